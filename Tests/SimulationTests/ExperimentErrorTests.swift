import Simulation
import Testing

@Suite struct ExperimentErrorTests {
  /// An attempt that must be refused, and the argument that must be named.
  struct Refusal: CustomTestStringConvertible, Sendable {
    var argument: String
    var attempt: @Sendable () throws -> Void
    var testDescription: String { argument }
  }

  static func run(
    _ family: any Family, samples: SampleSchedule = 10, generations: Int = 5,
    replicates: Int = 10, workflow: Workflow = .accumulate,
    estimator: Estimator = .maximumLikelihood, record: [Int]? = nil
  ) throws {
    _ = try Experiment(
      family, workflow: workflow, samples: samples, generations: generations,
      replicates: replicates, seed: 1, estimator: estimator, record: record)
  }

  static let refusals: [Refusal] = [
    Refusal(argument: "variance") { _ = try Gaussian(mean: 0, variance: -1) },
    Refusal(argument: "variance") { _ = try Gaussian(mean: 0, variance: 0) },
    Refusal(argument: "mean") { _ = try Gaussian(mean: .nan, variance: 1) },
    Refusal(argument: "mean") { _ = try Exponential(mean: .infinity) },
    Refusal(argument: "mean") { _ = try Poisson(mean: -0.5) },
    Refusal(argument: "mean") { _ = try Geometric(mean: 0) },
    Refusal(argument: "knownVariance") { _ = try KnownVarianceGaussian(knownVariance: -1) },
    Refusal(argument: "probability") { _ = try Bernoulli(1.5) },
    Refusal(argument: "probability") { _ = try Bernoulli(.nan) },
    Refusal(argument: "probabilities") { _ = try Categorical([0.5, 0.6]) },
    Refusal(argument: "probabilities") { _ = try Categorical([1.5, -0.5]) },
    Refusal(argument: "probabilities") { _ = try Categorical([]) },
    Refusal(argument: "exponent") { _ = try PowerLaw(exponent: 0) },
    Refusal(argument: "floor") { _ = try PowerLaw(exponent: 1, floor: 1) },
    Refusal(argument: "location") { _ = try Cauchy(location: .infinity) },
    Refusal(argument: "location") { _ = try Logistic(location: .nan) },
    Refusal(argument: "dimension") { _ = try MultivariateGaussian(dimension: 0) },
    Refusal(argument: "dimension") { _ = try LinearRegression(dimension: 100_000) },
    Refusal(argument: "noise") { _ = try LinearRegression(dimension: 2, noise: -1) },
    Refusal(argument: "replicates") { try run(Gaussian(), replicates: 0) },
    Refusal(argument: "replicates") { try run(Gaussian(), replicates: 1_000_000_000) },
    Refusal(argument: "generations") { try run(Gaussian(), generations: 1_000_000_000_000) },
    Refusal(argument: "generations") { try run(Gaussian(), generations: 0) },
    Refusal(argument: "samples") { try run(Gaussian(), samples: 0) },
    Refusal(argument: "samples") { try run(Gaussian(), samples: .constant(-3)) },
    Refusal(argument: "samples") { try run(Gaussian(), samples: .constant(.max)) },
    Refusal(argument: "samples") { try run(Gaussian(), samples: .perGeneration([1, 2])) },
    Refusal(argument: "samples") { try run(Gaussian(), samples: .perGeneration([1, 2, 0, 1, 1])) },
    Refusal(argument: "samples") { try run(Gaussian(), samples: 1, estimator: .unbiased) },
    Refusal(argument: "samples") {
      try run(Cauchy(), samples: .constant(1_000_000), generations: 1_000)
    },
    Refusal(argument: "samples") { try run(LinearRegression(dimension: 9)) },
    Refusal(argument: "samples") {
      try run(LinearRegression(dimension: 2), samples: .perGeneration([9, 9, 9, 9, 10]))
    },
    Refusal(argument: "samples") { try run(MultivariateGaussian(dimension: 10)) },
    Refusal(argument: "mean") { try run(Poisson(mean: 1e12)) },
    Refusal(argument: "estimator") { try run(Poisson(mean: 1), estimator: .unbiased) },
    Refusal(argument: "estimator") {
      try run(Bernoulli(0.5), estimator: .numerical(gradientTolerance: 0.01))
    },
    Refusal(argument: "gradientTolerance") {
      try run(Gaussian(), estimator: .numerical(gradientTolerance: .nan))
    },
    Refusal(argument: "record") { try run(Gaussian(), record: []) },
    Refusal(argument: "record") { try run(Gaussian(), record: [6]) },
    Refusal(argument: "record") { try run(Gaussian(), generations: 1_000_000, replicates: 1_000) },
    Refusal(argument: "replicates") {
      try run(
        Gaussian(), generations: 1_000_000, replicates: 10_000_000, record: [1_000_000])
    },
  ]

  @Test(arguments: refusals)
  func argumentsAreRefusedByName(refusal: Refusal) throws {
    let error = #expect(throws: InvalidArgument.self) { try refusal.attempt() }
    #expect(error?.argument == refusal.argument)
    #expect(error?.reason.hasSuffix(".") == true, "\(error?.reason ?? "")")
  }

  @Test func recordedGenerationsAreSortedAndUnique() throws {
    let experiment = try Experiment(
      Gaussian(), workflow: .replace, samples: 5, generations: 9, replicates: 1, seed: 1,
      record: [9, 3, 3, 0])
    #expect(experiment.recorded == [0, 3, 9])
    #expect(experiment.meaning.hasSuffix("record=0,3,9"))
  }

  @Test func measuresAreKnownByName() throws {
    let experiment = try Experiment(
      Gaussian(), workflow: .replace, samples: 5, generations: 2, replicates: 1, seed: 1)
    for measure in experiment.measures {
      #expect(experiment.measure(named: measure.name) == measure)
    }
    for name in ["", "means", "squaredError.", "squaredErrormean", "error.sigma", "Mean"] {
      #expect(experiment.measure(named: name) == nil)
    }
  }

  /// The meaning holds everything that decides the bits, and not the replicates.
  @Test func meaningIsComplete() throws {
    let gaussian = try Gaussian()
    func meaning(
      _ family: any Family, workflow: Workflow = .replace, samples: SampleSchedule = 5,
      generations: Int = 9, replicates: Int = 4, seed: UInt64 = 1,
      estimator: Estimator = .maximumLikelihood, path: SamplingPath = .automatic,
      record: [Int]? = nil
    ) throws -> String {
      try Experiment(
        family, workflow: workflow, samples: samples, generations: generations,
        replicates: replicates, seed: seed, estimator: estimator, path: path, record: record
      ).meaning
    }
    let texts = [
      try meaning(gaussian), try meaning(Gaussian(mean: 0.1)),
      try meaning(Gaussian(variance: 2)), try meaning(gaussian, workflow: .accumulate),
      try meaning(gaussian, samples: 6), try meaning(gaussian, generations: 8),
      try meaning(gaussian, seed: 2), try meaning(gaussian, estimator: .unbiased),
      try meaning(gaussian, path: .samples), try meaning(gaussian, record: [9]),
    ]
    #expect(Set(texts).count == texts.count)
    #expect(try meaning(gaussian, replicates: 5_000) == texts[0])
    let clipped = try PowerLaw(exponent: 1, floor: 0.1)
    #expect(try meaning(clipped) == meaning(clipped, path: .samples))
  }
}
