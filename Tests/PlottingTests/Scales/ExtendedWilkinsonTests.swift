import Plotting
import Testing

/// Reference values: Reference/extended_wilkinson.py; the first two are also in the R sources.
@Suite struct ExtendedWilkinsonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var low, high, count: Double
    var ticks: [Double]
    var testDescription: String { "\(low)…\(high), \(count) ticks" }
  }

  static let cases: [Case] = [
    Case(low: 8.1, high: 14.1, count: 4, ticks: [8, 10, 12, 14]),
    Case(low: 0, high: 100, count: 5, ticks: [0, 25, 50, 75, 100]),
    Case(low: 0, high: 1, count: 5, ticks: [0, 0.25, 0.5, 0.75, 1]),
    Case(low: -1.3, high: 1.7, count: 6, ticks: [-1.5, -1, -0.5, 0, 0.5, 1, 1.5]),
    Case(low: 0, high: 40, count: 6, ticks: [0, 10, 20, 30, 40]),
    Case(low: 0.03, high: 0.97, count: 7, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1]),
    Case(low: -0.004, high: 1.234, count: 8, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2]),
    Case(low: 1e-07, high: 9e-07, count: 5, ticks: [0, 2.5e-07, 5e-07, 7.5e-07, 1e-06]),
    Case(low: 123456, high: 654321, count: 4, ticks: [100000, 300000, 500000, 700000]),
    Case(low: -17, high: 3, count: 3, ticks: [-20, -10, 0]),
    Case(low: 0, high: 1000000000.0, count: 4, ticks: [0, 500000000, 1000000000]),
    Case(low: 99.9, high: 100.1, count: 5, ticks: [99.9, 99.95, 100, 100.05, 100.1]),
    Case(low: 0.898, high: 0.952, count: 7.5, ticks: [0.9, 0.91, 0.92, 0.93, 0.94, 0.95]),
    Case(low: -56.7, high: 10.4, count: 8.2, ticks: [-60, -50, -40, -30, -20, -10, 0, 10]),
    Case(low: 3, high: 4, count: 2, ticks: [3, 4]),
    Case(low: -1e-12, high: 1e-12, count: 5, ticks: [-1e-12, -5e-13, 0, 5e-13, 1e-12]),
    Case(low: 1, high: 200, count: 2.2, ticks: [0, 200]),
    Case(low: 0, high: 19999, count: 6.6, ticks: [0, 5000, 10000, 15000, 20000]),
    Case(
      low: 1000000.0, high: 1000100.0, count: 5,
      ticks: [1000000, 1000025, 1000050, 1000075, 1000100]),
    Case(low: -0.35, high: -0.02, count: 3.3, ticks: [-0.4, -0.2, 0]),
    Case(low: 4.1, high: 4.9, count: 4, ticks: [4.1, 4.3, 4.5, 4.7, 4.9]),
  ]

  @Test(arguments: cases) func findsTheLabellingOfReference(_ row: Case) {
    let search = ExtendedWilkinson(domain: row.low...row.high, count: row.count)
    #expect(search.best { _ in 1 }.map(\.value) == row.ticks)
  }

  @Test func prefersFewerTicksWhereLabelsWouldMeet() {
    let search = ExtendedWilkinson(domain: 0...1, count: 5)
    let crowded = search.best { $0.count <= 3 ? 1 : 0 }
    #expect(crowded.count <= search.best { _ in 1 }.count)
  }

  @Test(arguments: [-300, -30, -6, 0, 6, 30, 300]) func isTheSameAtEveryPowerOfTen(_ power: Int) {
    let unit = DecimalNumber.powerOfTen(power)
    let search = ExtendedWilkinson(domain: 0...(100 * unit), count: 5)
    let units = search.best { _ in 1 }.map { $0.value / unit }
    #expect(zip(units, [0, 25, 50, 75, 100]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test(
    arguments: [
      (0, 0), (1e16, 1e16 + 2), (-1.7e308, 1.7e308), (0, .leastNonzeroMagnitude),
    ] as [(Double, Double)])
  func survivesAbsurdDomains(_ low: Double, _ high: Double) {
    let numbers = ExtendedWilkinson(domain: low...high, count: 5).best { _ in 1 }
    #expect(!numbers.isEmpty)
  }
}
