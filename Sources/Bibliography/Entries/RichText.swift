/// A piece of a reference or of a citation as it is shown.
package enum RichText: Hashable, Sendable {
  /// Plain characters.
  case text(String)

  /// Emphasis, usually italic.
  case emphasis([RichText])

  /// Strong emphasis, usually bold.
  case strong([RichText])

  /// Small capitals.
  case smallCapitals([RichText])

  /// Text above the line.
  case superscript([RichText])

  /// Text below the line.
  case `subscript`([RichText])

  /// Text in a typewriter face.
  case code(String)

  /// A formula in LaTeX, without its dollar signs.
  case mathematics(String)

  /// A link to an address.
  case link(url: String, [RichText])

  /// A link to an entry of the list of references on the same page.
  case entryLink(key: String, [RichText])

  /// The characters of the piece without any formatting.
  package var plainText: String {
    switch self {
    case .text(let text), .code(let text), .mathematics(let text): text
    case .emphasis(let pieces), .strong(let pieces), .smallCapitals(let pieces),
      .superscript(let pieces), .subscript(let pieces), .link(_, let pieces),
      .entryLink(_, let pieces):
      pieces.plainText
    }
  }

  /// The piece with its characters replaced, formulas, code and addresses excepted.
  func mappingText(_ transform: (String) -> String) -> RichText {
    switch self {
    case .text(let text): .text(transform(text))
    case .emphasis(let pieces): .emphasis(pieces.map { $0.mappingText(transform) })
    case .strong(let pieces): .strong(pieces.map { $0.mappingText(transform) })
    case .smallCapitals(let pieces): .smallCapitals(pieces.map { $0.mappingText(transform) })
    case .superscript(let pieces): .superscript(pieces.map { $0.mappingText(transform) })
    case .subscript(let pieces): .subscript(pieces.map { $0.mappingText(transform) })
    case .link(let url, let pieces): .link(url: url, pieces.map { $0.mappingText(transform) })
    case .entryLink(let key, let pieces):
      .entryLink(key: key, pieces.map { $0.mappingText(transform) })
    case .code, .mathematics: self
    }
  }
}

extension Sequence<RichText> {
  /// The characters of all pieces without any formatting.
  package var plainText: String {
    reduce(into: "") { $0 += $1.plainText }
  }
}
