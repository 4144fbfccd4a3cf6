/// The value of an option: bare, in quotes, over several lines, or a block behind `|`.
struct OptionValue {
  private let excerpt: Excerpt
  /// The value without quotes.
  private(set) var text: Excerpt
  /// The place of the value with its quotes.
  private(set) var range = SourceRange(lower: 0, upper: 0)
  private(set) var isUnclosed = false
  /// The items of a value that is a list of texts.
  private var items: [Excerpt]?

  init(_ excerpt: Excerpt) {
    self.excerpt = excerpt
    text = Excerpt(at: 0)
  }

  /// The texts of the value: the items of a list, or the value itself.
  var texts: [Excerpt] { items ?? [text] }

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
      let end = readQuoted(first)
      isUnclosed = end.map { !withoutComment($0..<first.upperBound).isEmpty } ?? true
      range = excerpt.sourceRange(first.lowerBound, end ?? first.upperBound)
    default:
      if first.isEmpty, isListItems(more) { return readItems(more) }
      if !isText { first = withoutComment(first) }
      readLines([first] + more)
      if isText { items = quotedItems(first) }
    }
  }

  /// The texts of `["one", "two"]`, or `nil` for anything else.
  private func quotedItems(_ first: Range<Int>) -> [Excerpt]? {
    guard first.count > 2, excerpt.bytes[first.lowerBound] == UInt8(ascii: "["),
      excerpt.bytes[first.upperBound - 1] == UInt8(ascii: "]")
    else { return nil }
    var items: [Excerpt] = []
    var index = first.lowerBound + 1
    let end = first.upperBound - 1
    while true {
      while index < end, excerpt.bytes[index].isBlank { index += 1 }
      guard index < end, "\"'".utf8.contains(excerpt.bytes[index]) else { return nil }
      var item = OptionValue(excerpt)
      guard let next = item.readQuoted(index..<end) else { return nil }
      items.append(item.text)
      index = next
      while index < end, excerpt.bytes[index].isBlank { index += 1 }
      if index == end { return items }
      guard excerpt.bytes[index] == UInt8(ascii: ",") else { return nil }
      index += 1
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
    var items: [Excerpt] = []
    for line in lines where !line.isEmpty {
      let isItem = excerpt.bytes[line].starts(with: "- ".utf8)
      guard isItem else {
        // A line that goes on with the item before it; the first line is an item.
        let place = excerpt.sourceRange(line.lowerBound, line.lowerBound)
        items[items.count - 1].append(" ".utf8, standingFor: place)
        items[items.count - 1].append(excerpt.part(line))
        continue
      }
      var item = (line.lowerBound + 2)..<line.upperBound
      while let byte = item.first.map({ excerpt.bytes[$0] }), byte.isBlank { item.removeFirst() }
      var value = OptionValue(excerpt)
      let end = value.readQuoted(item)
      items.append(end == item.upperBound ? value.text : excerpt.part(item))
    }
    text.append("[".utf8, standingFor: range)
    for (index, item) in items.enumerated() {
      if index > 0 { text.append(", ".utf8, standingFor: range) }
      text.append(item)
    }
    text.append("]".utf8, standingFor: range)
    self.items = items
  }

  /// Reads a value in quotes; the result is the offset behind the closing one, if there is any.
  private mutating func readQuoted(_ first: Range<Int>) -> Int? {
    guard let quote = first.first.map({ excerpt.bytes[$0] }), "\"'".utf8.contains(quote) else {
      return nil
    }
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
        return index + 1
      } else {
        index += 1
      }
    }
    return nil
  }
}
