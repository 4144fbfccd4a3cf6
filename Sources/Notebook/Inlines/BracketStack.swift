/// The brackets that are open at a place of running text.
struct BracketStack {
  /// An open bracket.
  struct Bracket {
    enum Kind {
      case plain, image, note
    }

    var kind: Kind
    /// The place of the bracket, or of the caret of a note.
    var start: Int
    /// Whether a key stands in it and in no bracket within.
    var hasKey = false
    /// Whether it stands behind a key of a bibliography with nothing but blanks between.
    var isBehindKey = false
    /// Whether it stands directly behind another bracket, as the label of a link does.
    var isBehindBracket = false
    /// The places of the semicolons in it and in no bracket within.
    var separators: [Int] = []
  }

  private(set) var all: [Bracket] = []
  /// The number of brackets that can be no link any more, because a link is inside.
  private var inactiveCount = 0

  mutating func open(
    _ kind: Bracket.Kind, at start: Int, isBehindKey: Bool = false, isBehindBracket: Bool = false
  ) {
    all.append(
      Bracket(
        kind: kind, start: start, isBehindKey: isBehindKey, isBehindBracket: isBehindBracket))
  }

  /// Takes the innermost bracket, with whether it can be a link or an image.
  mutating func close() -> (bracket: Bracket, canBeLink: Bool)? {
    guard let bracket = all.popLast() else { return nil }
    let isActive = all.count >= inactiveCount || bracket.kind == .image
    inactiveCount = min(inactiveCount, all.count)
    return (bracket, isActive)
  }

  /// Notes that a link was found, which no other link can hold.
  mutating func noteLink() { inactiveCount = all.count }

  mutating func noteSeparator(at index: Int) {
    guard !all.isEmpty else { return }
    all[all.count - 1].separators.append(index)
  }

  mutating func noteKey() {
    guard !all.isEmpty else { return }
    all[all.count - 1].hasKey = true
  }
}
