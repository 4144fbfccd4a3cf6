import Plotting
import Testing

@Suite struct LogScaleTests {
  struct Case: Sendable {
    var domain: ClosedRange<Double>
    var count: Double
    var labels: [String]
  }

  static let cases: [Case] = [
    Case(domain: 1...1_000, count: 5, labels: ["1", "10", "100", "1000"]),
    Case(
      domain: 1...10_000, count: 5, labels: ["1", "10", "100", "1\u{2009}000", "10\u{2009}000"]),
    Case(domain: 0.001...1, count: 5, labels: ["0.001", "0.01", "0.1", "1"]),
    Case(domain: 1e-5...1, count: 5, labels: ["10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰"]),
    Case(
      domain: 1e-20...1, count: 5,
      labels: ["10⁻²⁰", "10⁻¹⁷", "10⁻¹⁴", "10⁻¹¹", "10⁻⁸", "10⁻⁵", "10⁻²"]),
    Case(domain: 1...200, count: 6, labels: ["1", "3", "10", "30", "100"]),
    Case(domain: 0.6...3.2, count: 5, labels: ["1", "2", "3"]),
    Case(domain: 2e-6...5e-5, count: 5, labels: ["3 × 10⁻⁶", "10⁻⁵", "3 × 10⁻⁵"]),
    Case(domain: 4.1...4.9, count: 4, labels: ["4.1", "4.3", "4.5", "4.7", "4.9"]),
  ]

  @Test(arguments: cases) func labelsPowersAndSubSteps(_ row: Case) {
    let ticks = LogScale().ticks(in: row.domain, count: row.count) { _ in 1 }
    #expect(ticks.major.map(\.label) == row.labels)
  }

  struct Row: Sendable {
    var low, high: Double
    var count: Int
    var base: Double
    var breaks: [Double]?
  }

  /// Made by Reference/scale_ticks.py; R 4.2 with scales 1.2.1 gives the same numbers.
  static let rows: [Row] = [
    Row(low: 1, high: 1000, count: 5, base: 10, breaks: [1, 10, 100, 1000]),
    Row(low: 1, high: 200, count: 5, base: 10, breaks: [1, 10, 100]),
    Row(low: 1, high: 200, count: 6, base: 10, breaks: [1, 3, 10, 30, 100]),
    Row(low: 1, high: 200, count: 8, base: 10, breaks: [1, 3, 5, 10, 30, 50, 100]),
    Row(low: 0.6, high: 3.2, count: 5, base: 10, breaks: [1, 2, 3]),
    Row(low: 2e-06, high: 5e-05, count: 5, base: 10, breaks: [3e-06, 1e-05, 3e-05]),
    Row(low: 4.1, high: 4.9, count: 5, base: 10, breaks: nil),
    Row(low: 1e-20, high: 1, count: 5, base: 10, breaks: [1e-20, 1e-15, 1e-10, 1e-05, 1]),
    Row(low: 0.0029, high: 0.8, count: 5, base: 10, breaks: [0.003, 0.01, 0.03, 0.1, 0.3]),
    Row(low: 0.0029, high: 0.8, count: 7, base: 10, breaks: [0.003, 0.01, 0.03, 0.1, 0.3]),
    Row(low: 1.5, high: 7.5, count: 5, base: 10, breaks: [2, 3, 5]),
    Row(low: 19, high: 95, count: 6, base: 10, breaks: [20, 30, 50, 70]),
    Row(
      low: 1, high: 1000000000000.0, count: 5, base: 10,
      breaks: [1, 1000, 1000000, 1000000000, 1000000000000]),
    Row(
      low: 3, high: 30000.0, count: 7, base: 10,
      breaks: [3, 10, 30, 100, 300, 1000, 3000, 10000, 30000]),
    Row(low: 1, high: 32, count: 6, base: 2, breaks: [1, 2, 4, 8, 16, 32]),
    Row(low: 1, high: 1024, count: 5, base: 2, breaks: [1, 8, 64, 512]),
    Row(low: 3, high: 5, count: 5, base: 2, breaks: nil),
    Row(low: 1, high: 1000, count: 5, base: 3, breaks: [1, 9, 81, 729]),
    Row(low: 1, high: 50, count: 6, base: 7, breaks: [1, 3, 7, 21, 49]),
    Row(low: 0.19, high: 0.9, count: 5, base: 10, breaks: [0.2, 0.3, 0.5]),
  ]

  @Test(arguments: rows) func breaksAreThoseOfR(_ row: Row) {
    let scale = LogScale(base: row.base)
    let breaks = scale.breaks(
      in: row.low...row.high, wished: row.count, fewest: row.count - 2)
    #expect(breaks == row.breaks)
  }

  @Test func minorTicksAreTheOtherMultiples() {
    let ticks = LogScale().ticks(in: 1...100, count: 3) { _ in 1 }
    #expect(ticks.major.map(\.value) == [1, 10, 100])
    #expect(ticks.minor == [2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90])
  }

  @Test func longAxesThinTheirMinorTicks() {
    let nine = LogScale().ticks(in: 1...1e9, count: 4) { _ in 1 }
    #expect(nine.minor.allSatisfy { "\($0)".contains("5") || "\($0)".contains("1") })
    #expect(nine.minor.contains(5e8))
    let twenty = LogScale().ticks(in: 1...1e20, count: 4) { _ in 1 }
    #expect(!twenty.minor.contains(5))
  }

  @Test func majorAndMinorTicksNeverMeet() {
    for low in -8...4 {
      for decades in [0.3, 0.9, 1.4, 2.2, 5, 9, 16] {
        let start = DecimalNumber.powerOfTen(low) * 1.3
        let domain = start...(start * LogScale().inverse(decades))
        let ticks = LogScale().ticks(in: domain, count: 5) { _ in 1 }
        #expect(ticks.major.count >= 2, "\(domain)")
        #expect(Set(ticks.major.map(\.value)).isDisjoint(with: ticks.minor))
        #expect((ticks.major.map(\.value) + ticks.minor).allSatisfy(domain.contains))
      }
    }
  }

  @Test func powersOfTenLieOnWholePositions() {
    for power in -307...308 {
      #expect(LogScale().transform(DecimalNumber.powerOfTen(power)) == Double(power))
    }
  }

  @Test func positionsComeBack() {
    for position in stride(from: -300.0, through: 300, by: 7.3) {
      let scale = LogScale()
      #expect(abs(scale.transform(scale.inverse(position)) - position) < 1e-12)
    }
  }

  @Test(arguments: [0, -1, Double.nan, Double.infinity, -Double.infinity] as [Double])
  func hasNoPlaceFor(_ value: Double) { #expect(!LogScale().contains(value)) }

  @Test func otherBasesLabelTheirPowers() {
    let ticks = LogScale(base: 2).ticks(in: 1...32, count: 6) { _ in 1 }
    #expect(ticks.major.map(\.label) == ["1", "2", "4", "8", "16", "32"])
    #expect(ticks.minor.isEmpty)
  }

  @Test func naturalLogarithmsLabelPowersOfE() {
    let ticks = LogScale.natural.ticks(in: 0.1...100, count: 6) { _ in 1 }
    #expect(ticks.major.map(\.label) == ["e⁻²", "e⁻¹", "1", "e", "e²", "e³", "e⁴"])
    #expect(ticks.minor.isEmpty)
    for exponent in -20...20 {
      let position = LogScale.natural.transform(LogScale.natural.inverse(Double(exponent)))
      #expect(abs(position - Double(exponent)) < 1e-14 * 20)
    }
  }

  @Test(
    arguments: [
      (1.3...70, 10, 1.0...100), (0.023...0.5, 10, 0.02...0.5), (3...17, 2, 2...32),
      (1...10, 10, 1...10), (6...2_001, 10, 5...5_000),
    ] as [(ClosedRange<Double>, Double, ClosedRange<Double>)])
  func niceDomainsEndAtRoundValues(
    _ data: ClosedRange<Double>, _ base: Double, _ nice: ClosedRange<Double>
  ) {
    #expect(LogScale(base: base).niceDomain(data, count: 6) == nice)
  }

  /// Powers are kept where a sub-step would have to go otherwise.
  @Test func powersComeBeforeSubSteps() {
    let ticks = LogScale().ticks(in: 1...200, count: 6) { _ in 1 }
    #expect(ticks.major.map(\.rank) == [0, 1, 0, 1, 0])
  }
}
