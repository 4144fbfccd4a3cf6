import Evaluation
import Notebook
import Plotting
import Statistics

extension PageRenderer {
  /// A cell's code, as far as the page shows it, and what it printed.
  func html(ofCell index: Int) -> HTML {
    let cell = page.document.cells[index]
    guard cell.options.boolean("include") != false else { return .empty }
    let items = page.evaluated.cells[index].items
    let showsOutput = cell.options.boolean("output") != false
    let label = cell.label.flatMap { page.numbering[$0] }
    let isAnchoredByItem = showsOutput && !items.isEmpty
    return .fragment([
      code(of: cell, anchor: isAnchoredByItem ? nil : label?.anchor),
      showsOutput
        ? .fragment(items.enumerated().map { html(of: $1, item: $0, in: cell) }) : .empty,
    ])
  }

  // MARK: - Code

  private func code(of cell: Cell, anchor: String?) -> HTML {
    let echo = cell.options.string("echo")
    let echoes =
      echo.map { $0 != "false" } ?? page.metadata.echoesCode
      ?? configuration.echoesCode
    guard echoes else { return anchor.map { tag("span", ["id": $0]) } ?? .empty }
    let text = echo == "fenced" ? page.document.source.text(in: cell.range) + "\n" : cell.code
    let listing = tag("pre", ["id": nil]) {
      tag("code", ["class": "language-swift"]) { text }
    }
    let fold = cell.options.string("code-fold")
    let folds = fold.map { $0 != "false" } ?? page.metadata.foldsCode ?? configuration.foldsCode
    guard folds else {
      return line(tag("div", ["class": "code", "id": anchor]) { listing })
    }
    return line(
      tag("details", ["class": "code", "id": anchor, "open": fold == "show" ? "open" : nil]) {
        tag("summary") { cell.options.string("code-summary") ?? "Code" }
        "\n"
        listing
        "\n"
      })
  }

  private func line(_ html: HTML) -> HTML { .fragment([.freshLine, html, .text("\n")]) }

  // MARK: - Output

  private func html(of item: CellOutput.Item, item index: Int, in cell: Cell) -> HTML {
    let target = page.numbering.target(cell: cell.index, item: index)
    switch item {
    case .figure(let figure):
      guard let target else { return .empty }
      return html(of: figure, target: target, isFirst: index == 0, in: cell)
    case .table(let table):
      guard let target else { return .empty }
      return html(of: table, target: target, isFirst: index == 0, in: cell)
    case .claim(let claim):
      guard let target else { return .empty }
      return line(ClaimBox(claim: claim, target: target).html { text(of: $0) })
    case .text(let text):
      return line(tag("pre", ["class": "output"]) { tag("samp") { text } })
    }
  }

  /// The sentence of a claim, which is running text without values of its own.
  private func text(of claim: ClaimOutput) -> HTML {
    var context = ProseWriter.Context()
    context.reference = { reference in
      guard let target = page.numbering[reference.label] else {
        return .text("@\(reference.label)")
      }
      return tag("a", ["href": "#\(target.anchor)", "class": "reference"]) { target.name }
    }
    return ProseWriter(context).html(ClaimBox.inlines(of: claim))
  }

  private func caption(
    _ key: String, of cell: Cell, isFirst: Bool, name: String
  ) -> (html: HTML, text: String) {
    let content = isFirst ? cell.caption(key) ?? [] : []
    let html = HTML.fragment([
      tag("strong") { "\(name)." }, .text(content.isEmpty ? "" : " "), prose.html(content),
    ])
    return (html, prose.plainText(content))
  }

  // MARK: - Figures

  private func html(
    of figure: FigureOutput, target: Numbering.Target, isFirst: Bool, in cell: Cell
  ) -> HTML {
    let chart = described(figure.chart, cell: cell, isFirst: isFirst)
    return line(
      tag("div", ["class": "figure"]) {
        "\n"
        FigureBox.figure(chart, anchor: target.anchor, isReadable: true) {
          caption("fig-cap", of: cell, isFirst: isFirst, name: target.name).html
        }
        "\n"
        downloads(of: target, formats: ["csv", "svg", "json"])
        "\n"
        tag("details") {
          tag("summary") { "Data of \(target.name)" }
          "\n"
          FigureTable(
            table: chart.table(), name: "Data of \(target.name)", figure: target.anchor
          ).html
        }
        "\n"
      })
  }

  /// The chart with the alternative text that the author wrote.
  func described(_ chart: Chart, cell: Cell, isFirst: Bool) -> Chart {
    guard isFirst else { return chart }
    var chart = chart
    if let alternative = cell.caption("fig-alt") {
      chart.description = prose.plainText(alternative)
    }
    return chart
  }

  private func downloads(of target: Numbering.Target, formats: [String]) -> HTML {
    tag("p", ["class": "downloads"]) {
      for (index, format) in formats.enumerated() {
        if index > 0 { " · " }
        tag(
          "a",
          [
            "href": "\(target.anchor).\(format)", "download": "",
            "aria-label": "\(target.name) as \(format.uppercased())",
          ]
        ) { format.uppercased() }
      }
    }
  }

  // MARK: - Tables

  private func html(
    of table: TableOutput, target: Numbering.Target, isFirst: Bool, in cell: Cell
  ) -> HTML {
    let rows = table.columns.map(\.cells.count).max() ?? 0
    let caption = caption("tbl-cap", of: cell, isFirst: isFirst, name: target.name).html
    return line(
      tag("div", ["class": "figure"]) {
        "\n"
        tag(
          "div",
          [
            "class": "table-box", "id": target.anchor, "tabindex": "0", "role": "region",
            "aria-label": target.name,
          ]
        ) {
          "\n"
          tag("table") {
            "\n"
            tag("caption") { tag("span") { caption } }
            "\n"
            tag("thead") {
              tag("tr") {
                for column in table.columns {
                  tag("th", ["scope": "col", "class": column.isNumeric ? nil : "text"]) {
                    column.title
                  }
                }
              }
            }
            "\n"
            tag("tbody") {
              "\n"
              for row in 0..<rows {
                tag("tr") {
                  for column in table.columns { html(ofCell: row, in: column) }
                }
                "\n"
              }
            }
            "\n"
          }
          "\n"
        }
        "\n"
        downloads(of: target, formats: ["csv"])
        "\n"
      })
  }

  private func html(ofCell row: Int, in column: TableOutput.Column) -> HTML {
    guard row < column.cells.count else { return tag("td") }
    var exact = column.numbers[row].map(NumberFormat.shortest)
    if let error = column.standardErrors[row] {
      exact = exact.map { "\($0) ± \(NumberFormat.shortest(error))" }
    }
    let isPlain = exact == column.cells[row]
    return tag("td", ["class": column.isNumeric ? nil : "text", "title": isPlain ? nil : exact]) {
      column.cells[row]
    }
  }
}
