extension DocumentReader {
  /// The running text of a paragraph or a heading.
  ///
  /// - Parameters:
  ///   - node: The paragraph or heading.
  ///   - content: Its text as libcmark saw it.
  ///   - isParagraph: Whether definitions of links can stand at its start.
  /// - Returns: The text; its expressions are among those of the document.
  mutating func inlines(
    of node: MarkdownNode, _ content: Excerpt, isParagraph: Bool
  ) -> [Inline] {
    var reader = InlineReader(
      content, of: source, firstExpression: document.inlineExpressions.count,
      skippingDefinitions: isParagraph, marks: inlineMarks, footnotes: takeFootnotes())
    let result = reader.read(node)
    document.inlineExpressions += reader.expressions
    findings += reader.findings
    footnotes = reader.footnotes ?? footnotes
    return result
  }

  /// Text that is not in the body of the notebook, such as a caption.
  ///
  /// - Parameter excerpt: The text with its places in the file.
  /// - Returns: The text; its expressions are among those of the document.
  mutating func inlines(of excerpt: Excerpt) -> [Inline] {
    var register: FootnoteRegister? = takeFootnotes()
    let text = InlineText(
      excerpt, of: source, firstExpression: document.inlineExpressions.count, isSmart: isSmart,
      footnotes: &register)
    document.inlineExpressions += text.expressions
    findings += text.findings
    footnotes = register ?? footnotes
    return text.content
  }

  /// The footnotes, which change hands so that they are never copied.
  private mutating func takeFootnotes() -> FootnoteRegister {
    defer { footnotes = FootnoteRegister() }
    return footnotes
  }
}
