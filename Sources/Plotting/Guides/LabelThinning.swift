/// Chooses the labels of an axis that must go so that the others keep their distance.
package enum LabelThinning {
  /// The indices of the labels to leave out.
  ///
  /// Parity keeps every second label, then every fourth, and so on. Greedy goes through the ranks
  /// and keeps what does not meet a kept label. Of three or more labels two remain at least where
  /// two have room, and then the first and the last.
  ///
  /// - Parameters:
  ///   - extents: Where each label begins and ends, ascending.
  ///   - ranks: The rank of each label; lower ones are kept first.
  ///   - thinning: The rule.
  ///   - gap: The distance that labels keep.
  /// - Returns: The indices, ascending.
  package static func dropped(
    _ extents: [(lower: Double, upper: Double)], ranks: [Int], thinning: Ticks.Thinning,
    gap: Double
  ) -> [Int] {
    let all = Array(extents.indices)
    func meet(_ left: Int, _ right: Int) -> Bool {
      extents[right].lower - extents[left].upper < gap
    }
    guard zip(all, all.dropFirst()).contains(where: meet) else { return [] }
    var kept: [Int]
    switch thinning {
    case .parity:
      var step = 2
      repeat {
        kept = all.filter { $0 % step == 0 }
        step *= 2
      } while zip(kept, kept.dropFirst()).contains(where: meet)
    case .greedy:
      kept = []
      for rank in Set(ranks).sorted() {
        for index in all where ranks[index] == rank {
          let isFree = kept.allSatisfy { $0 < index ? !meet($0, index) : !meet(index, $0) }
          if isFree { kept.append(index) }
        }
      }
    }
    if kept.count < 2, let last = all.last, !meet(0, last) { kept = [0, last] }
    return all.filter { !kept.contains($0) }
  }
}
