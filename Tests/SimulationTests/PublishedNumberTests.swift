import Simulation
import Statistics
import Testing

/// Numbers of the papers that have been checked by other programs, within four standard
/// errors of both sides; the tolerance of a number printed without an error is half its last digit.
@Suite struct PublishedNumberTests {
  private func sample(
    _ experiment: Experiment, _ name: String, at generation: Int
  ) throws -> [Double] {
    let row = try #require(experiment.recorded.firstIndex(of: generation))
    let measure = try #require(experiment.measure(named: name))
    let block = experiment.block(0..<experiment.replicates, measures: [measure])
    return Array(block.sample(of: 0, at: row))
  }

  private func expect(
    _ values: [Double], _ expected: Double, error: Double, _ comment: Comment
  ) {
    let estimate = SampleStatistic.mean.estimate(values)
    let total = (estimate.standardError * estimate.standardError + error * error).squareRoot()
    #expect((estimate.value - expected).magnitude <= 4 * total, comment)
  }

  /// Accumulated variances after 100 generations, by the product over the variance function.
  @Test func accumulatedVariances() throws {
    let cases: [(any Family, Int, Double)] = [
      (try Bernoulli(0.3), 5, 0.06229), (try Exponential(mean: 1), 5, 0.3603),
      (try Gaussian(), 20, 1 - 0.9202),
    ]
    for (family, samples, expected) in cases {
      let experiment = try Experiment(
        family, workflow: .accumulate, samples: .constant(samples), generations: 100,
        replicates: 2_000, seed: 11, record: [100])
      let exact = try #require(experiment.exactVariance())
      #expect((exact[100] - expected).magnitude <= 5e-5)
      let name = "squaredError.\(family.parameterNames[0])"
      expect(try sample(experiment, name, at: 100), exact[100], error: 0, "\(family.name)")
    }
    let gaussian = try Experiment(
      Gaussian(), workflow: .accumulate, samples: 20, generations: 100, replicates: 1, seed: 1)
    let expected = try #require(gaussian.exactMeanVariance())
    #expect((expected[100] - 0.9202).magnitude <= 5e-5)
  }

  /// Pr(P ≠ 0) of the Wright–Fisher chain started at 1 of 100: paper 3, S1.
  @Test(arguments: [(1, 0.634), (10, 0.1614), (50, 0.0411)])
  func bernoulliSurvival(generation: Int, expected: Double) throws {
    let experiment = try Experiment(
      Bernoulli(0.01), workflow: .replace, samples: 100, generations: generation,
      replicates: 4_000, seed: 12, record: [generation])
    let alive = try sample(experiment, "probability", at: generation).map { $0 > 0 ? 1.0 : 0 }
    expect(alive, expected, error: 0.0005, "generation \(generation)")
  }

  /// Pr(Λ ≠ 0) = 1 − exp(−n λ g) with g ← 1 − exp(−g): paper 3, S2.
  @Test func poissonSurvival() throws {
    let experiment = try Experiment(
      Poisson(mean: 0.3), workflow: .replace, samples: 10, generations: 30, replicates: 4_000,
      seed: 13, record: [1, 5, 30])
    var g = 1.0
    for generation in 1...30 {
      if experiment.recorded.contains(generation) {
        let alive = try sample(experiment, "mean", at: generation).map { $0 > 0 ? 1.0 : 0 }
        expect(alive, -expm1(-3 * g), error: 0, "generation \(generation)")
      }
      g = -expm1(-g)
    }
  }

  /// Pr(σ > 0.1) with ten samples and the unbiased variance; 2·10⁴ paths there: paper 3, S5.
  @Test(arguments: [(20, 0.847), (50, 0.375), (100, 0.084)])
  func gaussianSurvival(generation: Int, expected: Double) throws {
    let experiment = try Experiment(
      Gaussian(), workflow: .replace, samples: 10, generations: generation, replicates: 3_000,
      seed: 14, estimator: .unbiased, record: [generation])
    let alive = try sample(experiment, "standardDeviation", at: generation)
      .map { $0 > 0.1 ? 1.0 : 0 }
    let error = (expected * (1 - expected) / 20_000).squareRoot()
    expect(alive, expected, error: error, "generation \(generation)")
  }

  /// Test errors of replace, accumulate and fresh designs: paper 7.
  @Test func regressionErrors() throws {
    let cases: [(Workflow, LinearRegression.Design, Int, Int, Int, Double)] = [
      (.replace, .fixed, 10, 100, 10, 10.0 / 89 * 10),
      (.accumulate, .fixed, 10, 100, 10, 10.0 / 89 * 1.549768),
      (.accumulate, .fresh, 5, 60, 25, 0.1448),
      (.replace, .fresh, 5, 60, 4, 5.0 / 54 * 4),
    ]
    for (workflow, design, dimension, samples, generation, expected) in cases {
      let experiment = try Experiment(
        LinearRegression(dimension: dimension, noise: 1, design: design), workflow: workflow,
        samples: .constant(samples), generations: generation, replicates: 1_000, seed: 15,
        record: [generation])
      let values = try sample(experiment, "testError", at: generation)
      expect(values, expected, error: 5e-5, "\(workflow) \(design)")
    }
  }

  /// Growth of Cauchy variances from generation 1 to 30, n = 20: an independent loop gave 1.544
  /// with a standard error of 0.003.
  @Test func cauchyGrowth() throws {
    let experiment = try Experiment(
      Cauchy(), workflow: .accumulate, samples: 20, generations: 30, replicates: 4_000, seed: 16,
      record: [1, 30])
    let first = try sample(experiment, "squaredError", at: 1)
    let last = try sample(experiment, "squaredError", at: 30)
    let scale = SampleStatistic.mean.estimate(first).value
    let ratio = SampleStatistic.mean.estimate(last).value / scale
    // The residuals of the ratio have mean 0 and give its standard error.
    let residuals = zip(first, last).map { ($1 - ratio * $0) / scale }
    let error = SampleStatistic.mean.estimate(residuals).standardError
    #expect((ratio - 1.544).magnitude <= 4 * (error * error + 0.003 * 0.003).squareRoot())
  }
}
