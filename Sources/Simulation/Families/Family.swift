public import Statistics

/// A kind of model that can be fitted to data and can make data of the same kind.
///
/// A family is a small value that holds the truth: the parameters that generation 0 has. The
/// engine's loop over generations is written once, as the default implementation of
/// `simulate(_:)`, and is specialised by the compiler for each conforming type.
///
/// The README beside this file is the recipe for a new family.
public protocol Family: Sendable {
  /// A fitted model, with whatever else a replicate carries from generation to generation.
  associatedtype Model: Sendable

  /// What a fit needs to know of its training set.
  associatedtype Statistic: Sendable

  /// The name that people use, such as `Gaussian`.
  var name: String { get }

  /// The canonical text of the family and its version; equal texts mean equal bits.
  var meaning: String { get }

  /// The names of the parameters, which are measures of a run.
  var parameterNames: [String] { get }

  /// The names of further quantities of a model, such as `kl` or `entropy`.
  var quantityNames: [String] { get }

  /// The quadratic variance function, where the fit is the mean of the training set.
  var varianceFunction: VarianceFunction? { get }

  /// Whether `draw(_:from:into:using:)` costs less than drawing the observations.
  var hasSufficientStatistic: Bool { get }

  /// The numbers that make up one observation.
  var observationWidth: Int { get }

  /// The numbers that the statistic keeps for each observation, 0 when it only summarises.
  var retainedWidth: Int { get }

  /// Refuses experiments that the family cannot take part in.
  ///
  /// - Parameter experiment: The experiment, whose other arguments have been checked.
  /// - Throws: The argument at fault, and why.
  func validate(_ experiment: Experiment) throws(InvalidArgument)

  /// The truth as a model, at the start of a replicate.
  ///
  /// - Parameters:
  ///   - samples: The size of the first batch.
  ///   - path: Whether statistics or observations are going to be drawn.
  ///   - stream: Randomness of the replicate, for a random design.
  /// - Returns: The model of generation 0.
  func truth(samples: Int, path: SamplingPath, using stream: inout RandomStream) -> Model

  /// The statistic of an empty training set.
  func emptyStatistic() -> Statistic

  /// Makes a statistic that of an empty training set, for the next replicate.
  ///
  /// Families whose statistic holds much memory keep that; the default makes a new one.
  ///
  /// - Parameter statistic: The statistic of some training set; receives that of an empty one.
  func clear(_ statistic: inout Statistic)

  /// Draws the statistic of a batch directly.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The model that generates it.
  ///   - batch: Receives the statistic; its former content is overwritten.
  ///   - stream: The source of randomness.
  func draw(
    _ count: Int, from model: Model, into batch: inout Statistic, using stream: inout RandomStream)

  /// Draws the observations of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The model that generates it.
  ///   - observations: The numbers are appended here, `observationWidth` for each observation.
  ///   - stream: The source of randomness.
  func sample(
    _ count: Int, from model: Model, into observations: inout [Double],
    using stream: inout RandomStream)

  /// The statistic of given observations.
  ///
  /// - Parameters:
  ///   - observations: The numbers, `observationWidth` for each observation.
  ///   - batch: Receives the statistic; its former content is overwritten.
  func summarize(_ observations: Span<Double>, into batch: inout Statistic)

  /// Adds a batch to a pool of batches.
  ///
  /// - Parameters:
  ///   - batch: The statistic of the batch.
  ///   - pool: The statistic of the pool, which grows by the batch.
  func merge(_ batch: Statistic, into pool: inout Statistic)

  /// Fits a model to a training set.
  ///
  /// - Parameters:
  ///   - training: The statistic of the training set; a fit may cache what it learns there.
  ///   - estimator: The rule to fit by.
  ///   - model: The previous model, which is where searches start; receives the new one.
  func fit(_ training: inout Statistic, by estimator: Estimator, to model: inout Model)

  /// A parameter or quantity of a model.
  ///
  /// - Parameters:
  ///   - index: The place of its name in `parameterNames` followed by `quantityNames`.
  ///   - model: The model.
  /// - Returns: The value; infinite where a divergence is.
  func value(_ index: Int, of model: Model) -> Double

  /// Runs some replicates of an experiment; the default is the engine, and families keep it.
  ///
  /// - Parameter plan: What is run and what is recorded.
  /// - Returns: The values; incomplete only when the plan is cancellable and its task cancelled.
  func simulate(_ plan: SimulationPlan) -> EnsembleBlock
}

// MARK: - Defaults

extension Family {
  /// No further quantities.
  public var quantityNames: [String] { [] }

  /// No variance function.
  public var varianceFunction: VarianceFunction? { nil }

  /// One number an observation.
  public var observationWidth: Int { 1 }

  /// A statistic that only summarises.
  public var retainedWidth: Int { 0 }

  /// A new statistic.
  ///
  /// - Parameter statistic: Receives the statistic of an empty training set.
  public func clear(_ statistic: inout Statistic) { statistic = emptyStatistic() }

  /// Only maximum likelihood is taken.
  ///
  /// - Parameter experiment: The experiment, whose other arguments have been checked.
  /// - Throws: The argument at fault, and why.
  public func validate(_ experiment: Experiment) throws(InvalidArgument) {
    try requireMaximumLikelihood(experiment)
  }

  /// Refuses estimators other than maximum likelihood.
  func requireMaximumLikelihood(_ experiment: Experiment) throws(InvalidArgument) {
    guard experiment.estimator == .maximumLikelihood else {
      throw InvalidArgument("estimator", "\(name) is fitted by .maximumLikelihood only.")
    }
  }

  /// Refuses `.unbiased` where no variance is estimated.
  func refuseUnbiased(_ experiment: Experiment) throws(InvalidArgument) {
    guard experiment.estimator != .unbiased else {
      throw InvalidArgument(
        "estimator", "\(name) estimates no variance, so .unbiased does not apply.")
    }
  }

  /// Refuses `.unbiased` for batches that hold a single observation.
  func requireSpread(_ experiment: Experiment) throws(InvalidArgument) {
    guard experiment.estimator == .unbiased else { return }
    guard experiment.samples.size(at: 1) >= 2, experiment.smallestBatch >= 2 else {
      throw InvalidArgument(
        "samples", "The unbiased variance has the divisor N − 1 and needs at least 2 samples.")
    }
  }
}
