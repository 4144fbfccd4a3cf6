public import Statistics

/// The density θ x^(θ − 1) on the interval from 0 to 1.
///
/// −log x is exponential with rate θ, so the sum of −log x over a batch is a gamma variate. With a
/// floor, observations are clipped from below before the logarithm is taken, as happens in
/// programs that guard against log 0; there is no short cut then.
public struct PowerLaw: Family {
  /// The true exponent θ.
  public let exponent: Double

  /// The number below which observations are clipped, 0 for none.
  public let floor: Double

  /// Creates a truth.
  ///
  /// - Parameters:
  ///   - exponent: The true exponent θ, above 0.
  ///   - floor: The number below which observations are clipped, at least 0 and below 1.
  /// - Throws: The argument at fault.
  public init(exponent: Double, floor: Double = 0) throws(InvalidArgument) {
    try InvalidArgument.requirePositive(exponent, "exponent")
    try InvalidArgument.requireFinite(floor, "floor")
    guard floor >= 0, floor < 1 else {
      throw InvalidArgument("floor", "The floor must be at least 0 and below 1, not \(floor).")
    }
    self.exponent = exponent
    self.floor = floor
  }

  /// The name of the family.
  public var name: String { "PowerLaw" }

  /// The canonical text.
  public var meaning: String { "PowerLaw/1(exponent=\(exponent),floor=\(floor))" }

  /// The exponent.
  public var parameterNames: [String] { ["exponent"] }

  /// Divergences from the truth and entropy, in nats.
  public var quantityNames: [String] { ["kl", "tv", "entropy"] }

  /// The sum of logarithms has a known law unless observations are clipped.
  public var hasSufficientStatistic: Bool { floor == 0 }

  /// Takes maximum likelihood and the numerical estimator.
  ///
  /// - Parameter experiment: The experiment.
  /// - Throws: The argument at fault.
  public func validate(_ experiment: Experiment) throws(InvalidArgument) {
    try refuseUnbiased(experiment)
  }

  /// The true exponent.
  ///
  /// - Parameters:
  ///   - samples: The size of the first batch.
  ///   - path: Whether statistics or observations are going to be drawn.
  ///   - stream: Not used.
  /// - Returns: The exponent.
  public func truth(
    samples: Int, path: SamplingPath, using stream: inout RandomStream
  ) -> Double { exponent }

  /// A training set without observations.
  ///
  /// - Returns: Count and sum 0.
  public func emptyStatistic() -> MeanStatistic { MeanStatistic() }

  /// Draws the sum of −log x over a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The exponent of the model.
  ///   - batch: Receives count and sum.
  ///   - stream: The source of randomness.
  public func draw(
    _ count: Int, from model: Double, into batch: inout MeanStatistic,
    using stream: inout RandomStream
  ) {
    let size = Double(count)
    batch = MeanStatistic(
      count: size, sum: GammaSampler(shape: size).sample(using: &stream) / model)
  }

  /// Draws the observations of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The exponent of the model.
  ///   - observations: They are appended here.
  ///   - stream: The source of randomness.
  public func sample(
    _ count: Int, from model: Double, into observations: inout [Double],
    using stream: inout RandomStream
  ) {
    for _ in 0..<count { observations.append(exp(-stream.exponential() / model)) }
  }

  /// Adds up −log x over observations, after clipping.
  ///
  /// - Parameters:
  ///   - observations: The observations.
  ///   - batch: Receives count and sum.
  public func summarize(_ observations: Span<Double>, into batch: inout MeanStatistic) {
    var sum = 0.0
    for index in observations.indices { sum -= log(max(floor, observations[index])) }
    batch = MeanStatistic(count: Double(observations.count), sum: sum)
  }

  /// Adds counts and sums.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - pool: The pool.
  public func merge(_ batch: MeanStatistic, into pool: inout MeanStatistic) {
    pool.count += batch.count
    pool.sum += batch.sum
  }

  /// Fits the exponent.
  ///
  /// - Parameters:
  ///   - training: The training set.
  ///   - estimator: The rule.
  ///   - model: The previous exponent; receives the new one.
  public func fit(_ training: inout MeanStatistic, by estimator: Estimator, to model: inout Double)
  {
    guard case .numerical(let tolerance) = estimator else {
      model = training.count / training.sum
      return
    }
    let mean = training.mean
    model =
      QuasiNewton(gradientTolerance: tolerance).minimize(from: SIMD2(model, 0)) { point in
        guard point.x > 0 else { return (Double.infinity, .zero) }
        // The density's logarithm is log θ − (θ − 1) · (−log x).
        return ((point.x - 1) * mean - log(point.x), SIMD2(mean - 1 / point.x, 0))
      }.x
  }

  /// A parameter or quantity of a model.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The exponent of the model.
  /// - Returns: The value; an exponent of 0 or ∞ has infinite divergence.
  public func value(_ index: Int, of model: Double) -> Double {
    switch index {
    case 0: model
    case 1: Exponential.divergence(1 / exponent, 1 / model)
    case 2: Exponential.totalVariation(1 / exponent, 1 / model)
    default: 1 - 1 / model - log(model)
    }
  }
}
