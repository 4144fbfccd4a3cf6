import Notebook

/// Makes an entry of an item of CSL-JSON.
struct CSLEntryBuilder {
  private let item: JSONValue
  private let source: SourceFile
  private var members: [String: JSONValue.Member] = [:]
  private let ordered: [JSONValue.Member]
  private(set) var findings: [LocatedFinding] = []

  init(_ members: [JSONValue.Member], of item: JSONValue, in source: SourceFile) {
    self.item = item
    self.source = source
    ordered = members
  }

  private mutating func report(_ finding: BibliographyFinding, _ range: SourceRange) {
    guard findings.count <= BibliographyLimits.findings else { return }
    findings.append(LocatedFinding(finding: finding, range: range))
  }

  /// The entry, or `nil` when nothing can cite it.
  mutating func build() -> BibliographyEntry? {
    readMembers()
    let opening = SourceRange(lower: item.range.lower, upper: item.range.lower + 1)
    guard let id = members["id"], let key = text(id), !key.isEmpty else {
      report(.cslKey, opening)
      return nil
    }
    var entry = BibliographyEntry(
      key: key, kind: kind(), path: source.path, keyRange: id.value.range, range: item.range)
    readTexts(into: &entry)
    entry.authors = names("author")
    entry.editors = names("editor")
    entry.date = date("issued")
    entry.accessed = date("accessed")
    readIdentifiers(into: &entry)
    if entry.title.isEmpty {
      report(.missingFields(key: key, names: ["title"]), id.value.range)
    }
    return entry
  }

  private mutating func readMembers() {
    for member in ordered {
      if let first = members[member.name] {
        let line = source.lineNumber(of: first.nameRange.lower)
        report(.duplicateField(member.name, firstLine: line), member.nameRange)
      } else {
        members[member.name] = member
      }
    }
  }

  private mutating func kind() -> BibliographyEntry.Kind {
    guard let member = members["type"], let name = text(member) else {
      report(
        .missingFields(key: members["id"].flatMap { plain($0) } ?? "item", names: ["type"]),
        SourceRange(lower: item.range.lower, upper: item.range.lower + 1))
      return .document
    }
    if let kind = CSLTypes.kind(of: name) { return kind }
    let nearest = NearestName.find(name, in: CSLTypes.names)
    report(
      .unknownType(name, nearest: nearest, shownLike: "document"), member.value.range)
    return .document
  }

  // MARK: - Texts

  private func plain(_ member: JSONValue.Member) -> String? {
    switch member.value.content {
    case .string(let text): text.string
    case .number(let digits): digits
    default: nil
    }
  }

  /// The value of a member that has to be a text or a number.
  private mutating func text(_ member: JSONValue.Member) -> String? {
    if let text = plain(member) { return String(text.trimmingBlanks) }
    report(.cslMember(name: "`\(member.name)`", expected: "a text"), member.value.range)
    return nil
  }

  private mutating func text(_ name: String) -> String? {
    guard let member = members[name], let text = text(member), !text.isEmpty else { return nil }
    return text
  }

  private mutating func richText(_ name: String) -> [RichText] {
    guard let member = members[name] else { return [] }
    guard case .string(let text) = member.value.content else {
      return self.text(member).map { $0.isEmpty ? [] : [.text($0)] } ?? []
    }
    var title = CSLTitle(text)
    let pieces = title.read()
    findings += title.findings
    return pieces
  }

  private mutating func readTexts(into entry: inout BibliographyEntry) {
    entry.title = richText("title")
    entry.shortTitle = richText("title-short")
    entry.container = richText("container-title")
    entry.series = richText("collection-title")
    entry.note = richText("note")
    entry.volume = text("volume")
    entry.issue = text("issue")
    entry.number = text("number") ?? text("collection-number")
    entry.chapter = text("chapter-number")
    entry.pages = text("page").map(\.withEnDashes)
    entry.edition = text("edition")
    entry.version = text("version")
    entry.publisher = text("publisher")
    entry.place = text("publisher-place")
    entry.genre = text("genre")
  }

  private mutating func readIdentifiers(into entry: inout BibliographyEntry) {
    if let member = members["DOI"], let name = text(member) {
      entry.doi = WorkIdentifier.doi(in: name)
      if entry.doi == nil { report(.malformedDOI(name), member.value.range) }
    }
    entry.url = text("URL")
    entry.adoptArXiv(nil)
  }

  // MARK: - Names

  private mutating func names(_ name: String) -> NameList {
    guard let member = members[name] else { return NameList() }
    guard case .array(let values) = member.value.content else {
      report(.cslMember(name: "`\(name)`", expected: "a list of names"), member.value.range)
      return NameList()
    }
    var list = NameList()
    for value in values {
      guard case .object(let parts) = value.content else {
        report(.cslMember(name: "A name", expected: "an object"), value.range)
        continue
      }
      let person = self.name(parts)
      if person.short.isEmpty {
        report(.cslName, value.range)
      } else if person.isOrganisation, person.family == "others" {
        list.hasOthers = true
      } else {
        list.names.append(person)
      }
    }
    return list
  }

  private mutating func name(_ parts: [JSONValue.Member]) -> PersonName {
    var texts: [String: String] = [:]
    for part in parts {
      switch part.name {
      case "family", "given", "literal", "suffix", "non-dropping-particle", "dropping-particle":
        texts[part.name] = text(part)
      default: break
      }
    }
    if let literal = texts["literal"], texts["family"] == nil {
      return PersonName(family: literal, isOrganisation: true)
    }
    let particles = [texts["dropping-particle"], texts["non-dropping-particle"]]
    return PersonName(
      family: texts["family"] ?? "", given: texts["given"] ?? "",
      particle: particles.compactMap(\.self).joined(separator: " "),
      suffix: texts["suffix"] ?? "")
  }

  // MARK: - Dates

  private mutating func date(_ name: String) -> PublicationDate? {
    guard let member = members[name] else { return nil }
    guard case .object(let parts) = member.value.content else {
      report(
        .cslMember(name: "`\(name)`", expected: "an object with `date-parts`"), member.value.range)
      return nil
    }
    var date = PublicationDate()
    for part in parts {
      switch part.name {
      case "date-parts": readDateParts(part, into: &date)
      case "literal": date.words = text(part)
      case "raw":
        guard let raw = text(part) else { continue }
        date = DateReader.isoDate(raw) ?? PublicationDate(words: raw)
      case "circa":
        if case .boolean(false) = part.value.content { continue }
        date.isApproximate = true
      default: break
      }
    }
    return date == PublicationDate() ? nil : date
  }

  private mutating func readDateParts(
    _ member: JSONValue.Member, into date: inout PublicationDate
  ) {
    let expected = "a list with one or two dates, such as `[[2024, 5, 31]]`"
    guard case .array(let days) = member.value.content, (1...2).contains(days.count) else {
      report(.cslMember(name: "`\(member.name)`", expected: expected), member.value.range)
      return
    }
    for (index, value) in days.enumerated() {
      guard let day = day(value) else {
        report(.malformedDate(Self.describe(value)), value.range)
        continue
      }
      if index == 0 { date.start = day } else { date.end = day }
    }
  }

  private static func describe(_ value: JSONValue) -> String {
    guard case .array(let parts) = value.content else { return value.description }
    let texts = parts.map { part in
      switch part.content {
      case .number(let digits): digits
      case .string(let text): text.string
      default: "…"
      }
    }
    return texts.joined(separator: "-")
  }

  private func day(_ value: JSONValue) -> PublicationDate.Day? {
    guard case .array(let parts) = value.content, (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for part in parts {
      switch part.content {
      case .number(let digits):
        guard let number = Int(digits) else { return nil }
        numbers.append(number)
      case .string(let text):
        guard let number = Int(text.string.trimmingBlanks) else { return nil }
        numbers.append(number)
      default: return nil
      }
    }
    guard abs(numbers[0]) <= 9999 else { return nil }
    // Months from 13 on are seasons, which no style shows.
    let month = numbers.count > 1 && !(13...24).contains(numbers[1]) ? numbers[1] : nil
    let day = PublicationDate.Day(
      year: numbers[0], month: month, day: numbers.count > 2 ? numbers[2] : nil)
    return DateReader.exists(day) ? day : nil
  }
}
