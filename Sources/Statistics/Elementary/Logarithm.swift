/// The natural logarithm of `x`.
///
/// A table of 128 inverses of 18 bits makes the reduced argument exact (after Tang, ACM Transactions
/// on Mathematical Software 16, 1990); the intervals beside 1 have inverse 1, so that nothing
/// cancels there. Measured error: see <doc:Accuracy>.
///
/// Special values: log(1) = +0, log(±0) = −∞, log(∞) = ∞; NaN for NaN and for every x < 0.
public func log(_ x: Double) -> Double {
  guard x >= 0x1p-1022 && x < .infinity else { return logarithmAtTheEdge(x) }
  let (head, tail) = logarithmParts(x.bitPattern, exponent: 0, addend: 0)
  return head + tail
}

/// The natural logarithm of 1 + `x`, without cancellation near zero.
///
/// The rounding error of 1 + x enters the reduced argument of ``log(_:)``.
///
/// Special values: log1p(±0) = ±0, log1p(−1) = −∞, log1p(∞) = ∞; NaN for NaN and for every x < −1.
public func log1p(_ x: Double) -> Double {
  guard x > -1 && x < 0x1p62 else { return x == -1 ? -.infinity : log(x) }
  if x.magnitude < 0x1p-8 {
    guard x.magnitude > 0x1p-54 else { return x }
    return x + x * x * (x * cubicTail(x) - 0.5)
  }
  let sum = DoubleDouble(sum: 1, x)
  let (head, tail) = logarithmParts(sum.high.bitPattern, exponent: 0, addend: sum.low)
  return head + tail
}

/// The logarithm of `x` to base 2, exact at powers of two.
///
/// Special values: as ``log(_:)``.
public func log2(_ x: Double) -> Double {
  guard x > 0 && x < .infinity else { return log(x) }
  // The exponent is taken off first, so that it stays exact.
  var exponent = Int(x.exponent)
  var fraction = x.significand
  if fraction > 1.375 {
    fraction *= 0.5
    exponent += 1
  }
  let pair = logarithm(fraction)
  let scaled = pair * DoubleDouble(0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56)
  return (scaled + Double(exponent)).value
}

/// The logarithm of `x` to base 10, rounded from a pair.
///
/// Special values: as ``log(_:)``.
public func log10(_ x: Double) -> Double {
  guard x > 0 && x < .infinity else { return log(x) }
  let scaled = logarithm(x) * DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57)
  return scaled.value
}

/// The natural logarithm as a pair with a relative error of about 2^-67, for 0 < x < ∞.
@inline(__always)
func logarithm(_ x: Double) -> DoubleDouble {
  let isSubnormal = x < 0x1p-1022
  let (z, exponent, entry) = logarithmReduction(
    (isSubnormal ? x * 0x1p52 : x).bitPattern, exponent: isSubnormal ? -52 : 0)
  let inverse = logarithmTable[entry]
  let zHigh = Double(bitPattern: z.bitPattern & 0xFFFF_FFFF_FFE0_0000)
  let r = DoubleDouble(sum: zHigh * inverse - 1, (z - zHigh) * inverse)
  let k = Double(exponent)
  let whole = k * 0x1.62e42fefa3800p-1 + logarithmTable[entry &+ 1]
  let head = DoubleDouble(ordered: whole, r.high)
  // The square is subtracted with its remainder: it is what a double would lose.
  let (rHead, rRest) = split(r.high)
  let square = 0.5 * rHead * rHead
  let next = DoubleDouble(ordered: head.high, -square)
  let squareLow = 0.5 * rRest * (rHead + r.high) + r.high * r.low
  let constants = k * 0x1.ef35793c76730p-45 + logarithmTable[entry &+ 2]
  let cube = r.high * r.high * r.high
  let low = ((head.low + next.low) + (r.low - squareLow)) + constants
  return DoubleDouble(ordered: next.high, low + cube * cubicTail(r.high))
}

// MARK: - Reduction

/// Splits the bits of a normal number into 2^exponent · z, z in [0.6875, 1.375), and its table entry.
@inline(__always)
func logarithmReduction(
  _ bits: UInt64, exponent: Int
) -> (z: Double, exponent: Int, entry: Int) {
  let offset = Int(bitPattern: UInt(bits)) &- 0x3FE6_0000_0000_0000
  let entry = 3 &* ((offset >> 45) & 127)
  let k = offset >> 52
  let z = Double(
    bitPattern: UInt64(UInt(bitPattern: (offset & 0xF_FFFF_FFFF_FFFF) &+ 0x3FE6_0000_0000_0000)))
  return (z, k &+ exponent, entry)
}

/// The logarithm of a normal number plus a small addend, as a sum still to be rounded.
@inline(__always)
private func logarithmParts(
  _ bits: UInt64, exponent: Int, addend: Double
) -> (head: Double, tail: Double) {
  let (z, k, entry) = logarithmReduction(bits, exponent: exponent)
  let inverse = logarithmTable[entry]
  let zHigh = Double(bitPattern: z.bitPattern & 0xFFFF_FFFF_FFE0_0000)
  let scaledAddend = addend == 0 ? 0 : addend * powerOfTwo(-k)
  let r = DoubleDouble(sum: zHigh * inverse - 1, ((z - zHigh) + scaledAddend) * inverse)
  let count = Double(k)
  let whole = count * 0x1.62e42fefa3800p-1 + logarithmTable[entry &+ 1]
  let head = DoubleDouble(ordered: whole, r.high)
  let square = r.high * r.high
  let constants = count * 0x1.ef35793c76730p-45 + logarithmTable[entry &+ 2]
  let p = square * (r.high * cubicTail(r.high) - 0.5)
  return (head.high, (head.low + (constants + r.low)) + p)
}

/// (log(1 + r) − r + r²/2) / r³ for −2^-8 ≤ r < 2^-7.
@inline(__always)
private func cubicTail(_ r: Double) -> Double {
  let square = r * r
  let a: Double = 0x1.5555555555555p-2 - 0.25 * r
  let b: Double = 0x1.999999999999ap-3 - 0x1.5555555555555p-3 * r
  let c: Double = 0x1.2492492492492p-3 - 0.125 * r
  return a + square * (b + square * (c + square * 0x1.c71c71c71c71cp-4))
}

@inline(never)
private func logarithmAtTheEdge(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? -.infinity : .nan }
  guard x < .infinity else { return x }
  let (head, tail) = logarithmParts((x * 0x1p52).bitPattern, exponent: -52, addend: 0)
  return head + tail
}
