/// The regularized lower incomplete gamma function P(a, x), the distribution function of the gamma
/// law with shape `a` at `x`.
///
/// The power series (DLMF 8.7.1) or the continued fraction (DLMF 8.9.2) in double-double, and for
/// a ≥ 1000 near x = a Temme's uniform expansion (DLMF 8.12). The factor x^a e^−x / Γ(a + 1) comes from
/// logarithms in double-double, so that it keeps its digits for large `a`. Measured error: see
/// <doc:Accuracy>.
///
/// Special values: 0 at x = 0, 1 at x = ∞; P(0, x) = 1 for x > 0; NaN for NaN, negative arguments,
/// a = x = 0 and a = ∞.
public func regularizedGammaP(_ a: Double, _ x: Double) -> Double {
  guard let special = incompleteGammaLimit(a, x) else {
    return incompleteGamma(a, x).lower()
  }
  return special
}

/// The regularized upper incomplete gamma function Q(a, x) = 1 − P(a, x), without cancellation.
///
/// The distribution function of the Poisson law with mean x is Q(k + 1, x). The methods are those of
/// ``regularizedGammaP(_:_:)``.
///
/// Special values: 1 at x = 0, 0 at x = ∞; Q(0, x) = 0 for x > 0; NaN for NaN, negative arguments,
/// a = x = 0 and a = ∞.
public func regularizedGammaQ(_ a: Double, _ x: Double) -> Double {
  guard let special = incompleteGammaLimit(a, x) else {
    return incompleteGamma(a, x).upper()
  }
  return 1 - special
}

/// The limits of P, or nil in the interior.
private func incompleteGammaLimit(_ a: Double, _ x: Double) -> Double? {
  guard a >= 0 && x >= 0 && a < .infinity && !(a == 0 && x == 0) else { return .nan }
  if x == 0 { return 0 }
  if a == 0 || x == .infinity { return 1 }
  return nil
}

/// One of the two functions, as a scaled pair; the other is one less it.
struct IncompleteFunction {
  var significand: DoubleDouble
  var exponent: Int
  var isUpper: Bool

  func lower() -> Double { isUpper ? complement() : direct() }

  func upper() -> Double { isUpper ? direct() : complement() }

  private func direct() -> Double {
    Swift.min(1, scaled(significand.value, exponent: exponent))
  }

  private func complement() -> Double {
    guard exponent > -200 else { return 1 }
    return Swift.max(0, (DoubleDouble(1) - significand.scaled(by: powerOfTwo(exponent))).value)
  }
}

private func incompleteGamma(_ a: Double, _ x: Double) -> IncompleteFunction {
  // Beyond these the law of large numbers decides, or the pairs would overflow.
  guard x < 0x1p400 else {
    return IncompleteFunction(significand: DoubleDouble(x > a ? 0 : 1), exponent: 0, isUpper: true)
  }
  guard a < 0x1p300 else {
    return IncompleteFunction(significand: DoubleDouble(0), exponent: 0, isUpper: x > a)
  }
  if a >= 1000 {
    let deviation = DoubleDouble(sum: x, -a) / a
    if deviation.high.magnitude < 0.25 { return uniformExpansion(a, deviation) }
  }
  if a < 1 && x < 1.5 { return smallShape(a, x) }
  return x > a + 1 + 3 * a.squareRoot() ? continuedFraction(a, x) : powerSeries(a, x)
}

// MARK: - Methods

/// The logarithm of x^a e^−x / Γ(a + 1).
private func logarithmOfFactor(_ a: Double, _ x: Double) -> DoubleDouble {
  logarithmPair(x) * a - x - logGammaOfOnePlus(a)
}

/// The logarithm as a pair over the whole range of exponents.
func logarithmPair(_ x: Double) -> DoubleDouble {
  guard x.exponent.magnitude > 900 else { return DoubleDouble(x).logarithm() }
  let logarithmOfTwo = DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56)
  return DoubleDouble(x.significand).logarithm() + logarithmOfTwo * Double(x.exponent)
}

/// An exponential that may have left the range: zero far below it.
private func factor(_ logarithm: DoubleDouble) -> (significand: DoubleDouble, exponent: Int) {
  logarithm.high > -10_000 ? logarithm.exponential() : (DoubleDouble(0), 0)
}

private func powerSeries(_ a: Double, _ x: Double) -> IncompleteFunction {
  let (head, exponent) = factor(logarithmOfFactor(a, x))
  guard head.high != 0 else {
    return IncompleteFunction(significand: head, exponent: 0, isUpper: false)
  }
  var term = DoubleDouble(1)
  var sum = term
  var n = 1.0
  repeat {
    term = term * x / DoubleDouble(sum: a, n)
    sum = sum + term
    n += 1
  } while term.high > sum.high * 0x1p-72 || x > a + n
  return IncompleteFunction(significand: head * sum, exponent: exponent, isUpper: false)
}

/// Q = −expm1(a log x − lgamma(1 + a)) − x^a/Γ(a) Σ (−x)^n / (n! (a + n)), which does not cancel for
/// small a (after DLMF 8.7.1).
private func smallShape(_ a: Double, _ x: Double) -> IncompleteFunction {
  let logarithm = logarithmPair(x) * a - logGammaOfOnePlus(a)
  // P itself is the smaller function when x^a is small.
  guard logarithm.high > -0.7 else { return powerSeries(a, x) }
  var power = DoubleDouble(-1) * x
  var sum = power / DoubleDouble(sum: a, 1)
  var n = 1.0
  while power.high.magnitude > sum.high.magnitude * 0x1p-72 {
    n += 1
    power = power * -x / n
    sum = sum + power / DoubleDouble(sum: a, n)
  }
  let lessOne = logarithm.exponentialMinusOne()
  let upper = -lessOne - (lessOne + 1) * sum * a
  return IncompleteFunction(significand: upper, exponent: 0, isUpper: true)
}

/// Lentz's evaluation of the continued fraction 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − …)).
private func continuedFraction(_ a: Double, _ x: Double) -> IncompleteFunction {
  let logarithm = logarithmOfFactor(a, x)
  let (head, exponent) = factor(logarithm)
  guard head.high != 0 else {
    return IncompleteFunction(significand: head, exponent: 0, isUpper: true)
  }
  var b = DoubleDouble(sum: x, -a) + 1
  var c = DoubleDouble(0x1p300)
  var d = DoubleDouble(1) / b
  var value = d
  var n = 1.0
  while n < 100_000 {
    let numerator = DoubleDouble(sum: a, -n) * n
    b = b + 2
    d = DoubleDouble(1) / (numerator * d + b)
    c = b + numerator / c
    let ratio = c * d
    value = value * ratio
    if (ratio - 1).high.magnitude < 0x1p-72 { break }
    n += 1
  }
  return IncompleteFunction(significand: head * value * a, exponent: exponent, isUpper: true)
}

/// Temme's expansion for a ≥ 1000 and |x/a − 1| < 1/4, `deviation` being x/a − 1.
private func uniformExpansion(_ a: Double, _ deviation: DoubleDouble) -> IncompleteFunction {
  let half = deviation.minusLogarithmOfOnePlus()
  let isUpper = deviation.high > 0
  let square = half * a
  let size = half.scaled(by: 2).squareRoot.value
  let eta = isUpper ? size : -size
  let inverse = 1 / a
  var series = polynomial(temmeTable5, at: eta)
  series = series * inverse + polynomial(temmeTable4, at: eta)
  series = series * inverse + polynomial(temmeTable3, at: eta)
  series = series * inverse + polynomial(temmeTable2, at: eta)
  series = series * inverse + polynomial(temmeTable1, at: eta)
  series = series * inverse + polynomial(temmeTable0, at: eta)
  // The upper function adds the remainder, the lower one subtracts it.
  let remainder = series * 0x1.9884533d43651p-2 / a.squareRoot()
  let signed = isUpper ? remainder : -remainder
  let y = square.squareRoot
  let (head, exponent) = factor(-square)
  guard y.high > 1 else {
    let complement = (DoubleDouble(1) - errorFunction(y)).scaled(by: 0.5)
    let correction = head.high * powerOfTwo(exponent) * signed
    return IncompleteFunction(
      significand: complement + correction, exponent: 0, isUpper: isUpper)
  }
  let complement = scaledComplement(y).scaled(by: 0.5) + signed
  return IncompleteFunction(
    significand: head * complement, exponent: exponent, isUpper: isUpper)
}
