/// The probability of a number of successes in independent trials.
///
/// - Parameters:
///   - successes: The number of successes; outside 0 to `trials` the probability is 0.
///   - trials: The number of trials.
///   - probability: The probability of a success.
/// - Returns: The binomial probability, by Loader's saddle-point expansion.
public func binomialProbability(_ successes: Int, trials: Int, probability: Double) -> Double {
  guard (0...max(trials, 0)).contains(successes) else { return 0 }
  if probability <= 0 { return successes == 0 ? 1 : 0 }
  if probability >= 1 { return successes == trials ? 1 : 0 }
  return exp(
    PointMass.logBinomial(Double(successes), trials: Double(trials), probability: probability))
}

/// The probability of a count under the Poisson law.
///
/// - Parameters:
///   - count: The count; below 0 the probability is 0.
///   - mean: The mean of the law.
/// - Returns: The probability, by Loader's saddle-point expansion.
public func poissonProbability(_ count: Int, mean: Double) -> Double {
  guard count >= 0 else { return 0 }
  if mean <= 0 { return count == 0 ? 1 : 0 }
  return exp(PointMass.logPoisson(Double(count), mean: mean))
}
