extension SampleStatistic {
  /// What each observation contributes to the error of the statistic.
  ///
  /// The influences are those of the statistic's derivative: the deviation for a mean, the
  /// centred squared deviation for a variance, the side of the quantile on which an observation
  /// lies. They are scaled so that their squares add up to the squared standard error, and they
  /// keep their sign. So the error of a function of several statistics of the same replicates is
  /// the root of the sum of squares of its linear combination of influences, and correlations
  /// are accounted for. Source: F. R. Hampel, "The influence curve and its role in robust
  /// estimation", Journal of the American Statistical Association 69 (1974) 383,
  /// doi:10.2307/2285666.
  ///
  /// Where the derivative is zero for all observations but the error is not (a proportion without
  /// a success, a single observation), the error is shared out evenly.
  ///
  /// - Parameter sample: One observation for each replicate.
  /// - Returns: One number for each observation, in their order.
  public func influence(_ sample: [Double]) -> [Double] {
    if case .mean = self, let influence = Moments(sample).meanInfluence { return influence }
    let estimate = estimate(sample)
    return Self.scaled(scores(sample, about: estimate.value), to: estimate.standardError)
  }

  private func scores(_ sample: [Double], about value: Double) -> [Double] {
    switch self {
    case .proportion: return sample.map { $0 - value }
    case .mean: return deviations(sample)
    case .variance, .standardDeviation:
      let squares = deviations(sample).map { $0 * $0 }
      let mean = pairwiseSum(squares) / Double(squares.count)
      return squares.map { $0 - mean }
    case .median, .quantile:
      let sides = sample.map { $0 > value ? 1.0 : $0 < value ? 0.0 : 0.5 }
      let mean = pairwiseSum(sides) / Double(sides.count)
      return sides.map { $0 - mean }
    case .geometricMean: return deviations(sample.map { log($0) })
    }
  }

  /// The deviations from the mean up to a factor, or as many NaN.
  private func deviations(_ sample: [Double]) -> [Double] {
    let moments = Moments(sample)
    return moments.mean.isFinite
      ? moments.deviations : [Double](repeating: .nan, count: sample.count)
  }

  private static func scaled(_ scores: [Double], to error: Double) -> [Double] {
    let count = scores.count
    guard error.isFinite, error > 0 else { return [Double](repeating: error, count: count) }
    let largest = scores.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0, largest.isFinite else {
      return [Double](repeating: error / Double(count).squareRoot(), count: count)
    }
    // Divided by the largest first, so that squares neither overflow nor vanish.
    let relative = scores.map { $0 / largest }
    let length = pairwiseSum(relative.map { $0 * $0 }).squareRoot()
    return relative.map { $0 * (error / length) }
  }
}
