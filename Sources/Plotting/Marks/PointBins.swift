import Statistics

/// A crowd of points as cells that are darker the more points they hold.
enum PointBins {
  /// Where there are more points, they are counted in cells.
  static let threshold = 2_000
  /// The side of a cell, in px.
  static let cell = 4.0
  /// The shares of colour from few points to many, in percent.
  static let percents = [30, 40, 55, 70, 85, 100]

  /// The cells, with neighbours of equal shade in one rectangle, and one path a shade.
  ///
  /// - Parameters:
  ///   - points: The points, in px.
  ///   - frame: The panel, in px.
  ///   - group: The group of the shapes.
  ///   - style: The resolved style.
  /// - Returns: The shapes from the palest on.
  static func items(
    _ points: [Point], in frame: Rectangle, group: SceneGroup, style: ResolvedStyle
  ) -> [SceneItem] {
    let columns = Int((frame.width / cell).rounded(.up)) + 1
    let rows = Int((frame.height / cell).rounded(.up)) + 1
    var counts = [Int](repeating: 0, count: columns * rows)
    for point in points {
      let column = Int(((point.x - frame.left) / cell).rounded(.down))
      let row = Int(((point.y - frame.top) / cell).rounded(.down))
      counts[min(max(row, 0), rows - 1) * columns + min(max(column, 0), columns - 1)] += 1
    }
    let most = Double(counts.max() ?? 1)
    // Counts vary over decades, so shades follow their logarithm.
    let shades = counts.map { count -> Int? in
      guard count > 0 else { return nil }
      let share = most > 1 ? log(Double(count)) / log(most) : 1
      return min(Int(share * Double(percents.count)), percents.count - 1)
    }
    var areas = percents.map { _ in [[Point]]() }
    for row in 0..<rows {
      var column = 0
      while column < columns {
        let start = column
        let shade = shades[row * columns + column]
        while column < columns, shades[row * columns + column] == shade { column += 1 }
        guard let shade else { continue }
        let (left, top) = (frame.left + Double(start) * cell, frame.top + Double(row) * cell)
        let right = frame.left + Double(column) * cell
        areas[shade].append([
          Point(left, top), Point(right, top), Point(right, top + cell), Point(left, top + cell),
        ])
      }
    }
    return zip(percents, areas).compactMap { percent, areas in
      areas.isEmpty
        ? nil
        : SceneItem(
          group: group, role: .bins, paint: .tint(style.paint, percent: percent),
          shape: .polygons(areas), opacity: style.opacity)
    }
  }
}
