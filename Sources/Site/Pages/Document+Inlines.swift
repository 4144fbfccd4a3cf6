package import Notebook

extension Document {
  /// What a function makes of the running text in front matter, prose, captions and notes.
  ///
  /// - Parameter transform: Gives `nil` for what is left out; also called with what stands inside.
  /// - Returns: The results in the order of the page, footnotes and captions behind the prose.
  package func compactMapInlines<Result>(_ transform: (Inline) -> Result?) -> [Result] {
    var result: [Result] = []
    func visit(_ inlines: [Inline]) {
      for inline in inlines {
        if let found = transform(inline) { result.append(found) }
        visit(inline.content)
      }
    }
    func visit(_ block: Block) {
      block.texts.forEach(visit)
      block.blocks.forEach(visit)
    }
    frontMatterTexts.forEach(visit)
    blocks.forEach(visit)
    for note in footnotes { note.blocks.forEach(visit) }
    for cell in cells {
      for caption in cell.captions { visit(caption.content) }
    }
    return result
  }
}
