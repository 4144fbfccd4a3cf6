import Bibliography
import Notebook
import Testing

struct CSLTests {
  private static func database(_ text: String) -> BibliographyDatabase {
    BibliographyDatabase(reading: [SourceFile(path: "a.json", text: text)])
  }

  @Test(arguments: [
    (
      """
      {"id": "k", "type": "article-journal", "title": "On <i>E. coli</i> &amp; H<sub>2</sub>O",
       "author": [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
                  {"family": "King", "given": "Martin", "suffix": "Jr."}, {"literal": "Open Group"}],
       "container-title": "J. Th.", "volume": 12, "issue": "3", "page": "1-20", "DOI": "10.1000/182",
       "issued": {"date-parts": [[2024, 5, 31]]}}
      """,
      "article-journal · author: Gogh|Vincent|van; King|Martin||Jr.; {Open Group} · "
        + "title: On *E. coli* &amp; H_{2}O · in: J. Th. · date: 2024-5-31 · volume: 12 · issue: 3 · "
        + "pages: 1–20 · doi: 10.1000/182"
    ),
    (
      """
      {"id": "k", "type": "chapter", "title": "T", "container-title": "W", "collection-title": "S",
       "collection-number": 5, "editor": [{"family": "E"}], "publisher": "P", "publisher-place": "Ulm",
       "edition": "2", "chapter-number": "4", "issued": {"date-parts": [["2019"], ["2021"]]}}
      """,
      "chapter · editor: E · title: T · in: W · series: S · date: 2019/2021 · number: 5 · chapter: 4 · "
        + "edition: 2 · publisher: P · place: Ulm"
    ),
    (
      """
      {"id": "k", "type": "thesis", "title": "T", "genre": "PhD thesis", "publisher": "S",
       "issued": {"date-parts": [[1955]], "circa": true}, "note": "N", "title-short": "t"}
      """,
      "thesis · title: T · short: t · date: ~1955 · genre: PhD thesis · publisher: S · note: N"
    ),
    (
      """
      {"id": "k", "type": "webpage", "title": "T", "URL": "https://example.org",
       "accessed": {"date-parts": [[2024, 5]]}, "issued": {"literal": "forthcoming"}}
      """,
      "webpage · title: T · date: “forthcoming” · url: https://example.org · accessed: 2024-5"
    ),
    (
      """
      {"id": "k", "type": "article", "title": "T", "number": "arXiv:2404.01413", "publisher": "arXiv",
       "DOI": "10.48550/arXiv.2404.01413", "URL": "http://arxiv.org/abs/2404.01413",
       "issued": {"raw": "2024-04-01"}}
      """,
      "article · title: T · date: 2024-4-1 · arXiv: 2404.01413"
    ),
    (
      """
      {"id": 7, "type": "software", "version": "1.2",
       "title": "<b>B</b> <sup>x</sup> <span style=\\"font-variant:small-caps;\\">Sc</span> \
      <span class=\\"nocase\\">NASA</span> a < b > c <x>"}
      """,
      "software · title: **B** ^{x} ^^Sc^^ NASA a < b > c <x> · version: 1.2"
    ),
    (
      "{\"id\": \"k\", \"type\": \"book\", \"title\": \"\\u00e9 \\ud835\\udc9c \\\"q\\\" \\/ \\n x\"}",
      "book · title: é 𝒜 \"q\" / x"
    ),
    (
      "{\"id\": \"k\", \"type\": \"book\", \"title\": \"T\", \"author\": [{\"family\": \"A\"}, "
        + "{\"literal\": \"others\"}], \"issued\": {\"date-parts\": [[2020, 22]]}}",
      "book · author: A; … · title: T · date: 2020"
    ),
  ])
  func anItemIsRead(text: String, expected: String) throws {
    let database = Self.database("[\(text)]")
    #expect(database.diagnostics.map(\.summary) == [])
    let entry = try #require(database.entries.first)
    #expect(EntryDump.describe(entry) == expected)
  }

  @Test(arguments: [
    // JSON
    ("⟦⟧", ["json"], ""),
    ("⟦{⟧\"id\": \"a\"}", ["csl"], ""),
    ("⟦7⟧", ["csl"], ""),
    ("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}, ⟦]⟧", ["json"], "a"),
    ("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}⟦⟧", ["json"], "a"),
    ("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}] ⟦x⟧", ["json"], "a"),
    ("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}, {\"id\" ⟦\"b\"⟧]", [], "a"),
    ("[{\"id\"⟦,⟧}]", ["json"], ""),
    ("[{⟦i⟧d: 1}]", ["json"], ""),
    ("[{\"id\": \"a\" ⟦\"⟧type\": 1}]", ["json"], ""),
    ("[{\"id\": ⟦a⟧}]", ["json"], ""),
    ("[{\"id\": ⟦True⟧}]", ["json"], ""),
    ("[{\"id\": ⟦tru⟧}]", ["json"], ""),
    ("[{\"id\": ⟦01⟧}]", ["json"], ""),
    ("[{\"id\": ⟦1.⟧}]", ["json"], ""),
    ("[{\"id\": ⟦-⟧}]", ["json"], ""),
    ("[{\"id\": ⟦1e+⟧}]", ["json"], ""),
    ("[{\"id\": ⟦\"⟧a}]", ["json"], ""),
    ("[{\"id\": ⟦\"⟧a\n\"}]", ["json"], ""),
    ("[{\"id\": \"a⟦\t⟧\"}]", ["json"], ""),
    ("[{\"id\": \"⟦\\x⟧\"}]", ["json"], ""),
    ("[{\"id\": \"⟦\\u⟧12\"}]", ["json"], ""),
    ("[{\"id\": \"⟦\\ud800⟧\"}]", ["json"], ""),
    // Items
    ("[⟦7⟧]", ["csl"], ""),
    ("[⟦{⟧\"type\": \"book\"}]", ["key"], ""),
    ("[⟦{⟧\"id\": ⟦[]⟧, \"type\": \"book\"}]", ["key", "csl"], ""),
    ("[{\"id\": ⟦\"a\"⟧, \"type\": \"book\"}]", ["missing-field"], "a"),
    ("[⟦{⟧\"id\": \"a\", \"title\": \"A\"}]", ["missing-field"], "a"),
    ("[{\"id\": \"a\", \"type\": ⟦\"boook\"⟧, \"title\": \"A\"}]", ["type"], "a"),
    (
      "[{\"id\": ⟦\"a\"⟧, \"type\": \"book\", \"title\": ⟦{}⟧}]", ["missing-field", "csl"], "a"
    ),
    ("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"x\\u00e9⟦<i>⟧A\"}]", ["csl"], "a"),
    ("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\", \"DOI\": ⟦\"x\"⟧}]", ["doi"], "a"),
    (
      "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\", ⟦\"title\"⟧: \"B\"}]",
      ["duplicate-field"],
      "a"
    ),
    ("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\", \"author\": ⟦\"B\"⟧}]", ["csl"], "a"),
    (
      "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\", \"author\": [⟦\"B\"⟧]}]", ["csl"], "a"
    ),
    ("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\", \"author\": [⟦{}⟧]}]", ["name"], "a"),
    (
      "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\", \"issued\": {\"date-parts\": [⟦[2023, 13]⟧]}}]",
      [], "a"
    ),
    (
      "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\", \"issued\": {\"date-parts\": [⟦[2023, 2, 29]⟧]}}]",
      ["date"], "a"
    ),
    (
      "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\", \"issued\": {\"date-parts\": [⟦[\"x\"]⟧]}}]",
      ["date"], "a"
    ),
    (
      "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\", \"issued\": {\"date-parts\": ⟦[]⟧}}]",
      ["csl"], "a"
    ),
  ])
  func eachMistakeIsReportedAtItsPlace(text: String, rules: [String], keys: String) {
    let bibliography = MarkedBibliography(text, path: "a.json")
    if !rules.isEmpty { #expect(bibliography.found == bibliography.expected(rules)) }
    #expect(bibliography.keys == keys)
  }

  @Test func valuesThatAreNestedTooDeeplyAreNotRead() {
    let text = String(repeating: "[", count: 100_000)
    #expect(Self.database(text).diagnostics.map(\.rule) == ["bibliography-limit"])
  }
}
