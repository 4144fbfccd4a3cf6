import Notebook
import Site
import TestSupport
import Testing

@Suite struct ProjectConfigurationTests {
  /// A mistake in a configuration and how it is reported.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var yaml: String
    var rule: String
    var place: String
    var suggestion: String?
    var testDescription: String { rule + " " + place }
  }

  private func read(_ yaml: String) -> (ProjectConfiguration, [Diagnostic], SourceFile) {
    let source = SourceFile(path: "palimpsest.yml", text: yaml)
    var diagnostics: [Diagnostic] = []
    let configuration = ProjectConfiguration(source, reportingTo: &diagnostics)
    return (configuration, diagnostics, source)
  }

  @Test func everyKeyIsRead() {
    let (configuration, diagnostics, _) = read(
      """
      title: "Notes: on collapse"
      description: Three papers
      author: A. Author
      lang: en-GB
      notebooks: ./notes/
      output: site
      theme: look
      repo-url: https://example.org/notes
      code-fold: false
      echo: false
      navigation:
        - first.md
        - text: Elsewhere
          href: https://example.org
      """)
    #expect(diagnostics == [])
    #expect(configuration.title == "Notes: on collapse")
    #expect(configuration.description == "Three papers")
    #expect(configuration.author == "A. Author")
    #expect(configuration.language == "en-GB")
    #expect(configuration.notebooks == "notes")
    #expect(configuration.output == "site")
    #expect(configuration.theme == "look")
    #expect(configuration.repository == "https://example.org/notes")
    #expect(!configuration.foldsCode && !configuration.echoesCode)
    #expect(configuration.navigation.map(\.target) == ["first.md", "https://example.org"])
    #expect(configuration.navigation.map(\.text) == [nil, "Elsewhere"])
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "title:\n"])
  func missingValuesAreTheDefaults(yaml: String) {
    let (configuration, _, _) = read(yaml)
    #expect(configuration == ProjectConfiguration())
  }

  @Test(arguments: [
    Mistake(
      yaml: "title: x\ndescripton: y\n", rule: "unknown-key", place: "2:1",
      suggestion: "did you mean `description`?"),
    Mistake(yaml: "title: x\nzzzzzz: y\n", rule: "unknown-key", place: "2:1"),
    Mistake(yaml: "title: [a, b]\n", rule: "wrong-type", place: "1:8"),
    Mistake(yaml: "title: é\necho: perhaps\n", rule: "wrong-type", place: "2:7"),
    Mistake(yaml: "echo: false\nnavigation: 3\n", rule: "wrong-type", place: "2:13"),
    Mistake(yaml: "navigation:\n  - text: x\n", rule: "missing-value", place: "2:5"),
    Mistake(
      yaml: "title: a: b\n", rule: "broken-yaml", place: "1:9",
      suggestion: "put a value that holds a colon in quotes"),
    Mistake(
      yaml: "title: x\n\techo: true\n", rule: "broken-yaml", place: "2:1",
      suggestion: "indent with spaces, not with tabs"),
    Mistake(yaml: "title: x\ntitle: y\n", rule: "duplicate-key", place: "1:1"),
    Mistake(yaml: "- a\n- b\n", rule: "broken-yaml", place: "1:1"),
    Mistake(yaml: "output: ../../etc\n", rule: "outside-project", place: "1:9"),
    Mistake(yaml: "output: /etc\n", rule: "outside-project", place: "1:9"),
  ])
  func mistakesAreReportedAtTheirPlace(mistake: Mistake) throws {
    let (_, diagnostics, source) = read(mistake.yaml)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.rule == mistake.rule)
    #expect(diagnostic.suggestion == mistake.suggestion)
    let range = try #require(diagnostic.range)
    let (line, column) = source.position(of: range.lower)
    #expect("\(line):\(column)" == mistake.place)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n "])
  func bottomlessNestingIsReported(piece: String) {
    let (_, diagnostics, _) = read(String(repeating: piece, count: 20_000))
    #expect(diagnostics.count == 1)
  }

  @Test func aliasesDoNotExplode() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      let copies = Array(repeating: alias, count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(copies)]\n"
    }
    let (_, diagnostics, _) = read(yaml + "title: \(String(repeating: "x", count: 10))\n")
    #expect(diagnostics.count == 31)
  }

  @Test func discoveryIsSortedAndSkipsHiddenNames() async throws {
    try await withTemporaryFolder { path in
      let root = Folder(path)
      for name in ["b.md", "a/z.md", "_draft.md", ".hidden.md", "_x/c.md", "a/data.csv", "B.md"] {
        try root.write("text".utf8, to: "notebooks/\(name)")
      }
      try root.write("title: T\n".utf8, to: "palimpsest.yml")
      let project = try Project(in: root)
      #expect(project.discover() == ["B.md", "a/z.md", "b.md"])
      #expect(Project.root(above: path + "/notebooks/a") == root)
    }
  }

  @Test func projectWithoutConfigurationIsAnError() async throws {
    try await withTemporaryFolder { path in
      #expect(throws: SiteError(.noProject, path: path)) { try Project(in: Folder(path)) }
    }
  }
}
