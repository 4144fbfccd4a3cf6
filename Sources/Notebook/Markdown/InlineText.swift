/// Running text from outside the body of a notebook: a caption, or the sentence of a claim.
package struct InlineText: Sendable {
  /// The text.
  package var content: [Inline]

  /// The expressions in the text, to be put behind those that there are already.
  package var expressions: [InlineExpression]

  /// What is wrong with the text.
  package var diagnostics: [Diagnostic]

  /// What is wrong with the text, as facts.
  var findings: [(Finding, SourceRange)] = []
}

/// Reads text as one paragraph of Markdown without its blocks.
///
/// - Parameters:
///   - excerpt: The text with its places in the file.
///   - source: The file.
///   - firstExpression: The number that the first expression in the text gets.
/// - Returns: The text; its expressions are numbered from `firstExpression` on.
package func parseInlines(
  _ excerpt: Excerpt, of source: SourceFile, firstExpression: Int = 0
) -> InlineText {
  // Inside the marks of a heading nothing can start a block.
  let line = excerpt.bytes.map { $0.isLineBreak ? UInt8(ascii: " ") : $0 }
  let markdown = Array("# ".utf8) + line + Array(" #\n".utf8)
  var reader = InlineReader(
    excerpt, of: source, firstExpression: firstExpression, skippingDefinitions: false)
  let content = MarkdownNode.withTree(of: markdown) { root in
    root.firstChild.map { reader.read($0) } ?? []
  }
  return InlineText(
    content: content ?? [], expressions: reader.expressions,
    diagnostics: reader.findings.map { Diagnostic($0.0, path: source.path, range: $0.1) },
    findings: reader.findings)
}
