import Plotting
import Testing

/// Reference values: Reference/scale_ticks.py, where they are also compared with matplotlib.
@Suite struct SymmetricLogScaleTests {
  struct Case: Sendable {
    var low, high, constant: Double
    var wished: Int
    var breaks: [Double]?
  }

  static let cases: [Case] = [
    Case(
      low: -1000, high: 1000, constant: 1, wished: 9,
      breaks: [-1000, -100, -10, -1, 0, 1, 10, 100, 1000]),
    Case(
      low: 0, high: 1000000.0, constant: 10, wished: 9,
      breaks: [0, 10, 100, 1000, 10000, 100000, 1000000]),
    Case(
      low: -10000.0, high: 10, constant: 1, wished: 9,
      breaks: [-10000, -1000, -100, -10, -1, 0, 1, 10]),
    Case(low: -5, high: 5, constant: 1, wished: 9, breaks: [-1, 0, 1]),
    Case(low: 0, high: 0.5, constant: 1, wished: 9, breaks: nil),
    Case(
      low: -100000000.0, high: 100000000.0, constant: 1, wished: 9,
      breaks: [-1000000, -1000, -1, 0, 1, 1000, 1000000]),
    Case(
      low: -0.02, high: 0.3, constant: 0.001, wished: 9,
      breaks: [-0.01, -0.001, 0, 0.001, 0.01, 0.1]),
    Case(low: 100, high: 400, constant: 1, wished: 9, breaks: [100, 200, 300]),
    Case(low: 0, high: 3, constant: 0.5, wished: 7, breaks: [0, 1, 3]),
    Case(
      low: -0.001, high: 0.001, constant: 1e-06, wished: 7,
      breaks: [-0.0001, -1e-06, 0, 1e-06, 0.0001]),
    Case(low: 0, high: 1000, constant: 3, wished: 9, breaks: [0, 10, 100, 1000]),
    Case(low: -12, high: 700, constant: 2, wished: 5, breaks: [-10, 0, 10, 100]),
  ]

  @Test(arguments: cases) func breaksAreThoseOfTheReference(_ row: Case) {
    let scale = SymmetricLogScale(constant: row.constant)
    #expect(scale.breaks(in: row.low...row.high, wished: row.wished) == row.breaks)
  }

  @Test func zeroIsPlainAmongPowers() {
    let ticks = SymmetricLogScale(constant: 1).ticks(in: -2e6...2e6, count: 5) { _ in 1 }
    #expect(
      ticks.major.map(\.label) == [
        "−10⁶", "−10³", "−10⁰", "0", "10⁰", "10³", "10⁶",
      ])
    let short = SymmetricLogScale(constant: 10).ticks(in: -200...2_000, count: 8) { _ in 1 }
    #expect(short.major.map(\.label) == ["−100", "−10", "0", "10", "100", "1000"])
  }

  @Test func minorTicksEndWhereTheLinearPartBegins() {
    let ticks = SymmetricLogScale(constant: 10).ticks(in: -40...200, count: 8) { _ in 1 }
    #expect(ticks.minor == [-40, -30, -20, 20, 30, 40, 50, 60, 70, 80, 90, 200])
    #expect(ticks.breaks == [-10, 10])
  }

  @Test func smallDomainsAreLinear() {
    let ticks = SymmetricLogScale(constant: 10).ticks(in: -2...2, count: 5) { _ in 1 }
    #expect(ticks.major.map(\.label) == ["−2", "−1", "0", "1", "2"])
    #expect(ticks.breaks.isEmpty)
  }

  @Test func isOddAndComesBack() {
    let scale = SymmetricLogScale(constant: 0.01)
    #expect(scale.transform(0) == 0)
    for value in [1e-12, 0.003, 0.01, 0.5, 7, 1e8, 1e300] {
      #expect(scale.transform(-value) == -scale.transform(value))
      #expect(abs(scale.inverse(scale.transform(value)) / value - 1) < 1e-12)
    }
  }

  @Test func niceDomainsKeepZero() {
    let scale = SymmetricLogScale(constant: 1)
    #expect(scale.niceDomain(0...730, count: 6) == 0...1_000)
    #expect(scale.niceDomain(-0.3...17, count: 6) == -0.5...20)
    #expect(scale.niceDomain(3...17, count: 6) == 2...20)
    #expect(scale.niceDomain(-40 ... -0.2, count: 6) == -50...0)
  }

  /// Every pair of ends on a lattice of powers and their middles, for three constants.
  @Test func ticksOfSmallWorldsAscendInside() {
    let ends = [-1e6, -3_000, -10, -1, -0.2, 0, 0.01, 0.5, 1, 40, 1e4, 1e9]
    for constant in [0.1, 1, 30] {
      for low in ends {
        for high in ends where high > low {
          for count in [2.0, 4, 8] {
            let ticks = SymmetricLogScale(constant: constant)
              .ticks(in: low...high, count: count) { _ in 1 }
            let values = ticks.major.map(\.value)
            #expect(values.count >= 2, "\(low)…\(high) at \(constant)")
            #expect(values == values.sorted() && Set(values).count == values.count)
            #expect((values + ticks.minor).allSatisfy { $0 >= low && $0 <= high })
            #expect(Set(values).isDisjoint(with: ticks.minor) || ticks.thinning == .greedy)
          }
        }
      }
    }
  }
}
