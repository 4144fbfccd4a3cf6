import Evaluation
import Simulation
import Statistics
import Testing

@Suite struct SummaryTableTests {
  private let statistics: [SampleStatistic] = [
    .mean, .variance, .standardDeviation, .median, .quantile(0.9), .geometricMean,
  ]

  private func ensemble(_ summaries: SummaryTable) -> Ensemble {
    var stream = RandomStream(seed: 3)
    let values = (0..<400).map { _ in exp(stream.normal()) }
    let block = MemoryBlock(count: 200, values: values)
    return Ensemble(
      generations: [1, 2], origin: Origin(seed: 1, stream: 2), blocks: [block],
      summaries: summaries)
  }

  private func bits(_ quantity: Quantity) -> [UInt64] {
    [quantity.value, quantity.standardError, quantity.effectiveReplicates].map(\.bitPattern)
  }

  @Test func remembersWhatTheSampleItselfWouldSay() throws {
    let table = SummaryTable()
    let written = ensemble(table)
    for index in 0..<2 {
      let plain = Sample(values: written.sample(at: index).values, origin: written.origin)
      for statistic in statistics {
        #expect(
          bits(written.sample(at: index).quantity(statistic)) == bits(plain.quantity(statistic)))
      }
    }
    let bytes = try #require(table.takeChanges())
    #expect(table.takeChanges() == nil)
    let read = try #require(SummaryTable(bytes: bytes))
    for index in 0..<2 {
      for statistic in statistics {
        #expect(
          bits(ensemble(read).sample(at: index).quantity(statistic))
            == bits(written.sample(at: index).quantity(statistic)))
      }
    }
    // Nothing was computed again.
    #expect(read.takeChanges() == nil)
  }

  @Test func multiplesByOneShareTheirTail() {
    let mean = ensemble(SummaryTable()).sample(at: 0).quantity(.mean)
    for factor in [1.0, -1.0] {
      let multiple = Quantity.combination(factor * mean.value, of: [(factor, mean)])
      let contributions = multiple.influences[0].values
      let squares = contributions.map { $0 * $0 }
      let sums = (pairwiseSum(squares), pairwiseSum(squares.map { $0 * $0 }))
      #expect(multiple.effectiveReplicates == sums.0 * sums.0 / sums.1)
      #expect(multiple.standardError == mean.standardError)
    }
  }

  @Test func refusesWhatIsNoTable() {
    #expect(SummaryTable(bytes: [1, 2, 3]) == nil)
    #expect(SummaryTable(bytes: [UInt8](repeating: 255, count: 64)) == nil)
  }
}
