import CCMark

extension DocumentReader {
  /// The greatest number of quotes, lists and divisions inside one another.
  static var depthLimit: Int { 128 }

  /// The blocks below a node of libcmark.
  ///
  /// - Parameter parent: The document, a quote or an item.
  /// - Returns: The blocks in order.
  mutating func blocks(below parent: MarkdownNode) -> [Block] {
    var siblings = Siblings(next: parent.firstChild)
    return blocks(in: &siblings)
  }

  /// The children of a node that are not read yet.
  struct Siblings {
    var next: MarkdownNode?

    mutating func take() -> MarkdownNode? {
      defer { next = next?.next }
      return next
    }
  }

  /// The blocks that are left of a quote, an item or the document.
  mutating func blocks(in siblings: inout Siblings) -> [Block] {
    guard depth < Self.depthLimit else { return flatBlocks(in: &siblings) }
    depth += 1
    defer { depth -= 1 }
    var stack = DivisionStack()
    while let node = siblings.take() {
      switch mark(node) {
      case .divisionOpening(let opening):
        open(opening, node, &siblings, &stack)
      case .divisionClosing(let place):
        close(place, &stack)
      case .equation(let equation):
        stack.blocks.append(self.equation(equation))
      case .table(let table):
        stack.blocks.append(.table(self.table(table, &siblings)))
      case .term:
        siblings.next = node
        stack.blocks += definitions(&siblings)
      case .callout, .task, .definition, .footnote:
        continue
      case nil:
        append(node, to: &stack)
      }
    }
    return finish(&stack)
  }

  /// What a block stands for that was put in for libcmark.
  func mark(_ node: MarkdownNode?) -> BlockMark? {
    guard let node, node.kind == CMARK_NODE_HTML_BLOCK else { return nil }
    return text.mark(node)
  }

  /// Reads a block; the first heading of a callout is its title.
  private mutating func append(_ node: MarkdownNode, to stack: inout DivisionStack) {
    if node.isHeading, stack.awaitsTitle {
      let title = title(of: node)
      stack.setTitle(title.content, label: title.attributes.label)
    } else {
      append(node, to: &stack.blocks)
    }
  }

  mutating func append(_ node: MarkdownNode, to result: inout [Block]) {
    let range = text.sourceRange(of: node)
    switch node.kind {
    case CMARK_NODE_BLOCK_QUOTE:
      result.append(quote(node))
    case CMARK_NODE_LIST:
      appendItems(of: node, to: &result)
    case CMARK_NODE_CODE_BLOCK:
      result.append(codeBlock(node))
    case CMARK_NODE_HTML_BLOCK:
      result.append(.html(node.literal, range: range))
    case CMARK_NODE_PARAGRAPH:
      let content = text.content(text.contentRanges(of: node))
      result += paragraph(inlines(of: node, content, isParagraph: true), range: range)
    case CMARK_NODE_HEADING where text.isReplacement(node):
      // The cell of a table that lies too deep.
      result.append(.paragraph(inlines(ofHeading: node), range: range))
    case CMARK_NODE_HEADING:
      result.append(heading(node))
    case CMARK_NODE_THEMATIC_BREAK:
      result.append(.thematicBreak(range: range))
    default:
      break
    }
  }

  /// The blocks that lie too deep, all at one level.
  private mutating func flatBlocks(in siblings: inout Siblings) -> [Block] {
    if let first = siblings.next { reportNesting(at: text.sourceRange(of: first)) }
    var result: [Block] = []
    while let node = siblings.take() {
      for leaf in node.leafBlocks
      where leaf.node.kind != CMARK_NODE_HTML_BLOCK || text.mark(leaf.node) == nil {
        append(leaf.node, to: &result)
      }
    }
    return result
  }

  mutating func reportNesting(at place: SourceRange) {
    guard !reportedNesting else { return }
    findings.append((.markdownNesting(limit: Self.depthLimit), place))
    reportedNesting = true
  }

  /// Notes the label of an equation.
  private mutating func equation(_ equation: Block.Equation) -> Block {
    var equation = equation
    define(&equation.label, target: .equation, carrier: .equation)
    return .equation(equation)
  }

  // MARK: - Running text

  private mutating func heading(_ node: MarkdownNode) -> Block {
    var (content, attributes) = title(of: node)
    define(&attributes.label, target: .heading, carrier: .heading)
    let label = attributes.label?.text
    if let label { anchors.reserve(label) }
    return .heading(
      Block.Heading(
        level: node.headingLevel, content: content,
        id: label ?? anchors.anchor(for: plainText(content)), label: label,
        attributes: attributes, range: text.sourceRange(of: node)))
  }

  /// The running text of a heading, and the attributes behind it.
  mutating func title(
    of node: MarkdownNode
  ) -> (content: [Inline], attributes: Attributes) {
    var inlines = inlines(ofHeading: node)
    let attributes =
      takeAttributes(from: &inlines) ?? Attributes(at: text.sourceRange(of: node).upper)
    return (inlines, attributes)
  }

  /// The running text of a heading, with the attributes behind it as an empty span.
  mutating func inlines(ofHeading node: MarkdownNode) -> [Inline] {
    let content = text.content(text.contentRanges(of: node))
    return inlines(of: node, content, isParagraph: !text.isMarkedHeading(node))
  }

  /// The running text of an attribute such as `title`.
  mutating func inlines(ofAttribute value: Attributes.Word) -> [Inline] {
    inlines(of: Excerpt(value.range, of: source))
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
