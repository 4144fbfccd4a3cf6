public import Statistics

/// A coin: the distribution on 0 and 1.
public struct Bernoulli: MeanFamily {
  /// The true probability of 1.
  public let probability: Double

  /// Creates a truth on 0 and 1.
  ///
  /// - Parameter probability: The true probability of 1.
  /// - Throws: The argument at fault.
  public init(_ probability: Double) throws(InvalidArgument) {
    try InvalidArgument.requireProbability(probability, "probability")
    self.probability = probability
  }

  /// The name of the family.
  public var name: String { "Bernoulli" }

  /// The canonical text.
  public var meaning: String { "Bernoulli/1(probability=\(probability))" }

  /// The probability of 1.
  public var parameterNames: [String] { ["probability"] }

  /// Log odds, divergences from the truth, entropy in nats, and the number of possible outcomes.
  public var quantityNames: [String] { ["logit", "kl", "tv", "entropy", "support"] }

  /// The mean minus its square.
  public var varianceFunction: VarianceFunction? {
    VarianceFunction(v0: 0, v1: 1, v2: -1, mean: probability)
  }

  /// The true probability.
  public var trueMean: Double { probability }

  /// Draws a binomial sum.
  ///
  /// - Parameters:
  ///   - count: The number of observations.
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The sum.
  public func sum(of count: Int, mean: Double, using stream: inout RandomStream) -> Double {
    Double(stream.binomial(trials: count, probability: mean))
  }

  /// Draws one observation.
  ///
  /// - Parameters:
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The observation.
  public func observation(mean: Double, using stream: inout RandomStream) -> Double {
    stream.uniform() < mean ? 1 : 0
  }

  /// A parameter or quantity of a model.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The mean of the model.
  /// - Returns: The value; divergence is infinite where the model excludes a possible outcome.
  public func value(_ index: Int, of model: Double) -> Double {
    switch index {
    case 0: model
    case 1: log(model / (1 - model))
    case 2:
      Self.term(probability, model) + Self.term(1 - probability, 1 - model)
    case 3: (model - probability).magnitude
    case 4: -(Self.term(model, 1) + Self.term(1 - model, 1))
    default: (model > 0 ? 1 : 0) + (model < 1 ? 1 : 0)
    }
  }

  /// p log(p / q), which is 0 where p is.
  static func term(_ p: Double, _ q: Double) -> Double {
    p > 0 ? (q > 0 ? p * log(p / q) : .infinity) : 0
  }
}
