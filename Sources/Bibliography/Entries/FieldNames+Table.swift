/// The names of fields in BibTeX and BibLaTeX.
enum FieldNames {
  /// The names under which a field may stand, those of BibLaTeX first.
  static func aliases(of name: String) -> [String] {
    switch name {
    case "journal": ["journaltitle", "journal"]
    case "place": ["location", "address"]
    case "school", "institution": ["institution", "school"]
    case "eprinttype": ["eprinttype", "archiveprefix"]
    default: [name]
    }
  }

  /// Every field with a meaning in BibTeX, BibLaTeX, or a program that writes either.
  static let known: [String] = [
    // BibTeX 0.99
    "address", "annote", "author", "booktitle", "chapter", "crossref", "edition", "editor",
    "howpublished", "institution", "journal", "key", "month", "note", "number", "organization",
    "pages", "publisher", "school", "series", "title", "type", "volume", "year",
    // BibLaTeX 3.19
    "abstract", "addendum", "afterword", "annotation", "annotator", "bookauthor", "bookpagination",
    "booksubtitle", "booktitleaddon", "commentator", "date", "doi", "editora", "editorb",
    "editorc", "editortype", "eid", "entryset", "entrysubtype", "eprint", "eprintclass",
    "eprinttype", "eventdate", "eventtitle", "eventtitleaddon", "execute", "file", "foreword",
    "gender", "holder", "hyphenation", "ids", "indextitle", "introduction", "isan", "isbn",
    "ismn", "isrn", "issn", "issue", "issuesubtitle", "issuetitle", "iswc", "journalsubtitle",
    "journaltitle", "keywords", "label", "langid", "langidopts", "language", "library",
    "location", "mainsubtitle", "maintitle", "maintitleaddon", "nameaddon", "options",
    "origdate", "origlanguage", "origlocation", "origpublisher", "origtitle", "pagetotal",
    "pagination", "part", "pdf", "presort", "primaryclass", "archiveprefix", "pubstate",
    "related", "relatedtype", "reprinttitle", "shortauthor", "shorteditor", "shorthand",
    "shorthandintro", "shortjournal", "shortseries", "shorttitle", "sortkey", "sortname",
    "sortshorthand", "sorttitle", "sortyear", "subtitle", "titleaddon", "translator", "url",
    "urldate", "venue", "version", "volumes", "xdata", "xref", "day",
    // Reference managers and publishers
    "acmid", "added-at", "affiliation", "archive", "articleno", "articlenumber", "bdsk-url-1",
    "bdsk-url-2", "bibsource", "bibtex_show", "biburl", "callnumber", "city", "code", "comment",
    "comments", "copyright", "creationdate", "date-added", "date-modified", "eissn", "groups",
    "html", "interhash", "intrahash", "issue_date", "keyword", "lccn", "localfile", "mendeley-tags",
    "modificationdate", "mrclass", "mrnumber", "mrreviewer", "numpages", "openreview", "owner",
    "pmcid", "pmid", "poster", "priority", "publication_type", "rating", "readstatus", "review",
    "slides", "tags", "timestamp", "urn", "video", "website", "zblnumber",
  ]

  private static let knownSet = Set(known)

  /// Whether a field means something to us or to another program.
  static func isKnown(_ name: String) -> Bool {
    knownSet.contains(name)
  }
}
