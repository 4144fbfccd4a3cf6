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
    /// The number and anchor of a figure, table, equation and the like, by its place.
    package var target: (SourceRange) -> Numbering.Target? = { _ in nil }
    /// The number of a section, by its anchor.
    package var sectionNumber: (String) -> String? = { _ in nil }
    /// Whether headings can be linked to.
    package var anchorsHeadings: Bool = false
    /// Whether text links and can be linked to; a title that is itself a link does neither.
    package var isLinked: Bool = true

    /// Creates a context in which prose stands alone.
    package init() {}
  }

  let context: Context

  /// Creates a writer for a page.
  package init(_ context: Context = Context()) { self.context = context }

  // MARK: - Blocks

  /// The HTML of blocks.
  package func html(_ blocks: [Block]) -> HTML {
    .fragment(blocks.map { html($0, isTight: false) })
  }

  func html(_ block: Block, isTight: Bool) -> HTML {
    switch block {
    case .heading(let heading): html(heading)
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
    case .definitions(let list): html(list)
    case .code(let code): html(code)
    case .equation(let equation): html(equation)
    case .table(let table): html(table)
    case .figure(let figure): html(figure)
    case .callout(let callout): html(callout)
    case .division(let division): html(division)
    case .cell(let index): .fragment([.freshLine, context.cell(index), .freshLine])
    case .thematicBreak: line(tag("hr"))
    case .html: .fragment([.freshLine, Self.omission, .freshLine])
    }
  }

  /// What stands where the author wrote HTML; the words are libcmark's.
  static let omission = HTML.markup(TrustedMarkup(comment: "raw HTML omitted"))

  private func html(_ heading: Block.Heading) -> HTML {
    line(
      tag(
        "h\(heading.level)",
        [
          "id": context.anchorsHeadings ? heading.id : nil,
          "class": Self.classes(heading.attributes),
        ]
      ) {
        if let number = context.sectionNumber(heading.id) {
          tag("span", ["class": "section-number"]) { number }
          " "
        }
        html(heading.content)
      })
  }

  /// Mathematics with its number at the end of the line.
  private func html(_ equation: Block.Equation) -> HTML {
    let target = context.target(equation.range)
    return line(
      tag("div", ["class": "equation", "id": target?.anchor ?? equation.label?.text]) {
        tag("div", ["class": "equation-body"]) { context.formula(equation.formula) }
        if let target {
          tag(
            "a",
            [
              "class": "equation-number", "href": "#\(target.anchor)", "aria-label": target.name,
            ]
          ) { "(\(target.number))" }
        }
      })
  }

  // MARK: - Lists

  private func html(_ list: Block.List) -> HTML {
    let start = list.start.flatMap { $0 == 1 ? nil : String($0) }
    let isOfTasks = list.items.contains { $0.isChecked != nil }
    return line(
      tag(
        list.start == nil ? "ul" : "ol", ["start": start, "class": isOfTasks ? "tasks" : nil]
      ) {
        "\n"
        for item in list.items {
          HTML.freshLine
          tag("li") { html(item, isTight: list.isTight) }
          "\n"
        }
      })
  }

  private func html(_ item: Block.List.Item, isTight: Bool) -> HTML {
    guard let isChecked = item.isChecked else {
      return .fragment(item.blocks.map { html($0, isTight: isTight) })
    }
    let box = tag(
      "input",
      [
        "type": "checkbox", "disabled": "", "checked": isChecked ? "" : nil,
        "aria-label": isChecked ? "Done" : "To do",
      ])
    guard case .paragraph(let content, _)? = item.blocks.first else {
      return .fragment([box] + item.blocks.map { html($0, isTight: isTight) })
    }
    let words = HTML.fragment([box, .text(" "), html(content)])
    return .fragment(
      [isTight ? words : line(tag("p") { words })]
        + item.blocks.dropFirst().map { html($0, isTight: isTight) })
  }

  private func html(_ list: Block.DefinitionList) -> HTML {
    line(
      tag("dl") {
        "\n"
        for item in list.items {
          line(tag("dt") { html(item.term) })
          for definition in item.definitions {
            line(tag("dd") { HTML.fragment(definition.map { html($0, isTight: list.isTight) }) })
          }
        }
      })
  }

  // MARK: - Attributes

  /// The classes that an author wrote with others before them; nil for none.
  static func classes(_ attributes: Attributes, after others: [String] = []) -> String? {
    let written = attributes.classes.map(\.text)
    let names = others + written.filter { !others.contains($0) }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  /// The names with values that an author wrote, as far as a page carries them: those that HTML
  /// knows for every element and that run nothing, and the author's own as data.
  static func names(_ attributes: Attributes) -> [HTMLAttribute] {
    attributes.pairs.compactMap { pair in
      let name = pair.key.text.lowercased()
      guard !name.hasPrefix("layout"),
        name.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) || (97...122).contains($0) })
      else { return nil }
      let isKnown = ["lang", "dir", "title"].contains(name)
      let isData = name.hasPrefix("data-")
      return HTMLAttribute(name: isKnown || isData ? name : "data-\(name)", value: pair.value.text)
    }
  }
}
