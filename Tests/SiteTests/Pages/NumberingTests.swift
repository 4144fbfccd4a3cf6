import Notebook
import Site
import Testing

struct NumberingTests {
  private static let chart =
    "Chart { FunctionMark(0.0...1.0) { x in x } }.xAxis(\"x\").yAxis(\"y\")"

  private static func cell(_ options: String, _ charts: Int = 1) -> String {
    let lines = options.split(separator: "|").map { "//| \($0)\n" }.joined()
    return "```{swift}\n\(lines)"
      + Array(repeating: chart, count: charts).joined(separator: "\n") + "\n```\n"
  }

  private static func numbering(
    _ text: String, numbersSections: Bool = false
  ) -> Numbering {
    var configuration = ProjectConfiguration()
    configuration.numbersSections = numbersSections
    return PageFixture.page(text, configuration: configuration).numbering
  }

  /// Notes with what their labels stand for, in the order of the labels.
  static let notes: [(text: String, expected: [String])] = [
    // Cells and Markdown share one sequence, in the order of the page.
    (
      "\(cell("label: fig-a"))\n::: {#fig-b}\n![](a.png)\n\nB.\n:::\n\n\(cell("label: fig-c"))",
      ["fig-a Figure 1", "fig-b Figure 2", "fig-c Figure 3"]
    ),
    (
      "> > \(cell("label: fig-a").replacing("\n", with: "\n> > "))\n\n"
        + "::: {.callout-note}\n\(cell("label: fig-b"))\n:::\n\n\(cell("label: fig-c"))",
      ["fig-a Figure 1", "fig-b Figure 2", "fig-c Figure 3"]
    ),
    (
      "\(cell("label: fig-a")) \n::: {.panel-tabset}\n## One\n\n\(cell("label: fig-b"))\n:::\n",
      ["fig-a Figure 1", "fig-b Figure 2"]
    ),
    (
      "| a |\n|---|\n| b |\n\n: First {#tbl-a}\n\n```{swift}\n//| label: tbl-b\n"
        + "Table { Column(\"a\", [1, 2]) }\n```\n",
      ["tbl-a Table 1", "tbl-b Table 2"]
    ),
    // A figure without a label counts as well; a table without label and caption does not.
    ("\(cell("echo: false"))\n\(cell("label: fig-b"))", ["fig-b Figure 2"]),
    ("| a |\n|---|\n| b |\n\n| a |\n|---|\n| b |\n\n: {#tbl-b}\n", ["tbl-b Table 1"]),
    // What is not on the page has no number.
    ("\(cell("label: fig-a|include: false"))\n\(cell("label: fig-b"))", ["fig-b Figure 1"]),
    ("\(cell("label: fig-a|output: false"))\n\(cell("label: fig-b"))", ["fig-b Figure 1"]),
    // Several charts of a cell: numbers of their own, or letters.
    (cell("label: fig-a", 2), ["fig-a Figure 1", "fig-a-2 Figure 2"]),
    (
      cell("label: fig-a|fig-subcap: [\"one\", \"two\"]", 2) + "\n" + cell("label: fig-b"),
      ["fig-a Figure 1", "fig-b Figure 2"]
    ),
    (
      "::: {#fig-a layout-ncol=2}\n\(cell("label: fig-x"))\n\(cell("echo: false"))\nBoth.\n:::\n",
      ["fig-a Figure 1", "fig-x Figure 1a"]
    ),
    // One counter for each kind.
    (
      "::: {#thm-a}\nA.\n:::\n\n::: {#lem-a}\nA.\n:::\n\n::: {#thm-b}\nB.\n:::\n",
      ["thm-a Theorem 1", "lem-a Lemma 1", "thm-b Theorem 2"]
    ),
    ("$$ a $$ {#eq-a}\n\n$$ b $$\n\n$$ c $$ {#eq-c}\n", ["eq-a Equation 1", "eq-c Equation 2"]),
    (
      "::: {#nte-a .callout-note}\nA.\n:::\n\n> [!NOTE]\n> B.\n\n::: {#nte-c .callout-note}\nC.\n:::\n",
      ["nte-a Note 1", "nte-c Note 2"]
    ),
    ("```{swift}\n//| label: lst-a\nlet a = 1\n```\n", ["lst-a Listing 1"]),
    (
      "```{swift}\n//| label: fig-a\n//| lst-label: lst-a\n//| lst-cap: Code.\n\(chart)\n```\n",
      ["lst-a Listing 1", "fig-a Figure 1"]
    ),
    ("```{swift}\n//| label: clm-a\nClaim(\"One\") { 1 == 1 }\n```\n", ["clm-a Claim 1"]),
    ("```{swift}\n//| label: exp-a\nlet a = 1\n```\n", ["exp-a Experiment 1"]),
    (
      "# Title {#sec-t}\n\n## One {#sec-a}\n\n### Two *words* {#sec-b}\n",
      ["sec-t Section “Title”", "sec-a Section “One”", "sec-b Section “Two words”"]
    ),
  ]

  @Test(arguments: notes.indices)
  func everythingIsNumbered(index: Int) {
    let note = Self.notes[index]
    let numbering = Self.numbering(note.text)
    let names = numbering.labels.map { "\($0) \(numbering[$0]?.name ?? "")" }
    #expect(names == note.expected)
  }

  @Test func sectionsAreNumberedFromTheTopLevelDown() {
    let numbering = Self.numbering(
      """
      # Title

      ## One {#sec-one}

      ### Inner {#sec-inner}

      ## Aside {.unnumbered #sec-aside}

      ::: {.column-page}
      ## In a division {#sec-wide}
      :::

      ::: {.panel-tabset}
      ## A tab {#sec-tab}
      :::

      > ## In a quotation

      #### Deep {#sec-deep}
      """, numbersSections: true)
    let sections = numbering.sections.map { "\($0.number ?? "-") \($0.heading.id)" }
    #expect(
      sections
        == ["1 sec-one", "1.1 sec-inner", "- sec-aside", "2 sec-wide", "2.0.1 sec-deep"])
    #expect(numbering["sec-inner"]?.name == "Section 1.1")
    #expect(numbering["sec-aside"]?.name == "Section “Aside”")
    #expect(numbering["sec-tab"]?.name == "Section “A tab”")
  }

  @Test func partsHaveLettersAndOtherNames() {
    let numbering = Self.numbering(
      Self.cell("label: fig-a|fig-subcap: [\"one\", \"two\"]", 2))
    for (label, number, anchor) in [
      ("fig-a", "1", "fig-a"), ("fig-a-a", "1a", "fig-a-a"), ("fig-a-1", "1a", "fig-a-a"),
      ("fig-a-b", "1b", "fig-a-b"), ("fig-a-2", "1b", "fig-a-b"),
    ] {
      #expect(numbering[label]?.number == number)
      #expect(numbering[label]?.anchor == anchor)
    }
    #expect(numbering["fig-a"]?.partCount == 2)
  }

  @Test func anchorsOfThingsAreNoneOfHeadings() {
    let numbering = Self.numbering("# Figure 1\n\n\(Self.cell("echo: false"))")
    #expect(numbering.target(cell: 0, item: 0)?.anchor == "figure-1-")
  }
}
