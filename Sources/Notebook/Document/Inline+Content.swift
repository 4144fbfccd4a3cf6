extension Inline {
  /// The running text inside, in the order of the page; empty for what holds none.
  package var content: [Inline] {
    switch self {
    case .emphasis(let content), .strong(let content), .strikethrough(let content),
      .superscript(let content), .subscript(let content), .span(let content, _):
      content
    case .link(let link): link.content
    case .image(let image): image.alternative
    case .reference(let reference): reference.words
    case .citation(let citation): citation.items.flatMap { $0.prefix + $0.suffix }
    case .text, .softBreak, .lineBreak, .code, .html, .expression, .formula, .footnote,
      .variable:
      []
    }
  }

  /// The same piece with other running text inside.
  ///
  /// - Parameter change: Makes the new text of the old one; called from left to right.
  /// - Returns: The changed piece.
  package func replacingContent(_ change: ([Inline]) -> [Inline]) -> Inline {
    switch self {
    case .emphasis(let content): return .emphasis(change(content))
    case .strong(let content): return .strong(change(content))
    case .strikethrough(let content): return .strikethrough(change(content))
    case .superscript(let content): return .superscript(change(content))
    case .subscript(let content): return .subscript(change(content))
    case .span(let content, let attributes): return .span(change(content), attributes)
    case .link(var link):
      link.content = change(link.content)
      return .link(link)
    case .image(var image):
      image.alternative = change(image.alternative)
      return .image(image)
    case .reference(var reference):
      reference.words = change(reference.words)
      return .reference(reference)
    case .citation(var citation):
      for index in citation.items.indices {
        citation.items[index].prefix = change(citation.items[index].prefix)
        citation.items[index].suffix = change(citation.items[index].suffix)
      }
      return .citation(citation)
    case .text, .softBreak, .lineBreak, .code, .html, .expression, .formula, .footnote,
      .variable:
      return self
    }
  }
}
