import Plotting
import Testing

@Suite struct FigureTests {
  private static func chart(_ title: String, labels: Bool = false, scale: Double = 1) -> Chart {
    let line = LineMark(x: [0, 1, 2], y: [0, scale, 3 * scale])
    return Chart(marks: [labels ? line.label("a name") : line]).xAxis("x").yAxis(title)
  }

  private static func texts(_ scene: Scene, _ role: Role) -> [String] {
    scene.items.filter { $0.role == role }.compactMap {
      guard case .text(let box) = $0.shape else { return nil }
      return box.text
    }
  }

  @Test(arguments: zip([0, 1, 25, 26, 27, 701, 702], ["a", "b", "z", "aa", "ab", "zz", "aaa"]))
  func lettersGoOnAfterZ(_ index: Int, _ letter: String) {
    let figure = Figure([Self.chart("a"), Self.chart("b")])
    #expect(figure.letter(index) == letter)
    #expect(Figure(Self.chart("a")).letter(index) == nil)
  }

  @Test func panelsOfARowAndOfAColumnAreAligned() {
    let charts = [
      Self.chart("short"), Self.chart("with labels", labels: true),
      Self.chart("with long numbers", scale: 12_345), Self.chart("last"),
    ]
    let scene = Figure(charts, columns: 2).scene(id: "f", layout: .wide)
    let frames = scene.panels
    #expect(frames.count == 4)
    #expect(frames[0].top == frames[1].top && frames[0].bottom == frames[1].bottom)
    #expect(frames[2].top == frames[3].top && frames[2].bottom == frames[3].bottom)
    #expect(frames[0].left == frames[2].left && frames[0].right == frames[2].right)
    #expect(frames[1].left == frames[3].left && frames[1].right == frames[3].right)
    #expect(Self.texts(scene, .panelLetter) == ["a", "b", "c", "d"])
  }

  @Test(arguments: 2...7) func chartsOfSmallWorldsNeverMeet(_ count: Int) {
    for columns in [nil, 1, 2, 3, 4] {
      for layout in ChartLayout.allCases {
        let charts = (0..<count).map { number -> Chart in
          let scale = Double(number * number + 1)
          return Self.chart("chart \(number)", labels: number % 2 == 0, scale: scale)
        }
        let figure = Figure(charts, columns: columns, title: "All of them")
        let scene = figure.scene(id: "f", layout: layout)
        #expect(scene.panels.count == count)
        let boxes = scene.textBoxes
        for (index, box) in boxes.enumerated() {
          #expect(scene.bounds.contains(box.bounds), "“\(box.text)”")
          #expect(boxes[..<index].allSatisfy { !$0.bounds.intersects(box.bounds) })
        }
        for (index, frame) in scene.panels.enumerated() {
          #expect(scene.bounds.contains(frame))
          #expect(scene.panels[..<index].allSatisfy { !$0.intersects(frame) })
        }
      }
    }
  }

  @Test func narrowPagesStackTheCharts() {
    let figure = Figure([Self.chart("a"), Self.chart("b")], columns: 2)
    let frames = figure.scene(id: "f", layout: .narrow).panels
    #expect(frames[0].bottom < frames[1].top)
  }

  @Test func titleAndDescriptionNameTheCharts() {
    let figure = Figure([Self.chart("bias"), Self.chart("variance")])
    #expect(figure.resolvedTitle == "a bias against x; b variance against x")
    #expect(figure.summary().hasPrefix("Panel a. X axis: x, linear, from 0 to 2. Y axis: bias"))
    #expect(figure.tables().map { $0.columns[1].name } == ["bias", "variance"])
    let titled = Figure([Self.chart("bias")], title: "Errors")
    #expect(titled.resolvedTitle == "Errors")
    #expect(Self.texts(titled.scene(id: "f", layout: .wide), .title) == ["Errors"])
  }

  @Test func anEmptyFigureIsAFigure() {
    let scene = Figure([], columns: 2).scene(id: "f", layout: .wide)
    #expect(scene.items.isEmpty)
    #expect(!scene.svg().contains("nan"))
  }
}
