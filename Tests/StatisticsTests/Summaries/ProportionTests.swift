import Statistics
import Testing

@Suite struct ProportionTests {
  @Test("ends have an error", arguments: [1, 10, 1_000, 100_000])
  func endsHaveAnError(trials: Int) {
    let none = Estimate.proportion(successes: 0, of: trials)
    let all = Estimate.proportion(successes: trials, of: trials)
    #expect(none.value == 0 && all.value == 1)
    #expect(none.standardError > 0)
    #expect(none.standardError == all.standardError)
    // The largest proportion that leaves no success with the probability 3.2 · 10⁻⁵ of a normal
    // variate beyond 4: 1 − (3.2 · 10⁻⁵)^(1/n).
    let largest = -expm1(log(3.167e-5) / Double(trials))
    #expect(4 * none.standardError >= 0.9 * largest)
  }

  @Test func theMiddleHasTheUsualError() {
    let estimate = Estimate.proportion(successes: 30_000, of: 100_000)
    let usual = (0.3 * 0.7 / 100_000).squareRoot()
    #expect((estimate.standardError / usual - 1).magnitude < 1e-4)
  }

  /// How often the truth lies beyond four standard errors, summed over the binomial law.
  @Test(
    "claims about proportions are honest",
    arguments: [
      (1, 0.3), (10, 0.4), (30, 0.2), (200, 0.001), (200, 0.02), (1_000, 0.0005), (1_000, 0.01),
      (1_000, 0.3),
    ])
  func claimsAreHonest(trials: Int, probability: Double) {
    var missed = 0.0
    for successes in 0...trials {
      let estimate = Estimate.proportion(successes: successes, of: trials)
      if (estimate.value - probability).magnitude <= 4 * estimate.standardError { continue }
      missed += exp(
        PointMass.logBinomial(
          Double(successes), trials: Double(trials), probability: probability))
    }
    // The normal law has 6.3 · 10⁻⁵ beyond four standard errors.
    #expect(missed < 3e-4)
  }

  @Test func statisticAndInfluence() {
    let sample: [Double] = [0, 1, 1, 0, 0, 0]
    let estimate = SampleStatistic.proportion.estimate(sample)
    #expect(estimate == .proportion(successes: 2, of: 6))
    let influence = SampleStatistic.proportion.influence([0, 0, 0, 0])
    let error = Estimate.proportion([false, false, false, false]).standardError
    #expect((pairwiseSum(influence.map { $0 * $0 }) / (error * error) - 1).magnitude < 1e-14)
    #expect(SampleStatistic.proportion.estimate([0, 0.5]).value.isNaN)
    #expect(Estimate.proportion(successes: 0, of: 0).value.isNaN)
  }

  @Test func survival() {
    let curve = SurvivalCurve(passages: [3, .infinity, 1, 3, 7], at: [0, 1, 2, 3, 7, 100])
    #expect(curve.survivors == [5, 4, 4, 2, 1, 1])
    #expect(curve.estimates.map(\.value) == [1, 0.8, 0.8, 0.4, 0.2, 0.2])
    #expect(curve.estimates.allSatisfy { $0.standardError > 0 })
  }
}
