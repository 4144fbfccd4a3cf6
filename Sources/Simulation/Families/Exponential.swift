public import Statistics

/// The exponential distribution, by its mean.
public struct Exponential: MeanFamily {
  /// The true mean.
  public let mean: Double

  /// Creates an exponential truth.
  ///
  /// - Parameter mean: The true mean, above 0.
  /// - Throws: The argument at fault.
  public init(mean: Double = 1) throws(InvalidArgument) {
    try InvalidArgument.requirePositive(mean, "mean")
    self.mean = mean
  }

  /// The name of the family.
  public var name: String { "Exponential" }

  /// The canonical text.
  public var meaning: String { "Exponential/1(mean=\(mean))" }

  /// The mean.
  public var parameterNames: [String] { ["mean"] }

  /// The rate, divergences from the truth, and differential entropy in nats.
  public var quantityNames: [String] { ["rate", "kl", "tv", "entropy"] }

  /// The square of the mean.
  public var varianceFunction: VarianceFunction? {
    VarianceFunction(v0: 0, v1: 0, v2: 1, mean: mean)
  }

  /// The true mean.
  public var trueMean: Double { mean }

  /// Takes maximum likelihood and the numerical estimator.
  ///
  /// - Parameter experiment: The experiment.
  /// - Throws: The argument at fault.
  public func validate(_ experiment: Experiment) throws(InvalidArgument) {
    try refuseUnbiased(experiment)
  }

  /// Draws a gamma sum.
  ///
  /// - Parameters:
  ///   - count: The number of observations.
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The sum.
  public func sum(of count: Int, mean: Double, using stream: inout RandomStream) -> Double {
    mean * GammaSampler(shape: Double(count)).sample(using: &stream)
  }

  /// Draws one observation.
  ///
  /// - Parameters:
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The observation.
  public func observation(mean: Double, using stream: inout RandomStream) -> Double {
    mean * stream.exponential()
  }

  /// Fits the mean.
  ///
  /// - Parameters:
  ///   - training: The training set.
  ///   - estimator: The rule; the numerical one searches over the rate 1 / mean.
  ///   - model: The previous mean; receives the new one.
  public func fit(_ training: inout MeanStatistic, by estimator: Estimator, to model: inout Double)
  {
    guard case .numerical(let tolerance) = estimator else {
      model = training.mean
      return
    }
    let mean = training.mean
    let best = QuasiNewton(gradientTolerance: tolerance).minimize(
      from: SIMD2(1 / model, 0)
    ) { point in
      guard point.x > 0 else { return (Double.infinity, .zero) }
      return (point.x * mean - log(point.x), SIMD2(mean - 1 / point.x, 0))
    }
    model = 1 / best.x
  }

  /// A parameter or quantity of a model.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The mean of the model.
  /// - Returns: The value; a mean of 0 has infinite divergence and entropy −∞.
  public func value(_ index: Int, of model: Double) -> Double {
    switch index {
    case 0: model
    case 1: 1 / model
    case 2: Self.divergence(mean, model)
    case 3: Self.totalVariation(mean, model)
    default: 1 + log(model)
    }
  }

  /// KL(truth ‖ model) of two means, in nats.
  static func divergence(_ truth: Double, _ model: Double) -> Double {
    guard model > 0 else { return .infinity }
    let ratio = truth / model
    return ratio - 1 - log(ratio)
  }

  /// The total variation distance, from the point where the two densities cross.
  static func totalVariation(_ truth: Double, _ model: Double) -> Double {
    guard model > 0, model.isFinite else { return 1 }
    let ratio = model / truth
    guard (ratio - 1).magnitude > 1e-9 else { return (ratio - 1).magnitude * exp(-1) }
    let crossing = log(ratio) / (ratio - 1)
    return (exp(-crossing) - exp(-crossing * ratio)).magnitude
  }
}
