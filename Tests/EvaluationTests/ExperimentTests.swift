import Evaluation
import Simulation
import Statistics
import Testing

/// The values of a measure straight from the engine, one array a generation.
private func columns(_ experiment: Experiment, _ name: String) throws -> [[Double]] {
  let measure = try #require(experiment.measure(named: name))
  let ensemble = try #require(ImmediateSource().ensemble(of: experiment, measure: measure))
  return experiment.recorded.indices.map { ensemble.sample(at: $0).values }
}

@Test(arguments: ["{ t in 5 * t }", "[5, 10, 15, 20]", "[1, 2, 3, 4].map { 5 * $0 }"])
func batchSizesMayDependOnTheGeneration(samples: String) throws {
  let result = evaluateCell(
    """
    let run = Experiment(
      Poisson(mean: 2), workflow: .accumulate, samples: \(samples), generations: 4,
      replicates: 50, seed: 3)
    let a = run.mean[4].mean
    """)
  #expect(result.findings == [])
  let experiment = try Experiment(
    Poisson(mean: 2), workflow: .accumulate, samples: .perGeneration([5, 10, 15, 20]),
    generations: 4, replicates: 50, seed: 3)
  let expected = SampleStatistic.mean.estimate(try columns(experiment, "mean")[4])
  #expect(result.number("a")?.value == expected.value)
}

@Test(arguments: [
  ("ceil(9.5)", []), ("9.5", ["2:67 type-mismatch"]), ("\"9\"", ["2:67 type-mismatch"]),
  ("[9, 9.5]", ["2:67 type-mismatch"]), ("[9, \"9\", 9]", ["2:67 type-mismatch"]),
  ("{ t in 9 / t }", []), ("{ t in 9.5 / t }", ["2:67 type-mismatch"]),
  ("[9]", ["2:67 invalid-argument"]), ("[9, 0]", ["2:67 invalid-argument"]),
  ("[9, nothing]", ["2:71 unknown-name"]), ("{ t in nothing }", ["2:74 unknown-name"]),
])
func batchSizesAreWholeNumbers(samples: String, findings: [String]) {
  let result = evaluateCell(
    "let a = Experiment(Poisson(mean: 2), workflow: .replace, samples: \(samples), generations: "
      + (samples.contains("9 / t") ? "1" : "2") + ", replicates: 5, seed: 3)\n"
      + "let b = a.mean[1].mean")
  #expect(result.findings == findings)
}

/// Over recorded generations, as the run knows of no others; with either way of asking.
@Test(arguments: ["run.firstPassage { $0.mean > 2.2 }", "run.mean.firstPassage { $0 > 2.2 }"])
func firstPassagesAreThoseOfEachReplicate(expression: String) throws {
  let code = """
    let run = Experiment(
      Poisson(mean: 2), workflow: .replace, samples: 20, generations: 12, replicates: 300, seed: 3,
      record: [1, 2, 4, 8, 12])
    let passage = \(expression)
    let median = passage.median
    let soon = passage.proportion { $0 <= 4 }
    let never = passage.proportion { $0 == infinity }
    """
  let result = evaluateCell(code)
  #expect(result.findings == [])
  let experiment = try Experiment(
    Poisson(mean: 2), workflow: .replace, samples: 20, generations: 12, replicates: 300, seed: 3,
    record: [1, 2, 4, 8, 12])
  let means = try columns(experiment, "mean")
  let passages = (0..<300).map { replicate in
    experiment.recorded.indices.first { means[$0][replicate] > 2.2 }
      .map { Double(experiment.recorded[$0]) } ?? .infinity
  }
  // All three kinds occur, or the comparison would say little.
  #expect(Set(passages) == [1, 2, 4, 8, 12, .infinity])
  #expect(result.number("median")?.value == SortedSample(passages).quantile(0.5))
  #expect(result.number("soon")?.value == Double(passages.count { $0 <= 4 }) / 300)
  #expect(result.number("never")?.value == Double(passages.count { $0 == .infinity }) / 300)
}

/// Every quantity that a family offers is a member of its runs.
@Test(arguments: [
  (
    "Gaussian(mean: 0, variance: 1)",
    ["mean", "variance", "standardDeviation", "kl", "tv", "entropy"]
  ),
  ("Gaussian(mean: 0, knownVariance: 2)", ["mean", "kl", "tv", "entropy"]),
  (
    "MultivariateGaussian(dimension: 2)",
    ["mean1", "covariance2_1", "variance", "logDeterminant", "kl", "entropy"]
  ),
  ("Exponential(mean: 1)", ["mean", "rate", "kl", "tv", "entropy"]),
  ("Poisson(mean: 2)", ["mean", "kl", "tv", "entropy"]),
  ("Geometric(mean: 2)", ["mean", "kl", "tv", "entropy"]),
  ("Bernoulli(0.5)", ["probability", "logit", "tv", "entropy", "support"]),
  ("Categorical([0.5, 0.3, 0.2])", ["probability3", "tv", "entropy", "support", "heterozygosity"]),
  ("PowerLaw(exponent: 0.5)", ["exponent", "kl", "tv", "entropy"]),
  ("Logistic(location: 0)", ["location", "kl", "tv", "entropy"]),
  ("Cauchy(location: 0)", ["location", "kl", "tv", "entropy"]),
  ("LinearRegression(dimension: 2, noise: 1)", ["weight2", "testError", "kl", "tv"]),
])
func quantitiesOfAFamilyAreMeasuresOfItsRuns(family: String, names: [String]) {
  for name in names {
    let result = evaluateCell(
      """
      let run = Experiment(
        \(family), workflow: .accumulate, samples: 20, generations: 3, replicates: 20, seed: 1)
      let a = run.\(name)[3].mean
      let b = run.squaredError(of: .\(name))[3].mean
      """)
    #expect(result.findings == [], "\(family) \(name)")
    #expect(result.number("a")?.value.isFinite == true, "\(family) \(name)")
    #expect(result.number("b")?.value.isFinite == true, "\(family) \(name)")
  }
}
