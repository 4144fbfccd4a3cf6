import Notebook

/// Writes running text on one line, so that a table of tests can hold it.
struct InlineDescription {
  private let document: Document

  /// The running text of the first paragraph or heading of a notebook.
  static func describe(_ text: String, isSmart: Bool = true) -> String {
    let document = Document.parse(SourceFile(path: "a.md", text: text), isSmart: isSmart)
    return InlineDescription(document: document).describe(first(of: document.blocks))
  }

  /// Any running text of a document.
  static func describe(_ inlines: [Inline], in document: Document) -> String {
    InlineDescription(document: document).describe(inlines)
  }

  private static func first(of blocks: [Block]) -> [Inline] {
    switch blocks.first {
    case .paragraph(let content, _): content
    case .heading(let heading): heading.content
    case .blockQuote(let blocks, _): first(of: blocks)
    case .list(let list): first(of: list.items.first?.blocks ?? [])
    case .figure(let figure): figure.image.map { [$0] } ?? []
    default: []
    }
  }

  private func describe(_ inlines: [Inline]) -> String {
    inlines.map(describe).joined(separator: " ")
  }

  private func describe(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): "'\(text)'"
    case .softBreak: "soft"
    case .lineBreak: "break"
    case .code(let code): "code(\(code))"
    case .emphasis(let content): "em(\(describe(content)))"
    case .strong(let content): "strong(\(describe(content)))"
    case .strikethrough(let content): "del(\(describe(content)))"
    case .superscript(let content): "sup(\(describe(content)))"
    case .subscript(let content): "sub(\(describe(content)))"
    case .span(let content, let attributes): "span(\(describe(content)))\(describe(attributes))"
    case .link(let link):
      "link(\(link.destination) \(describe(link.content)))\(describe(link.attributes))"
    case .image(let image):
      "image(\(image.source) \(describe(image.alternative)))\(describe(image.attributes))"
    case .html(let html): "html(\(html))"
    case .expression(let index): "expression(\(index))"
    case .formula(let formula): "\(formula.isDisplay ? "display" : "formula")(\(formula.tex))"
    case .reference(let reference): describe(reference)
    case .citation(let citation): describe(citation)
    case .footnote(let index): describe(document.footnotes[index])
    case .variable(let variable): "\(variable.source.rawValue)(\(variable.key))"
    }
  }

  private func describe(_ attributes: Attributes) -> String {
    let words =
      (attributes.label.map { ["#\($0.text)"] } ?? [])
      + attributes.classes.map { ".\($0.text)" }
      + attributes.pairs.map { "\($0.key.text)=\($0.value.text)" }
    return words.isEmpty ? "" : "{\(words.joined(separator: " "))}"
  }

  private func describe(_ reference: Reference) -> String {
    let words = reference.words.isEmpty ? "" : " \(describe(reference.words))"
    let parts = reference.parts.map { " \($0)" } ?? ""
    return "reference(\(reference.label) \(reference.style)\(words)\(parts))"
  }

  private func describe(_ citation: Citation) -> String {
    let items = citation.items.map { item in
      let key = (item.suppressesAuthor ? "-" : "") + item.key
      return [describe(item.prefix), key, describe(item.suffix)].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    return "\(citation.style == .narrative ? "says" : "cite")(\(items.joined(separator: "; ")))"
  }

  private func describe(_ note: Footnote) -> String {
    let blocks = note.blocks.map { block in
      guard case .paragraph(let content, _) = block else { return "block" }
      return describe(content)
    }
    return "note(\(([note.name] + blocks).filter { !$0.isEmpty }.joined(separator: ": ")))"
  }
}
