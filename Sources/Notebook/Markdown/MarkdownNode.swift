import CCMark

/// A node of the tree that libcmark makes.
struct MarkdownNode: Equatable {
  private let pointer: OpaquePointer

  /// Parses Markdown and hands the tree to a reader; the tree is gone afterwards.
  ///
  /// libcmark keeps no state between calls, so this can run on several threads at once.
  ///
  /// - Parameters:
  ///   - markdown: The text.
  ///   - isSmart: Whether quotes, dashes and ellipses become typographic ones.
  ///   - read: Reads the tree.
  /// - Returns: What the reader returns, or `nil` when there is no memory for a tree.
  static func withTree<Result>(
    of markdown: [UInt8], isSmart: Bool = false, _ read: (MarkdownNode) throws -> Result
  ) rethrows -> Result? {
    let root = markdown.withUnsafeBytes { bytes in
      cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count,
        isSmart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT)
    }
    guard let root else { return nil }
    defer { cmark_node_free(root) }
    return try read(MarkdownNode(pointer: root))
  }

  var kind: cmark_node_type { cmark_node_get_type(pointer) }

  var isHeading: Bool { kind == CMARK_NODE_HEADING }

  var isBlock: Bool {
    kind.rawValue >= CMARK_NODE_FIRST_BLOCK.rawValue
      && kind.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
  }

  // MARK: - Neighbours

  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }

  var lastChild: MarkdownNode? { cmark_node_last_child(pointer).map(MarkdownNode.init) }

  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }

  var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }

  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }

  var children: some Sequence<MarkdownNode> {
    sequence(state: firstChild) { node in
      defer { node = node?.next }
      return node
    }
  }

  /// The descendants without children, in order, found without recursion.
  var leaves: [MarkdownNode] {
    guard let iterator = cmark_iter_new(pointer) else { return [] }
    defer { cmark_iter_free(iterator) }
    var result: [MarkdownNode] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      guard event == CMARK_EVENT_ENTER else { continue }
      let leaf = MarkdownNode(pointer: node)
      if leaf.firstChild == nil, node != pointer { result.append(leaf) }
    }
    return result
  }

  /// A block that holds text or code and no blocks.
  struct Leaf {
    var node: MarkdownNode
    /// The number of list items between the node that was asked and the leaf.
    var items: Int
  }

  /// The descendants that hold text or code and no blocks, in order, found without recursion.
  var leafBlocks: [Leaf] {
    guard let iterator = cmark_iter_new(pointer) else { return [] }
    defer { cmark_iter_free(iterator) }
    var result: [Leaf] = []
    var items = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      let block = MarkdownNode(pointer: node)
      switch block.kind {
      case CMARK_NODE_ITEM: items += event == CMARK_EVENT_ENTER ? 1 : -1
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_DOCUMENT: continue
      default:
        guard event == CMARK_EVENT_ENTER, block.isBlock else { continue }
        result.append(Leaf(node: block, items: items))
      }
    }
    return result
  }

  // MARK: - Contents

  var literal: String { Self.string(cmark_node_get_literal(pointer)) }

  var fenceInfo: String { Self.string(cmark_node_get_fence_info(pointer)) }

  var url: String { Self.string(cmark_node_get_url(pointer)) }

  var title: String { Self.string(cmark_node_get_title(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

  // MARK: - Places, exact for blocks only

  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }

  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    return String(cString: text)
  }
}
