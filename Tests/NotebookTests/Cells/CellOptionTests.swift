import Notebook
import Testing

struct CellOptionTests {
  private func read(_ options: String) -> Cell? {
    Document.parse(SourceFile(path: "a.md", text: "```{swift}\n\(options)\nf()\n```\n")).cells.first
  }

  @Test(arguments: [
    ("//| label: fig-x", "label", "fig-x"), ("#| echo: false", "echo", "false"),
    ("//|echo:   fenced", "echo", "fenced"), ("  //| fig-width: 7.5  ", "fig-width", "7.5"),
    ("//| echo: true # why", "echo", "true"), ("//| fig-cap: A # b: c", "fig-cap", "A # b: c"),
    (#"//| fig-cap: "A \"b\" \\ c""#, "fig-cap", #"A "b" \ c"#),
    ("//| fig-cap: 'it''s'", "fig-cap", "it's"), ("//| x-own: [1, 2]", "x-own", "[1, 2]"),
    ("//| fig-cap: |\n//|   one\n//|   two", "fig-cap", "one\ntwo"),
    ("//| fig-cap: >\n//|   one\n//|\n//|   two\n//| echo: true", "fig-cap", "one\ntwo"),
    ("//| fig-cap: one\n//|   two", "fig-cap", "one\ntwo"),
    ("//| tags:\n//|   - a\n//|   - b", "tags", "[a, b]"), ("//| tags: [a, b]", "tags", "[a, b]"),
    ("//|\n//| column: margin", "column", "margin"), ("//| code-fold: show", "code-fold", "show"),
  ])
  func valuesAreRead(options: String, key: String, value: String) throws {
    let cell = try #require(read(options))
    #expect(cell.options.string(key) == value)
    #expect(cell.code == "f()\n")
  }

  @Test func valuesHaveTypes() throws {
    let cell = try #require(
      read("//| echo: false\n//| fig-width: 6.5\n//| tags: [a, \"b c\"]\n//| code-fold: show"))
    #expect(cell.options.boolean("echo") == false)
    #expect(cell.options.boolean("code-fold") == nil)
    #expect(cell.options.boolean("eval") == nil)
    #expect(cell.options.number("fig-width") == 6.5)
    #expect(cell.options.words("tags") == ["a", "b c"])
    #expect(cell.options.all.map(\.key) == ["echo", "fig-width", "tags", "code-fold"])
  }

  @Test func placesAreThoseOfTheFile() throws {
    let text = "> ```{swift}\n> //| label: fig-x\n> //| fig-cap: \"a `{swift} n`\"\n> ```\n"
    let source = SourceFile(path: "a.md", text: text)
    let document = Document.parse(source)
    let options = try #require(document.cells.first?.options.all)
    #expect(options.map { source.text(in: $0.keyRange) } == ["label", "fig-cap"])
    #expect(options.map { source.text(in: $0.valueRange) } == ["fig-x", "\"a `{swift} n`\""])
    #expect(document.inlineExpressions.map { source.text(in: $0.range) } == ["n"])
    #expect(document.labels.map { source.text(in: $0.range) } == ["fig-x"])
  }

  @Test(arguments: [
    ("⟦fgi-cap⟧: a", ["unknown-option"]), ("⟦colour⟧: a", ["unknown-option"]),
    ("echo: true\n//| ⟦echo⟧: false", ["duplicate-option"]),
    ("⟦echo = true⟧", ["malformed-option"]),
    ("⟦echo:true⟧", ["malformed-option"]), ("⟦fig-cap⟧:", ["malformed-option"]),
    ("fig-cap: ⟦\"abc⟧", ["malformed-option"]), ("echo: ⟦maybe⟧", ["option-type"]),
    ("fig-width: ⟦wide⟧", ["option-type"]), ("fig-width: ⟦-1⟧", ["option-type"]),
    ("fig-width: ⟦nan⟧", ["option-type"]), ("layout-ncol: ⟦1.5⟧", ["option-type"]),
    ("column: ⟦left⟧", ["option-type"]), ("warning: ⟦\"no\"⟧", ["option-type"]),
    ("label: ⟦fig x⟧", ["invalid-label"]), ("label: ⟦fig-⟧", ["invalid-label"]),
    ("label: ⟦Fig-x⟧", ["invalid-label"]), ("label: ⟦sec-x⟧", ["invalid-label"]),
    ("label: ⟦1a⟧", ["invalid-label"]), ("label: plain_name", []),
    ("echo: true\nf()\n//| ⟦fig-cap⟧: a", ["option-after-code"]),
    ("fig-cap: a `{swift} 1 +⟦⟧` b", ["expected-expression"]),
    ("fig-cap: |\n//|   a\n//|   b `{swift} ⟦3n⟧`", ["malformed-number"]),
    ("fig-cap: 'it''s `{swift} ⟦3n⟧`'", ["malformed-number"]),
  ])
  func mistakesAreReportedAtTheirPlace(options: String, rules: [String]) {
    let notebook = MarkedNotebook(cell: "//| \(options)")
    #expect(notebook.found == notebook.expected(rules))
  }

  @Test(arguments: [
    ("fgi-cap", "did you mean `fig-cap`?"), ("ehco", "did you mean `echo`?"), ("zzz", nil),
    ("lable", "did you mean `label`?"),
  ])
  func unknownOptionsComeWithTheNearestName(key: String, suggestion: String?) {
    let notebook = MarkedNotebook(cell: "//| \(key): a")
    #expect(notebook.document.diagnostics.map(\.suggestion) == [suggestion])
  }

  @Test func labelsAreUniqueInTheNotebook() {
    let notebook = MarkedNotebook(
      "```{swift #fig-a}\n```\n\n# A {#sec-a}\n\n```{swift}\n//| label: ⟦fig-a⟧\n```\n\n"
        + "```{swift #⟦fig-b⟧}\n//| label: fig-c\n```\n")
    #expect(notebook.found == notebook.expected(["duplicate-label", "invalid-label"]))
    #expect(notebook.document.diagnostics.first?.notes == ["It is defined at line 1 first."])
    #expect(notebook.document.cells.map(\.label) == ["fig-a", "fig-a", "fig-c"])
  }
}
