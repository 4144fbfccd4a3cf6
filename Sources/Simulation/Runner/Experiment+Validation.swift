extension Experiment {
  /// The generations to keep, ascending and without repetitions.
  static func recorded(
    _ record: [Int]?, generations: Int, replicates: Int
  ) throws(InvalidArgument) -> [Int] {
    let perBlock = min(replicates, blockSize)
    let most = Limits.recordedValues / perBlock
    guard let record else {
      guard generations < most else {
        throw InvalidArgument(
          "record",
          "At most \(most) generations can be recorded with \(replicates) replicates; choose which "
            + "of the \(generations) to record.")
      }
      return Array(0...generations)
    }
    guard !record.isEmpty else {
      throw InvalidArgument("record", "At least one generation must be recorded.")
    }
    if let outside = record.first(where: { $0 < 0 || $0 > generations }) {
      throw InvalidArgument(
        "record", "Generation \(outside) is outside 0...\(generations) and cannot be recorded.")
    }
    var kept: [Int] = []
    for generation in record.sorted() where generation != kept.last { kept.append(generation) }
    guard kept.count <= most else {
      throw InvalidArgument(
        "record", "At most \(most) generations can be recorded with \(replicates) replicates.")
    }
    return kept
  }

  /// Checks the sizes of the batches and the cost of the whole run.
  func validateSamples() throws(InvalidArgument) {
    if case .perGeneration(let sizes) = samples, sizes.count < generations {
      throw InvalidArgument(
        "samples",
        "There are \(sizes.count) sample sizes, but \(generations) generations need one each.")
    }
    guard smallestBatch >= 1 else {
      throw InvalidArgument(
        "samples", "The number of samples must be at least 1, not \(smallestBatch).")
    }
    let isDirect = drawsStatistics && family.retainedWidth == 0
    let most = isDirect ? Limits.samples : Limits.observations
    guard largestBatch <= most else {
      throw InvalidArgument(
        "samples", "The number of samples must be at most \(most), not \(largestBatch).")
    }
    let width =
      workflow == .subsample
      ? family.observationWidth : workflow == .accumulate ? family.retainedWidth : 0
    guard totalSamples * Double(width) <= Double(Limits.pool) else {
      throw InvalidArgument(
        "samples",
        "All batches of a replicate have to be kept, which is \(totalSamples) samples of \(width) "
          + "numbers; at most \(Limits.pool) numbers are possible.")
    }
    let perGeneration = isDirect ? Double(generations) : totalSamples
    let variates = perGeneration * Double(replicates) * Double(family.observationWidth)
    guard variates <= Limits.variates else {
      throw InvalidArgument(
        "replicates",
        "The run would draw \(variates) variates; at most \(Limits.variates) are possible.")
    }
  }

  /// Checks the numbers of the estimator; whether a family takes it is the family's to say.
  func validateEstimator() throws(InvalidArgument) {
    guard case .numerical(let tolerance) = estimator else { return }
    guard tolerance.isFinite, tolerance > 0 else {
      throw InvalidArgument(
        "gradientTolerance", "The gradient tolerance must be above 0, not \(tolerance).")
    }
  }
}
