/// The sine of `x` radians.
///
/// The argument is reduced modulo π/2 to a pair, exactly enough for every double (see
/// `quadrantReduction`), then a polynomial follows. Measured error: see <doc:Accuracy>.
///
/// Special values: sin(±0) = ±0; NaN for NaN and ±∞.
public func sin(_ x: Double) -> Double {
  if x.magnitude < 0.7853981633974483 {
    return x.magnitude < 0x1p-27 ? x : sineKernel(DoubleDouble(x)).value
  }
  let (r, quadrant) = quadrantReduction(x)
  let value = quadrant & 1 == 0 ? sineKernel(r) : cosineKernel(r)
  return quadrant & 2 == 0 ? value.value : -value.value
}

/// The cosine of `x` radians.
///
/// The method is that of ``sin(_:)``.
///
/// Special values: cos(±0) = 1; NaN for NaN and ±∞.
public func cos(_ x: Double) -> Double {
  if x.magnitude < 0.7853981633974483 { return cosineKernel(DoubleDouble(x)).value }
  let (r, quadrant) = quadrantReduction(x)
  let value = quadrant & 1 == 0 ? cosineKernel(r) : sineKernel(r)
  return (quadrant &+ 1) & 2 == 0 ? value.value : -value.value
}

/// The tangent of `x` radians.
///
/// The quotient of sine and cosine of one reduced argument.
///
/// Special values: tan(±0) = ±0; NaN for NaN and ±∞. No double is an odd multiple of π/2, so the
/// result is finite.
public func tan(_ x: Double) -> Double {
  guard x.magnitude >= 0x1p-27 else { return x }
  let (r, quadrant) = quadrantReduction(x)
  let (sine, cosine) = (sineKernel(r), cosineKernel(r))
  return (quadrant & 1 == 0 ? sine / cosine : -cosine / sine).value
}

// MARK: - Kernels

/// sin(r) for |r| ≤ π/4, to about 2^-56, still to be rounded.
@inline(__always)
func sineKernel(_ r: DoubleDouble) -> DoubleDouble {
  let x = r.high
  let u = x * x
  let a: Double = 0x1.1111111111110p-7 - u * 0x1.a01a01a019926p-13
  let b: Double = 0x1.71de3a545e700p-19 - u * 0x1.ae64540f0ba18p-26
  let c: Double = 0x1.61217c1864fa0p-33 - u * 0x1.ab161757f0c0bp-41
  let u2 = u * u
  let p = a + u2 * (b + u2 * c)
  let cube = x * u
  // sin(x + ε) = sin x + ε cos x, and 1 − x²/2 is cosine enough for an ε of 2^-53.
  let tail = r.low * (1 - 0.5 * u) + cube * (u * p - 0x1.5555555555555p-3)
  return DoubleDouble(ordered: x, tail)
}

/// cos(r) for |r| ≤ π/4, to about 2^-56, still to be rounded.
@inline(__always)
func cosineKernel(_ r: DoubleDouble) -> DoubleDouble {
  let x = r.high
  let u = x * x
  let a: Double = 0x1.5555555555555p-5 - u * 0x1.6c16c16c16960p-10
  let b: Double = 0x1.a01a019f4d0edp-16 - u * 0x1.27e4fa15bd814p-22
  let c: Double = 0x1.1eeb66b683027p-29 - u * 0x1.907c0e63adb66p-37
  let u2 = u * u
  let p = a + u2 * (b + u2 * c)
  let half = 0.5 * u
  let head = 1 - half
  return DoubleDouble(ordered: head, ((1 - head) - half) + (u2 * p - x * r.low))
}

// MARK: - Argument reduction

/// The argument less the nearest multiple of π/2, as a pair, and that multiple modulo 4.
///
/// For |x| < 2^20 four parts of π/2 (Cody and Waite), three of them of 33 bits so that their products
/// with the multiple are exact; beyond, the product with the bits of 2/π that matter (Payne and
/// Hanek, SIGNUM Newsletter 18, 1983).
@inline(__always)
func quadrantReduction(_ x: Double) -> (r: DoubleDouble, quadrant: Int) {
  guard x.magnitude < 0x1p20 else { return largeQuadrantReduction(x) }
  let shifted = x * 0x1.45f306dc9c883p-1 + 0x1.8p52
  let n = shifted - 0x1.8p52
  let first = DoubleDouble(sum: x - n * 0x1.921fb54400000p+0, -(n * 0x1.0b4611a600000p-34))
  let second = DoubleDouble(sum: first.high, -(n * 0x1.3198a2e000000p-69))
  let low = (first.low + second.low) - n * 0x1.b839a252049c1p-104
  let quadrant = Int(truncatingIfNeeded: Int32(truncatingIfNeeded: shifted.bitPattern))
  return (DoubleDouble(sum: second.high, low), quadrant)
}

@inline(never)
private func largeQuadrantReduction(_ x: Double) -> (r: DoubleDouble, quadrant: Int) {
  guard x.isFinite else { return (DoubleDouble(.nan), 0) }
  let significand = x.significandBitPattern | (1 << 52)
  // |x| = significand · 2^exponent. Bits of 2/π above 2^(2 − exponent) only add multiples of four
  // quadrants; the window starts at the bit of weight 2^(1 − exponent), so that the product's first
  // two bits are the quadrant. The table starts 64 bits before the binary point.
  let exponent = Int(x.exponent) - 52
  let start = exponent - 2 + 64
  func word(_ index: Int) -> UInt64 {
    let bit = start + 64 * index
    let upper = twoOverPiBits[bit / 64] << UInt64(bit % 64)
    // A shift by 64 or more gives zero.
    return upper | twoOverPiBits[bit / 64 + 1] >> UInt64(64 - bit % 64)
  }
  // The window of 192 bits times the significand, modulo 2^192.
  let low = word(2).multipliedFullWidth(by: significand)
  let middle = word(1).multipliedFullWidth(by: significand)
  let (sum, carry) = middle.low.addingReportingOverflow(low.high)
  var top = word(0) &* significand &+ middle.high &+ (carry ? 1 : 0)
  var next = sum
  var last = low.low
  var quadrant = Int(top >> 62)
  top = (top << 2) | (next >> 62)
  next = (next << 2) | (last >> 62)
  last <<= 2
  let isUpperHalf = top >> 63 == 1
  if isUpperHalf {
    quadrant += 1
    last = ~last
    next = ~next
    top = ~top
  }
  // The fraction as three exact doubles of 64, 64 and 64 bits; only the leading part needs care.
  let fraction =
    DoubleDouble(sum: Double(top >> 32) * 0x1p-32, Double(top & 0xFFFF_FFFF) * 0x1p-64)
    + DoubleDouble(sum: Double(next >> 32) * 0x1p-96, Double(next & 0xFFFF_FFFF) * 0x1p-128)
    + Double(last) * 0x1p-192
  let angle = fraction * DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
  let r = isUpperHalf != (x < 0) ? -angle : angle
  return (r, x < 0 ? -quadrant : quadrant)
}
