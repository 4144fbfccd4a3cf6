package import Bibliography
package import Notebook

/// The citations of a page as they are shown, and its list of references.
package struct PageCitations: Sendable {
  /// A citation with the number of its place on the page.
  package struct Shown: Sendable {
    /// The words and links.
    package var content: [RichText]
    /// The identifier that the list of references links back to.
    package var anchor: String
  }

  /// The citations by their places in the notebook.
  private var shown: [SourceRange: Shown] = [:]
  /// The works that the page cites, in the order of the list.
  package private(set) var references: [FormattedCitations.Reference] = []
  /// The keys that the page cites.
  private(set) var keys: Set<String> = []
  /// What is wrong with the citations.
  private(set) var diagnostics: [Diagnostic] = []

  /// Creates the citations of a page without any.
  package init() {}

  /// Formats the citations of a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - database: The works that it can cite; `nil` when it names no bibliography.
  ///   - name: How sources are cited.
  init(of page: Page, from database: BibliographyDatabase?, style name: CitationStyleName) {
    let document = page.document
    var citations = page.compactMapInlines { inline in
      if case .citation(let citation) = inline { citation } else { nil }
    }
    // What is reported as a directive of another tool is no citation as well.
    let directives = Set(
      document.diagnostics.filter { $0.rule == "unknown-directive" }.map(\.range?.lower))
    citations.removeAll { directives.contains($0.range.lower) }
    guard let first = citations.first else { return }
    guard let database else {
      diagnostics.append(
        Diagnostic(
          rule: "missing-bibliography", path: document.source.path, range: first.range,
          summary: "`@\(first.items.first?.key ?? "")` cites a work, but there is no bibliography.",
          notes: ["A reference to a figure, a table or a section starts with fig-, tbl- or sec-."],
          suggestion: "name one with `bibliography: references.bib` in the front matter"))
      return
    }
    for item in citations.flatMap(\.items) { check(item, in: database, document.source.path) }
    let style: CitationStyle = name == .numeric ? .numeric : .authorDate
    let formatted = style.format(citations.map(Self.citation), from: database)
    for (index, citation) in citations.enumerated() {
      shown[citation.range] = Shown(
        content: formatted.citations[index], anchor: "cite:\(index + 1)")
    }
    references = formatted.references
  }

  private mutating func check(
    _ item: Notebook.Citation.Item, in database: BibliographyDatabase, _ path: String
  ) {
    keys.insert(item.key)
    guard database.entry(for: item.key) == nil else { return }
    diagnostics.append(
      Diagnostic(
        rule: "unknown-citation", path: path, range: item.range,
        summary: "No bibliography has an entry `\(item.key)`.",
        suggestion: database.nearestKey(to: item.key).map { "did you mean `@\($0)`?" }))
  }

  /// A citation as it is shown, `nil` for one that could not be formatted.
  package subscript(citation: Notebook.Citation) -> Shown? { shown[citation.range] }

  // MARK: - Values

  private static func citation(_ citation: Notebook.Citation) -> CitationCluster {
    CitationCluster(
      citation.items.map { item in
        CitationCluster.Item(
          key: item.key, prefix: richText(item.prefix), trailing: richText(item.suffix),
          suppressesAuthor: item.suppressesAuthor)
      }, isNarrative: citation.style == .narrative)
  }

  private static func richText(_ inlines: [Inline]) -> [RichText] {
    inlines.map { inline in
      switch inline {
      case .text(let text): .text(text)
      case .softBreak, .lineBreak: .text(" ")
      case .code(let code): .code(code)
      case .emphasis(let content): .emphasis(richText(content))
      case .strong(let content): .strong(richText(content))
      case .superscript(let content): .superscript(richText(content))
      case .subscript(let content): .subscript(richText(content))
      case .link(let link): .link(url: link.destination, richText(link.content))
      case .formula(let formula): .mathematics(formula.tex)
      default: .text(richText(inline.content).plainText)
      }
    }
  }
}
