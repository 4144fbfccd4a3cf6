import Statistics

/// The `d` attribute of a path, in relative commands on a lattice.
///
/// Absolute coordinates are rounded first and then subtracted, so that errors never add up.
package struct PathData {
  private let decimals: Int
  private var bytes: [UInt8] = []
  private var current = (x: 0, y: 0)
  /// Whether the last number has a point.
  private var hasPoint = false

  package init(decimals: Int) { self.decimals = decimals }

  /// The commands.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds an open line; a single point becomes a dot under round caps.
  package mutating func add(line points: [Point]) {
    guard let first = points.first else { return }
    move(to: first)
    var last = Self.letter("m")
    for point in points.dropFirst() {
      let next = (x: units(point.x), y: units(point.y))
      let step = (x: next.x - current.x, y: next.y - current.y)
      guard step != (0, 0) else { continue }
      if step.y == 0 {
        command("h", step.x, after: &last)
      } else if step.x == 0 {
        command("v", step.y, after: &last)
      } else {
        command("l", step.x, step.y, after: &last)
      }
      current = next
    }
    if last == Self.letter("m") { bytes += "h0".utf8 }
  }

  /// Adds a closed area.
  package mutating func add(area points: [Point]) {
    add(line: points)
    bytes.append(Self.letter("z"))
    if let first = points.first {
      current = (units(first.x), units(first.y))
    }
  }

  private func units(_ coordinate: Double) -> Int {
    NumberFormat.lattice(coordinate, decimals: decimals)
  }

  private mutating func move(to point: Point) {
    let next = (x: units(point.x), y: units(point.y))
    let isFirst = bytes.isEmpty
    bytes.append(Self.letter(isFirst ? "M" : "m"))
    append(isFirst ? next.x : next.x - current.x, needsSpace: false)
    append(isFirst ? next.y : next.y - current.y, needsSpace: true)
    current = next
  }

  private mutating func command(
    _ scalar: Unicode.Scalar, _ first: Int, _ second: Int? = nil, after last: inout UInt8
  ) {
    let letter = Self.letter(scalar)
    if letter != last { bytes.append(letter) }
    append(first, needsSpace: letter == last)
    if let second { append(second, needsSpace: true) }
    last = letter
  }

  /// A number with the fewest separators: a minus begins one, and so does a second point.
  private mutating func append(_ value: Int, needsSpace: Bool) {
    let start = bytes.count
    NumberFormat.append(lattice: value, decimals: decimals, to: &bytes)
    let first = bytes[start]
    let isSplit = first == Self.letter("-") || (first == Self.letter(".") && hasPoint)
    hasPoint = bytes[start...].contains(Self.letter("."))
    if needsSpace, !isSplit { bytes.insert(Self.letter(" "), at: start) }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
}
