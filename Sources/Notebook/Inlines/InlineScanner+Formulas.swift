extension InlineScanner {
  // MARK: - Dollar signs

  /// Reads mathematics by Pandoc's rules: no blank behind the opening dollar or before the closing
  /// one, and no digit behind it.
  mutating func scanFormula() {
    let start = index
    while byte(index) == UInt8(ascii: "$") { index += 1 }
    switch index - start {
    case 1:
      guard let end = endOfFormula(from: index) else { return }
      addFormula(start..<(end + 1), index..<end, isDisplay: false)
    case 2:
      guard let end = endOfDisplayFormula(from: index) else { return }
      addFormula(start..<(end + 2), index..<end, isDisplay: true)
      reportLabel()
    default:
      // Between four dollars and more there is nothing that could be a formula.
      return
    }
  }

  private mutating func addFormula(_ whole: Range<Int>, _ tex: Range<Int>, isDisplay: Bool) {
    let formula = Formula(
      content.part(tex), isDisplay: isDisplay, range: content.sourceRange(whole))
    add(whole, .formula(formula))
    index = whole.upperBound
  }

  /// The place of the dollar that closes a formula.
  private mutating func endOfFormula(from start: Int) -> Int? {
    guard !isSpace(start) else { return nil }
    var end = start
    var searched = start
    let limit = min(bytes.count, endOfDollars)
    while end < limit, bytes[end] != UInt8(ascii: "$") {
      let next = endOfTeX(at: end)
      if next > end + 2 { searched = next }
      end = next
    }
    guard end < limit else {
      endOfDollars = min(endOfDollars, searched)
      return nil
    }
    return end > start && !isSpace(end - 1) && byte(end + 1)?.isASCIIDigit != true ? end : nil
  }

  /// The place behind one character of TeX, or behind `\text{…}`, which can hold formulas.
  private mutating func endOfTeX(at start: Int) -> Int {
    guard bytes[start] == UInt8(ascii: "\\") else { return start + 1 }
    if starts(start, with: "\\text{"), let close = endOfBrace(from: start + 5) { return close + 1 }
    return min(start + 2, bytes.count)
  }

  private mutating func endOfDisplayFormula(from start: Int) -> Int? {
    guard !missing.contains(.displayFormula) else { return nil }
    var end = start
    var isBlank = true
    while end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "$"), bytes[end + 1] == UInt8(ascii: "$") {
        return isBlank ? nil : end
      }
      isBlank = isBlank && isSpace(end)
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    missing.insert(.displayFormula)
    return nil
  }

  /// The place of the brace that closes another.
  private mutating func endOfBrace(from start: Int) -> Int? {
    if let braces { return braces[start] }
    var result: [Int: Int] = [:]
    var open: [Int] = []
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "{"): open.append(place)
      case UInt8(ascii: "}"): if let start = open.popLast() { result[start] = place }
      default: break
      }
      place += 1
    }
    braces = result
    return result[start]
  }

  /// Reports the label of an equation that is no block of its own.
  private mutating func reportLabel() {
    let start = endOfSpace(from: index)
    guard byte(start) == UInt8(ascii: "{"),
      let (attributes, end) = AttributeReader.read(content, at: start),
      attributes.label?.text.hasPrefix("eq-") == true
    else { return }
    report(.labelledFormula, start..<end)
    index = end
  }

  // MARK: - Backslashes

  /// Steps over an escape, and reports `\(…\)` and `\[…\]` where they can only be mathematics.
  mutating func scanBackslash() {
    let start = index
    guard let next = byte(start + 1), next.isASCIIPunctuation else { return index += 1 }
    index += 2
    let isDisplay = next == UInt8(ascii: "[")
    guard isDisplay || next == UInt8(ascii: "("), byte(start - 1) != UInt8(ascii: "]"),
      let end = endOfDelimited(isDisplay: isDisplay)
    else { return }
    let tex = index..<end
    guard isMathematics(tex, isDisplay: isDisplay) else { return }
    let words = text(tex).split { " \n\r\t".contains($0) }.joined(separator: " ")
    report(.formulaDelimiters(tex: words, isDisplay: isDisplay), start..<(end + 2))
    index = end + 2
  }

  private mutating func endOfDelimited(isDisplay: Bool) -> Int? {
    let terminator = isDisplay ? Terminator.bracket : .parenthesis
    let close = isDisplay ? UInt8(ascii: "]") : UInt8(ascii: ")")
    guard !missing.contains(terminator) else { return nil }
    var end = index
    while end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "\\") {
        if bytes[end + 1] == close { return end }
        end += 2
      } else {
        end += 1
      }
    }
    missing.insert(terminator)
    return nil
  }

  /// Whether a text between escaped brackets has what no prose has.
  private func isMathematics(_ range: Range<Int>, isDisplay: Bool) -> Bool {
    let tex = bytes[range]
    for place in range where bytes[place] == UInt8(ascii: "\\") {
      if place + 1 < range.upperBound, bytes[place + 1].isASCIILetter { return true }
    }
    if tex.contains(UInt8(ascii: "^")) { return true }
    guard !isDisplay else { return false }
    return tex.contains(UInt8(ascii: "=")) || tex.contains(UInt8(ascii: "_"))
      || (range.count == 1 && bytes[range.lowerBound].isASCIILetter)
  }
}
