import Notebook
import Testing

struct FormulaTests {
  /// What the rules of Pandoc do not say; the others are among the reference readings.
  @Test(arguments: [
    ("$a\n+b$", "formula(a\n+b)"), ("> $a\n> b$", "formula(a\nb)"), ("$$ $$ b", "'$$ $$ b'"),
    ("a $$$b$$$", "'a $$$b$$$'"), ("a $$b\n  c$$", "'a ' display(b\nc)"), ("$$a$", "'$$a$'"),
    ("x <a b=\"$c$\">", "'x ' html(<a b=\"$c$\">)"),
    ("<https://a.b/$c$>", "link(https://a.b/$c$ 'https://a.b/$c$')"),
    ("[a]($b$ \"$c$\")", "link($b$ 'a')"), ("[a](b$c \"d$e\") $f$", "link(b$c 'a') ' ' formula(f)"),
    ("![$a$](b)", "image(b formula(a))"), ("# $a$ b", "formula(a) ' b'"),
    ("a]($b$)", "'a](' formula(b) ')'"),
    ("x <!-- $a$ --> $b$", "'x ' html(<!-- $a$ -->) ' ' formula(b)"),
    ("`` $a$ ` `` $b$", "code($a$ `) ' ' formula(b)"),
    ("[$a$]: /u\n[b]: /v '$c$'\n$d$", "formula(d)"), ("[x][r]\n\n[r]: /u", "link(/u 'x')"),
    ("$\\text{a $b$ \\} $c$}$ d", "formula(\\text{a $b$ \\} $c$}) ' d'"),
    ("**$n$**th", "strong(formula(n)) 'th'"),
    ("\"$a$\"", "'“' formula(a) '”'"),
    ("\u{F0000} $a$ \u{10FFFD}", "'\u{F0000} ' formula(a) ' \u{10FFFD}'"),
    ("$\u{F0000}$", "formula(\u{F0000})"), ("$a$\u{2055}", "formula(a) '\u{2055}'"),
  ])
  func formulasAreBetweenDollars(text: String, expected: String) {
    #expect(InlineDescription.describe(text) == expected)
  }

  @Test(arguments: [
    ("a ⟦\\(x^2\\)⟧", "write `$x^2$`"), ("⟦\\(n\\)⟧ b", "write `$n$`"),
    ("⟦\\(a = b\\)⟧", "write `$a = b$`"),
    ("⟦\\[\n\\alpha\n\\]⟧", "write `$$\\alpha$$`"),
    ("> a ⟦\\(\\beta\n> c\\)⟧", "write `$\\beta c$`"),
    ("$$a$$ ⟦{#eq-a}⟧ b", "put the formula with its label between two empty lines"),
  ])
  func otherDelimitersAreReported(marked: String, suggestion: String) {
    let notebook = MarkedNotebook(marked)
    let rule = marked.contains("#eq") ? "attributes" : "formula-delimiters"
    #expect(notebook.found == notebook.expected([rule]))
    #expect(notebook.document.diagnostics.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: [
    "[a]\\(b\\)", "\\[1\\]", "\\(see below\\)", "\\[a\\](b)", "\\(a", "`\\(x^2\\)`",
    "\\\\(x^2\\\\)",
    "\\[a_1 b_2\\]",
  ])
  func bracketsOfProseAreNotReported(text: String) {
    #expect(Document.parse(SourceFile(path: "a.md", text: text)).diagnostics.isEmpty)
  }

  @Test func partsOfAFormulaKnowTheirPlace() throws {
    let source = SourceFile(path: "a.md", text: "> a $x +\n> \\beta$\n")
    guard case .blockQuote(let blocks, _)? = Document.parse(source).blocks.first,
      case .paragraph(let content, _)? = blocks.first, case .formula(let formula)? = content.last
    else {
      Issue.record("the formula is not there")
      return
    }
    #expect(formula.tex == "x +\n\\beta")
    #expect(source.text(in: formula.sourceRange(4..<9)) == "\\beta")
  }
}
