/// The replicates to run and what to record of them: what `Family.simulate(_:)` works from.
public struct SimulationPlan: Sendable {
  /// The experiment.
  public let experiment: Experiment

  /// The replicates to run.
  public let replicates: Range<Int>

  /// The measures to record.
  public let measures: [Measure]

  let recipes: [Recipe]
  let drawsStatistics: Bool
  let identity: UInt64
  /// The batch sizes of generations 1, 2, …; the last one goes on.
  let sizes: [Int]
  let isCancellable: Bool
  /// Where columns come from that every value is going to be written to.
  var spareColumns = SpareColumns()

  /// Plans the run of some replicates.
  ///
  /// - Parameters:
  ///   - experiment: The experiment.
  ///   - replicates: The replicates to run.
  ///   - measures: The measures to record, each known to the experiment.
  ///   - isCancellable: Whether the run may stop early when its task is cancelled.
  public init(
    _ experiment: Experiment, replicates: Range<Int>, measures: [Measure],
    isCancellable: Bool = false
  ) {
    self.experiment = experiment
    self.replicates = replicates
    self.measures = measures
    self.isCancellable = isCancellable
    drawsStatistics = experiment.drawsStatistics
    identity = experiment.streamIdentity
    sizes =
      switch experiment.samples {
      case .constant(let size): [size]
      case .perGeneration(let sizes): sizes
      }
    recipes = measures.compactMap { Recipe(name: $0.name, family: experiment.family) }
    precondition(recipes.count == measures.count, "a measure is unknown to the family")
  }

  /// Whether the model of all batches has to be known beside the run's own.
  var tracksPool: Bool { recipes.contains(where: \.isOfPool) }
}

extension Experiment {
  /// Computes consecutive replicates on this thread.
  ///
  /// - Parameters:
  ///   - replicates: The replicates; each has its own streams, whatever the block.
  ///   - measures: The measures to record, each known to the experiment.
  /// - Returns: The values of the recorded generations.
  public func block(_ replicates: Range<Int>, measures: [Measure]) -> EnsembleBlock {
    family.simulate(SimulationPlan(self, replicates: replicates, measures: measures))
  }
}
