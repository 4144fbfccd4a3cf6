/// The loop over generations, for one family type and one plan.
///
/// A few replicates go through a generation side by side: their independent arithmetic overlaps in
/// the processor, and what they record lands next to each other. What the loop reads is laid out
/// once as plain numbers, so that it neither allocates nor counts references.
struct Kernel<F: Family> {
  private let family: F
  private let plan: SimulationPlan
  private let recipes: [Recipe]
  private let reference: [Double]
  private let parameterCount: Int
  private let stages: Stages

  /// The choices of an experiment at each stage of a generation.
  private struct Stages {
    var workflow: Workflow
    var estimator: Estimator
    var drawsStatistics: Bool
    var tracksPool: Bool
  }

  /// The replicates that run side by side when each is small.
  private static var width: Int { 64 }

  init(_ family: F, _ plan: SimulationPlan) {
    self.family = family
    self.plan = plan
    recipes = plan.recipes
    let lane = Lane(family, plan, replicate: plan.replicates.lowerBound)
    parameterCount = family.parameterNames.count
    reference = (0..<(parameterCount + family.quantityNames.count)).map {
      family.value($0, of: lane.model)
    }
    stages = Stages(
      workflow: plan.experiment.workflow, estimator: plan.experiment.estimator,
      drawsStatistics: plan.drawsStatistics, tracksPool: plan.tracksPool)
  }

  /// Runs all replicates of the plan.
  func run() -> EnsembleBlock {
    let all = plan.replicates
    let size = plan.experiment.recorded.count * all.count
    // Every value is written, as each replicate records each of these generations.
    var columns = recipes.map { _ in plan.spareColumns.take(size) }
    let width = plan.drawsStatistics && family.retainedWidth == 0 ? Self.width : 1
    var lanes: [Lane<F>] = []
    for first in stride(from: all.lowerBound, to: all.upperBound, by: width) {
      if plan.isCancellable, Task.isCancelled { break }
      start(first..<min(all.upperBound, first + width), &lanes)
      run(from: first, &lanes, into: &columns)
    }
    return EnsembleBlock(
      replicates: all, generations: plan.experiment.recorded, measures: plan.measures,
      values: columns)
  }

  /// Takes lanes to the start of some replicates; a lane that is there already keeps its memory.
  private func start(_ replicates: Range<Int>, _ lanes: inout [Lane<F>]) {
    lanes.removeLast(max(0, lanes.count - replicates.count))
    for (index, replicate) in replicates.enumerated() {
      if index < lanes.count {
        lanes[index].restart(family, plan, replicate: replicate)
      } else {
        lanes.append(Lane(family, plan, replicate: replicate))
      }
    }
  }

  /// Runs a few replicates side by side, to the last generation.
  private func run(
    from firstReplicate: Int, _ lanes: inout [Lane<F>], into columns: inout [[Double]]
  ) {
    var maxima = [Double](repeating: 0, count: lanes.count * recipes.count)
    let hasMaxima = recipes.contains(where: \.takesMaximum)
    let recorded = plan.experiment.recorded
    let sizes = plan.sizes
    var next = 0
    var row = firstReplicate - plan.replicates.lowerBound
    for generation in 0...plan.experiment.generations {
      if generation > 0 {
        if generation == 2 {
          for index in lanes.indices {
            lanes[index].startSynthesis(plan, replicate: firstReplicate + index)
          }
        }
        let count = sizes[min(generation, sizes.count) - 1]
        Self.advance(&lanes, by: count, family, stages)
        if hasMaxima { updateMaxima(&maxima, lanes) }
      }
      guard next < recorded.count, recorded[next] == generation else { continue }
      if stages.tracksPool, generation > 0 { fitPools(&lanes) }
      for measure in recipes.indices {
        var column = columns[measure].mutableSpan
        record(measure, lanes, maxima, into: &column, at: row)
      }
      next += 1
      row += plan.replicates.count
    }
  }

  /// Takes all lanes from one generation to the next.
  @inline(__always)
  private static func advance(
    _ lanes: inout [Lane<F>], by count: Int, _ family: F, _ stages: Stages
  ) {
    guard stages.drawsStatistics else {
      return advanceBySamples(&lanes, by: count, family, stages)
    }
    // Nothing but arithmetic in these two loops: they decide what most runs cost.
    var lanes = lanes.mutableSpan
    if stages.workflow == .replace {
      for index in lanes.indices {
        lanes[index].drawStatistic(count, family)
        lanes[index].replace(family, by: stages.estimator)
      }
    } else {
      for index in lanes.indices {
        lanes[index].drawStatistic(count, family)
        lanes[index].accumulate(family, by: stages.estimator)
      }
    }
  }

  @inline(never)
  private static func advanceBySamples(
    _ lanes: inout [Lane<F>], by count: Int, _ family: F, _ stages: Stages
  ) {
    for index in lanes.indices {
      switch stages.workflow {
      case .replace:
        lanes[index].drawObservations(count, family)
        lanes[index].replace(family, by: stages.estimator)
      case .accumulate:
        lanes[index].drawObservations(count, family)
        lanes[index].accumulate(family, by: stages.estimator)
      case .subsample:
        lanes[index].subsample(
          count, family, by: stages.estimator, tracksPool: stages.tracksPool)
      }
    }
  }

  private func fitPools(_ lanes: inout [Lane<F>]) {
    for index in lanes.indices {
      lanes[index].fitPool(family, isBatchOnly: stages.workflow == .replace)
    }
  }
}

// MARK: - Recording

extension Kernel {
  /// Writes a measure of all lanes, from a place in its column on.
  @inline(__always)
  private func record(
    _ measure: Int, _ lanes: [Lane<F>], _ maxima: [Double],
    into column: inout MutableSpan<Double>, at row: Int
  ) {
    let recipe = recipes[measure]
    if case .value(let quantity) = recipe.source, !recipe.isOfPool {
      // With a constant for an argument, the compiler leaves nothing but a copy of the loop.
      switch quantity {
      case 0: copy(0, lanes, into: &column, at: row)
      case 1: copy(1, lanes, into: &column, at: row)
      default: copy(quantity, lanes, into: &column, at: row)
      }
      return
    }
    for index in lanes.indices {
      var value: Double
      if recipe.takesMaximum {
        value = maxima[measure * lanes.count + index]
      } else if recipe.isOfPool {
        value = evaluate(recipe.source, of: lanes[index].poolModel)
      } else {
        value = evaluate(recipe.source, of: lanes[index].model)
      }
      column[row + index] = recipe.takesRoot ? value.squareRoot() : value
    }
  }

  @inline(__always)
  private func copy(
    _ quantity: Int, _ lanes: [Lane<F>], into column: inout MutableSpan<Double>, at row: Int
  ) {
    let lanes = lanes.span
    for index in lanes.indices {
      column[row + index] = family.value(quantity, of: lanes[index].model)
    }
  }

  /// Keeps the largest value so far of measures that are maxima over generations.
  private func updateMaxima(_ maxima: inout [Double], _ lanes: [Lane<F>]) {
    let lanes = lanes.span
    for measure in recipes.indices where recipes[measure].takesMaximum {
      let source = recipes[measure].source
      let first = measure * lanes.count
      var largest = maxima.mutableSpan
      guard case .squaredDeviation(let quantity) = source else {
        for index in lanes.indices {
          let value = evaluate(source, of: lanes[index].model)
          if value > largest[first + index] { largest[first + index] = value }
        }
        continue
      }
      let truth = reference[quantity]
      for index in lanes.indices {
        let deviation = family.value(quantity, of: lanes[index].model) - truth
        let value = deviation * deviation
        if value > largest[first + index] { largest[first + index] = value }
      }
    }
  }

  private func evaluate(_ source: Recipe.Source, of model: F.Model) -> Double {
    switch source {
    case .value(let index):
      return family.value(index, of: model)
    case .squaredDeviation(let index):
      return squaredDeviation(index, of: model)
    case .squaredDistance:
      var sum = 0.0
      for index in 0..<parameterCount { sum += squaredDeviation(index, of: model) }
      return sum
    }
  }

  private func squaredDeviation(_ index: Int, of model: F.Model) -> Double {
    let deviation = family.value(index, of: model) - reference[index]
    return deviation * deviation
  }
}

extension Family {
  /// Runs some replicates of an experiment.
  ///
  /// - Parameter plan: What is run and what is recorded.
  /// - Returns: The values; incomplete only when the plan is cancellable and its task cancelled.
  public func simulate(_ plan: SimulationPlan) -> EnsembleBlock { Kernel(self, plan).run() }
}
