public import Statistics

/// A family of one shape whose location is fitted by a warm-started search for a local maximum.
///
/// The search starts at the previous estimate, and at the truth in generation 1.
public protocol LocationFamily: Family where Model == Double, Statistic == LocationPool<Score> {
  /// The score of an observation.
  associatedtype Score: LocationScore

  /// The true location.
  var location: Double { get }

  /// Draws an observation of the model with location 0.
  ///
  /// - Parameter stream: The source of randomness.
  /// - Returns: The observation.
  func deviation(using stream: inout RandomStream) -> Double

  /// Draws the score's coordinate of an observation of the model with location 0.
  ///
  /// - Parameter stream: The source of randomness.
  /// - Returns: The coordinate.
  func coordinate(using stream: inout RandomStream) -> Double
}

extension LocationFamily {
  /// No statistic is smaller than the observations, but their coordinates are drawn directly.
  public var hasSufficientStatistic: Bool { true }

  /// The observations are kept.
  public var retainedWidth: Int { 1 }

  /// The location.
  public var parameterNames: [String] { ["location"] }

  /// Divergences from the truth and entropy, in nats.
  public var quantityNames: [String] { ["kl", "tv", "entropy"] }

  /// The true location.
  ///
  /// - Parameters:
  ///   - samples: The size of the first batch.
  ///   - path: Whether statistics or observations are going to be drawn.
  ///   - stream: Not used.
  /// - Returns: The location.
  public func truth(
    samples: Int, path: SamplingPath, using stream: inout RandomStream
  ) -> Double { location }

  /// A training set without observations.
  ///
  /// - Returns: An empty pool.
  public func emptyStatistic() -> LocationPool<Score> { LocationPool() }

  /// Empties a pool and keeps its room, as growing takes half of the time of a long replicate.
  ///
  /// - Parameter statistic: A pool; receives an empty one.
  public func clear(_ statistic: inout LocationPool<Score>) { statistic.removeAll() }

  /// Draws a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The location of the model.
  ///   - batch: Receives the coordinates of the observations.
  ///   - stream: The source of randomness.
  public func draw(
    _ count: Int, from model: Double, into batch: inout LocationPool<Score>,
    using stream: inout RandomStream
  ) {
    var source = stream
    batch.replaceAll(count: count, origin: model) { coordinate(using: &source) }
    stream = source
  }

  /// Draws the observations of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The location of the model.
  ///   - observations: They are appended here.
  ///   - stream: The source of randomness.
  public func sample(
    _ count: Int, from model: Double, into observations: inout [Double],
    using stream: inout RandomStream
  ) {
    for _ in 0..<count { observations.append(model + deviation(using: &stream)) }
  }

  /// Keeps observations.
  ///
  /// - Parameters:
  ///   - observations: The observations.
  ///   - batch: Receives them.
  public func summarize(_ observations: Span<Double>, into batch: inout LocationPool<Score>) {
    batch.replaceAll(with: observations)
  }

  /// Adds the observations of a batch to a pool.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - pool: The pool.
  public func merge(_ batch: LocationPool<Score>, into pool: inout LocationPool<Score>) {
    pool.append(contentsOf: batch)
  }

  /// Finds the local maximum of the likelihood that is nearest uphill of the previous location.
  ///
  /// - Parameters:
  ///   - training: The training set.
  ///   - estimator: Maximum likelihood.
  ///   - model: The previous location; receives the new one.
  public func fit(
    _ training: inout LocationPool<Score>, by estimator: Estimator, to model: inout Double
  ) {
    model = training.maximum(from: model)
  }
}
