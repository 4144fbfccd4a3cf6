import Notebook
import Testing

struct CalloutTests {
  @Test(arguments: [
    // GitHub
    ("> [!NOTE]\n> x", "note(p(x))"), ("> [!tip]\n> x", "tip(p(x))"),
    ("> [!Important]\n>\n> x", "important(p(x))"),
    ("> [!WARNING]\n> x\n>\n> y", "warning(p(x) p(y))"), ("> [!CAUTION]", "caution()"),
    ("> [!NOTE]\nx", "note(p(x))"),
    (">[!NOTE]\n>x", "note(p(x))"), ("> [!NOTE] A *title*\n> x", "note[A *title*](p(x))"),
    ("> [!NOTE] A title {#nte-x .y}\n> x", "note#nte-x[A title](p(x))"),
    ("> [!NOTE]\n> - x\n> - y", "note(ul(p(x); p(y)))"),
    ("- > [!NOTE]\n  > x", "ul(note(p(x)))"), ("> > [!NOTE]\n> > x", "quote(note(p(x)))"),
    ("> [!NOTE]\n> x\n> ---", "note(h2(x))"),
    ("> [!NOTE]\n> > [!TIP]\n> > x", "note(tip(p(x)))"),
    ("> [!EXPERIMENT]\n> x", "note[Experiment](p(x))"),
    // Obsidian
    ("> [!note]- Title\n> x", "note-[Title](p(x))"), ("> [!note]+\n> x", "note+(p(x))"),
    // DocC
    ("> Note: x\n> y", "note(p(x~y))"), ("> Tip:\n> x", "tip(p(x))"),
    ("> Experiment: Try `x`.", "note[Experiment](p(Try `x`.))"),
    ("> Important: x\n>\n> y", "important(p(x) p(y))"), ("> Warning: x", "warning(p(x))"),
    ("> Note:x", "quote(p(Note:x))"),
    ("> note: x", "quote(p(note: x))"), ("> Caution: x", "quote(p(Caution: x))"),
    ("> Notes: x", "quote(p(Notes: x))"),
    ("Note: x", "p(Note: x)"), ("> x\n> Note: y", "quote(p(x~Note: y))"),
    ("> *Note:* x", "quote(p(*Note:* x))"),
    ("> > Note: x", "quote(note(p(x)))"),
    // Quarto
    ("::: {.callout-note}\nx\n:::", "note(p(x))"), ("::: callout-tip\nx\n:::", "tip(p(x))"),
    ("::: {.callout-note title=\"A *b* `{swift} n`\"}\nx\n:::", "note[A *b* {n}](p(x))"),
    ("::: {.callout-note}\n## T *t*\nx\n## h\n:::", "note[T *t*](p(x) h2(h))"),
    ("::: {.callout-note}\n## T {#nte-x}\nx\n:::", "note#nte-x[T](p(x))"),
    ("::: {.callout-note}\nx\n## h\n:::", "note(p(x) h2(h))"),
    ("::: {.callout-note title=a}\n## h\nx\n:::", "note[a](h2(h) p(x))"),
    ("::: {.callout-note}\nT\n===\nx\n:::", "note[T](p(x))"),
    ("::: {.callout-warning collapse=true #wrn-x}\nx\n:::", "warning-#wrn-x(p(x))"),
    ("::: {.x .callout-caution collapse=\"false\"}\nx\n:::", "caution+(p(x))"),
    ("::: {.callout}\nx\n:::", "div.callout(p(x))"),
    ("::: {.callout-note}\n::: {.callout-tip}\n# a\nx\n:::\n:::", "note(tip[a](p(x)))"),
    // MyST
    (":::{note}\nx\n:::", "note(p(x))"), ("::::{tip} A *title*\nx\n::::", "tip[A *title*](p(x))"),
    // Not callouts
    ("[!NOTE]\nx", "p([!NOTE]~x)"), ("> x\n> [!NOTE]", "quote(p(x~[!NOTE]))"),
    ("> [!NOTE](u) x", "quote(p([!NOTE](u) x))"),
    ("> [!NOTE]x", "quote(p([!NOTE]x))"), ("> \\[!NOTE]", "quote(p([!NOTE]))"),
    ("> [!my-note]\n> x", "quote(p([!my-note]~x))"),
    ("> [!]", "quote(p([!]))"), (">     [!NOTE]", "quote(code([!NOTE]))"),
  ])
  func callouts(text: String, expected: String) {
    let document = MarkedNotebook(text).document
    #expect(Outline.describe(document) == expected)
    #expect(document.diagnostics.map(\.rule) == [])
  }

  @Test(arguments: [
    ("> [!⟦INFO⟧]\n> x", ["unknown-callout"]), ("> [!⟦notte⟧]- x", ["unknown-callout"]),
    ("::: {⟦.callout-nte⟧}\nx\n:::".replacing("⟦.", with: ".⟦"), ["unknown-callout"]),
    ("::: {.callout-note collapse=⟦yes⟧}\nx\n:::", ["division"]),
    ("> [!TIP] t {#⟦nte-x⟧}\n> x", ["invalid-label"]),
    ("::: {.callout-note #⟦fig-x⟧}\nx\n:::", ["invalid-label"]),
    ("::: {.callout-note}\n# t {#⟦sec-x⟧}\nx\n:::", ["invalid-label"]),
    ("::: {.callout-note title=\"a `{swift} ⟦⟧`\"}\nx\n:::", ["inline-expression"]),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected(rules))
  }

  @Test(arguments: [
    ("> [!notte]", "did you mean `NOTE`?"),
    ("::: {.callout-warnin}\n:::", "did you mean `callout-warning`?"),
    ("> [!quote]", nil),
  ])
  func theNearestKindIsNamed(text: String, suggestion: String?) {
    #expect(MarkedNotebook(text).document.diagnostics.first?.suggestion == suggestion)
  }

  @Test func aTitleKnowsItsPlaceAndHasNoAnchor() {
    let notebook = MarkedNotebook(
      "> [!NOTE] a `{swift} ⟦a⟧`\n\n::: {.callout-tip title=\"`{swift} ⟦b⟧`\"}\nx\n:::\n\n"
        + "::: {.callout-tip}\n# a `{swift} ⟦c⟧`\nx\n:::\n\n# a\n")
    #expect(notebook.document.inlineExpressions.map(\.range) == notebook.places)
    guard case .heading(let heading)? = notebook.document.blocks.last else {
      Issue.record("no heading")
      return
    }
    #expect(heading.id == "a")
  }
}
