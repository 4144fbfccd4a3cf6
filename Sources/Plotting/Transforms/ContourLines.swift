/// Lines along which a grid of numbers has one value, by marching squares.
///
/// Crossings are interpolated linearly along the sides of the cells. Where two opposite corners
/// of a cell lie above and the others below, the mean of the four decides which of them are
/// joined. Cells with a corner that is not finite have no line.
public enum ContourLines {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// The places along x.
    public var x: [Double]
    /// The places along y.
    public var y: [Double]
    /// Whether the last point joins the first, which is not repeated.
    public var isClosed: Bool
  }

  /// The lines at a level, those that end at the border first.
  ///
  /// - Parameters:
  ///   - grid: The numbers.
  ///   - level: The level; a number above it lies inside.
  /// - Returns: The lines in the order of the cells in which they begin.
  /// - Complexity: Linear in the number of places.
  public static func lines(of grid: ScalarGrid, level: Double) -> [Line] {
    guard grid.x.count > 1, grid.y.count > 1, level.isFinite else { return [] }
    return Tracer(grid, level: level).lines()
  }

  /// The borders of the areas above a level, closed along the border of the grid.
  ///
  /// - Parameters:
  ///   - grid: The numbers; what is not finite lies below.
  ///   - level: The level.
  /// - Returns: Closed lines, among them those of holes.
  public static func borders(of grid: ScalarGrid, level: Double) -> [Line] {
    guard let left = grid.x.first, let right = grid.x.last, let bottom = grid.y.first,
      let top = grid.y.last, level.isFinite
    else { return [] }
    // One more place outside each side, without any distance, is below and closes the lines.
    let outside = level - max(1, level.magnitude)
    let width = grid.x.count
    var values = [Double](repeating: outside, count: width + 2)
    for row in grid.y.indices {
      values.append(outside)
      values += grid.values[row * width..<(row + 1) * width].map { $0.isFinite ? $0 : outside }
      values.append(outside)
    }
    values += [Double](repeating: outside, count: width + 2)
    let padded = ScalarGrid(
      x: [left] + grid.x + [right], y: [bottom] + grid.y + [top], values: values)
    return lines(of: padded, level: level)
  }

  /// Joins the pieces of the cells to lines.
  private struct Tracer {
    private let grid: ScalarGrid
    private let level: Double
    /// The one or two sides that the line goes on to from each side of a cell; −1 for none.
    ///
    /// The horizontal side from a place to the next comes first, then all vertical sides.
    private var neighbours: [(Int, Int)]
    private let places: Int

    init(_ grid: ScalarGrid, level: Double) {
      self.grid = grid
      self.level = level
      places = grid.values.count
      neighbours = [(Int, Int)](repeating: (-1, -1), count: 2 * places)
      let width = grid.x.count
      for row in 0..<grid.y.count - 1 {
        for column in 0..<width - 1 {
          let place = row * width + column
          let corners = [
            grid.values[place], grid.values[place + 1], grid.values[place + width + 1],
            grid.values[place + width],
          ]
          guard corners.allSatisfy(\.isFinite) else { continue }
          let (bottom, right) = (place, places + place + 1)
          let (top, left) = (place + width, places + place)
          var pattern = 0
          for (bit, corner) in corners.enumerated() where corner > level { pattern |= 1 << bit }
          switch pattern {
          case 1, 14: join(left, bottom)
          case 2, 13: join(bottom, right)
          case 4, 11: join(right, top)
          case 8, 7: join(top, left)
          case 3, 12: join(left, right)
          case 6, 9: join(bottom, top)
          case 5, 10:
            let isMiddleAbove = corners.reduce(0, +) / 4 > level
            if (pattern == 5) == isMiddleAbove {
              join(left, top)
              join(bottom, right)
            } else {
              join(left, bottom)
              join(right, top)
            }
          default: break
          }
        }
      }
    }

    private mutating func join(_ one: Int, _ other: Int) {
      for (side, next) in [(one, other), (other, one)] {
        if neighbours[side].0 < 0 {
          neighbours[side].0 = next
        } else {
          neighbours[side].1 = next
        }
      }
    }

    func lines() -> [Line] {
      var isDone = [Bool](repeating: false, count: neighbours.count)
      var result: [Line] = []
      for wantsEnds in [true, false] {
        for side in neighbours.indices where !isDone[side] && neighbours[side].0 >= 0 {
          if wantsEnds != (neighbours[side].1 < 0) { continue }
          var line = Line(x: [], y: [], isClosed: !wantsEnds)
          var current = side
          while current >= 0 {
            isDone[current] = true
            let point = crossing(current)
            line.x.append(point.x)
            line.y.append(point.y)
            let (first, second) = neighbours[current]
            current = [first, second].first { $0 >= 0 && !isDone[$0] } ?? -1
          }
          result.append(line)
        }
      }
      return result
    }

    /// Where the level is on a side of a cell.
    private func crossing(_ side: Int) -> (x: Double, y: Double) {
      let width = grid.x.count
      let place = side % places
      let (column, row) = (place % width, place / width)
      let isHorizontal = side < places
      let (from, to) = (grid.values[place], grid.values[place + (isHorizontal ? 1 : width)])
      let share = (level - from) / (to - from)
      func between(_ start: Double, _ end: Double) -> Double { start + share * (end - start) }
      return isHorizontal
        ? (between(grid.x[column], grid.x[column + 1]), grid.y[row])
        : (grid.x[column], between(grid.y[row], grid.y[row + 1]))
    }
  }
}
