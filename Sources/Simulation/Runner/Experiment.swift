/// A simulation of models that are retrained on their own output, fully specified.
///
/// Generation 0 is the truth; generation t is the t-th fit, so generation 1 is trained on real
/// data alone.
public struct Experiment: Sendable {
  /// The kind of model, and the truth.
  public let family: any Family

  /// How training sets are put together.
  public let workflow: Workflow

  /// The size of the batch that is drawn at each generation.
  public let samples: SampleSchedule

  /// The last generation.
  public let generations: Int

  /// The number of independent repetitions.
  public let replicates: Int

  /// The seed of all random streams.
  public let seed: UInt64

  /// How models are fitted.
  public let estimator: Estimator

  /// How batches are drawn.
  public let path: SamplingPath

  /// The generations that are kept, ascending.
  public let recorded: [Int]

  /// Creates an experiment and checks every argument.
  ///
  /// - Parameters:
  ///   - family: The kind of model, and the truth.
  ///   - workflow: How training sets are put together.
  ///   - samples: The size of the batch of each generation.
  ///   - generations: The last generation.
  ///   - replicates: The number of independent repetitions.
  ///   - seed: The seed of all random streams.
  ///   - estimator: How models are fitted.
  ///   - path: How batches are drawn.
  ///   - record: The generations to keep; `nil` keeps all, from 0 to the last.
  /// - Throws: The first argument at fault, and why.
  public init(
    _ family: any Family, workflow: Workflow, samples: SampleSchedule, generations: Int,
    replicates: Int, seed: UInt64, estimator: Estimator = .maximumLikelihood,
    path: SamplingPath = .automatic, record: [Int]? = nil
  ) throws(InvalidArgument) {
    try InvalidArgument.require(generations, in: 1...Limits.generations, "generations")
    try InvalidArgument.require(replicates, in: 1...Limits.replicates, "replicates")
    self.family = family
    self.workflow = workflow
    self.samples = samples.truncated(to: generations)
    self.generations = generations
    self.replicates = replicates
    self.seed = seed
    self.estimator = estimator
    self.path = path
    recorded = try Self.recorded(record, generations: generations, replicates: replicates)
    try validateSamples()
    try validateEstimator()
    try family.validate(self)
  }

  /// Whether statistics of batches are drawn directly.
  public var drawsStatistics: Bool {
    path == .automatic && workflow != .subsample && family.hasSufficientStatistic
  }

  /// The size of the smallest batch.
  public var smallestBatch: Int {
    switch samples {
    case .constant(let size): size
    case .perGeneration(let sizes): sizes.min() ?? 0
    }
  }

  /// The size of the largest batch.
  public var largestBatch: Int {
    switch samples {
    case .constant(let size): size
    case .perGeneration(let sizes): sizes.max() ?? 0
    }
  }

  /// The observations of all batches of a replicate.
  public var totalSamples: Double {
    switch samples {
    case .constant(let size): Double(size) * Double(generations)
    case .perGeneration(let sizes): sizes.reduce(0) { $0 + Double($1) }
    }
  }
}
