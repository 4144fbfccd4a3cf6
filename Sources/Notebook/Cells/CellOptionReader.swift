/// Reads the `//|` lines at the top of a cell.
struct CellOptionReader {
  let excerpt: Excerpt
  let source: SourceFile
  private(set) var options = CellOptions()
  /// The options that are running text, in the order of the file.
  private(set) var texts: [(key: String, text: Excerpt)] = []
  /// The label of the code itself.
  private(set) var listingLabel: (text: String, range: SourceRange)?
  private(set) var findings: [(Finding, SourceRange)] = []
  /// The offset of the code behind the options.
  private(set) var end = 0

  private var firstLines: [String: Int] = [:]

  init(_ excerpt: Excerpt, of source: SourceFile) {
    self.excerpt = excerpt
    self.source = source
  }

  /// A line behind its `//|`.
  private struct Line {
    /// The place of the text without blanks at its ends.
    var text: Range<Int>
    /// The number of blanks between the mark and the text.
    var indentation: Int
  }

  mutating func read() {
    let lines = takeLines()
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard !line.text.isEmpty else { continue }
      var more: [Line] = []
      while index < lines.count, isContinuation(lines[index], of: line) {
        more.append(lines[index])
        index += 1
      }
      readOption(line, more)
    }
    reportLateOptions()
  }

  private func isContinuation(_ line: Line, of first: Line) -> Bool {
    line.text.isEmpty || line.indentation > first.indentation
      || (excerpt.bytes[line.text].starts(with: "- ".utf8)
        && line.indentation >= first.indentation)
  }

  // MARK: - Lines

  private func endOfLine(from start: Int) -> Int {
    var end = start
    while end < excerpt.bytes.count, excerpt.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// The text of an option line, or `nil` for a line of code.
  private func optionLine(_ start: Int, _ end: Int) -> Line? {
    var index = start
    while index < end, excerpt.bytes[index].isBlank { index += 1 }
    let rest = excerpt.bytes[index..<end]
    if rest.starts(with: "//|".utf8) {
      index += 3
    } else if rest.starts(with: "#|".utf8) {
      index += 2
    } else {
      return nil
    }
    let mark = index
    while index < end, excerpt.bytes[index].isBlank { index += 1 }
    var upper = end
    while upper > index, excerpt.bytes[upper - 1].isBlank || excerpt.bytes[upper - 1].isLineBreak {
      upper -= 1
    }
    return Line(text: min(index, upper)..<upper, indentation: index - mark)
  }

  private mutating func takeLines() -> [Line] {
    var lines: [Line] = []
    while self.end < excerpt.bytes.count {
      let end = endOfLine(from: self.end)
      guard let line = optionLine(self.end, end) else { break }
      lines.append(line)
      self.end = min(end + 1, excerpt.bytes.count)
    }
    return lines
  }

  /// Warns of option lines behind code, which would be comments.
  private mutating func reportLateOptions() {
    var start = end
    while start < excerpt.bytes.count {
      let end = endOfLine(from: start)
      if let line = optionLine(start, end), let colon = keyEnd(line.text) {
        let key = String(decoding: excerpt.bytes[line.text.lowerBound..<colon], as: UTF8.self)
        if CellOptionKind.kind(of: key) != nil {
          findings.append(
            (.optionAfterCode(key), excerpt.sourceRange(line.text.lowerBound, colon)))
        }
      }
      start = end + 1
    }
  }

  // MARK: - One option

  /// The end of a name that is followed by a colon.
  private func keyEnd(_ text: Range<Int>) -> Int? {
    var index = text.lowerBound
    guard index < text.upperBound, excerpt.bytes[index].isASCIILetter else { return nil }
    while index < text.upperBound,
      excerpt.bytes[index].isLabelByte || excerpt.bytes[index] == UInt8(ascii: ".")
    {
      index += 1
    }
    guard index < text.upperBound, excerpt.bytes[index] == UInt8(ascii: ":") else { return nil }
    let isAlone = index + 1 == text.upperBound || excerpt.bytes[index + 1].isBlank
    return isAlone ? index : nil
  }

  private mutating func readOption(_ line: Line, _ more: [Line]) {
    guard let colon = keyEnd(line.text) else {
      let text = String(decoding: excerpt.bytes[line.text], as: UTF8.self)
      let isAssignment = text.contains("=") && !text.contains(":")
      findings.append(
        (
          .malformedOption(text, isAssignment: isAssignment), excerpt.sourceRange(line.text)
        ))
      return
    }
    let key = String(decoding: excerpt.bytes[line.text.lowerBound..<colon], as: UTF8.self)
    let keyRange = excerpt.sourceRange(line.text.lowerBound, colon)
    let kind = CellOptionKind.kind(of: key)
    if kind == nil, !key.hasPrefix("x-") {
      let nearest = NearestName.find(key, in: CellOptionKind.known.map(\.key))
      findings.append((.unknownOption(key, nearest: nearest), keyRange))
      return
    }
    if let first = firstLines[key] {
      findings.append((.duplicateOption(key, firstLine: first), keyRange))
      return
    }
    firstLines[key] = source.lineNumber(of: keyRange.lower)

    var value = OptionValue(excerpt)
    value.read(
      first: (colon + 1)..<line.text.upperBound, more: more.map(\.text), isText: kind == .text)
    if value.isUnclosed {
      findings.append((.unclosedOptionQuote(key), value.range))
      return
    }
    let text = String(decoding: value.text.bytes, as: UTF8.self)
    guard !text.isEmpty else {
      findings.append((.emptyOption(key), keyRange))
      return
    }
    options.all.append(
      CellOptions.Option(key: key, value: text, keyRange: keyRange, valueRange: value.range))
    if let expected = kind?.expectation(for: text) {
      findings.append((.optionType(key: key, value: text, expected: expected), value.range))
      options.all.removeLast()
    }
    if kind == .texts || (kind == .text && value.isListOfLines) {
      texts += value.items(in: excerpt, more: more.map(\.text)).map { (key, $0) }
    } else if kind == .text {
      texts.append((key, value.text))
    }
    if key == "lst-label" { listingLabel = (text, value.range) }
  }
}
