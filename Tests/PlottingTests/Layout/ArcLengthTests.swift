import Plotting
import Testing

@Suite struct ArcLengthTests {
  /// The aspects at which two slopes are balanced, found by hand: dL/dr = 0.
  @Test func balancesOneSlope() throws {
    // A line across the square is shortest where its panel is as high as it is wide.
    let diagonal = ArcLength.ratio(of: [[Point(0, 0), Point(1, 1)]])
    let ratio = try #require(diagonal)
    #expect(abs(ratio - 1) < 1e-9)
    // A line of half the height wants it twice as high, which is beyond the limit.
    #expect(ArcLength.ratio(of: [[Point(0, 0), Point(1, 0.5)]]) == 1.1)
    #expect(ArcLength.ratio(of: [[Point(0, 0), Point(0.1, 1)]]) == 0.35)
  }

  @Test func doesNotDependOnHowALineIsParted() throws {
    let whole = [Point(0, 0), Point(0.5, 0.9), Point(1, 0.1)]
    let parted = [
      [Point(0, 0), Point(0.25, 0.45), Point(0.5, 0.9)], [Point(0.5, 0.9), Point(1, 0.1)],
    ]
    let (one, other) = (ArcLength.ratio(of: [whole]), ArcLength.ratio(of: parted))
    let ratios = (try #require(one), try #require(other))
    #expect(abs(ratios.0 - ratios.1) < 1e-9)
    #expect(ratios.0 > 0.5 && ratios.0 < 0.7)
  }

  /// The least length over a fine lattice of ratios.
  @Test func isTheShortestOfManyRatios() throws {
    var noise = Gallery.Noise(seed: 3)
    let line = (0...50).map { Point(Double($0) / 50, 0.5 + 0.5 * noise.next()) }
    let found = ArcLength.ratio(of: [line])
    let ratio = try #require(found)
    func length(_ ratio: Double) -> Double {
      zip(line, line.dropFirst()).reduce(0) { sum, step in
        let (x, y) = (step.1.x - step.0.x, step.1.y - step.0.y)
        return sum + (x * x / ratio + y * y * ratio).squareRoot()
      }
    }
    for other in stride(from: 0.35, through: 1.1, by: 0.001) {
      #expect(length(ratio) <= length(other) + 1e-12)
    }
  }

  @Test func flatLinesHaveNone() {
    #expect(ArcLength.ratio(of: [[Point(0, 0.5), Point(1, 0.5)]]) == nil)
    #expect(ArcLength.ratio(of: []) == nil)
  }

  @Test func chartsTakeTheRatioOfTheirLines() {
    let chart = Chart(marks: [LineMark(x: [0, 0.5, 1, 1.5], y: [0, 1, 0, 1])])
      .xAxis("x").yAxis("y").aspect(.arcLength)
    let panel = chart.scene(id: "f", layout: .wide).panel
    #expect(abs(panel.height / panel.width - 0.35) < 0.01)
  }
}
