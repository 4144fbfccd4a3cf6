import Notebook

/// Blocks as one line of text, without their places.
///
/// `p(…)` is a paragraph, `h2(…)` a heading, `ul(…)` and `ol(…)` are tight lists and `ul-(…)` and
/// `ol-(…)` loose ones with items between `;`, `dl(…)` a list of definitions, `div.x(…)` a division.
struct Outline {
  private let document: Document

  /// The blocks of a notebook.
  static func describe(_ text: String) -> String { describe(MarkedNotebook(text).document) }

  /// The blocks of a document, then its footnotes.
  static func describe(_ document: Document) -> String {
    let outline = Outline(document: document)
    let notes = document.footnotes.map { "^\($0.name)(\(outline.blocks($0.blocks)))" }
    return ([outline.blocks(document.blocks)] + notes).joined(separator: " ")
  }

  private func blocks(_ blocks: [Block]) -> String {
    blocks.map { describe($0) }.joined(separator: " ")
  }

  private func describe(_ block: Block) -> String {
    switch block {
    case .heading(let heading): "h\(heading.level)(\(text(heading.content)))"
    case .paragraph(let content, _): "p(\(text(content)))"
    case .blockQuote(let content, _): "quote(\(blocks(content)))"
    case .list(let list): describe(list)
    case .definitions(let list):
      "dl\(list.isTight ? "" : "-")("
        + list.items.map { item in
          "\(text(item.term)): " + item.definitions.map { blocks($0) }.joined(separator: " | ")
        }.joined(separator: "; ") + ")"
    case .code(let code):
      "code\(suffix(code.attributes))(\(code.text.dropLast()))\(caption(code.caption))"
    case .cell(let index): "cell(\(document.cells[index].code.dropLast()))"
    case .equation(let equation):
      "eq\(equation.label.map { "#\($0.text)" } ?? "")(\(equation.formula.tex))"
    case .table(let table): describe(table)
    case .figure(let figure):
      "fig\(suffix(figure.attributes))("
        + [figure.image.map { text([$0]) } ?? "", blocks(figure.content)]
        .filter { !$0.isEmpty }.joined(separator: " ") + ")\(caption(figure.caption))"
    case .callout(let callout):
      callout.kind.rawValue + (callout.isFolded.map { $0 ? "-" : "+" } ?? "")
        + (callout.label.map { "#\($0)" } ?? "")
        + (callout.title.isEmpty ? "" : "[\(text(callout.title))]")
        + "(\(blocks(callout.blocks)))"
    case .division(let division):
      "div\(suffix(division.attributes))(\(blocks(division.blocks)))"
    case .thematicBreak: "rule"
    case .html(let html, _): "html(\(html.dropLast()))"
    }
  }

  private func describe(_ list: Block.List) -> String {
    let kind = list.start.map { $0 == 1 ? "ol" : "ol\($0)" } ?? "ul"
    let items = list.items.map { item in
      (item.isChecked.map { $0 ? "[x] " : "[ ] " } ?? "") + blocks(item.blocks)
    }
    return "\(kind)\(list.isTight ? "" : "-")(\(items.joined(separator: "; ")))"
  }

  private func describe(_ table: Block.Table) -> String {
    let columns = table.alignments.map { alignment in
      switch alignment {
      case .automatic: "-"
      case .left: "l"
      case .center: "c"
      case .right: "r"
      }
    }.joined()
    let rows = ([table.header] + table.rows).map { row in
      row.map { text($0) }.joined(separator: "|")
    }
    return "table\(suffix(table.attributes))(\(columns): \(rows.joined(separator: " / ")))"
      + caption(table.caption)
  }

  private func caption(_ content: [Inline]) -> String {
    content.isEmpty ? "" : "[\(text(content))]"
  }

  private func suffix(_ attributes: Attributes) -> String {
    (attributes.label.map { "#\($0.text)" } ?? "")
      + attributes.classes.map { ".\($0.text)" }.joined()
      + attributes.pairs.map { " \($0.key.text)=\($0.value.text)" }.joined()
  }

  // MARK: - Running text

  private func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .softBreak: "~"
      case .lineBreak: "!"
      case .code(let code): "`\(code)`"
      case .emphasis(let content): "*\(text(content))*"
      case .strong(let content): "**\(text(content))**"
      case .image(let image): "!\(image.source)"
      case .link(let link): "[\(text(link.content))](\(link.destination))"
      case .formula(let formula): "$\(formula.tex)$"
      case .expression(let index):
        "{\(document.source.text(in: document.inlineExpressions[index].range))}"
      case .footnote(let index): "^\(index)"
      case .reference(let reference): "@\(reference.label)"
      case .html(let html): html
      default: "?\(text(inline.content))?"
      }
    }.joined()
  }
}
