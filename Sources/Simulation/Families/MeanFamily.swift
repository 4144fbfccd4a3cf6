public import Statistics

/// A family of one parameter, whose maximum likelihood estimate is the mean of the training set.
///
/// The model is its mean. A conforming type says how the sum of a batch and a single observation
/// are drawn; the rest of `Family` follows.
public protocol MeanFamily: Family where Model == Double, Statistic == MeanStatistic {
  /// The mean of the truth.
  var trueMean: Double { get }

  /// Draws the sum of independent observations.
  ///
  /// - Parameters:
  ///   - count: The number of observations.
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The sum.
  func sum(of count: Int, mean: Double, using stream: inout RandomStream) -> Double

  /// Draws one observation.
  ///
  /// - Parameters:
  ///   - mean: The mean of the model.
  ///   - stream: The source of randomness.
  /// - Returns: The observation.
  func observation(mean: Double, using stream: inout RandomStream) -> Double
}

/// The size and the sum of a training set.
public struct MeanStatistic: Hashable, Sendable {
  /// The number of observations.
  public var count: Double

  /// Their sum.
  public var sum: Double

  /// Creates the statistic of a training set.
  ///
  /// - Parameters:
  ///   - count: The number of observations.
  ///   - sum: Their sum.
  public init(count: Double = 0, sum: Double = 0) {
    self.count = count
    self.sum = sum
  }

  /// The mean of the training set.
  public var mean: Double { sum / count }

  /// Adds up observations in their order.
  ///
  /// - Parameter observations: The observations.
  public init(_ observations: Span<Double>) {
    var sum = 0.0
    for index in observations.indices { sum += observations[index] }
    self.init(count: Double(observations.count), sum: sum)
  }
}

extension MeanFamily {
  /// The sum of a batch has a known law.
  public var hasSufficientStatistic: Bool { true }

  /// The true mean.
  ///
  /// - Parameters:
  ///   - samples: The size of the first batch.
  ///   - path: Whether statistics or observations are going to be drawn.
  ///   - stream: Not used.
  /// - Returns: The mean.
  public func truth(
    samples: Int, path: SamplingPath, using stream: inout RandomStream
  ) -> Double { trueMean }

  /// A training set without observations.
  ///
  /// - Returns: Count and sum 0.
  public func emptyStatistic() -> MeanStatistic { MeanStatistic() }

  /// Draws the sum of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The mean of the model.
  ///   - batch: Receives count and sum.
  ///   - stream: The source of randomness.
  public func draw(
    _ count: Int, from model: Double, into batch: inout MeanStatistic,
    using stream: inout RandomStream
  ) {
    batch = MeanStatistic(
      count: Double(count), sum: sum(of: count, mean: model, using: &stream))
  }

  /// Draws the observations of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The mean of the model.
  ///   - observations: They are appended here.
  ///   - stream: The source of randomness.
  public func sample(
    _ count: Int, from model: Double, into observations: inout [Double],
    using stream: inout RandomStream
  ) {
    for _ in 0..<count { observations.append(observation(mean: model, using: &stream)) }
  }

  /// Adds up observations.
  ///
  /// - Parameters:
  ///   - observations: The observations.
  ///   - batch: Receives count and sum.
  public func summarize(_ observations: Span<Double>, into batch: inout MeanStatistic) {
    batch = MeanStatistic(observations)
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

  /// Takes the mean of the training set.
  ///
  /// - Parameters:
  ///   - training: The training set.
  ///   - estimator: Maximum likelihood.
  ///   - model: Receives the mean.
  public func fit(_ training: inout MeanStatistic, by estimator: Estimator, to model: inout Double)
  {
    model = training.mean
  }
}
