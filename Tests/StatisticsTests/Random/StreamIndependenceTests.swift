import Statistics
import Testing

/// Streams whose words differ by little must have nothing in common.
///
/// Everything here is deterministic; the stated limits are passed by random words but for one
/// case in a million.
@Suite struct StreamIndependenceTests {
  /// A stream for four words, one of which is varied.
  private func stream(varying word: Int, _ value: UInt64) -> RandomStream {
    RandomStream(
      seed: word == 0 ? value : 7, experiment: word == 1 ? value : 7,
      replicate: word == 2 ? value : 7, purpose: word == 3 ? value : 7)
  }

  @Test func neighboursNeverCollide() {
    var words: [UInt64] = []
    for seed in UInt64(0)..<12 {
      for experiment in UInt64(0)..<12 {
        for replicate in UInt64(0)..<40 {
          for purpose in RandomStream.Purpose.allCases {
            var stream = RandomStream(
              seed: seed, experiment: experiment, replicate: replicate, purpose: purpose)
            words.append(stream.next())
          }
        }
      }
    }
    #expect(Set(words).count == words.count)
  }

  @Test("neighbouring streams are uncorrelated", arguments: 0..<4)
  func neighboursAreUncorrelated(word: Int) {
    let length = 4_000
    // Products of uniform deviations have the variance 1/144.
    let limit = 5.5 * (Double(length) / 144).squareRoot()
    for value in UInt64(0)..<16 {
      var first = stream(varying: word, value)
      var second = stream(varying: word, value + 1)
      var sum = 0.0
      for _ in 0..<length { sum += (first.uniform() - 0.5) * (second.uniform() - 0.5) }
      #expect(sum.magnitude < limit)
    }
  }

  /// The first words of many streams, in the order of their numbers, look like one stream.
  @Test("first words are uniform in every bit", arguments: 0..<4)
  func firstWordsAreUniform(word: Int) {
    let count = 8_000
    var ones = [Int](repeating: 0, count: 64)
    var changes = [Int](repeating: 0, count: 64)
    var previous: UInt64 = 0
    for value in UInt64(0)..<UInt64(count) {
      var stream = stream(varying: word, value)
      let bits = stream.next()
      for bit in 0..<64 {
        ones[bit] += Int(bits >> UInt64(bit) & 1)
        changes[bit] += Int((bits ^ previous) >> UInt64(bit) & 1)
      }
      previous = bits
    }
    // Six standard deviations of a fair coin: 10⁻⁶ for 128 of them together is 5.8.
    let limit = 6 * Double(count).squareRoot() / 2
    for bit in 0..<64 {
      #expect((Double(ones[bit]) - Double(count) / 2).magnitude < limit)
      #expect((Double(changes[bit]) - Double(count) / 2).magnitude < limit)
    }
  }

  /// Changing a single bit of any word changes half of the bits of the first output.
  @Test("every input bit matters", arguments: 0..<4)
  func everyInputBitMatters(word: Int) {
    var total = 0
    let repetitions: UInt64 = 20
    for bit in UInt64(0)..<64 {
      for value in 0..<repetitions {
        var first = stream(varying: word, value)
        var second = stream(varying: word, value ^ (1 << bit))
        let changed = (first.next() ^ second.next()).nonzeroBitCount
        #expect((4...60).contains(changed))
        total += changed
      }
    }
    let flips = Double(64 * 64 * repetitions)
    #expect((Double(total) - flips / 2).magnitude < 5 * flips.squareRoot() / 2)
  }
}
