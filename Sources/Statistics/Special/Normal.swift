/// The distribution function of the standard normal law at `x`.
///
/// Half the complementary error function of −x/√2, the argument carried as a pair, so that the tails
/// keep their last bits. Measured error: see <doc:Accuracy>.
///
/// Special values: 0 at −∞ and below −38.6, 1/2 at ±0, 1 at ∞; NaN for NaN.
public func normalCDF(_ x: Double) -> Double {
  guard !x.isNaN else { return x }
  guard x > -39 else { return 0 }
  guard x < 9 else { return 1 }
  guard x.magnitude > 0x1p-60 else { return 0.5 }
  let tail = normalTail(-x)
  return scaled(tail.significand.value, exponent: tail.exponent - 1)
}

/// The quantile of the standard normal law at probability `p`.
///
/// A piecewise polynomial to about 2^-25, then one Halley step on the distribution function in
/// pairs. Measured error: see <doc:Accuracy>.
///
/// Special values: −∞ at 0, 0 at 1/2, ∞ at 1; NaN for NaN and outside [0, 1].
public func normalQuantile(_ p: Double) -> Double {
  guard p > 0 && p < 1 else { return p == 0 ? -.infinity : (p == 1 ? .infinity : .nan) }
  let q = p - 0.5
  if q.magnitude <= 0.3 {
    guard q.magnitude > 0x1p-40 else {
      return (DoubleDouble(0x1.40d931ff62706p+1, -0x1.a6a0d6f814637p-53) * q).value
    }
    let guess = q * polynomial(normalQuantileCenterTable, at: q * q)
    let root = DoubleDouble(0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55)
    let error = (errorFunction(root * guess).scaled(by: 0.5) - q).value
    let density = exp(-0.5 * guess * guess) * 0x1.9884533d43651p-2
    return guess - halleyStep(error / density, at: guess)
  }
  // The smaller tail: 1 − p is exact for p ≥ 1/2.
  let tail = q < 0 ? p : 1 - p
  let r = (-log(tail)).squareRoot()
  let guess: Double
  if q.magnitude <= 0.4 {
    guess = -q.magnitude * polynomial(normalQuantileCenterTable, at: q * q)
  } else if r < 3 {
    guess = -polynomial(normalQuantileTailTable0, at: r - 2.25)
  } else if r < 7 {
    guess = -polynomial(normalQuantileTailTable1, at: r - 5)
  } else if r < 14 {
    guess = -polynomial(normalQuantileTailTable2, at: r - 10.5)
  } else {
    guess = -polynomial(normalQuantileTailTable3, at: r - 20.75)
  }
  // (Φ(z) − p) / φ(z), both divided by exp(−z²/2), whose exponent of two is scaled away.
  let value = normalTail(-guess)
  let (density, exponent) = DoubleDouble(product: guess, -0.5 * guess).exponential()
  let target = scaled(tail, exponent: -exponent)
  let mass = value.significand.scaled(by: 0.5 * scaled(1, exponent: value.exponent - exponent))
  let error = (mass - target).value / (density.high * 0x1.9884533d43651p-2)
  let result = guess - halleyStep(error, at: guess)
  return q < 0 ? result : -result
}

/// The step that solves for a deviation `error` of the distribution function over the density,
/// to third order: the density's logarithmic derivative is −x.
private func halleyStep(_ error: Double, at x: Double) -> Double {
  error / (1 + 0.5 * x * error)
}

/// Twice the upper tail, erfc(x/√2), as a pair and an exponent of two.
private func normalTail(_ x: Double) -> (significand: DoubleDouble, exponent: Int) {
  let root = DoubleDouble(0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55)
  return complementaryErrorFunction(root * x, square: DoubleDouble(product: x, 0.5 * x))
}
