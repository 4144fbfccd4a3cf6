import Notebook
import Testing

struct InlineReaderTests {
  // MARK: - Places of expressions

  /// Every text holds expressions between `⟦` and `⟧`.
  @Test(arguments: [
    "`{swift} ⟦a⟧`", "x `{swift}   ⟦a + b⟧  ` y `{swift} ⟦c⟧`",
    "one\ntwo `{swift} ⟦a⟧`\nthree `{swift} ⟦b⟧`",
    "  one\n     two `{swift} ⟦a⟧`", "> one `{swift} ⟦a⟧`\n> two `{swift} ⟦b⟧`",
    "> one\ntwo `{swift} ⟦b⟧`",
    "> > one\n>  > two `{swift} ⟦a⟧`\n> three `{swift} ⟦b⟧`",
    "- one\n  two `{swift} ⟦a⟧`\n- `{swift} ⟦b⟧`",
    "1. > one\n   > two `{swift} ⟦a⟧`", "> - one\n>   two `{swift} ⟦a⟧`\n>   - `{swift} ⟦b⟧`",
    "# one `{swift} ⟦a⟧` #", "   ##   `{swift} ⟦a⟧`", "one\ntwo `{swift} ⟦a⟧`\n===",
    "> one `{swift} ⟦a⟧`\n> ---",
    "\\`no\\` `{swift} ⟦a⟧`", "`` `{swift} a` `` `{swift} ⟦a⟧`", "``{swift} ⟦a⟧``",
    "`` {swift} ⟦a⟧ ``",
    "[x](`b` \"`t`\") `{swift} ⟦a⟧`", "[x `{swift} ⟦a⟧`](u) `{swift} ⟦b⟧`", "![`{swift} ⟦a⟧`](u)",
    "*em `{swift} ⟦a⟧`* **`{swift} ⟦b⟧`**", "***x** `{swift} ⟦a⟧`*",
    "&amp;&nbsp;&#35;&ngE; `{swift} ⟦a⟧`",
    "&bogus; & x `{swift} ⟦a⟧`", "<a href=\"`\"> `{swift} ⟦a⟧`",
    "<http://a.b?c=1&amp;d> `{swift} ⟦a⟧`",
    "[l]: /u 'title'\n[m]: <v>\none `{swift} ⟦a⟧`", "[l]: /u\n\n[l] [x][l] [l][] `{swift} ⟦a⟧`",
    "[not] (x) `{swift} ⟦a⟧`", "one  \ntwo\\\nthree `{swift} ⟦a⟧`", "é≈👩‍🔬 `{swift} ⟦é⟧`",
    "*unclosed **and `{swift} ⟦a⟧` _more", "one\r\n> two\r\n> `{swift} ⟦a⟧`\r\n",
    "\tcode\n\n- \ttab `{swift} ⟦a⟧`",
    "> `{swift} ⟦a +\n> b⟧`", "`{swift} ⟦a\n  .b⟧`", "`{swift}\n⟦a⟧`", "`{swift} ⟦a⟧ |> .3f`",
    "`{swift} ⟦f(\"|> x\")⟧`", "\u{FEFF}`{swift} ⟦a⟧`", "---\ntitle: x\n---\n`{swift} ⟦a⟧`",
    "* * *\n\n`{swift} ⟦a⟧`",
    "[a]: <b\n`{swift} ⟦a⟧`", "\\\\`{swift} ⟦a⟧`", "a\\\n`{swift} ⟦a⟧`", "x `{swift} ⟦a⟧`{.b}",
  ])
  func expressionsKnowTheirPlaceInTheFile(marked: String) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.document.inlineExpressions.map(\.range) == notebook.places)
    #expect(notebook.document.inlineExpressions.allSatisfy { $0.expression != nil })
    for (inline, place) in zip(notebook.document.inlineExpressions, notebook.places) {
      #expect(inline.expression?.range == place)
    }
  }

  @Test(arguments: [
    ("`{swift} ⟦⟧`", ["inline-expression"]), ("`{swift}⟦⟧`", ["inline-expression"]),
    ("`{swift} ⟦let⟧ a = 1`", ["inline-expression"]), ("`{swift} a ⟦b⟧`", ["inline-expression"]),
    ("> x\n> `{swift} 1 +⟦⟧`", ["expected-expression"]),
    ("x ⟦`{swift}⟧ a", ["unclosed-inline-expression"]),
    ("`⟦{python}⟧ a`", ["unknown-language"]), ("`{a} b`", []),
    ("`{swift} a ⟦|> 3⟧`", ["number-format"]), ("\\`{swift} a\\`", []),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected(rules))
  }

  @Test func formatIsKept() {
    let document = Document.parse(SourceFile(path: "a.md", text: "`{swift} a |> .3f`"))
    #expect(document.inlineExpressions.map(\.format) == [".3f"])
  }

  // MARK: - Links

  @Test(arguments: [
    "x ⟦[a *b*](u \"t\")⟧ y", "⟦[a]⟧\n\n[a]: b", "⟦[a][b]⟧\n\n[b]: c", "⟦![a](<u v>)⟧.",
    "> a\n> ⟦[b\n> c](d)⟧ e",
    "⟦<http://a.b>⟧ c", "⟦[a](b(c)d)⟧)",
  ])
  func linksKnowTheirPlaceInTheFile(marked: String) throws {
    let notebook = MarkedNotebook(marked)
    var blocks = notebook.document.blocks
    if case .blockQuote(let inner, _)? = blocks.first { blocks = inner }
    guard case .paragraph(let content, _)? = blocks.first else { throw Missing() }
    let ranges = content.compactMap { inline -> SourceRange? in
      switch inline {
      case .link(let link): link.range
      case .image(let image): image.range
      default: nil
      }
    }
    #expect(ranges == notebook.places)
  }

  private struct Missing: Error {}

  // MARK: - Sentences

  /// What is between `⟦` and `⟧` is a reference in a string.
  @Test(arguments: [
    ("\"*All* of ⟦@fig-x⟧\"", "*All* of @fig-x"),
    ("\"A \\\"b\\\" \" + \"and ⟦@fig-x⟧\"", "A \"b\" and @fig-x"),
    ("\"\"\"\n  A\n  ⟦@fig-x⟧\n  \"\"\"", "A\n@fig-x"),
  ])
  func piecesOfStringsHaveTheirPlaces(marked: String, value: String) throws {
    let notebook = MarkedNotebook(marked)
    let whole = SourceRange(lower: 0, upper: notebook.source.bytes.count)
    let text = try #require(
      parseInlines(ofStringAt: whole, reading: value, in: notebook.source, isSmart: true))
    var places: [SourceRange] = []
    for case .reference(let reference) in text.content { places.append(reference.range) }
    #expect(places == notebook.places)
    #expect(
      parseInlines(ofStringAt: whole, reading: "else", in: notebook.source, isSmart: true) == nil)
  }

  @Test func marksBeyondTheLimitAreReportedAtTheFirst() {
    let limit = 131_068
    let text = String(repeating: "$x$ ", count: limit + 2)
    let found = Document.parse(SourceFile(path: "a.md", text: text)).diagnostics
    #expect(found.map(\.rule) == ["notebook-size"])
    #expect(found.first?.range == SourceRange(lower: 4 * limit, upper: 4 * limit + 3))
  }
}
