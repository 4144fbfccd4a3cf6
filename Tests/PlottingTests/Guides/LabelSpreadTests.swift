import Plotting
import Testing

@Suite struct LabelSpreadTests {
  /// Every ascending list of wishes on a small lattice, against every arrangement on the lattice.
  @Test func isOptimalInSmallWorlds() {
    let lattice = stride(from: 0.0, through: 6, by: 1).map { $0 }
    for count in 1...3 {
      for wishes in ascending(lattice, count: count) {
        for gap in [1.0, 2] {
          let gaps = [Double](repeating: gap, count: count - 1)
          let places = LabelSpread.spread(wishes, gaps: gaps, in: 0...6)
          #expect(isValid(places, gaps: gaps, limits: 0...6), "\(wishes) → \(places)")
          let cost = cost(places, wishes)
          // Thirds and halves of the lattice hold every optimum of up to three labels.
          for other in ascending(stride(from: 0.0, through: 6, by: 0.5).map { $0 }, count: count)
          where isValid(other, gaps: gaps, limits: 0...6) {
            #expect(cost <= self.cost(other, wishes) + 1e-9, "\(wishes): \(places), \(other)")
          }
        }
      }
    }
  }

  @Test func leavesDistantLabelsAlone() {
    #expect(LabelSpread.spread([10, 40, 90], gaps: [15, 15], in: 0...100) == [10, 40, 90])
  }

  @Test func partsEqualLabelsSymmetrically() {
    #expect(LabelSpread.spread([50, 50], gaps: [16], in: 0...100) == [42, 58])
  }

  @Test func respectsUnequalHeights() {
    #expect(LabelSpread.spread([0, 0, 0], gaps: [10, 20], in: 0...100) == [0, 10, 30])
  }

  @Test func startsAtTheTopWhereRoomIsShort() {
    #expect(LabelSpread.spread([5, 5, 5], gaps: [10, 10], in: 0...12) == [0, 10, 20])
  }

  @Test func hasNothingToDoWithoutLabels() {
    #expect(LabelSpread.spread([], gaps: [], in: 0...1).isEmpty)
  }

  private func ascending(_ values: [Double], count: Int) -> [[Double]] {
    guard count > 0 else { return [[]] }
    return ascending(values, count: count - 1).flatMap { head in
      values.filter { $0 >= head.last ?? -.infinity }.map { head + [$0] }
    }
  }

  private func isValid(
    _ places: [Double], gaps: [Double], limits: ClosedRange<Double>
  ) -> Bool {
    zip(zip(places, places.dropFirst()), gaps).allSatisfy { $0.1 - $0.0 >= $1 - 1e-9 }
      && places.allSatisfy { $0 >= limits.lowerBound - 1e-9 && $0 <= limits.upperBound + 1e-9 }
  }

  private func cost(_ places: [Double], _ wishes: [Double]) -> Double {
    zip(places, wishes).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }
}
