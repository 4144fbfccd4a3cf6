extension Lexer {
  private static var quote: UInt8 { UInt8(ascii: "\"") }
  private static var backslash: UInt8 { UInt8(ascii: "\\") }

  private func isTripleQuote(at position: Int) -> Bool {
    byte(at: position) == Self.quote && byte(at: position + 1) == Self.quote
      && byte(at: position + 2) == Self.quote
  }

  // MARK: - Starts and ends

  mutating func readStringStart() {
    let start = index
    var isMultiline = false
    if isTripleQuote(at: index) {
      var end = index + 3
      while let next = byte(at: end), next.isBlank { end += 1 }
      isMultiline = true
      index += 3
      if let next = byte(at: end), next.isLineBreak {
        let isPair = next == UInt8(ascii: "\r") && byte(at: end + 1) == UInt8(ascii: "\n")
        index = end + (isPair ? 2 : 1)
      } else {
        report(.multilineStringOpening, start..<index)
      }
    } else {
      index += 1
    }
    append(.stringStart, from: start)
    let firstLine = lineStartTokens.count
    if !isMultiline { singleLineLevels.append(modes.count) }
    modes.append(
      .string(StringMode(start: start, isMultiline: isMultiline, firstLine: firstLine)))
    if isMultiline { lineStartTokens.append(tokens.count) }
  }

  /// Goes back to what surrounds the current string or interpolation.
  @discardableResult
  mutating func leaveMode() -> Mode {
    if singleLineLevels.last == modes.count - 1 { singleLineLevels.removeLast() }
    return modes.removeLast()
  }

  private mutating func endString(length: Int) {
    let start = index
    index += length
    leaveMode()
    append(.stringEnd, from: start)
  }

  /// Ends every open string and interpolation from the innermost to the given one.
  mutating func closeStrings(downTo level: Int) {
    guard case .string(let outermost) = modes[level] else { return }
    report(.unterminatedString, outermost.start..<index)
    while modes.count > level {
      if case .string = leaveMode() {
        append(.stringEnd, from: index)
      } else {
        append(.interpolationEnd, from: index)
      }
    }
  }

  mutating func closeStringsAtEnd() {
    guard modes.count > 1 else { return }
    // The outermost string is the one to name; a multi-line one is named by its opening only.
    if case .string(let mode) = modes[1], mode.isMultiline {
      report(.unterminatedMultilineString, mode.start..<(mode.start + 3))
      while modes.count > 1 {
        if case .string = leaveMode() {
          append(.stringEnd, from: index)
        } else {
          append(.interpolationEnd, from: index)
        }
      }
    } else {
      closeStrings(downTo: 1)
    }
  }

  // MARK: - Contents

  mutating func readString(_ mode: StringMode) {
    let start = index
    while let next = byte(at: index) {
      if next == Self.backslash || next.isLineBreak { break }
      if next == Self.quote, !mode.isMultiline || isTripleQuote(at: index) { break }
      index += 1
    }
    if index > start { append(.stringText, from: start, text: text(start..<index)) }
    guard let next = byte(at: index) else { return }
    if next == Self.backslash {
      readEscape(mode)
    } else if next.isLineBreak {
      guard mode.isMultiline else { return closeStrings(downTo: modes.count - 1) }
      readLineBreakInString()
    } else if mode.isMultiline {
      removeIndentation(mode)
      endString(length: 3)
    } else {
      endString(length: 1)
    }
  }

  private mutating func readLineBreakInString() {
    let start = index
    skipLineBreak()
    append(.stringText, from: start, text: "\n")
    lineStartTokens.append(tokens.count)
  }

  private mutating func skipLineBreak() {
    let isPair = bytes[index] == UInt8(ascii: "\r") && byte(at: index + 1) == UInt8(ascii: "\n")
    index += isPair ? 2 : 1
  }

  private mutating func readEscape(_ mode: StringMode) {
    let start = index
    guard let letter = byte(at: index + 1) else {
      index += 1
      return
    }
    if letter.isLineBreak {
      index += 1
      guard mode.isMultiline else { return }
      skipLineBreak()
      return lineStartTokens.append(tokens.count)
    }
    index += 2
    switch letter {
    case UInt8(ascii: "("):
      append(.interpolationStart, from: start)
      modes.append(.code(parentheses: 0))
      sawSpace = true
    case UInt8(ascii: "n"): append(.stringText, from: start, text: "\n")
    case UInt8(ascii: "t"): append(.stringText, from: start, text: "\t")
    case UInt8(ascii: "r"): append(.stringText, from: start, text: "\r")
    case UInt8(ascii: "0"): append(.stringText, from: start, text: "\u{FFFD}")
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      append(.stringText, from: start, text: text((start + 1)..<index))
    case UInt8(ascii: "u"): readUnicodeEscape(from: start)
    default:
      if letter >= 0x80, let scalar = scalar(at: start + 1) {
        index = start + 1 + UTF8.width(scalar)
      }
      report(.unknownEscape(text(start..<index)), start..<index)
      append(.stringText, from: start, text: text(start..<index))
    }
  }

  private mutating func readUnicodeEscape(from start: Int) {
    var value: UInt32 = 0
    var count = 0
    if byte(at: index) == UInt8(ascii: "{") {
      index += 1
      while count <= 8, let next = byte(at: index),
        let digit = Character(Unicode.Scalar(next)).hexDigitValue
      {
        value = value &* 16 &+ UInt32(digit)
        count += 1
        index += 1
      }
      if byte(at: index) == UInt8(ascii: "}") {
        index += 1
        if (1...8).contains(count), let scalar = Unicode.Scalar(value), value != 0 {
          return append(.stringText, from: start, text: String(Character(scalar)))
        }
      }
    }
    report(.unknownEscape(text(start..<index)), start..<index)
    append(.stringText, from: start, text: "\u{FFFD}")
  }

  // MARK: - Indentation of multi-line literals

  /// Takes the indentation of the closing quotes off every line, and the last line break.
  private mutating func removeIndentation(_ mode: StringMode) {
    let starts = lineStartTokens[mode.firstLine...]
    defer { lineStartTokens.removeSubrange(mode.firstLine...) }
    guard let lastLine = starts.last else { return }
    var indentation = 0
    if lastLine < tokens.count {
      let token = tokens[lastLine]
      guard lastLine == tokens.count - 1, token.text.allSatisfy({ $0 == " " || $0 == "\t" }) else {
        return report(.multilineStringClosing, index..<(index + 3))
      }
      indentation = token.text.utf8.count
      tokens.removeLast()
    }
    for start in starts.dropLast() where start < tokens.count {
      guard tokens[start].kind == .stringText, tokens[start].text != "\n" else { continue }
      let blanks = tokens[start].text.prefix { $0 == " " || $0 == "\t" }
      let removed = min(blanks.utf8.count, indentation)
      tokens[start].text.removeFirst(removed)
      let range = tokens[start].range
      tokens[start].range = (range.lowerBound + removed)..<range.upperBound
    }
    if let last = tokens.last, last.kind == .stringText, last.text == "\n" { tokens.removeLast() }
  }
}
