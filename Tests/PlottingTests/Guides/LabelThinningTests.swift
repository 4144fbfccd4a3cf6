import Plotting
import Testing

@Suite struct LabelThinningTests {
  private func dropped(
    _ centers: [Double], width: Double, ranks: [Int]? = nil, _ thinning: Ticks.Thinning
  ) -> [Int] {
    LabelThinning.dropped(
      centers.map { ($0 - width / 2, $0 + width / 2) },
      ranks: ranks ?? centers.map { _ in 0 }, thinning: thinning, gap: 2)
  }

  /// Every row of up to six labels on a small lattice: what is kept stands apart.
  @Test(arguments: [Ticks.Thinning.parity, .greedy])
  func keepsDistanceInSmallWorlds(_ thinning: Ticks.Thinning) {
    for pattern in 1..<64 {
      let centers = (0..<6).filter { pattern >> $0 & 1 == 1 }.map { 7 * Double($0) }
      for width in [3.0, 6, 12, 20, 60] {
        let gone = dropped(centers, width: width, thinning)
        let kept = centers.indices.filter { !gone.contains($0) }.map { centers[$0] }
        #expect(zip(kept, kept.dropFirst()).allSatisfy { $1 - $0 >= width + 2 })
        #expect(!kept.isEmpty)
        // Where the first and the last stand apart, at least two labels remain.
        if let first = centers.first, let last = centers.last, last - first >= width + 2 {
          #expect(kept.count >= 2, "\(centers), \(width)")
        }
      }
    }
  }

  @Test func nothingGoesWhereAllHaveRoom() {
    #expect(dropped([0, 20, 40], width: 10, .parity).isEmpty)
    #expect(dropped([], width: 10, .greedy).isEmpty)
  }

  @Test func parityKeepsEqualSteps() {
    #expect(dropped([0, 10, 20, 30, 40], width: 12, .parity) == [1, 3])
    #expect(dropped([0, 10, 20, 30, 40], width: 25, .parity) == [1, 2, 3])
  }

  @Test func greedyKeepsWhatItCan() {
    #expect(dropped([0, 10, 16, 40], width: 9, .greedy) == [1])
  }

  @Test func lowerRanksAreKeptFirst() {
    let centers = [0.0, 10, 20, 30, 40]
    #expect(dropped(centers, width: 12, ranks: [1, 0, 1, 0, 1], .greedy) == [0, 2, 4])
  }
}
