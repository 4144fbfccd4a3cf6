import Evaluation
import Notebook
import Plotting
import Statistics
import Testing

private let run = """
  let run = Experiment(
    Gaussian(mean: 0, variance: 1), workflow: .replace, samples: 10, generations: 20,
    replicates: 200, seed: 5)

  """

/// The marks of the only chart in a cell.
private func marks(_ code: String) throws -> [any Mark] {
  let result = evaluateCell(run + code)
  #expect(result.findings.allSatisfy { $0.hasSuffix("-title") }, "\(code)")
  return try #require(result.charts.first).marks
}

@Test(arguments: [
  ("BandMark(run.variance, levels: [0.5])", "pointwise, 50 %"),
  ("BandMark(pointInterval(run.variance, levels: [0.5, 0.9]))", "pointwise, 90 %, 50 %"),
  ("BandMark(curveInterval(run.variance, levels: [0.9]))", "simultaneous, 90 %"),
  ("BandMark(ecdf(run.variance[5]))", "simultaneous, 95 %"),
  ("BandMark(LogLogFit(run.variance.mean[1...20]), level: 0.8)", "pointwise, 80 %"),
])
func bandsKnowWhatTheyState(_ mark: String, _ statement: String) throws {
  let band = try #require(try marks("Chart { \(mark) }").first as? BandMark)
  #expect(band.statement == statement)
}

@Test func wholeCurvesNeedWiderBandsThanPoints() throws {
  let bands = try marks(
    """
    Chart {
      BandMark(pointInterval(run.mean, levels: [0.9]))
      BandMark(curveInterval(run.mean, levels: [0.9]))
    }
    """
  ).compactMap { $0 as? BandMark }
  let widths = bands.map { band in
    zip(band.bands[0].upper, band.bands[0].lower).map { $0 - $1 }.reduce(0, +)
  }
  #expect(widths[1] > 1.2 * widths[0])
}

@Test func aDistributionFunctionIsThatOfTheReplicates() throws {
  let steps = try #require(try marks("Chart { StepMark(ecdf(run.mean[7])) }").first as? StepMark)
  #expect(steps.x.count == 200 && steps.y.last == 1)
  #expect(zip(steps.x, steps.x.dropFirst()).allSatisfy { $0 < $1 })
}

@Test func histogramsShareTheirBins() throws {
  let outlines = try marks(
    """
    Chart {
      let bins = histograms([run.mean[1], run.mean[20]], bins: .count(12))
      for one in bins { StepMark(one, height: .share) }
    }
    """
  ).compactMap { $0 as? StepMark }
  #expect(outlines.count == 2 && outlines[0].x == outlines[1].x && outlines[0].x.count == 13)
  for outline in outlines { #expect(abs(outline.y.reduce(0, +) - 1) < 1e-12) }
}

@Test(arguments: [
  (
    "window(run.variance.mean, 3)[5]",
    "(run.variance.mean[4] + run.variance.mean[5] + run.variance.mean[6]) / 3"
  ),
  ("cumulative(run.mean.mean)[2]", "run.mean.mean[0] + run.mean.mean[1] + run.mean.mean[2]"),
  ("difference(run.mean.mean)[9]", "run.mean.mean[9] - run.mean.mean[8]"),
  ("normalize(run.variance.mean, by: .last)[4]", "run.variance.mean[4] / run.variance.mean[20]"),
  ("quantiles(run.variance, levels: [0.1, 0.9]).last[3]", "run.variance[3].quantile(0.9)"),
])
func transformsOfCurvesCarryTheirErrors(_ transform: String, _ formula: String) throws {
  let result = evaluateCell(run + "let a = \(transform)\nlet b = \(formula)")
  #expect(result.findings == [])
  let (a, b) = (try #require(result.number("a")), try #require(result.number("b")))
  #expect(abs(a.value - b.value) < 1e-14)
  let (error, expected) = (try #require(a.standardError), try #require(b.standardError))
  #expect(expected > 0 && abs(error / expected - 1) < 1e-9)
}

@Test func transformsOfArraysAreArrays() throws {
  let result = evaluateCell(
    """
    let a = window([1, 2, 6], 3).last
    let b = cumulative([1, 2, 6], .mean).last
    let c = difference([1, 2, 6]).last
    let d = normalize([1, 2, 6], by: .largest).first
    let e = stack([[1, 2], [3, 4]], .normalized).last.first.first
    let f = dodge(2, width: 1).last
    let g = bandHalfWidth(count: 1_000)
    let h = summary(x: [2, 1, 1], y: [5, 3, 4]).y.first
    let i = LogLogFit(x: [1, 10, 100], y: [5, 0.5, 0.05]).slope
    let j = hdr(density([1, 2, 2, 3, 4], bandwidth: 1)).count
    """)
  #expect(result.findings == [])
  let values = try "abcdefghi".map { try #require(result.number(String($0))).value }
  let expected = [4, 3, 4, 1.0 / 6, 0.25, 0.25, 0.04294694083467376, 3.5, -1]
  for (value, wanted) in zip(values, expected) { #expect(abs(value - wanted) < 1e-12) }
  // The standard deviation of 3 and 4 is √½; divided by √2 it is one half.
  #expect(abs(try #require(result.number("h")?.standardError) - 0.5) < 1e-12)
  #expect(result.number("j")?.value == 1)
}

@Test func marksTakeSeriesAndChannels() throws {
  let parts = try marks(
    """
    Chart {
      LineMark(x: [1, 2, 1, 2], y: [1, 2, 3, 4], series: ["a", "a", "b", "b"])
        .lineStyle(by: ["p", "p", "p", "p"]).foregroundStyle(by: [1, 1, 9, 9])
      BarMark(x: ["p", "p"], y: [3, 4], series: ["a", "b"]).position(by: ["a", "b"])
      AreaMark(x: [1, 2, 1, 2], y: [1, 2, 3, 4], series: [1, 1, 2, 2]).stacking(.normalized)
      PointMark(x: run.mean[3], y: run.variance[3]).foregroundStyle(by: run.variance[3])
      IntervalMark(x: [run.mean[3].mean, run.mean[4].mean], y: ["third", "fourth"]).caps(5)
    }
    """)
  #expect(parts.map(\.label) == ["a", "b", "a", "b", "1", "2", nil, nil])
  #expect(parts.prefix(2).map(\.style.line) == [.solid, .solid])
  #expect(parts.prefix(2).map(\.style.foreground) == [.ordered(0), .ordered(1)])
  #expect((parts[5] as? AreaMark)?.yEnd == [1, 1])
  #expect((parts[6] as? PointMark)?.colorValues.count == 200)
  #expect(parts[7].yCategories == ["third", "fourth"])
}

@Test func colorScalesAreChosenByTheChart() throws {
  let result = evaluateCell(
    run + """
      Chart { HeatmapMark(Grid(x: 1...3, y: 1...2) { x, y in x == y ? nan : x - y }) }
        .colorScale(.diverging, title: "difference", pivot: 1).xAxis("x").yAxis("y")
      """)
  #expect(result.findings == [])
  let scale = try #require(result.charts.first).colorScale
  #expect(scale == ColorScale(.diverging, title: "difference", pivot: 1))
}

@Test(arguments: [
  ("LineMark(x: [1, 2], y: [1])", "5:32 count-mismatch"),
  ("LineMark(x: [1, 2], y: [1, 2], series: [\"a\"])", "5:48 count-mismatch"),
  ("BarMark(x: [\"a\"], y: [\"b\"])", "5:30 invalid-argument"),
  ("StepMark(histogram([1, 2], bins: .count(0)))", "5:49 invalid-argument"),
  ("BandMark(curveInterval(run.mean, levels: [2]))", "5:50 invalid-argument"),
  ("HeatmapMark(Grid(x: [2, 1], y: [1]) { x, y in x })", "5:29 invalid-argument"),
  ("HeatmapMark(Grid(x: 1...1_000, y: 1...1_000) { x, y in x })", "5:29 too-many-elements"),
  ("HeatmapMark(Grid(x: [1, 2], y: [1], rows: [[1]]))", "5:51 count-mismatch"),
  ("LineMark(run.mean, replicates: 5_000)", "5:40 invalid-argument"),
  ("RuleMark(y: 1).foregroundStyle(by: [\"a\"])", "5:44 invalid-argument"),
  ("RuleMark(y: 1).caps(3)", "5:9 invalid-argument"),
  ("LineMark(LogLogFit(x: [1, 1], y: [1, 2]))", "5:18 invalid-argument"),
  ("AreaMark(density([]))", "5:26 invalid-argument"),
  ("SlopeTriangle(slope: 0, x: 1, y: 1)", "5:30 invalid-argument"),
  ("DotplotMark(run.mean[1], count: 0)", "5:41 invalid-argument"),
])
func mistakesAreReportedAtTheirPlace(_ mark: String, _ finding: String) {
  #expect(evaluateCell(run + "let m = " + mark).findings == [finding])
}
