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
  if a == 1 { return -log(b) }
  if b == 1 { return -log(a) }
  guard a > 0x1p-60 && b > 0x1p-60 && a < 0x1p480 && b < 0x1p480 else {
    return lgamma(a) + lgamma(b) - lgamma(a + b)
  }
  return logBetaPair(a, b).value
}

/// The logarithm of the beta function of positive arguments as a pair.
func logBetaPair(_ a: Double, _ b: Double) -> DoubleDouble {
  logGammaPair(a) + logGammaPair(b) - logGammaPair(DoubleDouble(sum: a, b))
}

// MARK: - Pieces

/// lgamma(1 + y) for |y| ≤ 1/4.
@inline(__always)
private func logGammaNearOne(_ y: Double) -> DoubleDouble {
  let rest = y * polynomial(logGammaNearOneTable, from: 2, at: y)
  let slope = DoubleDouble(product: logGammaNearOneTable[0], y)
  return DoubleDouble(ordered: slope.high, slope.low + y * (logGammaNearOneTable[1] + rest))
}

/// lgamma(2 + y) for |y| ≤ 1/4.
@inline(__always)
private func logGammaNearTwo(_ y: Double) -> DoubleDouble {
  let rest = y * polynomial(logGammaNearTwoTable, from: 2, at: y)
  let slope = DoubleDouble(product: logGammaNearTwoTable[0], y)
  return DoubleDouble(ordered: slope.high, slope.low + y * (logGammaNearTwoTable[1] + rest))
}

/// lgamma(3/2 + y) for |y| ≤ 1/4.
@inline(__always)
private func logGammaMiddle(_ y: Double) -> DoubleDouble {
  let rest = y * polynomial(logGammaMiddleTable, from: 2, at: y)
  return DoubleDouble(ordered: logGammaMiddleTable[0], logGammaMiddleTable[1] + rest)
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
  let correction = inverse * polynomial(stirlingCorrectionTable, at: inverse * inverse)
  let sum = product + DoubleDouble(0x1.acfe390c97d69p-2, 0x1.3494bc9001442p-56)
  return sum.high + (sum.low + correction)
}

/// Reflection, Γ(x)Γ(−x) = −π / (x sin πx), in pairs: the terms cancel near the zeros.
private func logGammaOfNonpositive(_ x: Double) -> Double {
  guard x < 0 else { return x == 0 ? .infinity : x }
  // Every double beyond 2^52 is an integer.
  guard x > -0x1p51 else { return .infinity }
  guard x < -0x1p-60 else { return -log(-x) }
  if x > -11 && x < -2, let value = logGammaBesideZero(x) { return value }
  let sine = DoubleDouble.sineOfPi(times: x)
  guard sine.high != 0 else { return .infinity }
  let product = (sine.high < 0 ? -sine : sine) * -x
  return (DoubleDouble.logOfPi - product.logarithm() - logGammaPair(-x)).value
}

/// Taylor's series about the nearest zero, or nil when none is near enough.
///
/// Below −11 the zeros are so close to the poles that no double is near one.
private func logGammaBesideZero(_ x: Double) -> Double? {
  for row in stride(from: 0, to: logGammaZerosTable.count, by: 9) {
    let table = logGammaZerosTable[row..<row + 9]
    guard (x - table[row]).magnitude < table[row + 2] else { continue }
    let distance = DoubleDouble(sum: x, -table[row]) - table[row + 1]
    let d = distance.high
    let high = d * (table[row + 6] + d * (table[row + 7] + d * table[row + 8]))
    let slope = DoubleDouble(table[row + 3], table[row + 4]) + d * (table[row + 5] + high)
    return (slope * distance).value
  }
  return nil
}

/// lgamma(x) for 0 < x < 2^480 with an error of about 2^-92, relative to the larger of 1 and itself.
func logGammaPair(_ x: Double) -> DoubleDouble { logGammaPair(DoubleDouble(x)) }

/// As above, of a pair.
func logGammaPair(_ x: DoubleDouble) -> DoubleDouble {
  var product = DoubleDouble(1)
  var shifted = x
  while shifted.high < 24 {
    product = product * shifted
    shifted = shifted + 1
  }
  let stirling = (shifted - 0.5) * (shifted.logarithm() - 1) + stirlingCorrection(shifted)
  // −1/2 here belongs to log(x) − 1 above.
  let sum = stirling + (DoubleDouble.halfLogOfTwoPi - 0.5)
  return product.high == 1 && product.low == 0 ? sum : sum - product.logarithm()
}

/// lgamma(1 + x) for x ≥ 0, with a small relative error at zero too.
func logGammaOfOnePlus(_ x: Double) -> DoubleDouble {
  if x < 0x1p-6 {
    return polynomial(logGammaAtOneTable, pairs: 8, at: DoubleDouble(x)) * x
  }
  return x < 0x1p60 ? logGammaPair(x) + DoubleDouble(x).logarithm() : logGammaPair(x)
}

/// Stirling's series 1/(12 x) − 1/(360 x³) + …, for x ≥ 24.
private func stirlingCorrection(_ x: DoubleDouble) -> DoubleDouble {
  let inverse = DoubleDouble(1) / x
  return polynomial(stirlingSeriesTable, pairs: 7, at: inverse * inverse) * inverse
}
