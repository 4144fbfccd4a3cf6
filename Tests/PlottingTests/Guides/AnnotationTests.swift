import Plotting
import Testing

@Suite struct AnnotationTests {
  private static let line = LineMark(x: [0, 10, 20], y: [0, 5, 10])
  private static var chart: Chart { Chart(marks: [line]).xAxis("x").yAxis("y") }

  private func boxes(_ scene: Scene, _ role: Role = .annotation) -> [TextBox] {
    scene.items.filter { $0.role == role }.compactMap {
      guard case .text(let box) = $0.shape else { return nil }
      return box
    }
  }

  /// A text at every point of a lattice stays inside the panel and off other texts.
  @Test func textsStayInThePanelInSmallWorlds() {
    for x in stride(from: 0.0, through: 20, by: 2.5) {
      for y in stride(from: 0.0, through: 10, by: 2) {
        for layout in ChartLayout.allCases {
          let scene = Self.chart
            .annotate("a remark of several words", x: .number(x), y: .number(y))
            .scene(id: "f", layout: layout)
          let boxes = boxes(scene)
          #expect(!boxes.isEmpty)
          #expect(boxes.allSatisfy { scene.panel.expanded(by: 3).contains($0.bounds) })
          for (index, box) in scene.textBoxes.enumerated() {
            #expect(
              scene.textBoxes[..<index].allSatisfy { !$0.bounds.intersects(box.bounds) })
          }
        }
      }
    }
  }

  @Test func aLeaderLeadsBackFromAFarPlace() {
    var noise = Gallery.Noise(seed: 4)
    let x = (0..<200).map { _ in noise.next() }
    let cloud = PointMark(x: x, y: x.map { _ in noise.next() })
    let chart = Chart(marks: [cloud]).xAxis("x", domain: -2...2).yAxis("y", domain: -2...2)
    let far = chart.annotate("the centre", x: 0, y: 0).scene(id: "f", layout: .wide)
    #expect(far.items.contains { $0.role == .pointer })
    let near = chart.annotate("the centre", x: 0, y: 0, leader: false)
      .scene(id: "f", layout: .wide)
    #expect(!near.items.contains { $0.role == .pointer })
    #expect(boxes(near).count == 1)
  }

  @Test func whatIsOutsideOfThePanelIsNotDrawn() {
    let scene = Self.chart.annotate("away", x: 100, y: 1).span("gone", x: 50...60)
      .annotate("no such name", x: "replace", y: 1).scene(id: "f", layout: .wide)
    #expect(boxes(scene).isEmpty)
    #expect(!scene.items.contains { $0.role == .span })
  }

  @Test func namesAreAPlaceOnAnAxisOfNames() {
    let mark = NamedPoints(names: ["a", "b"], values: [1, 2])
    let scene = Chart(marks: [mark]).xAxis("x").yAxis("y").annotate("here", x: "b", y: 2)
      .scene(id: "f", layout: .wide)
    let middle = (scene.panel.left + scene.panel.right) / 2
    #expect(boxes(scene).allSatisfy { $0.origin.x > middle })
  }

  @Test func spansAreCutAtThePanel() throws {
    let scene = Self.chart.span("late", x: 15...99).scene(id: "f", layout: .wide)
    let item = scene.items.first { $0.role == .span }
    guard case .polygons(let areas) = try #require(item).shape else {
      Issue.record("a span is an area")
      return
    }
    #expect(areas[0].map(\.x).max() == scene.panel.right)
    #expect(areas[0].map(\.y).min() == scene.panel.top)
    // It lies below the grid and the marks.
    let places = [Role.span, .gridLine, .line].map { role in
      scene.items.firstIndex { $0.role == role } ?? -1
    }
    #expect(places == places.sorted() && places[0] >= 0)
  }

  @Test func spansReachToZeroOfALogarithmicAxis() throws {
    let line = LineMark(x: [1, 10, 100], y: [1, 2, 3])
    let scene = Chart(marks: [line]).xAxis("x", scale: .log).yAxis("y").span(x: 0...5)
      .scene(id: "f", layout: .wide)
    let item = scene.items.first { $0.role == .span }
    guard case .polygons(let areas) = try #require(item).shape else { return }
    #expect(areas[0].map(\.x).min() == scene.panel.left)
  }

  @Test func bracketsEndWhereTheirStretchEnds() throws {
    let scene = Self.chart.bracket("five", x: 5...10, y: 8).bracket("rise", y: 2...4)
      .scene(id: "f", layout: .wide)
    let lines = scene.items.filter { $0.role == .bracket }.flatMap { item -> [[Point]] in
      guard case .polylines(let lines, _) = item.shape else { return [] }
      return lines
    }
    let width = scene.panel.width
    #expect(abs(lines[0][0].x - scene.panel.left - width / 4) < 0.01)
    #expect(abs(lines[0][3].x - scene.panel.left - width / 2) < 0.01)
    #expect(boxes(scene).map(\.text) == ["five", "rise"])
  }

  @Test func panelsHaveTheirOwnRemarks() {
    let marks = ["a", "b"].map { Self.line.facet($0) }
    let chart = Chart(marks: marks).xAxis("x").yAxis("y").span("both", x: 1...2)
      .annotate("second", x: 10, y: 5, panel: "b")
    let scene = chart.scene(id: "f", layout: .wide)
    #expect(scene.items.filter { $0.role == .span }.count == 2)
    #expect(boxes(scene).map(\.text) == ["both", "second"])
    #expect(boxes(scene)[1].origin.x > scene.panels[1].left)
  }
}
