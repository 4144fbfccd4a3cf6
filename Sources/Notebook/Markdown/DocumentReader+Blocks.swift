import CCMark

extension DocumentReader {
  /// The greatest number of quotes, lists and divisions inside one another.
  private static var depthLimit: Int { 128 }

  /// The blocks below a node of libcmark.
  ///
  /// - Parameters:
  ///   - parent: The document, a quote or an item.
  ///   - quotes: The number of quotes around the blocks.
  /// - Returns: The blocks in order.
  mutating func blocks(below parent: MarkdownNode, quotes: Int) -> [Block] {
    var siblings = Siblings(next: parent.firstChild)
    var result: [Block] = []
    // A mark that closes something which is not open here ends nothing.
    repeat { result += blocks(in: &siblings, quotes: quotes).blocks } while siblings.next != nil
    return result
  }

  /// The children of a node that are not read yet.
  struct Siblings {
    var next: MarkdownNode?

    mutating func take() -> MarkdownNode? {
      defer { next = next?.next }
      return next
    }
  }

  /// The blocks up to the mark that closes a division, or up to the last sibling.
  private mutating func blocks(
    in siblings: inout Siblings, quotes: Int
  ) -> (blocks: [Block], end: SourceRange?) {
    var result: [Block] = []
    guard depth < Self.depthLimit else {
      return (flatBlocks(in: &siblings, quotes: quotes), nil)
    }
    depth += 1
    defer { depth -= 1 }
    while let node = siblings.take() {
      guard node.kind == CMARK_NODE_HTML_BLOCK, let mark = text.mark(node) else {
        append(node, quotes: quotes, to: &result)
        continue
      }
      switch mark {
      case .divisionClosing(let range):
        return (result, range)
      case .divisionOpening(let attributes):
        let start = text.sourceRange(of: node).lower
        let (content, end) = blocks(in: &siblings, quotes: quotes)
        let upper = end?.upper ?? attributes.range.upper
        result.append(
          .division(
            Block.Division(
              attributes: attributes, blocks: content,
              range: SourceRange(lower: start, upper: upper))))
      case .equation(let equation):
        result.append(self.equation(equation))
      }
    }
    return (result, nil)
  }

  private mutating func append(_ node: MarkdownNode, quotes: Int, to result: inout [Block]) {
    let range = text.sourceRange(of: node)
    switch node.kind {
    case CMARK_NODE_BLOCK_QUOTE:
      result.append(.blockQuote(blocks(below: node, quotes: quotes + 1), range: range))
    case CMARK_NODE_LIST:
      var items: [Block.List.Item] = []
      for item in node.children {
        items.append(Block.List.Item(blocks: blocks(below: item, quotes: quotes)))
      }
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
      let content = text.content(text.contentRanges(of: node, quotes: quotes))
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
  private mutating func flatBlocks(in siblings: inout Siblings, quotes: Int) -> [Block] {
    if !reportedNesting, let first = siblings.next {
      findings.append((.markdownNesting(limit: Self.depthLimit), text.sourceRange(of: first)))
    }
    reportedNesting = true
    var result: [Block] = []
    while let node = siblings.take() {
      for leaf in node.leafBlocks
      where leaf.node.kind != CMARK_NODE_HTML_BLOCK || text.mark(leaf.node) == nil {
        append(leaf.node, quotes: quotes + leaf.quotes, to: &result)
      }
    }
    return result
  }

  /// Notes the label of an equation.
  private mutating func equation(_ equation: Block.Equation) -> Block {
    if let label = equation.label {
      define(label.text, at: label.range, target: .equation, carrier: .equation)
    }
    return .equation(equation)
  }

  // MARK: - Running text

  private mutating func heading(_ node: MarkdownNode, quotes: Int) -> Block {
    let range = text.sourceRange(of: node)
    let content = text.content(text.contentRanges(of: node, quotes: quotes))
    var inlines = inlines(of: node, content, isParagraph: !text.isMarkedHeading(node))
    let attributes = takeAttributes(from: &inlines) ?? Attributes(at: range.upper)
    var heading = Block.Heading(
      level: node.headingLevel, content: inlines, id: "", label: attributes.label?.text,
      attributes: attributes, range: range)
    if let label = attributes.label {
      heading.id = label.text
      anchors.reserve(label.text)
      define(label.text, at: label.range, target: .heading, carrier: .heading)
    } else {
      heading.id = anchors.anchor(for: plainText(inlines))
    }
    return .heading(heading)
  }

  /// Takes `{#sec-x}` off the end of a heading.
  private func takeAttributes(from inlines: inout [Inline]) -> Attributes? {
    guard case .span(let content, let attributes)? = inlines.last, content.isEmpty else {
      return nil
    }
    inlines.removeLast()
    if case .text(let before)? = inlines.last {
      inlines.removeLast()
      let rest = before[..<before[...].endOfText]
      if !rest.isEmpty { inlines.append(.text(String(rest))) }
    }
    return attributes
  }

  /// The characters of running text, with expressions as they are written.
  private func plainText(_ inlines: [Inline]) -> String {
    inlines.reduce(into: "") { result, inline in
      switch inline {
      case .text(let text), .code(let text): result += text
      case .softBreak, .lineBreak: result += " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .superscript(let content), .subscript(let content), .span(let content, _):
        result += plainText(content)
      case .link(let link): result += plainText(link.content)
      case .image(let image): result += plainText(image.alternative)
      case .expression(let index):
        result += source.text(in: document.inlineExpressions[index].range)
      case .reference(let reference): result += reference.label
      case .formula(let formula): result += formula.tex
      case .citation(let citation): result += citation.items.map(\.key).joined(separator: " ")
      case .variable(let variable): result += variable.key
      case .footnote, .html: break
      }
    }
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
