import Plotting
import Statistics

/// The markup of figures, which the pages and the index share.
enum FigureBox {
  /// A chart in both layouts, of which the style sheet shows the one that fits.
  ///
  /// - Parameters:
  ///   - chart: The chart.
  ///   - anchor: The figure's identifier; the layouts' are made from it.
  ///   - caption: What stands below.
  /// - Returns: The figure.
  static func figure(
    _ chart: Chart, anchor: String, @HTMLBuilder caption: () -> HTML
  ) -> HTML {
    let caption = caption()
    return tag("figure", ["class": "fig", "id": anchor]) {
      "\n"
      for layout in [ChartLayout.wide, .narrow] {
        HTML.markup(
          TrustedMarkup(svg: chart.scene(id: anchor, layout: layout).svg()))
        HTML.freshLine
      }
      if !caption.isEmpty {
        tag("figcaption") { caption }
        "\n"
      }
    }
  }

  /// The most rows that a page shows of a figure's data; the download has all of them.
  private static let mostRows = 50

  /// A figure's data, in the digits that a reader can use.
  static func table(_ table: DataTable, name: String) -> HTML {
    let step = max(1, (table.rowCount + mostRows - 1) / mostRows)
    let rows = Array(stride(from: 0, to: table.rowCount, by: step))
    return .fragment([
      tag(
        "div", ["class": "table-box", "tabindex": "0", "role": "region", "aria-label": name]
      ) {
        "\n"
        tag("table") {
          "\n"
          tag("thead") {
            tag("tr") {
              for column in table.columns { tag("th", ["scope": "col"]) { column.name } }
            }
          }
          "\n"
          tag("tbody") {
            "\n"
            for row in rows {
              tag("tr") {
                for column in table.columns { tag("td") { text(column, row) } }
              }
              "\n"
            }
          }
          "\n"
        }
        "\n"
      },
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
