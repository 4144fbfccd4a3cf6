/// An exact decimal number, units · 10ᵖ, so that a tick never reads 0.30000000000000004.
public struct DecimalNumber: Hashable, Sendable {
  /// The integer in front of the power.
  public var units: Int
  /// The power of ten.
  public var power: Int

  /// Creates the number units · 10ᵖ.
  ///
  /// - Parameters:
  ///   - units: The integer in front of the power.
  ///   - power: The power of ten.
  public init(units: Int, power: Int) {
    self.units = units
    self.power = power
  }

  /// The nearest floating-point number.
  public var value: Double {
    // Dividing by an exact power rounds once; multiplying by 10^−p would round twice.
    power < 0
      ? Double(units) / Logarithm.powerOfTen(-power)
      : Double(units) * Logarithm.powerOfTen(power)
  }

  /// The same number without trailing zeros in its integer.
  var reduced: DecimalNumber {
    guard units != 0 else { return DecimalNumber(units: 0, power: 0) }
    var result = self
    while result.units % 10 == 0 {
      result.units /= 10
      result.power += 1
    }
    return result
  }

  /// Plain decimal digits with a true minus sign.
  ///
  /// - Parameters:
  ///   - decimals: How many digits follow the point; must hold the number exactly.
  ///   - isGrouped: Whether commas part the thousands; nil for numbers from 10,000 up.
  /// - Returns: For example `−0.25`, `10,000`.
  func plain(decimals: Int, isGrouped: Bool? = nil) -> String {
    var magnitude = String(units.magnitude)
    let shift = power + decimals
    if shift > 0 { magnitude += String(repeating: "0", count: shift) }
    if shift < 0 { magnitude = String(magnitude.dropLast(-shift)) }
    if magnitude.count <= decimals {
      magnitude = String(repeating: "0", count: decimals + 1 - magnitude.count) + magnitude
    }
    let whole = Array(magnitude.dropLast(decimals))
    var text = units < 0 ? "\u{2212}" : ""
    let isGrouped = isGrouped ?? (whole.count > 4)
    for (index, digit) in whole.enumerated() {
      let following = whole.count - index
      if isGrouped, index > 0, following % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return decimals > 0 ? text + "." + magnitude.suffix(decimals) : text
  }

  /// Scientific notation, `3×10⁻⁵`, or `10⁻⁵` alone where the factor is 1.
  var scientific: String {
    guard units != 0 else { return "0" }
    let number = reduced
    let digits = String(number.units.magnitude)
    let exponent = number.power + digits.count - 1
    let sign = number.units < 0 ? "\u{2212}" : ""
    let power = "10" + DecimalNumber.superscript(exponent)
    if digits == "1" { return sign + power }
    let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
    return sign + digits.prefix(1) + fraction + "×" + power
  }

  /// An integer in superscript characters.
  static func superscript(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    var text = number < 0 ? "⁻" : ""
    for digit in String(number.magnitude) {
      text.append(digits[digit.wholeNumberValue ?? 0])
    }
    return text
  }
}
