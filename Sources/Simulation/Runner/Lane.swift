import Statistics

/// One replicate on its way through the generations.
///
/// The methods are the stages of a generation: generate, assemble, fit. Curation belongs between
/// the first two, mixing with other data into the second.
struct Lane<F: Family> {
  private var stream: RandomStream
  private var subsampling: RandomStream
  private var batch: F.Statistic
  private var pool: F.Statistic
  private var observations: [Double] = []
  private(set) var model: F.Model
  private(set) var poolModel: F.Model

  /// Starts a replicate at generation 0.
  init(_ family: F, _ plan: SimulationPlan, replicate: Int) {
    stream = Self.stream(plan, replicate, .realData)
    subsampling = Self.stream(plan, replicate, .subsampling)
    batch = family.emptyStatistic()
    pool = family.emptyStatistic()
    model = Self.truth(family, plan, using: &stream)
    poolModel = model
  }

  /// Starts another replicate at generation 0, in the memory of the one before.
  mutating func restart(_ family: F, _ plan: SimulationPlan, replicate: Int) {
    stream = Self.stream(plan, replicate, .realData)
    subsampling = Self.stream(plan, replicate, .subsampling)
    family.clear(&batch)
    family.clear(&pool)
    observations.removeAll(keepingCapacity: true)
    model = Self.truth(family, plan, using: &stream)
    poolModel = model
  }

  private static func truth(
    _ family: F, _ plan: SimulationPlan, using stream: inout RandomStream
  ) -> F.Model {
    family.truth(
      samples: plan.experiment.samples.size(at: 1),
      path: plan.drawsStatistics ? .automatic : .samples, using: &stream)
  }

  private static func stream(
    _ plan: SimulationPlan, _ replicate: Int, _ purpose: RandomStream.Purpose
  ) -> RandomStream {
    RandomStream(
      seed: plan.experiment.seed, experiment: plan.identity, replicate: UInt64(replicate),
      purpose: purpose)
  }

  /// Turns from the stream of real data to that of synthetic data, before generation 2.
  mutating func startSynthesis(_ plan: SimulationPlan, replicate: Int) {
    stream = Self.stream(plan, replicate, .synthesis)
  }
}

// MARK: - Stages

extension Lane {
  /// Generates the statistic of a batch.
  @inline(__always)
  mutating func drawStatistic(_ count: Int, _ family: F) {
    family.draw(count, from: model, into: &batch, using: &stream)
  }

  /// Generates a batch and reduces it to its statistic.
  mutating func drawObservations(_ count: Int, _ family: F) {
    observations.removeAll(keepingCapacity: true)
    family.sample(count, from: model, into: &observations, using: &stream)
    Self.summarize(observations, observations.indices, of: family, into: &batch)
  }

  /// Trains on the newest batch.
  @inline(__always)
  mutating func replace(_ family: F, by estimator: Estimator) {
    family.fit(&batch, by: estimator, to: &model)
  }

  /// Trains on all batches.
  @inline(__always)
  mutating func accumulate(_ family: F, by estimator: Estimator) {
    family.merge(batch, into: &pool)
    family.fit(&pool, by: estimator, to: &model)
  }

  /// Generates a batch and trains on as many points, drawn from all batches.
  mutating func subsample(
    _ count: Int, _ family: F, by estimator: Estimator, tracksPool: Bool
  ) {
    let width = family.observationWidth
    let before = observations.count
    family.sample(count, from: model, into: &observations, using: &stream)
    if tracksPool {
      Self.summarize(observations, before..<observations.count, of: family, into: &batch)
      family.merge(batch, into: &pool)
    }
    if before > 0 { moveSampleToFront(count, width: width) }
    Self.summarize(observations, 0..<(count * width), of: family, into: &batch)
    family.fit(&batch, by: estimator, to: &model)
  }

  private static func summarize(
    _ observations: [Double], _ range: Range<Int>, of family: F, into batch: inout F.Statistic
  ) {
    family.summarize(observations.span.extracting(range), into: &batch)
  }

  /// The first steps of a Fisher–Yates shuffle: the order of the pool has no meaning otherwise.
  private mutating func moveSampleToFront(_ count: Int, width: Int) {
    let total = observations.count / width
    var random = subsampling
    var numbers = observations.mutableSpan
    for index in 0..<count {
      let other = index + random.integer(below: total - index)
      guard other != index else { continue }
      for column in 0..<width {
        numbers.swapAt(index * width + column, other * width + column)
      }
    }
    subsampling = random
  }

  /// Fits the model of all batches, for measures of the pool.
  mutating func fitPool(_ family: F, isBatchOnly: Bool) {
    if isBatchOnly {
      family.fit(&batch, by: .maximumLikelihood, to: &poolModel)
    } else {
      family.fit(&pool, by: .maximumLikelihood, to: &poolModel)
    }
  }
}
