/// What identifies one stored column: a run, one of its measures, and a block of replicates.
package struct BlockKey: Hashable, Sendable {
  /// The canonical text of everything that determines the run's bits.
  package var meaning: String
  /// The measure's name.
  package var measure: String
  /// The block's number; block b begins at replicate 1,000 b.
  package var block: Int

  /// Names a block.
  package init(meaning: String, measure: String, block: Int) {
    self.meaning = meaning
    self.measure = measure
    self.block = block
  }

  /// The text that the store hashes.
  var text: String { "block \(block)\nmeasure \(measure)\n\(meaning)" }
}

/// A column of a run as the store keeps it: generation-major, in the file's own memory.
package struct StoredBlock: Sendable {
  /// The number of replicates in the block.
  package let replicates: Int
  /// The number of generations in the block.
  package let generations: Int
  private let file: StoreFile

  fileprivate static let headCount = 16

  init?(_ file: StoreFile) {
    guard file.count >= Self.headCount else { return nil }
    let sizes = file.withPayload { bytes in
      (
        UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
    guard let replicates = Int(exactly: sizes.0), let generations = Int(exactly: sizes.1) else {
      return nil
    }
    let (cells, overflow) = replicates.multipliedReportingOverflow(by: generations)
    guard !overflow, cells <= file.count / 8, file.count == Self.headCount + 8 * cells else {
      return nil
    }
    self.replicates = replicates
    self.generations = generations
    self.file = file
  }

  /// The values of one generation, one a replicate.
  ///
  /// - Parameters:
  ///   - generation: The row, counted in recorded generations.
  ///   - count: How many replicates, from the first; nil for all.
  /// - Returns: The values in the order of the replicates.
  package func values(at generation: Int, count: Int? = nil) -> [Double] {
    precondition((0..<generations).contains(generation), "the block has no such generation")
    let count = min(count ?? replicates, replicates)
    return file.withPayload { bytes in
      let start = Self.headCount + 8 * generation * replicates
      return [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
        for index in 0..<count {
          let bits = bytes.loadUnaligned(fromByteOffset: start + 8 * index, as: UInt64.self)
          buffer.initializeElement(
            at: index, to: Double(bitPattern: UInt64(littleEndian: bits)))
        }
        initialized = count
      }
    }
  }
}

extension Store {
  /// The stored block of a run, nil when it is missing, damaged or too short.
  ///
  /// - Parameters:
  ///   - key: The run, measure and block.
  ///   - replicates: How many replicates of the block are asked for; a longer block serves too.
  ///   - generations: How many generations the run records.
  /// - Returns: The block, mapped from its file.
  package func block(_ key: BlockKey, replicates: Int, generations: Int) -> StoredBlock? {
    guard let file = open(key.text), let block = StoredBlock(file),
      block.generations == generations, block.replicates >= replicates
    else { return nil }
    return block
  }

  /// Keeps a block; a shorter or damaged one in its place is replaced.
  ///
  /// - Parameters:
  ///   - values: The column, generation-major: `values[generation * replicates + replicate]`.
  ///   - key: The run, measure and block.
  ///   - replicates: The number of replicates in the block.
  /// - Throws: An error of the file system.
  package func setBlock(
    _ values: [Double], for key: BlockKey, replicates: Int
  ) throws(SiteError) {
    precondition(replicates > 0 && values.count % replicates == 0, "a column is a full rectangle")
    let sizes = [UInt64(replicates), UInt64(values.count / replicates)]
    let words = sizes + values.map(\.bitPattern)
    var payload: [UInt8] = []
    payload.reserveCapacity(8 * words.count)
    for word in words {
      withUnsafeBytes(of: word.littleEndian) { payload.append(contentsOf: $0) }
    }
    try write(payload, for: key.text)
  }
}
