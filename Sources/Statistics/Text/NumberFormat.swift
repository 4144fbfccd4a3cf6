/// How numbers become text, everywhere in the project.
///
/// | function | for | 1234567.891 | 0.000012345 |
/// |---|---|---|---|
/// | `fixed(_:decimals:)` | tables, axes | 1 234 567.89 | 0.00 |
/// | `significant(_:digits:)` | measured numbers | 1.23 × 10⁶ | 1.23 × 10⁻⁵ |
/// | `scientific(_:digits:)` | axes | 1.23 × 10⁶ | 1.23 × 10⁻⁵ |
/// | `general(_:)` | exact numbers and parameters | 1.23457 × 10⁶ | 1.2345 × 10⁻⁵ |
/// | `estimate(_:standardError:)` | a Monte Carlo estimate alone | … to the digits its error supports |
/// | `interval(_:standardError:)` | a Monte Carlo estimate | 0.3568 ± 0.0021 |
/// | `shortest(_:)` | round trip | 1234567.891 | 1.2345e-5 |
/// | `json(_:)`, `csv(_:)` | data files | 1234567.891 | 1.2345e-5 |
/// | `coordinate(_:decimals:)` | SVG | 1234567.89 | 0 |
///
/// Rounding is exact: the binary number is expanded to all of its decimal digits, and ties go to
/// the even digit. So 2.675, which is a little less than that, has the two decimals 2.67, and
/// 0.125 has 0.12; these are the digits of C's `printf`.
///
/// Text for readers has U+2212 as its minus sign, no minus before a zero, and thin spaces
/// (U+2009) between groups of three digits when the whole part has five digits or more. It is
/// scientific outside 10⁻⁵ to 10⁶. Numbers that are not finite read NaN, ∞ and −∞.
///
/// Nothing here looks at a locale.
public enum NumberFormat {
  /// The minus sign of typeset text, U+2212.
  public static let minus: String = "\u{2212}"

  /// What stands between groups of three digits, U+2009.
  public static let groupSeparator: String = "\u{2009}"

  // MARK: - Text for readers

  /// A number with a fixed count of decimals.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - decimals: How many digits follow the point; zero and less print no point.
  ///   - grouping: Whether a whole part of five digits or more is set in groups.
  /// - Returns: Text such as "−12 345.60".
  public static func fixed(_ value: Double, decimals: Int, grouping: Bool = true) -> String {
    if let text = nonFinite(value) { return text }
    var decimal = ExactDecimal(value)
    decimal.round(toPosition: -decimals)
    return plain(decimal, decimals: max(decimals, 0), grouping: grouping)
  }

  /// A number rounded to a count of significant digits, which are all shown.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - digits: How many digits are significant, at least 1.
  ///   - dropsTrailingZeros: Whether zeros at the end of the decimals are left out.
  /// - Returns: Text such as "0.357" or "1.20 × 10⁻⁵".
  public static func significant(
    _ value: Double, digits: Int, dropsTrailingZeros: Bool = false
  ) -> String {
    if let text = nonFinite(value) { return text }
    var decimal = ExactDecimal(value)
    guard !decimal.isZero else { return "0" }
    decimal.round(toPosition: decimal.exponent - max(digits, 1))
    // Rounding may have made one digit more: 9.99 to two digits is 10.
    let position = decimal.exponent - max(digits, 1)
    let isPlain = (-4...6).contains(decimal.exponent)
    if isPlain {
      let decimals = dropsTrailingZeros ? decimal.decimals : max(-position, 0)
      return plain(decimal, decimals: decimals, grouping: true)
    }
    return power(decimal, lastPosition: dropsTrailingZeros ? decimal.lastPosition : position)
  }

  /// A number as a coefficient and a power of ten.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - digits: How many digits the coefficient has, at least 1.
  /// - Returns: Text such as "1.2 × 10⁻⁵".
  public static func scientific(_ value: Double, digits: Int) -> String {
    if let text = nonFinite(value) { return text }
    var decimal = ExactDecimal(value)
    guard !decimal.isZero else { return "0" }
    decimal.round(toPosition: decimal.exponent - max(digits, 1))
    return power(decimal, lastPosition: decimal.exponent - max(digits, 1))
  }

  /// A number that has no error: whole numbers in full, others to at most six digits.
  ///
  /// - Parameter value: The number.
  /// - Returns: Text such as "5000", "0.1" or "3.14159".
  public static func general(_ value: Double) -> String {
    if value == value.rounded(), value.magnitude < 0x1p53 { return fixed(value, decimals: 0) }
    return significant(value, digits: 6, dropsTrailingZeros: true)
  }

  /// A whole number.
  ///
  /// - Parameter value: The number.
  /// - Returns: Text such as "12 345".
  public static func integer(_ value: Int) -> String {
    (value < 0 ? minus : "") + grouped(String(value.magnitude))
  }

  /// A proportion in per cent.
  ///
  /// - Parameters:
  ///   - value: The proportion; 0.5 is 50 %.
  ///   - decimals: How many digits follow the point.
  /// - Returns: Text such as "97.5 %", with a no-break space.
  public static func percent(_ value: Double, decimals: Int) -> String {
    fixed(value * 100, decimals: decimals) + "\u{A0}%"
  }

  /// The decimals that neighbouring multiples of a step need to be told apart.
  ///
  /// - Parameter step: The distance of two numbers, such as the ticks of an axis.
  /// - Returns: 0 for 5 and 10, 1 for 0.5, 2 for 0.25.
  public static func decimals(forStep step: Double) -> Int {
    guard step.isFinite, step != 0 else { return 0 }
    // Fifteen digits forgive the last bits of a computed step.
    var decimal = ExactDecimal(step)
    decimal.round(toPosition: decimal.exponent - 15)
    return decimal.decimals
  }

  // MARK: - Implementation details

  static func nonFinite(_ value: Double) -> String? {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? minus + "∞" : "∞" }
    return nil
  }

  /// Digits without a power of ten; the decimal is already rounded.
  static func plain(_ decimal: ExactDecimal, decimals: Int, grouping: Bool) -> String {
    var whole = ""
    let first = decimal.isZero ? 0 : max(decimal.exponent, 1) - 1
    for position in stride(from: first, through: 0, by: -1) {
      whole += String(decimal.digit(at: position))
    }
    var text = decimal.isNegative && !decimal.isZero ? minus : ""
    text += grouping ? grouped(whole) : whole
    guard decimals > 0 else { return text }
    text += "."
    for position in 1...decimals { text += String(decimal.digit(at: -position)) }
    return text
  }

  /// A coefficient and a power of ten; the decimal is already rounded to `lastPosition`.
  static func power(_ decimal: ExactDecimal, lastPosition: Int) -> String {
    let exponent = decimal.exponent - 1
    var coefficient = decimal
    coefficient.exponent = 1
    let decimals = max(exponent - lastPosition, 0)
    let text = plain(coefficient, decimals: decimals, grouping: false)
    return text + " × 10" + superscript(exponent)
  }

  /// An exponent in superscript digits.
  ///
  /// - Parameter value: The exponent.
  /// - Returns: Text such as "⁻⁵".
  public static func superscript(_ value: Int) -> String {
    let forms: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    var text = value < 0 ? "⁻" : ""
    for digit in String(value.magnitude).utf8 { text.append(forms[Int(digit) - 48]) }
    return text
  }

  private static func grouped(_ whole: String) -> String {
    guard whole.utf8.count > 4 else { return whole }
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.utf8.count - index) % 3 == 0 { text += groupSeparator }
      text.append(digit)
    }
    return text
  }
}

extension ExactDecimal {
  /// How many digits follow the point when zeros at the end are left out.
  var decimals: Int { max(-lastPosition, 0) }

  /// The position of the last digit that is not zero.
  var lastPosition: Int {
    guard let last = digits.lastIndex(where: { $0 != 0 }) else { return 0 }
    return exponent - 1 - last
  }
}
