public import Statistics

/// The geometric distribution of the failures before the first success, by its mean.
public struct Geometric: MeanFamily {
  /// The true mean.
  public let mean: Double

  /// Creates a geometric truth.
  ///
  /// - Parameter mean: The true mean number of failures, above 0.
  /// - Throws: The argument at fault.
  public init(mean: Double) throws(InvalidArgument) {
    try InvalidArgument.requirePositive(mean, "mean")
    self.mean = mean
  }

  /// The name of the family.
  public var name: String { "Geometric" }

  /// The canonical text.
  public var meaning: String { "Geometric/1(mean=\(mean))" }

  /// The mean.
  public var parameterNames: [String] { ["mean"] }

  /// Divergences from the truth and entropy, in nats.
  public var quantityNames: [String] { ["kl", "tv", "entropy"] }

  /// The mean and its square.
  public var varianceFunction: VarianceFunction? {
    VarianceFunction(v0: 0, v1: 1, v2: 1, mean: mean)
  }

  /// The true mean.
  public var trueMean: Double { mean }

  /// Refuses batches whose total count is too large to be exact.
  ///
  /// - Parameter experiment: The experiment.
  /// - Throws: The argument at fault.
  public func validate(_ experiment: Experiment) throws(InvalidArgument) {
    try requireMaximumLikelihood(experiment)
    try requireCountable(mean, experiment)
  }

  /// Draws a negative binomial sum.
  ///
  /// - Parameters:
  ///   - count: The number of observations.
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The sum.
  public func sum(of count: Int, mean: Double, using stream: inout RandomStream) -> Double {
    guard mean > 0 else { return 0 }
    let bounded = min(mean, Limits.largestCount / Double(count))
    return Double(stream.negativeBinomial(successes: count, probability: 1 / (1 + bounded)))
  }

  /// Draws one observation.
  ///
  /// - Parameters:
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The observation.
  public func observation(mean: Double, using stream: inout RandomStream) -> Double {
    mean > 0
      ? Double(stream.geometric(probability: 1 / (1 + min(mean, Limits.largestCount)))) : 0
  }

  /// A parameter or quantity of a model.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The mean of the model.
  /// - Returns: The value; a mean of 0 has infinite divergence and no entropy.
  public func value(_ index: Int, of model: Double) -> Double {
    switch index {
    case 0: model
    case 1: divergence(model)
    case 2: totalVariation(model)
    default: model > 0 ? log1p(model) + model * log1p(1 / model) : 0
    }
  }

  /// KL(truth ‖ model): the success probability is 1 / (1 + mean), the rest mean / (1 + mean).
  private func divergence(_ model: Double) -> Double {
    guard model > 0 else { return .infinity }
    let logSuccess = log((1 + model) / (1 + mean))
    return logSuccess + mean * (log(mean / model) + logSuccess)
  }

  /// The total variation distance, from the count where the two probabilities cross.
  private func totalVariation(_ model: Double) -> Double {
    guard model != mean else { return 0 }
    let logTrueFailure = -log1p(1 / mean)
    guard model > 0 else { return exp(logTrueFailure) }
    let logFailure = -log1p(1 / model)
    let difference = logTrueFailure - logFailure
    guard difference != 0 else { return 0 }
    let crossing = (log((1 + mean) / (1 + model)) / difference).rounded(.down) + 1
    return (exp(crossing * logTrueFailure) - exp(crossing * logFailure)).magnitude
  }
}
