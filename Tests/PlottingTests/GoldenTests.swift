import Foundation
import Plotting
import TestSupport
import Testing

/// Every figure of the gallery in both layouts: its golden files and what must hold for all.
@Suite struct GoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var index: Int
    var layout: ChartLayout
    var figure: Gallery.Figure { Gallery.all[index] }
    var name: String { "\(figure.name)-\(layout.rawValue)" }
    /// Drawn once for all tests but the one that compares drawings.
    var scene: Scene { GoldenTests.scenes[2 * index + (layout == .wide ? 0 : 1)] }
    func draw() -> Scene { figure.figure.scene(id: "fig-\(figure.name)", layout: layout) }
    var testDescription: String { name }
  }

  static let scenes = cases.map { $0.draw() }

  static let cases = Gallery.all.indices.flatMap { index in
    ChartLayout.allCases.map { Case(index: index, layout: $0) }
  }

  @Test(arguments: cases) func sceneIsTheGoldenOne(_ row: Case) throws {
    try expectGolden(row.scene.dump(), named: row.name + ".scene")
  }

  @Test(arguments: cases) func svgIsTheGoldenOne(_ row: Case) throws {
    try expectGolden(row.scene.svg(), named: row.name + ".svg")
  }

  @Test func standaloneFileIsTheGoldenOne() throws {
    try expectGolden(
      FigureDrawing(Figure(Gallery.fan)).standaloneSVG(id: "fig-fan"), named: "fan-standalone.svg")
  }

  @Test func styleSheetIsTheGoldenOne() throws {
    try expectGolden(Chart.styleSheet, named: "chart.css")
  }

  @Test(arguments: cases) func keepsTheRulesOfTheHouse(_ row: Case) {
    let scene = row.scene
    let boxes = scene.textBoxes
    #expect(boxes.allSatisfy { $0.size >= 11 })
    for (index, box) in boxes.enumerated() {
      #expect(scene.bounds.contains(box.bounds), "“\(box.text)” \(box.bounds) leaves \(row.name)")
      for other in boxes[(index + 1)...] {
        #expect(!box.bounds.intersects(other.bounds), "“\(box.text)” meets “\(other.text)”")
      }
    }
    #expect(scene.svg().utf8.count <= Chart.byteBudget)
    #expect(scene.elementCount <= Chart.elementBudget)
    let isAlone = scene.panels.count == 1
    for panel in scene.panels {
      #expect(panel.width >= (isAlone ? 160 : 120) && panel.height >= (isAlone ? 120 : 100))
    }
    #expect(scene.bounds.bottom <= 640 || !isAlone)
  }

  @Test(arguments: cases) func isWellFormedWithUniqueIDs(_ row: Case) {
    let svg = row.scene.svg()
    for word in ["nan", "inf", "NaN", "Infinity"] {
      #expect(!svg.contains("\"\(word)") && !svg.contains(" \(word)"))
    }
    let facts = SVGFacts(svg)
    #expect(facts.isWellFormed)
    #expect(facts.ids.count == Set(facts.ids).count)
    #expect(
      facts.ids.allSatisfy { $0.hasPrefix("fig-\(row.figure.name)-\(row.layout.rawValue)-") })
    #expect(facts.references.allSatisfy(facts.ids.contains))
    // Colours are classes, but for schemes that no theme changes.
    let plain = svg.replacing(#/(fill|stroke)="#[0-9a-f]{6}"/#, with: "")
    #expect(!svg.contains("style=") && !svg.contains("rgb("))
    #expect(!plain.contains(#/#[0-9a-f]{6}\b/#))
  }

  @Test func bytesDoNotDependOnTheThread() async {
    let expected = Self.cases.map { $0.scene.svg() }
    let found = await withTaskGroup(of: (Int, String).self) { group in
      for (index, row) in Self.cases.enumerated() {
        group.addTask { (index, row.draw().svg()) }
      }
      var result = [String](repeating: "", count: Self.cases.count)
      for await (index, svg) in group { result[index] = svg }
      return result
    }
    #expect(found == expected)
  }
}
