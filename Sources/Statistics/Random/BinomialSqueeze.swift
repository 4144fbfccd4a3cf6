/// Quick comparisons of a height with a binomial probability relative to that of the mode.
///
/// A verdict is given only where it is certain that `PointMass` comes to the same one, so that it
/// saves time and changes no variate.
package enum BinomialSqueeze {
  /// Where one probability follows from the other by few enough factors.
  private static let fewSteps = 20.0
  /// Many times what rounding can do here and in `PointMass`, up to `mostTrials`.
  private static let margin = 1e-9
  private static let mostTrials = 0x1p30

  /// Whether a height is below the ratio of the probabilities of a count and of the mode.
  ///
  /// Up to 20 steps from the mode, the ratio is a product of fractions. Further away its logarithm
  /// lies within ρ of −k²/2σ², with the bounds of V. Kachitvichyanukul and B. W. Schmeiser,
  /// "Binomial random variate generation", Communications of the ACM 31 (1988) 216,
  /// doi:10.1145/42372.42381, step 5.2, here made wider by a twentieth.
  ///
  /// - Parameters:
  ///   - height: The height, positive.
  ///   - count: A whole number from 0 to `trials`.
  ///   - mode: The whole part of (`trials` + 1) `probability`.
  ///   - trials: A whole number.
  ///   - probability: The chance of success, positive and at most ½; the mean is at least 10.
  /// - Returns: Whether the height is below, nil where only the exact test can say.
  package static func isBelow(
    _ height: Double, count: Double, mode: Double, trials: Double, probability: Double
  ) -> Bool? {
    guard trials <= mostTrials else { return nil }
    let distance = (count - mode).magnitude
    guard distance > fewSteps else {
      let odds = probability / (1 - probability)
      var rising = 1.0
      var falling = 1.0
      var place = min(count, mode)
      let last = max(count, mode)
      while place < last {
        rising *= (trials - place) * odds
        place += 1
        falling *= place
      }
      let left = height * (count > mode ? falling : rising)
      let right = count > mode ? rising : falling
      if left < (1 - margin) * right { return true }
      return left > (1 + margin) * right ? false : nil
    }
    let variance = trials * probability * (1 - probability)
    guard distance < 0.5 * variance - 1 else { return nil }
    let share = distance / variance
    let third: Double = distance * (1.0 / 3) + 0.625
    let inner: Double = (distance * third + 1.0 / 6) / variance + 0.5
    let reach = 1.05 * share * inner + margin
    let center = -0.5 * distance * share
    let exponent = log(height)
    if exponent < center - reach { return true }
    return exponent > center + reach ? false : nil
  }
}
