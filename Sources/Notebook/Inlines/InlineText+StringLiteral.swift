/// Reads the text of string literals as one paragraph of Markdown, with its places in the file.
///
/// The sentence of a claim is written like this. Where values were put into a text, its pieces have
/// no place of their own any more.
///
/// - Parameters:
///   - range: The place of an expression whose value is a text.
///   - value: The value.
///   - source: The file.
///   - isSmart: Whether quotes, dashes and ellipses become typographic ones.
/// - Returns: The text, or `nil` when the value is not what the literals there say.
package func parseInlines(
  ofStringAt range: SourceRange, reading value: String, in source: SourceFile, isSmart: Bool
) -> InlineText? {
  let excerpt = Excerpt(range, of: source)
  var lexer = Lexer(excerpt.bytes)
  lexer.run()
  var text = Excerpt(at: excerpt.sourceOffset(0))
  for token in lexer.tokens {
    guard case .stringText = token.kind else { continue }
    if let written = excerpt.unescaped(token) {
      text.append(written)
    } else {
      text.append(token.text.utf8, standingFor: excerpt.sourceRange(token.range))
    }
  }
  guard text.bytes.elementsEqual(value.utf8) else { return nil }
  return parseInlines(text, of: source, isSmart: isSmart)
}

extension Excerpt {
  /// The text of a piece of a string, in which each escape stands for its character.
  ///
  /// - Parameter token: The piece.
  /// - Returns: The text, or `nil` when more than escapes was taken out of it.
  fileprivate func unescaped(_ token: Token) -> Excerpt? {
    var result = Excerpt(at: sourceOffset(token.range.lowerBound))
    var rest = Array(token.text.utf8)[...]
    var index = token.range.lowerBound
    while index < token.range.upperBound {
      var end = index
      while end < token.range.upperBound, bytes[end] != UInt8(ascii: "\\") { end += 1 }
      guard rest.starts(with: bytes[index..<end]) else { return nil }
      result.append(part(index..<end))
      rest = rest.dropFirst(end - index)
      guard end < token.range.upperBound else { break }
      index = endOfEscape(at: end, before: token.range.upperBound)
      let character = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first
      let length = character.map { String($0).utf8.count } ?? 0
      result.append(rest.prefix(length), standingFor: sourceRange(end, index))
      rest = rest.dropFirst(length)
    }
    return rest.isEmpty ? result : nil
  }

  /// Where the escape ends that a backslash begins: behind one character, or behind `u{…}`.
  private func endOfEscape(at start: Int, before limit: Int) -> Int {
    var end = min(start + 2, limit)
    guard end - start == 2, bytes[start + 1] == UInt8(ascii: "u") else { return end }
    while end < limit, bytes[end - 1] != UInt8(ascii: "}") { end += 1 }
    return end
  }
}
