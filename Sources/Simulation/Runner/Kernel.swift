/// The loop over generations, for one family type and one plan.
///
/// A few replicates go through a generation side by side: their independent arithmetic overlaps in
/// the processor, and what they record lands next to each other.
struct Kernel<F: Family> {
  private let family: F
  private let plan: SimulationPlan
  private let reference: [Double]
  private var columns: [[Double]]
  private var maxima: [Double]

  /// The replicates that run side by side when each is small.
  private static var width: Int { 16 }

  init(_ family: F, _ plan: SimulationPlan) {
    self.family = family
    self.plan = plan
    let lane = Lane(family, plan, replicate: plan.replicates.lowerBound)
    let count = family.parameterNames.count + family.quantityNames.count
    reference = (0..<count).map { family.value($0, of: lane.model) }
    let size = plan.experiment.recorded.count * plan.replicates.count
    columns = plan.recipes.map { _ in [Double](repeating: 0, count: size) }
    maxima = []
  }

  /// Runs all replicates of the plan.
  mutating func run() -> EnsembleBlock {
    let end = plan.replicates.upperBound
    var first = plan.replicates.lowerBound
    while first < end {
      if plan.isCancellable, Task.isCancelled { break }
      let last = min(end, first + (plan.drawsStatistics ? Self.width : 1))
      run(first..<last)
      first = last
    }
    return EnsembleBlock(
      replicates: plan.replicates, generations: plan.experiment.recorded,
      measures: plan.measures, values: columns)
  }

  /// Runs a few replicates side by side.
  private mutating func run(_ replicates: Range<Int>) {
    var lanes = replicates.map { Lane(family, plan, replicate: $0) }
    maxima = [Double](repeating: 0, count: lanes.count * plan.recipes.count)
    let experiment = plan.experiment
    let tracksPool = plan.tracksPool
    let hasMaxima = plan.recipes.contains(where: \.takesMaximum)
    var recorded = 0
    var row = replicates.lowerBound - plan.replicates.lowerBound
    if experiment.recorded.first == 0 {
      record(&lanes, at: row)
      recorded = 1
      row += plan.replicates.count
    }
    for generation in 1...experiment.generations {
      if generation == 2 {
        for index in lanes.indices {
          lanes[index].startSynthesis(plan, replicate: replicates.lowerBound + index)
        }
      }
      advance(&lanes, experiment, at: generation, tracksPool: tracksPool)
      if hasMaxima { updateMaxima(lanes) }
      guard recorded < experiment.recorded.count, experiment.recorded[recorded] == generation
      else { continue }
      if tracksPool {
        for index in lanes.indices {
          lanes[index].fitPool(isBatchOnly: experiment.workflow == .replace)
        }
      }
      record(&lanes, at: row)
      recorded += 1
      row += plan.replicates.count
    }
  }

  /// Takes all lanes from one generation to the next.
  @inline(__always)
  private func advance(
    _ lanes: inout [Lane<F>], _ experiment: Experiment, at generation: Int, tracksPool: Bool
  ) {
    let count = experiment.samples.size(at: generation)
    let estimator = experiment.estimator
    let drawsStatistics = plan.drawsStatistics
    switch experiment.workflow {
    case .replace:
      for index in lanes.indices {
        lanes[index].generate(count, drawsStatistics: drawsStatistics)
        lanes[index].replace(by: estimator)
      }
    case .accumulate:
      for index in lanes.indices {
        lanes[index].generate(count, drawsStatistics: drawsStatistics)
        lanes[index].accumulate(by: estimator)
      }
    case .subsample:
      for index in lanes.indices {
        lanes[index].subsample(count, by: estimator, tracksPool: tracksPool)
      }
    }
  }
}

// MARK: - Recording

extension Kernel {
  /// Writes the measures of all lanes, from a place in each column on.
  @inline(__always)
  private mutating func record(_ lanes: inout [Lane<F>], at row: Int) {
    for measure in plan.recipes.indices {
      let recipe = plan.recipes[measure]
      for index in lanes.indices {
        var value: Double
        if recipe.takesMaximum {
          value = maxima[measure * lanes.count + index]
        } else {
          value = evaluate(
            recipe.source, of: recipe.isOfPool ? lanes[index].poolModel : lanes[index].model)
        }
        if recipe.takesRoot { value = value.squareRoot() }
        columns[measure][row + index] = value
      }
    }
  }

  /// Keeps the largest value so far of measures that are maxima over generations.
  private mutating func updateMaxima(_ lanes: [Lane<F>]) {
    for measure in plan.recipes.indices where plan.recipes[measure].takesMaximum {
      for index in lanes.indices {
        let value = evaluate(plan.recipes[measure].source, of: lanes[index].model)
        let place = measure * lanes.count + index
        if value > maxima[place] { maxima[place] = value }
      }
    }
  }

  @inline(__always)
  private func evaluate(_ source: Recipe.Source, of model: F.Model) -> Double {
    switch source {
    case .value(let index):
      return family.value(index, of: model)
    case .squaredDeviation(let index):
      let deviation = family.value(index, of: model) - reference[index]
      return deviation * deviation
    case .squaredDistance:
      var sum = 0.0
      for index in 0..<family.parameterNames.count {
        let deviation = family.value(index, of: model) - reference[index]
        sum += deviation * deviation
      }
      return sum
    }
  }
}

extension Family {
  /// Runs some replicates of an experiment.
  ///
  /// - Parameter plan: What is run and what is recorded.
  /// - Returns: The values; incomplete only when the plan is cancellable and its task cancelled.
  public func simulate(_ plan: SimulationPlan) -> EnsembleBlock {
    var kernel = Kernel(self, plan)
    return kernel.run()
  }
}
