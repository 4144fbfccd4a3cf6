/// `base` to the power `exponent`.
///
/// The logarithm of the base as a pair, times the exponent, through the exponential: the product is
/// known to about 2^-57, hence the result to about half an ulp. Measured error: see <doc:Accuracy>.
///
/// Special values, as in C99 (annex F.10.4.4):
/// - pow(x, ±0) = 1 and pow(1, y) = 1, even for NaN;
/// - pow(−1, ±∞) = 1; pow(x, −∞) and pow(x, ∞) are 0 or ∞ by |x| < 1 or > 1;
/// - pow(±0, y) is ±0 or ±∞ with the sign of the zero when y is an odd integer, else without;
/// - pow(x, y) is NaN for finite x < 0 and finite y that is no integer; a negative base with an
///   odd integer gives a negative result.
public func pow(_ base: Double, _ exponent: Double) -> Double {
  if exponent == 0 || base == 1 { return 1 }
  if base.isNaN || exponent.isNaN { return .nan }
  let magnitude = base.magnitude
  if exponent.isInfinite {
    if magnitude == 1 { return 1 }
    return (magnitude > 1) == (exponent > 0) ? .infinity : 0
  }
  let parity = integerParity(exponent)
  let isNegative = base.sign == .minus && parity == .odd
  if magnitude == 0 || magnitude == .infinity {
    let result: Double = (magnitude == 0) == (exponent > 0) ? 0 : .infinity
    return isNegative ? -result : result
  }
  if base < 0 && parity == .fraction { return .nan }
  let result = positivePower(magnitude, exponent)
  return isNegative ? -result : result
}

@inline(__always)
private func positivePower(_ base: Double, _ exponent: Double) -> Double {
  if base == 1 { return 1 }
  let logarithm = logarithm(base)
  // A log is at least 2^-53 in magnitude here, so a huge exponent has left the range already, and
  // a tiny one cannot move the result from 1; both would spoil the exact product.
  if exponent.magnitude > 0x1p65 {
    return (exponent > 0) == (logarithm.high > 0) ? .infinity : 0
  }
  if exponent.magnitude < 0x1p-65 { return 1 }
  let product = logarithm * exponent
  return Statistics.exponential(product.high, tail: product.low)
}

private enum IntegerParity {
  case even, odd, fraction
}

@inline(__always)
private func integerParity(_ y: Double) -> IntegerParity {
  let magnitude = y.magnitude
  if magnitude >= 0x1p53 { return .even }
  let truncated = Int(magnitude)
  if Double(truncated) != magnitude { return .fraction }
  return truncated & 1 == 0 ? .even : .odd
}
