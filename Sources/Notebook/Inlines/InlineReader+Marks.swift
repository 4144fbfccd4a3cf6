/// Puts together what stands side by side in running text and belongs together.
extension InlineReader {
  // MARK: - Marks

  /// Reads a mark where it stands.
  mutating func read(mark number: Int, into level: inout InlineLevel) {
    switch marks.all[number].mark {
    case .formula(let formula): level.append(.formula(formula))
    case .literal(let text): level.append(.text(text))
    case .variable(let variable): level.append(.variable(variable))
    case .headingAttributes(let attributes): level.append(.span([], attributes))
    case .footnote(let name):
      if let index = footnotes?.mention(name) {
        level.append(.footnote(index))
      } else {
        level.append(mark: number)
      }
    case .attributes(let attributes): attach(attributes, number, to: &level)
    case .key, .separator: level.append(mark: number)
    case .delimiter(let delimiter): read(delimiter, number, into: &level)
    case .opening(let bracket): open(bracket, number, in: &level)
    case .closing(let pair, let attributes): close(pair, attributes, number, in: &level)
    }
  }

  /// The running text of some pieces; what found no partner is text.
  func inlines(_ pieces: ArraySlice<InlineLevel.Piece>) -> [Inline] {
    var result: [Inline] = []
    var pending = ""
    func flush() {
      if !pending.isEmpty { result.append(.text(pending)) }
      pending = ""
    }
    for piece in pieces {
      switch piece {
      case .inline(.text(let text)):
        pending += text
      case .inline(let inline):
        flush()
        result.append(inline)
      case .mark(let number):
        if case .key(let key) = marks.all[number].mark {
          flush()
          result.append(narrative(key, number))
        } else {
          pending += marks.text(of: number)
        }
      }
    }
    flush()
    return result
  }

  mutating func report(_ finding: InlineFinding, _ range: SourceRange) {
    findings.append((.inline(finding), range))
  }

  // MARK: - Attributes

  /// Gives attributes to what stands directly before them.
  private mutating func attach(
    _ attributes: Attributes, _ number: Int, to level: inout InlineLevel
  ) {
    guard case .inline(let last)? = level.pieces.last, last.takesAttributes else {
      report(.strayAttributes, attributes.range)
      return level.append(mark: number)
    }
    _ = level.takeLast()
    switch last {
    case .link(var link):
      link.attributes = attributes
      level.append(.link(link))
    case .image(var image):
      image.attributes = attributes
      level.append(.image(image))
    default:
      level.append(.span([last], attributes))
    }
  }

  // MARK: - Marks on both sides

  private mutating func read(
    _ delimiter: InlineMark.Delimiter, _ number: Int, into level: inout InlineLevel
  ) {
    let kind = delimiter.kind
    if delimiter.canClose, let opener = level.close(kind) {
      let pieces = level.take(from: opener.piece)
      let content = inlines(pieces[1...])
      guard content.isEmpty else {
        switch kind {
        case .strikethrough: return level.append(.strikethrough(content))
        case .superscript: return level.append(.superscript(content))
        case .subscript: return level.append(.subscript(content))
        }
      }
      level.append(.text(marks.text(of: number)))
    }
    guard delimiter.canOpen, canOpen(in: level) else { return level.append(mark: number) }
    if kind == .strikethrough {
      level.openStrikethrough(mark: number)
    } else {
      level.open(.delimiter(kind), mark: number)
    }
  }

  // MARK: - Brackets

  private mutating func open(
    _ bracket: InlineMark.Bracket, _ number: Int, in level: inout InlineLevel
  ) {
    guard canOpen(in: level) else {
      level.hasFlatBrackets = true
      return level.append(mark: number)
    }
    if bracket.kind == .note { reserveNote(bracket, number) }
    level.open(.bracket(bracket), mark: number)
  }

  /// Gives a note its number where it starts, so that notes inside of it come behind it.
  private mutating func reserveNote(_ bracket: InlineMark.Bracket, _ number: Int) {
    let place = marks.all[number].range
    guard let index = footnotes?.add(Footnote(name: "", blocks: [], range: place)) else { return }
    notes[bracket.pair] = index
  }

  private mutating func close(
    _ pair: Int, _ attributes: Attributes?, _ number: Int, in level: inout InlineLevel
  ) {
    guard let opener = level.close(pair: pair), case .bracket(let bracket) = opener.kind,
      case .mark(let opening) = level.pieces[opener.piece]
    else {
      if !level.hasFlatBrackets { report(.crossedBrackets, marks.all[number].range) }
      return level.append(mark: number)
    }
    switch bracket.kind {
    case .span:
      let content = inlines(level.take(from: opener.piece)[1...])
      level.append(.span(content, attributes ?? Attributes(at: marks.all[number].range.upper)))
    case .note:
      closeNote(opener, opening, number, in: &level)
    case .citation(let isBehindKey):
      closeCitation(opener, opening, number, isBehindKey: isBehindKey, in: &level)
    }
  }

  private mutating func closeNote(
    _ opener: InlineLevel.Opener, _ opening: Int, _ closing: Int, in level: inout InlineLevel
  ) {
    let (first, last) = (marks.all[opening].range, marks.all[closing].range)
    guard let pair = opener.pair, let index = notes[pair] else {
      report(.misplacedNote, first.union(last))
      return level.append(mark: closing)
    }
    let content = inlines(level.take(from: opener.piece)[1...]).trimmed()
    let place = SourceRange(lower: first.upper, upper: max(first.upper, last.lower))
    footnotes?.fill(index, with: [.paragraph(content, range: place)], range: first.union(last))
    level.append(.footnote(index))
  }
}

extension Inline {
  /// Whether attributes can stand directly behind it.
  fileprivate var takesAttributes: Bool {
    switch self {
    case .link, .image, .code, .expression, .reference: true
    default: false
    }
  }
}
