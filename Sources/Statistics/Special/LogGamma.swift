/// The natural logarithm of the absolute value of the gamma function.
///
/// Polynomials in x − 1, x − 3/2 and x − 2 after the recurrence below 8, Stirling's series (DLMF
/// 5.11.1) with the product carried as a pair above, and the reflection formula for negative x.
/// Measured error: see <doc:Accuracy>.
///
/// Special values: lgamma(1) = lgamma(2) = +0; ∞ at zero, at the negative integers, at ±∞ and above
/// 2.55634816e305; NaN for NaN.
public func lgamma(_ x: Double) -> Double {
  guard x > 0 else { return logGammaOfNonpositive(x) }
  if x >= 8 { return stirlingLogGamma(x) }
  if x < 0.75 {
    guard x >= 0x1p-60 else { return -log(x) }
    // lgamma(x) = lgamma(1 + x) − log(x), from x itself: 1 + x would be rounded.
    let logarithm = logarithm(x)
    let rest = x <= 0.25 ? logGammaNearOne(x) : logGammaMiddle(x - 0.5)
    return (rest - logarithm).value
  }
  if x <= 1.25 { return logGammaNearOne(x - 1).value }
  if x < 1.75 { return logGammaMiddle(x - 1.5).value }
  if x <= 2.25 { return logGammaNearTwo(x - 2).value }
  var reduced = x - 1
  var product = reduced
  while reduced > 2.25 {
    reduced -= 1
    product *= reduced
  }
  let rest = reduced < 1.75 ? logGammaMiddle(reduced - 1.5) : logGammaNearTwo(reduced - 2)
  return (logarithm(product) + rest).value
}

/// The logarithm of the absolute value of the beta function Γ(a)Γ(b)/Γ(a + b).
///
/// Special values: ∞ when an argument is zero; NaN for NaN.
public func lbeta(_ a: Double, _ b: Double) -> Double {
  lgamma(a) + lgamma(b) - lgamma(a + b)
}

// MARK: - Pieces

/// lgamma(1 + y) for |y| ≤ 1/4.
@inline(__always)
private func logGammaNearOne(_ y: Double) -> DoubleDouble {
  let rest = y * horner(logGammaNearOneTable, from: 2, at: y)
  let slope = DoubleDouble(product: logGammaNearOneTable[0], y)
  return DoubleDouble(ordered: slope.high, slope.low + y * (logGammaNearOneTable[1] + rest))
}

/// lgamma(2 + y) for |y| ≤ 1/4.
@inline(__always)
private func logGammaNearTwo(_ y: Double) -> DoubleDouble {
  let rest = y * horner(logGammaNearTwoTable, from: 2, at: y)
  let slope = DoubleDouble(product: logGammaNearTwoTable[0], y)
  return DoubleDouble(ordered: slope.high, slope.low + y * (logGammaNearTwoTable[1] + rest))
}

/// lgamma(3/2 + y) for |y| ≤ 1/4.
@inline(__always)
private func logGammaMiddle(_ y: Double) -> DoubleDouble {
  let rest = y * horner(logGammaMiddleTable, from: 2, at: y)
  return DoubleDouble(ordered: logGammaMiddleTable[0], logGammaMiddleTable[1] + rest)
}

@inline(__always)
private func horner(_ coefficients: [Double], from first: Int, at x: Double) -> Double {
  var sum = coefficients[coefficients.count &- 1]
  var index = coefficients.count &- 2
  while index >= first {
    sum = sum * x + coefficients[index]
    index &-= 1
  }
  return sum
}

/// Stirling's series for x ≥ 8.
private func stirlingLogGamma(_ x: Double) -> Double {
  guard x < 0x1p480 else {
    guard x < .infinity else { return x }
    // The product overflows exactly when the result does; −x and −log(x)/2 are in the last bits.
    let scaled = (logarithm(x) - 1) * (x * 0x1p-544)
    return scaled.value * 0x1p544
  }
  let logarithm = logarithm(x) - 1
  let product =
    x < 0x1p53 ? logarithm * (x - 0.5) : logarithm * x
  let inverse = 1 / x
  let correction = inverse * horner(stirlingCorrectionTable, from: 0, at: inverse * inverse)
  let sum = product + DoubleDouble(0x1.acfe390c97d69p-2, 0x1.3494bc9001442p-56)
  return sum.high + (sum.low + correction)
}

/// Reflection: Γ(x)Γ(−x) = −π / (x sin πx).
private func logGammaOfNonpositive(_ x: Double) -> Double {
  guard x < 0 else { return x == 0 ? .infinity : x }
  // Every double beyond 2^52 is an integer.
  guard x > -0x1p52 else { return .infinity }
  let nearest = (x + 0x1.8p52) - 0x1.8p52
  let distance = x - nearest
  guard distance != 0 else { return .infinity }
  guard x < -0x1p-60 else { return -log(-x) }
  let angle = DoubleDouble(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53) * distance
  let sine = angle.high.magnitude < 0.8 ? sineKernel(angle).value : sin(angle.high)
  let value = 0x1.921fb54442d18p+1 / (x * sine).magnitude
  return log(value) - lgamma(-x)
}
