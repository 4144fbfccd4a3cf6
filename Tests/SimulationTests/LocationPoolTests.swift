import Simulation
import Statistics
import Testing

@Suite struct LocationPoolTests {
  /// Scores of an expansion against the sum over observations, inside and outside the radius.
  private func checkScores<Score: LocationScore>(
    _ type: Score.Type, _ draw: (inout RandomStream) -> Double
  ) {
    var stream = RandomStream(seed: 3)
    var pool = LocationPool<Score>()
    var observations: [Double] = []
    for round in 0..<4 {
      let batch = (0..<150).map { _ in draw(&stream) }
      observations += batch
      pool.append(contentsOf: LocationPool(batch))
      let count = Double(observations.count)
      let centre = 0.3 * Double(round)
      // Roundings of a running sum of n terms up to 1 walk randomly: n^1.5 · 2⁻⁵³, four times that.
      let tolerance = 4 * count * count.squareRoot() * 0x1p-53
      for step in -2...2 {
        let location = centre + Score.radius * Double(step) / 2
        let fast = pool.score(at: location)
        let terms = observations.map { Score.score(Score.coordinate(of: $0 - location)) }
        let value = pairwiseSum(terms.map(\.value))
        let slope = pairwiseSum(terms.map(\.slope))
        #expect((fast.value - value).magnitude <= tolerance)
        // The derivative multiplies the k-th term by k / radius.
        #expect((fast.slope - slope).magnitude <= 10 * tolerance / Score.radius)
      }
    }
  }

  @Test func logisticExpansionEqualsDirectSum() {
    checkScores(LogisticScore.self) { $0.logistic() }
  }

  @Test func cauchyExpansionEqualsDirectSum() {
    checkScores(CauchyScore.self) { $0.cauchy() }
  }

  /// The score is the derivative of the log-likelihood, and the slope that of the score.
  @Test(arguments: [-30.0, -2.5, -0.5, 0, 0.1, 1, 4, 50])
  func slopesAreDerivatives(deviation: Double) {
    let step = 1e-5
    checkSlope(LogisticScore.self, at: deviation, step)
    checkSlope(CauchyScore.self, at: deviation, step)
  }

  private func checkSlope<Score: LocationScore>(
    _ type: Score.Type, at deviation: Double, _ step: Double
  ) {
    let before = Score.score(Score.coordinate(of: deviation - step))
    let after = Score.score(Score.coordinate(of: deviation + step))
    let slope = Score.score(Score.coordinate(of: deviation)).slope
    #expect(((before.value - after.value) / (2 * step) - slope).magnitude < 1e-9)
    let shifted = Score.sum(Score.coordinate(of: deviation - 0.3), Score.coordinate(of: 0.3))
    #expect(
      (shifted - Score.coordinate(of: deviation)).magnitude <= 1e-15 * max(1, deviation.magnitude))
  }

  /// Small samples have several maxima and far observations, where plain steps wander.
  @Test(arguments: [1, 2, 3, 5, 10, 20, 128, 129, 1_000])
  func maximumHasNoScore(size: Int) {
    var stream = RandomStream(seed: 4)
    for _ in 0..<max(3, 2_000 / size) {
      var logistic = LocationPool<LogisticScore>((0..<size).map { _ in stream.logistic() })
      var cauchy = LocationPool<CauchyScore>((0..<size).map { _ in stream.cauchy() })
      let first = logistic.maximum(from: 0)
      let second = cauchy.maximum(from: 0)
      #expect(logistic.directScore(at: first).value.magnitude <= 1e-9 * Double(size))
      #expect(cauchy.directScore(at: second).value.magnitude <= 1e-9 * Double(size))
      #expect(cauchy.directScore(at: second).slope < 0)
    }
  }

  /// Two observations at m ± h have their maximum at m, or from h = 1 on two, at m ± √(h² − 1).
  @Test(arguments: [0.1, 0.9, 1.1, 2, 10, 1_000, 1e6])
  func twoCauchyObservations(half: Double) {
    var pool = LocationPool<CauchyScore>([3 - half, 3 + half])
    let maximum = 3 + (half > 1 ? (half * half - 1).squareRoot() : 0)
    let found = pool.maximum(from: 3 + half)
    #expect((found - maximum).magnitude <= 1e-9 * max(1, half), "\(found)")
  }

  @Test func farObservationsDoNoHarm() {
    var pool = LocationPool<CauchyScore>([1e300, -1e200, 0.5, 0.7, 0.6])
    #expect((pool.maximum(from: 0) - 0.6).magnitude < 0.01)
    var many = LocationPool<CauchyScore>(
      [1e300] + (0..<301).map { Double($0 - 150) / 100 })
    #expect(many.maximum(from: 0.2).magnitude < 1e-9)
  }
}
