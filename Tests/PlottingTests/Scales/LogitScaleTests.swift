import Plotting
import Testing

/// Reference values: Reference/scale_ticks.py, where they are also compared with matplotlib.
@Suite struct LogitScaleTests {
  struct Case: Sendable {
    var low, high: Double
    var wished, fewest: Int
    var breaks: [Double]?
  }

  static let cases: [Case] = [
    Case(
      low: 0.0005, high: 0.9995, wished: 9, fewest: 4,
      breaks: [0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999]),
    Case(low: 0.4, high: 0.999, wished: 9, fewest: 4, breaks: [0.5, 0.9, 0.99, 0.999]),
    Case(low: 0.8, high: 0.999, wished: 9, fewest: 4, breaks: [0.9, 0.95, 0.99, 0.995, 0.999]),
    Case(low: 0.85, high: 0.97, wished: 9, fewest: 4, breaks: nil),
    Case(low: 0.001, high: 0.02, wished: 9, fewest: 4, breaks: [0.001, 0.002, 0.005, 0.01, 0.02]),
    Case(
      low: 1e-09, high: 0.999999999, wished: 9, fewest: 4,
      breaks: [1e-07, 0.0001, 0.1, 0.5, 0.9, 0.9999, 0.9999999]),
    Case(low: 0.05, high: 0.95, wished: 9, fewest: 3, breaks: [0.1, 0.5, 0.9]),
    Case(
      low: 0.9, high: 0.9999999, wished: 9, fewest: 4,
      breaks: [0.9, 0.99, 0.999, 0.9999, 0.99999, 0.999999, 0.9999999]),
    Case(low: 0.3, high: 0.7, wished: 9, fewest: 4, breaks: nil),
    Case(low: 0.93, high: 0.96, wished: 9, fewest: 4, breaks: nil),
    Case(low: 1e-12, high: 0.5, wished: 5, fewest: 4, breaks: [1e-10, 1e-07, 0.0001, 0.1, 0.5]),
  ]

  @Test(arguments: cases) func breaksAreThoseOfTheReference(_ row: Case) {
    let breaks = LogitScale().breaks(
      in: row.low...row.high, wished: row.wished, fewest: row.fewest)
    #expect(breaks == row.breaks)
  }

  @Test(
    arguments: [
      (0.0005...0.9995, ["0.001", "0.01", "0.1", "0.5", "0.9", "0.99", "0.999"]),
      (0.9...0.999_999, ["0.9", "0.99", "0.999", "0.9999", "0.99999", "0.999999"]),
      (0.8...0.99, ["0.8", "0.9", "0.95", "0.98", "0.99"]),
      (0.4...0.6, ["0.40", "0.45", "0.50", "0.55", "0.60"]),
    ] as [(ClosedRange<Double>, [String])])
  func labelsHaveAsManyNinesAsNeeded(_ domain: ClosedRange<Double>, _ labels: [String]) {
    let ticks = LogitScale().ticks(in: domain, count: 6) { _ in 1 }
    #expect(ticks.major.map(\.label) == labels)
  }

  @Test func farTailsAreWrittenAsPowers() {
    #expect(
      LogitScale().labels(for: [1e-9, 0.975, 1 - 1e-9]) == ["10⁻⁹", "0.975", "1 − 10⁻⁹"])
  }

  @Test func minorTicksMirror() {
    let ticks = LogitScale().ticks(in: 0.05...0.95, count: 6) { _ in 1 }
    #expect(ticks.major.map(\.value) == [0.05, 0.1, 0.5, 0.9, 0.95])
    #expect(
      ticks.minor == [0.06, 0.07, 0.08, 0.09, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.91, 0.92, 0.93, 0.94])
  }

  @Test func positionsMirrorAndComeBack() {
    let scale = LogitScale()
    #expect(scale.transform(0.5) == 0)
    for value in [1e-12, 0.001, 0.2, 0.5] {
      #expect(abs(scale.inverse(scale.transform(value)) / value - 1) < 1e-13)
    }
    #expect(abs(scale.transform(0.25) + scale.transform(0.75)) < 1e-15)
  }

  @Test(arguments: [0, 1, -0.1, 1.1, Double.nan]) func hasNoPlaceFor(_ value: Double) {
    #expect(!LogitScale().contains(value))
    #expect(LogitScale().transform(value).isNaN)
  }

  @Test func niceDomainsEndAtRoundTails() {
    #expect(LogitScale().niceDomain(0.83...0.962, count: 6) == 0.8...0.98)
    #expect(LogitScale().niceDomain(0.03...0.4, count: 6) == 0.02...0.5)
  }

  @Test func ticksOfSmallWorldsAscendInside() {
    let ends = [1e-9, 0.003, 0.04, 0.1, 0.31, 0.5, 0.62, 0.9, 0.951, 0.999, 0.999_99]
    for low in ends {
      for high in ends where high > low {
        for count in [2.0, 4, 8] {
          let ticks = LogitScale().ticks(in: low...high, count: count) { _ in 1 }
          let values = ticks.major.map(\.value)
          #expect(values.count >= 2, "\(low)…\(high)")
          #expect(values == values.sorted() && Set(values).count == values.count)
          #expect((values + ticks.minor).allSatisfy { $0 >= low && $0 <= high })
          #expect(Set(values).isDisjoint(with: ticks.minor))
        }
      }
    }
  }
}
