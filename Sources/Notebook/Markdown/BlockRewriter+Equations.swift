extension BlockRewriter {
  /// Takes the lines from `$$` at the start of a line to the next `$$`.
  mutating func rewriteEquation(_ line: Line) -> Int? {
    guard line.block != nil else { return nil }
    let quotes = text.quoteColumns(inLine: line.number, before: line.text.lowerBound)
    let opening = line.text.lowerBound..<(line.text.lowerBound + 2)
    var tex = Excerpt(at: text.excerpt.sourceOffset(opening.upperBound))
    var rest = opening.upperBound..<line.text.upperBound
    var number = line.number
    while true {
      if let close = closingDollars(rest) {
        tex.append(text.excerpt.part(rest.lowerBound..<close))
        return finishEquation(line, tex, behind: (close + 2)..<rest.upperBound, on: number)
      }
      tex.append(text.excerpt.part(rest))
      number += 1
      let end = rest.upperBound
      let next = number < text.lineCount ? text.contentRange(ofLine: number) : end..<end
      rest = text.startOfText(inLine: next, quotes: quotes)..<next.upperBound
      guard !rest.isEmpty else {
        report(.unclosedFormula, at: opening)
        return number
      }
      tex.append("\n".utf8, standingFor: text.excerpt.sourceRange(end, end + 1))
    }
  }

  /// The label that stands alone behind an equation in parentheses, as MyST has it, or in braces
  /// without its `#`.
  private func foreignLabel(_ rest: Range<Int>) -> String? {
    let text = bytes[trimmed(rest)]
    guard text.count > 2, let first = text.first, let last = text.last,
      first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
        || first == UInt8(ascii: "{") && last == UInt8(ascii: "}"),
      text.dropFirst().dropLast().allSatisfy({ $0.isLabelByte || $0 == UInt8(ascii: ":") })
    else { return nil }
    return LabelRule.canonical(String(decoding: text.dropFirst().dropLast(), as: UTF8.self))
  }

  private func closingDollars(_ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == UInt8(ascii: "$"), bytes[index + 1] == UInt8(ascii: "$") {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Puts the mark of an equation; text behind it goes on as a paragraph of its own.
  private mutating func finishEquation(
    _ line: Line, _ tex: Excerpt, behind: Range<Int>, on last: Int
  ) -> Int? {
    let start = line.text.lowerBound
    let close = behind.lowerBound
    var end = close
    var rest = endOfBlanks(behind)..<behind.upperBound
    var label: Attributes.Word?
    if let found = attributes(rest) {
      label = found.attributes?.label
      end = found.end
      rest = endOfBlanks(found.end..<rest.upperBound)..<rest.upperBound
    } else if let name = foreignLabel(rest) {
      report(.equationLabel(name), at: trimmed(rest))
      rest = rest.upperBound..<rest.upperBound
    }
    // `$$x$$ where` on one line is a formula in a sentence.
    guard rest.isEmpty || last > line.number else { return nil }
    if tex.bytes.allSatisfy({ $0.isBlank || $0.isLineBreak }) {
      report(.emptyFormula, at: start..<close)
    }
    let range = text.excerpt.sourceRange(start, close)
    let equation = Block.Equation(
      formula: Formula(tex, isDisplay: true, range: range), label: label,
      range: text.excerpt.sourceRange(start, end))
    begin(line, upTo: rest.lowerBound)
    editor.put(.equation(equation), standingFor: start..<end)
    if !rest.isEmpty { editor.startLine(prefix(of: line), at: rest.lowerBound) }
    return last + 1
  }
}
