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

  @Test func sentenceOfAClaimIsMarkdown() throws {
    let text = "```{swift}\nClaim(\"*All* \\(n) of \\\"x\\\" at `{swift} m`, \\(k + 1)\")\n```\n"
    let source = SourceFile(path: "a.md", text: text)
    let document = Document.parse(source)
    guard case .expression(let call)? = document.cells.first?.statements.first?.kind,
      case .call(_, let arguments, _) = call.kind
    else { throw Missing() }
    let sentence = try #require(
      parseInlines(ofStringLiteral: arguments[0].value, in: source, firstExpression: 7))
    let written = sentence.expressions.map { source.text(in: $0.range) }
    #expect(Set(written) == ["n", "m", "k + 1"])
    #expect(sentence.expressions.allSatisfy { $0.expression != nil })
    #expect(sentence.diagnostics.isEmpty)
    var numbers: [String] = []
    for inline in sentence.content {
      if case .expression(let index) = inline { numbers.append(written[index - 7]) }
    }
    #expect(numbers == ["n", "m", "k + 1"])
  }
}
