public import Statistics

/// A power law through points: the least-squares line in logarithms.
///
/// Slope and error are those of ordinary regression of ln y on ln x, with the residuals' variance
/// on n − 2 degrees of freedom.
public struct LogLogFit: Hashable, Sendable {
  /// The exponent of the power law, with its standard error; ∞ for two points.
  public let slope: Estimate
  /// The value at x = 1.
  public let prefactor: Double
  /// The smallest and the largest x that was fitted.
  public let domain: ClosedRange<Double>
  /// How many points were fitted.
  public let count: Int
  private let meanLogX: Double
  private let meanLogY: Double
  private let spread: Double
  private let residualVariance: Double

  /// Fits a power law; fails where the pairs have fewer than two distinct abscissae.
  ///
  /// - Parameters:
  ///   - x: The abscissae.
  ///   - y: The ordinates; pairs of which either is not positive and finite do not count.
  public init?(x: [Double], y: [Double]) {
    let pairs = zip(x, y).filter { $0.0 > 0 && $0.0.isFinite && $0.1 > 0 && $0.1.isFinite }
    let size = Double(pairs.count)
    let (logX, logY) = (pairs.map { log($0.0) }, pairs.map { log($0.1) })
    let (meanX, meanY) = (pairwiseSum(logX) / size, pairwiseSum(logY) / size)
    let spread = pairwiseSum(logX.map { ($0 - meanX) * ($0 - meanX) })
    guard spread > 0, let first = pairs.map(\.0).min(), let last = pairs.map(\.0).max() else {
      return nil
    }
    let slope = pairwiseSum(zip(logX, logY).map { ($0 - meanX) * ($1 - meanY) }) / spread
    let residuals = zip(logX, logY).map { $1 - meanY - slope * ($0 - meanX) }
    residualVariance =
      pairs.count > 2 ? pairwiseSum(residuals.map { $0 * $0 }) / (size - 2) : .infinity
    self.slope = Estimate(value: slope, standardError: (residualVariance / spread).squareRoot())
    self.spread = spread
    meanLogX = meanX
    meanLogY = meanY
    prefactor = exp(meanY - slope * meanX)
    domain = first...last
    count = pairs.count
  }

  /// The fitted value.
  ///
  /// - Parameter x: The abscissa.
  /// - Returns: NaN where it is not positive.
  public func callAsFunction(_ x: Double) -> Double {
    exp(meanLogY + slope.value * (log(x) - meanLogX))
  }

  /// The confidence interval of the power law itself at one place.
  ///
  /// - Parameters:
  ///   - x: The abscissa, positive.
  ///   - level: The confidence, between 0 and 1.
  /// - Returns: The ends, by Student's law; NaN for two points.
  public func interval(at x: Double, level: Double) -> (lower: Double, upper: Double) {
    let distance = log(x) - meanLogX
    let error = (residualVariance * (1 / Double(count) + distance * distance / spread)).squareRoot()
    let reach = LogLogFit.studentQuantile(0.5 + 0.5 * level, degreesOfFreedom: count - 2) * error
    return (self(x) * exp(-reach), self(x) * exp(reach))
  }

  /// The confidence intervals over the fitted range.
  ///
  /// - Parameters:
  ///   - level: The confidence, between 0 and 1.
  ///   - places: How many places to compute, at equal ratios.
  /// - Returns: A pointwise band.
  public func band(level: Double, places: Int = 49) -> IntervalBands {
    let ratio = log(domain.upperBound / domain.lowerBound) / Double(places - 1)
    let x = (0..<places).map { domain.lowerBound * exp(ratio * Double($0)) }
    let ends = x.map { interval(at: $0, level: level) }
    let band = IntervalBands.Band(
      level: level, lower: ends.map(\.lower), upper: ends.map(\.upper))
    return IntervalBands(x: x, bands: [band], coverage: .pointwise)
  }

  /// The upper quantile of Student's law, by bisection of its distribution function.
  ///
  /// - Parameters:
  ///   - level: From one half to 1.
  ///   - degrees: The degrees of freedom; at least 1, else the quantile is NaN.
  /// - Returns: The quantile.
  package static func studentQuantile(_ level: Double, degreesOfFreedom degrees: Int) -> Double {
    guard degrees >= 1, level < 1 else { return .nan }
    let freedom = Double(degrees)
    let tail = 2 * (1 - level)
    // With u = ν / (ν + t²), both tails together are the incomplete beta function of u.
    var (low, high) = (0.0, 1.0)
    while true {
      let middle = 0.5 * (low + high)
      guard middle > low, middle < high else { break }
      if regularizedBeta(middle, 0.5 * freedom, 0.5) < tail { low = middle } else { high = middle }
    }
    return (freedom * (1 - high) / high).squareRoot()
  }
}
