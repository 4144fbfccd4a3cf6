/// The start of a line that belongs to the quotes and lists around its text.
struct LinePrefix {
  /// The offset of the text behind it.
  private(set) var end: Int
  /// What a further line in the same quotes and lists starts with.
  private(set) var continuation: [UInt8] = []
  /// The number of quotes.
  private(set) var quotes = 0

  /// Reads blanks, quote marks and list marks at the start of a line.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - line: The line without its line break.
  init(_ bytes: [UInt8], _ line: Range<Int>) {
    end = line.lowerBound
    while end < line.upperBound {
      let byte = bytes[end]
      if byte.isBlank || byte == UInt8(ascii: ">") {
        if byte == UInt8(ascii: ">") { quotes += 1 }
        continuation.append(byte)
        end += 1
      } else if let length = Self.lengthOfListMark(bytes, end..<line.upperBound) {
        continuation += [UInt8](repeating: UInt8(ascii: " "), count: length)
        end += length
      } else {
        break
      }
    }
  }

  /// The length of `- ` or `12. ` with one blank behind it.
  private static func lengthOfListMark(_ bytes: [UInt8], _ rest: Range<Int>) -> Int? {
    var index = rest.lowerBound
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): index += 1
    case let digit where digit.isASCIIDigit:
      while index < rest.upperBound, bytes[index].isASCIIDigit { index += 1 }
      guard index < rest.upperBound, index - rest.lowerBound <= 9,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
    default: return nil
    }
    guard index < rest.upperBound, bytes[index].isBlank else { return nil }
    return index + 1 - rest.lowerBound
  }
}
