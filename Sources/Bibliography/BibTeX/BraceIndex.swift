import Notebook

/// Where every brace of a file closes, and where entries begin.
///
/// Both are found in one pass over the file, so that a file full of open braces is read in linear
/// time: whether a brace closes is looked up and never searched for.
struct BraceIndex {
  private var openings: [Int] = []
  private var closings: [Int] = []

  /// The offsets of the at signs that begin an entry at the start of a line.
  ///
  /// A value that runs over one of them is taken for a value that was not closed.
  private(set) var entryStarts: [Int] = []

  init(_ bytes: [UInt8]) {
    var open: [Int] = []
    var isLineStart = true
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isLineStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "@"):
        if isLineStart, Self.isEntry(bytes, at: offset) { entryStarts.append(offset) }
        isLineStart = false
      case UInt8(ascii: "{"):
        open.append(openings.count)
        openings.append(offset)
        closings.append(-1)
        isLineStart = false
      case UInt8(ascii: "}"):
        if let index = open.popLast() { closings[index] = offset }
        isLineStart = false
      default: isLineStart = false
      }
    }
  }

  /// The brace that closes an opening one, if it stands before a limit.
  func closing(of opening: Int, before limit: Int) -> Int? {
    let index = Self.firstIndex(in: openings, notBelow: opening)
    guard index < openings.count, openings[index] == opening else { return nil }
    let closing = closings[index]
    return closing >= 0 && closing < limit ? closing : nil
  }

  /// The first entry at the start of a line behind an offset.
  func entryStart(after offset: Int) -> Int? {
    let index = Self.firstIndex(in: entryStarts, notBelow: offset + 1)
    return index < entryStarts.count ? entryStarts[index] : nil
  }

  private static func firstIndex(in values: [Int], notBelow bound: Int) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether an at sign begins `@string{`, `@preamble{`, `@comment{`, or `@type{key,`.
  private static func isEntry(_ bytes: [UInt8], at offset: Int) -> Bool {
    var index = offset + 1
    let word = skip(bytes, from: &index) { $0.isASCIILetter }
    guard !word.isEmpty else { return false }
    skip(bytes, from: &index) { $0.isLineBlank }
    guard index < bytes.count, "{(".utf8.contains(bytes[index]) else { return false }
    index += 1
    let type = String(decoding: word, as: UTF8.self).lowercased()
    if type == "string" || type == "preamble" || type == "comment" { return true }
    skip(bytes, from: &index) { $0.isLineBlank }
    skip(bytes, from: &index) { $0.isKeyByte }
    skip(bytes, from: &index) { $0.isLineBlank }
    return index < bytes.count && ",=".utf8.contains(bytes[index])
  }

  @discardableResult
  private static func skip(
    _ bytes: [UInt8], from index: inout Int, while isPart: (UInt8) -> Bool
  ) -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }
}
