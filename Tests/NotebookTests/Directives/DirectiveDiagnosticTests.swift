import Notebook
import Testing

/// Every mistake in directives, with the exact place of its diagnostic between `⟦` and `⟧`.
struct DirectiveDiagnosticTests {
  @Test(arguments: [
    // Words
    ("let a = 1 ⟦@⟧", ["unexpected-character"]),
    ("let a = σ⟦²⟧", ["unexpected-character"]),
    ("let a = f(⟦“⟧one”, ⟦„⟧two”)", ["unexpected-character", "unexpected-character"]),
    ("let a = ⟦“⟧one", ["unexpected-character"]),
    ("let a = b ⟦−⟧ c", ["unexpected-character"]),
    ("let a =⟦\u{A0}⟧1", ["unexpected-character"]),
    ("let a = 1 ⟦/*⟧ open", ["unterminated-comment"]),
    ("let a = ⟦\"abc⟧\nlet b = 1", ["unterminated-string"]),
    ("let a = ⟦\"abc \\(x⟧\nlet b = 1", ["unterminated-string"]),
    ("let a = ⟦\"\"\"⟧\nabc\n\"\"", ["unterminated-string"]),
    ("let a = ⟦\"\"\"⟧abc\n\"\"\"", ["multi-line-string"]),
    ("let a = \"\"\"\nabc⟦\"\"\"⟧", ["multi-line-string"]),
    ("let a = \"⟦\\q⟧\"", ["unknown-escape"]),
    ("let a = \"⟦\\u{110000}⟧\"", ["unknown-escape"]),
    ("let a = ⟦3n⟧", ["malformed-number"]),
    ("let a = ⟦0x⟧", ["malformed-number"]),
    ("let a = ⟦.5⟧", ["malformed-number"]),
    ("let a = ⟦9223372036854775808⟧", ["number-overflow"]),
    ("let a = ⟦1e999⟧", ["number-overflow"]),
    // Grammar
    ("let a =⟦⟧\nlet b = 1", ["expected-expression"]),
    ("let a = 1 +⟦⟧", ["expected-expression"]),
    ("let a = 2 * ⟦/⟧ 3", ["expected-expression"]),
    ("let ⟦3⟧ = 4", ["expected-name"]),
    ("let ⟦for⟧ = 4", ["expected-name"]),
    ("let a = b.⟦⟧", ["expected-name"]),
    ("let a⟦⟧", ["expected-value"]),
    ("f { for i ⟦of⟧ 1...3 { } }", ["expected-word"]),
    ("f { for i in 1...3⟦⟧\n g() }", ["expected-word"]),
    ("let a = b ? c⟦⟧", ["expected-word"]),
    ("f(a ⟦b⟧)", ["missing-comma"]),
    ("f(\n  a: 1⟦⟧\n  b: 2\n)", ["missing-comma"]),
    ("f(a : b⟦:⟧ c)", ["missing-comma"]),
    ("let a = f(1, 2⟦⟧\nlet b = 3", ["unclosed-bracket"]),
    ("let a = [1, 2⟦⟧\nlet b = 3", ["unclosed-bracket"]),
    ("Chart { f(x ⟦}⟧", ["unclosed-bracket"]),
    ("Chart {\n  f(x)⟦⟧", ["unclosed-bracket"]),
    ("let a = 1⟦)⟧", ["unexpected-bracket"]),
    ("⟦}⟧\nlet b = 3", ["unexpected-bracket"]),
    ("let a = 1 ⟦b⟧", ["consecutive-statements"]),
    ("a ⟦-⟧b", ["operator-spacing"]),
    ("a⟦-⟧ b", ["operator-spacing"]),
    ("let a = ⟦-⟧ b", ["operator-spacing"]),
    ("a⟦*-⟧b", ["unknown-operator"]),
    ("a ⟦**⟧ b", ["unknown-operator"]),
    ("let a = ⟦+⟧1", ["unknown-operator"]),
    ("0 < a ⟦<⟧ 1", ["chained-operator"]),
    ("1...2⟦...⟧3", ["chained-operator"]),
    ("⟦if⟧ a { b }", ["statement-outside-closure"]),
    ("⟦for⟧ i in 1...3 { g(i) }", ["statement-outside-closure"]),
    ("⟦if⟧ let a = b { c }", ["statement-outside-closure"]),
    ("f { ⟦return⟧ 1; 2 }", ["misplaced-return"]),
    ("f { if a { ⟦return⟧ 1 } }", ["misplaced-return"]),
    // What Swift has and directives have not
    ("⟦var⟧ a = 1", ["unsupported-syntax"]),
    ("⟦func⟧ f(a: Int) -> Int {\n  return a\n}", ["unsupported-syntax"]),
    ("⟦class⟧ A {\n  let b = 1\n}", ["unsupported-syntax"]),
    ("⟦import⟧ Foundation", ["unsupported-syntax"]),
    ("⟦while⟧ true { f() }", ["unsupported-syntax"]),
    ("⟦guard⟧ a else { }", ["unsupported-syntax"]),
    ("⟦switch⟧ a {\ncase 1: b\ndefault: c\n}", ["unsupported-syntax"]),
    ("⟦return⟧ 1", ["unsupported-syntax"]),
    ("let a = ⟦if⟧ b { 1 } else { 2 }", ["unsupported-syntax"]),
    ("let a = ⟦nil⟧", ["unsupported-syntax"]),
    ("let a = ⟦try⟧ f()", ["unsupported-syntax"]),
    ("let a = ⟦await⟧ f()", ["unsupported-syntax"]),
    ("let a = b ⟦as⟧ Double", ["unsupported-syntax"]),
    ("let a = b ⟦is⟧ Double", ["unsupported-syntax"]),
    ("let a = b⟦!⟧.c", ["unsupported-syntax"]),
    ("let a = b⟦?⟧.c", ["unsupported-syntax"]),
    ("let a = ⟦(⟧1, 2)", ["unsupported-syntax"]),
    ("let ⟦(⟧a, b) = c", ["unsupported-syntax"]),
    ("let a = b.⟦0⟧", ["unsupported-syntax"]),
    ("let a = ⟦[⟧1: 2]", ["unsupported-syntax"]),
    ("let a = ⟦[⟧:]", ["unsupported-syntax"]),
    ("let a = b[1⟦...⟧]", ["unsupported-syntax"]),
    ("let a = b[⟦...⟧1]", ["unsupported-syntax"]),
    ("f { for i in 1...3 ⟦where⟧ i > 1 { g(i) } }", ["unsupported-syntax"]),
    ("f { if ⟦let⟧ a = b { c } }", ["unsupported-syntax"]),
    ("let a⟦: Double⟧ = 1", ["type-annotation"]),
    ("f { (a⟦: Double⟧) in a }", ["type-annotation"]),
    ("a ⟦=⟧ 1", ["assignment"]),
    ("let a = 1\na ⟦=⟧ 2", ["assignment"]),
    ("a ⟦+=⟧ 2", ["assignment"]),
    ("f(a ⟦=⟧ 1)", ["argument-label"]),
  ])
  func eachMistakeIsReportedOnceAtItsPlace(cell: String, rules: [String]) {
    let notebook = MarkedNotebook(cell: cell)
    #expect(notebook.found == notebook.expected(rules))
  }

  @Test func allMistakesOfACellAreReported() {
    let notebook = MarkedNotebook(
      cell: """
        let a = f(x ⟦y⟧, ⟦nil⟧, "⟦\\q⟧")
        let b = Chart {
          LineMark(1 +⟦)⟧
          PointMark(⟦3n⟧)
          for i ⟦of⟧ x { }
        }
        let c = ⟦0x⟧
        """)
    #expect(
      notebook.found
        == notebook.expected([
          "missing-comma", "unsupported-syntax", "unknown-escape", "expected-expression",
          "malformed-number", "expected-word", "malformed-number",
        ]))
    let names = notebook.document.cells[0].statements.map { statement in
      guard case .let(let name, _, _) = statement.kind else { return "" }
      return name
    }
    #expect(names == ["a", "b", "c"])
  }

  @Test func laterCellsAreReadAfterABrokenOne() {
    let notebook = MarkedNotebook(
      "```{swift}\nlet a = (⟦⟧\n```\n\ntext\n\n```{swift}\nlet b = ⟦3n⟧\n```\n")
    #expect(notebook.found == notebook.expected(["expected-expression", "malformed-number"]))
  }

  // MARK: - Depth and length

  static let pathological: [(String, String)] = [
    ("(", ""), ("[", ""), ("{", ""), ("f(", ""), ("f {", ""), ("\"\\(", ""), ("(", ")"),
    ("f { if a { ", "} }"), ("-(", ")"), ("!(", ")"), ("a ? ", ""), ("[{(", ")}]"),
    ("1+", "1"), (".a", ""), ("\"", ""), ("/*", ""), (")", ""), ("let a = (\n", ""), ("a.b ", ""),
    ("f{(x}", ""), ("\"\"\"\n\\(\n", ""), ("\"\\(\n", ""),
  ]

  @Test(arguments: pathological)
  func hugeInputIsReadWithoutACrash(open: String, close: String) {
    let count = 20_000
    let code = String(repeating: open, count: count) + String(repeating: close, count: count)
    let document = Document.parse(SourceFile(path: "a.md", text: "```{swift}\n\(code)\n```\n"))
    #expect(document.diagnostics.count <= Document.diagnosticLimit + 1)
    #expect(!document.diagnostics.isEmpty)
  }

  @Test(arguments: ["(", "[", "f(", "-(", "f { "])
  func nestingIsReportedOnceAtTheFirstLevelTooMany(open: String) {
    let closers = ["(": ")", "[": "]", "{": "}"]
    let bracket = String(open.trimmingSuffix(" ").suffix(1))
    let close = closers[bracket] ?? ""
    func code(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    let deep = MarkedNotebook(cell: "let a = \(code(1_000))\nlet b = ⟦3n⟧")
    #expect(deep.document.diagnostics.map(\.rule) == ["nesting", "malformed-number"])
    #expect(MarkedNotebook(cell: "let a = \(code(40))").found.isEmpty)
  }

  @Test(arguments: [100, 200])
  func longChainsCountAsNesting(count: Int) {
    let sum = "let a = 1" + String(repeating: " + 1", count: count)
    let rules = MarkedNotebook(cell: sum).document.diagnostics.map(\.rule)
    #expect(rules == (count < 128 ? [] : ["nesting"]))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var result = self[...]
    while result.last == character { result.removeLast() }
    return result
  }
}
