import Notebook

/// Text put together from a file, which knows where each of its bytes comes from.
struct LocatedText: Hashable, Sendable {
  /// The UTF-8 code units; a stretch never ends inside a character.
  private(set) var bytes: [UInt8] = []

  /// Whether something was left out because the text would have grown too long.
  var isCut = false

  private var stretches: [Stretch] = []

  /// Bytes in a row that stand in the file as they are, or stand for one place of it.
  private struct Stretch: Hashable, Sendable {
    /// The index of the first byte in the text.
    var start: Int
    /// The place in the file.
    var source: SourceRange
    /// Whether the bytes are those of the file, one for one.
    var isVerbatim: Bool
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The indices of all bytes.
  var range: Range<Int> { 0..<bytes.count }

  /// The whole text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A part of the text.
  func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  // MARK: - Building

  /// Adds a part of the file.
  mutating func append(_ range: SourceRange, of file: [UInt8]) {
    guard !range.isEmpty else { return }
    stretches.append(Stretch(start: bytes.count, source: range, isVerbatim: true))
    bytes += file[range.lower..<range.upper]
  }

  /// Adds bytes that a place in the file stands for.
  mutating func append(_ new: some Collection<UInt8>, standingAt source: SourceRange) {
    guard !new.isEmpty else { return }
    stretches.append(Stretch(start: bytes.count, source: source, isVerbatim: false))
    bytes += new
  }

  /// Adds another text from the same file.
  mutating func append(_ other: LocatedText) {
    for stretch in other.stretches {
      var moved = stretch
      moved.start += bytes.count
      stretches.append(moved)
    }
    bytes += other.bytes
  }

  // MARK: - Places

  /// The place in the file of a part of the text.
  func place(of range: Range<Int>) -> SourceRange? {
    guard let first = stretch(at: range.lowerBound) else { return nil }
    let delta = range.lowerBound - first.start
    let lower = first.source.lower + (first.isVerbatim ? delta : 0)
    guard !range.isEmpty else { return SourceRange(lower: lower, upper: lower) }
    guard let last = stretch(at: range.upperBound - 1) else { return nil }
    var upper =
      last.isVerbatim ? last.source.lower + range.upperBound - last.start : last.source.upper
    // Parts that stand in different places of the file have no common range.
    if upper <= lower { upper = first.source.upper }
    return SourceRange(lower: lower, upper: upper)
  }

  private func stretch(at index: Int) -> Stretch? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? stretches[low - 1] : nil
  }
}
