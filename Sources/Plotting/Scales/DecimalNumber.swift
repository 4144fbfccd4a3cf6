import Statistics

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
    if power < 0, power >= -22 { return Double(units) / DecimalNumber.powerOfTen(-power) }
    if power >= 0, power <= 22 { return Double(units) * DecimalNumber.powerOfTen(power) }
    return Double("\(units)e\(power)") ?? .nan
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

  /// Plain decimal digits in the manner of `NumberFormat`.
  ///
  /// - Parameters:
  ///   - decimals: How many digits follow the point; must hold the number exactly.
  ///   - isGrouped: Whether thin spaces part the thousands; nil for five digits and more.
  /// - Returns: For example `−0.25`, `10 000`.
  package func plain(decimals: Int, isGrouped: Bool? = nil) -> String {
    var magnitude = String(units.magnitude)
    let shift = power + decimals
    if shift > 0 { magnitude += String(repeating: "0", count: shift) }
    if shift < 0 { magnitude = String(magnitude.dropLast(-shift)) }
    if magnitude.count <= decimals {
      magnitude = String(repeating: "0", count: decimals + 1 - magnitude.count) + magnitude
    }
    let whole = Array(magnitude.dropLast(decimals))
    var text = units < 0 ? NumberFormat.minus : ""
    let isGrouped = isGrouped ?? (whole.count > 4)
    for (index, digit) in whole.enumerated() {
      let following = whole.count - index
      if isGrouped, index > 0, following % 3 == 0 { text += NumberFormat.groupSeparator }
      text.append(digit)
    }
    return decimals > 0 ? text + "." + magnitude.suffix(decimals) : text
  }

  /// Scientific notation, `3 × 10⁻⁵`, or `10⁻⁵` alone where the factor is 1.
  package var scientific: String {
    guard units != 0 else { return "0" }
    let number = reduced
    let digits = String(number.units.magnitude)
    let exponent = number.power + digits.count - 1
    let sign = number.units < 0 ? NumberFormat.minus : ""
    let power = "10" + NumberFormat.superscript(exponent)
    if digits == "1" { return sign + power }
    let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
    return sign + digits.prefix(1) + fraction + " × " + power
  }

  /// Ten to a whole power, correctly rounded.
  package static func powerOfTen(_ exponent: Int) -> Double {
    if exponent >= 0, exponent <= 22 {
      var power = 1.0
      for _ in 0..<exponent { power *= 10 }
      return power
    }
    return Double("1e\(exponent)") ?? (exponent > 0 ? .infinity : 0)
  }
}
