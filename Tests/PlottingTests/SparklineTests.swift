import Plotting
import TestSupport
import Testing

@Suite struct SparklineTests {
  private let course = (0...20).map { 1 / (1 + 0.2 * Double($0)) }

  @Test func lineWithBandIsTheGoldenOne() throws {
    let band = IntervalBands.Band(
      level: 0.8, lower: course.map { 0.8 * $0 }, upper: course.map { 1.2 * $0 })
    try expectGolden(Sparkline(course, band: band).svg() + "\n", named: "sparkline.svg")
  }

  @Test(
    arguments: [
      ([1, 0.5, 0.25], "from 1 to 0.25"), ([1, 0.2, 3, 2], "from 1 to 2, lowest 0.2, highest 3"),
      ([.nan, 4, .nan], "from 4 to 4"), ([], "no values"), ([.nan, .infinity], "no values"),
    ] as [([Double], String)])
  func wordsNameEndsAndExtremes(_ values: [Double], _ text: String) {
    #expect(Sparkline(values).summary == text)
  }

  @Test(
    arguments: [
      [], [.nan], [3], [3, 3, 3], [1, .nan, 2], [1e308, -1e308], [.infinity, 1],
    ] as [[Double]])
  func anyValuesGiveAPicture(_ values: [Double]) {
    let svg = Sparkline(values).svg()
    let facts = SVGFacts(svg)
    #expect(facts.isWellFormed && facts.ids.isEmpty)
    #expect(!svg.contains("nan") && !svg.contains("inf\""))
  }

  @Test func theEndHasADotOnlyWhereItIsSeen() {
    #expect(Sparkline([0, 1]).svg().contains("<circle"))
    #expect(!Sparkline([0, 5], domain: 0...1).svg().contains("<circle"))
    // A shared scale puts equal values at equal heights.
    let (low, high) = (Sparkline([0.5, 1], domain: 0...2), Sparkline([2, 1], domain: 0...2))
    let ends = [low, high].map { line in
      line.svg().split(separator: "cy=\"").last?.prefix(2)
    }
    #expect(ends[0] == ends[1] && ends[0] != nil)
  }
}
