import Evaluation
import Notebook
import Simulation
import Statistics
import Testing

private let run = """
  let run = Experiment(
    Exponential(mean: 1), workflow: .accumulate, samples: 5, generations: 20, replicates: 2_000,
    seed: 11)

  """

/// The columns of the same run, straight from the engine.
private func columns(_ name: String) throws -> [[Double]] {
  let experiment = try Experiment(
    Exponential(mean: 1), workflow: .accumulate, samples: .constant(5), generations: 20,
    replicates: 2_000, seed: 11)
  let measure = try #require(experiment.measure(named: name))
  let source = ImmediateSource()
  let ensemble = try #require(source.ensemble(of: experiment, measure: measure))
  return (0...20).map { ensemble.sample(at: $0).values }
}

private func mean(_ values: [Double]) -> Double { pairwiseSum(values) / Double(values.count) }

@Test func aMeanHasTheStandardErrorOfItsSample() throws {
  let result = evaluateCell(run + "let a = run.mean[20].mean")
  #expect(result.findings == [])
  let sample = try columns("mean")[20]
  let center = mean(sample)
  let variance = mean(sample.map { ($0 - center) * ($0 - center) }) * 2_000 / 1_999
  let number = try #require(result.number("a"))
  #expect(abs(number.value - center) < 1e-14)
  #expect(abs(try #require(number.standardError) - (variance / 2_000).squareRoot()) < 1e-4)
}

@Test func aRatioOfCorrelatedEstimatesHasTheErrorOfTheirJointLaw() throws {
  let result = evaluateCell(run + "let ratio = run.mean[20].mean / run.mean[10].mean")
  let all = try columns("mean")
  let (a, b) = (mean(all[20]), mean(all[10]))
  // The delta method written out with the sample's covariances.
  let influence = zip(all[20], all[10]).map { ($0 - a) / b - a / (b * b) * ($1 - b) }
  let expected = (mean(influence.map { $0 * $0 }) / 2_000).squareRoot()
  let error = try #require(result.number("ratio")?.standardError)
  #expect(abs(error / expected - 1) < 0.01)
  // The two are strongly correlated: taken as independent, the error would be far larger.
  let naive = evaluateCell(run + "let a = run.mean[20].mean\nlet b = run.mean[10].mean")
  let (ea, eb) = (
    try #require(naive.number("a")?.standardError), try #require(naive.number("b")?.standardError)
  )
  #expect(error < 0.5 * (ea * ea + eb * eb).squareRoot())
}

@Test func aDifferenceWithItselfHasNoError() throws {
  let result = evaluateCell(run + "let zero = run.mean[20].mean - run.mean[20].mean")
  let number = try #require(result.number("zero"))
  #expect(number.value == 0)
  #expect(number.standardError == 0)
}

@Test(arguments: [
  "run.mean[5].median", "run.mean[5].quantile(0.9)", "run.mean[5].geometricMean",
  "run.mean[5].standardDeviation", "run.mean[5].variance", "run.mean[5].proportion { $0 > 1 }",
  "run.mean.mean[3...9].average", "log(run.mean[5]).mean", "run.mean.map { $0 }[5].mean",
  "run.squaredError(of: .mean)[5].mean",
  "run.firstPassage { $0.mean > 1.2 }.proportion { $0 < 21 }",
  "run.mean.firstPassage { $0 > 1.2 }.proportion { $0 < 21 }", "(run.mean[5] > 1 ? 1 : 0).mean",
  "run.mean[5].map { $0 * $0 }.mean", "run.mean.proportion { $0 > 1 && $0 < 2 }[5]",
])
func statisticsOfRunsAreEstimates(expression: String) throws {
  let result = evaluateCell(run + "let a = " + expression)
  guard !expression.contains("mean.map") else {
    #expect(result.findings.contains { $0.hasSuffix("unknown-member") })
    return
  }
  #expect(result.findings == [])
  let number = try #require(result.number("a"))
  #expect(number.value.isFinite)
  #expect(try #require(number.standardError) > 0)
}

@Test func missingRunsAreDemandedAllAtOnce() throws {
  let code =
    run + """
      let other = Experiment(
        Poisson(mean: 2), workflow: .replace, samples: 5, generations: 3, replicates: 10, seed: 1)
      Chart {
        LineMark(run.mean.mean)
        LineMark(run.squaredError.mean)
      }
      let x = other.mean[3].mean + run.error[4].median
      if_later
      """
  let result = evaluateCell(code, source: EmptySource())
  #expect(result.demands.map(\.name) == ["run", "other"])
  #expect(result.demands.first?.measures.map(\.name) == ["mean", "squaredError", "error"])
  #expect(result.findings.map { $0.split(separator: " ").last } == ["unknown-name"])
}

@Test func exactLawsAreCurves() throws {
  let result = evaluateCell(
    run + "let a = run.exactVariance[20]\nlet b = product(1...20) { t in 1 + 1 / (5 * t * t) } - 1")
  #expect(result.findings == [])
  let (a, b) = (try #require(result.number("a")), try #require(result.number("b")))
  #expect(abs(a.value - b.value) < 1e-14)
}

@Test func unknownMeasuresNameTheOnesThereAre() {
  let result = evaluateCell(run + "let a = run.varance[3].mean")
  #expect(result.findings.map { $0.split(separator: " ").last } == ["unknown-member"])
  #expect(result.diagnostics[0].notes[0].contains("mean"))
}

@Test func proseMaySpeakOfAResultBeforeItsCell() throws {
  let text = """
    It is `{swift} later`, not `{swift} never`.

    ```{swift}
    let later = 3
    ```
    """
  let document = Document.parse(SourceFile(path: "note.md", text: text))
  let result = evaluate(document, source: EmptySource())
  #expect(result.inlineValues.map { $0?.text } == ["3", nil])
  #expect(result.findings == ["1:37 unknown-name"])
}
