/// Puts pieces together, joining neighbouring text and runs of blanks.
struct RichTextBuilder {
  private var finished: [RichText] = []
  private var text = ""

  /// The last character, or `nil` at the beginning.
  private(set) var last: Character?

  /// Everything so far.
  var pieces: [RichText] {
    text.isEmpty ? finished : finished + [.text(text)]
  }

  mutating func append(_ characters: some StringProtocol) {
    guard let end = characters.last else { return }
    text += characters
    last = end
  }

  mutating func append(_ piece: RichText) {
    if case .text(let characters) = piece { return append(characters) }
    if !text.isEmpty { finished.append(.text(text)) }
    text = ""
    finished.append(piece)
    last = piece.plainText.last ?? last
  }

  mutating func append(_ pieces: [RichText]) {
    for piece in pieces { append(piece) }
  }

  /// Adds a blank unless there is one.
  mutating func appendBlank() {
    if last != " " { append(" ") }
  }
}

extension [RichText] {
  /// The pieces without blanks at both ends, and without empty text.
  var trimmed: [RichText] {
    var pieces = self
    while case .text(let text)? = pieces.first {
      let rest = text.drop { $0 == " " }
      pieces.removeFirst()
      guard rest.isEmpty else {
        pieces.insert(.text(String(rest)), at: 0)
        break
      }
    }
    while case .text(var text)? = pieces.last {
      while text.last == " " { text.removeLast() }
      pieces.removeLast()
      guard text.isEmpty else {
        pieces.append(.text(text))
        break
      }
    }
    return pieces
  }
}
