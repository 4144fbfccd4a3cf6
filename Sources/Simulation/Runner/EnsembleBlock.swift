/// One block of consecutive replicates of one run.
public struct EnsembleBlock: Sendable, Equatable {
  /// The replicates of the block.
  public var replicates: Range<Int>

  /// The generations that are recorded, ascending.
  public var generations: [Int]

  /// The measures that are recorded.
  public var measures: [Measure]

  /// One array a measure, generation-major: `values[m][g * replicates.count + r]`.
  public var values: [[Double]]

  /// Creates a block of values.
  ///
  /// - Parameters:
  ///   - replicates: The replicates of the block.
  ///   - generations: The generations that are recorded, ascending.
  ///   - measures: The measures that are recorded.
  ///   - values: One generation-major array a measure.
  public init(
    replicates: Range<Int>, generations: [Int], measures: [Measure], values: [[Double]]
  ) {
    self.replicates = replicates
    self.generations = generations
    self.measures = measures
    self.values = values
  }

  /// The values of a measure at a recorded generation, one a replicate.
  ///
  /// - Parameters:
  ///   - measure: The index of the measure in `measures`.
  ///   - generation: The index of the generation in `generations`.
  /// - Returns: The values of all replicates of the block, in order.
  public func sample(of measure: Int, at generation: Int) -> ArraySlice<Double> {
    let count = replicates.count
    return values[measure][generation * count..<(generation + 1) * count]
  }
}
