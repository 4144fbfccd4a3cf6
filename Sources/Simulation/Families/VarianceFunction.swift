/// The quadratic variance function of a natural exponential family, V(m) = v0 + v1·m + v2·m².
///
/// Source: C. N. Morris, Natural exponential families with quadratic variance functions,
/// Annals of Statistics 10 (1982).
public struct VarianceFunction: Hashable, Sendable {
  /// The constant coefficient.
  public var v0: Double

  /// The coefficient of the mean.
  public var v1: Double

  /// The coefficient of the squared mean.
  public var v2: Double

  /// The mean of the truth.
  public var mean: Double

  /// Creates a variance function at a true mean.
  ///
  /// - Parameters:
  ///   - v0: The constant coefficient.
  ///   - v1: The coefficient of the mean.
  ///   - v2: The coefficient of the squared mean.
  ///   - mean: The mean of the truth.
  public init(v0: Double, v1: Double, v2: Double, mean: Double) {
    self.v0 = v0
    self.v1 = v1
    self.v2 = v2
    self.mean = mean
  }

  /// The variance of an observation of the model with a given mean.
  ///
  /// - Parameter m: The model's mean.
  /// - Returns: V(m).
  public func callAsFunction(_ m: Double) -> Double { v0 + v1 * m + v2 * m * m }
}
