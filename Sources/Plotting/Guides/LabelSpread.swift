/// Moves labels apart along a line, each as little as possible.
package enum LabelSpread {
  /// The places with the least squared displacement that keep order, distance and limits.
  ///
  /// Subtracting the cumulative distances turns the task into isotonic regression, which pooling
  /// adjacent violators solves exactly; clamping the solution keeps it optimal inside the limits.
  /// Where there is too little room for all, the first labels keep to the lower limit.
  ///
  /// - Parameters:
  ///   - preferred: The wished places, ascending.
  ///   - gaps: The distance between each label and the next; one fewer than `preferred`.
  ///   - limits: The places that the first and the last label may take at the utmost.
  /// - Returns: The places, ascending.
  package static func spread(
    _ preferred: [Double], gaps: [Double], in limits: ClosedRange<Double>
  ) -> [Double] {
    guard !preferred.isEmpty else { return [] }
    var offsets = [0.0]
    for gap in gaps { offsets.append(offsets[offsets.count - 1] + gap) }
    var pools: [(sum: Double, count: Int)] = []
    for (place, offset) in zip(preferred, offsets) {
      var pool = (sum: place - offset, count: 1)
      while let last = pools.last,
        last.sum * Double(pool.count) > pool.sum * Double(last.count)
      {
        pools.removeLast()
        pool = (last.sum + pool.sum, last.count + pool.count)
      }
      pools.append(pool)
    }
    let highest = max(limits.upperBound - offsets[offsets.count - 1], limits.lowerBound)
    let starts = pools.flatMap { pool in
      [Double](
        repeating: min(max(pool.sum / Double(pool.count), limits.lowerBound), highest),
        count: pool.count)
    }
    return zip(starts, offsets).map { $0 + $1 }
  }
}
