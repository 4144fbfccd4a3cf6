/// The cells of a heatmap on a panel, with edges on whole pixels.
struct HeatmapCells {
  /// Neighbouring cells of one colour.
  struct Run {
    var paint: Paint?
    var area: Rectangle

    var outline: [Point] {
      [
        Point(area.left, area.top), Point(area.right, area.top),
        Point(area.right, area.bottom), Point(area.left, area.bottom),
      ]
    }
  }

  /// One row or column of cells after averaging.
  private struct Band {
    /// The rows or columns of the grid that it stands for.
    var indices: Range<Int>
    var start: Double
    var end: Double
  }

  private let grid: ScalarGrid
  private let columns: [Band]
  private let rows: [Band]

  init(_ grid: ScalarGrid, in panel: Panel, leastCell: Double) {
    self.grid = grid
    let frame = panel.frame
    columns = HeatmapCells.bands(
      HeatmapMark.edges(around: grid.x).map { min(max(panel.x($0), frame.left), frame.right) },
      least: leastCell)
    rows = HeatmapCells.bands(
      HeatmapMark.edges(around: grid.y).map { min(max(panel.y($0), frame.top), frame.bottom) },
      least: leastCell)
  }

  /// Neighbouring rows or columns, as many in one as it takes to be seen.
  private static func bands(_ edges: [Double], least: Double) -> [Band] {
    var bands: [Band] = []
    var start = 0
    for index in edges.indices.dropFirst() {
      let isLast = index == edges.count - 1
      guard edges[start].isFinite, edges[index].isFinite else {
        start = index
        continue
      }
      let (from, to) = (edges[start].rounded(), edges[index].rounded())
      if (to - from).magnitude < least, !isLast { continue }
      if from != to {
        bands.append(Band(indices: start..<index, start: min(from, to), end: max(from, to)))
      }
      start = index
    }
    return bands
  }

  /// The rectangles, row by row from the lowest y.
  ///
  /// - Parameter paint: The paint of a number; nil for numbers without one.
  /// - Returns: Runs of equal paint.
  func runs(_ paint: (Double) -> Paint?) -> [Run] {
    var runs: [Run] = []
    for row in rows {
      var current: Run?
      for column in columns {
        let next = paint(mean(column.indices, row.indices))
        // Places before the edge of the panel leave gaps in the row of cells.
        if var run = current, run.paint == next,
          run.area.right == column.start || run.area.left == column.end
        {
          run.area.left = min(run.area.left, column.start)
          run.area.right = max(run.area.right, column.end)
          current = run
        } else {
          if let current { runs.append(current) }
          let area = Rectangle(
            left: column.start, top: row.start, right: column.end, bottom: row.end)
          current = Run(paint: next, area: area)
        }
      }
      if let current { runs.append(current) }
    }
    return runs
  }

  /// The mean of a block of cells, without those that have no number.
  private func mean(_ columns: Range<Int>, _ rows: Range<Int>) -> Double {
    if columns.count == 1, rows.count == 1 { return grid[columns.lowerBound, rows.lowerBound] }
    var (sum, count) = (0.0, 0)
    for row in rows {
      for column in columns where !grid[column, row].isNaN {
        sum += grid[column, row]
        count += 1
      }
    }
    return count > 0 ? sum / Double(count) : .nan
  }
}

/// Diagonal lines over areas that have no value.
enum Hatching {
  /// The distance of the lines along either axis, in px.
  static let distance = 6.0

  /// The parts of the lines x + y = 6k inside rectangles, joined across their common edges.
  ///
  /// - Parameter areas: Rectangles that do not overlap.
  /// - Returns: Lines from their lower left to their upper right end.
  static func lines(in areas: [Rectangle]) -> [[Point]] {
    var pieces: [(diagonal: Int, from: Point, to: Point)] = []
    for area in areas {
      let first = Int(((area.left + area.top) / distance).rounded(.up))
      let last = Int(((area.right + area.bottom) / distance).rounded(.down))
      guard first <= last else { continue }
      for diagonal in first...last {
        let sum = Double(diagonal) * distance
        let left = max(area.left, sum - area.bottom)
        let right = min(area.right, sum - area.top)
        if left < right {
          pieces.append((diagonal, Point(left, sum - left), Point(right, sum - right)))
        }
      }
    }
    pieces.sort { ($0.diagonal, $0.from.x) < ($1.diagonal, $1.from.x) }
    var lines: [[Point]] = []
    var diagonal: Int?
    for piece in pieces {
      if diagonal == piece.diagonal, let end = lines.last?.last, end == piece.from {
        lines[lines.count - 1][1] = piece.to
      } else {
        lines.append([piece.from, piece.to])
      }
      diagonal = piece.diagonal
    }
    return lines
  }
}
