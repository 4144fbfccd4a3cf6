import Simulation
import Statistics
import Testing

@Suite struct WorkflowTests {
  /// What the fitted variance loses the mean error gains, in every workflow: a martingale.
  @Test(arguments: [Workflow.replace, .accumulate, .subsample])
  func varianceLostIsMeanErrorGained(workflow: Workflow) throws {
    let experiment = try Experiment(
      Gaussian(mean: 0, variance: 1), workflow: workflow, samples: 5, generations: 10,
      replicates: 3_000, seed: 5, record: [1, 4, 10])
    let measures = ["poolMean", "poolVariance"].map(Measure.init(name:))
    let block = experiment.block(0..<3_000, measures: measures)
    for generation in 0..<3 {
      let sums = zip(
        block.sample(of: 0, at: generation), block.sample(of: 1, at: generation)
      ).map { $0 * $0 + $1 }
      expectClose(SampleStatistic.mean.estimate(sums), 1, "\(workflow) row \(generation)")
    }
  }

  /// Unequal batches: the share of the newest batch enters the exact law.
  @Test(arguments: [Workflow.replace, .accumulate])
  func growingBatchesFollowTheExactLaw(workflow: Workflow) throws {
    let sizes = (1...12).map { 3 + 2 * $0 }
    for family: any Family in [try Bernoulli(0.4), try Exponential(mean: 1), try Gaussian()] {
      let experiment = try Experiment(
        family, workflow: workflow, samples: .perGeneration(sizes), generations: 12,
        replicates: 4_000, seed: 3, record: [1, 6, 12])
      let exact = try #require(experiment.exactVariance())
      let squares = try #require(
        experiment.measure(named: "squaredError.\(family.parameterNames[0])"))
      let block = experiment.block(0..<4_000, measures: [squares])
      for (index, generation) in [1, 6, 12].enumerated() {
        let sample = Array(block.sample(of: 0, at: index))
        expectClose(
          SampleStatistic.mean.estimate(sample), exact[generation],
          "\(family.name) \(workflow) \(generation)")
      }
    }
  }

  /// A schedule of more generations extends a shorter one.
  @Test func longerSchedulesExtendShorterOnes() throws {
    let short = try Experiment(
      Poisson(mean: 2), workflow: .accumulate, samples: .perGeneration([5, 6, 7]), generations: 3,
      replicates: 10, seed: 3)
    let long = try Experiment(
      Poisson(mean: 2), workflow: .accumulate, samples: .perGeneration([5, 6, 7, 8, 9]),
      generations: 5, replicates: 10, seed: 3)
    let measure = [Measure(name: "mean")]
    #expect(
      short.block(0..<10, measures: measure).values[0]
        == Array(long.block(0..<10, measures: measure).values[0].prefix(40)))
  }

  /// Degenerate fits go on: a coin that has lost a side keeps showing the other.
  @Test func degenerateReplicatesGoOn() throws {
    for family: any Family in [
      try Bernoulli(0.05), try Poisson(mean: 0.05), try Geometric(mean: 0.05),
      try Categorical([0.98, 0.01, 0.01]),
    ] {
      let experiment = try Experiment(
        family, workflow: .replace, samples: 2, generations: 60, replicates: 50, seed: 1,
        record: [59, 60])
      let measures = experiment.measures
      let block = experiment.block(0..<50, measures: measures)
      #expect(block.values.allSatisfy { $0.allSatisfy { !$0.isNaN } }, "\(family.name)")
    }
    let gaussian = try Experiment(
      Gaussian(), workflow: .replace, samples: 1, generations: 5, replicates: 4, seed: 1)
    let block = gaussian.block(0..<4, measures: gaussian.measures)
    #expect(block.values[1].dropFirst(4).allSatisfy { $0 == 0 })
    #expect(block.values.allSatisfy { $0.allSatisfy { !$0.isNaN } })
  }

  /// Running maxima are the largest of the recorded errors when every generation is recorded.
  @Test func maximaRunOverGenerations() throws {
    let experiment = try Experiment(
      KnownVarianceGaussian(), workflow: .accumulate, samples: 4, generations: 30, replicates: 20,
      seed: 8)
    let names = ["error", "maximumError", "squaredError", "maximumSquaredError.mean"]
    let block = experiment.block(0..<20, measures: names.map(Measure.init(name:)))
    for replicate in 0..<20 {
      var largest = 0.0
      for generation in 0...30 {
        let place = generation * 20 + replicate
        let error = block.values[0][place]
        largest = max(largest, error)
        #expect(block.values[1][place] == largest)
        #expect((block.values[2][place] - error * error).magnitude <= 1e-15)
        #expect((block.values[3][place] - largest * largest).magnitude <= 1e-15)
      }
    }
  }
}
