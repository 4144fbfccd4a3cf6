public import Statistics

/// A distribution on finitely many outcomes.
public struct Categorical: Family {
  /// The true probabilities.
  public let probabilities: [Double]

  /// Creates a truth on finitely many outcomes.
  ///
  /// - Parameter probabilities: The true probabilities, which sum to 1 within 10⁻⁹; they are
  ///   divided by their sum.
  /// - Throws: The argument at fault.
  public init(_ probabilities: [Double]) throws(InvalidArgument) {
    guard !probabilities.isEmpty, probabilities.count <= Limits.categories else {
      throw InvalidArgument(
        "probabilities",
        "There must be 1 to \(Limits.categories) probabilities, not \(probabilities.count).")
    }
    for probability in probabilities {
      try InvalidArgument.requireProbability(probability, "probabilities")
    }
    let sum = pairwiseSum(probabilities)
    guard (sum - 1).magnitude <= 1e-9 else {
      throw InvalidArgument("probabilities", "The probabilities must sum to 1, not \(sum).")
    }
    self.probabilities = probabilities.map { $0 / sum }
  }

  /// The counts of the outcomes in a training set.
  public struct Statistic: Hashable, Sendable {
    /// One count an outcome.
    public var counts: [Int]
    /// The number of observations.
    public var total: Int
  }

  /// The name of the family.
  public var name: String { "Categorical" }

  /// The canonical text.
  public var meaning: String {
    "Categorical/1(" + probabilities.map { "\($0)" }.joined(separator: ",") + ")"
  }

  /// The probabilities, numbered from 1.
  public var parameterNames: [String] { probabilities.indices.map { "probability\($0 + 1)" } }

  /// Divergences from the truth, entropy in nats, possible outcomes, and 1 − Σp².
  public var quantityNames: [String] { ["kl", "tv", "entropy", "support", "heterozygosity"] }

  /// Counts have a multinomial law.
  public var hasSufficientStatistic: Bool { true }

  /// The true probabilities.
  ///
  /// - Parameters:
  ///   - samples: The size of the first batch.
  ///   - path: Whether statistics or observations are going to be drawn.
  ///   - stream: Not used.
  /// - Returns: The probabilities.
  public func truth(
    samples: Int, path: SamplingPath, using stream: inout RandomStream
  ) -> [Double] { probabilities }

  /// A training set without observations.
  ///
  /// - Returns: Zeros.
  public func emptyStatistic() -> Statistic {
    Statistic(counts: [Int](repeating: 0, count: probabilities.count), total: 0)
  }

  /// Draws the counts of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The probabilities of the model.
  ///   - batch: Receives the counts.
  ///   - stream: The source of randomness.
  public func draw(
    _ count: Int, from model: [Double], into batch: inout Statistic,
    using stream: inout RandomStream
  ) {
    stream.multinomial(trials: count, probabilities: model, into: &batch.counts)
    batch.total = count
  }

  /// Draws the observations of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The probabilities of the model.
  ///   - observations: The indices of the outcomes are appended here.
  ///   - stream: The source of randomness.
  public func sample(
    _ count: Int, from model: [Double], into observations: inout [Double],
    using stream: inout RandomStream
  ) {
    let sampler = CategoricalSampler(probabilities: model)
    for _ in 0..<count { observations.append(Double(sampler.sample(using: &stream))) }
  }

  /// Counts observations.
  ///
  /// - Parameters:
  ///   - observations: The indices of the outcomes.
  ///   - batch: Receives the counts.
  public func summarize(_ observations: Span<Double>, into batch: inout Statistic) {
    for outcome in batch.counts.indices { batch.counts[outcome] = 0 }
    for index in observations.indices { batch.counts[Int(observations[index])] += 1 }
    batch.total = observations.count
  }

  /// Adds counts.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - pool: The pool.
  public func merge(_ batch: Statistic, into pool: inout Statistic) {
    for outcome in pool.counts.indices { pool.counts[outcome] += batch.counts[outcome] }
    pool.total += batch.total
  }

  /// Takes the relative frequencies.
  ///
  /// - Parameters:
  ///   - training: The training set.
  ///   - estimator: Maximum likelihood.
  ///   - model: Receives the probabilities.
  public func fit(_ training: inout Statistic, by estimator: Estimator, to model: inout [Double]) {
    let total = Double(training.total)
    for outcome in model.indices { model[outcome] = Double(training.counts[outcome]) / total }
  }
}

// MARK: - Measures

extension Categorical {
  /// A parameter or quantity of a model.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The probabilities of the model.
  /// - Returns: The value; divergence is infinite once a possible outcome is lost.
  public func value(_ index: Int, of model: [Double]) -> Double {
    switch index - model.count {
    case 0: sum { Bernoulli.term(probabilities[$0], model[$0]) }
    case 1: 0.5 * sum { (probabilities[$0] - model[$0]).magnitude }
    case 2: -sum { Bernoulli.term(model[$0], 1) }
    case 3: sum { model[$0] > 0 ? 1 : 0 }
    case 4: 1 - sum { model[$0] * model[$0] }
    default: model[index]
    }
  }

  private func sum(_ term: (Int) -> Double) -> Double {
    probabilities.indices.reduce(0) { $0 + term($1) }
  }
}
