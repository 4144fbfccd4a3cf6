import Notebook
import Site
import Testing

/// Every lint, on a note that it is about, at every severity that a project can choose.
struct LintTests {
  private static let alternative = "![A](box.svg){#fig-a"
  private static let bibliography =
    "@book{a, author = {A}, title = {T}, publisher = {P}, year = 2020}\n"
  private static let chart = "Chart { FunctionMark(0.0...1.0) { x in x }.label(\"\") }"
  private static let bands = """
    ```{swift}
    //| label: fig-a
    //| fig-cap: A picture.
    let run = Experiment(
      Exponential(mean: 1), workflow: .replace, samples: 9, generations: 3, replicates: 30, seed: 1)
    Chart { BandMark(run.mean, levels: [0.8]) }.xAxis("generation").yAxis("mean")
    ```
    """
  private static let box = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"

  /// The note, and what is found in it, with what it is when the project says nothing.
  static let documents: [(rule: LintRule, note: String, places: [String], severity: String?)] = [
    (
      .missingAlternative, "\(alternative)}\n\nB ![](box.svg)\n\n@fig-a", ["1:1", "3:3"], "warning"
    ),
    (.repeatedAlternative, "\(alternative) fig-alt=\"A\"}\n\n@fig-a", ["1:31"], "warning"),
    (.headingSkip, "# A\n\n## B\n\n#### C\n\n# D", ["5:1"], "warning"),
    (.unusedLabel, "# A\n\n# B {#sec-b}\n\n# C {#sec-c}\n\n@sec-c", ["3:7"], nil),
    (.unusedEntry, "---\nbibliography: works.bib\n---\n\nText.", ["1:7"], nil),
    (.vagueLink, "[here](#a), [click *here*](#a), [A](#a)\n\n# A", ["1:1", "1:13"], "warning"),
    (.headlessTable, "| | |\n|-|-|\n| a | b |", ["1:1"], "warning"),
    (
      .stringFormula,
      "```{swift}\n\(chart).xAxis(\"$\\\\sigma$\").yAxis(\"US$ of \\(1)$\")\n"
        + "Claim(\"$x$\") { 1 < 2 }\n```", ["2:64"], "warning"
    ),
    (.bandCaption, bands, ["3:14"], "warning"),
    (.duplicateIdentifier, "# One\n\nText.\n\n::: {#one}\nText.\n:::", ["5:7"], "warning"),
    (.portable, "::: {.a}\nText.\n:::\n\nA [span]{.b}.", ["1:5", "5:9"], nil),
  ]

  @Test func everyRuleHasADocument() {
    #expect(Self.documents.map(\.rule) == LintRule.allCases)
  }

  @Test(arguments: LintRule.allCases, [nil, "ignore", "warn", "error"])
  func severityIsTheProjects(rule: LintRule, setting: String?) async throws {
    let document = try #require(Self.documents.first { $0.rule == rule })
    let rules = setting.map { "rules: {\(rule.rawValue): \($0)}" } ?? ""
    let site = try await SiteFixture.build(
      ["note.md": document.note, "box.svg": Self.box, "works.bib": Self.bibliography],
      configuration: "title: Site\n\(rules)")
    let expected =
      switch setting {
      case "ignore": nil as String?
      case "warn": "warning"
      case "error": "error"
      default: document.severity
      }
    let found = site.diagnostics.filter { $0.rule == rule.rawValue }
    let file = rule == .unusedEntry ? "works.bib" : "note.md"
    #expect(
      site.places.filter { $0.hasSuffix(" \(rule.rawValue)") }
        == (expected == nil ? [] : document.places).map { "\(file):\($0) \(rule.rawValue)" })
    #expect(found.allSatisfy { $0.severity.rawValue == expected })
    // What the rule is not about stays silent unless the project asks for it.
    #expect(site.diagnostics.allSatisfy { $0.rule == rule.rawValue || $0.severity != .error })
  }

  @Test(arguments: ["ignore", "warn"])
  func deadLinksAndAnchorsAreAlwaysErrors(setting: String) async throws {
    let site = try await SiteFixture.build(
      ["note.md": "[A](lost.md), [B](#lost), [C](other.md#lost)", "other.md": "Text."],
      configuration: "title: Site\nrules: {\"*\": \(setting), dead-link: \(setting)}")
    #expect(
      site.places == ["note.md:1:1", "note.md:1:15", "note.md:1:27"].map { "\($0) dead-link" })
    #expect(site.diagnostics.allSatisfy { $0.severity == .error })
  }

  /// An entry of a shared bibliography is unused only if no note cites it or inherits from it.
  @Test func anEntryIsUnusedOnlyIfNoNoteNeedsIt() async throws {
    let site = try await SiteFixture.build(
      [
        "a.md": "---\nbibliography: own.bib\n---\n\n[@one; @own]", "b.md": "@part and @two",
        "c.md": "Text.",
        "own.bib": "@misc{own, title = {T}, year = 2020}\n@misc{idle, title = {T}, year = 2020}",
        "shared.bib": """
        @misc{one, title = {T}, year = 2020}
        @misc{two, title = {T}, year = 2020}
        @misc{three, title = {T}, year = 2020}
        @inproceedings{part, author = {A}, title = {T}, crossref = {whole}}
        @proceedings{whole, title = {W}, year = 2020}
        """,
      ],
      configuration:
        "title: Site\nbibliography: notebooks/shared.bib\nrules: {unused-entry: warn}")
    #expect(site.places == ["own.bib:2:7 unused-entry", "shared.bib:3:7 unused-entry"])
  }

  /// A reference from another note counts, and so does a link to the label.
  @Test func aLabelIsUnusedOnlyIfNoNoteRefersToIt() async throws {
    let site = try await SiteFixture.build(
      [
        "a.md":
          "# A {#sec-a}\n\n# B {#sec-b}\n\n# C {#sec-c}\n\n# D {#sec-d}\n\n[the last](#sec-d)",
        "b.md": "@sec-a, [its second part](a.md#sec-b)\n\n# C {#sec-c}\n\n@sec-c",
      ], configuration: "title: Site\nrules: {unused-label: warn}")
    #expect(site.places == ["a.md:5:7 unused-label"])
  }

  @Test(arguments: [
    ("> [!NOTE]\n> Text.", []), ("> [!NOTE] Title\n> Text.", ["1:1"]),
    ("> [!NOTE]-\n> Text.", ["1:1"]), ("::: {.callout-tip}\nText.\n:::", ["1:5"]),
    ("$$ x $$ {#eq-x}", ["1:11"]), ("$$ x $$", []), ("A\n:   B", ["1:1"]),
    ("# A {.b}", ["1:5"]), ("| a |\n|---|\n| b |\n\n: C {.d}", ["5:5"]),
    ("[a](#b){.c}\n\n# B", ["1:8"]), ("~~a~~ - [x] $x$", []), ("{{< var a >}}", ["1:9"]),
    ("![A](box.svg){.b}", ["1:14"]),
  ])
  func whatOnlyPagesShowIsNotPortable(note: String, places: [String]) async throws {
    let site = try await SiteFixture.build(
      ["note.md": note, "box.svg": Self.box],
      configuration: "title: Site\nvariables: {a: b}\nrules: {portable: warn}")
    #expect(
      site.places.filter { $0.hasSuffix("portable") } == places.map { "note.md:\($0) portable" })
  }
}
