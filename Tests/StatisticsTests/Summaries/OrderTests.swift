import Statistics
import Testing

@Suite struct OrderTests {
  @Test("sorting", arguments: [0, 1, 5, 400, 401, 3_000])
  func sortsLikeTheStandardLibrary(count: Int) {
    var stream = RandomStream(seed: 21)
    let sample = (0..<count).map { index in
      index % 7 == 0 ? (stream.normal() * 4).rounded() : stream.normal() * 1e3
    }
    #expect(SortedSample(sample).values == sample.sorted())
  }

  @Test func extremesSort() {
    var sample = [Double](repeating: 1, count: 500)
    sample += [.infinity, -.infinity, 0, -0.0, .leastNonzeroMagnitude, -1e308]
    #expect(SortedSample(sample).values == sample.sorted())
    #expect(SortedSample(sample + [.nan]).values == [])
  }

  @Test func pairwiseSumsAreAccurate() {
    // 0.1 · 10⁶ in a plain loop is off by 1.3 · 10⁻⁶.
    let values = [Double](repeating: 0.1, count: 1_000_000)
    #expect((pairwiseSum(values) - 100_000).magnitude < 1e-10)
    #expect(pairwiseSum([Double]()) == 0)
  }

  @Test("sums of small whole numbers are exact", arguments: [1, 7, 8, 127, 128, 129, 1_000, 4_097])
  func sumsOfWholeNumbers(count: Int) {
    let values = (1...count).map(Double.init)
    #expect(pairwiseSum(values) == Double(count * (count + 1) / 2))
    #expect(pairwiseSum(values.lazy.map { $0 }) == pairwiseSum(values))
  }
}
