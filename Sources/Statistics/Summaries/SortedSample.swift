/// A sample in ascending order, from which quantiles are read.
///
/// A sample that holds NaN has no order: all of its quantiles are NaN.
public struct SortedSample: Hashable, Sendable {
  /// The observations, ascending; empty if one of them is NaN.
  public let values: [Double]

  /// How many observations there are.
  public let count: Int

  /// Sorts a sample.
  ///
  /// - Parameter sample: The observations in any order.
  public init(_ sample: [Double]) {
    count = sample.count
    values = sample.contains { $0.isNaN } ? [] : ascending(sample)
  }

  /// How many observations are at most a limit.
  ///
  /// - Parameter limit: The limit.
  /// - Returns: A count from 0 to `count`.
  /// - Complexity: O(log *n*).
  public func count(upTo limit: Double) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A quantile by linear interpolation between observations, type 7.
  ///
  /// The default of R and NumPy. Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical
  /// packages", The American Statistician 50 (1996) 361, doi:10.2307/2684934.
  ///
  /// Edge cases:
  /// - Without observations, or if one is NaN, the quantile is NaN.
  /// - Between −∞ and a finite number, or a finite number and ∞, it is infinite.
  ///
  /// - Parameter level: From 0, the smallest observation, to 1, the largest.
  /// - Returns: The quantile.
  public func quantile(_ level: Double) -> Double {
    precondition(level >= 0 && level <= 1, "a quantile has a level from 0 to 1")
    guard let last = values.last else { return .nan }
    let place = level * Double(values.count - 1)
    let index = Int(place)
    guard index + 1 < values.count else { return last }
    let lower = values[index]
    let upper = values[index + 1]
    let fraction = place - place.rounded(.down)
    if fraction == 0 || lower == upper { return lower }
    if lower == -.infinity { return lower }
    // A difference could overflow where the quantile does not.
    let difference = upper - lower
    return difference.isFinite || upper == .infinity
      ? lower + fraction * difference : (1 - fraction) * lower + fraction * upper
  }

  /// A quantile with its standard error.
  ///
  /// The error comes from order statistics, without a guess at the density: the quantiles at the
  /// levels p ± z √(p (1 − p) / n) enclose the true quantile with the confidence of z standard
  /// errors, whatever the law is. The distance to the farther of the two, divided by z, is the
  /// standard error. With z = 4, the point at which claims are decided, a claim is as safe as the
  /// binomial law makes it, on lattices and with ties too; for smooth laws the ratio to the true
  /// error is between 1 and about 1.1 from a thousand observations on.
  ///
  /// Source: R. S. Woodruff, "Confidence intervals for medians and other position measures",
  /// Journal of the American Statistical Association 47 (1952) 635, doi:10.2307/2280781.
  ///
  /// Edge cases:
  /// - Where an end would leave the sample, z is made smaller for that side.
  /// - With a single observation, and at the levels 0 and 1, the error is ∞, unless all of two or
  ///   more observations are equal: then it is 0.
  ///
  /// - Parameter level: From 0 to 1.
  /// - Returns: The quantile and its standard error.
  public func estimate(quantile level: Double) -> Estimate {
    let value = quantile(level)
    guard let first = values.first, let last = values.last else { return .undefined }
    guard count > 1 else { return Estimate(value: value, standardError: .infinity) }
    if first == last { return Estimate(value: value, standardError: 0) }
    let spread = (level * (1 - level) / Double(count)).squareRoot()
    guard spread > 0, value.isFinite else {
      return Estimate(value: value, standardError: value.isFinite ? .infinity : .nan)
    }
    let below = min(4, level / spread)
    let above = min(4, (1 - level) / spread)
    let lower = value - quantile(max(level - below * spread, 0))
    let upper = quantile(min(level + above * spread, 1)) - value
    return Estimate(value: value, standardError: max(lower / below, upper / above))
  }
}
