import Evaluation
import Notebook
import Testing

@Test(arguments: [
  ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 / 2", "3.5"), ("-7 % 3", "−1"),
  ("2 - -3", "5"), ("1_000 * 1_000", "1 000 000"),
  ("9_223_372_036_854_775_807 + 1", "9.22337 × 10¹⁸"),
  ("1 < 2 && 2 < 1", "false"), ("1 < 2 || 2 < 1", "true"), ("!(1 == 1.0)", "false"),
  ("1 < 2 ? \"yes\" : \"no\"", "yes"), ("\"n = \\(2 + 3)\"", "n = 5"),
  ("[1, 2, 3].map { $0 * $0 }", "[1, 4, 9]"), ("(1...4).filter { $0 % 2 == 0 }", "[2, 4]"),
  ("[3, 1, 2].max", "3"), ("[3, 1, 2][0]", "3"), ("(1...9).first { $0 * $0 > 30 }", "6"),
  ("sum(1...100)", "5050"), ("product(1...5) { i in i }", "120"),
  ("sum([1, 2, 3]) { x in x * x }", "14"),
  ("stride(from: 0, through: 1, by: 0.25)", "[0, 0.25, 0.5, 0.75, 1]"),
  ("stride(from: 10, to: 0, by: -5)", "[10, 5]"),
  ("logarithmicSteps(from: 1, through: 100, count: 3)", "[1, 10, 100]"),
  ("iterate(1, count: 3) { $0 / 2 }", "[1, 0.5, 0.25, 0.125]"),
  ("exp(0)", "1"), ("pow(2, 10)", "1024"), ("sqrt(2)", "1.41421"), ("abs(-3)", "3"),
  ("fixed(3.14159, decimals: 2)", "3.14"), ("percent(0.125, decimals: 1)", "12.5 %"),
  ("integral(over: 0...1) { x in 3 * x * x }", "1"), ("root(in: 0...2) { x in x * x - 1 }", "1"),
  ("[1, 2] + [3]", "[1, 2, 3]"), ("\"a\" + \"b\"", "ab"), ("(1...3).count", "3"),
  ("[[1, 2], [3]].map { row in sum(row) }", "[3, 3]"), ("\"a\" == \"b\"", "false"),
])
func expressionsHaveValues(expression: String, expected: String) {
  let result = evaluateCell(expression)
  #expect(result.findings == [])
  // Thin and no-break spaces are typography, not arithmetic.
  let texts = result.texts.map { text in
    String(text.map { $0 == "\u{2009}" || $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
  #expect(texts == [expected])
}

@Test(arguments: [
  ("let a = b", "2:9 unknown-name"),
  ("let a = b\nlet b = 1", "2:9 use-before-definition"),
  ("let a = 1\nlet a = 2", "3:5 duplicate-name"),
  ("let sum = 1", "2:5 reserved-name"),
  ("1 / 0", "2:3 division-by-zero"),
  ("1 % 0", "2:3 division-by-zero"),
  ("Gausian(mean: 0, variance: 1)", "2:1 unknown-function"),
  ("let g = Gaussian(mean: 0, varianc: 1)", "2:27 unknown-argument"),
  ("let g = Gaussian(mean: 0)", "2:9 missing-argument"),
  ("let g = Gaussian(variance: 1, mean: 0)", "2:31 argument-order"),
  ("let g = Gaussian(mean: \"0\", variance: 1)", "2:24 type-mismatch"),
  ("let g = Gaussian(mean: 0, variance: -1)", "2:37 invalid-argument"),
  ("let g = Gaussian(mean: 0, variance: 0 * infinity)", "2:37 invalid-argument"),
  ("let p = Poisson(mean: 1, 2)", "2:26 unlabelled-argument"),
  ("[1, 2][2]", "2:8 index-out-of-range"), ("3...1", "2:1 empty-range"),
  ("sum(1...1_000_000_000_000)", "2:5 too-many-elements"),
  ("sum", "2:1 missing-call"), ("$0 + 1", "2:1 unknown-name"),
  ("[1].map { $0 + $1 }", "2:9 closure-arity"), ("1 + \"a\"", "2:3 type-mismatch"),
  ("(1)(2)", "2:1 not-a-function"), (".log", "2:1 implicit-member"),
  ("Chart { }", "2:7 empty-chart"), ("Chart { 1 }", "2:7 type-mismatch"),
  ("[1, 2].men", "2:8 unknown-member"), ("Table { }", "2:7 empty-table"),
  ("Table { Column(\"a\", [1]); Column(\"b\", [1, 2]) }", "2:7 count-mismatch"),
  ("MarkovChain(states: 2) { i, j in 0.4 }", "2:24 invalid-argument"),
])
func mistakesAreFoundWhereTheyStand(code: String, expected: String) {
  let result = evaluateCell(code)
  #expect(result.findings.contains(expected), "found \(result.findings)")
}

@Test func oneMistakeIsReportedOnce() {
  let result = evaluateCell("let a = nothing\nlet b = a + 1\nlet c = [b, a].map { $0 * b }\nc")
  #expect(result.findings == ["2:9 unknown-name"])
}

@Test func everyMistakeOfACellIsReported() {
  let result = evaluateCell("let a = nothing\nlet b = sin(1, 2)\nlet c = 1 / 0")
  #expect(
    result.findings == ["2:9 unknown-name", "3:16 unlabelled-argument", "4:11 division-by-zero"])
}

@Test func suggestionsNameWhatWasMeant() {
  let result = evaluateCell("let variance = 1\nlet b = varaince + 1")
  #expect(result.diagnostics.first?.suggestion == "did you mean `variance`?")
}

@Test func endlessWorkEndsWithADiagnostic() {
  let result = evaluateCell(
    "sum(1...1_000_000) { i in sum(1...1_000) { j in i * j } }", stepLimit: 10_000)
  #expect(result.diagnostics.map(\.rule) == ["too-much-work"])
}

@Test func closuresSeeTheNamesAroundThem() {
  let result = evaluateCell(
    "let n = 3\n(1...2).map { i in (1...2).map { j in i * 10 + j + n } }")
  #expect(result.texts == ["[[14, 15], [24, 25]]"])
}

@Test func writtenNumbersStandFlushRightInTables() throws {
  let result = evaluateCell(
    """
    Table {
      Column("number", [1, 2])
      Column("fixed", [fixed(-1.5, decimals: 2), fixed(12_345.6, decimals: 1)])
      Column("share", [percent(0.5), percent(-0.125, decimals: 1)])
      Column("text", ["n = 5", "all"])
    }
    """)
  #expect(result.findings == [])
  let item = try #require(result.cells.first?.items.first)
  guard case .table(let table) = item else { return #expect(Bool(false)) }
  #expect(table.columns.map(\.isNumeric) == [true, true, true, false])
}

@Test(arguments: [
  ((0..<40).map { "let s\($0 + 1) = s\($0) + s\($0)" }.joined(separator: "\n"), "too-long-string"),
  (
    (0..<40).map { "let s\($0 + 1) = \"\\(s\($0))\\(s\($0))\"" }.joined(separator: "\n"),
    "too-long-string"
  ),
])
func doublingEndsWithADiagnostic(doublings: String, rule: String) {
  let result = evaluateCell("let s0 = \"a\"\n" + doublings)
  #expect(result.diagnostics.map(\.rule) == [rule])
}

@Test func arraysThatHoldThemselvesArePrintedInPart() {
  let doublings = (0..<60).map { "let a\($0 + 1) = [a\($0), a\($0)]" }
  let result = evaluateCell("let a0 = 1\n" + doublings.joined(separator: "\n") + "\na60")
  #expect(result.findings == [])
  #expect(result.texts.first.map { $0.utf8.count < 20_000 } == true)
}

@Test(arguments: [
  ("let a = (1...900_000).map { 1 }\na + a", "too-many-elements"),
  ("Chart { for i in 1...1_000 { RuleMark(y: i) } }", "too-many-marks"),
  (
    "MarkovChain(states: 2) { i, j in 0.5 }.distributions(through: 1_000_000, from: 0)",
    "invalid-argument"
  ),
  ("Claim(\" \") { 1 < 2 }", "empty-claim"), ("Claim(\"x\") { 1 ≈ 2 ± infinity }", "type-mismatch"),
])
func immoderateDemandsAreRefused(code: String, rule: String) {
  #expect(evaluateCell(code).diagnostics.map(\.rule) == [rule])
}

@Test(arguments: [
  ("//| label: fig-x\nlet q = 1", "label-mismatch"),
  ("//| label: tbl-x\nClaim(\"One\") { 1 < 2 }", "label-mismatch"),
  ("//| fig-width: 3\nlet q = 1", "unsupported-option"),
])
func labelsAndOptionsMeanSomething(code: String, rule: String) {
  #expect(evaluateCell(code).diagnostics.map(\.rule) == [rule])
}

@Test func longSumsOfEstimatesHaveTheirError() throws {
  let result = evaluateCell(
    """
    let run = Experiment(
      Poisson(mean: 2), workflow: .replace, samples: 5, generations: 2, replicates: 50, seed: 1)
    let long = sum((1...50_000).map { i in run.mean[1].mean * i })
    let twice = product([run.mean[1].mean, run.mean[1].mean])
    """)
  #expect(result.findings == [])
  let (long, twice) = (try #require(result.number("long")), try #require(result.number("twice")))
  let error = try #require(long.standardError) / long.value
  // The relative error of a square is twice that of its root.
  #expect(abs(try #require(twice.standardError) / twice.value - 2 * error) < 1e-9)
}
