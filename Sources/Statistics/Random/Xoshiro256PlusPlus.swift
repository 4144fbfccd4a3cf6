/// The generator xoshiro256++ 1.0, with a period of 2²⁵⁶ − 1.
///
/// Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM
/// Transactions on Mathematical Software 47 (2021) 36, doi:10.1145/3460772.
@frozen
public struct Xoshiro256PlusPlus: RandomNumberGenerator, Hashable, Sendable {
  @usableFromInline var state0: UInt64
  @usableFromInline var state1: UInt64
  @usableFromInline var state2: UInt64
  @usableFromInline var state3: UInt64

  /// Creates a generator in a given state.
  ///
  /// - Parameter state: The four words of the state. All zero is the one state that the
  ///   generator never leaves; it is replaced by (1, 0, 0, 0).
  public init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (state0, state1, state2, state3) = state
    if state0 | state1 | state2 | state3 == 0 { state0 = 1 }
  }

  /// The next 64 random bits.
  ///
  /// - Returns: A word of which every bit is fair.
  @inlinable @inline(__always)
  public mutating func next() -> UInt64 {
    let sum = state0 &+ state3
    let result = ((sum &<< 23) | (sum &>> 41)) &+ state0
    let shifted = state1 &<< 17
    state2 ^= state0
    state3 ^= state1
    state1 ^= state2
    state0 ^= state3
    state2 ^= shifted
    state3 = (state3 &<< 45) | (state3 &>> 19)
    return result
  }
}
