import Notebook
import Testing

/// Strikethrough, superscripts, subscripts and notes where Pandoc and GitHub say nothing.
struct DelimiterTests {
  @Test(arguments: [
    ("x^2^'s", "'x' sup('2') '’s'"), ("https://a.b/~c/~d ~e~", "'https://a.b/~c/~d ' sub('e')"),
    ("https://a.b/^c^d", "'https://a.b/^c^d'"), ("^^a^^", "'^^a^^'"), ("a~~~b~~~", "'a~~~b~~~'"),
    ("*a~b*c~", "em('a~b') 'c~'"), ("~a^b~c^", "sub('a^b') 'c^'"),
    ("[~~a](u) b~~", "link(u '~~a') ' b~~'"),
    ("~~a ~~b ~~c ~~d ~~e~~", "'~~a ~~b ~~c ~~d ' del('e')"), ("^a\nb^", "'^a' soft 'b^'"),
    ("`~a~` <b c=\"~d~\">", "code(~a~) ' ' html(<b c=\"~d~\">)"), ("[a](~b~)", "link(~b~ 'a')"),
    ("~~$a$~~", "del(formula(a))"), ("x^[a b]", "'x' note('a b')"),
    ("a^[b]^[c]", "'a' note('b') note('c')"),
    ("^[ a ]", "note('a')"), ("[a ^[b] c]{.d}", "span('a ' note('b') ' c'){.d}"), ("^[]", "note()"),
    ("a ^[b ^[c] d]", "'a ' note('b ' note('c') ' d')"), ("^[a\nb]", "note('a' soft 'b')"),
    ("\"a\"^[b]", "'“a”' note('b')"), ("[^[a]](b)", "link(b note('a'))"),
    ("_a_~~b~~", "em('a') del('b')"),
    ("^[a](b)^", "note('a') '(b)^'"), ("`^[a`]", "code(^[a) ']'"),
  ])
  func marksOnBothSides(text: String, expected: String) {
    #expect(InlineDescription.describe(text) == expected)
  }

  @Test func notesAreNumberedByTheirStart() {
    let document = Document.parse(
      SourceFile(
        path: "a.md", text: "a^[b ^[c]]\n\n# d^[e]\n\n```{swift}\n//| fig-cap: f^[g]\n```\n"))
    let texts = document.footnotes.map { note in
      note.blocks.flatMap(\.texts).map { InlineDescription.describe($0, in: document) }.joined()
    }
    #expect(texts == ["'b ' note('c')", "'c'", "'e'", "'g'"])
    #expect(
      document.footnotes.map { document.source.text(in: $0.range) } == [
        "^[b ^[c]]", "^[c]", "^[e]", "^[g]",
      ])
  }

  @Test(arguments: [
    ("a⟦[^x]⟧", "footnote"), ("⟦[^a-z]⟧ b", "footnote"), ("!⟦[^x]⟧", "footnote"),
    ("a ⟦^[⟧b", "footnote"),
    ("⟦^[⟧a [b](c)", "footnote"), ("*a ^[b*⟦]⟧", "crossed-brackets"), ("> a\n> ⟦[^b]⟧", "footnote"),
    ("> a ^[b\n> c ⟦[^d]⟧]", "footnote"),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rule: String) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected([rule]))
  }

  @Test(arguments: ["[^a](b)", "\\[^a]", "`[^a]`", "\\^[a", "[^ a]", "[^]"])
  func textIsNotReported(text: String) {
    #expect(Document.parse(SourceFile(path: "a.md", text: text)).diagnostics.isEmpty)
  }

  @Test func noteOutsideOfThePageIsReported() {
    let source = SourceFile(path: "a.md", text: "a ^[b] [^c]")
    let text = parseInlines(
      Excerpt(SourceRange(lower: 0, upper: source.bytes.count), of: source), of: source)
    #expect(text.diagnostics.map(\.rule) == ["footnote", "footnote"])
    #expect(
      text.diagnostics.compactMap(\.range).map { source.text(in: $0) }.sorted() == ["[^c]", "^[b]"])
  }

  /// What reads as punctuation for an author does so for libcmark.
  @Test(arguments: [
    ("**a.**^[b]", "strong('a.') note('b')"), ("*a*^2^", "em('a') sup('2')"),
    ("_a_{{< meta b >}}", "'_a_' meta(b)"),
    ("x^2^^[b]", "'x' sup('2') note('b')"), ("x^2^[b]", "'x' sup('2') '[b]'"),
    ("x^2 y^[b]", "'x^2 y' note('b')"), ("x^^[b]", "'x^' note('b')"),
    ("**.**[@a]", "strong('.') cite(a)"), ("**{{< meta a >}}**s", "strong(meta(a)) 's'"),
    ("a*[@b]*", "'a*' cite(b) '*'"), ("**@fig-a**s", "strong(reference(fig-a full)) 's'"),
  ])
  func emphasisIsFoundBesideMarks(text: String, expected: String) {
    #expect(InlineDescription.describe(text) == expected)
  }
}
