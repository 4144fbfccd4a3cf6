/// The counter-based generator Philox4x64-10, used to derive the states of random streams.
///
/// A block is a bijection of the 256-bit counter for each 128-bit key, so different counters
/// under one key never give the same block.
///
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy
/// as 1, 2, 3", SC '11, doi:10.1145/2063384.2063405.
public enum Philox {
  /// Four 64-bit words: a counter, or the block that belongs to it.
  public typealias Block = (UInt64, UInt64, UInt64, UInt64)

  /// Two 64-bit words of key.
  public typealias Key = (UInt64, UInt64)

  /// The block that belongs to a counter under a key.
  ///
  /// - Parameters:
  ///   - counter: The four words of the counter, least significant first.
  ///   - key: The two words of the key.
  /// - Returns: Four words that look random.
  public static func block(counter: Block, key: Key) -> Block {
    var block = counter
    var key = key
    for round in 0..<10 {
      if round > 0 {
        key.0 &+= 0x9E37_79B9_7F4A_7C15  // the golden ratio
        key.1 &+= 0xBB67_AE85_84CA_A73B  // √3 − 1
      }
      let first = block.0.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
      let second = block.2.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
      block = (
        second.high ^ block.1 ^ key.0, second.low,
        first.high ^ block.3 ^ key.1, first.low
      )
    }
    return block
  }
}
