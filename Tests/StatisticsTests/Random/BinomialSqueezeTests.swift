import Statistics
import Testing

/// The quick verdicts are those of the exact test, and most cases get one.
@Test(arguments: [
  (25.0, 0.45), (100, 0.1), (100, 0.5), (1_000, 0.02), (1_000, 0.3), (40_000, 0.5), (1e6, 3e-5),
  (1e6, 0.25), (1e9, 0.4), (1e9, 2e-8),
])
func squeezeAgreesWithExactTest(trials: Double, probability: Double) {
  let mode = ((trials + 1) * probability).rounded(.down)
  let top = PointMass.logBinomial(mode, trials: trials, probability: probability)
  let spread = (trials * probability * (1 - probability)).squareRoot()
  var stream = RandomStream(seed: 5)
  var decided = 0
  var asked = 0
  for _ in 0..<4_000 {
    let count = (mode + 9 * spread * (stream.uniform() - 0.5)).rounded(.down)
    guard count >= 0, count <= trials else { continue }
    let ratio = PointMass.logBinomial(count, trials: trials, probability: probability) - top
    // Heights on both sides of the ratio, from a hair's breadth to a factor of two.
    let offset = (stream.uniform() - 0.5) * pow(10, -12 * stream.uniform())
    let height = exp(ratio + offset)
    let verdict = BinomialSqueeze.isBelow(
      height, count: count, mode: mode, trials: trials, probability: probability)
    if let verdict { #expect(verdict == (log(height) <= ratio), "count \(count), \(offset)") }
    // So close to the boundary there is often no verdict; heights as the sampler draws them get one.
    asked += 1
    let typical = stream.uniform()
    let ordinary = BinomialSqueeze.isBelow(
      typical, count: count, mode: mode, trials: trials, probability: probability)
    guard let ordinary else { continue }
    decided += 1
    #expect(ordinary == (log(typical) <= ratio), "count \(count), height \(typical)")
  }
  #expect(decided * 2 > asked)
}
