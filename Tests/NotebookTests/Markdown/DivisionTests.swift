import Notebook
import Testing

struct DivisionTests {
  @Test(arguments: [
    ("::: {.a}\nx\n:::", "div.a(p(x))"), (":::a\nx\n:::", "div.a(p(x))"),
    ("::: a ::::\nx\n::::::", "div.a(p(x))"),
    (":::: {#b .a k=v} ::::\nx\n:::", "div#b.a k=v(p(x))"),
    ("::: a\n::: b\nx\n:::\n:::", "div.a(div.b(p(x)))"),
    ("::::: a\n\n::: b\n\nx\n\n:::\n\ny\n\n:::::", "div.a(div.b(p(x)) p(y))"),
    ("::: a\nx\n:::\n::: b\ny\n:::", "div.a(p(x)) div.b(p(y))"),
    ("x\n::: a\ny\n:::\nz", "p(x) div.a(p(y)) p(z)"),
    ("::: a\n:::", "div.a()"), ("::: a\n- x\n:::", "div.a(ul(p(x)))"),
    ("::: a\n> x\n:::", "div.a(quote(p(x)))"),
    ("> ::: a\n> x\n> :::", "quote(div.a(p(x)))"),
    ("- ::: a\n  x\n  :::\n- y", "ul(div.a(p(x)); p(y))"),
    ("- x\n     ::: a\n  y\n  :::", "ul(p(x) div.a(p(y)))"),
    ("1. > ::: a\n   > x\n   > :::", "ol(quote(div.a(p(x))))"),
    ("  ::: a\n  x\n  :::", "div.a(p(x))"), ("::: a\n# h\n:::", "div.a(h1(h))"),
    ("::: a\nx\n===\n:::", "div.a(h1(x))"),
    ("::: a\n```\n:::\n```\n:::", "div.a(code(:::))"), ("::: a\n    :::\n:::", "div.a(code(:::))"),
    ("::: a\n\n    :::\n\n:::", "div.a(code(:::))"), ("`:::`", "p(`:::`)"), ("x :::", "p(x :::)"),
    (":: a", "p(:: a)"),
    ("<!--0-->\n\n::: a\nx\n:::", "html(<!--0-->) div.a(p(x))"),
    ("::: größe\nx\n:::", "div.größe(p(x))"),
    ("::: {#thm-a}\nx\n:::", "div#thm-a(p(x))"), ("::: {#lem:a}\nx\n:::", "div#lem-a(p(x))"),
    ("::: {.panel-tabset}\n## a\nx\n## b\ny\n:::", "div.panel-tabset(h2(a) p(x) h2(b) p(y))"),
    ("::: {layout-ncol=2}\nx\n\ny\n:::", "div layout-ncol=2(p(x) p(y))"),
    ("::: a\nx\n:::\r\n", "div.a(p(x))"),
  ])
  func divisions(text: String, expected: String) {
    let document = MarkedNotebook(text).document
    #expect(Outline.describe(document) == expected)
    #expect(document.diagnostics.map(\.rule) == [])
  }

  /// A division never ends outside of the quote or item in which it opened.
  @Test(arguments: [
    ("⟦:::⟧ a\nx", ["division"], "div.a(p(x))"), ("x\n\n⟦:::⟧\n\ny", ["division"], "p(x) p(y)"),
    ("⟦:::⟧ a\n::: b\nx\n:::\ny", ["division"], "div.a(div.b(p(x)) p(y))"),
    ("- ⟦:::⟧ a\n  x\n\n:::\n\ny", ["division"], "ul(div.a(p(x))) p(y)"),
    ("> ⟦:::⟧ a\n> x\n:::\n\ny", ["division"], "quote(div.a(p(x))) p(y)"),
    (
      "::: a\n\n- ⟦:::⟧ b\n  x\n\n:::\n\ny\n\n:::\n\nz", ["division"],
      "div.a(ul(div.b(p(x)))) p(y) p(z)"
    ),
    ("⟦:::⟧ a\n\n- x\n\n  :::\n\ny", ["division"], "div.a(ul-(p(x)) p(y))"),
    ("::: a\n\n> ⟦:::⟧ b\n> x\n\n:::\n\ny", ["division"], "div.a(quote(div.b(p(x)))) p(y)"),
    ("::: ⟦{⟧.a\nx\n:::\n\ny", ["attributes"], "div(p(x)) p(y)"),
    ("⟦::: a b⟧\nx\n:::", ["division"], "div(p(x))"),
    ("⟦::: {.a} b⟧\nx", ["division"], "div(p(x))"),
    ("⟦::: {a b}⟧\nx\n:::", ["division"], "div(p(x))"),
    ("::: {#⟦fig-⟧}\n![a](b)\n:::", ["invalid-label"], "fig#fig-(!b)[a]"),
    ("::: {#⟦sec-a⟧}\nx\n:::", ["invalid-label"], "div#sec-a(p(x))"),
    ("::: {#⟦nte-a⟧}\nx\n:::", ["invalid-label"], "div#nte-a(p(x))"),
    ("::: {#⟦Thm-a⟧}\nx\n:::", ["invalid-label"], "div#Thm-a(p(x))"),
    (
      "::: {#thm-a}\nx\n:::\n::: {#⟦thm:a⟧}\ny\n:::", ["duplicate-label"],
      "div#thm-a(p(x)) div#thm-a(p(y))"
    ),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rules: [String], expected: String) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected(rules))
    #expect(Outline.describe(notebook.document) == expected)
  }

  @Test func deepDivisionsAreFlattened() {
    let open = (0..<300).map { "::: a\($0)\n" }.joined()
    let document = MarkedNotebook(open + "x\n" + String(repeating: ":::\n", count: 300)).document
    #expect(document.diagnostics.map(\.rule) == ["nesting"])
    var depth = 0
    var blocks = document.blocks
    while case .division(let division)? = blocks.first {
      depth += 1
      blocks = division.blocks
    }
    #expect(depth == 127)
    #expect(blocks.count == 1)
  }

  @Test func manyDivisionsThatAreNotClosedAreRead() {
    let document = MarkedNotebook(String(repeating: "::: a\n\n> :::\n\n", count: 2_000)).document
    #expect(document.diagnostics.map(\.rule) == ["nesting"])
  }

  // MARK: - Directives of other tools

  @Test(arguments: [
    ("⟦@Image⟧(source: a)", ["unknown-directive"]), ("⟦@Row⟧ {\n}", ["unknown-directive"]),
    ("x\n⟦@Anything⟧(a)", ["unknown-directive"]), ("- @Image(a)", []), (" @Image(a)", []),
    ("`@Image(a)`", []),
    ("@Smith {x}", []), ("@Smith (2020)", []), ("@image(a)", []), ("    @Image(a)", []),
    ("\\@Image(a)", []),
    (":::{⟦figure⟧} a.png\nx\n:::", ["unknown-directive"]),
    ("::::{⟦whatever⟧}\nx\n::::", ["unknown-directive"]),
    ("```{⟦note⟧}\nx\n```", ["unknown-directive"]),
    ("```{⟦list-table⟧} a\nx\n```", ["unknown-directive"]),
  ])
  func directivesOfOtherToolsAreReported(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    let found = notebook.found.filter { !$0.hasPrefix("unknown-fence") }
    #expect(found == notebook.expected(rules))
  }

  @Test(arguments: [
    ("@TabNavigator {", "write `::: {.panel-tabset}` … `:::`, with a heading for each tab"),
    ("@Nothing(a)", nil),
    ("```{note}\nx\n```", "write `> [!NOTE]`, or `::: {.callout-note}` … `:::`"),
    (":::{prf:theorem}\nx\n:::", "write `::: {#thm-name}` … `:::`"),
    (":::{lemma}\nx\n:::", "write `::: {#lem-name}` … `:::`"),
  ])
  func theEquivalentOfADirectiveIsNamed(text: String, suggestion: String?) {
    #expect(MarkedNotebook(text).document.diagnostics.first?.suggestion == suggestion)
  }
}
