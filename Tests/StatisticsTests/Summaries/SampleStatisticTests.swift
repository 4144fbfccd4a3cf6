import Statistics
import Testing

/// A sample with its statistics; the second number of a pair is the standard error.
struct Summary: Sendable {
  var sample: [Double]
  var mean: [Double]
  var variance: [Double]
  var standardDeviation: [Double]
  var geometricMean: [Double]
  var quantiles: [Double]
  var quantileErrors: [Double]
}

@Suite struct SampleStatisticTests {
  private let statistics: [SampleStatistic] = [
    .mean, .variance, .standardDeviation, .median, .quantile(0.1), .quantile(0.9), .geometricMean,
  ]

  private func isClose(_ actual: Double, _ expected: Double, _ tolerance: Double) -> Bool {
    actual == expected || (actual - expected).magnitude <= tolerance * expected.magnitude
  }

  private func isClose(_ actual: Estimate, _ expected: [Double], _ tolerance: Double) -> Bool {
    isClose(actual.value, expected[0], tolerance)
      && isClose(actual.standardError, expected[1], tolerance)
  }

  /// Deviations of numbers near 10⁹ are exact, so their moments lose nothing.
  @Test(arguments: summaries.indices)
  func momentsAreThoseOfRationalArithmetic(index: Int) {
    let row = summaries[index]
    #expect(isClose(SampleStatistic.mean.estimate(row.sample), row.mean, 1e-14))
    // The fourth power of 10⁻²⁰⁰ is 0, and a sample that small has no error of variance.
    guard row.mean[0] > 1e-70 else { return }
    #expect(isClose(SampleStatistic.variance.estimate(row.sample), row.variance, 1e-12))
    #expect(
      isClose(SampleStatistic.standardDeviation.estimate(row.sample), row.standardDeviation, 1e-12))
  }

  @Test(arguments: summaries.indices)
  func quantilesAreThoseOfNumPy(index: Int) {
    let row = summaries[index]
    for (place, level) in summaryLevels.enumerated() {
      let estimate = SampleStatistic.quantile(level).estimate(row.sample)
      #expect(isClose(estimate.value, row.quantiles[place], 1e-14))
      // Distances of neighbouring large numbers carry the rounding of the numbers.
      let rounding = 4e-16 * row.quantiles[place].magnitude
      let expected = row.quantileErrors[place]
      #expect(
        estimate.standardError == expected
          || (estimate.standardError - expected).magnitude <= 1e-9 * expected + rounding)
    }
  }

  @Test(arguments: summaries.indices)
  func geometricMeansAreThoseOfSciPy(index: Int) {
    let row = summaries[index]
    let estimate = SampleStatistic.geometricMean.estimate(row.sample)
    if row.geometricMean.isEmpty {
      #expect(estimate.value.isNaN)
    } else {
      #expect(isClose(estimate, row.geometricMean, 1e-12))
    }
  }

  @Test(arguments: summaries.indices)
  func squaredInfluencesAddUpToTheSquaredError(index: Int) {
    let sample = summaries[index].sample
    for statistic in statistics {
      let error = statistic.estimate(sample).standardError
      let influence = statistic.influence(sample)
      #expect(influence.count == sample.count)
      guard error.isFinite else { continue }
      let largest = influence.map(\.magnitude).max() ?? 0
      let squares = influence.map { ($0 / largest) * ($0 / largest) }
      let length = largest == 0 ? 0 : largest * pairwiseSum(squares).squareRoot()
      #expect(isClose(length, error, 1e-12))
    }
  }

  @Test func influenceHasTheSignOfTheChange() {
    let sample = [1.0, 2, 3, 4, 10]
    let mean = SampleStatistic.mean.influence(sample)
    #expect(mean[0] < 0 && mean[4] > 0)
    let median = SampleStatistic.median.influence(sample)
    #expect(median[0] < 0 && median[2] == 0 && median[4] > 0)
    let variance = SampleStatistic.variance.influence(sample)
    #expect(variance[3] < 0 && variance[4] > 0)
  }

  /// The error of a difference of two statistics of the same replicates follows from influences.
  @Test func influencesKnowCorrelation() {
    let sample = summaries[0].sample
    let shifted = sample.map { 2 * $0 + 1 }
    let first = SampleStatistic.mean.influence(sample)
    let second = SampleStatistic.mean.influence(shifted)
    let combined = zip(first, second).map { 2 * $0 - $1 }
    #expect(combined.allSatisfy { $0.magnitude < 1e-15 })
  }

  @Test func emptySamplesAreUndefined() {
    for statistic in statistics + [.proportion] {
      #expect(statistic.estimate([]).value.isNaN)
      #expect(statistic.estimate([]).standardError.isNaN)
      #expect(statistic.influence([]).isEmpty)
    }
  }

  @Test func singleObservationsHaveNoKnownError() {
    for statistic: SampleStatistic in [.mean, .median, .quantile(0.9), .geometricMean] {
      #expect(statistic.estimate([2.5]) == Estimate(value: 2.5, standardError: .infinity))
      #expect(statistic.influence([2.5]) == [.infinity])
    }
    #expect(SampleStatistic.variance.estimate([2.5]).value.isNaN)
    #expect(SampleStatistic.standardDeviation.estimate([2.5]).standardError.isNaN)
  }

  @Test("equal observations are exact", arguments: [0.1, 1, 3.7e-9])
  func equalObservationsAreExact(value: Double) {
    let sample = [Double](repeating: value, count: 37)
    for statistic: SampleStatistic in [.mean, .median, .quantile(0.9), .geometricMean] {
      #expect(statistic.estimate(sample) == Estimate(value: value, standardError: 0))
      #expect(statistic.influence(sample).allSatisfy { $0 == 0 })
    }
    #expect(SampleStatistic.variance.estimate(sample) == Estimate(value: 0, standardError: 0))
    #expect(
      SampleStatistic.standardDeviation.estimate(sample) == Estimate(value: 0, standardError: 0))
  }

  @Test func observationsThatAreNotFinite() {
    for statistic in statistics {
      #expect(statistic.estimate([1, .nan, 2]).value.isNaN)
      #expect(statistic.estimate([1, .nan, 2]).standardError.isNaN)
    }
    let mean = SampleStatistic.mean.estimate([1, .infinity, 2])
    #expect(mean.value == .infinity && mean.standardError.isNaN)
    let median = SampleStatistic.median.estimate([1, .infinity, 2])
    #expect(median.value == 2 && median.standardError == .infinity)
    #expect(SampleStatistic.quantile(1).estimate([1, .infinity]).standardError.isNaN)
    #expect(SampleStatistic.median.estimate([-.infinity, 3]).value == -.infinity)
    #expect(SampleStatistic.median.estimate([-1.5e308, 1.5e308]).value == 0)
  }

  @Test func geometricMeansAtZero() {
    let withZero = SampleStatistic.geometricMean.estimate([3, 0, 2])
    #expect(withZero == Estimate(value: 0, standardError: 0))
    #expect(SampleStatistic.geometricMean.influence([3, 0, 2]) == [0, 0, 0])
    #expect(SampleStatistic.geometricMean.estimate([3, -1]).value.isNaN)
  }
}
