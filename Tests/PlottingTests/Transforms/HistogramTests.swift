import Plotting
import Testing

/// Reference values: Reference/transforms.py.
@Suite struct HistogramTests {
  @Test(arguments: TransformReference.bins)
  func hasTheEdgesOfNumPy(
    _ sample: [Double], _ rule: BinRule, _ edges: [Double], _ counts: [Int]
  ) {
    let found = rule.edges(of: [sample])
    #expect(found.count == counts.count + 1)
    for (one, other) in zip([found[0], found[1], found[found.count - 1]], edges) {
      #expect(abs(one - other) < 1e-12)
    }
    #expect(Histogram(sample, edges: found).counts == counts)
  }

  @Test func integersLieInTheMiddleOfTheirBins() {
    let edges = BinRule.scott.edges(of: [[3, 4, 4, 5, 5, 5, 6, 6, 7]])
    #expect(edges.first == 2.5 && edges.allSatisfy { ($0 - 0.5) == ($0 - 0.5).rounded() })
    #expect((edges.last ?? 0) > 7)
    let many = (0..<5_000).map { Double($0 % 1_000) }
    let wide = BinRule.count(10).edges(of: [many])
    #expect(wide == (0...10).map { Double($0) * 100 - 0.5 })
    #expect(Histogram(many, edges: wide).counts == [Int](repeating: 500, count: 10))
  }

  @Test func samplesShareTheirEdges() {
    let edges = BinRule.sturges.edges(of: [[0.5, 1, 2], [3, 7.25]])
    #expect(edges.first == 0.5 && edges.last == 7.25)
    #expect(Histogram([0.5, 1, 2], edges: edges).counts.count == edges.count - 1)
  }

  @Test func rulesMakeAtMostTwoHundredBins() {
    let sample = (1...3_000).map { Double($0 * $0 * $0) + 0.5 }
    #expect(BinRule.freedmanDiaconis.edges(of: [sample + [1e15]]).count == 201)
  }

  @Test(
    arguments: [
      ([], [0, 1]), ([2.5], [2.0, 3]), ([7], [6.5, 7.5]), ([.nan, .infinity], [0, 1]),
    ] as [([Double], [Double])])
  func survivesDataWithoutRange(_ sample: [Double], _ edges: [Double]) {
    for rule in [BinRule.scott, .freedmanDiaconis, .sturges] {
      #expect(rule.edges(of: [sample]) == edges)
    }
  }

  @Test func heightsAreCountsSharesAndDensities() {
    let bins = Histogram([0, 1, 1.5, 3, 9, .nan], edges: [0, 1, 3])
    // The last edge belongs to the last bin; 9 lies outside but is part of the sample.
    #expect(bins.counts == [1, 3])
    #expect(bins.heights(.count) == [1, 3])
    #expect(bins.heights(.share) == [0.2, 0.6])
    #expect(bins.heights(.density) == [0.2, 0.3])
  }
}
