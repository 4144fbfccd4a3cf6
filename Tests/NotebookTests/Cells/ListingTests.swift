import Notebook
import Testing

/// Code that is shown, and the captions of cells.
struct ListingTests {
  private func code(_ text: String) throws -> (Block.CodeBlock, Document) {
    let document = Document.parse(SourceFile(path: "a.md", text: text))
    guard case .code(let code)? = document.blocks.first else { throw Missing() }
    return (code, document)
  }

  private struct Missing: Error {}

  @Test(arguments: [
    ("```{.python #lst-x .wide}\na\n```", "python", "lst-x", ["wide"]),
    ("```python {#lst-x}\n```", "python", "lst-x", []),
    ("``` {#lst-x .r}\n```", "r", "lst-x", []), ("~~~ swift {.a}\n~~~", "swift", nil, ["a"]),
    ("```a b {.c}\n```", "a b", nil, ["c"]), ("```{#lst-x}\n```", "", "lst-x", []),
    ("```{=html}\n```", "{=html}", nil, []),
    ("```python{.a}\n```", "python{.a}", nil, []), ("```{.a} b\n```", "{.a} b", nil, []),
    ("> ```py {#lst-q}\n> a\n> ```", "py", "lst-q", []),
  ])
  func attributesStandBehindTheFence(
    text: String, info: String, label: String?, classes: [String]
  ) throws {
    var document = Document.parse(SourceFile(path: "a.md", text: text))
    if case .blockQuote(let blocks, _)? = document.blocks.first { document.blocks = blocks }
    guard case .code(let code)? = document.blocks.first else { throw Missing() }
    #expect(code.info == info)
    #expect(code.attributes.label?.text == label)
    #expect(code.attributes.classes.map(\.text) == classes)
    #expect(document.labels.map(\.label) == (label.map { [$0] } ?? []))
    #expect(
      document.labels.map { document.source.text(in: $0.range) } == (label.map { [$0] } ?? []))
    #expect(document.diagnostics.isEmpty)
  }

  @Test func captionIsRunningText() throws {
    let text =
      "~~~{.py #lst-x lst-cap=\"A *b* $c$ `{swift} n` [@d]\" filename=\"a.py\" code-line-numbers=\"1,3\"}\n~~~\n"
    let (code, document) = try code(text)
    #expect(
      InlineDescription.describe(code.caption, in: document)
        == "'A ' em('b') ' ' formula(c) ' ' expression(0) ' ' cite(d)")
    #expect(document.inlineExpressions.map { document.source.text(in: $0.range) } == ["n"])
    #expect(code.attributes.pairs.map(\.key.text) == ["filename", "code-line-numbers"])
    #expect(code.attributes.pairs.map(\.value.text) == ["a.py", "1,3"])
    #expect(document.labels.map(\.target) == [.listing])
  }

  @Test(arguments: [
    ("```py {#⟦fig-x⟧}\n```", ["invalid-label"]), ("```py ⟦{⟧#lst-x\n```", ["attributes"]),
    ("```{.py ⟦x⟧}\n```", ["attributes"]), ("> ```py {lst-cap=⟦\"⟧a}\n> ```", ["attributes"]),
    ("```{.py lst-cap=\"a ⟦@fig-⟧ b\"}\n```", ["reference"]),
    ("```a {#lst-x}\n```\n\n```b {#⟦lst-x⟧}\n```", ["duplicate-label"]),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected(rules))
  }

  // MARK: - Captions of cells

  @Test(arguments: [
    (
      "fig-cap: A $x$ [@k] \"q\" @fig-x",
      ["'A ' formula(x) ' ' cite(k) ' “q” ' reference(fig-x full)"]
    ),
    (
      "fig-cap: |\n//|   A $a\n//|   b$ [c\n//|   d]{.e}", ["'A ' formula(a b) ' ' span('c d'){.e}"]
    ),
    ("fig-cap: '$\\alpha$ {{< meta a >}}'", ["formula(\\alpha) ' ' meta(a)"]),
    (
      "fig-subcap:\n//|   - one $y$, two\n//|   - \"three: *4*\"\n//|   - five\n//|     six",
      ["'one ' formula(y) ', two'", "'three: ' em('4')", "'five six'"]
    ),
    (
      "fig-subcap: [\"a, b\", c [see @d, p. 3], it's]",
      ["'a, b'", "'c ' cite('see' d 'p. 3')", "'it’s'"]
    ),
    ("tbl-subcap: A, b", ["'A, b'"]), ("fig-subcap: true", []),
    ("fig-subcap: [a, , b]", ["'a'", "'b'"]),
  ])
  func captionsAreRunningText(option: String, expected: [String]) throws {
    let document = Document.parse(
      SourceFile(path: "a.md", text: "```{swift}\n//| \(option)\n```\n"))
    let cell = try #require(document.cells.first)
    let key = String(option.prefix { $0 != ":" })
    let found = cell.captions(key).map { InlineDescription.describe($0, in: document) }
    #expect(found == expected)
    #expect(document.diagnostics.isEmpty)
  }
}
