/// Finds the name that an author probably meant.
package enum NearestName {
  /// The nearest of some names by Damerau–Levenshtein distance.
  ///
  /// A name is near when at most a third of its letters, and at most three, have to be changed,
  /// or when it differs in capitals only. Among equally near names the first counts.
  ///
  /// - Parameters:
  ///   - name: The name that does not exist.
  ///   - candidates: The names that do, in a fixed order.
  /// - Returns: The nearest name, or `nil` when none is near.
  package static func find(_ name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let limit = max(1, min(3, max(wanted.count, letters.count) / 3))
      guard abs(letters.count - wanted.count) <= limit, letters.count <= 64 else { continue }
      let distance = distance(wanted, letters)
      guard distance <= limit, distance < min(wanted.count, letters.count) || distance == 0 else {
        continue
      }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The least number of insertions, deletions, substitutions and swaps of neighbours.
  ///
  /// - Parameters:
  ///   - first: One text.
  ///   - second: The other.
  /// - Returns: The distance; no part is changed twice (optimal string alignment).
  package static func distance(_ first: String, _ second: String) -> Int {
    distance(Array(first.unicodeScalars), Array(second.unicodeScalars))
  }

  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      for column in 1...second.count {
        let isEqual = first[row - 1] == second[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1)
        cost = min(cost, last[column - 1] + (isEqual ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
