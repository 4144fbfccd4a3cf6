import Evaluation
import Notebook
import Plotting

/// Looks for what figures leave their readers to guess, which only shows once they stand in a page.
enum FigureLinter {
  /// Bands whose caption does not say what they hold.
  static func diagnostics(of page: Page) -> [Diagnostic] {
    page.document.cells.flatMap { cell -> [Diagnostic] in
      guard cell.showsOutput else { return [] }
      let whole = cell.captions("fig-cap").map(page.words.plainText)
      return page.shownItems(ofCell: cell.index).compactMap { item in
        guard case .figure(let figure) = item.content else { return nil }
        let statements = figure.drawing.figure.charts.flatMap { $0.bandStatements() }
        let caption = (whole + [page.words.plainText(item.caption)]).joined(separator: " ")
        guard let missing = missing(in: caption, of: statements) else { return nil }
        return Diagnostic(
          severity: .warning, rule: LintRule.bandCaption.rawValue,
          path: page.document.source.path,
          range: cell.options["fig-cap"]?.valueRange ?? cell.range,
          summary: "The caption does not say of the bands: \(missing).",
          suggestion: "say for example “Bands: \(statements[0]).”")
      }
    }
  }

  /// The words and levels of statements about bands that a caption lacks; nil for none.
  private static func missing(in caption: String, of statements: [String]) -> String? {
    let numbers = caption.split { !$0.isNumber && $0 != "." }
      .compactMap { Double($0.hasSuffix(".") ? $0.dropLast() : $0) }
    let words = caption.lowercased()
    var missing: [String] = []
    for part in statements.flatMap({ $0.split(separator: ", ").map(String.init) }) {
      let isSaid =
        part.hasSuffix(" %")
        ? Double(part.dropLast(2)).map { numbers.contains($0) || numbers.contains($0 / 100) }
          ?? false
        : words.contains(part)
      if !isSaid, !missing.contains(part) { missing.append(part) }
    }
    return missing.isEmpty ? nil : missing.joined(separator: ", ")
  }

  /// Identifiers that a page has twice, which leads links and readers to the wrong place.
  static func duplicates(in content: HTML, of page: Page) -> [Diagnostic] {
    var seen: Set<String> = []
    var reported: [String] = []
    for id in content.identifiers where !seen.insert(id).inserted && !reported.contains(id) {
      reported.append(id)
    }
    // What has the same label twice is reported already, at the second of them.
    let known = page.document.diagnostics.filter { $0.rule == "duplicate-label" }
    return reported.filter { id in !known.contains { $0.summary.contains("`\(id)`") } }.map { id in
      let label = page.document.cells.first { $0.label == id }?.options["label"]
      return Diagnostic(
        severity: .warning, rule: LintRule.duplicateIdentifier.rawValue,
        path: page.document.source.path,
        range: label?.valueRange
          ?? page.document.blocks.lazy.compactMap { $0.place(of: id) }.first,
        summary: "Two things in the page have the identifier `\(id)`.",
        suggestion: "give one of them another label")
    }
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
    case .text, .markup, .freshLine: []
    }
  }
}

extension Block {
  /// Where an author wrote an identifier.
  fileprivate func place(of id: String) -> SourceRange? {
    let label: Attributes.Word? =
      switch self {
      case .heading(let heading): heading.attributes.label
      case .division(let division): division.attributes.label
      case .table(let table): table.attributes.label
      case .figure(let figure): figure.attributes.label
      default: nil
      }
    if let label, label.text == id { return label.range }
    return blocks.lazy.compactMap { $0.place(of: id) }.first
  }
}
