extension Lexer {
  static func isOperatorByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "%"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"),
      UInt8(ascii: "~"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// Reads an operator, as long as it gets, as Swift does.
  mutating func readOperator() {
    let start = index
    let hasDots = bytes[index] == UInt8(ascii: ".")
    while let next = byte(at: index) {
      if next == UInt8(ascii: "/"), index > start,
        let second = byte(at: index + 1),
        second == UInt8(ascii: "/") || second == UInt8(ascii: "*")
      {
        break
      }
      if Self.isOperatorByte(next) || (hasDots && next == UInt8(ascii: ".")) {
        index += 1
      } else if next >= 0x80, let scalar = scalar(at: index), "≈±".unicodeScalars.contains(scalar) {
        index += UTF8.width(scalar)
      } else {
        break
      }
    }
    appendOperator(from: start, text: text(start..<index))
  }

  /// Adds an operator with the fixity that the blanks around it give it.
  mutating func appendOperator(from start: Int, text: String) {
    let isLeftBound = !isBoundary(before: start)
    var isRightBound = !isBoundary(after: index)
    if byte(at: index) == UInt8(ascii: "."), byte(at: index + 1) != UInt8(ascii: ".") {
      isRightBound = !isLeftBound
    }
    append(.operation, from: start, text: text)
    if isLeftBound != isRightBound {
      tokens[tokens.count - 1].fixity = isLeftBound ? .postfix : .prefix
    }
  }

  private func isBoundary(before position: Int) -> Bool {
    guard position > 0, !sawSpace else { return true }
    switch bytes[position - 1] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"):
      return true
    default: return false
    }
  }

  private func isBoundary(after position: Int) -> Bool {
    guard let next = byte(at: position) else { return true }
    switch next {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0B, 0x0C,
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"):
      return true
    case UInt8(ascii: "/"):
      let second = byte(at: position + 1)
      return second == UInt8(ascii: "/") || second == UInt8(ascii: "*")
    default: return false
    }
  }

  /// Reads a point: a member, a range operator, or a number without its zero.
  mutating func readDot() {
    let start = index
    if byte(at: index + 1) == UInt8(ascii: ".") { return readOperator() }
    let isAfterValue = start > 0 && !sawSpace && canEndValue(bytes[start - 1])
    if !isAfterValue, let next = byte(at: index + 1), next.isASCIIDigit { return readNumber() }
    index += 1
    append(.punctuation(UInt8(ascii: ".")), from: start)
  }

  private func canEndValue(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || byte >= 0x80
      || [UInt8(ascii: "_"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")]
        .contains(byte)
  }

  // MARK: - Characters beyond ASCII

  /// Reads a scalar beyond ASCII: a name, an operator, or a look-alike of something in ASCII.
  mutating func readUnicode() {
    guard let scalar = scalar(at: index) else {
      index += 1
      return
    }
    if "≈±".unicodeScalars.contains(scalar) { return readOperator() }
    let start = index
    if scalar.properties.isXIDStart {
      while let length = nameScalarLength(at: index, isFirst: index == start) { index += length }
      return append(.name, from: start, text: text(start..<index))
    }
    index += UTF8.width(scalar)
    if scalar.properties.isWhitespace || scalar.value == 0xFEFF {
      reportUnexpected(start..<index, replacement: " ")
      sawSpace = true
      return
    }
    let replacement = Self.replacement(for: scalar)
    if replacement == "\"", let end = endOfCurledQuote() {
      return readCurledQuote(from: start, end)
    }
    // A bad byte was reported when the file was read.
    if scalar != "\u{FFFD}" { reportUnexpected(start..<index, replacement: replacement) }
    if let replacement, replacement.utf8.allSatisfy({ Self.isOperatorByte($0) || $0 == 0x2E }) {
      appendOperator(from: start, text: replacement)
    } else {
      append(.unknown, from: start)
    }
  }

  /// The place of the quote that ends a text in curled quotes, on the same line.
  private func endOfCurledQuote() -> Int? {
    var end = index
    while let next = byte(at: end), !next.isLineBreak {
      if next == UInt8(ascii: "\"") { return end }
      if next >= 0xC0, let scalar = scalar(at: end), Self.replacement(for: scalar) == "\"" {
        return end
      }
      end += 1
    }
    return nil
  }

  /// Reads a text in curled quotes, which is one mistake and not two.
  private mutating func readCurledQuote(from start: Int, _ end: Int) {
    let contents = index..<end
    reportUnexpected(start..<index, replacement: "\"")
    append(.stringStart, from: start)
    index = end
    if !contents.isEmpty { append(.stringText, from: contents.lowerBound, text: text(contents)) }
    index += bytes[end] < 0x80 ? 1 : scalar(at: end).map { UTF8.width($0) } ?? 1
    append(.stringEnd, from: end)
  }

  /// Reports a character with no meaning; only the first of a run, which is one mistake.
  mutating func reportUnexpected(_ range: Range<Int>, replacement: String?) {
    if let last = tokens.last, last.kind == .unknown, last.range.upperBound == range.lowerBound {
      return
    }
    report(.unexpectedCharacter(text(range), replacement: replacement), range)
  }

  private static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}": "\""
    case "\u{2212}", "\u{2013}", "\u{2014}", "\u{2010}", "\u{2011}": "-"
    case "\u{00D7}", "\u{22C5}", "\u{00B7}", "\u{2217}": "*"
    case "\u{00F7}", "\u{2215}": "/"
    case "\u{2264}": "<="
    case "\u{2265}": ">="
    case "\u{2260}": "!="
    case "\u{2026}": "..."
    case "\u{2243}", "\u{2245}", "\u{223C}": "≈"
    default: nil
    }
  }
}
