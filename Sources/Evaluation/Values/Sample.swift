package import Statistics

/// One value for each replicate of a run.
package struct Sample: Sendable {
  package let origin: Origin
  private let source: Source

  /// Where the values are: at hand, or in the column of a run, to be read when they are needed.
  private enum Source: Sendable {
    case values([Double])
    case column(Ensemble, index: Int)
  }

  package init(values: [Double], origin: Origin) {
    self.origin = origin
    source = .values(values)
  }

  /// The sample of a run at a recorded generation.
  init(_ ensemble: Ensemble, at index: Int) {
    origin = ensemble.origin
    source = .column(ensemble, index: index)
  }

  package var values: [Double] {
    switch source {
    case .values(let values): values
    case .column(let ensemble, let index): ensemble.values(at: index)
    }
  }

  /// A statistic of the sample with its Monte Carlo error.
  package func quantity(_ statistic: SampleStatistic) -> Quantity {
    guard case .column(let ensemble, let index) = source else {
      let values = values
      let estimate = statistic.estimate(values)
      let influence = Influence(origin: origin, length: estimate.standardError) {
        statistic.influence(values)
      }
      return Quantity(estimate.value, influences: [influence])
    }
    let summaries = ensemble.summaries
    let question = SummaryTable.Question(index: index, statistic: statistic)
    let estimate = summaries.estimate(question) { statistic.estimate(ensemble.values(at: index)) }
    let contributions: @Sendable () -> [Double] = {
      statistic.influence(ensemble.values(at: index))
    }
    let influence = Influence(
      origin: origin, length: estimate.standardError,
      tail: { summaries.tail(question) { Tail(of: contributions()) } },
      contributions: contributions)
    return Quantity(estimate.value, influences: [influence])
  }

  /// Quantiles of the sample, which is sorted no more than once.
  ///
  /// - Parameter levels: Levels from 0 to 1.
  /// - Returns: One quantile a level.
  func quantiles(_ levels: [Double]) -> [Double] {
    var sorted: SortedSample?
    return levels.map { level in
      let compute = {
        let known = sorted ?? SortedSample(values)
        sorted = known
        return known.estimate(quantile: level)
      }
      guard case .column(let ensemble, let index) = source else { return compute().value }
      let question = SummaryTable.Question(index: index, statistic: .quantile(level))
      return ensemble.summaries.estimate(question, or: compute).value
    }
  }

  /// The share of replicates whose value is not zero.
  package func proportion() -> Quantity {
    let values = values
    let count = values.reduce(into: 0) { count, value in if value != 0 { count += 1 } }
    let estimate = Estimate.proportion(successes: count, of: values.count)
    let variance = estimate.standardError * estimate.standardError
    // An event that few replicates saw, or that few missed: the estimate's own error allows for
    // it, but the contributions of so few replicates say nothing about correlations.
    guard min(count, values.count - count) >= Int(Condition.leastReplicates) else {
      return Quantity(estimate.value, independentVariance: variance)
    }
    let total = Double(values.count)
    let share = Double(count) / total
    // What the contributions leave unexplained is kept as an independent error.
    let explained = share * (1 - share) / total
    let influence = Influence(origin: origin, length: explained.squareRoot()) {
      values.map { (($0 != 0 ? 1 : 0) - share) / total }
    }
    return Quantity(
      estimate.value, influences: [influence], independentVariance: max(0, variance - explained))
  }
}

/// One sample for each recorded generation of a run: a measure, or a function of measures.
package struct Series: Sendable {
  package var generations: [Int]
  /// The sample at a position in `generations`.
  package var sample: @Sendable (Int) -> Sample

  package init(generations: [Int], sample: @escaping @Sendable (Int) -> Sample) {
    self.generations = generations
    self.sample = sample
  }

  /// The same statistic at every generation.
  package func curve(_ statistic: @escaping @Sendable (Sample) -> Quantity) -> Curve {
    Curve(generations: generations) { statistic(sample($0)) }
  }
}

/// One quantity for each generation.
package struct Curve: Sendable {
  package var generations: [Int]
  /// The quantity at a position in `generations`.
  package var quantity: @Sendable (Int) -> Quantity

  package init(generations: [Int], quantity: @escaping @Sendable (Int) -> Quantity) {
    self.generations = generations
    self.quantity = quantity
  }

  /// A curve without error.
  package init(generations: [Int], exact values: [Double]) {
    self.init(generations: generations) { Quantity(values[$0]) }
  }

  /// The part of the curve whose generations lie in a range.
  package func restricted(to range: ClosedRange<Int>) -> Curve {
    let kept = generations.indices.filter { range.contains(generations[$0]) }
    return Curve(generations: kept.map { generations[$0] }) { quantity(kept[$0]) }
  }
}
