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
  /// The error comes from order statistics, without a guess at the density. How many observations
  /// lie below the true quantile is binomial, whatever the law is; so the quantiles at the levels
  /// p ± z √(p (1 − p) / n) + (z² − 1)(1 − 2p) / 6n enclose it with the confidence of z standard
  /// errors, the last term being the skewness of the binomial law. Their distance divided by 2 z
  /// is the standard error. With z = 4, where claims are decided, it is 2 % too large for the
  /// median of a thousand observations, and 20 to 70 % too large where it rests on the last
  /// twenty of a tail. Sources: R. S. Woodruff, "Confidence intervals for medians and other
  /// position measures", Journal of the American Statistical Association 47 (1952) 635,
  /// doi:10.2307/2280781; E. A. Cornish, R. A. Fisher, Revue de l'Institut International de
  /// Statistique 5 (1938) 307, doi:10.2307/1400905.
  ///
  /// On a lattice, and in the gap between two modes, the quantile is off by a whole jump now and
  /// then. Where a single jump makes up the interval, all of it is divided by z instead.
  ///
  /// Edge cases:
  /// - Where an end would leave the sample, it is the smallest or largest observation; so the
  ///   error can be trusted from about five observations on either side of the quantile on.
  /// - With a single observation, and at the levels 0 and 1, the error is ∞, unless all of two or
  ///   more observations are equal: then it is 0.
  ///
  /// - Parameter level: From 0 to 1.
  /// - Returns: The quantile and its standard error.
  public func estimate(quantile level: Double) -> Estimate {
    let value = quantile(level)
    guard let first = values.first, let last = values.last else { return .undefined }
    guard value.isFinite else { return Estimate(value: value, standardError: .nan) }
    guard count > 1 else { return Estimate(value: value, standardError: .infinity) }
    if first == last { return Estimate(value: value, standardError: 0) }
    guard level > 0, level < 1 else { return Estimate(value: value, standardError: .infinity) }
    let reach = 4.0
    let spread = (level * (1 - level) / Double(count)).squareRoot()
    let skewness = (reach * reach - 1) * (1 - 2 * level) / (6 * Double(count))
    let lower = quantile(min(max(level - reach * spread + skewness, 0), level))
    let upper = quantile(max(min(level + reach * spread + skewness, 1), level))
    let below = (value - lower) / reach
    let above = (upper - value) / reach
    let isJump = max(below, above) > 19 * min(below, above) || isInsideJump(level, lower, upper)
    return Estimate(value: value, standardError: (isJump ? 1 : 0.5) * (below + above))
  }

  /// Whether a quantile is interpolated across more than half of an interval.
  private func isInsideJump(_ level: Double, _ lower: Double, _ upper: Double) -> Bool {
    let index = min(Int(level * Double(count - 1)), count - 2)
    return values[index + 1] - values[index] > 0.5 * (upper - lower)
  }
}
