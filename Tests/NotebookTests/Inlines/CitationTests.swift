import Notebook
import Testing

/// Citations and references where Pandoc reads something else, or has nothing.
struct CitationTests {
  @Test(arguments: [
    ("-@key says", "says(-key) ' says'"), ("a --@key", "'a –' says(key)"),
    ("[@a][@b]", "cite(a) cite(b)"),
    ("[@a](", "cite(a) '('"), ("[@a][b]\n\n[b]: /u", "cite(a) link(/u 'b')"), ("[@a]: b", ""),
    ("https://a.b/@c d", "'https://a.b/@c d'"), ("_@a_", "em(says(a))"),
    ("[a @b][c]", "cite('a' b) '[c]'"),
    ("[see [@a]]", "'[see ' cite(a) ']'"), ("![@a]", "'!' cite(a)"),
    ("[@a `]` b]", "cite(a code(]) ' b')"),
    ("@a [b *c*; @d]", "says(a 'b ' em('c'); d)"),
    ("@a [@fig-x]", "says(a) ' ' reference(fig-x full)"),
    ("*@a* [b]", "em(says(a)) ' [b]'"), ("@a [b][c]", "says(a) ' [b][c]'"),
    ("@a b [c]", "says(a) ' b [c]'"),
    ("[@a_b_c *d*]", "cite(a_b_c em('d'))"), ("[@a's]", "cite(a '’s')"),
    ("\"[@a]\" 'b'", "'“' cite(a) '” ‘b’'"),
    ("[@a]'s 'b'", "cite(a) '’s ‘b’'"), ("<a@b.c>", "link(mailto:a@b.c 'a@b.c')"),
    ("@a<b>c", "says(a<b>c)"),
    ("[**see @a**, @b]", "cite(strong('see ' says(a)) ',' b)"), ("[@a\n; @b]", "cite(a; b)"),
    ("@{a:b}[p. 3]", "says(a:b 'p. 3')"), ("@{a", "'@{a'"), ("@{}", "'@{}'"),
    ("[a&amp;@b]", "cite('a&' b)"),
  ])
  func citations(text: String, expected: String) {
    #expect(InlineDescription.describe(text) == expected)
  }

  @Test(arguments: [
    ("@fig-x", "reference(fig-x full)"), ("see @Fig-x.", "'see ' reference(fig-x capitalized) '.'"),
    ("[-@tbl-x]", "reference(tbl-x numberOnly)"), ("-@tbl-x", "reference(tbl-x numberOnly)"),
    ("[@fig-a]", "reference(fig-a full)"),
    ("[@fig-a; @Fig-b]", "reference(fig-a full) ', ' reference(fig-b capitalized)"),
    ("[Fig. @fig-x]", "reference(fig-x custom 'Fig.')"),
    (
      "[*Figs.* @fig-a; @fig-b]",
      "reference(fig-a custom em('Figs.')) ', ' reference(fig-b numberOnly)"
    ),
    ("[@fig-a, left]", "reference(fig-a full) ', left'"),
    ("@fig-x{A-B}", "reference(fig-x full A-B)"),
    ("[-@fig-x{a, c}]", "reference(fig-x numberOnly a, c)"),
    ("[](#sec-x)", "reference(sec-x full)"),
    ("[](#Sec-x)", "reference(sec-x capitalized)"), ("[text](#sec-x)", "link(#sec-x 'text')"),
    ("[](#other)", "link(#other )"), ("a@fig-x.org", "'a@fig-x.org'"), ("\\@fig-x", "'@fig-x'"),
    ("@fig-x-, @eq-a_b", "reference(fig-x full) '-, ' reference(eq-a_b full)"),
    ("`@fig-x`", "code(@fig-x)"),
    ("*@clm-a*", "em(reference(clm-a full))"), ("(@lst-1)", "'(' reference(lst-1 full) ')'"),
    ("@exp:a", "reference(exp-a full)"), ("@fig-x: a", "reference(fig-x full) ': a'"),
    ("@figure", "says(figure)"),
    ("@e-mail", "says(e-mail)"),
    ("<mailto:a@fig-x.b>", "link(mailto:a@fig-x.b 'mailto:a@fig-x.b')"),
    ("@fig-a–@fig-b", "reference(fig-a full) '–' reference(fig-b full)"),
    ("@fig-a/@fig-b", "reference(fig-a full) '/' reference(fig-b full)"),
    ("@thm-a and @nte-b", "reference(thm-a full) ' and ' reference(nte-b full)"),
    ("@fig-x [a]", "reference(fig-x full) ' [a]'"),
    ("_@fig-x_", "em(reference(fig-x full))"), ("@fig-x's", "reference(fig-x full) '’s'"),
    ("@fig:", "says(fig) ':'"),
  ])
  func references(text: String, expected: String) {
    #expect(InlineDescription.describe(text) == expected)
  }

  @Test(arguments: [
    ("[@a; ⟦@fig-b⟧]", ["citation"]), ("[@fig-a; x ⟦@b⟧]", ["citation"]),
    ("[@a ⟦@b⟧]", ["citation"]),
    ("[@a, ⟦@b⟧; @c]", ["citation"]), ("[@a;⟦ ⟧]", ["citation"]), ("[⟦see⟧; @a]", ["citation"]),
    ("[@a;⟦⟧; @b]", ["citation"]), ("⟦[⟧*@a*]", ["citation"]), ("⟦[⟧@a, p. 3", ["citation"]),
    ("> ⟦[⟧-@a", ["citation"]),
    ("a ⟦@fig-⟧.", ["reference"]), ("@fig-x⟦{.⟧a}", ["reference"]), ("@fig-x⟦{A⟧", ["reference"]),
    ("@fig-x⟦{}⟧", ["reference"]), ("@a [b;⟦ c⟧]", ["citation"]),
    ("> [@a;\n> ⟦@fig-b⟧]", ["citation"]),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected(rules))
  }

  @Test func mixedBracketsAreSplit() {
    let document = Document.parse(SourceFile(path: "a.md", text: "[@a; see @fig-b]"))
    #expect(document.diagnostics.map(\.suggestion) == ["write `[@fig-b]` and `[@a]`"])
  }

  @Test(arguments: [
    "a ⟦@fig-x⟧ b\nc [-⟦@Fig-y⟧]", "> &amp; ⟦@fig-x⟧ \\* ⟦@fig-y⟧\n> *x* ⟦@fig-z{A}⟧",
    "⟦[](#fig-x)⟧",
    "- [⟦@fig-a⟧; ⟦@fig-b⟧]", "⟦[@a]⟧ b ⟦@c [p.\nd]⟧", "> ⟦[see @a;\n> @b]⟧ ⟦@{c}⟧ *⟦-@d⟧*",
  ])
  func theyKnowTheirPlaceInTheFile(marked: String) {
    let notebook = MarkedNotebook(marked)
    #expect(places(of: notebook.document.blocks) == notebook.places)
  }

  private func places(of blocks: [Block]) -> [SourceRange] {
    blocks.flatMap { $0.texts.flatMap { $0.flatMap(places) } + places(of: $0.blocks) }
  }

  private func places(of inline: Inline) -> [SourceRange] {
    switch inline {
    case .reference(let reference): [reference.range]
    case .citation(let citation): [citation.range]
    default: inline.content.flatMap(places)
    }
  }
}
