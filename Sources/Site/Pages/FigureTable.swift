import Plotting
import Statistics

/// The data of a figure as a table, for readers and for the script that follows the pointer.
///
/// Headings say to the script which axis rows follow (`data-key`), and of every other column which
/// series it belongs to, which panels show it, and how its values are placed: along an axis (1), or
/// as points of a cloud (2).
struct FigureTable {
  let table: DataTable
  /// What the table is called.
  let name: String
  /// The identifier of the figure.
  let figure: String

  /// The most rows that a page shows; the download has all of them.
  private static let mostRows = 120
  /// The rows that a frame keeps, however many frames there are.
  private static let fewestRows = 20

  /// The table in a box that scrolls, and what it leaves out.
  var html: HTML {
    let bodies = bodies
    let count = bodies.reduce(0) { $0 + $1.rows.count }
    let box = TableBox(
      name: name, className: "numeric",
      attributes: [HTMLAttribute(name: "data-figure", value: figure)],
      header: table.columns.indices.map(heading), bodies: bodies)
    return .fragment([
      box.html,
      .text("\n"),
      count == table.rowCount
        ? .empty
        : tag("p", ["class": "downloads"]) {
          "\(count) of \(table.rowCount) rows; all of them are in the CSV file."
        },
      .freshLine,
    ])
  }

  private func heading(_ index: Int) -> TableBox.Cell {
    let column = table.columns[index]
    var attributes: [HTMLAttribute] = []
    if index == table.parameterCount {
      attributes = [HTMLAttribute(name: "data-key", value: table.isUpright ? "1" : "0")]
    } else if let place = column.place {
      attributes = [
        HTMLAttribute(name: "data-series", value: place.series),
        HTMLAttribute(
          name: "data-panels", value: place.panels.map { "\($0)" }.joined(separator: " ")),
      ]
      if place.isPosition {
        attributes.append(
          HTMLAttribute(name: "data-placed", value: place.isScattered ? "2" : "1"))
      }
    }
    return TableBox.Cell(content: .text(column.name), attributes: attributes)
  }

  private func cell(_ column: DataColumn, _ row: Int) -> TableBox.Cell {
    let value = column.values[row]
    let text =
      column.texts?[row]
      ?? (value.isNaN
        ? "" : NumberFormat.significant(value, digits: 5, dropsTrailingZeros: true))
    // What no machine reads as the number that it is.
    let exact = value.isFinite && Double(text) == nil ? NumberFormat.shortest(value) : nil
    return TableBox.Cell(
      content: .text(text),
      attributes: exact.map { [HTMLAttribute(name: "data-value", value: $0)] } ?? [])
  }

  /// The rows of each frame in equal steps, their first and last ones among them.
  private var bodies: [TableBox.Body] {
    guard let frames = table.frames else {
      return [body(Array(0..<table.rowCount), limit: Self.mostRows)]
    }
    let count = (frames.last ?? 0) + 1
    let limit = max(Self.mostRows / count, Self.fewestRows)
    return (0..<count).map { frame in
      var body = body(frames.indices.filter { frames[$0] == frame }, limit: limit)
      body.attributes = [HTMLAttribute(name: "data-frame", value: "\(frame)")]
      return body
    }
  }

  private func body(_ rows: [Int], limit: Int) -> TableBox.Body {
    let last = max(rows.count - 1, 0)
    let step = rows.count > limit ? (last + limit - 2) / (limit - 1) : 1
    let shown = rows.indices.filter { $0 % step == 0 || $0 == last }.map { rows[$0] }
    return TableBox.Body(rows: shown.map { row in table.columns.map { cell($0, row) } })
  }
}
