/// The digamma function, the derivative of the logarithm of the gamma function.
///
/// The recurrence to x ≥ 24 and the asymptotic series (DLMF 5.11.2) in double-double, Taylor's series
/// about the positive zero, and the reflection formula (DLMF 5.5.4). Measured error: see
/// <doc:Accuracy>.
///
/// Special values: digamma(±0) = ∓∞, NaN at the negative integers and at −∞, digamma(∞) = ∞; NaN for
/// NaN.
public func digamma(_ x: Double) -> Double {
  guard x > 0 else {
    if x == 0 { return -1 / x }
    guard x > -0x1p51 && !isInteger(x) else { return .nan }
    // Near zero the pole is all of it, and its pair would overflow.
    guard x < -0x1p-60 else { return -1 / x }
    let y = -x
    let reflected = positiveDigamma(y) + DoubleDouble(1) / y
    return (reflected + DoubleDouble.pi * DoubleDouble.cotangentOfPi(times: y)).value
  }
  guard x < 0x1p60 else { return log(x) }
  guard x > 0x1p-60 else { return -1 / x }
  return positiveDigamma(x).value
}

/// The trigamma function, the second derivative of the logarithm of the gamma function.
///
/// The recurrence to x ≥ 24, the asymptotic series (DLMF 5.15.8) in double-double, and the reflection
/// formula. Measured error: see <doc:Accuracy>.
///
/// Special values: ∞ at ±0 and NaN at the negative integers and at −∞; trigamma(∞) = 0; NaN for NaN.
public func trigamma(_ x: Double) -> Double {
  guard !x.isNaN else { return x }
  guard x.magnitude > 0x1p-60 else {
    let inverse = DoubleDouble(1) / x.significand
    let exponent = x == 0 ? 0 : -2 * Int(x.exponent)
    return x == 0 ? .infinity : scaled((inverse * inverse).value, exponent: exponent)
  }
  guard x > 0 else {
    guard x > -0x1p51 && !isInteger(x) else { return .nan }
    let y = -x
    let ratio = DoubleDouble.pi / DoubleDouble.sineOfPi(times: y)
    let inverse = DoubleDouble(1) / y
    return (ratio * ratio - (positiveTrigamma(y) - inverse * inverse)).value
  }
  guard x < 0x1p60 else { return 1 / x }
  return positiveTrigamma(x).value
}

// MARK: - Positive arguments

private func isInteger(_ x: Double) -> Bool {
  (x + 0x1.8p52) - 0x1.8p52 == x
}

private func positiveDigamma(_ x: Double) -> DoubleDouble {
  let fromRoot = DoubleDouble(sum: x, -0x1.762d86356be3fp+0) - 0x1.b86a722197829p-54
  if fromRoot.high.magnitude < 0.0625 {
    return polynomial(digammaRootTable, pairs: 4, at: fromRoot) * fromRoot
  }
  // Σ 1/(x + k) as one quotient: the divisions are what costs.
  var numerator = DoubleDouble(0)
  var denominator = DoubleDouble(1)
  var shifted = DoubleDouble(x)
  while shifted.high < 24 {
    numerator = numerator * shifted + denominator
    denominator = denominator * shifted
    shifted = shifted + 1
  }
  let inverse = DoubleDouble(1) / shifted
  let square = inverse * inverse
  let series = polynomial(digammaSeriesTable, pairs: 7, at: square) * square
  let asymptotic = shifted.logarithm() - inverse.scaled(by: 0.5) - series
  return numerator.high == 0 ? asymptotic : asymptotic - numerator / denominator
}

private func positiveTrigamma(_ x: Double) -> DoubleDouble {
  var numerator = DoubleDouble(0)
  var denominator = DoubleDouble(1)
  var shifted = DoubleDouble(x)
  while shifted.high < 24 {
    let square = shifted * shifted
    numerator = numerator * square + denominator
    denominator = denominator * square
    shifted = shifted + 1
  }
  let inverse = DoubleDouble(1) / shifted
  let square = inverse * inverse
  let series = polynomial(trigammaSeriesTable, pairs: 7, at: square) * square
  let asymptotic = inverse + square.scaled(by: 0.5) + series * inverse
  return numerator.high == 0 ? asymptotic : asymptotic + numerator / denominator
}
