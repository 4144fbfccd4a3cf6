/// Leaves out points of a line that nobody can see.
package enum LineSimplification {
  /// Buckets a pixel, since SVG is zoomed and printed.
  package static let bucketsPerPixel = 2.0
  /// The greatest distance between a smooth line and its simplification, in px.
  package static let tolerance = 0.1

  /// The lowest and the highest point of every half-pixel column, and both ends of the line.
  ///
  /// M4 of Jugel, Jerzak, Hackenbroich and Markl (2014), doi:10.14778/2732951.2732953, without the
  /// first and the last point of a column: their strokes lie on that between the extremes. A column
  /// is entered at its nearer end; where the line comes from beyond that end it goes straight to
  /// the farther one. No point moves by more than 0.7 px. Needs x in ascending order.
  package static func reduceColumns(_ line: [Point]) -> [Point] {
    guard let first = line.first, let last = line.last else { return [] }
    var result = [first]
    var start = 0
    while start < line.count {
      let column = (line[start].x * bucketsPerPixel).rounded(.down)
      var end = start
      var (low, high) = (line[start].y, line[start].y)
      while end < line.count, (line[end].x * bucketsPerPixel).rounded(.down) == column {
        low = min(low, line[end].y)
        high = max(high, line[end].y)
        end += 1
      }
      if end - start == 1 {
        result.append(line[start])
      } else {
        // On the lattice of one decimal, near the middle of the column.
        let x = column / bucketsPerPixel + 0.3
        let previous = result[result.count - 1].y
        let isLowNearer = (previous - low).magnitude <= (previous - high).magnitude
        let (near, far) = isLowNearer ? (low, high) : (high, low)
        // From beyond the nearer end, the stroke to the farther one covers the column.
        let isBeyond = isLowNearer ? previous <= near + 0.05 : previous >= near - 0.05
        if !isBeyond { result.append(Point(x, near)) }
        result.append(Point(x, far))
      }
      start = end
    }
    result.append(last)
    return result
  }

  /// The fewest points, by Douglas and Peucker's rule, within a distance of the line.
  package static func simplify(_ line: [Point], tolerance: Double = tolerance) -> [Point] {
    guard line.count > 2 else { return line }
    var isKept = [Bool](repeating: false, count: line.count)
    isKept[0] = true
    isKept[line.count - 1] = true
    var open = [(0, line.count - 1)]
    while let (first, last) = open.popLast() {
      guard last - first > 1 else { continue }
      var (farthest, distance) = (first, 0.0)
      for index in (first + 1)..<last {
        let candidate = squaredDistance(line[index], from: line[first], to: line[last])
        if candidate > distance { (farthest, distance) = (index, candidate) }
      }
      guard distance > tolerance * tolerance else { continue }
      isKept[farthest] = true
      open.append((first, farthest))
      open.append((farthest, last))
    }
    return zip(line, isKept).filter(\.1).map(\.0)
  }

  /// The points of a line that can be seen on a panel of a width.
  ///
  /// - Parameters:
  ///   - line: The points, in px.
  ///   - width: The width of the panel, in px.
  /// - Returns: The extremes of pixel columns where the line has many points for each, else the
  ///   corners of the line; and which of the two it was.
  static func thinned(_ line: [Point], width: Double) -> (points: [Point], isDense: Bool) {
    let isAscending = zip(line, line.dropFirst()).allSatisfy { $0.x <= $1.x }
    guard isAscending, Double(line.count) > 4 * width else { return (simplify(line), false) }
    return (reduceColumns(line), true)
  }

  /// The squared distance of a point from a segment, in px².
  package static func squaredDistance(_ point: Point, from start: Point, to end: Point) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let (px, py) = (point.x - start.x, point.y - start.y)
    let length = dx * dx + dy * dy
    let share = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
    let (ex, ey) = (px - share * dx, py - share * dy)
    return ex * ex + ey * ey
  }
}

extension Panel {
  /// A line through data, broken where it has no place, cut off at the panel, and thinned.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - y: The values along y.
  /// - Returns: The visible parts, and whether they were thinned to pixel columns.
  func lines(x: [Double], y: [Double]) -> (parts: [[Point]], isDense: Bool) {
    var runs: [[Point]] = []
    var run: [Point] = []
    run.reserveCapacity(min(x.count, y.count))
    for (x, y) in zip(x, y) {
      let point = place(x, y)
      if point.isFinite {
        run.append(point)
      } else if !run.isEmpty {
        runs.append(run)
        run.removeAll(keepingCapacity: true)
      }
    }
    runs.append(run)
    var isDense = false
    let parts = runs.flatMap { Clipping.clip($0, to: clipFrame) }.map { part -> [Point] in
      let thin = LineSimplification.thinned(part, width: frame.width)
      isDense = isDense || thin.isDense
      return thin.points
    }
    return (parts, isDense)
  }
}
