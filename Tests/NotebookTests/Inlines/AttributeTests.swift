import Notebook
import Testing

struct AttributeTests {
  @Test(arguments: [
    ("`{swift} n`{.a}", "span(expression(0)){.a}"), ("[a][b]{.c}\n\n[b]: /u", "link(/u 'a'){.c}"),
    ("[a]{.b}\n\n[a]: /u", "span('a'){.b}"), ("[](#fig-x){.a}", "span(reference(fig-x full)){.a}"),
    ("[a]{- .b}", "span('a'){.unnumbered .b}"), ("[a]{.b\n  c='d e'}", "span('a'){.b c=d e}"),
    ("a {.b}", "'a {.b}'"), ("[a]{}", "'[a]{}'"), ("[a]{b}", "'[a]{b}'"),
    ("`a`{=html}", "code(a) '{=html}'"),
    ("(a){.b}", "'(a){.b}'"), ("![a](b){.c title=\"d_e_\"}", "image(b 'a'){.c title=d_e_}"),
    ("\\[a]{.b}", "'[a]{.b}'"), ("[a\\]{.b}", "'[a]{.b}'"), ("a]{.b}", "'a]{.b}'"),
    ("[[a](b) c](d){.e}", "'[' link(b 'a') ' c](d){.e}'"),
    ("![[a](b)](c){.d}", "image(c link(b 'a')){.d}"),
    ("[a [b](c) d]{.e}", "span('a ' link(c 'b') ' d'){.e}"),
    ("[*a* `b`]{.c}", "span(em('a') ' ' code(b)){.c}"),
    ("_[a]{.b}_", "em(span('a'){.b})"), ("[a]{.b}'s", "span('a'){.b} '’s'"),
    ("# A [b]{.c}", "'A ' span('b'){.c}"), ("# `a`{.b} {.c}", "span(code(a)){.b}"),
    ("# [b](u){#sec-b}", "link(u 'b')"), ("# ![b](u){#fig-b}", "image(u 'b'){#fig-b}"),
  ])
  func attributesBelongToWhatIsBeforeThem(text: String, expected: String) {
    #expect(InlineDescription.describe(text) == expected)
  }

  @Test(arguments: [
    ("[a]⟦{⟧.b", "not closed"), ("[a]⟦{⟧.b c", "not closed"), ("[a]⟦{⟧.b, [c]{.d}", "not closed"),
    ("`a`{.b ⟦#⟧}", "no name"), ("[a](b){#c ⟦#d⟧}", "two labels"),
    ("[a]{.b ⟦c⟧}", "neither a label"), ("[a]{⟦b=⟧}", "no value"),
    ("[a]{.b c=⟦\"⟧d}", "not closed"),
    ("[a]{.b ⟦,⟧ .c}", "cannot have `,`"), ("[a]{.b ⟦é⟧}", "cannot have `é`"),
    ("![a](b)⟦{⟧#fig-a", "not closed"),
    ("# A {#sec-a ⟦b⟧}", "neither a label"), ("# A ⟦{⟧#sec-a", "not closed"),
    ("> `a`{.b\n> ⟦c⟧}", "neither a label"), ("![a](b) ⟦{#fig-a}⟧", "stand apart"),
    ("[a][b]⟦{.c}⟧", "nothing here"), ("*[a*⟦]{.b}⟧", "other surroundings"),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, words: String) {
    let notebook = MarkedNotebook(marked)
    let rule = words == "other surroundings" ? "crossed-brackets" : "attributes"
    #expect(notebook.found == notebook.expected([rule]))
    #expect(notebook.document.diagnostics.first?.summary.contains(words) == true)
  }

  @Test(arguments: [
    "[a]{b c}", "`f`{x}", "[a] {#b}", "a {.b", "[a]{, b}", "# A {b}", "[x]{1}", "# {a} b {c",
    "`a{.b`",
    "\\cite[a]{b}", "![a](b) {.c}",
  ])
  func bracesThatCanBeTextAreNotReported(text: String) {
    #expect(Document.parse(SourceFile(path: "a.md", text: text)).diagnostics.isEmpty)
  }
}
