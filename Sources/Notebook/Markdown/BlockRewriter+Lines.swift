extension BlockRewriter {
  // MARK: - Lines

  /// A line, or `nil` when nothing of ours can be on it.
  func line(_ number: Int) -> Line? {
    let range = text.contentRange(ofLine: number)
    guard owners.indices.contains(number) else { return nil }
    guard owners[number] >= 0 else {
      let start = LinePrefix.endOfMarks(bytes, range)
      guard start < range.upperBound, start - range.lowerBound <= Self.prefixLimit else {
        return nil
      }
      let text = start..<range.upperBound
      return Line(number: number, text: text, kind: LineKind(bytes, text))
    }
    let block = blocks[owners[number]]
    let index = number - block.firstLine
    guard block.kind == .text, block.lines.indices.contains(index),
      block.lines[index].lowerBound - range.lowerBound <= Self.prefixLimit
    else { return nil }
    var line = Line(
      number: number, text: block.lines[index], kind: nil, block: (owners[number], index))
    guard let first = firstLine(of: line) else { return nil }
    // What is indented like code only goes on with the paragraph.
    let (own, written) = (writtenPrefix(of: first), writtenPrefix(of: line))
    let isIndented =
      written.quotes == own.quotes && written.indentation >= own.indentation + 4
    if index == 0 || !isIndented { line.kind = LineKind(bytes, line.text) }
    return line
  }

  /// The first line of the paragraph that a line belongs to.
  private func firstLine(of line: Line) -> Line? {
    guard let block = line.block, let first = blocks[block.number].lines.first else { return nil }
    let number = line.number - block.index
    let start = text.contentRange(ofLine: number).lowerBound
    guard first.lowerBound - start <= Self.prefixLimit else { return nil }
    return Line(number: number, text: first, kind: nil, block: (block.number, 0))
  }

  /// Whether a list is around a line.
  func isInList(_ line: Line) -> Bool {
    line.block.map { blocks[$0.number].isInList } ?? (owners[line.number] == -2)
  }

  /// What stands before the text of a line.
  private func writtenPrefix(of line: Line) -> LinePrefix {
    LinePrefix(
      bytes, text.contentRange(ofLine: line.number).lowerBound..<line.text.lowerBound)
  }

  /// What has to stand before the text of a line for it to start a block.
  ///
  /// Further lines of a paragraph can be indented more than the paragraph is, which would make
  /// code of a block, and less, which is how the lines behind a list close what is open around it.
  func prefix(of line: Line) -> LinePrefix {
    let written = writtenPrefix(of: line)
    guard let block = line.block, block.index > 0, let first = firstLine(of: line) else {
      return written
    }
    let own = writtenPrefix(of: first)
    let isDeeper = written.indentation > own.indentation && written.quotes == own.quotes
    return isDeeper || written.indentation > 3 ? own.continued() : written
  }

  /// Whether a line starts a paragraph once the lines before it are marks.
  func startsParagraph(_ line: Line) -> Bool {
    guard let block = line.block, block.index > 0 else { return line.block != nil }
    let before = self.line(line.number - 1)?.kind
    return before == .division || (before == .alert && block.index == 1)
  }

  /// Whether a line has fewer marks of quotes before it than the paragraph it goes on with.
  func isLazy(_ line: Line) -> Bool {
    firstLine(of: line).map { writtenPrefix(of: line).quotes < writtenPrefix(of: $0).quotes }
      ?? false
  }

  /// Keeps a line in the quotes and lists of the line before it, which ends a paragraph now.
  ///
  /// - Parameters:
  ///   - line: The line before it.
  ///   - prefix: What a line of the same quotes and lists starts with.
  /// - Returns: The first line that was not changed.
  mutating func keepLine(behind line: Line, with prefix: [UInt8]) -> Int {
    // The text of a footnote can be the address of what libcmark takes for a link.
    let next = line.block == nil ? self.line(line.number + 1) : lineBehind(line)
    guard let next, next.kind == nil, (next.block == nil) == (line.block == nil),
      !writtenPrefix(of: next).continuation.starts(with: prefix)
    else { return line.number + 1 }
    let start = text.contentRange(ofLine: next.number).lowerBound
    editor.leaveOut(start..<next.text.lowerBound)
    editor.put(String(decoding: prefix, as: UTF8.self), at: next.text.lowerBound)
    return next.number + 1
  }

  /// Leaves out the text of a line up to a place; what is put next starts a block there.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - prefix: What has to stand before the block; nil for that of the line.
  ///   - end: The end of what is left out.
  mutating func begin(_ line: Line, _ prefix: LinePrefix? = nil, upTo end: Int) {
    let prefix = prefix ?? self.prefix(of: line)
    let written = writtenPrefix(of: line)
    // The marks of a list stand on one line only.
    guard prefix.continuation != written.continuation, !written.startsItem else {
      return editor.leaveOut(line.text.lowerBound..<end)
    }
    editor.leaveOut(text.contentRange(ofLine: line.number).lowerBound..<end)
    editor.put(String(decoding: prefix.continuation, as: UTF8.self), at: line.text.lowerBound)
  }

  /// The line behind another in the same block.
  func lineBehind(_ line: Line) -> Line? {
    guard let block = line.block, blocks[block.number].lines.indices.contains(block.index + 1)
    else { return nil }
    return self.line(line.number + 1)
  }

  /// Reads attributes at the start of a stretch.
  ///
  /// - Parameter range: The stretch.
  /// - Returns: The attributes and the place behind them; without attributes when they are broken,
  ///   which is reported; nil when something else stands there.
  mutating func attributes(_ range: Range<Int>) -> (attributes: Attributes?, end: Int)? {
    switch AttributeReader.examine(text.excerpt.part(range), at: 0) {
    case .attributes(let attributes, let end): return (attributes, range.lowerBound + end)
    case .malformed(let mistake, let place):
      report(
        .inline(.attributes(mistake)),
        at: (range.lowerBound + place.lowerBound)..<(range.lowerBound + place.upperBound))
      let brace = bytes[range].lastIndex(of: UInt8(ascii: "}"))
      return (nil, brace.map { $0 + 1 } ?? range.upperBound)
    case .other: return nil
    }
  }

  /// The place behind blanks.
  func endOfBlanks(_ range: Range<Int>) -> Int {
    bytes[range].firstIndex { !$0.isBlank } ?? range.upperBound
  }

  /// A stretch without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let lower = endOfBlanks(range)
    let last = bytes[lower..<range.upperBound].lastIndex { !$0.isBlank }
    return lower..<(last.map { $0 + 1 } ?? lower)
  }

  /// Lines of running text as one, with a blank for each line break.
  func joined(_ lines: [Range<Int>]) -> Excerpt {
    var result = Excerpt(at: text.excerpt.sourceOffset(lines.first?.lowerBound ?? 0))
    var end = lines.first?.lowerBound ?? 0
    for line in lines.map(trimmed) {
      if !result.bytes.isEmpty {
        result.append(" ".utf8, standingFor: text.excerpt.sourceRange(end, line.lowerBound))
      }
      result.append(text.excerpt.part(line))
      end = line.upperBound
    }
    return result
  }
}
