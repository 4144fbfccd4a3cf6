import Plotting
import Testing

@Suite struct PowerScaleTests {
  @Test func squareRootsAreExact() {
    let scale = PowerScale(exponent: 0.5)
    for root in 0...1_000 {
      let value = Double(root * root)
      #expect(scale.transform(value) == Double(root))
      #expect(scale.transform(-value) == -Double(root))
      #expect(scale.inverse(Double(root)) == value)
    }
  }

  @Test(arguments: [0.25, 1.0 / 3, 2, 3]) func positionsComeBack(_ exponent: Double) {
    let scale = PowerScale(exponent: exponent)
    for value in [0, 1e-6, 0.3, 1, 12.5, 1e6] {
      #expect(abs(scale.inverse(scale.transform(value)) - value) <= 1e-12 * value)
      #expect(abs(scale.inverse(scale.transform(-value)) + value) <= 1e-12 * value)
    }
  }

  @Test func ticksAreEqualSteps() {
    let ticks = PowerScale(exponent: 0.5).ticks(in: 0...100, count: 5) { _ in 1 }
    #expect(ticks.major.map(\.label) == ["0", "25", "50", "75", "100"])
    #expect(ticks.thinning == .greedy)
  }

  /// Labels are judged where they are set: near zero they stand further apart.
  @Test func legibilityIsJudgedAtTheRootsOfTheValues() {
    var positions: [Double] = []
    _ = PowerScale(exponent: 0.5).ticks(in: 0...100, count: 5) { row in
      if row.map(\.text) == ["0", "25", "50", "75", "100"] { positions = row.map(\.position) }
      return 1
    }
    #expect(positions.count == 5)
    #expect(zip(positions, [0, 0.5, 0.7071, 0.866, 1]).allSatisfy { abs($0 - $1) < 1e-4 })
  }
}
