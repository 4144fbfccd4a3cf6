import Plotting
import Statistics

/// The data of a figure as a table, for readers and for the script that follows the pointer.
///
/// Headings say to the script which axis rows follow (`data-key`), and of every other column which
/// series it belongs to, which panels show it, and whether its values are places along an axis.
struct FigureTable {
  let table: DataTable
  /// What the table is called.
  let name: String
  /// The identifier of the figure.
  let figure: String

  /// The most rows that a page shows; the download has all of them.
  private static let mostRows = 200
  /// The rows that a frame keeps, however many frames there are.
  private static let fewestRows = 20

  /// The table in a box that scrolls, and what it leaves out.
  var html: HTML {
    let rows = shownRows
    return .fragment([
      tag(
        "div", ["class": "table-box", "tabindex": "0", "role": "region", "aria-label": name]
      ) {
        "\n"
        tag("table", ["data-figure": figure]) {
          "\n"
          tag("thead") {
            tag("tr") { for index in table.columns.indices { heading(index) } }
          }
          "\n"
          tag("tbody") {
            "\n"
            for row in rows {
              tag("tr", ["data-frame": table.frames.map { "\($0[row])" }]) {
                for column in table.columns { cell(column, row) }
              }
              "\n"
            }
          }
          "\n"
        }
        "\n"
      },
      .text("\n"),
      rows.count == table.rowCount
        ? .empty
        : tag("p", ["class": "downloads"]) {
          "\(rows.count) of \(table.rowCount) rows; all of them are in the CSV file."
        },
      .freshLine,
    ])
  }

  private func heading(_ index: Int) -> HTML {
    let column = table.columns[index]
    let place = column.place
    return tag(
      "th",
      [
        "scope": "col",
        "data-key": index == table.parameterCount ? (table.isUpright ? "1" : "0") : nil,
        "data-series": place?.series,
        "data-panels": place?.panels.map { "\($0)" }.joined(separator: " "),
        "data-placed": place?.isPosition == true ? "1" : nil,
      ]
    ) { column.name }
  }

  private func cell(_ column: DataColumn, _ row: Int) -> HTML {
    let value = column.values[row]
    let text =
      column.texts?[row]
      ?? (value.isNaN
        ? "" : NumberFormat.significant(value, digits: 5, dropsTrailingZeros: true))
    // What no machine reads as the number that it is.
    let exact = text.isEmpty || Double(text) != nil ? nil : NumberFormat.shortest(value)
    return tag("td", ["data-value": exact]) { text }
  }

  /// The rows of each frame in the same measure, their first and last ones among them.
  private var shownRows: [Int] {
    let frames = table.frames ?? Array(repeating: 0, count: table.rowCount)
    let count = (frames.last ?? 0) + 1
    let limit = max(Self.mostRows / count, Self.fewestRows)
    return (0..<count).flatMap { frame -> [Int] in
      let rows = frames.indices.filter { frames[$0] == frame }
      guard rows.count > limit else { return rows }
      return (0..<limit).map { rows[$0 * (rows.count - 1) / (limit - 1)] }
    }
  }
}
