import Evaluation
import Notebook
import Plotting
import Simulation
import Testing

private let sizes = """
  let sweep = Sweep(n: [10, 20, 50]) { n in
    Experiment(
      Gaussian(mean: 0, variance: 1), workflow: .replace, samples: n, generations: 5,
      replicates: 20, seed: 1)
  }

  """

@Test func everyPointIsAnOrdinaryRun() throws {
  let result = evaluateCell(
    sizes + """
      let alone = Experiment(
        Gaussian(mean: 0, variance: 1), workflow: .replace, samples: 20, generations: 5,
        replicates: 20, seed: 1)
      let a = sweep[n: 20].variance[5].mean
      let b = alone.variance[5].mean
      """)
  #expect(result.findings == [])
  #expect(try #require(result.number("a")).value == result.number("b")?.value)
  // The same meaning, so the same key: one demand under the name of its first use.
  #expect(result.uses.map(\.name) == ["sweep[n: 20]"])
}

@Test(arguments: [
  ("Sweep(a: [1, 2], b: [10, 20, 30]) { a, b in a * b }.results", "[10, 20, 30, 20, 40, 60]"),
  ("Sweep(a: [1, 2], b: [10, 20, 30]) { a, b in a * b }[a: 2, b: 10]", "20"),
  ("Sweep(k: 1...4) { $0 * $0 }[k: 3]", "9"),
  ("Sweep(x: [0.5, 1.5]) { x in x }.map { value, x in value + x }", "[1, 3]"),
  ("Sweep(x: [0.5, 1.5]) { x in x }.map { $0 * 2 }", "[1, 3]"),
  ("Sweep(rule: [\"mean\", \"median\"]) { rule in rule }[rule: \"median\"]", "median"),
  ("Sweep(m: [1], n: [2]) { m, n in m + n }.parameters", "[m, n]"),
  ("Sweep(result: [1, 2], parameter: [3]) { m, n in m + n }.result", "[1, 2]"),
  ("Sweep(m: [1], n: [2, 3]) { m, n in m + n }.n", "[2, 3]"),
])
func sweepsGiveTheirValues(expression: String, text: String) {
  let result = evaluateCell(expression)
  #expect(result.findings == [])
  #expect(result.texts == [text])
}

@Test(arguments: [
  ("Sweep { 1 }", "2:1 missing-argument"),
  ("Sweep(n: [1])", "2:1 missing-argument"),
  ("Sweep(n: [1], m: [2], k: [3]) { n, m, k in n }", "2:26 invalid-argument"),
  ("Sweep(n: [1], n: [2]) { n, m in n }", "2:10 invalid-argument"),
  ("Sweep(n: []) { n in n }", "2:10 invalid-argument"),
  ("Sweep(n: [1, 2, 1]) { n in n }", "2:10 invalid-argument"),
  ("Sweep(n: [1, true]) { n in n }", "2:10 type-mismatch"),
  ("Sweep(n: 7) { n in n }", "2:10 type-mismatch"),
  ("Sweep(n: 1...2000) { n in n }", "2:10 too-many-points"),
  ("Sweep(n: [1]) { n, m in n }", "2:15 closure-arity"),
  ("Sweep(n: [1, 2]) { n in nothing }", "2:25 unknown-name"),
  ("Sweep(n: [1, 2]) { n in n }[n: 3]", "2:32 index-out-of-range"),
  ("Sweep(n: [1, 2]) { n in n }[m: 1]", "2:1 subscript"),
  ("Sweep(n: [1, 2]) { n in n }[1]", "2:1 subscript"),
  ("Sweep(n: [1, 2]) { n in n }.map { a, b, c in a }", "2:33 closure-arity"),
  ("Sweep(n: [1, 2]) { n in n }.k", "2:29 unknown-member"),
  ("Chart(Sweep(n: [1, 2]) { n in n }) { n in n }", "2:36 type-mismatch"),
  (
    "Chart(Sweep(n: 1...25) { n in n }) { n in LineMark(x: [1, 2], y: [n, n]) }",
    "2:7 too-many-frames"
  ),
  (
    "Chart(Sweep(n: 1...9, m: 1...8) { n, m in n }) { n in LineMark(x: [1, 2], y: [n, n]) }",
    "2:7 too-many-frames"
  ),
  (
    "Chart(Sweep(n: 1...20) { n in n }) { n in for k in 1...101 { LineMark(x: [k], y: [n]) } }",
    "2:36 too-many-marks"
  ),
  (
    "Figure { Chart(Sweep(n: 1...2) { n in n }) { n in LineMark(x: [1, 2], y: [n, n]) }; "
      + "Chart(Sweep(m: 1...2) { n in n }) { n in LineMark(x: [1, 2], y: [n, n]) } }",
    "2:8 mixed-sweeps"
  ),
])
func mistakesInSweepsAreFoundAtTheirPlace(expression: String, finding: String) {
  #expect(
    evaluateCell("let a = 0\n" + expression).findings.map { String($0.dropFirst(2)) }
      == [String(finding.dropFirst(2))])
}

@Test func chartOfASweepHasAFrameForEachPoint() throws {
  let result = evaluateCell(
    sizes + """
      Chart(sweep) { run, n in
        BandMark(run.variance)
        LineMark(run.variance.mean).label("mean")
        FunctionMark(0...5) { t in 1 - t / n }.label("law")
      }
      .xAxis("generation").yAxis("variance")
      """)
  let chart = try #require(result.figures.first?.drawing.figure.charts.first)
  #expect(result.findings == [])
  #expect(chart.frames?.parameters.map(\.name) == ["n"])
  #expect(chart.frames?.parameters.first?.values == [10, 20, 50])
  #expect(chart.marks.map(\.style.frame) == [0, 0, 0, 1, 1, 1, 2, 2, 2])
}

@Test func onlyRunsThatAreAskedForAreDemanded() {
  let alone = evaluateCell(sizes, source: EmptySource())
  #expect(alone.demands.isEmpty)
  let one = evaluateCell(sizes + "sweep[n: 20].mean[1].mean", source: EmptySource())
  #expect(one.demands.map(\.name) == ["sweep[n: 20]"])
  let chart = evaluateCell(
    sizes + "Chart(sweep) { run in LineMark(run.variance.mean) }", source: EmptySource())
  #expect(chart.demands.map(\.name) == ["sweep[n: 10]", "sweep[n: 20]", "sweep[n: 50]"])
  #expect(chart.demands.allSatisfy { $0.measures.map(\.name) == ["variance"] })
}

@Test func tooManyFramesAreEstimated() throws {
  let result = evaluateCell(
    sizes.replacing("[10, 20, 50]", with: "1...30")
      + "Chart(sweep) { run in LineMark(run.variance.mean) }", source: EmptySource())
  #expect(result.demands.isEmpty)
  let summary = try #require(result.diagnostics.first).summary
  #expect(summary.contains("about 75 kB and 30 runs of 20 replicates × 5 generations"))
}
