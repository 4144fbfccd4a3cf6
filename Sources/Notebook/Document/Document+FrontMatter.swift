extension Document {
  /// Reads a text of the front matter, such as the title, as running text.
  ///
  /// Its values are computed with those of the prose, so this comes before a notebook is evaluated.
  ///
  /// - Parameter excerpt: The text with its places in the file.
  /// - Returns: The running text.
  package mutating func readFrontMatterText(_ excerpt: Excerpt) -> [Inline] {
    let text = parseInlines(
      excerpt, of: source, firstExpression: inlineExpressions.count, isSmart: isSmart)
    inlineExpressions += text.expressions
    diagnostics += text.diagnostics
    frontMatterTexts.append(text.content)
    return text.content
  }
}
