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
///   - isSmart: Whether quotes, dashes and ellipses become typographic ones.
/// - Returns: The text; its expressions are numbered from `firstExpression` on.
package func parseInlines(
  _ excerpt: Excerpt, of source: SourceFile, firstExpression: Int = 0, isSmart: Bool = true
) -> InlineText {
  var footnotes: FootnoteRegister?
  return InlineText(
    excerpt, of: source, firstExpression: firstExpression, isSmart: isSmart, footnotes: &footnotes)
}

extension InlineText {
  /// Reads text as one paragraph of Markdown without its blocks.
  ///
  /// - Parameters:
  ///   - excerpt: The text with its places in the file.
  ///   - source: The file.
  ///   - firstExpression: The number that the first expression in the text gets.
  ///   - isSmart: Whether quotes, dashes and ellipses become typographic ones.
  ///   - footnotes: The footnotes that can be mentioned; nil where none can be.
  init(
    _ excerpt: Excerpt, of source: SourceFile, firstExpression: Int, isSmart: Bool,
    footnotes: inout FootnoteRegister?
  ) {
    let (line, marks, found) = InlineMasker.mask(excerpt.onOneLine, footnotes: footnotes)
    // Inside the marks of a heading nothing can start a block.
    let markdown = Array("# ".utf8) + line.bytes + Array(" #\n".utf8)
    var reader = InlineReader(
      line, of: source, firstExpression: firstExpression, skippingDefinitions: false,
      marks: marks, footnotes: footnotes.take())
    content =
      MarkdownNode.withTree(of: markdown, isSmart: isSmart) { root in
        root.firstChild.map { reader.read($0) } ?? []
      } ?? []
    expressions = reader.expressions
    findings = found + reader.findings
    footnotes = reader.footnotes
    diagnostics = findings.map { Diagnostic($0.0, path: source.path, range: $0.1) }
  }
}

extension Excerpt {
  /// The text with a blank for each line break.
  fileprivate var onOneLine: Excerpt {
    guard bytes.contains(where: \.isLineBreak) else { return self }
    var result = Excerpt(at: sourceOffset(0))
    var start = 0
    for index in bytes.indices where bytes[index].isLineBreak {
      result.append(part(start..<index))
      result.append(" ".utf8, standingFor: sourceRange(index, index + 1))
      start = index + 1
    }
    result.append(part(start..<bytes.count))
    return result
  }
}
