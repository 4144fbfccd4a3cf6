/// Formats one work for the list of references.
///
/// Both styles follow the bibliography of the Chicago Manual of Style; titles keep the capitals
/// that they have in the source. With a year, the first author is turned round and the year follows
/// the authors; without one, the authors stand in order and the date stands at the end.
struct ReferenceFormatter {
  private let entry: BibliographyEntry
  private let year: String?
  private var text = SentenceBuilder()

  /// The reference.
  var content: [RichText] { text.pieces }

  /// Formats a work.
  ///
  /// - Parameters:
  ///   - entry: The work.
  ///   - year: The year as the author-date style shows it, or `nil` for the numeric style.
  init(_ entry: BibliographyEntry, year: String? = nil) {
    self.entry = entry
    self.year = year
    let creators = Self.creators(entry, invertsFirst: year != nil)
    if let creators { text.add([.text(creators)]) }
    if creators != nil, let year { text.add([.text(year)]) }
    addTitle()
    if creators == nil, let year { text.add([.text(year)]) }
    addFacts()
    text.add(entry.note)
    addIdentifiers()
  }

  // MARK: - People

  /// The authors, or else the editors.
  private static func creators(_ entry: BibliographyEntry, invertsFirst: Bool) -> String? {
    if !entry.authors.isEmpty { return list(entry.authors, invertsFirst: invertsFirst) }
    guard !entry.editors.isEmpty else { return nil }
    let isOne = entry.editors.names.count == 1 && !entry.editors.hasOthers
    return list(entry.editors, invertsFirst: invertsFirst) + (isOne ? ", ed." : ", eds.")
  }

  /// Names with commas and "and"; of more than ten the first seven are shown.
  private static func list(_ list: NameList, invertsFirst: Bool) -> String {
    let isCut = list.names.count > 10
    var names = list.names.prefix(isCut ? 7 : 10).enumerated().map { index, name in
      index == 0 && invertsFirst && !name.isOrganisation ? name.inverted : name.inOrder
    }
    if isCut || list.hasOthers {
      let isOne = names.count == 1 && !names[0].contains(",")
      return names.joined(separator: ", ") + (isOne ? " et\u{A0}al." : ", et\u{A0}al.")
    }
    let last = names.removeLast()
    if names.isEmpty { return last }
    // "Doe, Jane, and John Roe", but "Jane Doe and John Roe".
    let isPair = names.count == 1 && !names[0].contains(",")
    return names.joined(separator: ", ") + (isPair ? " and " : ", and ") + last
  }

  // MARK: - Title

  private mutating func addTitle() {
    guard !entry.title.isEmpty else { return }
    if entry.hasBookTitle {
      text.add([.emphasis(entry.title)])
    } else {
      let isEnded = entry.title.plainText.last.map { ".?!…".contains($0) } ?? false
      text.add([.text("“")] + entry.title.withInnerQuotes + [.text(isEnded ? "”" : ".”")])
    }
  }

  // MARK: - Facts

  private mutating func addFacts() {
    var facts: [[RichText]]
    switch entry.kind {
    case .article: facts = [journal]
    case .conferencePaper, .chapter: facts = [collection, series, plain(publisher)]
    case .book, .proceedings:
      facts = [
        editedBy, plain(edition), plain(volumeAndChapter), series, plain(publisher),
      ]
    case .thesis:
      facts = [plain(join([entry.genre ?? "Thesis", entry.publisher, entry.place], ", "))]
    case .report:
      let name = join([entry.genre ?? "Report", entry.number], " ")
      facts = [series, plain(join([name, entry.publisher, entry.place], ", "))]
    case .preprint: facts = [arXiv.isEmpty ? plain(publisher) : arXiv]
    case .patent:
      facts = [plain(join([entry.genre ?? "Patent", entry.number], " ")), plain(publisher)]
    case .manuscript:
      facts = [plain(entry.genre ?? "Unpublished manuscript"), plain(publisher)]
    case .webpage, .software, .dataset, .document:
      facts = [
        entry.container.isEmpty ? [] : [.emphasis(entry.container)], plain(entry.genre),
        plain(entry.version.map { "Version \($0)" }), series, plain(publisher),
      ]
    }
    facts.removeAll(where: \.isEmpty)
    if year == nil { addDate(to: &facts) }
    for fact in facts { text.add(fact) }
  }

  private func addDate(to facts: inout [[RichText]]) {
    let date = entry.date?.yearText ?? ""
    let shown = date.isEmpty ? "n.d." : date
    guard let last = facts.indices.last else {
      facts = [[.text(shown)]]
      return
    }
    var builder = RichTextBuilder()
    builder.append(facts[last])
    builder.append(", \(shown)")
    facts[last] = builder.pieces
  }

  private func plain(_ text: String?) -> [RichText] {
    guard let text, !text.isEmpty else { return [] }
    return [.text(text)]
  }

  private func join(_ parts: [String?], _ separator: String) -> String? {
    let parts = parts.compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: separator)
  }

  /// The journal with volume, issue and pages, as in "*Journal* 12 (3): 4–5".
  private var journal: [RichText] {
    guard !entry.container.isEmpty else { return plain(publisher) }
    var builder = RichTextBuilder()
    builder.append(.emphasis(entry.container))
    if let volume = entry.volume { builder.append(" \(volume)") }
    if let issue = entry.issue {
      builder.append(entry.volume == nil ? ", no.\u{A0}\(issue)" : " (\(issue))")
    }
    if let pages = entry.pages {
      builder.append(entry.volume == nil && entry.issue == nil ? ", \(pages)" : ": \(pages)")
    }
    return builder.pieces
  }

  /// The book with its editors and pages, as in "In *Book*, edited by Jane Doe, 4–5".
  private var collection: [RichText] {
    guard !entry.container.isEmpty else { return plain(entry.pages) }
    var builder = RichTextBuilder()
    builder.append("In ")
    builder.append(.emphasis(entry.container))
    let editors = entry.authors.isEmpty ? NameList() : entry.editors
    if !editors.isEmpty {
      builder.append(", edited by \(Self.list(editors, invertsFirst: false))")
    }
    if let edition { builder.append(", \(edition)") }
    if let volume = entry.volume { builder.append(", vol.\u{A0}\(volume)") }
    if let chapter = entry.chapter { builder.append(", ch.\u{A0}\(chapter)") }
    if let pages = entry.pages { builder.append(", \(pages)") }
    return builder.pieces
  }

  private var editedBy: [RichText] {
    guard !entry.authors.isEmpty, !entry.editors.isEmpty else { return [] }
    return [.text("Edited by \(Self.list(entry.editors, invertsFirst: false))")]
  }

  /// The edition as an ordinal number where it is one.
  private var edition: String? {
    guard let edition = entry.edition else { return nil }
    if edition.lowercased().hasSuffix("ed.") || edition.lowercased().hasSuffix("edition") {
      return edition
    }
    guard let number = Int(edition) else { return "\(edition) ed." }
    let ending =
      switch (number % 10, number % 100) {
      case (1, let last) where last != 11: "st"
      case (2, let last) where last != 12: "nd"
      case (3, let last) where last != 13: "rd"
      default: "th"
      }
    return "\(number)\(ending) ed."
  }

  private var volumeAndChapter: String? {
    join(
      [
        entry.volume.map { "Vol.\u{A0}\($0)" },
        entry.chapter.map { "\(entry.volume == nil ? "Ch" : "ch").\u{A0}\($0)" }, entry.pages,
      ], ", ")
  }

  private var series: [RichText] {
    guard !entry.series.isEmpty else { return [] }
    guard let number = entry.kind == .report ? nil : entry.number else { return entry.series }
    return entry.series + [.text(" \(number)")]
  }

  private var publisher: String? {
    join([entry.place, entry.publisher], ": ")
  }

  // MARK: - Identifiers

  private var arXiv: [RichText] {
    guard let name = entry.arXiv else { return [] }
    return [.link(url: WorkIdentifier.url(ofArXiv: name), [.text("arXiv:\(name)")])]
  }

  private mutating func addIdentifiers() {
    if let doi = entry.doi {
      text.add([
        .link(url: WorkIdentifier.url(ofDOI: doi), [.text("https://doi.org/\(doi)")])
      ])
    }
    if entry.kind != .preprint { text.add(arXiv) }
    guard let url = entry.url, entry.doi == nil || entry.kind == .webpage else { return }
    if let address = WorkIdentifier.webAddress(url) {
      text.add([.link(url: address, [.text(url)])])
    } else {
      text.add([.text(url)])
    }
    if let accessed = entry.accessed?.dayText, !accessed.isEmpty {
      text.add([.text("Accessed \(accessed)")])
    }
  }
}

/// Puts sentences together, each with its full stop.
private struct SentenceBuilder {
  private var builder = RichTextBuilder()

  var pieces: [RichText] { builder.pieces }

  mutating func add(_ sentence: [RichText]) {
    let plain = sentence.plainText
    guard !plain.isEmpty else { return }
    if builder.last != nil { builder.append(" ") }
    builder.append(sentence)
    let isEnded = [".", "?", "!", ".”", "?”", "!”", "…”", ".’”"].contains(where: plain.hasSuffix)
    if !isEnded { builder.append(".") }
  }
}
