import Notebook
import Testing

struct FigureTests {
  @Test(arguments: [
    ("::: {#fig-x}\n![a](b)\n\nThe *caption*\n:::", "fig#fig-x(!b)[The *caption*]"),
    ("::: {#fig-x}\n![a](b)\n:::", "fig#fig-x(!b)[a]"),
    (
      "::: {#fig-x layout-ncol=2}\n![a](b)\n\n![c](d)\n\nBoth\n:::",
      "fig#fig-x layout-ncol=2(fig(!b)[a] fig(!d)[c])[Both]"
    ),
    ("::: {#fig-x}\n![a](b)\n![c](d)\n:::", "fig#fig-x(fig(!b)[a] fig(!d)[c])"),
    (
      "::: {#fig:x}\n```{swift}\nf\n```\n\n```{swift}\ng\n```\n\nBoth\n:::",
      "fig#fig-x(cell(f) cell(g))[Both]"
    ),
    ("::: {#fig-x}\ntext\n\n![](b)\n\nCaption\n:::", "fig#fig-x(p(text) fig(!b))[Caption]"),
    ("::: {#fig-x}\na|b\n-|-\n:::", "fig#fig-x(table(--: a|b))"),
    ("::: {.x}\n![a](b)\n:::", "div.x(p(!b))"),
    ("> ::: {#fig-x}\n> ![a](b)\n>\n> c\n> :::", "quote(fig#fig-x(!b)[c])"),
    ("::: {#lst-x}\n```swift\nf\n```\n\nCaption\n:::", "code#lst-x(f)[Caption]"),
    ("::: {#lst-x lst-cap=\"A *b*\"}\n```\nf\n```\n:::", "code#lst-x lst-cap=A *b*(f)[A *b*]"),
    ("![a](b){#fig-x}", "fig#fig-x(!b)[a]"), ("![](b){#fig-x}", "fig#fig-x(!b)"),
    ("![*a* `{swift} n`](b){.wide}", "fig.wide(!b)[*a* {n}]"), ("![](b){.wide}", "p(!b)"),
    ("![a](b){#fig:x fig-alt=c}", "fig#fig-x fig-alt=c(!b)[a]"),
    ("> - ![a\n>   b](c){#fig-x}", "quote(ul(fig#fig-x(!c)[a~b]))"),
    ("![a](b){#fig-x}\n![c](d){#fig-y}", "fig#fig-x(!b)[a] fig#fig-y(!d)[c]"),
    (
      "::: {#fig-x}\n![a](b){#fig-x-a}\n![c](d){#fig-x-b}\n\ne\n:::",
      "fig#fig-x(fig#fig-x-a(!b)[a] fig#fig-x-b(!d)[c])[e]"
    ),
    ("::: {#fig-x}\n![a](b){#fig-x-a}\n\nc\n:::", "fig#fig-x(fig#fig-x-a(!b)[a])[c]"),
    ("::: {#fig-x}\n![a](b){width=50%}\n\nc\n:::", "fig#fig-x(!b)[c]"),
    ("a ![b](c){#anchor}", "p(a !c)"),
    ("![a](b)", "p(!b)"), ("![a](b) c", "p(!b c)"), ("![](b)", "p(!b)"),
  ])
  func figures(text: String, expected: String) {
    let document = MarkedNotebook(text).document
    #expect(Outline.describe(document) == expected)
    #expect(document.diagnostics.map(\.rule) == [])
  }

  @Test(arguments: [
    ("a ![b](c){#⟦fig-x⟧}", ["invalid-label"]), ("*![b](c){#⟦fig-x⟧}* d", ["invalid-label"]),
    ("![b](c){#⟦tbl-x⟧}", ["invalid-label"]),
    ("![b](c){#fig-x}\n\n![d](e){#⟦fig:x⟧}", ["duplicate-label"]),
    ("::: {#⟦fig-x⟧}\n:::", ["empty-figure"]), ("::: {#⟦fig-x⟧}\ntext\n:::", ["empty-figure"]),
    ("::: {#⟦lst-x⟧}\na\n\nb\n:::", ["empty-figure"]),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected(rules))
  }

  @Test func labelsSayWhatTheyAreAt() {
    let document = MarkedNotebook(
      "::: {#fig-a}\n![x](y)\n:::\n\n::: {#tbl-a}\na|b\n-|-\n:::\n\n::: {#lst-a}\n```\nx\n```\n:::\n\n"
        + "::: {#thm-a}\nx\n:::\n\n$$x$$ {#eq-a}\n\n# x {#sec-a}\n\n> [!TIP] t {#tip-a}\n\n::: {#mod-a}\nx\n:::\n"
    ).document
    #expect(document.diagnostics.isEmpty)
    #expect(
      document.labels.map { "\($0.label) \($0.target)" } == [
        "fig-a figure", "tbl-a table", "lst-a listing", "thm-a division", "eq-a equation",
        "sec-a heading",
        "tip-a callout", "mod-a division",
      ])
  }
}
