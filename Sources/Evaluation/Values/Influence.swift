import Statistics
import Synchronization

/// What the replicates of one origin contribute to an error; the squares sum to a variance.
///
/// Most quantities are printed or drawn and never combined, so the contributions are computed only
/// when a combination or a check of the tail asks for them.
package struct Influence: Sendable {
  package let origin: Origin
  private let known: Double?
  private let contributions: @Sendable () -> [Double]
  /// Shared with multiples by ±1, which have the same squares.
  private let lazyTail: LazyTail

  /// The contributions themselves.
  package init(origin: Origin, values: [Double]) {
    self.init(origin: origin, length: nil) { values }
  }

  /// Contributions to be computed, whose length may be known beforehand.
  ///
  /// - Parameters:
  ///   - origin: The streams of the replicates.
  ///   - length: The root of the sum of the squares, where it is known.
  ///   - tail: The sums of powers, where there is a quicker way to them.
  ///   - contributions: One contribution a replicate.
  package init(
    origin: Origin, length: Double?, tail: (@Sendable () -> Tail)? = nil,
    contributions: @escaping @Sendable () -> [Double]
  ) {
    self.origin = origin
    self.known = length
    self.contributions = contributions
    self.lazyTail = LazyTail(tail ?? { Tail(of: contributions()) })
  }

  /// A linear combination of contributions of the same replicates.
  init(origin: Origin, sumOf terms: [(factor: Double, influence: Influence)]) {
    self.origin = origin
    let contributions: @Sendable () -> [Double] = {
      var sum: [Double] = []
      for (factor, influence) in terms { sum.add(influence.values, times: factor) }
      return sum
    }
    self.contributions = contributions
    guard terms.count == 1, let term = terms.first else {
      known = nil
      lazyTail = LazyTail { Tail(of: contributions()) }
      return
    }
    known = term.influence.known.map { abs(term.factor) * $0 }
    lazyTail =
      abs(term.factor) == 1 ? term.influence.lazyTail : LazyTail { Tail(of: contributions()) }
  }

  /// One contribution a replicate.
  package var values: [Double] { contributions() }

  /// The sums of their powers.
  package var tail: Tail { lazyTail.value }

  /// The root of the sum of their squares.
  package var length: Double { known ?? tail.squares.squareRoot() }
}

/// The sums of the second and fourth powers of contributions, which tell a heavy tail.
package struct Tail: Hashable, Sendable {
  package var squares: Double
  package var fourths: Double

  package init(squares: Double, fourths: Double) {
    self.squares = squares
    self.fourths = fourths
  }

  /// Sums up the powers of contributions.
  init(of contributions: [Double]) {
    var powers = contributions
    for index in powers.indices { powers[index] *= powers[index] }
    squares = pairwiseSum(powers)
    for index in powers.indices { powers[index] *= powers[index] }
    fourths = pairwiseSum(powers)
  }
}

/// A tail that is computed when it is asked for first.
private final class LazyTail: Sendable {
  private let known = Mutex<Tail?>(nil)
  private let compute: @Sendable () -> Tail

  init(_ compute: @escaping @Sendable () -> Tail) { self.compute = compute }

  var value: Tail {
    if let tail = known.withLock({ $0 }) { return tail }
    let tail = compute()
    known.withLock { $0 = tail }
    return tail
  }
}

extension [Double] {
  /// Adds a multiple of another array, which may be longer or shorter.
  fileprivate mutating func add(_ other: [Double], times factor: Double) {
    if other.count > count { append(contentsOf: repeatElement(0, count: other.count - count)) }
    for index in other.indices { self[index] += factor * other[index] }
  }
}
