import CCMark

/// A block without blocks in it, by the lines that libcmark found it on.
struct LeafBlock {
  enum Kind {
    /// A paragraph, or a heading with a line under it.
    case text
    /// Code that is marked by its indentation alone.
    case indentedCode
    /// Fenced code, raw HTML, and what else no syntax of ours can be in.
    case closed
  }

  /// What a block is the first one of.
  enum Surroundings {
    case quote, item, other
  }

  var kind: Kind
  /// The index of the first line.
  var firstLine: Int
  /// The index of the last line.
  var lastLine: Int
  /// The text of each line, behind the marks around it; for text only.
  var lines: [Range<Int>]
  var isInList: Bool
  var isFirstOf: Surroundings
  /// Whether the block before it in the file is its neighbour, in the same quote or item.
  var followsNeighbour: Bool

  /// All such blocks of a text, in order.
  static func all(below root: MarkdownNode, in text: MarkdownText) -> [LeafBlock] {
    var before: MarkdownNode?
    return root.leafBlocks.map { leaf in
      defer { before = leaf.node }
      let node = leaf.node
      let kind = kind(of: node, in: text)
      let previous = node.previous
      return LeafBlock(
        kind: kind, firstLine: node.startLine - 1,
        lastLine: max(node.startLine, min(node.endLine, text.lineCount)) - 1,
        lines: kind == .text ? text.contentRanges(of: node) : [],
        isInList: leaf.items > 0,
        isFirstOf: previous == nil ? surroundings(of: node) : .other,
        followsNeighbour: previous != nil && previous == before)
    }
  }

  private static func kind(of node: MarkdownNode, in text: MarkdownText) -> Kind {
    switch node.kind {
    case CMARK_NODE_PARAGRAPH: return .text
    case CMARK_NODE_HEADING: return text.isMarkedHeading(node) ? .closed : .text
    case CMARK_NODE_CODE_BLOCK: return isFenced(node, in: text) ? .closed : .indentedCode
    default: return .closed
    }
  }

  /// Whether code stands between fences.
  static func isFenced(_ node: MarkdownNode, in text: MarkdownText) -> Bool {
    let start = text.start(of: node)
    let line = start..<text.contentRange(ofLine: node.startLine - 1).upperBound
    return FenceLine(text.bytes, at: line.lowerBound, end: line.upperBound) != nil
      && (!node.fenceInfo.isEmpty || !node.literal.utf8.starts(with: text.bytes[line]))
  }

  private static func surroundings(of node: MarkdownNode) -> Surroundings {
    switch node.parent?.kind {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_ITEM: .item
    default: .other
    }
  }
}
