import CCMark

extension DocumentReader {
  /// The greatest number of quotes and lists inside one another.
  private static var depthLimit: Int { 128 }

  /// The blocks below a node of libcmark.
  ///
  /// - Parameters:
  ///   - parent: The document, a quote or an item.
  ///   - quotes: The number of quotes around the blocks.
  /// - Returns: The blocks in order.
  mutating func blocks(below parent: MarkdownNode, quotes: Int) -> [Block] {
    guard depth < Self.depthLimit else { return flatBlocks(below: parent, quotes: quotes) }
    depth += 1
    defer { depth -= 1 }
    var result: [Block] = []
    for node in parent.children { append(node, quotes: quotes, to: &result) }
    return result
  }

  private mutating func append(_ node: MarkdownNode, quotes: Int, to result: inout [Block]) {
    let range = range(of: node)
    switch node.kind {
    case CMARK_NODE_BLOCK_QUOTE:
      result.append(.blockQuote(blocks(below: node, quotes: quotes + 1), range: range))
    case CMARK_NODE_LIST:
      var items: [[Block]] = []
      for item in node.children { items.append(blocks(below: item, quotes: quotes)) }
      result.append(
        .list(
          Block.List(
            start: node.isOrderedList ? node.listStart : nil, isTight: node.isTightList,
            items: items, range: range)))
    case CMARK_NODE_CODE_BLOCK:
      result.append(codeBlock(node))
    case CMARK_NODE_HTML_BLOCK:
      result.append(.html(node.literal, range: range))
    case CMARK_NODE_PARAGRAPH:
      let content = content(of: node, quotes: quotes, lastLine: node.endLine)
      result.append(.paragraph(inlines(of: node, content, isParagraph: true), range: range))
    case CMARK_NODE_HEADING:
      result.append(heading(node, quotes: quotes))
    case CMARK_NODE_THEMATIC_BREAK:
      result.append(.thematicBreak(range: range))
    default:
      break
    }
  }

  /// The blocks that lie too deep, all at one level.
  private mutating func flatBlocks(below parent: MarkdownNode, quotes: Int) -> [Block] {
    if !reportedNesting, let first = parent.firstChild {
      findings.append((.markdownNesting(limit: Self.depthLimit), range(of: first)))
    }
    reportedNesting = true
    var result: [Block] = []
    for leaf in parent.leafBlocks { append(leaf, quotes: quotes, to: &result) }
    return result
  }

  // MARK: - Places

  /// The place of a block, from its first mark to the end of its last line.
  func range(of node: MarkdownNode) -> SourceRange {
    let lower = start(of: node)
    let last = min(max(lines.sourceLine(node.endLine), 0), source.lineCount - 1)
    return SourceRange(
      lower: lower, upper: max(lower, source.contentRange(ofLine: last).upperBound))
  }

  /// The offset of the first mark of a block.
  func start(of node: MarkdownNode) -> Int {
    let line = min(max(lines.sourceLine(node.startLine), 0), source.lineCount - 1)
    let content = source.contentRange(ofLine: line)
    return min(content.lowerBound + max(node.startColumn - 1, 0), content.upperBound)
  }

  /// The text of a paragraph or a heading as libcmark saw it, line by line.
  ///
  /// Lines after the first lose the marks of the quotes around them and their indentation.
  private func content(of node: MarkdownNode, quotes: Int, lastLine: Int) -> Excerpt {
    let first = lines.sourceLine(node.startLine)
    let last = min(lines.sourceLine(lastLine), source.lineCount - 1)
    let lower = start(of: node)
    var excerpt = Excerpt(at: lower)
    guard first <= last else { return excerpt }
    for line in first...last {
      let range = source.contentRange(ofLine: line)
      var start = range.lowerBound
      if line == first {
        start = lower
      } else {
        let end = source.contentRange(ofLine: line - 1).upperBound
        excerpt.append("\n".utf8, standingFor: SourceRange(lower: end, upper: end + 1))
        start = startOfText(inLine: range, quotes: quotes)
      }
      excerpt.append(SourceRange(lower: start, upper: range.upperBound), of: source)
    }
    return excerpt
  }

  /// The place in a continued line behind blanks and at most as many marks as there are quotes.
  private func startOfText(inLine range: Range<Int>, quotes: Int) -> Int {
    var start = range.lowerBound
    var marks = 0
    while start < range.upperBound {
      if source.bytes[start] == UInt8(ascii: ">"), marks < quotes {
        marks += 1
      } else if !source.bytes[start].isBlank {
        break
      }
      start += 1
    }
    return start
  }

  // MARK: - Running text

  private mutating func inlines(
    of node: MarkdownNode, _ content: Excerpt, isParagraph: Bool
  ) -> [Inline] {
    var reader = InlineReader(
      content, of: source, firstExpression: document.inlineExpressions.count,
      skippingDefinitions: isParagraph)
    let result = reader.read(node)
    document.inlineExpressions += reader.expressions
    findings += reader.findings
    return result
  }

  private mutating func heading(_ node: MarkdownNode, quotes: Int) -> Block {
    let range = range(of: node)
    var content: Excerpt
    if let text = startOfHeadingText(node) {
      let line = source.contentRange(ofLine: lines.sourceLine(node.startLine))
      content = Excerpt(SourceRange(lower: text, upper: line.upperBound), of: source)
    } else {
      content = self.content(of: node, quotes: quotes, lastLine: node.endLine - 1)
    }
    var text = inlines(of: node, content, isParagraph: startOfHeadingText(node) == nil)
    let label = takeLabel(from: &text, in: content)
    var heading = Block.Heading(
      level: node.headingLevel, content: text, id: "", label: label?.name, range: range)
    if let label {
      heading.id = label.name
      anchors.reserve(label.name)
      define(label.name, at: label.range, target: .heading, carrier: .heading)
    } else {
      heading.id = anchors.anchor(for: plainText(text))
    }
    return .heading(heading)
  }

  /// The offset of the text behind `#`, or `nil` for a heading with a line under it.
  private func startOfHeadingText(_ node: MarkdownNode) -> Int? {
    let line = source.contentRange(ofLine: lines.sourceLine(node.startLine))
    var index = start(of: node)
    let first = index
    while index < line.upperBound, source.bytes[index] == UInt8(ascii: "#") { index += 1 }
    guard (1...6).contains(index - first) else { return nil }
    guard index < line.upperBound else { return index }
    guard source.bytes[index].isBlank else { return nil }
    while index < line.upperBound, source.bytes[index].isBlank { index += 1 }
    return index
  }

  /// Takes `{#sec-x}` off the end of a heading.
  private func takeLabel(
    from text: inout [Inline], in content: Excerpt
  ) -> (name: String, range: SourceRange)? {
    guard case .text(let last)? = text.last, last.hasSuffix("}"),
      let open = last.range(ofLast: "{#")
    else { return nil }
    let name = last[open.upperBound...].dropLast()
    guard !name.isEmpty, !name.contains(where: { $0.isWhitespace || $0 == "{" }) else {
      return nil
    }
    let before = last[..<open.lowerBound]
    let rest = String(before.prefix(upTo: before.endOfText))
    text.removeLast()
    if !rest.isEmpty { text.append(.text(rest)) }
    let wanted = Array("{#\(name)".utf8)
    var start = content.bytes.count - wanted.count
    while start > 0, !content.bytes[start...].starts(with: wanted) { start -= 1 }
    return (String(name), content.sourceRange(max(start, 0) + 2, max(start, 0) + wanted.count))
  }

  /// The characters of running text, with expressions as they are written.
  private func plainText(_ inlines: [Inline]) -> String {
    inlines.reduce(into: "") { result, inline in
      switch inline {
      case .text(let text), .code(let text): result += text
      case .softBreak, .lineBreak: result += " "
      case .emphasis(let content), .strong(let content), .link(_, _, let content, _),
        .image(_, _, let content, _):
        result += plainText(content)
      case .expression(let index):
        result += source.text(in: document.inlineExpressions[index].range)
      case .reference(let reference): result += reference.label
      case .html: break
      }
    }
  }
}

extension String {
  /// The last occurrence of an ASCII text.
  fileprivate func range(ofLast wanted: String) -> Range<Index>? {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(wanted) {
        return start..<index(start, offsetBy: wanted.count)
      }
    }
    return nil
  }
}

extension Substring {
  /// The place behind the last character that is not blank.
  fileprivate var endOfText: Index {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
    return end
  }
}
