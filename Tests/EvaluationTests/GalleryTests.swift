import Evaluation
import Foundation
import Notebook
import Plotting
import TestSupport
import Testing

/// The gallery of the site: every figure of it, byte for byte, and what must hold for all.
///
/// The golden file has a line for each figure in each layout, with a hash of its bytes; the figures
/// themselves are in `site/gallery`.
@Suite struct GalleryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var label: String
    var figure: Figure
    var description: String
    var layout: ChartLayout
    var svg: String
    var testDescription: String { "\(label)-\(layout.rawValue)" }

    func draw() -> String {
      FigureDrawing(figure).svg(id: label, layout: layout, description: description)
    }
  }

  static let text: String = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("notebooks/gallery.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  static let notebook = evaluate(
    Document.parse(SourceFile(path: "gallery.md", text: text)), source: ImmediateSource())

  static let cases = notebook.figures.flatMap { figure in
    ChartLayout.allCases.map { layout in
      let (label, drawing) = (figure.label ?? "", figure.drawing)
      return Case(
        label: label, figure: drawing.figure, description: drawing.description, layout: layout,
        svg: drawing.svg(id: label, layout: layout))
    }
  }

  @Test func hasNothingToObjectTo() {
    #expect(Self.notebook.findings == [])
    #expect(Self.notebook.figures.count >= 60)
    #expect(Set(Self.notebook.figures.map(\.label)).count == Self.notebook.figures.count)
  }

  /// A figure whose form is new belongs into the gallery: this names what it lacks.
  @Test func showsEveryMarkTransformAndStyle() {
    let types: Set<ValueType> = [
      .mark, .chart, .figure, .points, .bands, .distribution, .histogram, .density, .grid,
      .regions, .powerLaw, .sparkline, .table,
    ]
    let styles: Set<ValueType> = [
      .scale, .foreground, .lineStyle, .aspect, .facetScales, .facetLabels, .symbol, .binRule,
      .height, .stepAlignment, .stacking, .anchor, .colorScheme, .colorSpacing, .fill, .basis,
    ]
    let missing = Registry.standard.all.filter { declaration in
      switch declaration.kind {
      case .function, .method:
        types.contains(declaration.result) && !Self.text.contains(declaration.name + "(")
          && !Self.text.contains(declaration.name + " {")
      case .implicit:
        styles.contains(declaration.result) && !Self.text.contains("." + declaration.name)
      case .property, .constant: false
      }
    }
    #expect(missing.map(\.signature) == [])
  }

  @Test func figuresAreTheGoldenOnes() throws {
    let lines = Self.cases.map { row in
      "\(row.testDescription) \(row.svg.utf8.count) bytes \(Self.hash(row.svg))"
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", named: "gallery.txt")
  }

  @Test(arguments: cases) func isWellFormed(_ row: Case) {
    let facts = SVGFacts(row.svg)
    #expect(facts.isWellFormed)
    #expect(facts.ids.allSatisfy { $0.hasPrefix("\(row.testDescription)-") })
    #expect(facts.references.allSatisfy(facts.ids.contains))
    for word in ["nan", "inf", "NaN", "Infinity"] {
      #expect(!row.svg.contains("\"\(word)") && !row.svg.contains(" \(word)"))
    }
  }

  @Test func idsAreUniqueOnThePage() {
    let ids = Self.cases.flatMap { SVGFacts($0.svg).ids }
    #expect(ids.count == Set(ids).count)
  }

  @Test func bytesDoNotDependOnTheThread() async {
    let found = await withTaskGroup(of: (Int, String).self) { group in
      for (index, row) in Self.cases.enumerated() { group.addTask { (index, row.draw()) } }
      var result = [String](repeating: "", count: Self.cases.count)
      for await (index, svg) in group { result[index] = svg }
      return result
    }
    #expect(found == Self.cases.map(\.svg))
  }

  /// The hash of Fowler, Noll and Vo (FNV-1a, 64 bits), in hexadecimal digits.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}
