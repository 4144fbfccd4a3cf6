import Simulation
import Statistics
import Testing

@Suite struct GammaSamplerTests {
  /// The prepared sampler gives the variates of the stream itself.
  @Test(arguments: [0, 0.01, 0.5, 1, 1.5, 4, 49.5, 1e3, 1e6])
  func samplerEqualsStream(shape: Double) {
    var first = RandomStream(seed: 9)
    var second = first
    let sampler = GammaSampler(shape: shape)
    for _ in 0..<20_000 {
      #expect(sampler.sample(using: &first) == second.gamma(shape: shape))
    }
    #expect(first == second)
  }
}
