import Notebook
import Testing

struct EquationTests {
  @Test(arguments: [
    ("$$\nx\n$$", "eq(\nx\n)"), ("$$ x $$", "eq( x )"), ("$$x$$ {#eq-a}", "eq#eq-a(x)"),
    ("$$x$$ {#eq:a}", "eq#eq-a(x)"),
    ("$$\nx\n$$ {#eq-a .b}", "eq#eq-a(\nx\n)"), ("$$x$$ {.b}", "eq(x)"),
    ("$$\nx\ny$$", "eq(\nx\ny)"), ("$$x\ny\n$$", "eq(x\ny\n)"),
    ("text\n$$\nx\n$$\nmore", "p(text) eq(\nx\n) p(more)"),
    ("$$\nx\n$$ {#eq-a} where *y*", "eq#eq-a(\nx\n) p(where *y*)"),
    ("$$\nx\n$$.\ny", "eq(\nx\n) p(.~y)"),
    ("> $$\n> x\n> $$ {#eq-a}\n>\n> y", "quote(eq#eq-a(\nx\n) p(y))"),
    ("> $$\nx\n$$", "quote(eq(\nx\n))"), ("- $$\n  x\n  $$\n- y", "ul(eq(\nx\n); p(y))"),
    ("1. a\n\n   $$ x $$ {#eq-a}\n", "ol-(p(a) eq#eq-a( x ))"),
    ("> - $$\n>   x\n>   $$ y\n>   z", "quote(ul(eq(\nx\n) p(y~z)))"),
    ("::: a\n$$\nx\n$$\n:::", "div.a(eq(\nx\n))"),
    // What a line of TeX starts with is no Markdown.
    ("$$\na\n- b\n> c\n= d\n# e\n1. f\n$$", "eq(\na\n- b\n> c\n= d\n# e\n1. f\n)"),
    ("$$\na\n=\nb\n$$", "eq(\na\n=\nb\n)"),
    ("$$\na\n---\nb\n$$\n\nc", "eq(\na\n---\nb\n) p(c)"),
    ("$$\na_1 *b* `c` <d> [e](f)\n$$", "eq(\na_1 *b* `c` <d> [e](f)\n)"),
    ("$$\n\\$ \\text{$$}\n$$", "eq(\n\\$ \\text{) p(}~$$)"),
    ("$$\n    a\n        b\n$$", "eq(\na\nb\n)"), ("$$\r\nx\r\n$$\r\n", "eq(\nx\n)"),
    ("$$x$$ where", "p($x$ where)"), ("a $$x$$", "p(a $x$)"), ("`$$`", "p(`$$`)"),
    ("    $$\n    x", "code($$\nx)"), ("\\$$x$$", "p($$x$$)"),
  ])
  func equations(text: String, expected: String) {
    let document = MarkedNotebook(text).document
    #expect(Outline.describe(document) == expected)
    guard !expected.contains("text{") else { return }
    #expect(document.diagnostics.map(\.rule) == [])
  }

  @Test(arguments: [
    ("⟦$$⟧\nx\n\ny", ["unclosed-formula"]), ("> ⟦$$⟧ x", ["unclosed-formula"]),
    ("- ⟦$$⟧\n  x\n\n  $$ y $$", ["unclosed-formula"]),
    ("⟦$$⟧\n\nx\n\n[^a]:\n\n    ⟦$$⟧\n    y", ["unclosed-formula", "unclosed-formula"]),
    ("⟦$$ $$⟧", ["empty-formula"]), ("> ⟦$$\n> $$⟧ {#eq-a}", ["empty-formula"]),
    ("⟦$$$$⟧", ["empty-formula"]),
    ("$$ x $$ {#eq-a ⟦b⟧}", ["attributes"]), ("$$\nx\n$$ ⟦(eq:a)⟧", ["attributes"]),
    ("$$ x $$ ⟦{eq-a}⟧ ", ["attributes"]),
    ("$$ x $$ {#⟦fig-a⟧}", ["invalid-label"]), ("$$ x $$ {#⟦eq-⟧}", ["invalid-label"]),
    ("$$ x $$ {#eq-a}\n\n$$ y $$ {#⟦eq-a⟧}", ["duplicate-label"]),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    let found = notebook.found.filter { !$0.hasPrefix("unused-footnote") }
    #expect(found == notebook.expected(rules))
  }

  @Test func aPieceOfAnEquationKnowsItsPlace() throws {
    let notebook = MarkedNotebook("- a\n\n  > $$\n  > x + ⟦y⟧\n  > $$\n")
    var formula: Formula?
    func search(_ blocks: [Block]) {
      for block in blocks {
        if case .equation(let equation) = block { formula = equation.formula }
        search(block.blocks)
      }
    }
    search(notebook.document.blocks)
    let found = try #require(formula)
    #expect(found.tex == "\nx + y\n")
    #expect(found.sourceRange(5..<6) == notebook.places[0])
  }
}
