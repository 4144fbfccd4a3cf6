/// Draws categories with given probabilities in constant time, from an alias table.
///
/// Sources: A. J. Walker, "An efficient method for generating discrete random variables with
/// general distributions", ACM Transactions on Mathematical Software 3 (1977) 253; the table is
/// built by the method of M. D. Vose, IEEE Transactions on Software Engineering 17 (1991) 972.
///
/// - Complexity: O(*k*) to build for *k* categories, O(1) to sample: one random word.
public struct CategoricalSampler: Hashable, Sendable {
  private struct Slot: Hashable, Sendable {
    /// The share of the slot, in units of 2⁻⁶⁴, that stays with it.
    var threshold: UInt64
    var alias: Int
  }

  private var slots: [Slot]

  /// Builds the table.
  ///
  /// - Parameter probabilities: One weight for each category, not negative and not all zero; only
  ///   their ratios count.
  public init(probabilities: [Double]) {
    let total = pairwiseSum(probabilities)
    precondition(
      probabilities.allSatisfy { $0 >= 0 } && total > 0 && total < .infinity,
      "weights are not negative, and some weight is positive")
    let count = probabilities.count
    // A full slot keeps itself whatever its threshold is.
    slots = (0..<count).map { Slot(threshold: .max, alias: $0) }
    var shares = probabilities.map { $0 / total * Double(count) }
    var small: [Int] = []
    var large: [Int] = []
    for index in shares.indices {
      if shares[index] < 1 { small.append(index) } else { large.append(index) }
    }
    while let poor = small.last, let rich = large.last {
      small.removeLast()
      slots[poor] = Slot(threshold: UInt64(shares[poor] * 0x1p64), alias: rich)
      shares[rich] -= 1 - shares[poor]
      if shares[rich] < 1 {
        large.removeLast()
        small.append(rich)
      }
    }
    // What is left over differs from a full slot by rounding, except that a category without
    // weight must never be drawn.
    for index in small where probabilities[index] == 0 {
      slots[index] = Slot(threshold: 0, alias: Self.heaviest(of: probabilities))
    }
  }

  /// Draws a category.
  ///
  /// - Parameter stream: Where the random word comes from.
  /// - Returns: The index of a category.
  @inline(__always)
  public func sample(using stream: inout RandomStream) -> Int {
    let product = stream.next().multipliedFullWidth(by: UInt64(slots.count))
    let index = Int(truncatingIfNeeded: product.high)
    let slot = slots[index]
    return product.low < slot.threshold ? index : slot.alias
  }

  private static func heaviest(of probabilities: [Double]) -> Int {
    var best = 0
    for index in probabilities.indices where probabilities[index] > probabilities[best] {
      best = index
    }
    return best
  }
}
