import Bibliography
import Foundation
import Notebook
import Testing

struct BibliographyDatabaseTests {
  private static func read(_ files: [(path: String, text: String)]) -> BibliographyDatabase {
    BibliographyDatabase(reading: files.map { SourceFile(path: $0.path, text: $0.text) })
  }

  private static func found(_ database: BibliographyDatabase) -> [String] {
    database.diagnostics.map { diagnostic in
      "\(diagnostic.path) \(diagnostic.rule) \(diagnostic.range?.lower ?? -1)"
    }
  }

  @Test func stringsAndInheritanceReachOtherFiles() throws {
    let database = Self.read([
      ("strings.bib", "@string{pub = {A \\\"A Press}}"),
      ("parts.bib", "@inproceedings{a, author={A}, title={T}, crossref={w}}"),
      ("wholes.bib", "@proceedings{w, title={W}, year=2001, publisher=pub}"),
    ])
    #expect(Self.found(database) == [])
    let entry = try #require(database.entry(for: "a"))
    #expect(entry.publisher == "A Ä Press")
    #expect(entry.container == [.text("W")])
    #expect(entry.path == "parts.bib")
    #expect(database.entries.map(\.key) == ["a", "w"])
  }

  @Test func entriesOfBothFormatsAreInTheOrderOfTheirFiles() {
    let database = Self.read([
      ("b.json", "[{\"id\": \"z\", \"type\": \"book\", \"title\": \"Z\"}]"),
      ("a.bib", "@misc{y, title={Y}, year=1}\n@misc{x, title={X}, year=1}"),
      ("c.JSON", "[{\"id\": \"y\", \"type\": \"book\", \"title\": \"Y\"}]"),
    ])
    #expect(database.entries.map(\.key) == ["z", "y", "x"])
    #expect(Self.found(database) == ["c.JSON bibliography-duplicate-key 8"])
    #expect(database.diagnostics[0].notes == ["It is used at line 1 of a.bib first."])
    #expect(database.entry(for: "y")?.path == "a.bib")
  }

  /// A mistake in a value that several entries take from one place is one mistake.
  @Test func aMistakeInAnInheritedFieldIsReportedOnce() {
    let bibliography = MarkedBibliography(
      """
      @inproceedings{a, author={A}, title={T}, crossref={w}}
      @inproceedings{b, author={A}, title={T}, crossref={w}}
      @proceedings{w, title={W ⟦\\foo⟧}, year=2001}
      """)
    #expect(bibliography.found == bibliography.expected(["latex"]))
  }

  @Test func anUnknownFormatIsReported() {
    #expect(
      Self.found(Self.read([("a.ris", ""), ("b/c.d/e", ""), ("f.BIB", "")])) == [
        "a.ris bibliography-format 0", "b/c.d/e bibliography-format 0",
      ])
  }

  @Test func bytesThatAreNoTextAreReported() {
    let bytes = Array("@misc{a, title = {A".utf8) + [0xFF] + Array("}, year = 1}".utf8)
    let database = BibliographyDatabase(reading: [SourceFile(path: "a.bib", bytes: bytes)])
    #expect(Self.found(database) == ["a.bib invalid-utf8 19"])
    #expect(database.entry(for: "a")?.title == [.text("A\u{FFFD}")])
  }

  @Test(arguments: [
    ("gerstgraser2024", "gerstgrasser2024"), ("Doe2020", "doe2020"), ("doe2021", "doe2020"),
    ("nothing", nil),
  ])
  func theNearestKeyIsSuggested(key: String, nearest: String?) {
    let database = Self.read([
      ("a.bib", "@misc{gerstgrasser2024, title={A}, year=1}\n@misc{doe2020, title={A}, year=1}")
    ])
    #expect(database.entry(for: key) == nil)
    #expect(database.nearestKey(to: key) == nearest)
  }

  @Test func placesAreThoseOfTheFile() throws {
    let text = "text\n@misc{ key , title = {A}, year = 1}\n"
    let source = SourceFile(path: "a.bib", text: text)
    let entry = try #require(BibliographyDatabase(reading: [source]).entries.first)
    #expect(source.text(in: entry.keyRange) == "key")
    #expect(source.text(in: entry.range) == "@misc{ key , title = {A}, year = 1}")
  }

  /// Fields that nobody has checked yet may be missing, but nothing may be wrong.
  @Test func theNotebooksHaveABibliographyWithoutErrors() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let url = root.appendingPathComponent("notebooks/references.bib")
    let source = SourceFile(path: "references.bib", bytes: Array(try Data(contentsOf: url)))
    let database = BibliographyDatabase(reading: [source])
    let wrong = database.diagnostics.filter { $0.rule != "bibliography-missing-field" }
    #expect(wrong.map { $0.rendered(in: source) } == [])
    #expect(database.entries.count == 13)
    #expect(database.entry(for: "gerstgrasser2024") != nil)
  }
}
