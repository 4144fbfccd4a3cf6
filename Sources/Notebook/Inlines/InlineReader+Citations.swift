/// Reads citations and references, whose words can be any running text.
extension InlineReader {
  /// The words before, between and behind semicolons.
  private struct Part {
    var pieces: ArraySlice<InlineLevel.Piece>
    /// The places of keys among the pieces.
    var keys: [Int]
    /// The place in the file.
    var range: SourceRange
  }

  // MARK: - Keys alone

  /// A key that stands in the sentence.
  func narrative(_ key: CitationKey, _ number: Int) -> Inline {
    if let reference = key.reference { return .reference(reference) }
    let item = item(key, prefix: [], suffix: [])
    return .citation(
      Citation(style: .narrative, items: [item], range: marks.all[number].range))
  }

  private func item(
    _ key: CitationKey, prefix: [Inline], suffix: [Inline]
  ) -> Citation.Item {
    Citation.Item(
      key: key.name, suppressesAuthor: key.isSuppressed, prefix: prefix.trimmed(),
      suffix: suffix.trimmed(leadingComma: true), range: key.range)
  }

  private func key(_ piece: InlineLevel.Piece) -> CitationKey? {
    guard case .mark(let number) = piece, case .key(let key) = marks.all[number].mark else {
      return nil
    }
    return key
  }

  private func isSeparator(_ piece: InlineLevel.Piece) -> Bool {
    guard case .mark(let number) = piece, case .separator = marks.all[number].mark else {
      return false
    }
    return true
  }

  // MARK: - Keys in brackets

  /// Puts a citation or a row of references together where its brackets close.
  mutating func closeCitation(
    _ opener: InlineLevel.Opener, _ opening: Int, _ closing: Int, isBehindKey: Bool,
    in level: inout InlineLevel
  ) {
    let parts = parts(of: level.pieces[(opener.piece + 1)...], opening, closing)
    let subject = isBehindKey ? subject(before: opener.piece, in: level) : nil
    guard let found = group(parts, behind: subject?.key, opening, closing) else {
      return level.append(mark: closing)
    }
    switch found {
    case .references(let inlines):
      _ = level.take(from: opener.piece)
      for inline in inlines { level.append(inline) }
    case .citation(var citation):
      if citation.style == .narrative, let subject {
        citation.range = marks.all[subject.number].range.union(citation.range)
        _ = level.take(from: subject.piece)
      } else {
        _ = level.take(from: opener.piece)
      }
      level.append(.citation(citation))
    }
  }

  private enum Group {
    case citation(Citation)
    case references([Inline])
  }

  /// The key of a bibliography that the brackets at a place stand behind.
  private func subject(
    before end: Int, in level: InlineLevel
  ) -> (piece: Int, number: Int, key: CitationKey)? {
    var piece = end - 1
    while piece >= 0, case .inline(let inline) = level.pieces[piece], inline.isSpace { piece -= 1 }
    guard piece >= 0, case .mark(let number) = level.pieces[piece],
      let key = key(level.pieces[piece]), key.reference == nil,
      level.openers.allSatisfy({ $0.piece < piece })
    else { return nil }
    return (piece, number, key)
  }

  private func parts(
    of pieces: ArraySlice<InlineLevel.Piece>, _ opening: Int, _ closing: Int
  ) -> [Part] {
    var result: [Part] = []
    var start = pieces.startIndex
    var lower = marks.all[opening].range.upper
    func add(upTo end: Int, _ upper: Int) {
      let part = pieces[start..<end]
      result.append(
        Part(
          pieces: part, keys: part.indices.filter { key(part[$0]) != nil },
          range: SourceRange(lower: lower, upper: max(lower, upper))))
    }
    for index in pieces.indices where isSeparator(pieces[index]) {
      guard case .mark(let number) = pieces[index] else { continue }
      let place = marks.all[number].range
      add(upTo: index, place.lower)
      (start, lower) = (index + 1, place.upper)
    }
    add(upTo: pieces.endIndex, marks.all[closing].range.lower)
    return result
  }

  /// What some parts stand for, or `nil` after what is wrong with them was reported.
  private mutating func group(
    _ parts: [Part], behind subject: CitationKey?, _ opening: Int, _ closing: Int
  ) -> Group? {
    let keys = parts.flatMap { part in part.keys.compactMap { key(part.pieces[$0]) } }
    if keys.isEmpty, subject == nil {
      if marks.all[(opening + 1)..<closing].contains(where: \.isKey) {
        report(.citationInMarkup, marks.all[opening].range)
      }
      return nil
    }
    guard isUniform(keys) else { return nil }
    let isReference = keys.first?.reference != nil
    let hasSubject = subject != nil && !isReference
    // What stands first behind a key can be words alone.
    let first = hasSubject && parts.first?.keys.isEmpty == true ? 1 : 0
    guard reportMistakes(in: parts[first...]) == 0 else { return nil }
    if isReference { return .references(references(parts)) }
    var citation = Citation(
      style: hasSubject ? .narrative : .parenthetical, items: [],
      range: marks.all[opening].range.union(marks.all[closing].range))
    if let subject, hasSubject {
      let words = first == 1 ? inlines(parts[0].pieces) : []
      citation.items.append(item(subject, prefix: [], suffix: words))
    }
    for part in parts[first...] {
      guard let (prefix, key, suffix) = taken(part) else { continue }
      citation.items.append(item(key, prefix: inlines(prefix), suffix: inlines(suffix)))
    }
    return .citation(citation)
  }

  private func taken(
    _ part: Part
  ) -> (ArraySlice<InlineLevel.Piece>, CitationKey, ArraySlice<InlineLevel.Piece>)? {
    guard let place = part.keys.first, let key = key(part.pieces[place]) else { return nil }
    return (part.pieces[..<place], key, part.pieces[(place + 1)...])
  }

  /// Whether all keys are labels, or all are keys of a bibliography.
  private mutating func isUniform(_ keys: [CitationKey]) -> Bool {
    guard let first = keys.first,
      let other = keys.first(where: { ($0.reference == nil) != (first.reference == nil) })
    else { return true }
    let isReference = first.reference != nil
    report(
      .mixedGroup(
        reference: isReference ? first.name : other.name,
        citation: isReference ? other.name : first.name), other.range)
    return false
  }

  /// Reports parts that do not name exactly one thing, and says how many there are.
  private mutating func reportMistakes(in parts: ArraySlice<Part>) -> Int {
    var count = 0
    for part in parts where part.keys.count != 1 {
      count += 1
      if part.keys.isEmpty {
        report(.citationWithoutKey, part.range)
      } else if let second = key(part.pieces[part.keys[1]]) {
        report(.citationSeparator(key: second.name), second.range)
      }
    }
    return count
  }

  // MARK: - References

  /// References with commas between them.
  private func references(_ parts: [Part]) -> [Inline] {
    var result: [Inline] = []
    var hasWords = false
    for part in parts {
      guard let (prefix, key, suffix) = taken(part), var reference = key.reference else { continue }
      let words = inlines(prefix).trimmed()
      if !words.isEmpty {
        reference.style = .custom
        reference.words = words
        hasWords = true
      } else if hasWords {
        // The words before the first one stand for all: "Figs. 1, 2".
        reference.style = .numberOnly
      }
      if !result.isEmpty { result.append(.text(", ")) }
      result.append(.reference(reference))
      result += inlines(suffix).trimmed(atStart: false)
    }
    return result
  }
}

extension InlineMarks.Entry {
  fileprivate var isKey: Bool {
    guard case .key = mark else { return false }
    return true
  }
}
