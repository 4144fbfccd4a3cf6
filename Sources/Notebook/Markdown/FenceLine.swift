/// A line that opens or closes fenced code: three or more backticks or tildes and an info string.
struct FenceLine {
  var character: UInt8
  var length: Int
  /// The place of the fence with its info string, without blanks at the ends.
  var range: Range<Int>
  /// The place of the info string.
  var info: Range<Int>

  /// Reads a line, given without its line break, that is indented by at most three blanks.
  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index - line.lowerBound <= 3 else { return nil }
    self.init(bytes, at: index, end: line.upperBound)
  }

  /// Reads a fence that starts at an index.
  init?(_ bytes: [UInt8], at start: Int, end: Int) {
    guard start < end else { return nil }
    character = bytes[start]
    guard character == UInt8(ascii: "`") || character == UInt8(ascii: "~") else { return nil }
    var index = start
    while index < end, bytes[index] == character { index += 1 }
    length = index - start
    guard length >= 3 else { return nil }
    while index < end, bytes[index].isBlank { index += 1 }
    var upper = end
    while upper > index, bytes[upper - 1].isBlank { upper -= 1 }
    info = index..<upper
    range = start..<max(upper, start + length)
    if character == UInt8(ascii: "`"), bytes[info].contains(character) { return nil }
  }

  /// Whether the line ends code that another opened.
  func closes(_ other: FenceLine) -> Bool {
    character == other.character && length >= other.length && info.isEmpty
  }

  /// Whether the line can only be the start of further code.
  func opensCode(inside other: FenceLine) -> Bool {
    character == other.character && length >= other.length && !info.isEmpty
  }

  /// Whether the fence opens a cell.
  func isExecutable(in bytes: [UInt8]) -> Bool {
    switch FenceInfo(bytes, info).kind {
    case .cell, .otherLanguage: true
    case .shown, .literal: false
    }
  }
}
