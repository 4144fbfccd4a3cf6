import Plotting
import Statistics

/// The markup of figures, which the pages and the index share.
enum FigureBox {
  /// A figure in both layouts, of which the style sheet shows the one that fits.
  ///
  /// - Parameters:
  ///   - drawing: The figure.
  ///   - description: A better description; nil for the figure's own.
  ///   - anchor: The figure's identifier; the layouts' are made from it.
  ///   - hasCaptionOnTop: Whether the caption stands above the chart.
  ///   - caption: What stands below, or above.
  /// - Returns: The figure.
  static func figure(
    _ drawing: FigureDrawing, description: String? = nil, anchor: String,
    hasCaptionOnTop: Bool = false,
    @HTMLBuilder caption: () -> HTML
  ) -> HTML {
    let words = caption()
    let caption = words.isEmpty ? .empty : line(tag("figcaption") { words })
    return tag("figure", ["class": "fig", "id": anchor]) {
      "\n"
      if hasCaptionOnTop { caption }
      for layout in [ChartLayout.wide, .narrow] {
        HTML.markup(
          TrustedMarkup(svg: drawing.svg(id: anchor, layout: layout, description: description)))
        HTML.freshLine
      }
      if !hasCaptionOnTop { caption }
    }
  }

  /// The most rows that a page shows of a figure's data; the download has all of them.
  private static let mostRows = 50

  /// A figure's data, in the digits that a reader can use.
  static func table(_ table: DataTable, name: String) -> HTML {
    let step = max(1, (table.rowCount + mostRows - 1) / mostRows)
    let rows = Array(stride(from: 0, to: table.rowCount, by: step))
    let box = TableBox(
      name: name, className: "numeric",
      header: table.columns.map { TableBox.Cell(content: .text($0.name)) },
      rows: rows.map { row in
        table.columns.map { TableBox.Cell(content: .text(text($0, row))) }
      })
    return .fragment([
      box.html,
      .text("\n"),
      step == 1
        ? .empty
        : tag("p", ["class": "downloads"]) {
          "\(rows.count) of \(table.rowCount) rows; all of them are in the CSV file."
        },
      .freshLine,
    ])
  }

  private static func text(_ column: DataColumn, _ row: Int) -> String {
    if let texts = column.texts { return texts[row] }
    let value = column.values[row]
    return value.isNaN ? "" : NumberFormat.significant(value, digits: 5, dropsTrailingZeros: true)
  }
}
