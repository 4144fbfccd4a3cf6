/// Logarithms of probabilities of counts, accurate where differences of `lgamma` are not.
///
/// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000): the
/// saddle-point expansion, in which no large terms cancel. At a Poisson mean of 10⁹ the plain
/// formula is off by 10⁻⁵, this one by 10⁻¹⁵ of the logarithm.
package enum PointMass {
  private static let logTwoPi = 1.8378770664093453

  /// The logarithm of the Poisson probability of a count.
  ///
  /// - Parameters:
  ///   - count: A whole number, not negative.
  ///   - mean: The mean, positive.
  /// - Returns: The logarithm, at most 0.
  package static func logPoisson(_ count: Double, mean: Double) -> Double {
    if count == 0 { return -mean }
    let half = 0.5 * (logTwoPi + log(count))
    return -stirlingError(count) - deviance(count, mean) - half
  }

  /// The logarithm of the binomial probability of a count.
  ///
  /// - Parameters:
  ///   - count: A whole number from 0 to `trials`.
  ///   - trials: A whole number.
  ///   - probability: The chance of success, strictly between 0 and 1.
  /// - Returns: The logarithm, at most 0.
  package static func logBinomial(_ count: Double, trials: Double, probability: Double) -> Double {
    if count == 0 { return trials * log1p(-probability) }
    if count == trials { return trials * log(probability) }
    let rest = trials - count
    let corrections = stirlingError(trials) - stirlingError(count) - stirlingError(rest)
    let deviances =
      deviance(count, trials * probability) + deviance(rest, trials * (1 - probability))
    let half = 0.5 * (logTwoPi + log(count) + log1p(-count / trials))
    return corrections - deviances - half
  }

  /// Log(n!) minus Stirling's formula, log(√(2πn) (n/e)ⁿ), for a positive whole n.
  package static func stirlingError(_ n: Double) -> Double {
    if n <= 15 { return stirlingErrors[Int(n)] }
    let inverse = 1 / n
    let square = inverse * inverse
    var series: Double = 1.0 / 1188
    series = 1.0 / 1680 - series * square
    series = 1.0 / 1260 - series * square
    series = 1.0 / 360 - series * square
    series = 1.0 / 12 - series * square
    return series * inverse
  }

  /// The deviance x log(x / m) + m − x, accurate near x = m.
  package static func deviance(_ x: Double, _ m: Double) -> Double {
    let difference = x - m
    guard difference.magnitude < 0.1 * (x + m) else { return x * log(x / m) - difference }
    // With v = (x − m) / (x + m), log(x / m) = 2 artanh v; as |v| < 0.1, eight terms will do.
    let v = difference / (x + m)
    let square = v * v
    var series: Double = 1.0 / 17
    series = 1.0 / 15 + square * series
    series = 1.0 / 13 + square * series
    series = 1.0 / 11 + square * series
    series = 1.0 / 9 + square * series
    series = 1.0 / 7 + square * series
    series = 1.0 / 5 + square * series
    series = 1.0 / 3 + square * series
    return v * (difference + 2 * x * square * series)
  }
}
