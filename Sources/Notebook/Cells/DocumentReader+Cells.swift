extension DocumentReader {
  /// Reads code: a cell to run, or code to show.
  mutating func codeBlock(_ node: MarkdownNode) -> Block {
    let range = text.sourceRange(of: node)
    let (literal, info) = (node.literal, node.fenceInfo)
    let shown = Block.code(
      Block.CodeBlock(
        info: info, text: literal, attributes: Attributes(at: range.lower), range: range))
    // The marks before a fence may be from the file that includes the one with the fence.
    let firstLine = source.lineIndex(of: range.lower)
    let line = source.contentRange(ofLine: firstLine)
    guard let fence = FenceLine(source.bytes, at: range.lower, end: line.upperBound),
      !info.isEmpty || !literal.utf8.starts(with: source.bytes[range.lower..<line.upperBound])
    else { return shown }

    let parsed = FenceInfo(source.bytes, fence.info)
    let isUnclosed = isUnclosed(node, fence)
    if isUnclosed, !wasReported(fence) {
      let isCell = parsed.kind == .cell
      findings.append(
        (
          .unclosedFence(fence: fence.text, isCell: isCell, nextFence: nil),
          SourceRange(lower: fence.range.lowerBound, upper: fence.range.upperBound)
        ))
    }
    switch parsed.kind {
    case .shown:
      return shownCode(literal, info, fence, range)
    case .literal:
      return literalFence(literal, fence, range)
    case .otherLanguage(let language):
      let place = SourceRange(
        lower: parsed.language.lowerBound, upper: parsed.language.upperBound)
      if let equivalent = ColonDirective.equivalent(of: language) {
        findings.append((.unknownDirective(language, equivalent: equivalent), place))
      } else {
        let isKnown = FenceInfo.otherLanguages.contains(language.lowercased())
        findings.append((.unknownLanguage(language, isKnownWord: isKnown), place))
      }
      return .code(
        Block.CodeBlock(
          info: language, text: literal, attributes: Attributes(at: range.lower), range: range))
    case .cell:
      reportUnknown(parsed)
      let isBroken = isUnclosed || wasReported(fence)
      let code = code(literal, firstLine: firstLine + 1)
      return .cell(addCell(code, parsed, range, isBroken: isBroken))
    }
  }

  private mutating func reportUnknown(_ info: FenceInfo) {
    for word in info.unknown {
      findings.append(
        (
          .unknownFenceAttribute(String(decoding: source.bytes[word], as: UTF8.self)),
          SourceRange(lower: word.lowerBound, upper: word.upperBound)
        ))
    }
  }

  // MARK: - Fences

  private func isUnclosed(_ node: MarkdownNode, _ fence: FenceLine) -> Bool {
    guard node.endLine > node.startLine else { return true }
    let last = text.sourceLine(node.endLine - 1, in: source)
    let range = source.contentRange(ofLine: last)
    guard range.lowerBound > fence.range.lowerBound else { return true }
    // The closing fence stands at the end of its line, behind the marks of quotes.
    var index = range.upperBound
    while index > range.lowerBound, source.bytes[index - 1].isBlank { index -= 1 }
    var length = 0
    while index > range.lowerBound, source.bytes[index - 1] == fence.character {
      index -= 1
      length += 1
    }
    let isAlone = source.bytes[range.lowerBound..<index].allSatisfy {
      $0.isBlank || $0 == UInt8(ascii: ">")
    }
    return !(isAlone && length >= fence.length)
  }

  /// Whether the fence was found to run into the next one.
  private func wasReported(_ fence: FenceLine) -> Bool {
    var low = 0
    var high = unclosedFences.count
    while low < high {
      let middle = (low + high) / 2
      if unclosedFences[middle].range.lower < fence.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < unclosedFences.count
      && unclosedFences[low].range.lower == fence.range.lowerBound
  }

  /// A fence to show, with one pair of braces less.
  private func literalFence(
    _ literal: String, _ fence: FenceLine, _ range: SourceRange
  ) -> Block {
    var info = String(decoding: source.bytes[fence.info], as: UTF8.self)
    info.removeFirst()
    if let close = info.firstIndex(ofText: "}}") { info.remove(at: close) }
    // The shown fence is as long as its contents need, not as its own fence is.
    let body = literal.isEmpty || literal.hasSuffix("\n") ? literal : literal + "\n"
    let text = "\(fence.text)\(info)\n\(body)\(fence.text)\n"
    return .code(
      Block.CodeBlock(
        info: "markdown", text: text, attributes: Attributes(at: range.lower), range: range))
  }

  /// The code of a fence with the place of each of its lines.
  private func code(_ literal: String, firstLine: Int) -> Excerpt {
    let bytes = Array(literal.utf8)
    let isInFile = firstLine < source.lineCount
    let start = isInFile ? source.lineStarts[firstLine] : source.bytes.count
    let end = start + bytes.count
    if end <= source.bytes.count, source.bytes[start..<end].elementsEqual(bytes) {
      return Excerpt(SourceRange(lower: start, upper: end), of: source)
    }
    var excerpt = Excerpt(at: start)
    var line = firstLine
    var index = 0
    while index < bytes.count {
      var next = index
      while next < bytes.count, !bytes[next].isLineBreak { next += 1 }
      let text = bytes[index..<next]
      let isPair =
        next + 1 < bytes.count && bytes[next] == UInt8(ascii: "\r")
        && bytes[next + 1] == UInt8(ascii: "\n")
      index = next + (isPair ? 2 : 1)
      let content =
        line < source.lineCount
        ? source.contentRange(ofLine: line) : source.bytes.count..<source.bytes.count
      line += 1
      // A line of code is the end of a line of the file; marks and indentation go before it.
      let place = SourceRange(
        lower: max(content.lowerBound, content.upperBound - text.count), upper: content.upperBound)
      if source.bytes[place.lower..<place.upper].elementsEqual(text) {
        excerpt.append(place, of: source)
      } else {
        excerpt.append(text, standingFor: place)
      }
      let end = min(content.upperBound + 1, source.bytes.count)
      excerpt.append(
        "\n".utf8, standingFor: SourceRange(lower: content.upperBound, upper: end))
    }
    return excerpt
  }

  // MARK: - Cells

  private mutating func addCell(
    _ excerpt: Excerpt, _ fence: FenceInfo, _ range: SourceRange, isBroken: Bool
  ) -> Int {
    var options = CellOptionReader(excerpt, of: source)
    options.read()
    findings += options.findings
    let captions = options.texts.map { CellCaption(key: $0.key, content: inlines(of: $0.text)) }
    let code = excerpt.part(options.end..<excerpt.bytes.count)
    var cell = Cell(
      index: document.cells.count, language: "swift",
      code: String(decoding: code.bytes, as: UTF8.self), options: options.options, label: nil,
      range: range, codeRange: code.sourceRange(0, code.bytes.count), statements: [],
      captions: captions)
    readLabel(of: &cell, fence)
    if let label = options.listingLabel {
      define(label.text, at: label.range, target: .cell(cell.index), carrier: .cell)
    }
    readStatements(of: &cell, code, isBroken: isBroken)
    document.cells.append(cell)
    return cell.index
  }

  private mutating func readLabel(of cell: inout Cell, _ fence: FenceInfo) {
    let option = cell.options["label"]
    let written = fence.label.map { String(decoding: source.bytes[$0], as: UTF8.self) }
    if let option {
      cell.label = define(
        option.value, at: option.valueRange, target: .cell(cell.index), carrier: .cell)
    }
    guard let place = fence.label, let written else { return }
    let range = SourceRange(lower: place.lowerBound, upper: place.upperBound)
    guard let option else {
      cell.label = define(written, at: range, target: .cell(cell.index), carrier: .cell)
      return
    }
    findings.append((.conflictingLabels(option: option.value, fence: written), range))
  }

  private mutating func readStatements(of cell: inout Cell, _ code: Excerpt, isBroken: Bool) {
    var parser = DirectiveParser(code, of: source, boundNames: boundNames)
    cell.statements = parser.parseCell()
    boundNames = parser.boundNames
    guard isBroken else {
      findings += parser.findings
      return
    }
    // What follows the forgotten end is prose; the constants before it are still of use.
    let end = parser.findings.map(\.1.lower).min() ?? .max
    cell.statements = cell.statements.filter { statement in
      guard case .let(_, _, let value) = statement.kind, statement.range.upper <= end else {
        return false
      }
      if case .invalid = value.kind { return false }
      return true
    }
  }
}

extension FenceLine {
  /// The fence without its info string.
  var text: String {
    String(repeating: Character(Unicode.Scalar(character)), count: length)
  }
}

extension String {
  /// The place of the first occurrence of an ASCII text.
  fileprivate func firstIndex(ofText wanted: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start }
      start = index(after: start)
    }
    return nil
  }
}
