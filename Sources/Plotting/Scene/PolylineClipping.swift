/// Cuts lines and areas off at the edges of a rectangle.
package enum Clipping {
  /// The parts of a line inside a rectangle, in order.
  ///
  /// Each segment is cut by Liang and Barsky's parametric test.
  package static func clip(_ line: [Point], to frame: Rectangle) -> [[Point]] {
    guard line.count > 1 else { return line.filter(frame.contains).map { [$0] } }
    if isInside(line, frame) { return [line] }
    var parts: [[Point]] = []
    var current: [Point] = []
    for (start, end) in zip(line, line.dropFirst()) {
      guard let (first, last) = clip(start, end, to: frame) else {
        if !current.isEmpty { parts.append(current) }
        current = []
        continue
      }
      if current.last != first {
        if !current.isEmpty { parts.append(current) }
        current = [first]
      }
      if last != first { current.append(last) }
      if last != end {
        parts.append(current)
        current = []
      }
    }
    if !current.isEmpty { parts.append(current) }
    return parts
  }

  /// Whether a line has neither a point outside nor one twice in a row, so that it stays as it is.
  private static func isInside(_ line: [Point], _ frame: Rectangle) -> Bool {
    var previous: Point?
    for point in line {
      guard frame.contains(point), point != previous else { return false }
      previous = point
    }
    return true
  }

  private static func clip(
    _ start: Point, _ end: Point, to frame: Rectangle
  ) -> (Point, Point)? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (enter, leave) = (0.0, 1.0)
    func cut(_ step: Double, _ room: Double) -> Bool {
      if step == 0 { return room >= 0 }
      if step < 0 { enter = max(enter, room / step) } else { leave = min(leave, room / step) }
      return true
    }
    guard cut(-dx, start.x - frame.left), cut(dx, frame.right - start.x),
      cut(-dy, start.y - frame.top), cut(dy, frame.bottom - start.y), enter <= leave
    else { return nil }
    let first = enter == 0 ? start : Point(start.x + enter * dx, start.y + enter * dy)
    let last = leave == 1 ? end : Point(start.x + leave * dx, start.y + leave * dy)
    return (first, last)
  }

  /// The part of an area inside a rectangle, by Sutherland and Hodgman's algorithm.
  package static func clip(area: [Point], to frame: Rectangle) -> [Point] {
    var area = area
    area = cut(area, at: frame.left, isInside: { $0.x >= frame.left }, crossing: crossX)
    area = cut(area, at: frame.right, isInside: { $0.x <= frame.right }, crossing: crossX)
    area = cut(area, at: frame.top, isInside: { $0.y >= frame.top }, crossing: crossY)
    return cut(area, at: frame.bottom, isInside: { $0.y <= frame.bottom }, crossing: crossY)
  }

  private static func cut(
    _ area: [Point], at edge: Double, isInside: (Point) -> Bool,
    crossing: (Point, Point, Double) -> Point
  ) -> [Point] {
    guard var previous = area.last else { return [] }
    var result: [Point] = []
    for point in area {
      if isInside(point) != isInside(previous) { result.append(crossing(previous, point, edge)) }
      if isInside(point) { result.append(point) }
      previous = point
    }
    return result
  }

  private static func crossX(_ start: Point, _ end: Point, at x: Double) -> Point {
    Point(x, start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x))
  }

  private static func crossY(_ start: Point, _ end: Point, at y: Double) -> Point {
    Point(start.x + (end.x - start.x) * (y - start.y) / (end.y - start.y), y)
  }
}
