/// Labels in rows above the panel, for charts whose margin cannot hold them.
struct Legend {
  private struct Item {
    var entry: LabelEntry
    var lines: [String]
    var left: Double
  }

  private let rows: [[Item]]

  /// The distance between a row and the next, in px, where names have one line.
  private static let rowHeight = 17.0
  private static let columnGap = 16.0

  /// Fills rows from the left.
  ///
  /// - Parameters:
  ///   - entries: The labels, in the vertical order of their marks.
  ///   - width: The width of the chart, in px.
  init(_ entries: [LabelEntry], width: Double) {
    var rows: [[Item]] = []
    var left = 0.0
    let indent = House.keyLength + House.keyGap
    for entry in entries {
      let lines = TextWrap.lines(entry.text, size: House.labelSize, width: width - indent)
      let needed = indent + (lines.map(TextWidth.em).max() ?? 0) * House.labelSize
      if rows.isEmpty || left + needed > width {
        rows.append([])
        left = 0
      }
      rows[rows.count - 1].append(Item(entry: entry, lines: lines, left: left))
      left += needed + Self.columnGap
    }
    self.rows = rows
  }

  private func height(_ row: [Item]) -> Double {
    let lines = row.map(\.lines.count).max() ?? 1
    return Self.rowHeight + House.lineHeight * Double(lines - 1)
  }

  /// The height of all rows, in px.
  var height: Double { rows.isEmpty ? 0 : rows.map(height).reduce(0, +) + 4 }

  /// The keys and texts.
  ///
  /// - Parameter top: Where the first row begins, in px.
  /// - Returns: The shapes.
  func items(top: Double) -> [SceneItem] {
    var top = top
    return rows.flatMap { row -> [SceneItem] in
      defer { top += height(row) }
      let middle = top + 0.5 * Self.rowHeight
      return row.flatMap { item -> [SceneItem] in
        let texts = item.lines.enumerated().map { number, line in
          SceneItem(
            group: .legend, role: .label,
            shape: .text(
              TextBox(
                line,
                at: Point(
                  item.left + House.keyLength + House.keyGap,
                  middle + TextBox.middleToBaseline * House.labelSize
                    + House.lineHeight * Double(number)), size: House.labelSize)))
        }
        return item.entry.keyItems(group: .legend, left: item.left, middle: middle)
          + texts.map { $0.ofSeries(item.entry.text) }
      }
    }
  }
}
