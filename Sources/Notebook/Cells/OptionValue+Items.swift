extension OptionValue {
  /// The texts of a list, written on lines that start with `- `, in brackets, or as a single text.
  ///
  /// - Parameters:
  ///   - excerpt: The text of the cell.
  ///   - more: The lines behind the first one that belong to the value.
  /// - Returns: The texts without quotes; none for `true`, which asks for letters alone.
  func items(in excerpt: Excerpt, more: [Range<Int>]) -> [Excerpt] {
    if isListOfLines { return Self.items(in: excerpt, lines: more) }
    let bytes = text.bytes
    if bytes.elementsEqual("true".utf8) || bytes.elementsEqual("false".utf8) { return [] }
    guard !isQuoted, bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"),
      bytes.count > 1
    else { return [text] }
    let ranges = Self.ranges(in: bytes, 1..<(bytes.count - 1))
    return ranges.compactMap { Self.item(in: text, $0) }
  }

  private static func items(in excerpt: Excerpt, lines: [Range<Int>]) -> [Excerpt] {
    var result: [Excerpt] = []
    for line in lines where !line.isEmpty {
      let isItem = excerpt.bytes[line].starts(with: "- ".utf8)
      if isItem {
        result += item(in: excerpt, (line.lowerBound + 2)..<line.upperBound).map { [$0] } ?? []
      } else if var last = result.popLast() {
        last.append(" ".utf8, standingFor: excerpt.sourceRange(line.lowerBound, line.lowerBound))
        last.append(excerpt.part(line))
        result.append(last)
      }
    }
    return result
  }

  /// One text without blanks at its ends and without quotes around it.
  private static func item(in excerpt: Excerpt, _ range: Range<Int>) -> Excerpt? {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, excerpt.bytes[lower].isBlank || excerpt.bytes[lower].isLineBreak {
      lower += 1
    }
    while upper > lower, excerpt.bytes[upper - 1].isBlank || excerpt.bytes[upper - 1].isLineBreak {
      upper -= 1
    }
    guard lower < upper else { return nil }
    var value = OptionValue(excerpt)
    value.read(first: lower..<upper, more: [], isText: true)
    return value.isUnclosed ? excerpt.part(lower..<upper) : value.text
  }

  /// The stretches between commas that are in no quotes and no further brackets.
  private static func ranges(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    var quote: UInt8?
    for index in range {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // Within a word it is an apostrophe.
        if bytes[start..<index].allSatisfy(\.isBlank) { quote = byte }
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ",") where depth <= 0:
        result.append(start..<index)
        start = index + 1
      default: break
      }
    }
    result.append(start..<range.upperBound)
    return result
  }
}
