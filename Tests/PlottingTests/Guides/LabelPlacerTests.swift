import Plotting
import Testing

@Suite struct LabelPlacerTests {
  static let frame = Rectangle(left: 0, top: 0, right: 200, bottom: 100)

  @Test func takesTheFirstSideOfAnEmptyPanel() throws {
    var placer = LabelPlacer(frame: Self.frame)
    let placed = placer.place(PointLabel("n = 10", at: Point(100, 50)))
    let box = try #require(placed)
    #expect(box.anchor == .start)
    #expect(box.bounds.bottom < 50)
  }

  @Test(arguments: LabelAnchor.sides) func standsAsideOfItsPoint(_ anchor: LabelAnchor) throws {
    var placer = LabelPlacer(frame: Self.frame)
    let point = Point(100, 50)
    placer.occupy(line: [point])
    let placed = placer.place(PointLabel("12", at: point, anchors: [anchor]))
    let box = try #require(placed)
    #expect(!box.bounds.contains(point))
    let near = box.bounds.expanded(by: 6)
    #expect(near.contains(point))
  }

  @Test func overlaysItsPoint() throws {
    var placer = LabelPlacer(frame: Self.frame)
    let placed = placer.place(PointLabel("12", at: Point(100, 50), anchors: [.overlay]))
    let box = try #require(placed)
    #expect(box.bounds.contains(Point(100, 50)))
  }

  /// Points on every place of a small lattice: whatever is set is inside and meets nothing.
  @Test func neverCoversInSmallWorlds() {
    for step in stride(from: 10.0, through: 40, by: 5) {
      var placer = LabelPlacer(frame: Self.frame)
      let points = stride(from: 0.0, through: 200, by: step).flatMap { x in
        stride(from: 0.0, through: 100, by: step).map { Point(x, $0) }
      }
      for point in points { placer.occupy(line: [point]) }
      var boxes: [TextBox] = []
      for point in points {
        guard let box = placer.place(PointLabel("17", at: point)) else { continue }
        #expect(Self.frame.contains(box.bounds))
        #expect(boxes.allSatisfy { !$0.bounds.intersects(box.bounds) })
        #expect(points.allSatisfy { !box.bounds.contains($0) })
        boxes.append(box)
      }
      #expect(!boxes.isEmpty || step < 20)
    }
  }

  @Test func leavesOutWhatHasNoRoom() {
    var placer = LabelPlacer(frame: Self.frame)
    placer.occupy(text: Self.frame)
    let label = PointLabel("n = 10", at: Point(100, 50))
    #expect(placer.place(label) == nil)
    var required = label
    required.isRequired = true
    #expect(placer.place(required) != nil)
    required.point = Point(.nan, 0)
    #expect(placer.place(required) == nil)
  }

  @Test func staysOffLines() throws {
    var placer = LabelPlacer(frame: Self.frame)
    placer.occupy(line: [Point(0, 100), Point(200, 0)])
    placer.occupy(line: [Point(0, 0), Point(200, 100)])
    let placed = placer.place(PointLabel("7", at: Point(100, 50)))
    let box = try #require(placed)
    #expect(box.anchor == .middle)
  }

  @Test func pointLabelsAreSetAfterEverythingElse() {
    let mark = NamedPoints(
      names: ["a", "b", "c"], values: [1, 2, 3], texts: ["1.0", "2.0", "3.0"])
    let scene = Chart(marks: [mark]).xAxis("x").yAxis("y").scene(id: "f", layout: .wide)
    let labels = scene.items.filter { $0.role == .pointLabel }
    #expect(labels.count == 3)
    #expect(scene.items.last?.role == .pointLabel)
  }
}
