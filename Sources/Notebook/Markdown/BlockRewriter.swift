import CCMark

/// Replaces the lines that CommonMark does not know by marks.
///
/// Only lines outside of code and raw HTML are looked at, and libcmark itself says which those
/// are. What a mark stands for is put together again when the tree is read, so that quotes, lists
/// and everything else in and around it stay libcmark's business.
struct BlockRewriter {
  let text: MarkdownText
  let source: SourceFile
  private(set) var findings: [(Finding, SourceRange)] = []
  private var result: Excerpt
  private var marks: [BlockMark] = []
  /// The offset of the first line that is not in the result yet.
  private var pending = 0
  /// The places of the divisions that are open.
  private var openDivisions: [SourceRange] = []

  init(_ text: MarkdownText, of source: SourceFile) {
    self.text = text
    self.source = source
    result = Excerpt(at: text.excerpt.sourceOffset(0))
  }

  private var bytes: [UInt8] { text.bytes }

  // MARK: - Lines

  /// The text with its marks.
  mutating func rewrite() -> MarkdownText {
    let candidates = (0..<text.lineCount).filter { isCandidate(prefix(of: $0), $0) }
    guard !candidates.isEmpty else { return text }
    let isVerbatim = verbatimLines()
    var next = 0
    for line in candidates where line >= next && !isVerbatim[line] {
      next = rewrite(line) ?? next
    }
    for place in openDivisions { findings.append((.unclosedDivision, place)) }
    guard !marks.isEmpty else { return text }
    flush(upTo: bytes.count)
    return MarkdownText(result, marks: marks)
  }

  private func prefix(of line: Int) -> LinePrefix {
    LinePrefix(bytes, text.contentRange(ofLine: line))
  }

  /// Whether a line could be one of ours, judged by its first characters.
  private func isCandidate(_ prefix: LinePrefix, _ line: Int) -> Bool {
    let rest = bytes[prefix.end..<text.contentRange(ofLine: line).upperBound]
    return rest.starts(with: ":::".utf8) || rest.starts(with: "$$".utf8)
  }

  /// For each line whether it is code or raw HTML.
  private func verbatimLines() -> [Bool] {
    var isVerbatim = [Bool](repeating: false, count: text.lineCount)
    MarkdownNode.withTree(of: bytes) { root in
      for node in root.leafBlocks.map(\.node)
      where node.kind == CMARK_NODE_CODE_BLOCK || node.kind == CMARK_NODE_HTML_BLOCK {
        let last = min(node.endLine, text.lineCount)
        for line in max(node.startLine, 1)..<max(last + 1, node.startLine + 1)
        where line <= text.lineCount {
          isVerbatim[line - 1] = true
        }
      }
    }
    return isVerbatim
  }

  /// Rewrites what starts at a line; the result is the first line behind it.
  private mutating func rewrite(_ line: Int) -> Int? {
    let prefix = prefix(of: line)
    switch bytes[prefix.end] {
    case UInt8(ascii: ":"): return rewriteDivision(line, prefix)
    case UInt8(ascii: "$"): return rewriteEquation(line, prefix)
    default: return nil
    }
  }

  // MARK: - Result

  private mutating func flush(upTo end: Int) {
    if end > pending { result.append(text.excerpt.part(pending..<end)) }
    pending = max(pending, end)
  }

  /// Puts a mark in the place of some lines, behind the prefix of the first of them.
  private mutating func put(_ mark: BlockMark, _ prefix: LinePrefix, from first: Int, to last: Int)
  {
    flush(upTo: prefix.end)
    let end = text.contentRange(ofLine: last).upperBound
    result.append(
      BlockMark.line(marks.count).utf8, standingFor: text.excerpt.sourceRange(prefix.end, end))
    marks.append(mark)
    pending = end
  }

  /// Adds a line that is not in the file, in the quotes and lists of another.
  private mutating func putLine(_ content: Excerpt, _ prefix: LinePrefix) {
    let place = SourceRange(lower: content.sourceOffset(0), upper: content.sourceOffset(0))
    result.append("\n".utf8, standingFor: place)
    result.append(prefix.continuation, standingFor: place)
    result.append(content)
  }

  // MARK: - Divisions

  private mutating func rewriteDivision(_ line: Int, _ prefix: LinePrefix) -> Int? {
    let end = text.contentRange(ofLine: line).upperBound
    var index = prefix.end
    while index < end, bytes[index] == UInt8(ascii: ":") { index += 1 }
    let place = text.excerpt.sourceRange(prefix.end, index)
    while index < end, bytes[index].isBlank { index += 1 }
    if index == end {
      if openDivisions.popLast() == nil { findings.append((.unopenedDivision, place)) }
      put(.divisionClosing(place), prefix, from: line, to: line)
      return line + 1
    }
    guard let attributes = divisionAttributes(index..<end) else {
      findings.append((.malformedDivision, text.excerpt.sourceRange(prefix.end, end)))
      return nil
    }
    openDivisions.append(place)
    put(.divisionOpening(attributes), prefix, from: line, to: line)
    return line + 1
  }

  /// The attributes behind the colons: in braces, or a single class, with more colons behind them.
  private func divisionAttributes(_ range: Range<Int>) -> Attributes? {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isBlank || bytes[end - 1] == UInt8(ascii: ":") {
      end -= 1
    }
    if let found = AttributeReader.read(text.excerpt, at: range.lowerBound) {
      return found.end == end ? found.attributes : nil
    }
    let word = bytes[range.lowerBound..<end]
    guard !word.isEmpty, word.allSatisfy({ $0.isLabelByte || $0 >= 0x80 }) else { return nil }
    var attributes = Attributes(at: text.excerpt.sourceOffset(range.lowerBound))
    attributes.range = text.excerpt.sourceRange(range.lowerBound, end)
    attributes.classes = [
      Attributes.Word(
        text: String(decoding: word, as: UTF8.self), range: attributes.range)
    ]
    return attributes
  }

  // MARK: - Equations

  /// Takes the lines from `$$` at the start of a line to the next `$$`.
  private mutating func rewriteEquation(_ first: Int, _ prefix: LinePrefix) -> Int? {
    let opening = text.excerpt.sourceRange(prefix.end, prefix.end + 2)
    var tex = Excerpt(at: text.excerpt.sourceOffset(prefix.end + 2))
    var start = prefix.end + 2
    var line = first
    while true {
      let end = text.contentRange(ofLine: line).upperBound
      if let close = closingDollars(start..<end) {
        tex.append(text.excerpt.part(start..<close))
        return finishEquation(tex, first, prefix, close + 2, line)
      }
      tex.append(text.excerpt.part(start..<end))
      line += 1
      let next = line < text.lineCount ? text.contentRange(ofLine: line) : end..<end
      start = text.startOfText(inLine: next, quotes: prefix.quotes)
      guard start < next.upperBound else {
        findings.append((.unclosedFormula, opening))
        return line
      }
      tex.append("\n".utf8, standingFor: text.excerpt.sourceRange(end, end + 1))
    }
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
    _ tex: Excerpt, _ first: Int, _ prefix: LinePrefix, _ close: Int, _ last: Int
  ) -> Int? {
    let end = text.contentRange(ofLine: last).upperBound
    var rest = close
    while rest < end, bytes[rest].isBlank { rest += 1 }
    var label: Attributes.Word?
    if let found = AttributeReader.read(text.excerpt, at: rest) {
      label = found.attributes.label
      rest = found.end
      while rest < end, bytes[rest].isBlank { rest += 1 }
    }
    // `$$x$$ where` on one line is a formula in a sentence.
    guard rest == end || last > first else { return nil }
    let range = text.excerpt.sourceRange(prefix.end, close)
    let formula = Formula(tex, isDisplay: true, range: range)
    let whole = text.excerpt.sourceRange(prefix.end, rest)
    put(
      .equation(Block.Equation(formula: formula, label: label, range: whole)), prefix,
      from: first, to: last)
    if rest < end { putLine(text.excerpt.part(rest..<end), prefix) }
    return last + 1
  }
}
