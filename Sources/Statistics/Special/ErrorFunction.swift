/// The error function, 2/√π ∫₀ˣ exp(−t²) dt.
///
/// A near-minimax polynomial in x² for |x| < 1, else the complement. Measured error: see
/// <doc:Accuracy>.
///
/// Special values: erf(±0) = ±0, erf(±∞) = ±1, erf(NaN) = NaN.
public func erf(_ x: Double) -> Double {
  guard x.magnitude >= 1 else {
    guard x.magnitude > 0x1p-480 else {
      // Far below, the product with 2/√π needs its remainder only.
      let scaled = DoubleDouble(errorFunctionTable[0], errorFunctionTable[1]) * (x * 0x1p600)
      return x == 0 ? x : scaled.value * 0x1p-600
    }
    return errorFunction(DoubleDouble(x)).value
  }
  guard x.magnitude < 6 else { return x.isNaN ? x : (x < 0 ? -1 : 1) }
  let complement = complementaryErrorFunction(DoubleDouble(x.magnitude), square: nil)
  let result =
    (DoubleDouble(1) - complement.significand.scaled(by: powerOfTwo(complement.exponent)))
  return x < 0 ? -result.value : result.value
}

/// The complementary error function, 1 − erf(x), without cancellation.
///
/// exp(−x²) times piecewise polynomials in x, and in 1/x² from 6 on; x² is carried as a pair.
/// Measured error: see <doc:Accuracy>.
///
/// Special values: erfc(−∞) = 2, erfc(∞) = 0, erfc(NaN) = NaN; the result is subnormal above 26.54 and
/// 0 above 27.23.
public func erfc(_ x: Double) -> Double {
  guard !x.isNaN else { return x }
  guard x < 28 else { return 0 }
  guard x > -6 else { return 2 }
  guard x.magnitude > 0x1p-60 else { return 1 }
  let result = complementaryErrorFunction(DoubleDouble(x), square: nil)
  return scaled(result.significand.value, exponent: result.exponent)
}

// MARK: - Pairs

/// erf(x) for |x| ≤ 1, to about 2^-62.
func errorFunction(_ x: DoubleDouble) -> DoubleDouble {
  polynomial(errorFunctionTable, pairs: 5, at: x * x) * x
}

/// erfc(x) for −28 < x < 40 as a pair and an exponent of two, to about 2^-60.
///
/// - Parameters:
///   - x: The argument.
///   - square: Its square, where it is known better than the product would give it.
/// - Returns: A pair of ordinary size and the exponent of two to scale it with.
func complementaryErrorFunction(
  _ x: DoubleDouble, square: DoubleDouble?
) -> (significand: DoubleDouble, exponent: Int) {
  if x.high.magnitude <= 1 { return (DoubleDouble(1) - errorFunction(x), 0) }
  if x.high < 0 {
    guard x.high > -6.5 else { return (DoubleDouble(2), 0) }
    let mirrored = complementaryErrorFunction(-x, square: square)
    return (-mirrored.significand.scaled(by: powerOfTwo(mirrored.exponent)) + 2, 0)
  }
  let (significand, exponent) = (-(square ?? x * x)).exponential()
  return (significand * scaledComplement(x), exponent)
}

/// exp(x²) erfc(x) for x ≥ 1, to about 2^-60.
func scaledComplement(_ x: DoubleDouble) -> DoubleDouble {
  if x.high < 1.5 { return polynomial(scaledComplementTable0, pairs: 4, at: x - 1.25) }
  if x.high < 2.25 { return polynomial(scaledComplementTable1, pairs: 4, at: x - 1.875) }
  if x.high < 3.5 { return polynomial(scaledComplementTable2, pairs: 4, at: x - 2.875) }
  if x.high < 6 { return polynomial(scaledComplementTable3, pairs: 4, at: x - 4.75) }
  let inverse = DoubleDouble(1) / x
  return polynomial(scaledComplementTailTable, pairs: 3, at: inverse * inverse) * inverse
}
