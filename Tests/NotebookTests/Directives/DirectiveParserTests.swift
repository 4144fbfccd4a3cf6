import Notebook
import Testing

struct DirectiveParserTests {
  private func read(_ code: String) -> (text: String, rules: [String]) {
    let document = Document.parse(SourceFile(path: "a.md", text: "```{swift}\n\(code)\n```\n"))
    let text = document.cells.first.map { SymbolicExpression.describe($0.statements) } ?? ""
    return (text, document.diagnostics.map(\.rule))
  }

  // MARK: - What is read

  @Test(arguments: [
    ("1_000", "1000"), ("0x1F", "31"), ("0b1_01", "5"), ("0o17", "15"), ("007", "7"),
    ("1.5", "1.5"), ("1e-3", "0.001"), ("2.5E+2", "250.0"), ("1_0.0_1", "10.01"),
    ("9223372036854775807", "9223372036854775807"), ("true", "true"), ("1.squared", "1.squared"),
    ("x1_y", "x1_y"), ("σ_1 ", "σ_1"), ("$0", "$0"), (".log", ".log"), ("[]", "[]"),
    ("[1, 2,]", "[1, 2]"), ("[[1], []]", "[[1], []]"),
  ])
  func literalsAndNames(code: String, expected: String) {
    let result = read(code)
    #expect(result.text == expected)
    #expect(result.rules.isEmpty)
  }

  @Test(arguments: [
    (#""""#, #""""#), (#""a\nb""#, "\"a\nb\""), (#""\"\\\t\'""#, "\"\"\\\t'\""),
    (#""\u{3b1}""#, #""α""#), (#""n = \(n)""#, #""n = \(n)""#),
    (#""\(a + "x\(b)")!""#, #""\((+ a "x\(b)"))!""#), (#""\(f(1))""#, #""\((call f 1))""#),
    ("\"\"\"\n  one\n    two\n  \"\"\"", "\"one\n  two\""),
    ("\"\"\"\na \\\nb\n\"\"\"", "\"a b\""), ("\"\"\"\n\"\"\"", "\"\""),
    ("\"\"\"\n  \\(n) \"quoted\"\n  \"\"\"", "\"\\(n) \"quoted\"\""),
  ])
  func texts(code: String, expected: String) {
    let result = read(code)
    #expect(result.text == expected)
    #expect(result.rules.isEmpty)
  }

  @Test(arguments: [
    ("1 + 2 * 3", "(+ 1 (* 2 3))"), ("(1 + 2) * 3", "(* (+ 1 2) 3)"),
    ("a - b - c", "(- (- a b) c)"), ("a / b % c", "(% (/ a b) c)"), ("-x * y", "(* (- x) y)"),
    ("-x.y", "(- x.y)"), ("!a && b || c", "(|| (&& (! a) b) c)"), ("a < b + 1", "(< a (+ b 1))"),
    ("a == b && c != d", "(&& (== a b) (!= c d))"), ("a ≈ b ± 0.1", "(≈ a (± b 0.1))"),
    ("a ≈ b + c ± d * 2", "(≈ a (± (+ b c) (* d 2)))"), ("1...n - 1", "(... 1 (- n 1))"),
    ("0..<n", "(..< 0 n)"), ("1 ... 3", "(... 1 3)"), ("a ? b : c ? d : e", "(? a b (? c d e))"),
    ("a || b ? 1 + 2 : 3", "(? (|| a b) (+ 1 2) 3)"), ("a-b", "(- a b)"), ("a - -b", "(- a (- b))"),
    ("-1...(-2)", "(... (- 1) (- 2))"), ("a >= b", "(>= a b)"), ("a*(b)", "(* a b)"),
    ("1 - 1/(n * i * i)", "(- 1 (/ 1 (* (* n i) i)))"),
  ])
  func operatorsBindAsInSwift(code: String, expected: String) {
    let result = read(code)
    #expect(result.text == expected)
    #expect(result.rules.isEmpty)
  }

  @Test(arguments: [
    ("f()", "(call f)"), ("f(1, b: 2)", "(call f 1 b: 2)"),
    ("f(in: 1, for: 2)", "(call f in: 1 for: 2)"),
    ("f(1)(2)", "(call (call f 1) 2)"), ("a.b.c", "a.b.c"),
    ("a.b(1).c[2]", "(at (call a.b 1).c 2)"),
    ("a[1, 2]", "(at a 1 2)"), (".mix(real: .fixed)", "(call .mix real: .fixed)"),
    ("a\n  .b()\n  .c", "(call a.b).c"), ("f {}", "(call f trailing {})"),
    ("f { $0 + 1 }", "(call f trailing {(+ $0 1)})"),
    ("f(1) { i in i }", "(call f 1 trailing {i in i})"),
    ("f { (a, b) in a }", "(call f trailing {a, b in a})"),
    ("f { a, b in a }", "(call f trailing {a, b in a})"),
    ("f { _ in 1 }", "(call f trailing {_ in 1})"),
    ("f { 1 } second: { 2 }", "(call f trailing {1} second: {2})"),
    ("f(1) { 1 } second: { 2 }\n  .g()", "(call (call f 1 trailing {1} second: {2}).g)"),
    ("{ return 1 }", "{1}"), ("f { let a = 1; return a }", "(call f trailing {(let a 1); a})"),
    ("f(a, // comment\n  /* nested /* */ */ b)", "(call f a b)"), ("f(a,\n)", "(call f a)"),
    ("f\n{ 1 }", "(call f trailing {1})"), ("(f)(x)", "(call f x)"),
  ])
  func callsAndClosures(code: String, expected: String) {
    let result = read(code)
    #expect(result.text == expected)
    #expect(result.rules.isEmpty)
  }

  @Test(arguments: [
    ("let a = 1\nlet b = 2", "(let a 1); (let b 2)"),
    ("let a = 1; let b = 2;", "(let a 1); (let b 2)"),
    ("let a = 1, b = 2", "(let a 1); (let b 2)"), ("let a =\n  1", "(let a 1)"),
    ("let a = 1\n  + 2", "(let a (+ 1 2))"), ("let a = 1 +\n  2", "(let a (+ 1 2))"),
    ("let a = b\n-c", "(let a b); (- c)"), ("let a = b\n(c)", "(let a b); c"),
    ("let a = b\n[c]", "(let a b); [c]"), ("let a = c\n  ? 1\n  : 2", "(let a (? c 1 2))"),
    ("f { for i in 1...3 { g(i) } }", "(call f trailing {(for i (... 1 3) {(call g i)})})"),
    ("f { if a { b } }", "(call f trailing {(if a {b})})"),
    (
      "f { if a { b } else if c { d } else { e } }",
      "(call f trailing {(if a {b} {(if c {d} {e})})})"
    ),
    ("f { if a(b { c }) { d } }", "(call f trailing {(if (call a (call b trailing {c})) {d})})"),
    ("\r\nlet a = 1\r\nlet b = 2\r", "(let a 1); (let b 2)"), ("", ""), ("// nothing", ""),
  ])
  func statementsEndAsInSwift(code: String, expected: String) {
    let result = read(code)
    #expect(result.text == expected)
    #expect(result.rules.isEmpty)
  }

  // MARK: - Places

  @Test func everyNodeKnowsItsPlace() throws {
    let code = "let a = Experiment(Gaussian(mean: 0), replicates: 5_000).variance[2] ≈ -1.5 ± 0.1"
    let text = "> ```{swift}\n> \(code)\n> ```\n"
    let source = SourceFile(path: "a.md", text: text)
    let document = Document.parse(source)
    let statement = try #require(document.cells.first?.statements.first)
    #expect(source.text(in: statement.range) == code)
    guard case .let(_, let name, let value) = statement.kind,
      case .infix(_, let operation, let left, let right) = value.kind,
      case .subscript(let base, _) = left.kind, case .member(_, _, let member) = base.kind,
      case .infix(_, _, let minus, let tolerance) = right.kind
    else {
      Issue.record("the statement was read as \(SymbolicExpression.describe(statement))")
      return
    }
    #expect(source.text(in: name) == "a")
    #expect(source.text(in: operation) == "≈")
    #expect(source.text(in: member) == "variance")
    #expect(
      source.text(in: left.range)
        == "Experiment(Gaussian(mean: 0), replicates: 5_000).variance[2]")
    #expect(source.text(in: minus.range) == "-1.5")
    #expect(source.text(in: tolerance.range) == "0.1")
  }
}
