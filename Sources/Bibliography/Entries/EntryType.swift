/// What a type of entry in BibTeX or BibLaTeX stands for.
struct EntryType: Sendable {
  /// The name behind the at sign.
  var name: String
  var kind: BibliographyEntry.Kind
  /// The fields that it needs; alternatives are divided by a bar.
  var required: [String]
  /// What the work calls itself when the entry does not say it.
  var genre: String?

  private init(
    _ name: String, _ kind: BibliographyEntry.Kind, _ required: [String], genre: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.required = required
    self.genre = genre
  }

  /// The type of a name in small letters.
  static func named(_ name: String) -> EntryType? {
    all.first { $0.name == name }
  }

  /// What an unknown type is taken for.
  static let misc = EntryType("misc", .document, ["title", "date|year"])

  /// The types of BibTeX 0.99 and BibLaTeX 3.19, with the fields that their manuals require.
  static let all: [EntryType] = [
    EntryType("article", .article, article), EntryType("book", .book, book),
    EntryType("mvbook", .book, book), EntryType("inbook", .chapter, inBook),
    EntryType("bookinbook", .chapter, inBook), EntryType("suppbook", .chapter, inBook),
    EntryType("booklet", .book, ["author|editor", "title", "date|year"]),
    EntryType("collection", .book, ["editor", "title", "date|year"]),
    EntryType("mvcollection", .book, ["editor", "title", "date|year"]),
    EntryType("incollection", .chapter, inCollection),
    EntryType("suppcollection", .chapter, inCollection),
    EntryType("inreference", .chapter, inCollection),
    EntryType("reference", .book, ["editor", "title", "date|year"]),
    EntryType("mvreference", .book, ["editor", "title", "date|year"]),
    EntryType("manual", .book, ["title"]), misc,
    EntryType("online", .webpage, online), EntryType("electronic", .webpage, online),
    EntryType("www", .webpage, online),
    EntryType("patent", .patent, ["author", "title", "number", "date|year"]),
    EntryType("periodical", .book, ["title", "date|year"]),
    EntryType("suppperiodical", .article, article),
    EntryType("proceedings", .proceedings, ["title", "date|year"]),
    EntryType("mvproceedings", .proceedings, ["title", "date|year"]),
    EntryType("inproceedings", .conferencePaper, inCollection),
    EntryType("conference", .conferencePaper, inCollection),
    EntryType("report", .report, report),
    EntryType("techreport", .report, report, genre: "Technical report"),
    EntryType("thesis", .thesis, thesis),
    EntryType("phdthesis", .thesis, thesis, genre: "PhD thesis"),
    EntryType("mastersthesis", .thesis, thesis, genre: "Master’s thesis"),
    EntryType("unpublished", .manuscript, ["author", "title"]),
    EntryType("software", .software, ["author|editor", "title"]),
    EntryType("dataset", .dataset, ["author|editor", "title", "date|year"]),
  ]

  private static let article = ["author", "title", "journal", "date|year"]
  private static let book = ["author|editor", "title", "date|year"]
  private static let inBook = book
  private static let inCollection = ["author|editor", "title", "booktitle", "date|year"]
  private static let online = ["title", "url"]
  private static let report = ["author", "title", "institution", "date|year"]
  private static let thesis = ["author", "title", "school", "date|year"]
}
