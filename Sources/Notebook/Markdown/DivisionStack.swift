/// The blocks of a quote, an item or the document while they are read, with the divisions that are
/// open among them.
///
/// A division ends where the quote or item ends in which it opened, so that a line in another one
/// never closes it.
struct DivisionStack {
  /// A division whose end was not reached yet.
  struct Open {
    var opening: DivisionOpening
    /// The place of the line that opens it.
    var range: SourceRange
    /// The kind of callout that it is.
    var callout: Block.Callout.Kind?
    /// The title that stands behind the opening or in the first heading.
    var title: [Inline]?
    /// The label that stands behind the title.
    var titleLabel: Attributes.Word?
    /// Whether it lies too deep to be a block of its own, so that its blocks are those around it.
    var isFlat = false
    /// The blocks before it.
    fileprivate var before: [Block] = []

    init(_ opening: DivisionOpening, range: SourceRange) {
      self.opening = opening
      self.range = range
    }
  }

  /// The blocks of the innermost division that is open.
  var blocks: [Block] = []
  private var divisions: [Open] = []

  var isEmpty: Bool { divisions.isEmpty }

  /// Whether a heading would be the title of a callout.
  var awaitsTitle: Bool {
    guard let last = divisions.last, last.callout != nil, last.title == nil else { return false }
    return blocks.isEmpty && last.opening.attributes["title"] == nil
  }

  /// Gives the innermost callout its title.
  mutating func setTitle(_ title: [Inline], label: Attributes.Word?) {
    divisions[divisions.count - 1].title = title
    divisions[divisions.count - 1].titleLabel = label
  }

  mutating func push(_ division: Open) {
    divisions.append(division)
    guard !division.isFlat else { return }
    divisions[divisions.count - 1].before = blocks
    blocks = []
  }

  /// Ends the innermost division and gives its blocks.
  mutating func pop() -> (division: Open, blocks: [Block])? {
    guard let division = divisions.popLast() else { return nil }
    guard !division.isFlat else { return (division, []) }
    let content = blocks
    blocks = division.before
    return (division, content)
  }
}
