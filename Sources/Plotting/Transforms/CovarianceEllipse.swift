import Statistics

/// The ellipses that hold stated shares of a normal law with the moments of a sample.
public struct CovarianceEllipse: Hashable, Sendable {
  /// The mean of the first coordinates.
  public let meanX: Double
  /// The mean of the second coordinates.
  public let meanY: Double
  /// The unbiased variance of the first coordinates.
  public let varianceX: Double
  /// The unbiased variance of the second coordinates.
  public let varianceY: Double
  /// The unbiased covariance.
  public let covariance: Double

  /// Measures pairs.
  ///
  /// - Parameters:
  ///   - x: The first coordinates.
  ///   - y: The second coordinates; pairs that are not finite do not count.
  public init(x: [Double], y: [Double]) {
    let pairs = zip(x, y).filter { $0.0.isFinite && $0.1.isFinite }
    let size = Double(pairs.count)
    let meanX = pairwiseSum(pairs.map(\.0)) / size
    let meanY = pairwiseSum(pairs.map(\.1)) / size
    func average(_ terms: [Double]) -> Double { pairwiseSum(terms) / (size - 1) }
    self.meanX = meanX
    self.meanY = meanY
    varianceX = average(pairs.map { ($0.0 - meanX) * ($0.0 - meanX) })
    varianceY = average(pairs.map { ($0.1 - meanY) * ($0.1 - meanY) })
    covariance = average(pairs.map { ($0.0 - meanX) * ($0.1 - meanY) })
  }

  /// The radius, in standard deviations, of the circle that holds a share of a normal pair.
  ///
  /// √(−2 ln(1 − p)), the quantile of the Rayleigh law.
  ///
  /// - Parameter level: The share inside, between 0 and 1.
  /// - Returns: 1.177 for one half, 2.448 for 0.95.
  public static func radius(level: Double) -> Double { (-2 * log1p(-level)).squareRoot() }

  /// The ellipse at a level, as a closed line.
  ///
  /// The circle is mapped by the Cholesky factor of the covariance, so no axes are needed.
  ///
  /// - Parameters:
  ///   - level: The share inside, between 0 and 1.
  ///   - count: The number of points.
  /// - Returns: The points, counter-clockwise, the first one not repeated; none without a spread.
  public func outline(level: Double, count: Int = 120) -> [(x: Double, y: Double)] {
    let width = varianceX.squareRoot()
    guard width.isFinite, varianceY.isFinite, width > 0 || varianceY > 0 else { return [] }
    let slope = width > 0 ? covariance / width : 0
    let height = max(varianceY - slope * slope, 0).squareRoot()
    let radius = CovarianceEllipse.radius(level: level)
    return (0..<count).map { index in
      let angle = 2 * Double.pi * Double(index) / Double(count)
      let (u, v) = (radius * cos(angle), radius * sin(angle))
      return (meanX + width * u, meanY + slope * u + height * v)
    }
  }
}
