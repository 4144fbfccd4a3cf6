import Notebook

extension Document {
  /// Calls a function with every piece of running text: prose, headings and captions.
  func forEachInline(_ body: (Inline) -> Void) {
    for block in blocks { Self.visit(block, body) }
    for cell in cells {
      for caption in cell.captions { Self.visit(caption.content, body) }
    }
  }

  private static func visit(_ block: Block, _ body: (Inline) -> Void) {
    switch block {
    case .heading(let heading): visit(heading.content, body)
    case .paragraph(let content, _): visit(content, body)
    case .blockQuote(let blocks, _): for block in blocks { visit(block, body) }
    case .list(let list): for block in list.items.joined() { visit(block, body) }
    case .code, .cell, .thematicBreak, .html: break
    }
  }

  private static func visit(_ inlines: [Inline], _ body: (Inline) -> Void) {
    for inline in inlines {
      body(inline)
      switch inline {
      case .emphasis(let content), .strong(let content), .link(_, _, let content, _):
        visit(content, body)
      case .image(_, _, let alternative, _): visit(alternative, body)
      case .text, .softBreak, .lineBreak, .code, .html, .expression, .reference: break
      }
    }
  }
}
