import Bibliography

/// Entries and formatted text in one line, so that a table of expectations stays readable.
enum EntryDump {
  static func describe(_ pieces: [RichText]) -> String {
    pieces.map(describe).joined()
  }

  private static func describe(_ piece: RichText) -> String {
    switch piece {
    case .text(let text): text
    case .emphasis(let pieces): "*\(describe(pieces))*"
    case .strong(let pieces): "**\(describe(pieces))**"
    case .smallCapitals(let pieces): "^^\(describe(pieces))^^"
    case .superscript(let pieces): "^{\(describe(pieces))}"
    case .subscript(let pieces): "_{\(describe(pieces))}"
    case .code(let text): "`\(text)`"
    case .mathematics(let formula): "$\(formula)$"
    case .link(let url, let pieces): "[\(describe(pieces))](\(url))"
    case .entryLink(let key, let pieces): "[\(describe(pieces))](#\(key))"
    }
  }

  /// Family, given, particle and suffix of each name, divided by bars; an organisation in braces.
  static func describe(_ list: NameList) -> String {
    var names = list.names.map { name in
      guard !name.isOrganisation else { return "{\(name.family)}" }
      var parts = [name.family, name.given, name.particle, name.suffix]
      while parts.last == "" { parts.removeLast() }
      return parts.joined(separator: "|")
    }
    if list.hasOthers { names.append("…") }
    return names.joined(separator: "; ")
  }

  static func describe(_ date: PublicationDate?) -> String {
    guard let date else { return "" }
    var text = date.isApproximate ? "~" : ""
    if let start = date.start { text += describe(start) }
    if date.isOpen { text += "/" }
    if let end = date.end { text += "/" + describe(end) }
    if let words = date.words { text += "“\(words)”" }
    return text
  }

  private static func describe(_ day: PublicationDate.Day) -> String {
    [day.year, day.month, day.day].compactMap(\.self).map(String.init).joined(separator: "-")
  }

  /// The kind, then what the entry has, each with its name.
  static func describe(_ entry: BibliographyEntry) -> String {
    let parts: [(String, String)] = [
      ("", entry.kind.rawValue), ("author", describe(entry.authors)),
      ("editor", describe(entry.editors)), ("title", describe(entry.title)),
      ("short", describe(entry.shortTitle)), ("in", describe(entry.container)),
      ("series", describe(entry.series)), ("date", describe(entry.date)),
      ("volume", entry.volume ?? ""), ("issue", entry.issue ?? ""),
      ("number", entry.number ?? ""), ("chapter", entry.chapter ?? ""),
      ("pages", entry.pages ?? ""), ("edition", entry.edition ?? ""),
      ("version", entry.version ?? ""), ("genre", entry.genre ?? ""),
      ("publisher", entry.publisher ?? ""), ("place", entry.place ?? ""),
      ("doi", entry.doi ?? ""), ("arXiv", entry.arXiv ?? ""), ("url", entry.url ?? ""),
      ("accessed", describe(entry.accessed)), ("note", describe(entry.note)),
    ]
    return parts.filter { !$0.1.isEmpty }
      .map { $0.0.isEmpty ? $0.1 : "\($0.0): \($0.1)" }.joined(separator: " · ")
  }
}
