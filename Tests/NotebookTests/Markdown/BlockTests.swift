import Notebook
import Testing

struct BlockTests {
  private func parse(_ text: String) -> Document {
    Document.parse(SourceFile(path: "a.md", text: text))
  }

  // MARK: - Front matter

  @Test(arguments: [
    ("---\ntitle: x\n---\ntext", "title: x\n"), ("---\r\ntitle: x\r\n---\r\n", "title: x\r\n"),
    ("---\na: 1\n...\n", "a: 1\n"), ("---\n---\n", ""), ("\u{FEFF}--- \na: 1\n---\t", "a: 1\n"),
    ("text\n---\na: 1\n---\n", nil), ("---\n\ntext", nil), (" ---\na: 1\n---", nil), ("---", nil),
  ])
  func frontMatterIsBetweenTheFirstLines(text: String, expected: String?) throws {
    let document = parse(text)
    #expect(document.frontMatter?.text == expected)
    #expect(document.diagnostics.isEmpty)
    if let matter = document.frontMatter {
      #expect(document.source.text(in: matter.range) == expected)
    }
  }

  // MARK: - Fences

  @Test(arguments: [
    ("```{swift}\na\n```", "cell a\n"), ("~~~~ {swift}\na\n~~~~", "cell a\n"),
    ("``` {swift #fig-x}\na\n```", "cell a\n"), ("```swift {run #fig-x}\na\n```", "cell a\n"),
    ("```swift {run}\na\n```", "cell a\n"), ("```swift\na\n```", "code swift a\n"),
    ("```swift {.numbered}\na\n```", "code swift a\n"),
    ("    ```{swift}\n", "code  ```{swift}\n"),
    ("```{{swift}}\na\n```", "code markdown ```{swift}\na\n```\n"),
    ("````{{swift}}\n```\n````", "code markdown ````{swift}\n```\n````\n"),
    ("```{=html}\na\n```", "code {=html} a\n"), ("```\na\n```", "code  a\n"),
    ("> ```{swift}\n> a\n>   b\n> ```", "cell a\n  b\n"), ("- ```{swift}\n  a\n  ```", "cell a\n"),
    ("  ```{swift}\n   a\n  ```", "cell  a\n"), ("```{swift}\n```", "cell "),
  ])
  func fences(text: String, expected: String) {
    let document = parse(text)
    #expect(document.diagnostics.isEmpty)
    var blocks = document.blocks
    if case .blockQuote(let inner, _)? = blocks.first { blocks = inner }
    if case .list(let list)? = blocks.first { blocks = list.items[0].blocks }
    switch blocks.first {
    case .cell(let index): #expect("cell \(document.cells[index].code)" == expected)
    case .code(let code): #expect("code \(code.info) \(code.text)" == expected)
    default: Issue.record("no code in \(text)")
    }
  }

  @Test(arguments: [
    ("⟦---⟧\ntitle: x\n", ["unclosed-front-matter"]),
    ("⟦```{swift}⟧\nlet a = 1\n\nText *here* (and\n", ["unclosed-fence"]),
    ("⟦~~~⟧\ntext", ["unclosed-fence"]), ("> ⟦```{swift}⟧\n> a\n\ntext", ["unclosed-fence"]),
    ("- ⟦```swift⟧\n  a\n\ntext", ["unclosed-fence"]), ("⟦```{swift}⟧", ["unclosed-fence"]),
    ("```{swift}\na\n```\n\n⟦````⟧\n```\n", ["unclosed-fence"]),
    (
      "⟦```{swift}⟧\nlet a = 1\n\nSome prose (with\n\n```{swift}\nlet b = ⟦3n⟧\n```\n",
      ["unclosed-fence", "malformed-number"]
    ),
    ("⟦```{swift}⟧\na\n⟦```{swift}⟧\nb\n```swift\nc\n```\n", ["unclosed-fence", "unclosed-fence"]),
    ("```{⟦python⟧}\na\n```", ["unknown-language"]), ("```{⟦Swift⟧}\na\n```", ["unknown-language"]),
    ("```{⟦code-cell⟧} swift\na\n```", ["unknown-fence-attribute", "unknown-language"]),
    ("```{swift} ⟦extra⟧\na\n```", ["unknown-fence-attribute"]), ("⟦⟧", ["empty-notebook"]),
    ("⟦⟧ \n\n", ["empty-notebook"]), ("# A {#⟦fig-x⟧}", ["invalid-label"]),
    ("# A {#⟦sec-é⟧}", ["invalid-label"]), ("# A {#sec-a}\n# B {#⟦sec-a⟧}", ["duplicate-label"]),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    // An unknown language is reported with all words behind it, which have places of their own.
    let rules = marked.contains("code-cell") ? ["unknown-language"] : rules
    #expect(notebook.found == notebook.expected(rules))
  }

  @Test func aForgottenFenceDoesNotHideWhatFollows() {
    let document = parse(
      "```{swift}\nlet a = 1\n\nProse.\n\n```{swift}\n//| label: fig-b\nlet b = 2\n```\n\n# End\n")
    #expect(document.cells.count == 2)
    #expect(
      document.cells.map { SymbolicExpression.describe($0.statements) } == [
        "(let a 1)", "(let b 2)",
      ])
    #expect(document.cells[1].label == "fig-b")
    guard case .heading(let heading)? = document.blocks.last else {
      Issue.record("the heading is not there")
      return
    }
    #expect(document.source.position(of: heading.range.lower).line == 11)
  }

  @Test func invalidBytesAreReportedWithTheDocument() {
    let bytes = Array("# A\n\nb ".utf8) + [0xFF] + Array(" c\n".utf8)
    let document = Document.parse(SourceFile(path: "a.md", bytes: bytes))
    #expect(document.diagnostics.map(\.rule) == ["invalid-utf8"])
    #expect(document.diagnostics.first?.range?.lower == 7)
  }

  @Test func aHugeFileIsRefused() {
    let text = String(repeating: "a", count: Document.sizeLimit + 1)
    #expect(parse(text).diagnostics.map(\.rule) == ["notebook-size"])
  }

  // MARK: - Headings

  @Test func anchorsAreThoseOfGitHub() {
    let document = parse(
      """
      # Does `it` *work*? 50 % of a_b-c!
      # Same
      # Same
      # Same-1
      # Über π {not a label}
      # ???
      # Label {#sec-label}
      # With `{swift} n` value ##
      Two lines
      of text {#sec-two}
      ===
      """)
    let headings = document.blocks.compactMap { block -> Block.Heading? in
      guard case .heading(let heading) = block else { return nil }
      return heading
    }
    #expect(
      headings.map(\.id) == [
        "does-it-work-50--of-a_b-c", "same", "same-1", "same-1-1", "über-π-not-a-label", "section",
        "sec-label", "with-n-value", "sec-two",
      ])
    #expect(headings.map(\.label).compactMap { $0 } == ["sec-label", "sec-two"])
    let places = document.labels.map { document.source.text(in: $0.range) }
    #expect(places == ["sec-label", "sec-two"])
    #expect(document.diagnostics.isEmpty)
  }

  // MARK: - Depth

  @Test(arguments: [">", "- ", "> - ", "1. "])
  func deepBlocksAreFlattened(mark: String) {
    let document = parse(String(repeating: mark, count: 1_000) + "text\n")
    #expect(document.diagnostics.map(\.rule) == ["nesting"])
  }

  @Test(arguments: ["*a ", "**a ", "[", "![", "![a "])
  func deepInlinesAreFlattened(mark: String) {
    let close = mark.hasSuffix("[") || mark == "![a " ? "](u)" : mark.contains("**") ? "b**" : "b*"
    let text = String(repeating: mark, count: 2_000) + String(repeating: close, count: 2_000)
    let document = parse(text)
    #expect(document.diagnostics.map(\.rule) == (mark == "[" ? [] : ["nesting"]))
    #expect(document.blocks.count == 1)
  }
}
