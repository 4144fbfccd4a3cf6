import Evaluation
import Notebook

/// Looks for what a reader of a page would stumble over, or never see.
struct PageLinter {
  private let page: Page
  private let uses: LabelUses
  private let prose = ProseWriter()
  private var diagnostics: [Diagnostic] = []
  private var lastLevel = 0

  /// The findings of all checks, in the order of the page.
  ///
  /// Their severities are the project's business: ``RuleSettings``.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - uses: What the pages of the project refer to.
  /// - Returns: The findings.
  static func diagnostics(of page: Page, uses: LabelUses) -> [Diagnostic] {
    var linter = PageLinter(page: page, uses: uses)
    linter.check()
    return linter.diagnostics
  }

  private init(page: Page, uses: LabelUses) {
    self.page = page
    self.uses = uses
  }

  private mutating func check() {
    // The title of the page is its heading of the first level, wherever it is written.
    lastLevel = page.leadingHeading == nil ? 1 : 0
    check(page.document.blocks)
    for note in page.document.footnotes { check(note.blocks) }
    for cell in page.document.cells { check(cell) }
    checkLabels()
  }

  private mutating func report(
    _ rule: LintRule, _ range: SourceRange, _ summary: String, suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        severity: .warning, rule: rule.rawValue, path: page.document.source.path, range: range,
        summary: summary, suggestion: suggestion))
  }

  // MARK: - Blocks

  private mutating func check(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): check(heading)
      case .table(let table): check(table)
      case .figure(let figure): check(figure)
      case .division(let division):
        notPortable("A division", division.attributes.range)
      case .definitions(let list):
        notPortable("A list of definitions", list.range)
      case .callout(let callout): check(callout)
      case .equation(let equation):
        if let label = equation.label { notPortable("The label of an equation", label.range) }
      default: break
      }
      if case .figure = block {} else { for text in block.texts { check(text) } }
      check(block.blocks)
    }
  }

  private mutating func check(_ heading: Block.Heading) {
    if heading.level > lastLevel + 1, lastLevel > 0 {
      report(
        .headingSkip, heading.range,
        "A heading of level \(heading.level) follows one of level \(lastLevel).",
        suggestion: "write `\(String(repeating: "#", count: lastLevel + 1))`")
    }
    lastLevel = heading.level
    if !heading.attributes.isEmpty {
      notPortable("An attribute of a heading", heading.attributes.range)
    }
  }

  private mutating func check(_ table: Block.Table) {
    if table.header.isEmpty || table.header.allSatisfy({ prose.plainText($0).isBlank }) {
      report(
        .headlessTable, table.range, "The columns of the table have no names.",
        suggestion: "write them in the first row")
    }
    if !table.attributes.isEmpty {
      notPortable("An attribute of a table", table.attributes.range)
    }
  }

  private mutating func check(_ callout: Block.Callout) {
    // Only a quote that begins with `[!NOTE]` alone is an alert on a code host.
    if page.document.source.bytes[callout.range.lower] == UInt8(ascii: ":") {
      notPortable("A division", callout.attributes.range)
    } else if !callout.title.isEmpty || callout.isFolded != nil {
      notPortable("A remark with a title or a fold", callout.range)
    }
  }

  private mutating func check(_ figure: Block.Figure) {
    check(figure.caption)
    guard case .image(let image)? = figure.image else { return }
    checkPortability(of: image.attributes)
    let caption = prose.plainText(figure.caption)
    guard let alternative = image.attributes["fig-alt"] else {
      return report(
        .missingAlternative, image.range, "The figure has no alternative text.",
        suggestion: "say what it shows with `fig-alt=\"…\"` in its braces")
    }
    guard alternative.text == caption else { return }
    reportRepetition(alternative.range)
  }

  private mutating func check(_ cell: Cell) {
    for caption in cell.captions { check(caption.content) }
    checkStrings(of: cell)
    guard let alternative = cell.caption("fig-alt"), let caption = cell.caption("fig-cap"),
      prose.plainText(alternative) == prose.plainText(caption),
      let option = cell.options["fig-alt"]
    else { return }
    reportRepetition(option.valueRange)
  }

  /// The sentences of claims are running text, all other strings are shown as they are.
  private mutating func checkStrings(of cell: Cell) {
    let places = page.document.formulasInStrings(of: cell)
    guard !places.isEmpty else { return }
    let sentences = page.claims.map(\.sentenceRange)
    for place in places
    where !sentences.contains(where: { $0.lower <= place.lower && place.upper <= $0.upper }) {
      report(
        .stringFormula, place,
        "A chart or table shows the dollar signs as they are, and no mathematics.",
        suggestion: "write the characters themselves, such as `σ²`")
    }
  }

  private mutating func reportRepetition(_ range: SourceRange) {
    report(
      .repeatedAlternative, range, "The alternative text repeats the caption, which is read too.",
      suggestion: "say what is to be seen instead")
  }

  // MARK: - Running text

  private static let vagueWords: Set<String> = [
    "click here", "details", "here", "link", "more", "page", "read more", "see here", "source",
    "this", "this link", "this page", "website",
  ]

  private mutating func check(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .link(let link):
        let words = prose.plainText(link.content).lowercased()
        if Self.vagueWords.contains(words) {
          report(
            .vagueLink, link.range,
            "“\(prose.plainText(link.content))” does not say where the link goes.",
            suggestion: "make the name of the page the text of the link")
        }
        checkPortability(of: link.attributes)
      case .image(let image):
        if prose.plainText(image.alternative).isBlank {
          report(
            .missingAlternative, image.range, "The picture has no alternative text.",
            suggestion: "say what it shows between the brackets")
        }
        checkPortability(of: image.attributes)
      case .span(_, let attributes): checkPortability(of: attributes)
      case .variable(let variable): notPortable("A variable", variable.range)
      default: break
      }
      if case .image = inline {} else { check(inline.content) }
    }
  }

  // MARK: - Portability

  private mutating func checkPortability(of attributes: Attributes) {
    if !attributes.isEmpty { notPortable("An attribute", attributes.range) }
  }

  private mutating func notPortable(_ thing: String, _ range: SourceRange) {
    report(.portable, range, "\(thing) is shown as it is written on a code host.")
  }

  // MARK: - Labels

  private mutating func checkLabels() {
    // A label of another form names a cell for its author, or is an address of the page.
    for definition in page.document.labels
    where LabelKind(of: definition.label) != nil && !uses.contains(definition.label, of: page) {
      report(
        .unusedLabel, definition.range, "Nothing refers to `\(definition.label)`.",
        suggestion: "refer to it with `@\(definition.label)`, or remove the label")
    }
  }
}

extension String {
  /// Whether there is nothing to read.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
