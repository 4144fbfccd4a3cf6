package import Notebook

extension Document {
  /// Calls a function with every piece of running text: front matter, prose, captions and notes.
  package func forEachInline(_ body: (Inline) -> Void) {
    for text in frontMatterTexts { Self.visit(text, body) }
    for block in blocks { Self.visit(block, body) }
    for note in footnotes { for block in note.blocks { Self.visit(block, body) } }
    for cell in cells {
      for caption in cell.captions { Self.visit(caption.content, body) }
    }
  }

  private static func visit(_ block: Block, _ body: (Inline) -> Void) {
    for text in block.texts { visit(text, body) }
    for block in block.blocks { visit(block, body) }
  }

  fileprivate static func visit(_ inlines: [Inline], _ body: (Inline) -> Void) {
    for inline in inlines {
      body(inline)
      visit(inline.content, body)
    }
  }
}

extension Page {
  /// Calls a function with every piece of running text that has a place in the notebook: that of
  /// the document, and the sentences of claims.
  func forEachInline(_ body: (Inline) -> Void) {
    document.forEachInline(body)
    for claim in claims {
      let (text, isPlaced) = sentence(of: claim)
      if isPlaced { Document.visit(text.content, body) }
    }
  }
}
