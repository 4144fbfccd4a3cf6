extension NumberFormat {
  // MARK: - Data for machines

  /// The shortest text that reads back as the same number, in the grammar of JSON.
  ///
  /// Whole numbers have no point, exponents no plus sign and no leading zero. Numbers that are
  /// not finite read NaN, Inf and -Inf, as R, NumPy and pandas read them.
  ///
  /// - Parameter value: The number.
  /// - Returns: Text such as "1", "0.1", "1.5e-7" or "1e22".
  public static func shortest(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Inf" : "Inf" }
    let digits = Array(value.description.utf8)
    let mark = digits.firstIndex(of: UInt8(ascii: "e")) ?? digits.count
    var text = digits[..<mark]
    if text.count > 2, text.suffix(2).elementsEqual([UInt8(ascii: "."), UInt8(ascii: "0")]) {
      text.removeLast(2)
    }
    guard mark < digits.count else { return String(decoding: text, as: UTF8.self) }
    text.append(UInt8(ascii: "e"))
    let exponent = digits[(mark + 1)...]
    if exponent.first == UInt8(ascii: "-") { text.append(UInt8(ascii: "-")) }
    let zero = UInt8(ascii: "0")
    text += exponent.drop { $0 <= zero }
    return String(decoding: text, as: UTF8.self)
  }

  /// A number as a JSON value.
  ///
  /// - Parameter value: The number.
  /// - Returns: The shortest text, or "null" where JSON has no number for it.
  public static func json(_ value: Double) -> String {
    value.isFinite ? shortest(value) : "null"
  }

  /// A number as a field of a CSV file.
  ///
  /// - Parameter value: The number.
  /// - Returns: The shortest text; NaN, Inf and -Inf where the number is not finite.
  public static func csv(_ value: Double) -> String { shortest(value) }

  // MARK: - Coordinates

  /// The nearest point of the lattice with a spacing of 10^−`decimals`, ties away from zero.
  ///
  /// Round absolute coordinates with this, then take differences: relative paths cannot drift.
  /// Coordinates beyond ±10⁹ are moved to there, so that the result is always an integer.
  ///
  /// - Parameters:
  ///   - value: The coordinate, not NaN.
  ///   - decimals: How many digits follow the point, from 0 to 6.
  /// - Returns: The coordinate as a multiple of the spacing.
  public static func lattice(_ value: Double, decimals: Int = 2) -> Int {
    precondition(!value.isNaN, "a coordinate that is not a number cannot be drawn")
    let bounded = min(max(value, -1e9), 1e9)
    return Int((bounded * Double(latticeScale(decimals))).rounded(.toNearestOrAwayFromZero))
  }

  /// A coordinate of an SVG file: rounded, without needless zeros.
  ///
  /// - Parameters:
  ///   - value: The coordinate, not NaN.
  ///   - decimals: How many digits may follow the point, from 0 to 6.
  /// - Returns: Text such as "12", ".5" or "-.13".
  public static func coordinate(_ value: Double, decimals: Int = 2) -> String {
    coordinate(lattice: lattice(value, decimals: decimals), decimals: decimals)
  }

  /// A point of the lattice as text.
  ///
  /// - Parameters:
  ///   - units: The coordinate as a multiple of 10^−`decimals`.
  ///   - decimals: How many digits may follow the point, from 0 to 6.
  /// - Returns: Text such as "12", ".5" or "-.13".
  public static func coordinate(lattice units: Int, decimals: Int = 2) -> String {
    var bytes: [UInt8] = []
    append(lattice: units, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a point of the lattice, as `coordinate(lattice:decimals:)` writes it, to a longer text.
  package static func append(lattice units: Int, decimals: Int, to bytes: inout [UInt8]) {
    let scale = UInt(latticeScale(decimals))
    let whole = units.magnitude / scale
    var rest = units.magnitude % scale
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    if whole > 0 || rest == 0 {
      var unit: UInt = 1
      while whole / unit >= 10 { unit *= 10 }
      while unit > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(whole / unit % 10))
        unit /= 10
      }
    }
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var unit = scale
    while rest > 0 {
      unit /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
    }
  }

  private static func latticeScale(_ decimals: Int) -> Int {
    precondition((0...6).contains(decimals), "coordinates have from 0 to 6 decimals")
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    return scale
  }
}
