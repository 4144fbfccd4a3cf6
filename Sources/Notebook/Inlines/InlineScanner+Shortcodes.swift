extension InlineScanner {
  /// The names of the shortcodes that there are.
  private static let names = ["include", "meta", "var"]

  /// Reads `{{< meta key >}}`; false when this is something else.
  mutating func scanShortcode() -> Bool {
    let start = index
    if starts(start, with: "{{{<") { return scanShownShortcode() }
    guard starts(start, with: "{{<") else { return false }
    guard let end = endOfShortcode(from: start + 3) else {
      if isWordAhead(start + 3) { report(.unclosedShortcode, start..<(start + 3)) }
      return false
    }
    index = end + 3
    let words = words((start + 3)..<end)
    guard let variable = variable(words, start..<index) else {
      // libcmark must not take the inside for HTML.
      add(start..<index, .literal(text(start..<index)))
      return true
    }
    add(start..<index, .variable(variable))
    return true
  }

  /// Three braces show a shortcode, without the outer ones.
  private mutating func scanShownShortcode() -> Bool {
    guard let end = endOfShortcode(from: index + 4), byte(end + 3) == UInt8(ascii: "}") else {
      index += 1
      return true
    }
    add(index..<(end + 4), .literal(text((index + 1)..<(end + 3))))
    index = end + 4
    return true
  }

  private mutating func endOfShortcode(from start: Int) -> Int? {
    guard !missing.contains(.shortcode) else { return nil }
    var end = start
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: ">"), starts(end, with: ">}}") { return end }
      end += 1
    }
    missing.insert(.shortcode)
    return nil
  }

  private func isWordAhead(_ start: Int) -> Bool {
    byte(endOfSpace(from: start))?.isASCIILetter == true
  }

  private func words(_ range: Range<Int>) -> [Range<Int>] {
    bytes[range].split { $0.isBlank || $0.isLineBreak }.map { $0.startIndex..<$0.endIndex }
  }

  // MARK: - Variables

  private mutating func variable(_ words: [Range<Int>], _ whole: Range<Int>) -> Inline.Variable? {
    guard let first = words.first else {
      report(.unknownShortcode("", nearest: nil), whole)
      return nil
    }
    let name = text(first)
    guard let source = Inline.Variable.Source(rawValue: name) else {
      if name == "include" {
        report(.inlineInclude, whole)
      } else {
        report(.unknownShortcode(name, nearest: NearestName.find(name, in: Self.names)), first)
      }
      return nil
    }
    guard words.count > 1 else {
      report(.shortcodeWithoutKey(name), whole)
      return nil
    }
    guard words.count == 2 else {
      report(.shortcodeArgument(text(words[2]), name: name), words[2])
      return nil
    }
    let key = text(words[1])
    guard Self.isKey(key) else {
      report(.shortcodeKey(key), words[1])
      return nil
    }
    return Inline.Variable(source: source, key: key, range: content.sourceRange(words[1]))
  }

  private static func isKey(_ text: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { name in
      !name.isEmpty && name.utf8.allSatisfy { $0.isLabelByte || $0 >= 0x80 }
    }
  }
}
