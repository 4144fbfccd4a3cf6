import Notebook
import Testing

struct FootnoteTests {
  @Test(arguments: [
    ("x[^a]\n\n[^a]: b", "p(x^0) ^a(p(b))"), ("x[^1]\n\n[^1]: b\nc", "p(x^0) ^1(p(b~c))"),
    ("x[^a]\n\n[^a]:b", "p(x^0) ^a(p(b))"),
    ("x[^a]\n\n[^a]: b\n\n    c\n\n        d\n\ne", "p(x^0) p(e) ^a(p(b) p(c) code(d))"),
    ("[^a]: b\n\nx[^a]", "p(x^0) ^a(p(b))"), ("x[^a]\n[^a]: b", "p(x^0) ^a(p(b))"),
    ("[^a]: b\n[^c]: d\n\nx[^c][^a][^c]", "p(x^0^1^0) ^c(p(d)) ^a(p(b))"),
    ("x[^a]\n\n[^a]:\n    b\n\n    c", "p(x^0) ^a(p(b) p(c))"),
    ("x[^a]\n\n[^a]:\nb", "p(x^0) ^a(p(b))"), ("x[^a]\n\n[^a]:\n\n    b", "p(x^0) ^a(p(b))"),
    ("x[^a]\n\n[^a]:\n\nb", "p(x^0) p(b) ^a()"),
    ("x[^a]\n\n[^a]: - b\n    - c", "p(x^0) ^a(ul(p(b); p(c)))"),
    ("x[^a]\n\n[^a]: ```\n    b\n    ```", "p(x^0) ^a(code(b))"),
    (
      "x[^a]\n\n[^a]: b\n\n    | c | d |\n    |---|---|\n\n    $$\n    e\n    $$",
      "p(x^0) ^a(p(b) table(--: c|d) eq(\ne\n))"
    ),
    ("x[^a]\n\n[^a]: ::: d\n    b\n    :::", "p(x^0) ^a(div.d(p(b)))"),
    ("x[^a]\n\n[^a]: > [!NOTE]\n    > b", "p(x^0) ^a(note(p(b)))"),
    ("x[^a]\n\n[^a]: b[^c]\n\n    [^c]: d", "p(x^0) ^a(p(b^1)) ^c(p(d))"),
    ("x[^a]\n\n[^a]: t\n\n    : d", "p(x^0) ^a(dl-(t: p(d)))"),
    ("> x[^a]\n>\n> [^a]: b\n>\n>     c", "quote(p(x^0)) ^a(p(b) p(c))"),
    ("- x[^a]\n\n  [^a]: b\n\n      c\n- y", "ul-(p(x^0); p(y)) ^a(p(b) p(c))"),
    ("x[^a]\n\n[^a]: b\n- c\n- d", "p(x^0) ul(p(c); p(d)) ^a(p(b))"),
    ("- y\n\n[^a]: b\n\n- c\n\nx[^a]", "ul(p(y)) ul(p(c)) p(x^0) ^a(p(b))"),
    ("1) y\n2) z\n\n[^a]: b\n\n3) c\n\nx[^a]", "ol(p(y); p(z)) ol3(p(c)) p(x^0) ^a(p(b))"),
    ("a\n: b\n\n[^c]: d\n\nx[^c]", "dl(a: p(b)) p(x^0) ^c(p(d))"),
    ("# h[^a]\n\n[^a]: b", "h1(h^0) ^a(p(b))"),
    ("|a[^a]|\n|-|\n\n[^a]: b", "table(-: a^0) ^a(p(b))"),
    ("::: d\nx[^a]\n\n[^a]: b\n:::", "div.d(p(x^0)) ^a(p(b))"),
    ("  [^a]: b\n\n    c\n\nx[^a]", "p(x^0) ^a(p(b) p(c))"),
    ("- x[^a]\n\n  [^a]: b\n\n      c\n\n  y", "ul-(p(x^0) p(y)) ^a(p(b) p(c))"),
    ("x[^a]\r\n\r\n[^a]: b\r\n\r\n    c\r\n", "p(x^0) ^a(p(b) p(c))"),
    ("x[^a]\n\n[^a]: <u>\n", "p(x^0) ^a(html(<u>))"),
    ("x[^a]\n\n[^a]: /u 'title'\n", "p(x^0) ^a(p(/u ‘title’))"),
    ("x[^a]\n\n[^a]: [b](c)", "p(x^0) ^a(p([b](c)))"),
    ("x[^a]\n\n[^a]: [b]\n\n[b]: /u", "p(x^0) ^a(p([b](/u)))"),
    ("x[^é-1]\n\n[^é-1]: b", "p(x^0) ^é-1(p(b))"),
    ("> [!TIP] t[^a]\n> x\n\n[^a]: b", "tip[t^0](p(x)) ^a(p(b))"),
    ("a[^a]\n: b\n\n[^a]: c", "dl(a^0: p(b)) ^a(p(c))"),
    // Not definitions
    ("    [^a]: x", "code([^a]: x)"), ("`[^a]: x`", "p(`[^a]: x`)"),
    ("\\[^a]: x", "p([^a]: x)"),
    ("```\n[^a]: x\n```", "code([^a]: x)"),
  ])
  func footnotes(text: String, expected: String) {
    let document = MarkedNotebook(text).document
    #expect(Outline.describe(document) == expected)
    #expect(document.diagnostics.map(\.rule) == [])
  }

  @Test(arguments: [
    ("[^⟦a⟧]: x", ["unused-footnote"]),
    ("> [^⟦a⟧]: x\n> [^⟦b-1⟧]:", ["unused-footnote", "unused-footnote"]),
    ("[^⟦a⟧]: x\n\n[^⟦a⟧]: y", ["unused-footnote", "footnote"]),
    ("x[^a]\n\n[^a]: y\n\n> [^⟦a⟧]: z", ["footnote"]),
    ("- [^⟦a⟧]: <u>", ["unused-footnote"]), ("text\n[^⟦a⟧]: x", ["unused-footnote"]),
    ("x⟦[^b]⟧", ["footnote"]), ("⟦[^a b]⟧: x", ["footnote"]), ("> ⟦[^]⟧: x", ["footnote"]),
    ("text\n⟦[^a^]⟧: x", ["footnote"]), ("x[^a]\n\n[^a]: y ⟦[^b]⟧", ["footnote"]),
    ("x[^a]\n\n[^a]: y `{swift} ⟦⟧`", ["inline-expression"]),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected(rules))
  }

  @Test func theEarlierDefinitionOfANameCounts() {
    #expect(Outline.describe("x[^a]\n\n[^a]: b\n\n[^a]: c") == "p(x^0) ^a(p(b))")
  }

  @Test func everythingInAFootnoteKnowsItsPlace() {
    let notebook = MarkedNotebook(
      "x[^a]\n\n> [^a]: b `{swift} ⟦b⟧`\n> `{swift} ⟦c⟧`\n>\n>     ```{swift}\n>     //| label: fig-⟦x⟧\n"
        + ">     y\n>     ```\n>     `{swift} ⟦d⟧`\n")
    var places = notebook.document.inlineExpressions.map(\.range)
    places += notebook.document.labels.map {
      SourceRange(lower: $0.range.lower + 4, upper: $0.range.upper)
    }
    #expect(places.sorted { $0.lower < $1.lower } == notebook.places)
    #expect(notebook.document.cells.map(\.code) == ["y\n"])
    #expect(notebook.document.footnotes.count == 1)
  }
}
