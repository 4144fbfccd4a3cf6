/// The angle, in radians, whose tangent is `x`.
///
/// The argument is reduced by the nearest of 0, 1/2, 1, 3/2 and ∞ (after fdlibm), the quotient and the
/// constants carried as pairs.
///
/// Special values: atan(±0) = ±0, atan(±∞) = ±π/2, atan(NaN) = NaN.
public func atan(_ x: Double) -> Double {
  let magnitude = x.magnitude
  guard magnitude > 0x1p-27 else { return x }
  guard magnitude < 0x1p60 else {
    return magnitude.isNaN ? x : (x < 0 ? -0x1.921fb54442d18p+0 : 0x1.921fb54442d18p+0)
  }
  let result: Double
  switch magnitude {
  case ..<0.4375:
    let t = magnitude
    return x + arcTangentTail(x, t * t)
  case ..<0.6875:
    result = reducedArcTangent(
      DoubleDouble(2 * magnitude - 1), DoubleDouble(sum: 2, magnitude),
      DoubleDouble(0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56))
  case ..<1.1875:
    result = reducedArcTangent(
      DoubleDouble(magnitude - 1), DoubleDouble(sum: magnitude, 1),
      DoubleDouble(0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55))
  case ..<2.4375:
    result = reducedArcTangent(
      DoubleDouble(magnitude - 1.5), DoubleDouble(product: 1.5, magnitude) + 1,
      DoubleDouble(0x1.f730bd281f69bp-1, 0x1.007887af0cbbdp-56))
  default:
    result = reducedArcTangent(
      DoubleDouble(-1), DoubleDouble(magnitude),
      DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54))
  }
  return x < 0 ? -result : result
}

/// atan(numerator / denominator) + constant.
@inline(__always)
private func reducedArcTangent(
  _ numerator: DoubleDouble, _ denominator: DoubleDouble, _ constant: DoubleDouble
) -> Double {
  let t = numerator.high / denominator.high
  let product = DoubleDouble(product: t, denominator.high)
  let rest = ((numerator.high - product.high) - product.low) - t * denominator.low
  let tail = rest / denominator.high + arcTangentTail(t, t * t)
  let sum = DoubleDouble(ordered: constant.high, t)
  return sum.high + (sum.low + (constant.low + tail))
}

/// atan(t) − t for |t| ≤ 7/16.
@inline(__always)
private func arcTangentTail(_ t: Double, _ u: Double) -> Double {
  let a: Double = -0x1.5555555555555p-2 + 0x1.99999999998c4p-3 * u
  let b: Double = -0x1.2492492485427p-3 + 0x1.c71c71bd22246p-4 * u
  let c: Double = -0x1.745d154ae1c94p-4 + 0x1.3b1375a3f24c4p-4 * u
  let d: Double = -0x1.110c9a3d3c1bep-4 + 0x1.e170491df79b9p-5 * u
  let e: Double = -0x1.ab5849ab57353p-5 + 0x1.6ffbb8354db1ap-5 * u
  let f: Double = -0x1.0f55666ec5c9ep-5 + 0x1.e3e17f483240ap-7 * u
  let u2 = u * u
  let high = d + u2 * (e + u2 * f)
  return t * u * (a + u2 * (b + u2 * (c + u2 * high)))
}
