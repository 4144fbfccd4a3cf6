import Evaluation
import Notebook
import Plotting
import Statistics

/// Looks for what figures leave their readers to guess, which only shows once they stand in a page.
enum FigureLinter {
  /// Bands whose caption does not say what they hold.
  static func diagnostics(of page: Page) -> [Diagnostic] {
    page.document.cells.flatMap { cell -> [Diagnostic] in
      guard cell.options.boolean("include") != false,
        case .figure(let figure)? = page.evaluated.cells[cell.index].items.first
      else { return [] }
      let caption = ProseWriter(context(of: page)).plainText(cell.caption("fig-cap") ?? [])
      return unexplained(figure.chart, in: caption).map { sentence in
        Diagnostic(
          severity: .warning, rule: LintRule.bandCaption.rawValue,
          path: page.document.source.path,
          range: cell.options["fig-cap"]?.valueRange ?? cell.range, summary: sentence,
          suggestion: "say for example “\(example(figure.chart))”")
      }
    }
  }

  /// Identifiers that a page has twice, which leads links and readers to the wrong place.
  static func duplicates(in content: HTML, of page: Page) -> [Diagnostic] {
    var seen: Set<String> = []
    var reported: [String] = []
    for id in content.identifiers where !seen.insert(id).inserted && !reported.contains(id) {
      reported.append(id)
    }
    return reported.map { id in
      Diagnostic(
        severity: .warning, rule: LintRule.duplicateIdentifier.rawValue,
        path: page.document.source.path, range: nil,
        summary: "Two things in the page have the identifier `\(id)`.",
        suggestion: "give one of them another label")
    }
  }

  private static func context(of page: Page) -> ProseWriter.Context {
    var context = ProseWriter.Context()
    let values = page.evaluated.inlineValues
    context.expression = { index in .text(values[index]?.text ?? "") }
    return context
  }

  /// What a caption does not say about bands of a share below the whole.
  private static func unexplained(_ chart: Chart, in caption: String) -> [String] {
    let bands = bands(of: chart)
    guard let first = bands.first else { return [] }
    var sentences: [String] = []
    let levels = bands.flatMap { $0.bands.map(\.level) }.filter { $0 < 1 }
    if let missing = levels.first(where: { !caption.contains(percent($0)) }) {
      sentences.append("The caption does not say that a band holds \(percent(missing)) %.")
    }
    let kind = first.coverage.rawValue
    if !caption.lowercased().contains(kind) {
      sentences.append("The caption does not say that the bands are \(kind).")
    }
    return sentences
  }

  private static func bands(of chart: Chart) -> [BandMark] {
    chart.marks.compactMap { $0 as? BandMark }.filter { $0.bands.contains { $0.level < 1 } }
  }

  private static func example(_ chart: Chart) -> String {
    bands(of: chart).first.map { "Bands, \($0.statement)." } ?? ""
  }

  private static func percent(_ level: Double) -> String {
    NumberFormat.significant(level * 100, digits: 3, dropsTrailingZeros: true)
  }
}

extension HTML {
  /// The identifiers of all elements; those inside drawings are made from theirs.
  fileprivate var identifiers: [String] {
    switch self {
    case .element(let element):
      element.attributes.filter { $0.name == "id" }.compactMap(\.value)
        + element.content.flatMap(\.identifiers)
    case .fragment(let pieces): pieces.flatMap(\.identifiers)
    default: []
    }
  }
}
