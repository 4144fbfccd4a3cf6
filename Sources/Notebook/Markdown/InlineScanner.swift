/// Finds syntax of ours in running text, from left to right.
struct InlineScanner {
  private let content: Excerpt
  private let isHeading: Bool
  private var index = 0

  init(_ content: Excerpt, isHeading: Bool) {
    self.content = content
    self.isHeading = isHeading
  }

  private var bytes: [UInt8] { content.bytes }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The next piece that libcmark must not see.
  mutating func next() -> (range: Range<Int>, mark: InlineMark)? {
    while let byte = byte(index) {
      let start = index
      switch byte {
      case UInt8(ascii: "\\"):
        index += self.byte(index + 1)?.isASCIIPunctuation == true ? 2 : 1
      case UInt8(ascii: "`"):
        skipCode()
      case UInt8(ascii: "$"):
        if let formula = formula() { return (start..<index, .formula(formula)) }
      case UInt8(ascii: "{"):
        if isHeading, let found = AttributeReader.read(content, at: index),
          isEndOfHeading(found.end)
        {
          index = found.end
          return (start..<found.end, .attributes(found.attributes))
        }
        index += 1
      case 0xF3...:
        let length = byte < 0xF8 ? 4 : 1
        let scalar = String(decoding: bytes[index...].prefix(length), as: UTF8.self).unicodeScalars
        index += length
        if let first = scalar.first, InlineMarks.number(first) != nil {
          return (start..<index, .character(first))
        }
      default:
        index += 1
      }
    }
    return nil
  }

  /// Whether only blanks and closing `#` follow.
  private func isEndOfHeading(_ end: Int) -> Bool {
    bytes[end...].allSatisfy { $0.isBlank || $0.isLineBreak || $0 == UInt8(ascii: "#") }
  }

  // MARK: - Code

  /// Steps over a code span, or over backticks that open none.
  private mutating func skipCode() {
    let length = runLength(at: index)
    var end = index + length
    while let next = byte(end) {
      guard next == UInt8(ascii: "`") else {
        end += 1
        continue
      }
      let run = runLength(at: end)
      end += run
      if run == length {
        index = end
        return
      }
    }
    index += length
  }

  private func runLength(at start: Int) -> Int {
    var end = start
    while byte(end) == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  // MARK: - Mathematics

  /// A formula by Pandoc's rules: no blank behind the opening dollar or before the closing one, and
  /// no digit behind it.
  private mutating func formula() -> Formula? {
    let isDisplay = byte(index + 1) == UInt8(ascii: "$")
    let start = index
    let first = index + (isDisplay ? 2 : 1)
    index = first
    guard let after = byte(first), isDisplay || !(after.isBlank || after.isLineBreak) else {
      return nil
    }
    var end = first
    while let next = byte(end), next != UInt8(ascii: "$") {
      end += next == UInt8(ascii: "\\") && end + 1 < bytes.count ? 2 : 1
    }
    guard end > first, end < bytes.count else { return nil }
    let last = bytes[end - 1]
    if isDisplay {
      guard byte(end + 1) == UInt8(ascii: "$") else { return nil }
    } else if last.isBlank || last.isLineBreak || byte(end + 1)?.isASCIIDigit == true {
      return nil
    }
    index = end + (isDisplay ? 2 : 1)
    return Formula(
      content.part(first..<end), isDisplay: isDisplay, range: content.sourceRange(start, index))
  }
}
