/// Labels in rows above the panel, for charts whose margin cannot hold them.
struct Legend {
  private let rows: [[(entry: LabelEntry, left: Double)]]

  /// The height of a row, in px.
  private static let rowHeight = 17.0
  private static let columnGap = 16.0

  /// Fills rows from the left.
  ///
  /// - Parameters:
  ///   - entries: The labels, in the vertical order of their marks.
  ///   - width: The width of the figure, in px.
  init(_ entries: [LabelEntry], width: Double) {
    var rows: [[(entry: LabelEntry, left: Double)]] = []
    var left = 0.0
    for entry in entries {
      let needed = House.keyLength + House.keyGap + TextWidth.em(entry.text) * House.labelSize
      if rows.isEmpty || left + needed > width {
        rows.append([])
        left = 0
      }
      rows[rows.count - 1].append((entry, left))
      left += needed + Self.columnGap
    }
    self.rows = rows
  }

  /// The height of all rows, in px.
  var height: Double { rows.isEmpty ? 0 : Double(rows.count) * Self.rowHeight + 4 }

  /// The keys and texts, from the top of the figure down.
  var items: [SceneItem] {
    rows.enumerated().flatMap { number, row in
      row.flatMap { entry, left -> [SceneItem] in
        let middle = (Double(number) + 0.5) * Self.rowHeight
        let origin = Point(
          left + House.keyLength + House.keyGap,
          middle + TextBox.middleToBaseline * House.labelSize)
        let text = SceneItem(
          group: .legend, role: .label,
          shape: .text(TextBox(entry.text, at: origin, size: House.labelSize)))
        return entry.keyItems(group: .legend, left: left, middle: middle) + [text]
      }
    }
  }
}
