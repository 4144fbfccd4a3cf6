import Evaluation
package import Notebook

extension Document {
  /// What a function makes of the running text in front matter, prose, captions and notes.
  ///
  /// - Parameter transform: Gives `nil` for what is left out; also called with what stands inside.
  /// - Returns: The results in the order of the page, footnotes at its end.
  package func compactMapInlines<Result>(_ transform: (Inline) -> Result?) -> [Result] {
    texts { _ in [] }.flatMap { $0.compactMapInlines(transform) }
  }

  /// The running texts in the order of the page, with what cells say besides.
  fileprivate func texts(sentencesOfCell: (Int) -> [[Inline]]) -> [[Inline]] {
    var texts = frontMatterTexts
    func add(_ block: Block) {
      if case .cell(let index) = block {
        texts += cells[index].captions.map(\.content) + sentencesOfCell(index)
      }
      texts += block.texts
      block.blocks.forEach(add)
    }
    blocks.forEach(add)
    for note in footnotes { note.blocks.forEach(add) }
    return texts
  }
}

extension Page {
  /// What a function makes of all running text that has a place in the notebook: that of the
  /// document, and the sentences of claims.
  ///
  /// - Parameter transform: Gives `nil` for what is left out; also called with what stands inside.
  /// - Returns: The results in the order of the page, footnotes at its end.
  func compactMapInlines<Result>(_ transform: (Inline) -> Result?) -> [Result] {
    let claims = Dictionary(grouping: claims, by: \.cell)
    let texts = document.texts { cell in
      (claims[cell] ?? []).compactMap { claim in
        let (text, isPlaced) = sentence(of: claim)
        return isPlaced ? text.content : nil
      }
    }
    return texts.flatMap { $0.compactMapInlines(transform) }
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
