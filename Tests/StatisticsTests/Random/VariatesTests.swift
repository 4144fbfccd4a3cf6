import Statistics
import Testing

/// Every variate against its exact law: counts in bins and moments.
///
/// Seeds are fixed. The false-alarm level of each check is 10⁻⁶.
@Suite struct VariatesTests {
  @Test(arguments: laws)
  func samplesFollowTheirLaw(law: Law) {
    #expect(law.objections(to: law.sample(seed: 20_240_601)) == [])
  }

  /// The check itself must see what is wrong.
  @Test(
    "wrong samplers are rejected",
    arguments: [
      "no tail", "kurtosis", "shifted", "gamma shape", "truncated", "Poisson from normal",
      "binomial probability", "never zero",
    ])
  func wrongSamplersAreRejected(fault: String) throws {
    var stream = RandomStream(seed: 3)
    let (name, parameters, draw): (String, [Double], (inout RandomStream) -> Double) =
      switch fault {
      case "no tail": ("normal", [], { max(-3.654, min(3.654, $0.normal())) })
      case "kurtosis": ("normal", [], { ($0.uniform() + $0.uniform() + $0.uniform() - 1.5) * 2 })
      case "shifted": ("normal", [], { $0.normal() + 0.03 })
      case "gamma shape": ("gamma", [0.01], { $0.gamma(shape: 0.0105) })
      case "truncated": ("gamma", [0.01], { max(1e-150, $0.gamma(shape: 0.01)) })
      case "Poisson from normal":
        ("poisson", [100], { (100 + 10 * $0.normal()).rounded() })
      case "binomial probability":
        (
          "binomial", [1e9, 1e-9],
          { Double($0.binomial(trials: 1_000_000_000, probability: 1.05e-9)) }
        )
      default: ("poisson", [0.5], { Double(max(1, $0.poisson(mean: 0.5))) })
      }
    let law = try #require(laws.first { $0.name == name && $0.parameters == parameters })
    let sample = (0..<law.draws).map { _ in draw(&stream) }
    #expect(law.objections(to: sample) != [])
  }

  @Test(arguments: laws)
  func sameSeedSameBits(law: Law) {
    var first = RandomStream(seed: 1)
    var second = RandomStream(seed: 1)
    guard law.name != "categorical" else { return }
    for _ in 0..<50 {
      #expect(law.draw(from: &first).bitPattern == law.draw(from: &second).bitPattern)
    }
  }

  @Test func bulkNormalsAreTheSingleOnes() {
    var single = RandomStream(seed: 4)
    var bulk = RandomStream(seed: 4)
    #expect(bulk.normals(count: 3_000) == (0..<3_000).map { _ in single.normal() })
    #expect(bulk == single)
  }

  @Test func degenerateParameters() {
    var stream = RandomStream(seed: 5)
    #expect(stream.gamma(shape: 0) == 0)
    #expect(stream.chiSquare(degreesOfFreedom: 0) == 0)
    #expect(stream.poisson(mean: 0) == 0)
    #expect(stream.binomial(trials: 0, probability: 0.5) == 0)
    #expect(stream.binomial(trials: 9, probability: 0) == 0)
    #expect(stream.binomial(trials: 9, probability: 1) == 9)
    #expect(stream.geometric(probability: 1) == 0)
    #expect(stream.geometric(probability: 1e-300) == 1 << 62)
    #expect(stream.negativeBinomial(successes: 0, probability: 0.5) == 0)
    #expect(stream.integer(below: 1) == 0)
    #expect(stream.multinomial(trials: 5, probabilities: [0, 1, 0]) == [0, 5, 0])
    #expect(stream.multinomial(trials: 0, probabilities: [0.5, 0.5]) == [0, 0])
    #expect(stream.permutation(count: 0) == [])
    #expect(stream.subset(count: 0, of: 0) == [])
  }

  @Test func smallShapesNeverGiveNaN() {
    var stream = RandomStream(seed: 6)
    for _ in 0..<2_000 {
      let share = stream.beta(1e-3, 1e-3)
      #expect(share >= 0 && share <= 1)
      #expect(stream.gamma(shape: 1e-3) >= 0)
      #expect(stream.logGamma(shape: 1e-3).isFinite)
    }
  }
}
