package import Simulation

/// One measure of a run over its recorded generations, as blocks of replicates.
package struct Ensemble: Sendable {
  package var generations: [Int]
  package var replicates: Int
  package var origin: Origin
  /// What is known of the samples.
  let summaries: SummaryTable
  private var blocks: [any ColumnBlock]

  /// Puts blocks together in the order of their replicates.
  ///
  /// - Parameters:
  ///   - generations: The recorded generations, ascending.
  ///   - origin: The streams of the run.
  ///   - blocks: The blocks, in ascending order of replicates and without gaps.
  ///   - summaries: What is known of these very samples.
  package init(
    generations: [Int], origin: Origin, blocks: [any ColumnBlock],
    summaries: SummaryTable = SummaryTable()
  ) {
    self.generations = generations
    self.origin = origin
    self.blocks = blocks
    self.summaries = summaries
    self.replicates = blocks.reduce(0) { $0 + $1.count }
  }

  /// The replicates' values at a position in `generations`.
  package func sample(at index: Int) -> Sample { Sample(self, at: index) }

  /// The numbers of the sample at a position in `generations`.
  func values(at index: Int) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(replicates)
    for block in blocks { block.append(column: index, to: &values) }
    return values
  }

  /// The ensemble as a series that reads its columns when they are asked for.
  package var series: Series {
    Series(generations: generations) { sample(at: $0) }
  }
}

/// Where the columns of one block of replicates come from: memory or a file.
package protocol ColumnBlock: Sendable {
  /// The number of replicates.
  var count: Int { get }
  /// Appends the block's values at one recorded generation.
  func append(column index: Int, to values: inout [Double])
}

/// A block of columns that is kept in memory.
package struct MemoryBlock: ColumnBlock {
  package var count: Int
  /// Generation by generation, `count` values each.
  package var values: [Double]

  package init(count: Int, values: [Double]) {
    self.count = count
    self.values = values
  }

  package func append(column index: Int, to values: inout [Double]) {
    values.append(contentsOf: self.values[index * count..<(index + 1) * count])
  }
}

/// What answers an evaluation's questions about runs.
package protocol EnsembleSource: Sendable {
  /// The measure of a run, or `nil` while it has not been computed.
  func ensemble(of experiment: Experiment, measure: Measure) -> Ensemble?
}

/// A run that an evaluation could not go on without.
package struct Demand: Sendable {
  package let experiment: Experiment
  /// The run's name in the notebook.
  package var name: String
  package var measures: [Measure]
  /// The experiment's meaning, which takes a while to write down.
  let meaning: String

  /// Asks for measures of a run.
  ///
  /// - Parameters:
  ///   - experiment: The experiment.
  ///   - name: The run's name in the notebook.
  ///   - measures: What is asked for.
  package init(experiment: Experiment, name: String, measures: [Measure]) {
    self.experiment = experiment
    self.name = name
    self.measures = measures
    meaning = experiment.meaning
  }
}
