import Plotting
import Statistics
import Testing

/// Reference values: Reference/transforms.py.
@Suite struct EmpiricalDistributionTests {
  @Test func countsUpToEachObservation() {
    let distribution = EmpiricalDistribution([3, 1, 2, 2, .nan])
    #expect(distribution.x == [1, 2, 3])
    #expect(distribution.shares == [0.25, 0.75, 1])
    #expect(
      [0.9, 1, 1.5, 2, 2.9, 3, 9].map { distribution($0) } == [0, 0.25, 0.25, 0.75, 0.75, 1, 1])
  }

  @Test(arguments: TransformReference.massart)
  func bandHasTheWidthOfMassart(_ count: Int, _ level: Double, _ expected: Double) {
    #expect(abs(EmpiricalDistribution.halfWidth(count: count, level: level) - expected) < 1e-15)
  }

  /// The whole law lies inside in at least the stated share of samples: exact at the level.
  @Test func bandHoldsTheWholeLaw() {
    var stream = RandomStream(seed: 7)
    var misses = 0
    for _ in 0..<2_000 {
      let distribution = EmpiricalDistribution((0..<50).map { _ in stream.uniform() })
      let reach = distribution.halfWidth(level: 0.9)
      let gaps = distribution.x.enumerated().map { index, x in
        let before = index == 0 ? 0 : distribution.shares[index - 1]
        return max((distribution.shares[index] - x).magnitude, (x - before).magnitude)
      }
      if let largest = gaps.max(), largest > reach { misses += 1 }
    }
    // At most 10 % by the inequality, and six standard errors more; for 50 observations hardly less.
    #expect(misses <= 281)
    #expect(misses > 100)
  }

  @Test func bandIsCutOffAndHasTwoPlacesAtEachJump() {
    let band = EmpiricalDistribution([1, 2]).band(level: 0.5)
    #expect(band.coverage == .simultaneous)
    #expect(band.x == [1, 1, 2, 2])
    #expect(
      band.bands[0].lower.allSatisfy { $0 >= 0 } && band.bands[0].upper.allSatisfy { $0 <= 1 })
  }

  @Test func differencesJumpAtTheObservations() {
    let distribution = EmpiricalDistribution([0.25, 0.75])
    let difference = distribution.difference { $0 }
    #expect(difference.x.first == 0.25 && difference.x.last == 0.75)
    #expect(Array(difference.y.prefix(2)) == [-0.25, 0.25])
    #expect(Array(difference.y.suffix(2)) == [-0.25, 0.25])
    // Half-way the law is 0.5 and so is the sample's.
    let middle = difference.x.firstIndex(of: 0.5)
    #expect(middle.map { difference.y[$0] } == 0)
  }

  @Test(
    arguments: [
      (StepAlignment.end, [0.0, 1, 1, 3, 3], [5.0, 5, 6, 6, 7]),
      (.start, [0, 0, 1, 1, 3], [5, 6, 6, 7, 7]),
      (.center, [0, 0.5, 0.5, 1, 2, 2, 3], [5, 5, 6, 6, 6, 7, 7]),
    ] as [(StepAlignment, [Double], [Double])])
  func stepsChangeWhereTheyShould(_ alignment: StepAlignment, _ x: [Double], _ y: [Double]) {
    let outline = alignment.outline(x: [0, 1, 3], y: [5, 6, 7])
    #expect(outline.x == x)
    #expect(outline.y == y)
  }
}
