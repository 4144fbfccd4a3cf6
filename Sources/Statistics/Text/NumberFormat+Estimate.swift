extension NumberFormat {
  /// An estimate alone, to the digits that its standard error supports.
  ///
  /// The last digit stands where the first digit of the error stands: 0.356812 with the error
  /// 0.0021 is 0.357.
  ///
  /// Edge cases:
  /// - Without a known error (NaN, infinite) three significant digits are shown.
  /// - With the error zero the number is exact and reads as in `general(_:)`.
  ///
  /// - Parameters:
  ///   - value: The estimate.
  ///   - standardError: Its standard error.
  /// - Returns: Text such as "0.357".
  public static func estimate(_ value: Double, standardError: Double) -> String {
    if let text = nonFinite(value) { return text }
    guard standardError.isFinite else { return significant(value, digits: 3) }
    guard standardError != 0 else { return general(value) }
    let position = lastPosition(of: standardError, digits: 1)
    var rounded = ExactDecimal(value)
    rounded.round(toPosition: position)
    guard !rounded.isZero else {
      return plain(rounded, decimals: position >= -5 ? max(-position, 0) : 0, grouping: true)
    }
    if (-4...6).contains(rounded.exponent) {
      return plain(rounded, decimals: max(-position, 0), grouping: true)
    }
    return power(rounded, lastPosition: position)
  }

  /// An estimate with its standard error, both to the second digit of the error.
  ///
  /// Edge cases:
  /// - A number and error that share a power of ten have it once: (1.230 ± 0.021) × 10⁻⁵.
  /// - Without a known error (NaN, infinite) the number has three significant digits.
  /// - With the error zero the number is exact and stands alone.
  ///
  /// - Parameters:
  ///   - value: The estimate.
  ///   - standardError: Its standard error.
  /// - Returns: Text such as "0.3568 ± 0.0021".
  public static func interval(_ value: Double, standardError: Double) -> String {
    guard value.isFinite, standardError.isFinite else {
      let text = nonFinite(value) ?? significant(value, digits: 3)
      return text + " ± " + (nonFinite(standardError.magnitude) ?? general(standardError))
    }
    guard standardError != 0 else { return general(value) }
    let position = lastPosition(of: standardError, digits: 2)
    var number = ExactDecimal(value)
    number.round(toPosition: position)
    var error = ExactDecimal(standardError.magnitude)
    error.round(toPosition: position)
    let exponent = number.isZero ? error.exponent : max(number.exponent, error.exponent)
    if (-4...6).contains(exponent) {
      let decimals = max(-position, 0)
      return plain(number, decimals: decimals, grouping: true) + " ± "
        + plain(error, decimals: decimals, grouping: true)
    }
    number.exponent -= exponent - 1
    error.exponent -= exponent - 1
    let decimals = max(exponent - 1 - position, 0)
    return "(" + plain(number, decimals: decimals, grouping: false) + " ± "
      + plain(error, decimals: decimals, grouping: false) + ") × 10" + superscript(exponent - 1)
  }

  /// The position of the last of some significant digits, after rounding to them.
  private static func lastPosition(of value: Double, digits: Int) -> Int {
    var decimal = ExactDecimal(value)
    decimal.round(toPosition: decimal.exponent - digits)
    return decimal.exponent - digits
  }
}
