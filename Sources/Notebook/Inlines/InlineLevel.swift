/// What stands side by side in running text, before what belongs together is put together.
struct InlineLevel {
  enum Piece {
    case inline(Inline)
    /// A mark by its number, which means something together with others, or else itself.
    case mark(Int)
  }

  /// Something that is open.
  struct Opener {
    enum Kind {
      case bracket(InlineMark.Bracket)
      case delimiter(InlineMark.Delimiter.Kind)
    }

    var kind: Kind
    /// The place of its mark among the pieces.
    var piece: Int

    var pair: Int? {
      guard case .bracket(let bracket) = kind else { return nil }
      return bracket.pair
    }

    var delimiter: InlineMark.Delimiter.Kind? {
      guard case .delimiter(let kind) = kind else { return nil }
      return kind
    }
  }

  /// The most strikethroughs that are open at once; of more the oldest are text.
  private static let strikethroughLimit = 4

  private(set) var pieces: [Piece] = []
  private(set) var openers: [Opener] = []
  /// Whether brackets were left out because they are too deep.
  var hasFlatBrackets = false

  // MARK: - Pieces

  mutating func append(_ inline: Inline) {
    pieces.append(.inline(inline))
    guard Self.isBlank(inline) else { return }
    // There is no blank in a superscript or a subscript, except in what has marks of its own.
    while openers.last?.delimiter?.isScript == true { openers.removeLast() }
  }

  private static func isBlank(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text): text.utf8.contains { $0.isBlank }
    case .softBreak, .lineBreak: true
    default: false
    }
  }

  mutating func append(mark number: Int) { pieces.append(.mark(number)) }

  /// Takes the pieces from a place on.
  mutating func take(from start: Int) -> [Piece] {
    defer { pieces.removeSubrange(start...) }
    return Array(pieces[start...])
  }

  /// Takes the last piece if it is complete.
  mutating func takeLast() -> Inline? {
    guard case .inline(let inline)? = pieces.last else { return nil }
    pieces.removeLast()
    return inline
  }

  // MARK: - Openers

  mutating func open(_ kind: Opener.Kind, mark number: Int) {
    openers.append(Opener(kind: kind, piece: pieces.count))
    pieces.append(.mark(number))
  }

  mutating func openStrikethrough(mark number: Int) {
    let start = openers.lastIndex { $0.pair != nil }.map { $0 + 1 } ?? 0
    let open = openers.indices[start...].filter { openers[$0].delimiter == .strikethrough }
    if open.count >= Self.strikethroughLimit { openers.remove(at: open[0]) }
    self.open(.delimiter(.strikethrough), mark: number)
  }

  /// Takes the opening bracket of a pair, without what was opened in it and not closed.
  mutating func close(pair: Int) -> Opener? {
    // Brackets are nested: what was opened later and is still open ends in other surroundings.
    while let last = openers.last, (last.pair ?? .max) > pair { openers.removeLast() }
    guard openers.last?.pair == pair else { return nil }
    return openers.removeLast()
  }

  /// Takes the nearest opener of a delimiter, without those opened behind it.
  mutating func close(_ kind: InlineMark.Delimiter.Kind) -> Opener? {
    for index in openers.indices.reversed() {
      guard let found = openers[index].delimiter else { return nil }
      if found == kind {
        defer { openers.removeSubrange(index...) }
        return openers[index]
      }
      if kind.isScript, !found.isScript { return nil }
    }
    return nil
  }
}
