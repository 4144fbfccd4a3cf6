import Evaluation
import Testing

/// Arrays of arrays and their order.
@Suite struct SequenceTests {
  @Test(arguments: [
    ("[1, 2].flatMap { n in [n, 10 * n] }", "[1, 10, 2, 20]"),
    ("(1...3).flatMap { n in 1...n }", "[1, 1, 2, 1, 2, 3]"),
    ("[\"a\", \"b\"].flatMap { s in [1, 2].map { t in s } }", "[a, a, b, b]"),
    ("[1].flatMap { n in [] }", "[]"), ("[3, 1, 2].sorted()", "[1, 2, 3]"),
    ("[0.5, -1, 0.5].sorted()", "[−1, 0.5, 0.5]"),
  ])
  func valuesAreAsInSwift(_ code: String, _ text: String) {
    let result = evaluateCell(code)
    #expect(result.findings == [])
    #expect(result.texts == [text])
  }

  @Test(arguments: [
    "[1].flatMap { n in n }", "[nan, 1].sorted()", "[\"b\", \"a\"].sorted()",
  ])
  func mistakesAreNamed(_ code: String) {
    #expect(evaluateCell(code).findings.map { $0.suffix(13) } == ["type-mismatch"])
  }

  @Test func aSampleGivesItsValues() {
    let result = evaluateCell(
      """
      let run = Experiment(
        Gaussian(mean: 0, variance: 1), workflow: .replace, samples: 10, generations: 1,
        replicates: 5, seed: 1)
      run.mean[1].values.count
      run.mean[0].values
      """)
    #expect(result.texts == ["5", "[0, 0, 0, 0, 0]"])
  }
}
