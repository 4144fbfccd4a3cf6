extension Double {
  /// The number on a decimal lattice, as short as SVG allows: `.5`, `-.13`, `12`.
  ///
  /// - Parameter decimals: How many digits follow the point at most.
  /// - Returns: Digits, or nothing but `0`.
  func latticeText(decimals: Int = 2) -> String {
    Lattice(decimals: decimals).text(Lattice(decimals: decimals).units(self))
  }
}

/// Coordinates as whole numbers of 10⁻ᵈ px.
struct Lattice {
  let decimals: Int
  let scale: Int

  init(decimals: Int) {
    self.decimals = decimals
    scale = [1, 10, 100, 1_000][min(max(decimals, 0), 3)]
  }

  /// The nearest lattice point; far outside of any page it is clamped.
  func units(_ value: Double) -> Int {
    precondition(!value.isNaN, "a number that is not one cannot be drawn")
    let limited = min(max(value, -1e9), 1e9)
    return Int((limited * Double(scale)).rounded(.toNearestOrAwayFromZero))
  }

  func text(_ units: Int) -> String {
    let magnitude = units.magnitude
    let whole = magnitude / UInt(scale)
    var fraction = String(magnitude % UInt(scale))
    fraction = String(repeating: "0", count: max(0, decimals - fraction.count)) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = units < 0 ? "-" : ""
    if fraction.isEmpty { return "\(sign)\(whole)" }
    return "\(sign)\(whole == 0 ? "" : String(whole)).\(fraction)"
  }
}

/// The `d` attribute of a path, in relative commands on a lattice.
///
/// Absolute coordinates are rounded first and then subtracted, so that errors never add up.
struct PathData {
  private let lattice: Lattice
  private(set) var text = ""
  private var current = (x: 0, y: 0)

  init(decimals: Int) { lattice = Lattice(decimals: decimals) }

  /// Adds an open line; a single point becomes a dot under round caps.
  mutating func add(line points: [Point]) {
    guard let first = points.first else { return }
    move(to: first)
    var last: Character = "m"
    for point in points.dropFirst() {
      let next = (x: lattice.units(point.x), y: lattice.units(point.y))
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
  mutating func add(area points: [Point]) {
    add(line: points)
    text += "z"
    if let first = points.first {
      current = (lattice.units(first.x), lattice.units(first.y))
    }
  }

  private mutating func move(to point: Point) {
    let next = (x: lattice.units(point.x), y: lattice.units(point.y))
    let isFirst = text.isEmpty
    text += isFirst ? "M" : "m"
    text += joined(
      isFirst ? [next.x, next.y] : [next.x - current.x, next.y - current.y])
    current = next
  }

  private mutating func command(_ letter: Character, _ values: [Int], after last: inout Character) {
    let numbers = joined(values)
    if letter != last {
      text.append(letter)
    } else if !numbers.hasPrefix("-") {
      text.append(" ")
    }
    text += numbers
    last = letter
  }

  /// Numbers with the fewest separators.
  private func joined(_ values: [Int]) -> String {
    var result = ""
    for value in values {
      let number = lattice.text(value)
      if !result.isEmpty, !number.hasPrefix("-") { result += " " }
      result += number
    }
    return result
  }
}
