/// The regularized incomplete beta function I(x; a, b), the distribution function of the beta law.
///
/// The continued fraction (DLMF 8.17.22) in double-double on the side of the mean where it converges
/// fast; the factor x^a (1 − x)^b / (a B(a, b)) comes from logarithms in double-double. It takes about
/// √max(a, b) steps. Measured error: see <doc:Accuracy>.
///
/// Special values: 0 at x = 0, 1 at x = 1; I(x; 0, b) = 1 and I(x; a, 0) = 0 in between; NaN for NaN,
/// x outside [0, 1], negative or infinite parameters, and a = b = 0.
public func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  guard x >= 0 && x <= 1 && a >= 0 && b >= 0 && a < .infinity && b < .infinity,
    !(a == 0 && b == 0)
  else { return .nan }
  if x == 0 || b == 0 && x < 1 { return 0 }
  if x == 1 || a == 0 { return 1 }
  let isUpper = x > (a + 1) / (a + b + 2)
  return incompleteBeta(x, a, b, isUpper: isUpper).lower()
}

/// I(x; a, b) itself, or as one less I(1 − x; b, a).
private func incompleteBeta(
  _ x: Double, _ a: Double, _ b: Double, isUpper: Bool
) -> IncompleteFunction {
  let complement = DoubleDouble(sum: 1, -x)
  let logarithm =
    logarithmPair(x) * a + complement.logarithm() * b - logBetaPair(a, b)
  guard logarithm.high > -10_000 else {
    return IncompleteFunction(significand: DoubleDouble(0), exponent: 0, isUpper: isUpper)
  }
  let (head, exponent) = logarithm.exponential()
  let fraction =
    isUpper
    ? betaContinuedFraction(complement, b, a) / b
    : betaContinuedFraction(DoubleDouble(x), a, b) / a
  return IncompleteFunction(significand: head * fraction, exponent: exponent, isUpper: isUpper)
}

/// Lentz's evaluation of 1/(1 + d₁/(1 + d₂/(1 + …))), the coefficients of DLMF 8.17.23.
private func betaContinuedFraction(_ x: DoubleDouble, _ a: Double, _ b: Double) -> DoubleDouble {
  let total = DoubleDouble(sum: a, b)
  var c = DoubleDouble(1)
  var d = DoubleDouble(1) / (DoubleDouble(1) - total * x / DoubleDouble(sum: a, 1))
  var value = d
  var m = 1.0
  while m < 1_000_000 {
    let middle = DoubleDouble(sum: a, 2 * m)
    let even = DoubleDouble(sum: b, -m) * m * x / ((middle - 1) * middle)
    d = DoubleDouble(1) / (even * d + 1)
    c = even / c + 1
    value = value * (c * d)
    let odd = -(DoubleDouble(sum: a, m) * (total + m)) * x / (middle * (middle + 1))
    d = DoubleDouble(1) / (odd * d + 1)
    c = odd / c + 1
    let ratio = c * d
    value = value * ratio
    if (ratio - 1).high.magnitude < 0x1p-72 { break }
    m += 1
  }
  return value
}
