import Evaluation
package import Notebook

extension Document {
  /// Calls a function with every piece of running text: front matter, prose, captions and notes.
  ///
  /// The order is that of the page, notes at its end.
  package func forEachInline(_ body: (Inline) -> Void) {
    forEachInline(body) { _ in [] }
  }

  /// Calls a function with every piece of running text, and with what cells say besides.
  fileprivate func forEachInline(
    _ body: (Inline) -> Void, sentencesOfCell: (Int) -> [[Inline]]
  ) {
    func visit(_ inlines: [Inline]) {
      for inline in inlines {
        body(inline)
        visit(inline.content)
      }
    }
    func visit(_ block: Block) {
      if case .cell(let index) = block {
        for caption in cells[index].captions { visit(caption.content) }
        for sentence in sentencesOfCell(index) { visit(sentence) }
      }
      for text in block.texts { visit(text) }
      for block in block.blocks { visit(block) }
    }
    for text in frontMatterTexts { visit(text) }
    for block in blocks { visit(block) }
    for note in footnotes { for block in note.blocks { visit(block) } }
  }
}

extension Page {
  /// Calls a function with every piece of running text that has a place in the notebook: that of
  /// the document, and the sentences of claims.
  func forEachInline(_ body: (Inline) -> Void) {
    let claims = Dictionary(grouping: claims, by: \.cell)
    document.forEachInline(body) { cell in
      (claims[cell] ?? []).compactMap { claim in
        let (text, isPlaced) = sentence(of: claim)
        return isPlaced ? text.content : nil
      }
    }
  }
}
