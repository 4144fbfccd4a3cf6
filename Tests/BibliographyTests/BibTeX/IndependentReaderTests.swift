import Bibliography
import Notebook
import Testing

/// Names, LaTeX and whole files as BibTeX itself and pylatexenc read them; see `Reference/`.
struct IndependentReaderTests {
  private struct Names: Decodable {
    var source: String
    var names: [[String]]
  }

  private struct LaTeX: Decodable {
    var source: String
    var text: String
  }

  private struct Entry: Decodable {
    var key: String
    var fields: [String: String]
  }

  private static func entry(_ fields: String) throws -> BibliographyEntry {
    let source = SourceFile(path: "a.bib", text: "@misc{k, \(fields)}")
    return try #require(BibliographyDatabase(reading: [source]).entry(for: "k"))
  }

  /// TeX sets an apostrophe as a curly one, the independent reader leaves it.
  private static func straight(_ text: String) -> String {
    String(text.map { $0 == "’" ? "'" : $0 == "“" || $0 == "”" ? "\"" : $0 })
  }

  @Test func namesHaveTheSameParts() throws {
    let cases = try ReferenceFile.read("names.json", as: Names.self)
    #expect(cases.count > 70)
    for reference in cases {
      let list = try Self.entry("author = {\(reference.source)}").authors
      var found = list.names.map { name in
        [name.family, name.given, name.particle, name.suffix].map(Self.straight)
      }
      if list.hasOthers { found.append(["others", "", "", ""]) }
      #expect(found == reference.names, "\(reference.source)")
    }
  }

  @Test func latexMakesTheSameCharacters() throws {
    let cases = try ReferenceFile.read("latex.json", as: LaTeX.self)
    #expect(cases.count > 30)
    for reference in cases {
      let title = try Self.entry("title = {\(reference.source)}").title.plainText
      // Scalar by scalar, because equal strings can be composed differently.
      #expect(Array(title.unicodeScalars) == Array(reference.text.unicodeScalars), "\(title)")
    }
  }

  @Test func aFileHasTheSameEntries() throws {
    let cases = try ReferenceFile.read("entries.json", as: Entry.self)
    let source = SourceFile(path: "sample.bib", text: try ReferenceFile.text("sample.bib"))
    let database = BibliographyDatabase(reading: [source])
    #expect(database.diagnostics.map(\.summary) == [])
    #expect(database.entries.map(\.key) == cases.map(\.key))
    for (entry, reference) in zip(database.entries, cases) {
      let container = entry.container.plainText
      let found: [String: String?] = [
        "title": entry.title.plainText, "journal": container, "booktitle": container,
        "year": entry.date?.yearText, "volume": entry.volume,
        "number": entry.issue ?? entry.number, "pages": entry.pages,
        "publisher": entry.publisher, "institution": entry.publisher,
        "school": entry.publisher, "edition": entry.edition, "note": entry.note.plainText,
      ]
      for (name, value) in reference.fields.sorted(by: { $0.key < $1.key }) {
        // Our ranges of pages have a dash, and our quotes are curly.
        let expected = name == "pages" ? String(value.map { $0 == "-" ? "–" : $0 }) : value
        let shown = found[name].flatMap { $0 }?.filter { $0 != "“" && $0 != "”" }
        let isOwnTitle = name == "booktitle" && container.isEmpty
        #expect(isOwnTitle || shown == expected, "\(entry.key), \(name)")
      }
    }
  }
}
