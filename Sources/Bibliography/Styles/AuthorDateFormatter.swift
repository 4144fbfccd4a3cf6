/// Formats citations with authors and years, much as the Chicago Manual of Style does.
struct AuthorDateFormatter {
  /// What a citation shows of a work.
  private struct Label {
    var author: [RichText]
    var year: String
  }

  private let works: CitedWorks
  /// The works in the order of the list.
  private let sorted: [BibliographyEntry]
  private var labels: [String: Label] = [:]

  init(_ works: CitedWorks) {
    self.works = works
    sorted = works.entries.map { (SortKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    setLabels()
  }

  /// Gives works that would look alike the letters a, b, c in the order of the list.
  private mutating func setLabels() {
    var counts: [String: Int] = [:]
    let plain = sorted.map { entry in
      let year = entry.date?.yearText ?? ""
      return Label(author: entry.creatorLabel, year: year.isEmpty ? "n.d." : year)
    }
    let names = plain.map { "\($0.author.plainText)\n\($0.year)" }
    for name in names { counts[name, default: 0] += 1 }
    var used: [String: Int] = [:]
    for ((entry, name), var label) in zip(zip(sorted, names), plain) {
      if counts[name, default: 0] > 1 {
        let index = used[name, default: 0]
        used[name] = index + 1
        let endsInDigit = label.year.last?.isNumber ?? false
        label.year += (endsInDigit ? "" : "-") + Self.letters(index)
      }
      labels[entry.key] = label
    }
  }

  /// The letters of an index: a to z, then aa, ab and so on.
  private static func letters(_ index: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26)))
    return index < 26 ? letter : letters(index / 26 - 1) + letter
  }

  func format(_ citations: [CitationCluster]) -> FormattedCitations {
    let references = sorted.map { entry in
      FormattedCitations.Reference(
        key: entry.key, label: nil,
        content: ReferenceFormatter(entry, year: labels[entry.key]?.year ?? "").content,
        citations: works.citations(of: entry.key))
    }
    return FormattedCitations(citations: citations.map(format), references: references)
  }

  // MARK: - Citations

  private func format(_ citation: CitationCluster) -> [RichText] {
    guard citation.isNarrative, let first = citation.items.first else {
      return enclosed(citation.items)
    }
    guard let label = labels[first.key] else {
      return [.unknownWork(first.key)]
    }
    var builder = RichTextBuilder()
    if !first.suppressesAuthor {
      builder.append(label.author)
      builder.append("\u{A0}")
    }
    builder.append(enclosed(citation.items, namesFirst: false))
    return builder.pieces
  }

  private func enclosed(_ items: [CitationCluster.Item], namesFirst: Bool = true) -> [RichText] {
    var builder = RichTextBuilder()
    builder.append("(")
    var previous: CitationCluster.Item?
    for item in items.withoutRepetitions {
      let isFirst = previous == nil
      let joins = previous.map { canJoin($0, item) } ?? false
      if !isFirst { builder.append(joins ? ", " : "; ") }
      let showsAuthor = !item.suppressesAuthor && !joins && (namesFirst || !isFirst)
      builder.append(item.surround([work(item.key, showsAuthor: showsAuthor)]))
      previous = item
    }
    builder.append(")")
    return builder.pieces
  }

  /// Whether a work can follow another of the same authors with its year alone.
  private func canJoin(_ first: CitationCluster.Item, _ second: CitationCluster.Item) -> Bool {
    guard first.locator == nil, first.suffix.isEmpty, second.prefix.isEmpty,
      !first.suppressesAuthor, !second.suppressesAuthor, let one = labels[first.key],
      let other = labels[second.key]
    else { return false }
    return one.author == other.author
  }

  private func work(_ key: String, showsAuthor: Bool) -> RichText {
    guard let label = labels[key] else { return .unknownWork(key) }
    guard showsAuthor else { return .entryLink(key: key, [.text(label.year)]) }
    var builder = RichTextBuilder()
    builder.append(label.author)
    builder.append(" \(label.year)")
    return .entryLink(key: key, builder.pieces)
  }
}

extension BibliographyEntry {
  /// The authors as a citation names them: "Doe", "Doe and Roe", "Doe et al.", or else a title.
  var creatorLabel: [RichText] {
    let creators = authors.isEmpty ? editors : authors
    let names = creators.names.map(\.short)
    switch (names.count, creators.hasOthers) {
    case (0, _):
      return shortTitle.isEmpty ? styledTitle(title) : styledTitle(shortTitle)
    case (1, false): return [.text(names[0])]
    case (2, false): return [.text("\(names[0]) and \(names[1])")]
    default: return [.text("\(names[0]) et\u{A0}al.")]
    }
  }

  /// A title in italics if it is that of a whole book, and in quotes if it is that of a part.
  private func styledTitle(_ title: [RichText]) -> [RichText] {
    guard !title.isEmpty else { return [.text(key)] }
    return hasBookTitle ? [.emphasis(title)] : [.text("“")] + title.withInnerQuotes + [.text("”")]
  }

  /// Whether the work is a book rather than a part of something.
  var hasBookTitle: Bool {
    kind == .book || kind == .proceedings
  }
}

extension [RichText] {
  /// The text as it stands inside quotes: with single ones.
  var withInnerQuotes: [RichText] {
    map { piece in
      piece.mappingText { text in
        String(text.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
      }
    }
  }
}
