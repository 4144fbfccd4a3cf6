import Notebook

/// Makes an entry of the fields of a BibTeX record.
struct BibTeXEntryBuilder {
  let record: BibTeXRecord
  private(set) var entry: BibliographyEntry
  private(set) var findings: [(finding: LocatedFinding, file: Int)] = []

  /// Builds the entry.
  ///
  /// - Parameters:
  ///   - record: The record with what it inherits.
  ///   - path: The path of its file.
  ///   - spelling: What is known about misspelt fields.
  init(_ record: BibTeXRecord, path: String, spelling: inout FieldSpelling) {
    self.record = record
    let type = EntryType.named(record.type)
    entry = BibliographyEntry(
      key: record.key, kind: (type ?? .misc).kind, path: path, keyRange: record.keyRange,
      range: record.range)
    if type == nil { reportUnknownType() }
    readPeople()
    readTitles()
    readDates()
    readNumbers()
    readPublisher(type)
    readAddresses()
    readArXiv()
    checkFields(type ?? .misc, spelling: &spelling)
  }

  mutating func report(_ finding: BibliographyFinding, _ range: SourceRange, in file: Int) {
    findings.append((LocatedFinding(finding: finding, range: range), file))
  }

  private mutating func take(_ new: [LocatedFinding], in file: Int) {
    for finding in new { findings.append((finding, file)) }
  }

  // MARK: - Values

  /// The first field that one of some names has.
  func field(_ names: String...) -> BibTeXRecord.Field? {
    for name in names {
      for alias in FieldNames.aliases(of: name) {
        if let field = record[alias] { return field }
      }
    }
    return nil
  }

  /// A field as formatted text.
  mutating func richText(_ field: BibTeXRecord.Field?) -> [RichText] {
    guard let field else { return [] }
    var decoder = LaTeXDecoder(field.value)
    let pieces = decoder.decode()
    take(decoder.findings, in: field.file)
    return pieces
  }

  /// A field as plain text, or `nil` when nothing is left of it.
  mutating func plainText(_ field: BibTeXRecord.Field?) -> String? {
    let text = richText(field).plainText
    return text.isEmpty ? nil : text
  }

  private mutating func names(_ field: BibTeXRecord.Field?) -> NameList {
    guard let field else { return NameList() }
    var reader = NameReader(field.value)
    let names = reader.read()
    take(reader.findings, in: field.file)
    return names
  }

  // MARK: - Parts of an entry

  private mutating func readPeople() {
    entry.authors = names(field("author"))
    entry.editors = names(field("editor"))
  }

  private mutating func readTitles() {
    entry.title = richText(field("title"))
    entry.title.appendTitle(richText(field("subtitle")), separator: ": ")
    entry.title.appendTitle(richText(field("titleaddon")), separator: ". ")
    entry.shortTitle = richText(field("shorttitle"))
    switch entry.kind {
    case .article:
      entry.container = richText(field("journal"))
      entry.container.appendTitle(richText(field("journalsubtitle")), separator: ": ")
    case .conferencePaper, .chapter:
      entry.container = richText(field("booktitle", "maintitle"))
      entry.container.appendTitle(richText(field("booksubtitle")), separator: ": ")
      // The chapter of a book in BibTeX has the title of the book.
      if record.type == "inbook", entry.container.isEmpty { entry.kind = .book }
    default:
      entry.container = richText(field("journal", "booktitle", "maintitle"))
    }
    entry.series = richText(field("series"))
    entry.note = richText(field("note"))
    entry.note.appendTitle(richText(field("addendum")), separator: ". ")
  }

  private mutating func readNumbers() {
    entry.volume = plainText(field("volume"))
    entry.chapter = plainText(field("chapter"))
    entry.edition = plainText(field("edition"))
    entry.version = plainText(field("version"))
    entry.pages = plainText(field("pages", "eid")).map { $0.withEnDashes }
    let number = plainText(field("number"))
    switch entry.kind {
    case .article:
      entry.issue = number ?? plainText(field("issue"))
    default:
      entry.issue = plainText(field("issue"))
      entry.number = number
    }
  }

  private mutating func readPublisher(_ type: EntryType?) {
    entry.place = plainText(field("place"))
    switch entry.kind {
    case .thesis, .report:
      entry.publisher = plainText(field("institution", "publisher", "organization"))
      entry.genre = plainText(field("type")).map(Self.genre) ?? type?.genre
    case .manuscript, .patent:
      entry.publisher = plainText(field("publisher", "howpublished", "holder"))
      entry.genre = plainText(field("type")).map(Self.genre)
    default:
      entry.publisher = plainText(field("publisher", "organization", "institution"))
    }
  }

  /// The words that BibLaTeX has names for.
  private static func genre(_ type: String) -> String {
    switch type.lowercased() {
    case "phdthesis": "PhD thesis"
    case "mathesis", "mastersthesis": "Master’s thesis"
    case "bathesis": "Bachelor’s thesis"
    case "candthesis": "Candidate thesis"
    case "techreport": "Technical report"
    case "resreport": "Research report"
    default: type
    }
  }

  // MARK: - Dates

  private mutating func readDates() {
    if let field = field("date") {
      entry.date = isoDate(field)
    } else if let year = field("year"), let text = plainText(year) {
      entry.date = DateReader.year(text)
      readMonth()
    }
    if let field = field("urldate") { entry.accessed = isoDate(field) }
  }

  private mutating func isoDate(_ field: BibTeXRecord.Field) -> PublicationDate? {
    // A tilde is a part of the date, so this is no LaTeX.
    let text = WorkIdentifier.withoutLaTeX(field.value.string)
    if let date = DateReader.isoDate(text) { return date }
    guard let words = plainText(field) else { return nil }
    report(.malformedDate(words), field.valueRange, in: field.file)
    return PublicationDate(words: words)
  }

  private mutating func readMonth() {
    guard let field = field("month"), let text = plainText(field), var day = entry.date?.start
    else { return }
    guard let (month, number) = DateReader.month(text) else {
      report(.malformedMonth(text), field.valueRange, in: field.file)
      return
    }
    day.month = month
    let dayField = number == nil ? self.field("day") : field
    day.day = number ?? plainText(dayField).flatMap { Int($0) }
    if !DateReader.exists(day) {
      let place = dayField ?? field
      report(.missingDay(day.day.map(String.init) ?? ""), place.valueRange, in: place.file)
      day.day = nil
    }
    entry.date?.start = day
  }

  // MARK: - Addresses

  private mutating func readAddresses() {
    if let field = field("url") {
      entry.url = WorkIdentifier.withoutLaTeX(field.value.string.withoutURLCommand)
    }
    if let field = field("doi") {
      let text = WorkIdentifier.withoutLaTeX(field.value.string)
      entry.doi = WorkIdentifier.doi(in: text)
      if entry.doi == nil {
        report(.malformedDOI(text), field.valueRange, in: field.file)
      }
    } else if let url = entry.url, url.lowercased().contains("doi.org/") {
      entry.doi = WorkIdentifier.doi(in: url)
    }
    guard entry.kind != .manuscript, let published = field("howpublished") else { return }
    let pieces = richText(published)
    let address = pieces.linkedAddress ?? pieces.plainText
    if WorkIdentifier.webAddress(address) != nil, !address.contains(where: \.isWhitespace) {
      if entry.url == nil { entry.url = WorkIdentifier.withoutLaTeX(address) }
    } else if entry.publisher == nil {
      entry.publisher = pieces.plainText
    }
  }

  private mutating func readArXiv() {
    let archive = field("eprinttype").map { $0.value.string.trimmingBlanks.lowercased() }
    let eprint = archive ?? "arxiv" == "arxiv" ? field("eprint") : nil
    entry.adoptArXiv(
      eprint.flatMap { WorkIdentifier.arXiv(in: WorkIdentifier.withoutLaTeX($0.value.string)) })
  }
}
