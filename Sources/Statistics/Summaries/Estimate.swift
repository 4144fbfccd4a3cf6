/// A number that was estimated from a finite number of replicates.
public struct Estimate: Hashable, Sendable {
  /// The estimate.
  public var value: Double

  /// The Monte Carlo standard error, in the units of the value.
  ///
  /// 0 says that the value is exact, ∞ that nothing is known of the error, and NaN that the
  /// estimate itself is undefined.
  public var standardError: Double

  /// Creates an estimate.
  ///
  /// - Parameters:
  ///   - value: The estimate.
  ///   - standardError: Its Monte Carlo standard error.
  public init(value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }

  /// The estimate of a quantity that does not exist, such as the mean of nothing.
  public static let undefined: Estimate = Estimate(value: .nan, standardError: .nan)
}
