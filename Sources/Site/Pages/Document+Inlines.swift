package import Notebook

extension Document {
  /// What a function makes of the running text in front matter, prose, captions and notes.
  ///
  /// - Parameter transform: Gives `nil` for what is left out; also called with what stands inside.
  /// - Returns: The results in the order of the page, footnotes and captions behind the prose.
  package func compactMapInlines<Result>(_ transform: (Inline) -> Result?) -> [Result] {
    var texts = frontMatterTexts
    func add(_ block: Block) {
      texts += block.texts
      block.blocks.forEach(add)
    }
    blocks.forEach(add)
    for note in footnotes { note.blocks.forEach(add) }
    for cell in cells { texts += cell.captions.map(\.content) }
    return texts.flatMap { $0.compactMapInlines(transform) }
  }
}

extension Page {
  /// What a function makes of all running text that has a place in the notebook.
  ///
  /// - Parameter transform: Gives `nil` for what is left out; also called with what stands inside.
  /// - Returns: The results for the text of the document, and for the sentences of claims.
  func compactMapInlines<Result>(_ transform: (Inline) -> Result?) -> [Result] {
    document.compactMapInlines(transform)
      + claims.flatMap { claim in
        let (text, isPlaced) = sentence(of: claim)
        return isPlaced ? text.content.compactMapInlines(transform) : []
      }
  }
}

extension [Inline] {
  fileprivate func compactMapInlines<Result>(_ transform: (Inline) -> Result?) -> [Result] {
    var result: [Result] = []
    func visit(_ inlines: [Inline]) {
      for inline in inlines {
        if let found = transform(inline) { result.append(found) }
        visit(inline.content)
      }
    }
    visit(self)
    return result
  }
}
