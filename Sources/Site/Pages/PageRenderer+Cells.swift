import Evaluation
import Notebook
import Plotting
import Statistics

extension PageRenderer {
  /// A cell's code, as far as the page shows it, and what it printed.
  func html(ofCell index: Int) -> HTML {
    let cell = page.document.cells[index]
    guard cell.isShown else { return .empty }
    let isAnchoredByItem = cell.showsOutput && !page.evaluated.cells[index].items.isEmpty
    let label = cell.label.flatMap { page.numbering[$0] }
    return .fragment([
      code(of: cell, anchor: isAnchoredByItem ? nil : label?.anchor),
      cell.showsOutput ? output(of: cell) : .empty,
    ])
  }

  // MARK: - Code

  private func code(of cell: Cell, anchor: String?) -> HTML {
    let echo = cell.options.string("echo")
    let echoes =
      echo.map { $0 != "false" } ?? page.metadata.echoesCode
      ?? configuration.echoesCode
    guard echoes else { return anchor.map { tag("span", ["id": $0]) } ?? .empty }
    let isFenced = echo == "fenced"
    let listing = ProseWriter.listing(
      isFenced ? page.document.source.text(in: cell.range) + "\n" : cell.code,
      language: isFenced ? "markdown" : "swift")
    let fold = cell.options.string("code-fold")
    let folds = fold.map { $0 != "false" } ?? page.metadata.foldsCode ?? configuration.foldsCode
    let target = page.numbering.listing(ofCell: cell.index)
    // A listing carries the anchor itself, and its code is there to be read.
    let id = target == nil ? anchor : nil
    let shown =
      folds && (target == nil || fold != nil)
      ? tag("details", ["class": "code", "id": id, "open": fold == "show" ? "open" : nil]) {
        tag("summary") { cell.caption("code-summary").map { prose.html($0) } ?? .text("Code") }
        "\n"
        listing
        "\n"
      } : tag("div", ["class": "code", "id": id]) { listing }
    guard let target else { return line(shown) }
    return line(
      tag("figure", ["class": "listing", "id": target.anchor]) {
        "\n"
        line(tag("figcaption") { prose.caption(target, cell.caption("lst-cap") ?? []) })
        line(shown)
      })
  }

  // MARK: - Output

  private func output(of cell: Cell) -> HTML {
    var shown = page.shownItems(ofCell: cell.index)[...]
    let items = page.evaluated.cells[cell.index].items.map { item -> HTML in
      if case .text(let text) = item {
        return line(tag("pre", ["class": "output"]) { tag("samp") { text } })
      }
      return shown.popFirst().map { html(of: $0, in: cell) } ?? .empty
    }
    let classes = cell.options.words("classes")
    guard let whole = page.numbering.whole(ofCell: cell.index) else {
      let output = layout(items, of: cell)
      return classes.isEmpty
        ? output : line(tag("div", ["class": classes.joined(separator: " ")]) { output })
    }
    let key = cell.options["fig-subcap"] == nil ? "tbl-cap" : "fig-cap"
    let caption = line(
      tag("figcaption") { prose.caption(whole, cell.caption(key) ?? []) })
    return line(
      tag(
        "figure",
        [
          "class": (["figure"] + boxClasses(of: cell) + classes).joined(separator: " "),
          "id": whole.anchor,
        ]
      ) {
        "\n"
        if cell.hasCaptionOnTop(default: key == "tbl-cap") { caption }
        layout(items, of: cell)
        if !cell.hasCaptionOnTop(default: key == "tbl-cap") { caption }
      })
  }

  /// The things that a cell shows, beside one another if the author wants them so.
  private func layout(_ items: [HTML], of cell: Cell) -> HTML {
    let rows = cell.options.number("layout-nrow").map { max(1, Int($0)) }
    let wanted =
      cell.options.number("layout-ncol").map { Int($0) }
      ?? rows.map { (items.count + $0 - 1) / $0 }
    guard items.count > 1, let columns = wanted.flatMap(LayoutColumns.clamped), columns > 1 else {
      return .fragment(items)
    }
    return line(
      tag("div", ["class": "layout columns-\(columns)"]) {
        "\n"
        for item in items { line(tag("div") { item }) }
      })
  }

  /// The classes that say where the boxes of a cell stand.
  private func boxClasses(of cell: Cell) -> [String] {
    let column = cell.options.string("column").map { ["column-\($0)"] } ?? []
    let align = cell.options.string("fig-align").map { ["align-\($0)"] } ?? []
    return column.filter { $0 != "column-body" } + align.filter { $0 != "align-default" }
  }

  private func html(of item: ShownItem, in cell: Cell) -> HTML {
    // The parts of a whole stand where the whole stands.
    let classes = item.target.part == nil ? ["figure"] + boxClasses(of: cell) : ["part"]
    let className = classes.joined(separator: " ")
    switch item.content {
    case .figure(let figure):
      return html(of: figure, item, className: className, in: cell)
    case .table(let table):
      return html(of: table, item, className: className)
    case .claim(let claim):
      return line(ClaimBox(claim: claim, target: item.target).html { text(of: $0) })
    case .text: return .empty
    }
  }

  /// The sentence of a claim, which is running text without values of its own.
  private func text(of claim: ClaimOutput) -> HTML {
    let (text, isPlaced) = page.sentence(of: claim)
    if isPlaced { return prose.html(text.content) }
    var context = ProseWriter.Context()
    context.formula = page.formula
    context.reference = { reference in
      guard let target = page.numbering[reference.label] else {
        return .text("@\(reference.label)")
      }
      let found = ResolvedReference(
        target: target, number: target.number, address: "#\(target.anchor)", page: nil)
      return found.link(reference.style, custom: prose.html(reference.words))
    }
    return ProseWriter(context).html(text.content)
  }

  // MARK: - Figures

  private func html(
    of figure: FigureOutput, _ item: ShownItem, className: String, in cell: Cell
  ) -> HTML {
    let drawing = figure.drawing
    let target = item.target
    return line(
      tag("div", ["class": className]) {
        "\n"
        FigureBox.figure(
          drawing, description: alternative(item), anchor: target.anchor, isReadable: true,
          hasCaptionOnTop: cell.hasCaptionOnTop(default: false)
        ) {
          prose.caption(target, item.caption)
        }
        "\n"
        downloads(
          of: target,
          formats: figure.dataSuffixes.map { ($0, "csv") } + [("", "svg"), ("", "json")])
        "\n"
        tag("details") {
          tag("summary") { "Data of \(target.name)" }
          "\n"
          for (index, table) in drawing.tables.enumerated() {
            let letter = drawing.figure.letter(index) ?? ""
            FigureTable(
              table: table, name: "Data of \(target.name)\(letter)", figure: target.anchor
            ).html
          }
        }
        "\n"
      })
  }

  /// The alternative text that the author wrote.
  func alternative(_ item: ShownItem) -> String? { item.alternative.map(prose.plainText) }

  /// Links to files; the suffix parts the panels of a figure.
  private func downloads(
    of target: Numbering.Target, formats: [(suffix: String, format: String)]
  ) -> HTML {
    tag("p", ["class": "downloads"]) {
      for (index, (suffix, format)) in formats.enumerated() {
        if index > 0 { " · " }
        let letter = suffix.dropFirst()
        tag(
          "a",
          [
            "href": "\(target.anchor)\(suffix).\(format)", "download": "",
            "aria-label": "\(target.name)\(letter) as \(format.uppercased())",
          ]
        ) { format.uppercased() + (letter.isEmpty ? "" : " \(letter)") }
      }
    }
  }

  // MARK: - Tables

  private func html(of table: TableOutput, _ item: ShownItem, className: String) -> HTML {
    let rows = table.columns.map(\.cells.count).max() ?? 0
    let box = TableBox(
      anchor: item.target.anchor, name: item.target.name, className: "numeric",
      caption: prose.caption(item.target, item.caption),
      header: table.columns.map { column in
        TableBox.Cell(content: .text(column.title), className: Self.className(of: column))
      },
      bodies: [
        TableBox.Body(
          rows: (0..<rows).map { row in table.columns.map { Self.cell(row, in: $0) } })
      ])
    return line(
      tag("div", ["class": className]) {
        "\n"
        box.html
        "\n"
        downloads(of: item.target, formats: [("", "csv")])
        "\n"
      })
  }

  private static func cell(_ row: Int, in column: TableOutput.Column) -> TableBox.Cell {
    guard row < column.cells.count else { return TableBox.Cell(content: .empty) }
    if let sparkline = column.sparklines[row] {
      return TableBox.Cell(
        content: .markup(TrustedMarkup(svg: sparkline.svg())), className: className(of: column))
    }
    var exact = column.numbers[row].map(NumberFormat.shortest)
    if let error = column.standardErrors[row] {
      exact = exact.map { "\($0) ± \(NumberFormat.shortest(error))" }
    }
    return TableBox.Cell(
      content: .text(column.cells[row]), className: className(of: column),
      title: exact == column.cells[row] ? nil : exact)
  }

  /// Numbers stand to the right, small lines to the left, and words wrap.
  private static func className(of column: TableOutput.Column) -> String? {
    column.isNumeric ? nil : column.sparklines.contains { $0 != nil } ? "left" : "text"
  }
}

extension Cell {
  /// Whether captions stand above what they describe.
  fileprivate func hasCaptionOnTop(default usual: Bool) -> Bool {
    options.string("cap-location").map { $0 == "top" } ?? usual
  }
}
