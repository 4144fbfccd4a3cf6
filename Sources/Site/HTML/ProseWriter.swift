package import Notebook

/// Turns the blocks of a notebook into HTML.
///
/// Blocks that CommonMark knows come out byte for byte as libcmark writes them with its safe
/// settings; everything else is asked of the page.
package struct ProseWriter {
  /// What a page knows and prose does not.
  package struct Context {
    /// The output of a cell, by its index.
    package var cell: (Int) -> HTML = { _ in .empty }
    /// The printed value of an inline expression, by its index.
    package var expression: (Int) -> HTML = { _ in .empty }
    /// The words and link of a reference.
    package var reference: (Reference) -> HTML = { _ in .empty }
    /// The mathematics of a formula.
    package var formula: (Formula) -> HTML = { .text($0.tex) }
    /// The words and links of a citation.
    package var citation: (Citation) -> HTML = { _ in .empty }
    /// The mark of a footnote, by its index.
    package var footnote: (Int) -> HTML = { _ in .empty }
    /// The value of a variable.
    package var variable: (Inline.Variable) -> HTML = { _ in .empty }
    /// Where a link goes on the page.
    package var destination: (String, SourceRange) -> String = { text, _ in text }
    /// The words of a link that has none of its own, by its place.
    package var emptyLink: (SourceRange) -> HTML = { _ in .empty }
    /// Whether headings can be linked to.
    package var anchorsHeadings: Bool = false

    /// Creates a context in which prose stands alone.
    package init() {}
  }

  private let context: Context

  /// Creates a writer for a page.
  package init(_ context: Context = Context()) { self.context = context }

  // MARK: - Blocks

  /// The HTML of blocks.
  package func html(_ blocks: [Block]) -> HTML {
    .fragment(blocks.map { html($0, isTight: false) })
  }

  private func html(_ block: Block, isTight: Bool) -> HTML {
    switch block {
    case .heading(let heading):
      line(
        tag("h\(heading.level)", ["id": context.anchorsHeadings ? heading.id : nil]) {
          html(heading.content)
        })
    case .paragraph(let content, _):
      isTight ? html(content) : line(tag("p") { html(content) })
    case .blockQuote(let blocks, _):
      line(
        tag("blockquote") {
          "\n"
          html(blocks)
          HTML.freshLine
        })
    case .list(let list): html(list)
    case .code(let code): html(code)
    case .definitions(let list):
      line(
        tag("dl") {
          "\n"
          for item in list.items {
            line(tag("dt") { html(item.term) })
            for definition in item.definitions {
              line(
                tag("dd") { HTML.fragment(definition.map { html($0, isTight: list.isTight) }) })
            }
          }
        })
    case .equation(let equation): line(tag("p") { html(.formula(equation.formula)) })
    case .table(let table): html(table)
    case .figure(let figure):
      line(
        tag("figure", ["id": figure.label]) {
          "\n"
          html(figure.image.map { [$0] } ?? [])
          html(figure.content)
          line(tag("figcaption") { html(figure.caption) })
        })
    case .callout(let callout):
      line(
        tag("aside", ["class": "callout \(callout.kind.rawValue)", "id": callout.label]) {
          "\n"
          line(tag("p", ["class": "callout-title"]) { html(callout.title) })
          html(callout.blocks)
        })
    case .division(let division):
      line(
        tag(
          "div",
          [
            "id": division.attributes.label?.text,
            "class": division.attributes.classes.map(\.text).joined(separator: " "),
          ]
        ) {
          "\n"
          html(division.blocks)
          HTML.freshLine
        })
    case .cell(let index): .fragment([.freshLine, context.cell(index), .freshLine])
    case .thematicBreak: line(tag("hr"))
    case .html: .fragment([.freshLine, Self.omission, .freshLine])
    }
  }

  private func html(_ list: Block.List) -> HTML {
    let start = list.start.flatMap { $0 == 1 ? nil : String($0) }
    return line(
      tag(list.start == nil ? "ul" : "ol", ["start": start]) {
        "\n"
        for item in list.items {
          HTML.freshLine
          tag("li") { HTML.fragment(item.blocks.map { html($0, isTight: list.isTight) }) }
          "\n"
        }
      })
  }

  private func html(_ table: Block.Table) -> HTML {
    line(
      tag("table", ["id": table.label]) {
        "\n"
        if !table.caption.isEmpty { line(tag("caption") { html(table.caption) }) }
        if !table.header.isEmpty {
          line(
            tag("thead") {
              tag("tr") { for cell in table.header { tag("th", ["scope": "col"]) { html(cell) } } }
            })
        }
        line(
          tag("tbody") {
            "\n"
            for row in table.rows {
              line(tag("tr") { for cell in row { tag("td") { html(cell) } } })
            }
          })
      })
  }

  private func html(_ code: Block.CodeBlock) -> HTML {
    let language = code.info.split { " \t\n".contains($0) }.first
    return line(
      tag("pre") {
        tag("code", ["class": language.map { "language-\($0)" }]) { code.text }
      })
  }

  private func line(_ html: HTML) -> HTML { .fragment([.freshLine, html, .text("\n")]) }

  /// What stands where the author wrote HTML; the words are libcmark's.
  private static let omission = HTML.markup(TrustedMarkup(comment: "raw HTML omitted"))

  // MARK: - Running text

  /// The HTML of running text.
  package func html(_ inlines: [Inline]) -> HTML { .fragment(inlines.map(html)) }

  private func html(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): .text(text)
    case .softBreak: .text("\n")
    case .lineBreak: .fragment([tag("br"), .text("\n")])
    case .code(let text): tag("code") { text }
    case .emphasis(let content): tag("em") { html(content) }
    case .strong(let content): tag("strong") { html(content) }
    case .strikethrough(let content): tag("del") { html(content) }
    case .superscript(let content): tag("sup") { html(content) }
    case .subscript(let content): tag("sub") { html(content) }
    case .span(let content, let attributes):
      tag("span", ["class": attributes.classes.map(\.text).joined(separator: " ")]) {
        html(content)
      }
    case .link(let link):
      tag(
        "a",
        [
          "href": Self.safe(context.destination(link.destination, link.range)),
          "title": link.title.isEmpty ? nil : link.title,
        ]
      ) { link.content.isEmpty ? context.emptyLink(link.range) : html(link.content) }
    case .image(let image):
      tag(
        "img",
        [
          "src": Self.safe(context.destination(image.source, image.range)),
          "alt": plainText(image.alternative),
          "title": image.title.isEmpty ? nil : image.title,
        ])
    case .html: Self.omission
    case .expression(let index): context.expression(index)
    case .reference(let reference): context.reference(reference)
    case .formula(let formula): context.formula(formula)
    case .citation(let citation): context.citation(citation)
    case .footnote(let index): context.footnote(index)
    case .variable(let variable): context.variable(variable)
    }
  }

  /// The characters of running text, for attributes and titles.
  package func plainText(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text), .html(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .superscript(let content), .subscript(let content), .span(let content, _):
        plainText(content)
      case .link(let link): plainText(link.content)
      case .image(let image): plainText(image.alternative)
      case .expression(let index): context.expression(index).plainText
      case .reference(let reference): context.reference(reference).plainText
      case .formula(let formula): formula.tex
      case .citation(let citation): context.citation(citation).plainText
      case .footnote: ""
      case .variable(let variable): context.variable(variable).plainText
      }
    }.joined()
  }

  /// An address without the schemes that run code or open files; libcmark's `dangerous_url`.
  private static func safe(_ address: String) -> String {
    let start = address.lowercased()
    if start.hasPrefix("data:") {
      let pictures = ["png", "gif", "jpeg", "webp"].map { "data:image/\($0)" }
      return pictures.contains { start.hasPrefix($0) } ? address : ""
    }
    let dangerous = ["javascript:", "vbscript:", "file:"]
    return dangerous.contains { start.hasPrefix($0) } ? "" : address
  }
}
