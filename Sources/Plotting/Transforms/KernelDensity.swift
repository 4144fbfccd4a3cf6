import Statistics

/// A density estimate with a Gaussian kernel.
public struct KernelDensity: Hashable, Sendable {
  /// Observations beyond this number are represented by as many of their quantiles.
  public static let mostObservations = 20_000

  /// The standard deviation of the kernel.
  public let bandwidth: Double
  /// Where the law begins; mass that the kernel lays below is folded back.
  public let lower: Double?
  /// Where the law ends; mass that the kernel lays above is folded back.
  public let upper: Double?
  /// The observations inside the bounds, ascending, with their mirror images.
  private let centers: [Double]
  private let observations: ClosedRange<Double>
  private let weight: Double

  /// Smooths a sample.
  ///
  /// Reflection at a bound: B. W. Silverman, *Density Estimation for Statistics and Data Analysis*
  /// (1986), section 2.10.
  ///
  /// - Parameters:
  ///   - sample: The observations; what is not finite or outside of the bounds does not count.
  ///   - bandwidth: The standard deviation of the kernel; nil takes `bandwidth(for:)`.
  ///   - lower: Where the law begins; nil for no bound.
  ///   - upper: Where the law ends; nil for no bound.
  public init(
    _ sample: [Double], bandwidth: Double? = nil, lower: Double? = nil, upper: Double? = nil
  ) {
    let bounds = (lower ?? -.infinity)...max(upper ?? .infinity, lower ?? -.infinity)
    let inside = sample.filter { $0.isFinite && bounds.contains($0) }
    let sorted = SortedSample(inside)
    self.bandwidth = bandwidth ?? KernelDensity.bandwidth(for: inside)
    self.lower = lower
    self.upper = upper
    var values = sorted.values
    if values.count > KernelDensity.mostObservations {
      let count = KernelDensity.mostObservations
      values = (0..<count).map { sorted.quantile((Double($0) + 0.5) / Double(count)) }
    }
    observations = (values.first ?? 0)...(values.last ?? 0)
    weight = values.isEmpty ? .nan : 1 / Double(values.count)
    let below = lower.map { bound in values.reversed().map { 2 * bound - $0 } } ?? []
    let above = upper.map { bound in values.reversed().map { 2 * bound - $0 } } ?? []
    centers = below + values + above
  }

  /// The rule of thumb 1.06 · min(s, IQR / 1.34) · n^(−1/5).
  ///
  /// Where the quartiles agree it takes s, then the size of the lower quartile, then 1, as Vega.
  ///
  /// - Parameter sample: The observations.
  /// - Returns: A positive bandwidth.
  public static func bandwidth(for sample: [Double]) -> Double {
    let size = Double(sample.count)
    guard size > 1 else { return 1 }
    let sorted = SortedSample(sample)
    let mean = pairwiseSum(sample) / size
    let variance = pairwiseSum(sample.map { ($0 - mean) * ($0 - mean) }) / (size - 1)
    let quartile = sorted.quantile(0.25)
    let range = (sorted.quantile(0.75) - quartile) / 1.34
    let candidates = [
      min(variance.squareRoot(), range), variance.squareRoot(), quartile.magnitude, 1,
    ]
    return 1.06 * (candidates.first { $0 > 0 } ?? 1) * pow(size, -0.2)
  }

  /// The density at a point.
  ///
  /// - Parameter x: The point.
  /// - Returns: 0 outside of the bounds; NaN without observations.
  public func callAsFunction(_ x: Double) -> Double {
    if let lower, x < lower { return 0 }
    if let upper, x > upper { return 0 }
    // Beyond 7.5 bandwidths the kernel is below 10⁻¹² of its height.
    var (low, high) = (0, centers.count)
    let first = x - 7.5 * bandwidth
    while low < high {
      let middle = (low + high) / 2
      if centers[middle] < first { low = middle + 1 } else { high = middle }
    }
    var sum = 0.0
    while low < centers.count, centers[low] <= x + 7.5 * bandwidth {
      let distance = (x - centers[low]) / bandwidth
      sum += exp(-0.5 * distance * distance)
      low += 1
    }
    return sum * weight / (bandwidth * 2.5066282746310002)
  }

  /// The density over the observations and three bandwidths beyond them, inside the bounds.
  ///
  /// - Parameter count: The number of places, at equal distances.
  /// - Returns: The places and the density there; nothing without observations.
  public func curve(count: Int = 256) -> (x: [Double], y: [Double]) {
    guard !centers.isEmpty, count > 1 else { return ([], []) }
    let start = max(observations.lowerBound - 3 * bandwidth, lower ?? -.infinity)
    let end = min(observations.upperBound + 3 * bandwidth, upper ?? .infinity)
    let step = (end - start) / Double(count - 1)
    let x = (0..<count).map { $0 == count - 1 ? end : start + Double($0) * step }
    return (x, x.map { self($0) })
  }
}
