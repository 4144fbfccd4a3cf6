import Notebook
import Testing

struct TableTests {
  @Test(arguments: [
    // What GitHub's specification shows.
    ("| foo | bar |\n| --- | --- |\n| baz | bim |", "table(--: foo|bar / baz|bim)"),
    ("| abc | defghi |\n:-: | -----------:\nbar | baz", "table(cr: abc|defghi / bar|baz)"),
    ("| f\\|oo  |\n| ------ |\n| b `\\|` az |", "table(-: f|oo / b `|` az)"),
    ("| b **\\|** im |\n|--|", "table(-: b **|** im)"),
    (
      "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar",
      "table(--: abc|def / bar|baz) quote(p(bar))"
    ),
    (
      "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar",
      "table(--: abc|def / bar|baz / bar|) p(bar)"
    ),
    ("| abc | def |\n| --- | --- |\n| bar |", "table(--: abc|def / bar|)"),
    ("| abc | def |\n| --- | --- |", "table(--: abc|def)"),
    // What Pandoc's manual shows.
    ("fruit| price\n-----|-----:\napple|2.05", "table(-r: fruit|price / apple|2.05)"),
    ("| | |\n|-|-|\n| a | b |", "table(--:  / a|b)"),
    // Forms of the line below the head.
    ("a\n:--", "table(l: a)"), ("a\n--:", "table(r: a)"), ("a\n:-:", "table(c: a)"),
    ("a\n|-|", "table(-: a)"), ("a\n-|", "table(-: a)"), ("a|b\n-|-", "table(--: a|b)"),
    ("a|b\n | - | - | ", "table(--: a|b)"), ("a|b\n:-|-:", "table(lr: a|b)"),
    ("a\n:--\nb\n:--", "table(l: a / b / :–)"),
    // Not tables.
    ("a\n---", "h2(a)"), ("a|b\n:|:", "p(a|b~:|:)"), ("a|b\n- | -", "p(a|b) ul(p(| -))"),
    ("a|b\n--- ---|---", "p(a|b~— —|—)"),
    ("    a|b\n    -|-", "code(a|b\n-|-)"), ("`a|b\n-|-`", "p(`a|b -|-`)"), ("- | -", "ul(p(| -))"),
    // Bars that belong to a cell.
    ("a|b\n-|-\n`x|y`|$|z|$", "table(--: a|b / `x|y`|$|z|$)"),
    ("a|b\n-|-\n``x`|y``|`u", "table(--: a|b / `x`|y`|`u)"),
    ("a|b\n-|-\n`x|y", "table(--: a|b / `x|y)"), ("a|b\n-|-\n\\`x|y\\`", "table(--: a|b / `x|y`)"),
    ("a|b\n-|-\n\\\\|y", "table(--: a|b / \\|y)"), ("a|b\n-|-\n$5 | $6", "table(--: a|b / $5|$6)"),
    ("a|b\n-|-\n$\\|x\\|$|c", "table(--: a|b / $\\|x\\|$|c)"),
    ("a|b\n-|-\n$$x|y$$|c", "table(--: a|b / $x|y$|c)"),
    ("a|b\n-|-\n\\$x|y\\$", "table(--: a|b / $x|y$)"), ("a|b\n-|-\n||", "table(--: a|b / |)"),
    ("a|b\n-|-\n|", "table(--: a|b / |)"), ("a|b\n-|-\n`\\|`|`a\\`", "table(--: a|b / `|`|`a\\`)"),
    // Cells hold running text and no blocks.
    ("a|b\n-|-\n# x|- y", "table(--: a|b) h1(x|- y)"),
    ("a|b\n-|-\nx #|#", "table(--: a|b / x #|#)"),
    ("a|b\n-|-\n*x|y*", "table(--: a|b / *x|y*)"),
    ("[l] | b\n-|-\n\n[l]: /u", "table(--: [l](/u)|b)"),
    ("a {#x .y}|b\n-|-", "table(--: a {#x .y}|b)"),
    ("a|b\n-|-\n`{swift} n`|@fig-x", "table(--: a|b / {n}|@fig-x)"),
    ("a|b\n-|-\n![c](d)|<b>", "table(--: a|b / !d|<b>)"),
    // A table behind and before text of the same paragraph.
    ("text\na|b\n-|-", "p(text) table(--: a|b)"),
    ("text\n      a|b\n-|-\nc|d", "p(text) table(--: a|b / c|d)"),
    ("a|b\n-|-\nc|d\n---\ne", "table(--: a|b / c|d) rule p(e)"),
    ("a|b\n-|-\n# c", "table(--: a|b) h1(c)"), ("a|b\n-|-\n- c", "table(--: a|b) ul(p(c))"),
    ("a|b\n-|-\n```\nc\n```", "table(--: a|b) code(c)"),
    ("  a|b\n  -|-\n  c|d", "table(--: a|b / c|d)"),
    // Quotes, lists and everything else around.
    ("> a|b\n> -|-\n> c|d", "quote(table(--: a|b / c|d))"), (">a|b\n>-|-", "quote(table(--: a|b))"),
    ("- a|b\n  -|-\n  c|d\n- e", "ul(table(--: a|b / c|d); p(e))"),
    ("1. x\n\n   a|b\n   -|-\n2. y", "ol-(p(x) table(--: a|b); p(y))"),
    ("- \ta|b\n\t-|-", "ul(table(--: a|b))"),
    ("> - > a|b\n>   > -|-\n>   > c|d", "quote(ul(quote(table(--: a|b / c|d))))"),
    ("- a\nb|c\n-|-", "ul(p(a)) table(--: b|c)"),
    ("::: x\na|b\n-|-\nc|d\n:::", "div.x(table(--: a|b / c|d))"),
    ("> [!TIP]\n> a|b\n> -|-", "tip(table(--: a|b))"),
    ("a|b\n-|-\r\nc|d\r\n", "table(--: a|b / c|d)"),
  ])
  func tables(text: String, expected: String) {
    let document = MarkedNotebook(text).document
    #expect(Outline.describe(document) == expected)
    #expect(document.diagnostics.filter { $0.severity == .error }.map(\.rule) == [])
  }

  // MARK: - Captions

  @Test(arguments: [
    ("a|b\n-|-\n: c", "table(--: a|b)[c]"), ("a|b\n-|-\n\n: c", "table(--: a|b)[c]"),
    ("a|b\n-|-\n\nTable: c", "table(--: a|b)[c]"),
    ("a|b\n-|-\nc|d\ntable: e *f*", "table(--: a|b / c|d)[e *f*]"),
    ("a|b\n-|-\n\n: c\nd {#tbl-x .y z=1}\n\ne", "table#tbl-x.y z=1(--: a|b)[c d] p(e)"),
    (": c {#tbl-x}\n\na|b\n-|-", "table#tbl-x(--: a|b)[c]"),
    (": c\na|b\n-|-\nd|e", "table(--: a|b / d|e)[c]"),
    ("Table: c\nd\na|b\n-|-", "table(--: a|b)[c d]"),
    ("text\n\n: c {#tbl-x}\n\na|b\n-|-", "p(text) table#tbl-x(--: a|b)[c]"),
    ("text\n\n: c\n\na|b\n-|-", "p(text) table(--: a|b)[c]"),
    ("a|b\n-|-\n\n: c\n\nd|e\n-|-", "table(--: a|b)[c] table(--: d|e)"),
    (
      "a|b\n-|-\n\n: c {#tbl-x}\n\n: d {#tbl-y}\n\ne|f\n-|-",
      "table#tbl-x(--: a|b)[c] table#tbl-y(--: e|f)[d]"
    ),
    ("a|b\n-|-\n\n:\tc `x|y`, $z$ and `{swift} n`", "table(--: a|b)[c `x|y`, $z$ and {n}]"),
    ("> a|b\n> -|-\n>\n> : c {#tbl:x}", "quote(table#tbl-x(--: a|b)[c])"),
    ("- a|b\n  -|-\n  : c\n- d", "ul(table(--: a|b)[c]; p(d))"),
    ("a|b\n-|-\n   : c", "table(--: a|b)[c]"),
    ("- a|b\n  -|-\n\n  : c", "ul-(table(--: a|b)[c])"),
    ("a|b\n-|-\n\n: c\n\n: d", "table(--: a|b)[c] p(: d)"),
    ("::: x\na|b\n-|-\n: c\n:::", "div.x(table(--: a|b)[c])"),
    ("a|b\n-|-\n\n# h", "table(--: a|b) h1(h)"),
    ("a|b\n-|-\n\nTable:", "table(--: a|b)"), ("a|b\n-|-\n\n~ c", "table(--: a|b) p(~ c)"),
    (
      "::: {#tbl-x .y}\na|b\n-|-\n\nA *caption*\n:::", "table#tbl-x.y(--: a|b)[A *caption*]"
    ),
    ("::: {#tbl-x}\na|b\n-|-\n: c {.y}\n:::", "table#tbl-x.y(--: a|b)[c]"),
    (
      "::: {#tbl-x}\na|b\n-|-\n\nc|d\n-|-\n\nboth\n:::",
      "fig#tbl-x(table(--: a|b) table(--: c|d))[both]"
    ),
    ("::: {#tbl-x}\n```{swift}\nf\n```\n\ncaption\n:::", "fig#tbl-x(cell(f))[caption]"),
  ])
  func captions(text: String, expected: String) {
    let document = MarkedNotebook(text).document
    #expect(Outline.describe(document) == expected)
    #expect(document.diagnostics.map(\.rule) == [])
  }

  // MARK: - Places

  @Test func everythingInATableKnowsItsPlace() {
    let notebook = MarkedNotebook(
      "> - x\n>\n>   | `{swift} ⟦a⟧` | b `\\|` `{swift} ⟦b⟧` |\n>   |:--|--:|\n>   $x|y$ `{swift} ⟦c⟧`\n"
        + ">\n>   : Text `{swift} ⟦d⟧` {#tbl-⟦x⟧}\n")
    var places = notebook.document.inlineExpressions.map(\.range)
    places += notebook.document.labels.map {
      SourceRange(lower: $0.range.lower + 4, upper: $0.range.upper)
    }
    #expect(places == notebook.places)
    #expect(notebook.document.diagnostics.isEmpty)
  }

  @Test func headingsInCellsHaveNoAnchors() {
    let document = MarkedNotebook("a|b\n-|-\n\n# a\n").document
    guard case .heading(let heading)? = document.blocks.last else {
      Issue.record("no heading")
      return
    }
    #expect(heading.id == "a")
  }

  // MARK: - Mistakes

  @Test(arguments: [
    ("⟦a|b|c⟧\n-|-", ["table"]), ("⟦a⟧\n-|-\nb|c", ["table"]), ("⟦| a |⟧\n| - | - |", ["table"]),
    ("⟦|-|-|⟧\na|b", ["table"]), ("text\n\n⟦-|-⟧", ["table"]), ("::: x\n⟦|---|⟧\n:::", ["table"]),
    ("a|b\n-|-\nc|d|⟦e⟧\nf|g|⟦h|i⟧", ["table", "table"]), ("> a\n> :-\n> `b|c`|⟦d|⟧", ["table"]),
    ("⟦: text {#tbl-x}⟧", ["stray-caption"]),
    ("a|b\n-|-\n\n: c\n\n⟦: d {#tbl-x}⟧", ["stray-caption"]),
    ("# a\n\n⟦Table: text\nmore {#tbl-x}⟧", ["stray-caption"]), (": text", []),
    ("Table: text {.x}", []),
    ("a|b\n-|-\n: c {#⟦fig-x⟧}", ["invalid-label"]),
    ("a|b\n-|-\n: c {#tbl-x}\n\na|b\n-|-\n: d {#⟦tbl-x⟧}", ["duplicate-label"]),
    ("::: {#⟦tbl-x⟧}\ntext\n:::", ["empty-figure"]),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected(rules))
  }

  @Test func longRowsAreAWarning() {
    let document = MarkedNotebook("a\n:-\nb|c").document
    #expect(document.diagnostics.map(\.severity) == [.warning])
  }

  // MARK: - Size

  @Test func largeTablesAreRead() {
    let row = String(repeating: "| a ", count: 100) + "|\n"
    let rule = String(repeating: "|---", count: 100) + "|\n"
    let document = MarkedNotebook(row + rule + String(repeating: row, count: 200)).document
    guard case .table(let table)? = document.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 200 && table.rows.allSatisfy { $0.count == 100 })
    #expect(document.diagnostics.isEmpty)
  }

  /// Cells that a row leaves out count too, so that a wide head does not multiply.
  @Test func cellsAreLimited() {
    let wide = String(repeating: "|-", count: 60_000) + "|\n"
    let document = MarkedNotebook("a\n" + wide + String(repeating: "b\n", count: 100) + "\nend")
      .document
    guard case .table(let table)? = document.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 7)
    #expect(document.diagnostics.map(\.rule) == ["table", "table-size"])
    #expect(document.blocks.count == 2)
  }
}
