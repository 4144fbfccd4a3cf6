import Notebook
import Site
import Testing

@Suite struct PageMetadataTests {
  private func read(_ frontMatter: String) -> (PageMetadata, [String], [Diagnostic]) {
    let source = SourceFile(path: "a.md", text: "---\n\(frontMatter)\n---\n\nText.\n")
    var diagnostics: [Diagnostic] = []
    var document = Document.parse(source)
    let metadata = PageMetadata(of: &document, reportingTo: &diagnostics)
    diagnostics += document.diagnostics
    let places = diagnostics.map { diagnostic in
      let place = source.position(of: diagnostic.range?.lower ?? 0)
      return "\(place.line):\(place.column) \(diagnostic.rule)"
    }
    return (metadata, places, diagnostics)
  }

  @Test func everyKeyIsRead() {
    let (metadata, places, _) = read(
      """
      title: "A title: with a colon"
      subtitle: Below
      author: {name: Someone, orcid: 0000-0002-1825-0097, affiliation: [A place, Another]}
      date: 2024-02-29
      date-modified: 2024-03-01
      description: One sentence.
      abstract: |
        A *paragraph*
        of two lines.

        Another.
      categories: [a, b]
      keywords: [c, d]
      license: CC BY-SA 4.0
      doi: https://doi.org/10.5281/zenodo.1234
      aliases: [/old, older.html]
      draft: true
      image: picture.png
      lang: de
      toc: false
      toc-depth: 2
      number-sections: true
      code-fold: false
      execute: {echo: false}
      bibliography: references.bib
      citation-style: numeric
      macros: {RR: '\\mathbb{R}'}
      x-mine: anything
      """)
    #expect(places == [])
    let prose = ProseWriter()
    #expect(metadata.title.map { prose.plainText($0) } == "A title: with a colon")
    #expect(metadata.authors.map(\.name) == ["Someone"])
    #expect(metadata.authors.first?.orcid == "0000-0002-1825-0097")
    #expect(metadata.authors.first?.affiliations == ["A place", "Another"])
    #expect(metadata.date == "2024-02-29" && metadata.modified == "2024-03-01")
    #expect(
      metadata.abstract.map { prose.html($0).rendered }
        == ["A <em>paragraph</em> of two lines.", "Another."])
    #expect(metadata.categories == ["a", "b"] && metadata.keywords == ["c", "d"])
    #expect(metadata.license?.address == "https://creativecommons.org/licenses/by-sa/4.0/")
    #expect(metadata.doi == "10.5281/zenodo.1234")
    #expect(metadata.aliases.map(\.path) == ["/old", "older.html"])
    #expect(metadata.bibliographies.map(\.path) == ["references.bib"])
    #expect(metadata.citationStyle == .numeric)
    #expect(metadata.macros.map(\.name) == ["\\RR"])
    #expect(metadata.contentsDepth == 2 && metadata.numbersSections == true)
    #expect(metadata.variables["author.name"] == "Someone" && metadata.variables["lang"] == "de")
    #expect(metadata.isDraft)
    #expect(metadata.includesContents == false)
    #expect(metadata.foldsCode == false && metadata.echoesCode == false)
  }

  @Test func parametersHaveTypesRangesAndUnits() throws {
    let (metadata, places, _) = read(
      """
      params:
        count: 1_000
        rate: 0.5
        name: text
        quoted: "7"
        on: true
        size: {value: 5, range: [1, 10], unit: m, description: how long}
      """)
    #expect(places == [])
    let values = metadata.parameters.map(\.value)
    #expect(
      values
        == [
          .integer(1_000), .number(0.5), .string("text"), .string("7"), .boolean(true),
          .integer(5),
        ])
    let size = try #require(metadata.parameters.last)
    #expect(size.range == 1...10 && size.unit == "m" && size.description == "how long")
    #expect(size.reasonAgainst(.integer(11)) != nil)
    #expect(size.reasonAgainst(.number(2.5)) != nil)
    #expect(size.reasonAgainst(.integer(10)) == nil)
  }

  @Test(arguments: [
    ("titel: x", "2:1 unknown-key"), ("title: [x]", "2:8 wrong-type"),
    ("title: x\ndate: 2023-02-29", "3:7 invalid-date"), ("date: today", "2:7 invalid-date"),
    ("date: 22.11.2026", "2:7 invalid-date"), ("toc: perhaps", "2:6 wrong-type"),
    ("author: [[a]]", "2:10 wrong-type"), ("params: 3", "2:9 wrong-type"),
    ("params:\n  2n: 3", "3:3 invalid-name"), ("params:\n  n: {unit: m}", "3:3 missing-value"),
    ("params:\n  n: {value: 3, range: [5, 9]}", "3:14 out-of-range"),
    ("params:\n  n: {value: 3, range: 5}", "3:24 wrong-type"),
    ("params:\n  n: {value: 3, rang: 5}", "3:17 unknown-key"),
    ("params:\n  n: [1, 2]", "3:6 wrong-type"), ("title: \"x", "2:8 broken-yaml"),
    ("title: x\n  y: z", "3:4 broken-yaml"), ("date-modified: soon", "2:16 invalid-date"),
    ("author: {orcid: 0000-0002-1825-0097}", "2:9 missing-value"),
    ("author: {name: a, orcid: 0000-0002-1825-0098}", "2:26 invalid-orcid"),
    ("author: {name: a, orchid: b}", "2:19 unknown-key"), ("doi: 11.5/x", "2:6 invalid-doi"),
    ("license: [MIT]", "2:10 wrong-type"), ("toc-depth: 7", "2:12 wrong-type"),
    ("toc-depth: deep", "2:12 wrong-type"), ("number-sections: 1", "2:18 wrong-type"),
    ("keywords: {a: b}", "2:11 wrong-type"),
    ("title: \"A `{swift} 1 +` b\"", "2:23 expected-expression"),
    ("abstract: >-\n  One line\n  and `{swift} 1 +` one.", "4:19 expected-expression"),
  ])
  func mistakesAreReportedAtTheirPlace(frontMatter: String, expected: String) {
    let (_, places, _) = read(frontMatter)
    #expect(places == [expected])
  }

  @Test func misspeltKeysGetASuggestion() {
    let (_, _, diagnostics) = read("descripton: x")
    #expect(diagnostics.first?.suggestion == "did you mean `description`?")
    #expect(diagnostics.first?.severity == .warning)
  }

  @Test func clockWordsAreExplained() {
    let (_, _, diagnostics) = read("date: today")
    #expect(diagnostics.first?.suggestion?.hasPrefix("write the day itself") == true)
  }
}
