/// Some blocks of one run that are to be computed.
public struct RunRequest: Sendable {
  /// The experiment.
  public var experiment: Experiment

  /// The measures to record.
  public var measures: [Measure]

  /// The blocks of replicates.
  public var blocks: [Range<Int>]

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - experiment: The experiment.
  ///   - measures: The measures to record.
  ///   - blocks: The blocks of replicates.
  public init(experiment: Experiment, measures: [Measure], blocks: [Range<Int>]) {
    self.experiment = experiment
    self.measures = measures
    self.blocks = blocks
  }
}

/// Runs blocks on several threads at once and hands each over as it is done.
///
/// The order of the hand-over may vary from run to run; the contents never do.
public struct Runner: Sendable {
  /// How many blocks, or pieces of blocks, are computed at once.
  public let jobs: Int

  /// Creates a runner.
  ///
  /// - Parameter jobs: How many threads to use; below 1 counts as 1.
  public init(jobs: Int) { self.jobs = max(1, jobs) }

  /// Computes all blocks of all requests.
  ///
  /// - Parameters:
  ///   - requests: The blocks to compute.
  ///   - receive: Takes the index of the request and a finished block; called for one block at a
  ///     time.
  /// - Throws: `CancellationError`, or what `receive` throws; then nothing more is computed.
  public func run(
    _ requests: [RunRequest],
    receive: @Sendable (Int, EnsembleBlock) async throws -> Void
  ) async throws {
    let pieces = pieces(of: requests)
    var unfinished: [Int: Assembly] = [:]
    let spareColumns = SpareColumns()
    try await withThrowingTaskGroup(of: (Int, EnsembleBlock).self) { group in
      var next = 0
      for _ in 0..<min(jobs, pieces.count) {
        start(pieces[next], number: next, of: requests, spareColumns, in: &group)
        next += 1
      }
      while let (number, values) = try await group.next() {
        let piece = pieces[number]
        if piece.replicates == piece.block {
          try await receive(piece.request, values)
        } else {
          var assembly =
            unfinished.removeValue(forKey: piece.blockNumber) ?? Assembly(piece, values)
          assembly.add(values)
          if assembly.isComplete {
            try await receive(piece.request, assembly.block)
          } else {
            unfinished[piece.blockNumber] = assembly
          }
        }
        // Only now, so that the next piece can have the columns of this one.
        spareColumns.keep(values.values)
        if next < pieces.count {
          start(pieces[next], number: next, of: requests, spareColumns, in: &group)
          next += 1
        }
      }
    }
    try Task.checkCancellation()
  }

  private func start(
    _ piece: Piece, number: Int, of requests: [RunRequest], _ spareColumns: SpareColumns,
    in group: inout ThrowingTaskGroup<(Int, EnsembleBlock), any Error>
  ) {
    let request = requests[piece.request]
    group.addTask {
      try Task.checkCancellation()
      var plan = SimulationPlan(
        request.experiment, replicates: piece.replicates, measures: request.measures,
        isCancellable: true)
      plan.spareColumns = spareColumns
      let values = request.experiment.family.simulate(plan)
      try Task.checkCancellation()
      return (number, values)
    }
  }
}

// MARK: - Pieces of blocks

extension Runner {
  /// A part of a block that one task computes.
  private struct Piece: Sendable {
    var request: Int
    var blockNumber: Int
    var block: Range<Int>
    var replicates: Range<Int>
    var cost: Double
  }

  /// A block whose pieces arrive one by one.
  private struct Assembly {
    var block: EnsembleBlock
    private var missing: Int
    var isComplete: Bool { missing == 0 }

    init(_ piece: Piece, _ values: EnsembleBlock) {
      let size = piece.block.count * values.generations.count
      block = EnsembleBlock(
        replicates: piece.block, generations: values.generations, measures: values.measures,
        values: values.measures.map { _ in [Double](repeating: 0, count: size) })
      missing = piece.block.count
    }

    mutating func add(_ piece: EnsembleBlock) {
      let offset = piece.replicates.lowerBound - block.replicates.lowerBound
      let count = piece.replicates.count
      for measure in piece.values.indices {
        for generation in piece.generations.indices {
          let start = generation * block.replicates.count + offset
          block.values[measure].replaceSubrange(
            start..<(start + count), with: piece.sample(of: measure, at: generation))
        }
      }
      missing -= count
    }
  }

  /// All blocks, the costly ones cut into pieces so that every job is busy to the end.
  ///
  /// Whole blocks are handed over without a copy, so a block is cut only when it is more than an
  /// eighth of a job's share; the costliest pieces come first.
  private func pieces(of requests: [RunRequest]) -> [Piece] {
    let total = requests.reduce(0) { sum, request in
      sum + request.experiment.cost * Double(request.blocks.reduce(0) { $0 + $1.count })
    }
    let largest = jobs == 1 ? .infinity : total / Double(8 * jobs)
    var pieces: [Piece] = []
    var blockNumber = 0
    for (index, request) in requests.enumerated() {
      let cost = request.experiment.cost
      for block in request.blocks where !block.isEmpty {
        let parts = max(1, (cost * Double(block.count) / largest).rounded(.up))
        let size = Int((Double(block.count) / parts).rounded(.up))
        for first in stride(from: block.lowerBound, to: block.upperBound, by: max(1, size)) {
          let replicates = first..<min(block.upperBound, first + size)
          pieces.append(
            Piece(
              request: index, blockNumber: blockNumber, block: block, replicates: replicates,
              cost: cost * Double(replicates.count)))
        }
        blockNumber += 1
      }
    }
    // `sort` is stable in practice and promises nothing; the order decides no result.
    pieces.sort { $0.cost > $1.cost }
    return pieces
  }
}

extension Experiment {
  /// The variates of a replicate, roughly: what share of a run it is.
  fileprivate var cost: Double {
    let width = Double(family.observationWidth + 1)
    let isDirect = drawsStatistics && family.retainedWidth == 0
    return width * (isDirect ? Double(generations) : totalSamples)
  }
}
