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
    try await withThrowingTaskGroup(of: (Int, EnsembleBlock).self) { group in
      var next = 0
      for _ in 0..<min(jobs, pieces.count) {
        start(pieces[next], number: next, of: requests, in: &group)
        next += 1
      }
      while let (number, values) = try await group.next() {
        if next < pieces.count {
          start(pieces[next], number: next, of: requests, in: &group)
          next += 1
        }
        let piece = pieces[number]
        guard piece.replicates != piece.block else {
          try await receive(piece.request, values)
          continue
        }
        var assembly = unfinished.removeValue(forKey: piece.blockNumber) ?? Assembly(piece, values)
        assembly.add(values)
        if assembly.isComplete {
          try await receive(piece.request, assembly.block)
        } else {
          unfinished[piece.blockNumber] = assembly
        }
      }
    }
    try Task.checkCancellation()
  }

  private func start(
    _ piece: Piece, number: Int, of requests: [RunRequest],
    in group: inout ThrowingTaskGroup<(Int, EnsembleBlock), any Error>
  ) {
    let request = requests[piece.request]
    group.addTask {
      try Task.checkCancellation()
      let plan = SimulationPlan(
        request.experiment, replicates: piece.replicates, measures: request.measures,
        isCancellable: true)
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

  /// All blocks, cut finer when there are too few of them to keep every job busy to the end.
  private func pieces(of requests: [RunRequest]) -> [Piece] {
    let blocks = requests.reduce(0) { $0 + $1.blocks.count }
    let parts = jobs == 1 || blocks >= 16 * jobs ? 1 : (16 * jobs + blocks - 1) / max(1, blocks)
    var pieces: [Piece] = []
    var blockNumber = 0
    for (index, request) in requests.enumerated() {
      for block in request.blocks where !block.isEmpty {
        // Multiples of 16 keep the kernel's lanes full.
        let size = max(16, (block.count / parts + 15) / 16 * 16)
        for first in stride(from: block.lowerBound, to: block.upperBound, by: size) {
          pieces.append(
            Piece(
              request: index, blockNumber: blockNumber, block: block,
              replicates: first..<min(block.upperBound, first + size)))
        }
        blockNumber += 1
      }
    }
    return pieces
  }
}
