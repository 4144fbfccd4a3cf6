import Notebook
import Site
import Testing

struct ReferenceTests {
  private static let chart =
    "Chart { FunctionMark(0.0...1.0) { x in x } }.xAxis(\"x\").yAxis(\"y\")"

  private static let things = """
    ```{swift}
    //| label: fig-one
    \(chart)
    ```

    ```{swift}
    //| label: fig-both
    //| fig-subcap: ["one", "two"]
    \(chart)
    \(chart)
    ```

    ## A section {#sec-one}

    ```{swift}
    //| label: clm-one
    Claim("One") { 1 == 1 }
    ```

    """

  private static func link(_ address: String, _ words: String) -> String {
    "<a href=\"\(address)\" class=\"reference\">"
      + words.replacing(" ", with: "\u{A0}").replacing("\u{A0}of\u{A0}", with: " of ") + "</a>"
  }

  static let references: [(text: String, html: String)] = [
    ("@fig-one", link("#fig-one", "Figure 1")), ("@Fig-one", link("#fig-one", "Figure 1")),
    ("[-@fig-one]", link("#fig-one", "1")),
    (
      "[@fig-one; @clm-one]",
      link("#fig-one", "Figure 1") + ", " + link("#clm-one", "Claim 1")
    ),
    ("@fig-both", link("#fig-both", "Figure 2")),
    ("@fig-both-a", link("#fig-both-a", "Figure 2a")),
    ("@fig-both-2", link("#fig-both-b", "Figure 2b")),
    ("@sec-one", "<a href=\"#sec-one\" class=\"reference\">Section\u{A0}“A section”</a>"),
    ("[](#fig-one)", link("#fig-one", "Figure 1")), ("@fig:one", link("#fig-one", "Figure 1")),
  ]

  @Test(arguments: references.indices)
  func referencesReadAndLead(index: Int) async throws {
    let (text, expected) = Self.references[index]
    let site = try await SiteFixture.build(["note.md": Self.things + "See " + text + ".\n"])
    #expect(site.places == [])
    #expect(site.body(of: "note").contains("<p>See \(expected).</p>"), "\(site.body(of: "note"))")
  }

  /// References that the text does not hold yet: with words of the author's, and with parts.
  static let forms: [(style: Reference.Style, parts: String?, expected: String)] = [
    (.custom, nil, link("#fig-both", "<em>Abb.</em> 2")),
    (.full, "A", link("#fig-both", "Figure 2A")),
    (.full, "A-B", link("#fig-both", "Figure 2A–B")),
    (.numberOnly, "a,b", link("#fig-both", "2a,b")),
  ]

  @Test(arguments: forms.indices)
  func customWordsAndPartsAreOneLink(index: Int) throws {
    let (style, parts, expected) = Self.forms[index]
    var target = Numbering.Target(noun: "Figure", number: "2", anchor: "fig-both")
    target.partCount = 2
    var reference = Reference(
      label: "fig-both", style: style, range: SourceRange(lower: 0, upper: 1))
    reference.words = [.emphasis([.text("Abb.")])]
    reference.parts = parts
    let resolved = ResolvedReference(
      target: target, number: ResolvedReference.number(of: target, parts: parts),
      address: "#fig-both")
    let words = ProseWriter().html(reference.words)
    #expect(resolved.link(style, custom: words).rendered == expected)
  }

  @Test func referencesCrossPages() async throws {
    let site = try await SiteFixture.build([
      "one.md": "---\ntitle: The *first* of `{swift} 2`\n---\n\n" + Self.things,
      "deep/two.md":
        "@fig-both-b, [-@fig-one], @sec-one, [](../one.md#clm-one), [](../one.md), "
        + "[](../one.md#sec-one)\n",
    ])
    #expect(site.places == [])
    let page = "../../one/index.html"
    #expect(
      site.body(of: "deep/two").contains(
        [
          Self.link("\(page)#fig-both-b", "Figure 2b of “The\u{20}first”").replacing(
            "“The\u{A0}first”", with: "“The first of 2”"),
          Self.link("\(page)#fig-one", "1"),
          "<a href=\"\(page)#sec-one\" class=\"reference\">"
            + "Section\u{A0}“A section” of “The first of 2”</a>",
          "<a href=\"\(page)#clm-one\">Claim 1 of “The first of 2”</a>",
          "<a href=\"\(page)\">The first of 2</a>",
          "<a href=\"\(page)#sec-one\">Section “A section” of “The first of 2”</a>",
        ].joined(separator: ", ")), "\(site.body(of: "deep/two"))")
  }

  @Test(arguments: [
    ("@fig-non", "note.md:1:1 unresolved-reference"),
    ("a {#x}\n\n[b](#nowhere)", "note.md:3:1 dead-link"),
    (
      "```{swift}\n//| label: fig-x\n//| include: false\n\(chart)\n```\n\n@fig-x",
      "note.md:7:1 unresolved-reference"
    ),
    (
      "```{swift}\n//| label: fig-x\n//| output: false\n\(chart)\n```\n\n@fig-x",
      "note.md:7:1 unresolved-reference"
    ),
    ("::: {#thm-x .callout-note}\nA.\n:::", "note.md:1:7 invalid-label"),
    ("```{swift}\n//| label: fig-x\nlet a = 1\n```", "note.md:2:12 label-mismatch"),
  ])
  func whatIsNotThereIsAnError(text: String, expected: String) async throws {
    #expect(try await SiteFixture.build(["note.md": text]).places == [expected])
  }

  @Test func labelsOfSeveralNotesAreAmbiguous() async throws {
    let site = try await SiteFixture.build([
      "a.md": Self.things, "b.md": Self.things, "c.md": "@fig-one",
    ])
    #expect(site.places == ["c.md:1:1 ambiguous-reference"])
  }
}
