/// Logarithms and powers of ten, the same bits on every processor.
enum Logarithm {
  static let naturalOfTwo = 0.693147180559945309417
  static let naturalOfTen = 2.302585092994045684018

  /// The decadic logarithm, exact at powers of ten.
  ///
  /// With x = m · 2ᵉ and m in [√½, √2), log m = 2 artanh((m − 1) / (m + 1)) by its series.
  /// Zero gives −∞, negative numbers NaN.
  static func log10(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x.isFinite else { return x }
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.4142135623730951 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var series = 0.0
    var denominator = 25.0
    while denominator >= 1 {
      series = series * square + 1 / denominator
      denominator -= 2
    }
    let natural = 2 * ratio * series + exponent * naturalOfTwo
    let decadic = natural / naturalOfTen
    let nearest = decadic.rounded()
    return abs(decadic - nearest) < 1e-9 && powerOfTen(Int(nearest)) == x ? nearest : decadic
  }

  /// Ten to a real power.
  static func exp10(_ y: Double) -> Double {
    guard !y.isNaN else { return y }
    if y > 309 { return .infinity }
    if y < -330 { return 0 }
    let whole = y.rounded()
    // (t / 16) keeps the Taylor series short; four squarings undo the division.
    let reduced = (y - whole) * naturalOfTen / 16
    var series = 1.0
    var order = 12.0
    while order >= 1 {
      series = 1 + series * reduced / order
      order -= 1
    }
    for _ in 0..<4 { series *= series }
    let power = powerOfTen(Int(whole))
    return series * power
  }

  /// Ten to a whole power, correctly rounded.
  static func powerOfTen(_ exponent: Int) -> Double {
    if exponent >= 0, exponent <= 22 {
      var power = 1.0
      for _ in 0..<exponent { power *= 10 }
      return power
    }
    return Double("1e\(exponent)") ?? (exponent > 0 ? .infinity : 0)
  }
}
