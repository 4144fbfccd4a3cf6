package import Evaluation
package import Simulation
import Synchronization

/// Answers an evaluation's questions about runs from the store, and from memory for what the store
/// could not take.
package final class RunSource: EnsembleSource {
  private let store: Store?
  private let blocks = Mutex<[BlockKey: any ColumnBlock]>([:])
  private let summaries = Mutex<[String: SummaryTable]>([:])

  /// Creates a source.
  ///
  /// - Parameter store: The store; nil keeps everything in memory.
  package init(_ store: Store?) { self.store = store }

  package func ensemble(of experiment: Experiment, measure: Measure) -> Ensemble? {
    let meaning = experiment.meaning
    var columns: [any ColumnBlock] = []
    for (index, replicates) in Self.blocks(of: experiment).enumerated() {
      let key = BlockKey(meaning: meaning, measure: measure.name, block: index)
      guard let column = column(key, replicates.count, experiment.recorded.count) else {
        return nil
      }
      columns.append(column)
    }
    let origin = Origin(seed: experiment.seed, stream: experiment.streamIdentity)
    return Ensemble(
      generations: experiment.recorded, origin: origin, blocks: columns,
      summaries: summaries(of: experiment, measure))
  }

  // MARK: - Summaries

  /// What is known of the samples of a measure, from this build and from earlier ones.
  private func summaries(of experiment: Experiment, _ measure: Measure) -> SummaryTable {
    let key = """
      summaries \(SummaryTable.version)
      replicates \(experiment.replicates)
      measure \(measure.name)
      \(experiment.meaning)
      """
    if let known = summaries.withLock({ $0[key] }) { return known }
    let table = store?.entry(key).flatMap { SummaryTable(bytes: $0) } ?? SummaryTable()
    return summaries.withLock { tables in
      // Another thread may have been faster, and its table may already be in use.
      if let known = tables[key] { return known }
      tables[key] = table
      return table
    }
  }

  /// Stores what was worked out about samples, so that the next build need not.
  func keepSummaries() {
    guard let store else { return }
    for (key, table) in summaries.withLock({ $0 }) {
      guard let bytes = table.takeChanges() else { continue }
      // Where nothing can be stored, the runs have already said so, and nothing is lost but time.
      try? store.setEntry(bytes, for: key)
    }
  }

  // MARK: - Blocks

  /// The blocks in which an experiment is computed and stored.
  package static func blocks(of experiment: Experiment) -> [Range<Int>] {
    stride(from: 0, to: experiment.replicates, by: Experiment.blockSize).map { first in
      first..<min(first + Experiment.blockSize, experiment.replicates)
    }
  }

  private func column(_ key: BlockKey, _ count: Int, _ generations: Int) -> (any ColumnBlock)? {
    if let known = blocks.withLock({ $0[key] }), known.count >= count {
      return known.count == count ? known : Prefix(of: known, count: count)
    }
    guard let block = store?.block(key, replicates: count, generations: generations) else {
      return nil
    }
    // The whole block is kept, so that its checksum is computed once in a build.
    let column = StoredColumn(block: block, count: block.replicates)
    blocks.withLock { $0[key] = column }
    return column.count == count ? column : Prefix(of: column, count: count)
  }

  /// Keeps a block that was just computed.
  ///
  /// - Returns: Why the store could not take it, nil when it could.
  func keep(_ block: EnsembleBlock, of experiment: Experiment) -> SiteError? {
    var problem: SiteError?
    let number = block.replicates.lowerBound / Experiment.blockSize
    for (measure, values) in zip(block.measures, block.values) {
      let key = BlockKey(meaning: experiment.meaning, measure: measure.name, block: number)
      if let store {
        do throws(SiteError) {
          try store.setBlock(values, for: key, replicates: block.replicates.count)
          continue
        } catch {
          problem = error
        }
      }
      blocks.withLock { $0[key] = MemoryBlock(count: block.replicates.count, values: values) }
    }
    return problem
  }

  // MARK: - What is missing

  /// The work that answers demands, without what the store has.
  ///
  /// Demands for the same run are computed once, in the largest number of replicates asked for.
  package func requests(for demands: [Demand]) -> [RunRequest] {
    var order: [String] = []
    var runs: [String: (experiment: Experiment, measures: [Measure])] = [:]
    for demand in demands {
      let meaning = demand.experiment.meaning
      guard var run = runs[meaning] else {
        order.append(meaning)
        runs[meaning] = (demand.experiment, demand.measures)
        continue
      }
      if demand.experiment.replicates > run.experiment.replicates {
        run.experiment = demand.experiment
      }
      run.measures += demand.measures.filter { !run.measures.contains($0) }
      runs[meaning] = run
    }
    return order.flatMap { meaning in
      runs[meaning].map { requests(for: $0.experiment, $0.measures) } ?? []
    }
  }

  /// Blocks that lack the same measures become one request.
  private func requests(for experiment: Experiment, _ measures: [Measure]) -> [RunRequest] {
    var requests: [RunRequest] = []
    for (index, block) in Self.blocks(of: experiment).enumerated() {
      let missing = measures.filter { measure in
        let key = BlockKey(meaning: experiment.meaning, measure: measure.name, block: index)
        return column(key, block.count, experiment.recorded.count) == nil
      }
      guard !missing.isEmpty else { continue }
      if let same = requests.firstIndex(where: { $0.measures == missing }) {
        requests[same].blocks.append(block)
      } else {
        requests.append(
          RunRequest(experiment: experiment, measures: missing, blocks: [block]))
      }
    }
    return requests
  }
}

/// A block that the store keeps in a file.
private struct StoredColumn: ColumnBlock {
  let block: StoredBlock
  let count: Int

  func append(column index: Int, to values: inout [Double]) {
    values.append(contentsOf: block.values(at: index, count: count))
  }
}

/// The first replicates of a block that was computed for a larger request.
private struct Prefix: ColumnBlock {
  let block: any ColumnBlock
  let count: Int

  init(of block: any ColumnBlock, count: Int) {
    self.block = block
    self.count = count
  }

  func append(column index: Int, to values: inout [Double]) {
    var all: [Double] = []
    block.append(column: index, to: &all)
    values.append(contentsOf: all.prefix(count))
  }
}
