/// Finds what was meant by a name that nobody knows.
package enum Spelling {
  /// The known name closest to a misspelt one, nil when none is close.
  ///
  /// - Parameters:
  ///   - name: The name as written.
  ///   - known: The names that would have been understood; of equally close ones the first wins.
  package static func nearest(to name: String, in known: some Sequence<String>) -> String? {
    let written = Array(name.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, written.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in known {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
      let distance = distance(written, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The least number of insertions, deletions, replacements and swaps of neighbours.
  ///
  /// Optimal string alignment; Boytsov, "Indexing methods for approximate dictionary searching",
  /// section 2.1.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var previous: [Int] = []
    var current = Array(0...second.count)
    for row in 0..<first.count {
      let beforePrevious = previous
      previous = current
      current = [row + 1]
      for column in 0..<second.count {
        let isSame = first[row] == second[column]
        var least = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        current.append(least)
      }
    }
    return current.last ?? first.count
  }
}
