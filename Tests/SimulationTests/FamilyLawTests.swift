import Simulation
import Statistics
import Testing

/// The laws that every family passes.
///
/// Seeds are fixed; a statistical comparison raises a false alarm with a probability of about 10⁻⁶
/// under another seed.
@Suite struct FamilyLawTests {
  static let workflows: [Workflow] = [.replace, .accumulate, .subsample]

  @Test(arguments: FamilyCase.all)
  func lawsHold(of familyCase: FamilyCase) throws {
    for workflow in Self.workflows {
      try checkStreams(familyCase, workflow)
      try checkExtension(familyCase, workflow)
    }
    try checkMoments(familyCase)
    try checkPaths(familyCase)
  }

  /// Same seed, same bits; a replicate alone is the same as in a block; another seed is not.
  private func checkStreams(_ familyCase: FamilyCase, _ workflow: Workflow) throws {
    let experiment = try familyCase.experiment(workflow, generations: 5, replicates: 100)
    let measures = familyCase.measures
    let block = experiment.block(0..<100, measures: measures)
    #expect(block == experiment.block(0..<100, measures: measures))
    let alone = experiment.block(17..<18, measures: measures)
    let other = try familyCase.experiment(workflow, generations: 5, replicates: 100, seed: 2)
      .block(0..<100, measures: measures)
    for measure in measures.indices {
      for generation in 0...5 {
        let sample = block.sample(of: measure, at: generation)
        #expect(sample[sample.startIndex + 17] == alone.values[measure][generation])
      }
      #expect(alone.values[measure][0] == other.values[measure][0])
    }
    #expect(block.values != other.values)
  }

  /// A longer run extends a shorter one.
  private func checkExtension(_ familyCase: FamilyCase, _ workflow: Workflow) throws {
    let measures = familyCase.measures
    let short = try familyCase.experiment(workflow, generations: 4, record: [0, 2, 4])
    let long = try familyCase.experiment(workflow, generations: 7, record: [2, 4, 7])
    let shortBlock = short.block(3..<9, measures: measures)
    let longBlock = long.block(3..<9, measures: measures)
    for measure in measures.indices {
      for (index, other) in [(1, 0), (2, 1)] {
        #expect(
          Array(shortBlock.sample(of: measure, at: index))
            == Array(longBlock.sample(of: measure, at: other)))
      }
    }
  }

  /// The first parameter is a martingale with the exact variance, where there is one.
  private func checkMoments(_ familyCase: FamilyCase) throws {
    for workflow in [Workflow.replace, .accumulate] {
      for estimator in familyCase.estimators {
        let experiment = try familyCase.experiment(
          workflow, replicates: 4_000, estimator: estimator, record: [0, 1, 5, 20])
        guard let exact = experiment.exactVariance() else { continue }
        let variance = experiment.measure(named: "variance")
        let block = experiment.block(
          0..<4_000, measures: [familyCase.measures[0]] + (variance.map { [$0] } ?? []))
        let truth = block.values[0][0]
        for (index, generation) in [1, 5, 20].enumerated() {
          let sample = block.sample(of: 0, at: index + 1)
          let mean = SampleStatistic.mean.estimate(Array(sample))
          expectClose(mean, truth, "\(estimator) mean at \(generation)")
          let squares = sample.map { ($0 - truth) * ($0 - truth) }
          expectClose(
            SampleStatistic.mean.estimate(squares), exact[generation],
            "\(workflow) \(estimator) variance at \(generation)")
          guard let expected = experiment.exactMeanVariance() else { continue }
          #expect(variance != nil)
          expectClose(
            SampleStatistic.mean.estimate(Array(block.sample(of: 1, at: index + 1))),
            expected[generation], "\(workflow) \(estimator) fitted variance at \(generation)")
        }
      }
    }
  }

  /// Minus the logarithm of a power-law variate is exponential, so 1 / θ has that family's law.
  @Test(arguments: [Workflow.replace, .accumulate])
  func powerLawsAreExponentialInDisguise(workflow: Workflow) throws {
    func experiment(_ family: any Family) throws -> Experiment {
      try Experiment(
        family, workflow: workflow, samples: 20, generations: 20, replicates: 4_000, seed: 6,
        record: [1, 5, 20])
    }
    let exact = try #require(experiment(Exponential(mean: 2)).exactVariance())
    let block = try experiment(PowerLaw(exponent: 0.5))
      .block(0..<4_000, measures: [Measure(name: "exponent")])
    for (index, generation) in [1, 5, 20].enumerated() {
      let means = block.sample(of: 0, at: index).map { 1 / $0 }
      expectClose(
        SampleStatistic.mean.estimate(means), 2, "\(workflow) mean at \(generation)")
      expectClose(
        SampleStatistic.mean.estimate(means.map { ($0 - 2) * ($0 - 2) }), exact[generation],
        "\(workflow) variance at \(generation)")
    }
  }

  /// 1 − Σp², the chance that two draws differ, is lost like the variance of a Gaussian.
  @Test(arguments: [Workflow.replace, .accumulate])
  func heterozygosityIsLostLikeAVariance(workflow: Workflow) throws {
    let experiment = try Experiment(
      Categorical([0.5, 0.3, 0.15, 0.05]), workflow: workflow, samples: 10, generations: 20,
      replicates: 4_000, seed: 6, record: [1, 5, 20])
    let block = experiment.block(0..<4_000, measures: [Measure(name: "heterozygosity")])
    let truth = 1 - (0.25 + 0.09 + 0.0225 + 0.0025)
    for (index, generation) in [1, 5, 20].enumerated() {
      let shares = (1...generation).map { workflow == .replace ? 1 : 1 / Double($0 * $0) }
      expectClose(
        SampleStatistic.mean.estimate(Array(block.sample(of: 0, at: index))),
        shares.reduce(truth) { $0 * (1 - $1 / 10) }, "\(workflow) at \(generation)")
    }
  }

  /// Statistics drawn directly have the law of statistics of drawn observations.
  private func checkPaths(_ familyCase: FamilyCase) throws {
    guard familyCase.family.hasSufficientStatistic else { return }
    for workflow in [Workflow.replace, .accumulate] {
      for estimator in familyCase.estimators {
        let direct = try familyCase.experiment(
          workflow, generations: 8, replicates: 600, estimator: estimator, record: [1, 3, 8])
        let sampled = try familyCase.experiment(
          workflow, generations: 8, replicates: 600, estimator: estimator, path: .samples,
          record: [1, 3, 8])
        #expect(direct.streamIdentity != sampled.streamIdentity)
        let first = direct.block(0..<600, measures: familyCase.measures)
        let second = sampled.block(0..<600, measures: familyCase.measures)
        for measure in familyCase.measures.indices {
          for generation in 0..<3 {
            let distance = kolmogorovDistance(
              Array(first.sample(of: measure, at: generation)),
              Array(second.sample(of: measure, at: generation)))
            // √(−log(α / 2) / 2 · 2 / R) at α = 10⁻⁶ and R = 600.
            #expect(
              distance < 0.1556,
              "\(familyCase.measures[measure].name) \(workflow) \(estimator) \(generation)")
          }
        }
      }
    }
  }
}

/// Five standard errors: a false alarm has a probability of 6 · 10⁻⁷.
func expectClose(
  _ estimate: Estimate, _ exact: Double, _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    (estimate.value - exact).magnitude <= 5 * estimate.standardError, comment,
    sourceLocation: sourceLocation)
}

/// The largest gap between two empirical distribution functions; ties are passed together.
func kolmogorovDistance(_ first: [Double], _ second: [Double]) -> Double {
  let a = first.sorted()
  let b = second.sorted()
  var (i, j, distance) = (0, 0, 0.0)
  while i < a.count, j < b.count {
    let value = min(a[i], b[j])
    while i < a.count, a[i] <= value { i += 1 }
    while j < b.count, b[j] <= value { j += 1 }
    let gap = Double(i) / Double(a.count) - Double(j) / Double(b.count)
    distance = max(distance, gap.magnitude)
  }
  return distance
}
