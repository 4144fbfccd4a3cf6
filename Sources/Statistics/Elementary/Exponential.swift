/// The exponential function, e to the power `x`.
///
/// Tang's method (ACM Transactions on Mathematical Software 15, 1989): x = k·log(2)/128 + r, a table of
/// 2^(j/128) in double-double, and a polynomial of degree five in r. Measured error: see
/// <doc:Accuracy>.
///
/// Special values: exp(±0) = 1, exp(∞) = ∞, exp(−∞) = 0, exp(NaN) = NaN; above 709.78 the result is
/// ∞, below −745.13 it is 0, and between −708.39 and −745.13 it is subnormal.
public func exp(_ x: Double) -> Double {
  guard x.magnitude < 708 else { return exponentialAtTheEdge(x, tail: 0) }
  let (table, tableLow, p, exponent) = reducedExponential(x, tail: 0)
  return (table + (tableLow + table * p)) * powerOfTwo(exponent)
}

/// The exponential of `x` less one, without cancellation near zero.
///
/// A polynomial for |x| < 1/4, else the reduction of ``exp(_:)`` with the one taken off the high part.
///
/// Special values: expm1(±0) = ±0, expm1(∞) = ∞, expm1(−∞) = −1, expm1(NaN) = NaN.
public func expm1(_ x: Double) -> Double {
  if x.magnitude < 0.25 {
    // Below 2^-54 the square is under half an ulp, and the sum would lose the sign of zero.
    guard x.magnitude > 0x1p-54 else { return x }
    let square = x * x
    var p: Double = (0x1.1f389f8663637p-29 + 0x1.617471ab19358p-33 * x) * square
    p += 0x1.27e4f1510d894p-22 + 0x1.ae644babd2c25p-26 * x
    p = p * square + (0x1.a01a01a14d6e0p-16 + 0x1.71de3a5610653p-19 * x)
    p = p * square + (0x1.6c16c16c16b29p-10 + 0x1.a01a01a019f9bp-13 * x)
    p = p * square + (0x1.5555555555555p-5 + 0x1.1111111111111p-7 * x)
    p = 0x1.5555555555555p-3 + p * x
    // x²/2 carries most of the rounding error, so it is added with its own remainder.
    let (head, rest) = split(x)
    let half = 0.5 * head * head
    let halfLow = 0.5 * rest * (head + x)
    let sum = DoubleDouble(ordered: x, half)
    return sum.high + (sum.low + (halfLow + p * (x * square)))
  }
  guard x.magnitude < 708 else {
    if x < 0 { return -1 }
    return exponentialAtTheEdge(x, tail: 0)
  }
  guard x > -38 else { return -1 }
  return exponentialMinusOne(x).value
}

/// The logistic function 1 / (1 + e^−x), the inverse of the logit.
///
/// From e^−|x| on both sides, so that neither overflows. The exponential, the
/// quotient and the correction are rounded, which can make 1.9 ulp at worst. Measured error: see
/// <doc:Accuracy>.
///
/// Special values: 0 at −∞, 1/2 at ±0, 1 at ∞; NaN gives NaN.
public func sigmoid(_ x: Double) -> Double {
  let e = exp(-x.magnitude)
  // The sum's own rounding error is divided out again: it is up to an ulp where e is small.
  let sum = DoubleDouble(ordered: 1, e)
  let quotient = (x < 0 ? e : 1) / sum.high
  return quotient - quotient * (sum.low / sum.high)
}

/// e^x − 1 as a pair, for 1/4 ≤ |x| < 708, to about 2^-61.
@inline(__always)
func exponentialMinusOne(_ x: Double) -> DoubleDouble {
  let (table, tableLow, p, exponent) = reducedExponential(x, tail: 0)
  let scale = powerOfTwo(exponent)
  let head = DoubleDouble(sum: table * scale, -1)
  return DoubleDouble(sum: head.high, head.low + (tableLow + table * p) * scale)
}

/// The exponential of `x + tail`, where the tail is small beside `x`; full range.
@inline(__always)
func exponential(_ x: Double, tail: Double) -> Double {
  guard x.magnitude < 708 else { return exponentialAtTheEdge(x, tail: tail) }
  let (table, tableLow, p, exponent) = reducedExponential(x, tail: tail)
  return (table + (tableLow + table * p)) * powerOfTwo(exponent)
}

/// Splits e^(x + tail) into 2^exponent · (table + tableLow) · (1 + p), for |x| < 2^15.
@inline(__always)
private func reducedExponential(
  _ x: Double, tail: Double
) -> (table: Double, tableLow: Double, p: Double, exponent: Int) {
  // Adding 1.5·2^52 rounds to an integer in the low bits of the sum, without a library call.
  let shifted = x * 0x1.71547652b82fep+7 + 0x1.8p52
  let k = shifted - 0x1.8p52
  let index = Int(truncatingIfNeeded: Int32(truncatingIfNeeded: shifted.bitPattern))
  let r = ((x - k * 0x1.62e42fef80000p-8) - k * 0x1.1cf79abc9e3b4p-43) + tail
  let square = r * r
  let inner: Double = 0x1.5555555555555p-5 + r * 0x1.1111111111111p-7
  let p = r + square * ((0.5 + r * 0x1.5555555555555p-3) + square * inner)
  let entry = 2 &* (index & 127)
  return (powersOfTwoTable[entry], powersOfTwoTable[entry &+ 1], p, index >> 7)
}

/// The double 2^n, for −1022 ≤ n ≤ 1023.
@inline(__always)
func powerOfTwo(_ n: Int) -> Double {
  Double(bitPattern: UInt64(truncatingIfNeeded: n &+ 1023) << 52)
}

/// Overflow, subnormal results and NaN; the scaling in two steps rounds a subnormal result once more.
@inline(never)
private func exponentialAtTheEdge(_ x: Double, tail: Double) -> Double {
  guard x < 710 else { return x.isNaN ? x : .infinity }
  guard x > -746 else { return 0 }
  let (table, tableLow, p, exponent) = reducedExponential(x, tail: tail)
  let half = exponent / 2
  return (table + (tableLow + table * p)) * powerOfTwo(half) * powerOfTwo(exponent - half)
}
