import Notebook
import Site
import Testing

@Suite struct PageMetadataTests {
  private func read(_ frontMatter: String) -> (PageMetadata, [String], [Diagnostic]) {
    let source = SourceFile(path: "a.md", text: "---\n\(frontMatter)\n---\n\nText.\n")
    var diagnostics: [Diagnostic] = []
    let metadata = PageMetadata(of: Document.parse(source), reportingTo: &diagnostics)
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
      author: {name: Someone, orcid: 0000}
      date: 2024-02-29
      description: One sentence.
      abstract: |
        A paragraph.
      categories: [a, b]
      draft: true
      image: picture.png
      lang: de
      toc: false
      code-fold: false
      execute: {echo: false}
      bibliography: references.bib
      x-mine: anything
      """)
    #expect(places == [])
    #expect(metadata.title == "A title: with a colon")
    #expect(metadata.authors == ["Someone"])
    #expect(metadata.date == "2024-02-29")
    #expect(metadata.abstract == "A paragraph.")
    #expect(metadata.categories == ["a", "b"])
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
    ("title: x\n  y: z", "3:4 broken-yaml"),
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
