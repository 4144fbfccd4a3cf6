import Plotting
import Testing

@Suite struct LinearScaleTests {
  struct Case: Sendable {
    var low, high, count: Double
    var labels: [String]
  }

  static let cases: [Case] = [
    Case(low: 0, high: 1.25, count: 8, labels: ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0", "1.2"]),
    Case(
      low: 0, high: 20_000, count: 5,
      labels: ["0", "5\u{2009}000", "10\u{2009}000", "15\u{2009}000", "20\u{2009}000"]),
    Case(low: 0, high: 2e7, count: 3, labels: ["0", "10⁷", "2 × 10⁷"]),
    Case(
      low: -2e-7, high: 2e-7, count: 5,
      labels: ["−2 × 10⁻⁷", "−10⁻⁷", "0", "10⁻⁷", "2 × 10⁻⁷"]),
    Case(low: -1, high: 1, count: 5, labels: ["−1.0", "−0.5", "0.0", "0.5", "1.0"]),
    Case(low: 0.1, high: 0.4, count: 4, labels: ["0.1", "0.2", "0.3", "0.4"]),
  ]

  @Test(arguments: cases) func ticksHaveCommonDecimals(_ row: Case) {
    let ticks = LinearScale().ticks(in: row.low...row.high, count: row.count) { _ in 1 }
    #expect(ticks.major.map(\.label) == row.labels)
    #expect(ticks.minor.isEmpty)
  }

  @Test(
    arguments: [
      (0.3...9.7, 0.0...10), (-0.004...1.234, -0.25...1.25), (17...83, 10...90), (1...3, 1...3),
    ] as [(ClosedRange<Double>, ClosedRange<Double>)])
  func niceDomainsEndAtTicks(_ data: ClosedRange<Double>, _ nice: ClosedRange<Double>) {
    #expect(LinearScale().niceDomain(data, count: 6) == nice)
  }

  @Test func everyDomainOfASmallWorldHasTicksInside() {
    for low in stride(from: -20.0, through: 20, by: 1) {
      for extent in [0.001, 0.7, 1, 3, 17, 400] {
        for count in [2.0, 2.5, 4, 9] {
          let domain = low...(low + extent)
          let values = LinearScale().ticks(in: domain, count: count) { _ in 1 }.major.map(
            \.value)
          #expect(values.count >= 2, "\(domain), \(count)")
          #expect(values.allSatisfy(domain.contains))
          #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
        }
      }
    }
  }

  @Test(
    arguments: [
      (0.1, "0.1"), (-0.25, "−0.25"), (1_500, "1500"), (12_345, "12\u{2009}345"),
      (1.0 / 3, "0.333333"),
    ] as [(Double, String)]) func authorsTicksAreShort(_ value: Double, _ text: String)
  {
    #expect(LinearScale().labels(for: [value]) == [text])
  }

  @Test(arguments: [
    0, 1, -1, 0.1, 0.3, 1e22, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 123.456,
    -2.5e-7,
  ])
  func shortestDecimalsComeBack(_ value: Double) {
    #expect(DecimalNumber(shortest: value).value == value)
  }
}
