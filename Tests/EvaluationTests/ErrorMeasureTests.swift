import Evaluation
import Simulation
import Statistics
import Testing

private let run = """
  let run = Experiment(
    Bernoulli(0.5), workflow: .accumulate, samples: 40, generations: 30, replicates: 500, seed: 3,
    record: [1, 30])

  """

/// The log odds of the same run at every generation, straight from the engine.
private func logits() throws -> [[Double]] {
  let experiment = try Experiment(
    Bernoulli(0.5), workflow: .accumulate, samples: .constant(40), generations: 30,
    replicates: 500, seed: 3)
  let measure = try #require(experiment.measure(named: "logit"))
  let ensemble = try #require(ImmediateSource().ensemble(of: experiment, measure: measure))
  return (0...30).map { ensemble.sample(at: $0).values }
}

private func mean(_ values: [Double]) -> Double { pairwiseSum(values) / Double(values.count) }

@Test func errorsOfAQuantityAreDeviationsFromItsTruth() throws {
  let result = evaluateCell(
    run + "let a = run.error(of: .logit)[30].mean\nlet b = run.squaredError(of: .logit)[30].mean")
  #expect(result.findings == [])
  let last = try logits()[30]
  let (a, b) = (try #require(result.number("a")), try #require(result.number("b")))
  #expect(abs(a.value - mean(last.map(\.magnitude))) < 1e-12)
  #expect(abs(b.value - mean(last.map { $0 * $0 })) < 1e-12)
}

@Test func maximaOfAQuantityRunOverGenerationsThatAreNotRecorded() throws {
  let result = evaluateCell(
    run + """
      let a = run.maximumError(of: .logit)[30].mean
      let b = run.maximumSquaredError(of: .logit)[30].mean
      """)
  #expect(result.findings == [])
  let all = try logits()
  let largest = (0..<500).map { replicate in
    (1...30).reduce(0) { max($0, all[$1][replicate].magnitude) }
  }
  let (a, b) = (try #require(result.number("a")), try #require(result.number("b")))
  #expect(abs(a.value - mean(largest)) < 1e-12)
  #expect(abs(b.value - mean(largest.map { $0 * $0 })) < 1e-12)
  // The largest error is not merely that of the last generation.
  #expect(mean(largest) > 1.05 * mean(all[30].map(\.magnitude)))
}

@Test func anErrorOfSomethingTheFamilyLacksIsReportedWhereItIsNamed() {
  let result = evaluateCell(run + "run.maximumError(of: .location)[30].mean")
  #expect(result.findings == ["5:22 unknown-member"])
}

/// log(0.8 / 0.2) and −log(0.2 / 0.8) differ in their last bit, and so do order statistics that lie
/// on the two; a standard error made of nothing else means that the quantile is exact.
@Test func anErrorBelowRoundingIsNotPrinted() {
  let result = evaluateCell(
    """
    let run = Experiment(
      Bernoulli(0.5), workflow: .accumulate, samples: 10, generations: 1, replicates: 2_000,
      seed: 1402)
    let q = run.error(of: .logit)[1].quantile(0.95)
    q
    """)
  #expect(result.findings == [])
  #expect(result.texts == ["1.38629"])
}
