import Statistics
import Testing

/// Standard errors against the errors that are really made, with fixed seeds.
///
/// The root mean square of 400 errors has itself a relative standard error of 3.5 % for a normal
/// statistic; limits are wide enough for that and for the statistics' own skewness.
@Suite struct CalibrationTests {
  private func calibration(
    _ statistic: SampleStatistic, truth: Double, size: Int,
    draw: (inout RandomStream) -> Double
  ) -> (ratio: Double, beyond: Int) {
    var stream = RandomStream(seed: 31)
    var errors = 0.0
    var claimed = 0.0
    var beyond = 0
    for _ in 0..<400 {
      let estimate = statistic.estimate((0..<size).map { _ in draw(&stream) })
      let error = estimate.value - truth
      errors += error * error
      claimed += estimate.standardError * estimate.standardError
      if error.magnitude > 4 * estimate.standardError { beyond += 1 }
    }
    return ((claimed / errors).squareRoot(), beyond)
  }

  @Test(
    "errors are as large as claimed",
    arguments: [
      (SampleStatistic.mean, 0, 0.85...1.15), (.variance, 1, 0.85...1.15),
      (.standardDeviation, 1, 0.85...1.15), (.median, 0, 0.85...1.2),
      (.quantile(0.9), 1.2815515655446004, 0.85...1.25),
      (.quantile(0.025), -1.9599639845400545, 0.9...1.5),
    ] as [(SampleStatistic, Double, ClosedRange<Double>)])
  func normalLaw(statistic: SampleStatistic, truth: Double, range: ClosedRange<Double>) {
    let result = calibration(statistic, truth: truth, size: 600) { $0.normal() }
    #expect(range.contains(result.ratio))
    #expect(result.beyond <= 1)
  }

  @Test(
    "skew laws",
    arguments: [
      (SampleStatistic.mean, 1, 0.85...1.15), (.variance, 1, 0.75...1.15),
      (.median, 0.6931471805599453, 0.85...1.2),
      (.geometricMean, 0.561459483566885, 0.85...1.15),
    ] as [(SampleStatistic, Double, ClosedRange<Double>)])
  func exponentialLaw(statistic: SampleStatistic, truth: Double, range: ClosedRange<Double>) {
    let result = calibration(statistic, truth: truth, size: 600) { $0.exponential() }
    #expect(range.contains(result.ratio))
    #expect(result.beyond <= 1)
  }

  /// On a lattice the quantile is off by a whole step now and then; the claim must allow it.
  @Test("lattice", arguments: [(0.4, 2), (0.44, 3), (0.5, 3)])
  func lattice(level: Double, truth: Double) {
    // 0.4232 of the law is at most 2.
    let result = calibration(.quantile(level), truth: truth, size: 300) {
      Double($0.poisson(mean: 3))
    }
    #expect(result.beyond == 0)
  }

  /// The median of a law of two modes is often found in the wrong one.
  @Test func gap() {
    let result = calibration(.median, truth: 0.5 / 0.52 * 0.01, size: 400) {
      ($0.uniform() < 0.52 ? 0 : 1) + 0.01 * $0.uniform()
    }
    #expect(result.beyond == 0)
  }
}
