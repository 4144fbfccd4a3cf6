/// Sets labels one after another where nothing stands yet.
///
/// The occupancy map is that of vega-label: a grid of cells, each taken or free.
public struct LabelPlacer: Sendable {
  /// The area that labels may stand in, in px.
  public let frame: Rectangle
  private var map: OccupancyMap
  private var texts: [Rectangle] = []

  /// Creates a placer for a free area.
  ///
  /// - Parameter frame: The area that labels may stand in, in px.
  public init(frame: Rectangle) {
    self.frame = frame
    map = OccupancyMap(frame: frame)
  }

  /// Takes the room of a text that stands already.
  ///
  /// - Parameter text: The room, in px.
  public mutating func occupy(text: Rectangle) {
    texts.append(text)
    map.take(text)
  }

  /// Takes the cells that a line goes through.
  ///
  /// - Parameter line: The points of the line, or a single point, in px.
  public mutating func occupy(line: [Point]) { map.take(line) }

  /// Sets a label at the first of its sides that is free.
  ///
  /// - Parameter label: The label.
  /// - Returns: The text where it stands; nil where no side is free.
  public mutating func place(_ label: PointLabel) -> TextBox? {
    guard label.point.isFinite else { return nil }
    let boxes = label.anchors.map { label.box($0) }
    let inside = boxes.filter { frame.contains($0.bounds) }
    let choice =
      inside.first { map.isFree($0.bounds) }
      ?? (label.isRequired ? leastBad(inside.isEmpty ? boxes : inside) : nil)
    guard let choice else { return nil }
    occupy(text: choice.bounds)
    return choice
  }

  /// Takes the first free one of some places, or the one that covers least.
  ///
  /// - Parameter areas: The places in order of preference, in px.
  /// - Returns: The place; nil where there is none to choose from.
  mutating func place(_ areas: [Rectangle]) -> Rectangle? {
    guard let area = areas.first(where: { map.isFree($0) }) ?? areas.min(by: isBetter) else {
      return nil
    }
    occupy(text: area)
    return area
  }

  /// The first place that meets the fewest texts, then the fewest cells of other things.
  private func leastBad(_ boxes: [TextBox]) -> TextBox? {
    boxes.min { isBetter($0.bounds, $1.bounds) }
  }

  private func isBetter(_ left: Rectangle, _ right: Rectangle) -> Bool {
    func cost(_ area: Rectangle) -> Int {
      100_000 * texts.count { $0.intersects(area) } + map.takenCount(in: area)
    }
    return cost(left) < cost(right)
  }
}

/// A grid over a frame whose cells are taken or free.
struct OccupancyMap: Sendable {
  /// The side of a cell, in px.
  static let cell = 2.0

  private let frame: Rectangle
  private let columns: Int
  private let rows: Int
  private var isTaken: [Bool]

  init(frame: Rectangle) {
    self.frame = frame
    columns = max(Int((frame.width / Self.cell).rounded(.up)), 1)
    rows = max(Int((frame.height / Self.cell).rounded(.up)), 1)
    isTaken = [Bool](repeating: false, count: columns * rows)
  }

  mutating func take(_ area: Rectangle) {
    let (rows, across) = cells(in: area)
    for row in rows {
      for column in across { isTaken[row * columns + column] = true }
    }
  }

  mutating func take(_ line: [Point]) {
    if line.count == 1, let point = line.first { take(point) }
    for (start, end) in zip(line, line.dropFirst()) where start.isFinite && end.isFinite {
      let length = max(abs(end.x - start.x), abs(end.y - start.y))
      let steps = max(Int((length / Self.cell).rounded(.up)), 1)
      for step in 0...steps {
        let share = Double(step) / Double(steps)
        take(Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y)))
      }
    }
  }

  private mutating func take(_ point: Point) {
    guard frame.contains(point) else { return }
    take(Rectangle(left: point.x, top: point.y, right: point.x, bottom: point.y))
  }

  func isFree(_ area: Rectangle) -> Bool { takenCount(in: area) == 0 }

  func takenCount(in area: Rectangle) -> Int {
    let (rows, across) = cells(in: area)
    return rows.reduce(0) { count, row in
      count + across.count { isTaken[row * columns + $0] }
    }
  }

  private func cells(in area: Rectangle) -> (rows: Range<Int>, columns: Range<Int>) {
    func range(_ low: Double, _ high: Double, from origin: Double, count: Int) -> Range<Int> {
      guard low.isFinite, high.isFinite else { return 0..<0 }
      let first = Int(((low - origin) / Self.cell).rounded(.down))
      let last = Int(((high - origin) / Self.cell).rounded(.down))
      return min(max(first, 0), count)..<min(max(last + 1, first, 0), count)
    }
    return (
      range(area.top, area.bottom, from: frame.top, count: rows),
      range(area.left, area.right, from: frame.left, count: columns)
    )
  }
}
