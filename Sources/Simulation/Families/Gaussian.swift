public import Statistics

/// The normal distribution with unknown mean and variance.
///
/// Means and scatters of batches are drawn directly: the mean from a normal law, the scatter from
/// a chi-square law with n − 1 degrees of freedom, independent of each other.
public struct Gaussian: Family {
  /// The true mean.
  public let mean: Double

  /// The true variance.
  public let variance: Double

  /// Creates a normal truth.
  ///
  /// - Parameters:
  ///   - mean: The true mean.
  ///   - variance: The true variance, above 0.
  /// - Throws: The argument at fault.
  public init(mean: Double = 0, variance: Double = 1) throws(InvalidArgument) {
    try InvalidArgument.requireLocation(mean, "mean")
    try InvalidArgument.requirePositive(variance, "variance")
    self.mean = mean
    self.variance = variance
  }

  /// A normal model.
  public struct Model: Hashable, Sendable {
    /// The mean.
    public var mean: Double
    /// The variance.
    public var variance: Double

    /// Creates a normal model.
    ///
    /// - Parameters:
    ///   - mean: The mean.
    ///   - variance: The variance, not negative.
    public init(mean: Double, variance: Double) {
      self.mean = mean
      self.variance = variance
    }
  }

  /// The size, the mean and the scatter of a training set.
  public struct Statistic: Hashable, Sendable {
    /// The number of observations.
    public var count: Double = 0
    /// Their mean.
    public var mean: Double = 0
    /// The sum of their squared deviations from the mean.
    public var scatter: Double = 0
    /// 1 / count, which merging needs for mean and scatter and fitting for the variance.
    var inverseCount: Double = .infinity
    /// What drawing a batch needs of its size, kept as long as the size stays.
    var law: BatchLaw = BatchLaw(count: 1)
  }

  /// The law of mean and scatter of a standard normal batch.
  struct BatchLaw: Hashable, Sendable {
    var count: Int
    var inverseCount: Double
    var meanDeviation: Double
    /// Half a chi-square variate is a gamma variate.
    var halfScatter: GammaSampler

    init(count: Int) {
      self.count = count
      inverseCount = 1 / Double(count)
      meanDeviation = inverseCount.squareRoot()
      halfScatter = GammaSampler(shape: 0.5 * Double(count - 1))
    }
  }

  /// The name of the family.
  public var name: String { "Gaussian" }

  /// The canonical text.
  public var meaning: String { "Gaussian/1(mean=\(mean),variance=\(variance))" }

  /// Mean and variance.
  public var parameterNames: [String] { ["mean", "variance"] }

  /// Standard deviation, divergences from the truth, and differential entropy in nats.
  public var quantityNames: [String] { ["standardDeviation", "kl", "tv", "entropy"] }

  /// Mean and scatter have known laws.
  public var hasSufficientStatistic: Bool { true }

  /// Takes every estimator; the unbiased one needs two observations.
  ///
  /// - Parameter experiment: The experiment.
  /// - Throws: The argument at fault.
  public func validate(_ experiment: Experiment) throws(InvalidArgument) {
    try requireSpread(experiment)
  }
}

// MARK: - Generation

extension Gaussian {
  /// The true model.
  ///
  /// - Parameters:
  ///   - samples: The size of the first batch.
  ///   - path: Whether statistics or observations are going to be drawn.
  ///   - stream: Not used.
  /// - Returns: Mean and variance of the truth.
  public func truth(
    samples: Int, path: SamplingPath, using stream: inout RandomStream
  ) -> Model { Model(mean: mean, variance: variance) }

  /// A training set without observations.
  ///
  /// - Returns: Zeros.
  public func emptyStatistic() -> Statistic { Statistic() }

  /// Draws mean and scatter of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The model that generates it.
  ///   - batch: Receives size, mean and scatter.
  ///   - stream: The source of randomness.
  @inline(__always)
  public func draw(
    _ count: Int, from model: Model, into batch: inout Statistic, using stream: inout RandomStream
  ) {
    if batch.law.count != count { batch.law = BatchLaw(count: count) }
    batch.count = Double(count)
    batch.inverseCount = batch.law.inverseCount
    let deviation = model.variance.squareRoot() * batch.law.meanDeviation
    var source = stream
    batch.mean = model.mean + deviation * source.normal()
    batch.scatter = model.variance * (2 * batch.law.halfScatter.sample(using: &source))
    stream = source
  }

  /// Draws the observations of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The model that generates it.
  ///   - observations: They are appended here.
  ///   - stream: The source of randomness.
  public func sample(
    _ count: Int, from model: Model, into observations: inout [Double],
    using stream: inout RandomStream
  ) {
    let deviation = model.variance.squareRoot()
    for _ in 0..<count { observations.append(model.mean + deviation * stream.normal()) }
  }
}

// MARK: - Fit

extension Gaussian {
  /// Mean and scatter of observations, in two passes.
  ///
  /// - Parameters:
  ///   - observations: The observations.
  ///   - batch: Receives size, mean and scatter.
  public func summarize(_ observations: Span<Double>, into batch: inout Statistic) {
    let mean = MeanStatistic(observations).mean
    var scatter = 0.0
    for index in observations.indices {
      let deviation = observations[index] - mean
      scatter += deviation * deviation
    }
    batch.count = Double(observations.count)
    batch.inverseCount = 1 / batch.count
    batch.mean = mean
    batch.scatter = scatter
  }

  /// Pools means and scatters.
  ///
  /// Source: T. F. Chan, G. H. Golub, R. J. LeVeque, Updating formulae and a pairwise algorithm
  /// for computing sample variances (1979).
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - pool: The pool.
  public func merge(_ batch: Statistic, into pool: inout Statistic) {
    let count = pool.count + batch.count
    let inverseCount = 1 / count
    let weight = batch.count * inverseCount
    let difference = batch.mean - pool.mean
    pool.scatter += batch.scatter + difference * difference * (pool.count * weight)
    pool.mean += difference * weight
    pool.count = count
    pool.inverseCount = inverseCount
  }

  /// Fits mean and variance.
  ///
  /// - Parameters:
  ///   - training: The training set.
  ///   - estimator: The rule; the numerical one searches over mean and standard deviation.
  ///   - model: The previous model; receives the new one.
  public func fit(_ training: inout Statistic, by estimator: Estimator, to model: inout Model) {
    switch estimator {
    case .maximumLikelihood:
      model = Model(mean: training.mean, variance: training.scatter * training.inverseCount)
    case .unbiased:
      model = Model(mean: training.mean, variance: training.scatter / (training.count - 1))
    case .numerical(let tolerance):
      fitNumerically(training, gradientTolerance: tolerance, to: &model)
    }
  }

  /// Searches over mean and standard deviation, as the optimiser of a general library would.
  private func fitNumerically(
    _ training: Statistic, gradientTolerance: Double, to model: inout Model
  ) {
    let best = QuasiNewton(gradientTolerance: gradientTolerance).minimize(
      from: SIMD2(model.mean, model.variance.squareRoot())
    ) { point in
      let deviation = point.y
      guard deviation > 0 else { return (Double.infinity, .zero) }
      let shift = point.x - training.mean
      let spread = training.scatter / training.count + shift * shift
      let precision = 1 / (deviation * deviation)
      let value = log(deviation) + 0.5 * spread * precision
      return (value, SIMD2(shift * precision, (1 - spread * precision) / deviation))
    }
    model = Model(mean: best.x, variance: best.y * best.y)
  }

  /// A parameter or quantity of a model.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The model.
  /// - Returns: The value; a variance of 0 has infinite divergence and entropy −∞.
  public func value(_ index: Int, of model: Model) -> Double {
    switch index {
    case 0: model.mean
    case 1: model.variance
    case 2: model.variance.squareRoot()
    case 3: divergence(of: model)
    case 4: totalVariation(of: model)
    default: 0.5 * (logTwoPi + 1 + log(model.variance))
    }
  }
}
