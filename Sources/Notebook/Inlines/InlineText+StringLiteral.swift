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
  var text = Excerpt(at: excerpt.sourceOffset(0))
  for piece in excerpt.piecesOfStrings { text.append(piece) }
  guard text.bytes.elementsEqual(value.utf8) else { return nil }
  return parseInlines(text, of: source, isSmart: isSmart)
}

extension Document {
  /// The places of what reads as mathematics in the strings of a cell.
  ///
  /// - Parameter cell: A cell of the notebook.
  /// - Returns: The formulas between dollar signs, without these, in the order of the cell.
  package func formulasInStrings(of cell: Cell) -> [SourceRange] {
    guard cell.code.utf8.contains(UInt8(ascii: "$")) else { return [] }
    var places: [SourceRange] = []
    func add(_ inline: Inline) {
      if case .formula(let formula) = inline {
        places.append(formula.sourceRange(0..<formula.tex.utf8.count))
      }
      for inline in inline.content { add(inline) }
    }
    for statement in cell.statements {
      for piece in Excerpt(statement.range, of: source).piecesOfStrings
      where piece.bytes.contains(UInt8(ascii: "$")) {
        for inline in parseInlines(piece, of: source).content { add(inline) }
      }
    }
    return places
  }
}

extension Excerpt {
  /// The texts of the string literals in code, between their quotes and interpolations.
  fileprivate var piecesOfStrings: [Excerpt] {
    var lexer = Lexer(bytes)
    lexer.run()
    return lexer.tokens.compactMap { token in
      guard case .stringText = token.kind else { return nil }
      if let written = unescaped(token) { return written }
      var whole = Excerpt(at: sourceOffset(token.range.lowerBound))
      whole.append(token.text.utf8, standingFor: sourceRange(token.range))
      return whole
    }
  }

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
