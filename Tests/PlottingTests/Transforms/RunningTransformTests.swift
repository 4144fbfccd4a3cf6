import Plotting
import Statistics
import Testing

@Suite struct RunningTransformTests {
  @Test(
    arguments: [
      (RunningTransform.window(3), [1.5, 7.0 / 3, 14.0 / 3, 28.0 / 3, 12]),
      (.window(2), [1.5, 3, 6, 12, 16]), (.window(1), [1, 2, 4, 8, 16]),
      (.cumulativeSum, [1, 3, 7, 15, 31]), (.cumulativeMean, [1, 1.5, 7.0 / 3, 3.75, 6.2]),
      (.difference, [1, 2, 4, 8]),
    ] as [(RunningTransform, [Double])])
  func transformsValuesInOrder(_ transform: RunningTransform, _ expected: [Double]) {
    let found = transform([1, 2, 4, 8, 16])
    #expect(found.count == expected.count)
    for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-14) }
    // The linear combinations give the same.
    let values = [1.0, 2, 4, 8, 16]
    let combined = transform.terms(count: 5).map { _, indices, factors in
      zip(indices, factors).reduce(0) { $0 + values[$1.0] * $1.1 }
    }
    for (one, other) in zip(found, combined) { #expect(abs(one - other) < 1e-14) }
  }

  @Test func leavesNothingOfNothing() {
    for transform in [RunningTransform.window(3), .cumulativeSum, .cumulativeMean, .difference] {
      #expect(transform([]).isEmpty)
      #expect(transform.terms(count: 0).isEmpty)
    }
    #expect(RunningTransform.difference([1]).isEmpty)
  }

  @Test(arguments: [
    (NormalizationBasis.first, 2.0), (.last, 6), (.largest, 8), (.mean, 16.0 / 3), (.sum, 16),
  ])
  func dividesByTheBasis(_ basis: NormalizationBasis, _ expected: Double) {
    #expect(basis([2, 8, 6]) == expected)
    #expect(basis([]).isNaN || basis == .sum)
  }

  @Test func stacksUpwardsAndDownwards() {
    let stacked = Stacking.standard([[1, -1], [2, -2], [-3, 4]])
    #expect(stacked == [[0...1, -1...0], [1...3, -3 ... -1], [-3...0, 0...4]])
    #expect(Stacking.normalized([[1, 0], [3, 0]]) == [[0...0.25, 0...0], [0.25...1, 0...0]])
    #expect(Stacking.center([[2], [4]]) == [[-3 ... -1], [-1...3]])
    #expect(Stacking.standard([]).isEmpty)
    #expect(Stacking.standard([[.nan], [1]]) == [[0...0], [0...1]])
  }

  @Test func dodgedSeriesStandSideBySide() {
    #expect(Dodging.offsets(count: 1, width: 0.8) == [0])
    let offsets = Dodging.offsets(count: 4, width: 0.8)
    for (one, other) in zip(offsets, [-0.3, -0.1, 0.1, 0.3]) { #expect(abs(one - other) < 1e-15) }
    #expect(Dodging.offsets(count: 0, width: 1).isEmpty)
  }

  @Test func summarisesGroups() {
    let summary = GroupSummary(x: [2, 1, 2, 1, .nan, 2], y: [3, 10, 5, 14, 99, 7])
    #expect(summary.x == [1, 2])
    #expect(summary.estimates.map(\.value) == [12, 5])
    // s / √R by hand: √(8/2) and √(4/3).
    for (one, other) in zip(summary.estimates.map(\.standardError), [2, 1.1547005383792515]) {
      #expect(abs(one - other) < 1e-14)
    }
    let medians = GroupSummary(x: [1, 1, 1], y: [1, 2, 9], statistic: .median)
    #expect(medians.estimates.map(\.value) == [2])
  }
}
