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
    let ticks = LogScale().ticks(in: row.domain, count: row.count) { _ in true }
    #expect(ticks.major.map(\.label) == row.labels)
  }

  @Test func minorTicksAreTheOtherMultiples() {
    let ticks = LogScale().ticks(in: 1...100, count: 3) { _ in true }
    #expect(ticks.major.map(\.value) == [1, 10, 100])
    #expect(ticks.minor == [2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90])
  }

  @Test func longAxesThinTheirMinorTicks() {
    let nine = LogScale().ticks(in: 1...1e9, count: 4) { _ in true }
    #expect(nine.minor.allSatisfy { "\($0)".contains("5") || "\($0)".contains("1") })
    #expect(nine.minor.contains(5e8))
    let twenty = LogScale().ticks(in: 1...1e20, count: 4) { _ in true }
    #expect(!twenty.minor.contains(5))
  }

  @Test func majorAndMinorTicksNeverMeet() {
    for low in -8...4 {
      for decades in [0.3, 0.9, 1.4, 2.2, 5, 9, 16] {
        let start = DecimalNumber.powerOfTen(low) * 1.3
        let domain = start...(start * LogScale().inverse(decades))
        let ticks = LogScale().ticks(in: domain, count: 5) { _ in true }
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
    let ticks = LogScale(base: 2).ticks(in: 1...32, count: 6) { _ in true }
    #expect(ticks.major.map(\.label) == ["1", "2", "4", "8", "16", "32"])
    #expect(ticks.minor.isEmpty)
  }
}
