/// The value of an option: bare, in quotes, over several lines, or a block behind `|`.
struct OptionValue {
  private let excerpt: Excerpt
  /// The value without quotes.
  private(set) var text: Excerpt
  /// The place of the value with its quotes.
  private(set) var range = SourceRange(lower: 0, upper: 0)
  private(set) var isUnclosed = false
  private(set) var isQuoted = false
  /// Whether the value is a list of lines that start with `- `.
  private(set) var isListOfLines = false

  init(_ excerpt: Excerpt) {
    self.excerpt = excerpt
    text = Excerpt(at: 0)
  }

  /// Reads the value from the rest of its first line and the lines that belong to it.
  mutating func read(first: Range<Int>, more: [Range<Int>], isText: Bool) {
    var first = first
    while let byte = first.first.map({ excerpt.bytes[$0] }), byte.isBlank { first.removeFirst() }
    let lastLine = more.last { !$0.isEmpty }
    range = excerpt.sourceRange(
      first.lowerBound, max(first.upperBound, lastLine?.upperBound ?? 0))
    text = Excerpt(at: range.lower)
    switch first.first.map({ excerpt.bytes[$0] }) {
    case UInt8(ascii: "|") where isBlockMark(first), UInt8(ascii: ">") where isBlockMark(first):
      readLines(more)
      if let start = more.first(where: { !$0.isEmpty }), let lastLine {
        range = excerpt.sourceRange(start.lowerBound, lastLine.upperBound)
      }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      isQuoted = true
      readQuoted(first)
    default:
      if first.isEmpty, isListItems(more) { return readItems(more) }
      if !isText { first = withoutComment(first) }
      readLines([first] + more)
    }
  }

  private func isBlockMark(_ first: Range<Int>) -> Bool {
    let rest = excerpt.bytes[first].dropFirst()
    return rest.isEmpty || rest.elementsEqual("-".utf8) || rest.elementsEqual("+".utf8)
  }

  private func withoutComment(_ range: Range<Int>) -> Range<Int> {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if excerpt.bytes[index].isBlank, excerpt.bytes[index + 1] == UInt8(ascii: "#") {
        var end = index
        while end > range.lowerBound, excerpt.bytes[end - 1].isBlank { end -= 1 }
        return range.lowerBound..<end
      }
      index += 1
    }
    return range
  }

  // MARK: - Forms

  private mutating func readLines(_ lines: [Range<Int>]) {
    for line in lines where !line.isEmpty {
      if !text.bytes.isEmpty {
        text.append("\n".utf8, standingFor: excerpt.sourceRange(line.lowerBound, line.lowerBound))
      }
      text.append(excerpt.part(line))
    }
  }

  private func isListItems(_ lines: [Range<Int>]) -> Bool {
    lines.first { !$0.isEmpty }.map { excerpt.bytes[$0].starts(with: "- ".utf8) } ?? false
  }

  /// Reads lines that start with `- ` as a list in brackets.
  private mutating func readItems(_ lines: [Range<Int>]) {
    isListOfLines = true
    text.append("[".utf8, standingFor: range)
    for line in lines where !line.isEmpty {
      if text.bytes.count > 1 { text.append(", ".utf8, standingFor: range) }
      let isItem = excerpt.bytes[line].starts(with: "- ".utf8)
      text.append(excerpt.part(isItem ? (line.lowerBound + 2)..<line.upperBound : line))
    }
    text.append("]".utf8, standingFor: range)
  }

  private mutating func readQuoted(_ first: Range<Int>) {
    let quote = excerpt.bytes[first.lowerBound]
    let isDouble = quote == UInt8(ascii: "\"")
    var index = first.lowerBound + 1
    var start = index
    while index < first.upperBound {
      let byte = excerpt.bytes[index]
      let next = index + 1 < first.upperBound ? excerpt.bytes[index + 1] : 0
      let isEscape =
        isDouble
        ? byte == UInt8(ascii: "\\") && (next == quote || next == byte)
        : byte == quote && next == quote
      if isEscape {
        // The first of the two is left out, the second is text.
        text.append(excerpt.part(start..<index))
        start = index + 1
        index += 2
      } else if byte == quote {
        text.append(excerpt.part(start..<index))
        isUnclosed = !withoutComment((index + 1)..<first.upperBound).isEmpty
        range = excerpt.sourceRange(first.lowerBound, index + 1)
        return
      } else {
        index += 1
      }
    }
    isUnclosed = true
    range = excerpt.sourceRange(first)
  }
}
