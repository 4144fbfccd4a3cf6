import Statistics
import Testing

/// Permutations, samples without replacement and joint counts; the false-alarm level is 10⁻⁶.
@Suite struct SelectionTests {
  /// The chi-square statistic against equal counts.
  private func chiSquare(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.reduce(0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
  }

  @Test func everyPermutationIsEquallyLikely() {
    var stream = RandomStream(seed: 11)
    var counts = [Int](repeating: 0, count: 4 * 4 * 4 * 4)
    for _ in 0..<24_000 {
      let order = stream.permutation(count: 4)
      #expect(order.sorted() == [0, 1, 2, 3])
      counts[order.reduce(0) { 4 * $0 + $1 }] += 1
    }
    let seen = counts.filter { $0 > 0 }
    #expect(seen.count == 24)
    // SciPy: chi2.isf(1e-6, 23)
    #expect(chiSquare(seen) < 70.55)
  }

  /// Small totals take the dense path, large ones the sparse path.
  @Test(
    "every ordered sample is equally likely", arguments: [(3, 5, 60), (2, 9, 72), (3, 13, 1_716)])
  func everySampleIsEquallyLikely(count: Int, total: Int, arrangements: Int) {
    var stream = RandomStream(seed: 12)
    var counts = [Int](repeating: 0, count: 13 * 13 * 13)
    for _ in 0..<(20 * arrangements) {
      let sample = stream.subset(count: count, of: total)
      #expect(Set(sample).count == count)
      counts[sample.reduce(0) { 13 * $0 + $1 }] += 1
    }
    let seen = counts.filter { $0 > 0 }
    #expect(seen.count == arrangements)
    // Wilson and Hilferty's 10⁻⁶ quantile, 4.753 standard deviations.
    let freedom = Double(arrangements - 1)
    let root = 1 - 2 / (9 * freedom) + 4.753 * (2 / (9 * freedom)).squareRoot()
    #expect(chiSquare(seen) < freedom * root * root * root)
  }

  @Test(arguments: [(1, 1), (5, 5), (100, 101), (100, 1_000_000_000), (3_000, 9_000)])
  func samplesAreDistinctAndInRange(count: Int, total: Int) {
    var stream = RandomStream(seed: 13)
    let sample = stream.subset(count: count, of: total)
    #expect(sample.count == count)
    #expect(Set(sample).count == count)
    #expect(sample.allSatisfy { (0..<total).contains($0) })
  }

  @Test func multinomialCountsAddUpAndCovary() {
    var stream = RandomStream(seed: 14)
    let probabilities = [0.1, 0.2, 0.0, 0.3, 0.4]
    let trials = 50
    let draws = 20_000
    var product = 0.0
    var counts: [Int] = []
    for _ in 0..<draws {
      stream.multinomial(trials: trials, probabilities: probabilities, into: &counts)
      #expect(counts.reduce(0, +) == trials)
      #expect(counts[2] == 0)
      product += (Double(counts[1]) - 10) * (Double(counts[4]) - 20)
    }
    // Cov = −n p q = −4; the product's standard deviation is below √(8 · 12 + 16) = 10.6.
    let error = 10.6 / Double(draws).squareRoot()
    #expect((product / Double(draws) + 4).magnitude < 4.9 * error)
  }

  /// Weights far below the rounding error of 1 still get their share of what is left to them.
  @Test func rareCategoriesKeepTheirRatios() {
    var stream = RandomStream(seed: 15)
    let counts = stream.multinomial(
      trials: 1 << 52, probabilities: [1, 3e-12, 1e-12])
    #expect(counts.reduce(0, +) == 1 << 52)
    // Means 13 511 and 4 504, five standard deviations.
    #expect((Double(counts[1]) - 13_510.8).magnitude < 582)
    #expect((Double(counts[2]) - 4_503.6).magnitude < 336)
  }

  @Test func theAliasTableNeverDrawsWhatHasNoWeight() {
    var stream = RandomStream(seed: 16)
    let sampler = CategoricalSampler(probabilities: [0, 1e-300, 0, 1, 0])
    for _ in 0..<20_000 {
      #expect(sampler.sample(using: &stream) == 3)
    }
  }
}
