extension [RichText] {
  /// Adds another part of a title, unless it is empty.
  mutating func appendTitle(_ pieces: [RichText], separator: String) {
    guard !pieces.isEmpty else { return }
    guard let last = plainText.last else {
      self = pieces
      return
    }
    var builder = RichTextBuilder()
    builder.append(self)
    builder.append("?!.:".contains(last) ? " " : separator)
    builder.append(pieces)
    self = builder.pieces
  }

  /// The address when the text is one link and nothing else.
  var linkedAddress: String? {
    guard count == 1, case .link(let url, _) = self[0] else { return nil }
    return url
  }
}
