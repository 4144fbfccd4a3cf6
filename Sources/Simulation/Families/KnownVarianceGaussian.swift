public import Statistics

/// The normal distribution with unknown mean and a variance that is known.
public struct KnownVarianceGaussian: MeanFamily {
  /// The true mean.
  public let mean: Double

  /// The variance of every model.
  public let knownVariance: Double

  /// Creates a normal truth.
  ///
  /// - Parameters:
  ///   - mean: The true mean.
  ///   - knownVariance: The variance of every model, above 0.
  /// - Throws: The argument at fault.
  public init(mean: Double = 0, knownVariance: Double = 1) throws(InvalidArgument) {
    try InvalidArgument.requireLocation(mean, "mean")
    try InvalidArgument.requirePositive(knownVariance, "knownVariance")
    self.mean = mean
    self.knownVariance = knownVariance
  }

  /// The name of the family.
  public var name: String { "KnownVarianceGaussian" }

  /// The canonical text.
  public var meaning: String {
    "KnownVarianceGaussian/1(mean=\(mean),knownVariance=\(knownVariance))"
  }

  /// The mean.
  public var parameterNames: [String] { ["mean"] }

  /// Divergences from the truth and entropy, in nats.
  public var quantityNames: [String] { ["kl", "tv", "entropy"] }

  /// A constant.
  public var varianceFunction: VarianceFunction? {
    VarianceFunction(v0: knownVariance, v1: 0, v2: 0, mean: mean)
  }

  /// The true mean.
  public var trueMean: Double { mean }

  /// Draws a normal sum.
  ///
  /// - Parameters:
  ///   - count: The number of observations.
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The sum.
  public func sum(of count: Int, mean: Double, using stream: inout RandomStream) -> Double {
    let size = Double(count)
    return size * mean + (size * knownVariance).squareRoot() * stream.normal()
  }

  /// Draws one observation.
  ///
  /// - Parameters:
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The observation.
  public func observation(mean: Double, using stream: inout RandomStream) -> Double {
    mean + knownVariance.squareRoot() * stream.normal()
  }

  /// A parameter or quantity of a model.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The mean of the model.
  /// - Returns: The value.
  public func value(_ index: Int, of model: Double) -> Double {
    let shift = model - mean
    return switch index {
    case 0: model
    case 1: 0.5 * shift * shift / knownVariance
    case 2: erf(shift.magnitude / (8 * knownVariance).squareRoot())
    default: 0.5 * (log(2 * .pi * knownVariance) + 1)
    }
  }
}
