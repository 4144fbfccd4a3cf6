/// A statistic of a sample of replicates, with its Monte Carlo standard error.
///
/// Edge cases, for every statistic:
/// - Of an empty sample, and of one that holds NaN, value and error are NaN.
/// - Of a single observation the error is ∞; its variance and standard deviation are NaN.
/// - Where all observations are equal the error is 0, but for proportions.
/// - Where an infinite observation makes the value infinite or NaN, the error is NaN.
public enum SampleStatistic: Hashable, Sendable {
  /// The arithmetic mean.
  case mean
  /// The unbiased variance, with the divisor n − 1.
  case variance
  /// The square root of the unbiased variance.
  case standardDeviation
  /// The quantile of level one half.
  case median
  /// The quantile of a level from 0 to 1, type 7.
  case quantile(Double)
  /// The exponential of the mean logarithm.
  ///
  /// It is 0, exactly, when an observation is 0, and NaN when one is negative.
  case geometricMean
  /// The mean of zeros and ones, with an error that is not 0 when all are equal.
  case proportion

  /// The version of the estimates and influences; it rises when a bit of them may change.
  package static let version = 1

  /// The value of the statistic and its standard error.
  ///
  /// - mean: s / √n.
  /// - variance: √((m₄ − (n − 3)/(n − 1) s⁴) / n), from the fourth central moment m₄; A. M. Mood,
  ///   F. A. Graybill, D. C. Boes, *Introduction to the Theory of Statistics* (1974), VI.2.3.
  /// - standard deviation: that of the variance divided by 2 s.
  /// - quantiles: from order statistics, see `SortedSample`.
  /// - geometric mean: its product with the error of the mean logarithm.
  /// - proportion: Agresti and Coull's, see `Estimate`.
  ///
  /// - Parameter sample: One observation for each replicate.
  /// - Returns: The estimate.
  public func estimate(_ sample: [Double]) -> Estimate {
    switch self {
    case .mean: Moments(sample).meanEstimate
    case .variance: Moments(sample).varianceEstimate
    case .standardDeviation: Moments(sample).standardDeviationEstimate
    case .median: SortedSample(sample).estimate(quantile: 0.5)
    case .quantile(let level): SortedSample(sample).estimate(quantile: level)
    case .geometricMean: Self.geometricMean(of: sample)
    case .proportion: Self.proportion(of: sample)
    }
  }

  private static func geometricMean(of sample: [Double]) -> Estimate {
    if sample.isEmpty || sample.contains(where: { !($0 >= 0) }) { return .undefined }
    if sample.contains(0) {
      // A zero shows that the law has mass there, which makes its geometric mean 0 too.
      return sample.contains(.infinity) ? .undefined : Estimate(value: 0, standardError: 0)
    }
    let logarithms = sample.map { log($0) }
    let mean = Moments(logarithms).meanEstimate
    // Equal observations must come back unharmed by exp(log x).
    if mean.standardError == 0 { return Estimate(value: sample[0], standardError: 0) }
    if sample.count == 1 {
      return Estimate(value: sample[0], standardError: mean.standardError)
    }
    let value = exp(mean.value)
    return Estimate(value: value, standardError: value * mean.standardError)
  }

  private static func proportion(of sample: [Double]) -> Estimate {
    if sample.contains(where: { $0 != 0 && $0 != 1 }) { return .undefined }
    return .proportion(successes: sample.count { $0 == 1 }, of: sample.count)
  }
}
