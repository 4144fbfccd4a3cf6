import Statistics

/// The `d` attribute of a path, in relative commands on a lattice.
///
/// Absolute coordinates are rounded first and then subtracted, so that errors never add up.
package struct PathData {
  private let decimals: Int
  package private(set) var text = ""
  private var current = (x: 0, y: 0)
  /// Whether the last number has a point.
  private var hasPoint = false

  package init(decimals: Int) { self.decimals = decimals }

  /// Adds an open line; a single point becomes a dot under round caps.
  package mutating func add(line points: [Point]) {
    guard let first = points.first else { return }
    move(to: first)
    var last: Character = "m"
    for point in points.dropFirst() {
      let next = (x: units(point.x), y: units(point.y))
      let step = (x: next.x - current.x, y: next.y - current.y)
      guard step != (0, 0) else { continue }
      if step.y == 0 {
        command("h", [step.x], after: &last)
      } else if step.x == 0 {
        command("v", [step.y], after: &last)
      } else {
        command("l", [step.x, step.y], after: &last)
      }
      current = next
    }
    if last == "m" { text += "h0" }
  }

  /// Adds a closed area.
  package mutating func add(area points: [Point]) {
    add(line: points)
    text += "z"
    if let first = points.first {
      current = (units(first.x), units(first.y))
    }
  }

  private func units(_ coordinate: Double) -> Int {
    NumberFormat.lattice(coordinate, decimals: decimals)
  }

  private mutating func move(to point: Point) {
    let next = (x: units(point.x), y: units(point.y))
    let isFirst = text.isEmpty
    text += isFirst ? "M" : "m"
    append(
      isFirst ? [next.x, next.y] : [next.x - current.x, next.y - current.y], isFirst: true)
    current = next
  }

  private mutating func command(_ letter: Character, _ values: [Int], after last: inout Character) {
    if letter != last { text.append(letter) }
    append(values, isFirst: letter != last)
    last = letter
  }

  /// Numbers with the fewest separators: a minus begins a number, and so does a second point.
  private mutating func append(_ values: [Int], isFirst: Bool) {
    var needsSpace = !isFirst
    for value in values {
      let number = NumberFormat.coordinate(lattice: value, decimals: decimals)
      let isSplit = number.utf8.first == 0x2D || (number.utf8.first == 0x2E && hasPoint)
      if needsSpace, !isSplit { text += " " }
      text += number
      hasPoint = number.utf8.contains(0x2E)
      needsSpace = true
    }
  }
}
