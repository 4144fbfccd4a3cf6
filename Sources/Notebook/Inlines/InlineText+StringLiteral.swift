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
    var pieces: [Excerpt] = []
    var isInPiece = false
    for token in lexer.tokens {
      guard case .stringText = token.kind else {
        isInPiece = false
        continue
      }
      // Each escape is a token of its own, and so is each line.
      if !isInPiece { pieces.append(Excerpt(at: sourceOffset(token.range.lowerBound))) }
      isInPiece = true
      if bytes[token.range].elementsEqual(token.text.utf8) {
        pieces[pieces.count - 1].append(part(token.range))
      } else {
        pieces[pieces.count - 1].append(token.text.utf8, standingFor: sourceRange(token.range))
      }
    }
    return pieces
  }
}
