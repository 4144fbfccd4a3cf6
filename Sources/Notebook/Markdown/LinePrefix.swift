/// The start of a line that belongs to the quotes and lists around its text.
struct LinePrefix {
  /// The offset of the text behind it.
  let end: Int
  /// What a further line in the same quotes and lists starts with.
  private(set) var continuation: [UInt8]
  /// The number of quotes around the line.
  var quotes: Int { continuation.count { $0 == UInt8(ascii: ">") } }
  /// The number of blanks before the text, behind the last mark of a quote.
  var indentation: Int { continuation.reversed().prefix { $0 != UInt8(ascii: ">") }.count }
  /// Whether a list item starts on the line.
  private(set) var startsItem = false

  /// Takes what stands before the text of a line.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - range: From the start of the line to the text.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    end = range.upperBound
    continuation = Array(bytes[range])
    for (index, byte) in continuation.enumerated()
    where !byte.isBlank && byte != UInt8(ascii: ">") {
      continuation[index] = UInt8(ascii: " ")
      startsItem = true
    }
  }

  /// The prefix of a further line.
  func continued() -> LinePrefix {
    var result = self
    result.startsItem = false
    return result
  }

  /// The prefix without the indentation of its text, which belongs to no list.
  func withoutIndentation() -> LinePrefix {
    var result = self
    let marks = continuation.lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? 0
    let isSpaced = marks > 0 && marks < continuation.count
    result.continuation = Array(continuation.prefix(isSpaced ? marks + 1 : marks))
    return result
  }

  /// The end of the blanks, quote marks and list marks at the start of a line.
  ///
  /// What looks like a mark is taken for one, so that the text of a paragraph may start earlier.
  static func endOfMarks(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
    var end = line.lowerBound
    while end < line.upperBound {
      if bytes[end].isBlank || bytes[end] == UInt8(ascii: ">") {
        end += 1
      } else if let length = lengthOfListMark(bytes, end..<line.upperBound) {
        end += length
      } else {
        break
      }
    }
    return end
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
