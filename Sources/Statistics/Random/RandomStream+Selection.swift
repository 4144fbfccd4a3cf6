extension RandomStream {
  /// A random order of the numbers from zero up to, not including, a count.
  ///
  /// - Parameter count: How many numbers there are.
  /// - Returns: The numbers, every order being equally likely (Fisher and Yates).
  public mutating func permutation(count: Int) -> [Int] {
    var order = Array(0..<count)
    shuffleFirst(count, of: &order)
    return order
  }

  /// A sample without replacement of the numbers from zero up to, not including, a total.
  ///
  /// The order is random too, so that any part of the result is again such a sample.
  ///
  /// - Parameters:
  ///   - count: The size of the sample, at most `total`.
  ///   - total: How many numbers there are to choose from.
  /// - Returns: `count` different numbers.
  /// - Complexity: O(`count`) time and memory, whatever the total is.
  public mutating func subset(count: Int, of total: Int) -> [Int] {
    precondition(count >= 0 && count <= total, "a sample is not larger than what it is drawn from")
    guard count > total / 4 else { return sparseSubset(count: count, of: total) }
    var order = Array(0..<total)
    shuffleFirst(count, of: &order)
    order.removeSubrange(count...)
    return order
  }

  /// Brings a random sample of the elements, in random order, to the front.
  private mutating func shuffleFirst(_ count: Int, of order: inout [Int]) {
    for index in 0..<max(min(count, order.count - 1), 0) {
      order.swapAt(index, index + integer(below: order.count - index))
    }
  }

  /// Draws until enough different numbers are found; at least three quarters of draws are new.
  private mutating func sparseSubset(count: Int, of total: Int) -> [Int] {
    var chosen: [Int] = []
    chosen.reserveCapacity(count)
    var seen = IntegerSet(capacity: count)
    while chosen.count < count {
      let candidate = integer(below: total)
      if seen.insert(candidate) { chosen.append(candidate) }
    }
    return chosen
  }
}

/// A set of numbers that are not negative: open addressing, no hashing seed, no allocation.
private struct IntegerSet {
  private var slots: [Int]
  private let shift: Int

  /// Makes room for a number of elements, which must not be exceeded.
  init(capacity: Int) {
    var bits = 3
    while 1 << bits < 2 * capacity { bits += 1 }
    slots = [Int](repeating: -1, count: 1 << bits)
    shift = 64 - bits
  }

  /// Adds a number; false if it was there.
  mutating func insert(_ element: Int) -> Bool {
    let hash = UInt64(element) &* 0x9E37_79B9_7F4A_7C15
    var index = Int(truncatingIfNeeded: hash &>> UInt64(shift))
    while slots[index] >= 0 {
      if slots[index] == element { return false }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = element
    return true
  }
}
