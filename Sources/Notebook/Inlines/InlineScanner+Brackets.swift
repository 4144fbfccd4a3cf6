extension InlineScanner {
  // MARK: - Opening

  mutating func scanOpeningBracket() {
    if byte(index + 1) == UInt8(ascii: "^"), scanFootnote() { return }
    brackets.open(
      .plain, at: index, isBehindKey: isBehindKey(), isBehindBracket: endOfBracket == index)
    index += 1
  }

  /// Whether only blanks stand between the last key and this place.
  private mutating func isBehindKey() -> Bool {
    guard let key = lastKey, key.depth == brackets.all.count else { return false }
    // The blanks are looked at only once.
    lastKey = nil
    return endOfSpace(from: key.end) == index
  }

  mutating func scanExclamation() {
    index += 1
    guard byte(index) == UInt8(ascii: "["), byte(index + 1) != UInt8(ascii: "^") else { return }
    brackets.open(.image, at: index)
    index += 1
  }

  // MARK: - Footnotes

  /// Reads `[^name]`; false when this is something else.
  private mutating func scanFootnote() -> Bool {
    let start = index
    var end = start + 2
    while let next = byte(end), FootnoteRegister.isNameByte(next) { end += 1 }
    guard end > start + 2, byte(end) == UInt8(ascii: "]") else { return false }
    let name = text((start + 2)..<end)
    end += 1
    if footnotes?.isDefined(name) == true {
      add(start..<end, .footnote(name))
    } else {
      // `[^a](b)` is a link like any other.
      guard byte(end) != UInt8(ascii: "(") || links.endOfDestinationAndTitle(from: end) == nil
      else { return false }
      if let footnotes {
        let isListed = findings.count < Document.diagnosticLimit
        report(
          .undefinedFootnote(name, nearest: isListed ? footnotes.nearest(to: name) : nil),
          start..<end)
      } else {
        report(.misplacedNote, start..<end)
      }
    }
    index = end
    return true
  }

  // MARK: - Closing

  mutating func scanClosingBracket() {
    let close = index
    index += 1
    guard let (bracket, canBeLink) = brackets.close() else { return }
    guard bracket.kind != .note else { return closeNote(bracket, at: close) }
    let next = byte(close + 1)
    if canBeLink, next == UInt8(ascii: "("),
      let end = links.endOfDestinationAndTitle(from: close + 1)
    {
      if bracket.kind != .image { brackets.noteLink() }
      index = end
      return scanAttributes()
    }
    if next == UInt8(ascii: "{"), closeSpan(bracket, at: close) { return }
    let isWordsOfKey = bracket.isBehindKey && next != UInt8(ascii: "[")
    guard bracket.hasKey || isWordsOfKey else {
      endOfBracket = index
      return
    }
    addPair(bracket, .citation(isBehindKey: bracket.isBehindKey), close..<(close + 1))
    for separator in bracket.separators { add(separator..<(separator + 1), .separator) }
  }

  private mutating func addPair(
    _ bracket: BracketStack.Bracket, _ kind: InlineMark.Bracket.Kind, _ close: Range<Int>,
    _ attributes: Attributes? = nil
  ) {
    let length = bracket.kind == .note ? 2 : 1
    add(
      bracket.start..<(bracket.start + length),
      .opening(InlineMark.Bracket(kind: kind, pair: bracket.start)))
    add(close, .closing(pair: bracket.start, attributes))
  }

  private mutating func closeNote(_ bracket: BracketStack.Bracket, at close: Int) {
    // `x^[1]^` is the superscript that it looks like.
    let isScript =
      byte(close + 1) == UInt8(ascii: "^") && byte(close + 2) != UInt8(ascii: "[")
      && lastBlank < bracket.start
    if isScript {
      add(bracket.start..<(bracket.start + 1), .delimiter(.init(kind: .superscript)))
    } else {
      addPair(bracket, .note, close..<(close + 1))
    }
  }

  /// Reads the attributes behind a bracket; false when there are none.
  private mutating func closeSpan(_ bracket: BracketStack.Bracket, at close: Int) -> Bool {
    switch AttributeReader.examine(content, at: close + 1) {
    case .attributes(let attributes, let end):
      guard !isHeadingLabel(attributes, end) else { return false }
      index = end
      if bracket.isBehindBracket, !bracket.hasKey {
        // Behind `[text][label]`, if that is a link.
        add((close + 1)..<end, .attributes(attributes))
      } else {
        addPair(bracket, .span, close..<end, attributes)
      }
      return true
    case .malformed(let mistake, let place):
      report(.attributes(mistake), place)
      return false
    case .other:
      return false
    }
  }

  // MARK: - Attributes

  /// Reads the attributes directly behind a link, an image or code.
  mutating func scanAttributes() {
    switch AttributeReader.examine(content, at: index) {
    case .attributes(let attributes, let end):
      guard !isHeadingLabel(attributes, end) else { return }
      add(index..<end, .attributes(attributes))
      index = end
    case .malformed(let mistake, let place):
      report(.attributes(mistake), place)
    case .other:
      reportDetachedAttributes()
    }
  }

  /// Reports `![a](b) {#fig-x}`, where nothing but the blank can be the mistake.
  private mutating func reportDetachedAttributes() {
    let start = endOfSpace(from: index)
    guard start > index, byte(start) == UInt8(ascii: "{"),
      let (attributes, end) = AttributeReader.read(content, at: start),
      let label = attributes.label?.text, ReferenceScanner.reference(named: label[...]) != nil,
      !(isHeading && isEndOfHeading(end))
    else { return }
    report(.detachedAttributes, start..<end)
    index = end
  }

  /// Whether a label at the end of a heading is that of the heading, whatever is before it.
  private func isHeadingLabel(_ attributes: Attributes, _ end: Int) -> Bool {
    guard isHeading, isEndOfHeading(end), let label = attributes.label?.text else { return false }
    return label.hasPrefix("sec-") || label.hasPrefix("tbl-")
  }

  /// Whether only blanks and closing `#` follow.
  private func isEndOfHeading(_ end: Int) -> Bool {
    bytes[end...].allSatisfy { $0.isBlank || $0.isLineBreak || $0 == UInt8(ascii: "#") }
  }

  /// Reads a shortcode, or attributes at the end of a heading.
  mutating func scanBrace() {
    if scanShortcode() { return }
    let start = index
    index += 1
    guard isHeading else { return }
    switch AttributeReader.examine(content, at: start) {
    case .attributes(let attributes, let end) where isEndOfHeading(end):
      add(start..<end, .headingAttributes(attributes))
      index = end
    case .malformed(let mistake, let place)
    where mistake == .unclosed || isEndOfHeading(endOfBraces(from: start)):
      report(.attributes(mistake), place)
    default:
      break
    }
  }

  /// The place behind the next closing brace, or the end.
  private func endOfBraces(from start: Int) -> Int {
    var end = start + 1
    while let next = byte(end), next != UInt8(ascii: "}"), next != UInt8(ascii: "{") { end += 1 }
    return byte(end) == UInt8(ascii: "}") ? end + 1 : start
  }

  // MARK: - What stays open

  mutating func reportUnclosed() {
    for bracket in brackets.all {
      switch bracket.kind {
      case .note:
        report(.unclosedNote, bracket.start..<(bracket.start + 2))
      case .plain, .image:
        let start = bracket.start + 1
        let isCitation =
          byte(start) == UInt8(ascii: "@") || starts(start, with: "-@")
        guard bracket.hasKey, isCitation else { continue }
        report(.unclosedCitation, bracket.start..<start)
      }
    }
  }
}
