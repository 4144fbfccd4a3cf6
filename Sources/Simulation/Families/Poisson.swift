public import Statistics

/// The Poisson distribution.
public struct Poisson: MeanFamily {
  /// The true mean.
  public let mean: Double

  /// Creates a Poisson truth.
  ///
  /// - Parameter mean: The true mean, above 0.
  /// - Throws: The argument at fault.
  public init(mean: Double) throws(InvalidArgument) {
    try InvalidArgument.requirePositive(mean, "mean")
    self.mean = mean
  }

  /// The name of the family.
  public var name: String { "Poisson" }

  /// The canonical text.
  public var meaning: String { "Poisson/1(mean=\(mean))" }

  /// The mean.
  public var parameterNames: [String] { ["mean"] }

  /// Divergences from the truth and entropy, in nats.
  public var quantityNames: [String] { ["kl", "tv", "entropy"] }

  /// The mean.
  public var varianceFunction: VarianceFunction? {
    VarianceFunction(v0: 0, v1: 1, v2: 0, mean: mean)
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

  /// Draws a Poisson sum.
  ///
  /// - Parameters:
  ///   - count: The number of observations.
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The sum.
  public func sum(of count: Int, mean: Double, using stream: inout RandomStream) -> Double {
    Double(stream.poisson(mean: min(Double(count) * mean, Limits.largestCount)))
  }

  /// Draws one observation.
  ///
  /// - Parameters:
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The observation.
  public func observation(mean: Double, using stream: inout RandomStream) -> Double {
    Double(stream.poisson(mean: mean))
  }

  /// A parameter or quantity of a model.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The mean of the model.
  /// - Returns: The value; a mean of 0 has infinite divergence.
  public func value(_ index: Int, of model: Double) -> Double {
    switch index {
    case 0: model
    case 1: model > 0 ? model - mean - mean * log(model / mean) : .infinity
    case 2: totalVariation(model)
    default: entropy(model)
    }
  }

  /// The entropy: −Σ p log p over every count within twelve standard deviations, or, from a mean of
  /// 1,000 on, its asymptotic series ½ log(2πem) − 1/(12m) − 1/(24m²) − 19/(360m³).
  ///
  /// Source: R. J. Evans and J. Boersma, "The entropy of a Poisson distribution", SIAM Review 30
  /// (1988) 314.
  private func entropy(_ model: Double) -> Double {
    guard model > 0 else { return 0 }
    guard model < 1_000 else {
      let inverse = 1 / model
      let series = inverse * (1.0 / 12 + inverse * (1.0 / 24 + inverse * (19.0 / 360)))
      return 0.5 * (log(2 * .pi * model) + 1) - series
    }
    let reach = 12 * model.squareRoot()
    let first = max(0, Int(model - reach))
    let last = Int(model + reach) + 40
    return pairwiseSum(
      (first...last).map { count in
        let logarithm = PointMass.logPoisson(Double(count), mean: model)
        return -exp(logarithm) * logarithm
      })
  }

  /// The total variation distance, from the count where the two probabilities cross.
  private func totalVariation(_ model: Double) -> Double {
    guard model > 0 else { return 1 - exp(-mean) }
    let logRatio = log(model / mean)
    guard logRatio != 0 else { return 0 }
    let crossing = ((model - mean) / logRatio).rounded(.down)
    let below = regularizedGammaQ(crossing + 1, mean)
    return (below - regularizedGammaQ(crossing + 1, model)).magnitude
  }
}

extension MeanFamily {
  /// Refuses batches of counts whose sum may be too large to be exact.
  func requireCountable(_ mean: Double, _ experiment: Experiment) throws(InvalidArgument) {
    guard mean * Double(experiment.largestBatch) <= Limits.batchCount else {
      throw InvalidArgument(
        "mean",
        "The mean times the number of samples must be at most \(Limits.batchCount), not "
          + "\(mean * Double(experiment.largestBatch)).")
    }
  }
}
