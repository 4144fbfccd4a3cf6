/// The hyperbolic tangent of `x`.
///
/// expm1(2x) / (expm1(2x) + 2), the numerator kept as a pair from |x| = 1/8 on.
///
/// Special values: tanh(±0) = ±0, tanh(±∞) = ±1, tanh(NaN) = NaN.
public func tanh(_ x: Double) -> Double {
  let magnitude = x.magnitude
  guard magnitude >= 0.125 else {
    guard magnitude > 0x1p-27 else { return x }
    // The odd Taylor series, to a relative 2^-60 at 1/8.
    let u = x * x
    let u2 = u * u
    let a: Double = 0x1.1111111111111p-3 - u * 0x1.ba1ba1ba1ba1cp-5
    let b: Double = 0x1.664f4882c10fap-6 - u * 0x1.226e355e6c23dp-7
    let c: Double = 0x1.d6d3d0e157de0p-9 - u * 0x1.7da36452b75e3p-10
    let d: Double = 0x1.3558248036744p-11 - u * 0x1.f57d7734d1664p-13
    let p = a + u2 * (b + u2 * (c + u2 * d))
    return x + x * u * (u * p - 0x1.5555555555555p-2)
  }
  guard magnitude < 20 else { return magnitude.isNaN ? x : (x < 0 ? -1 : 1) }
  let e = exponentialMinusOne(2 * magnitude)
  let denominator = e + 2
  let first = e.high / denominator.high
  let product = DoubleDouble(product: first, denominator.high)
  let rest = (e.high - product.high) - product.low + (e.low - first * denominator.low)
  let result = first + rest / denominator.high
  return x < 0 ? -result : result
}
