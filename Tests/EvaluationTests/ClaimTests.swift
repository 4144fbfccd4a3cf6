import Evaluation
import Testing

private func quantity(_ value: Double, _ error: Double) -> Quantity {
  Quantity(value, independentVariance: error * error)
}

@Test(
  arguments: [
    // left, error, relation, right, tolerance, verdict
    (1.0, 0.1, "≈", 1.39, nil, Condition.Verdict.holds), (1.0, 0.1, "≈", 1.41, nil, .fails),
    (1.0, 1.0, "≈", 1.0, nil, .undecided), (0.1, 0.5, "≈", 0.0, nil, .holds),
    (1.0, 0.0, "≈", 1.0 + 1e-13, nil, .holds), (1.0, 0.0, "≈", 1.0 + 1e-10, nil, .fails),
    (1.0, 0.01, "≈", 1.05, 0.1, .holds), (1.0, 0.02, "≈", 1.05, 0.1, .undecided),
    (1.0, 0.01, "≈", 1.2, 0.1, .fails), (1.0, 0.0, "≈", 1.1, 0.2, .holds),
    (1.0, 0.1, "<", 1.5, nil, .holds), (1.0, 0.1, "<", 1.3, nil, .undecided),
    (1.0, 0.1, "<", 0.5, nil, .fails), (1.0, 0.0, "<", 1.0, nil, .fails),
    (1.0, 0.0, "<=", 1.0, nil, .holds), (1.0, 0.1, ">", 0.5, nil, .holds),
    (1.0, 0.1, ">=", 1.5, nil, .fails), (.nan, 0.1, "≈", 1.0, nil, .fails),
    (.nan, 0.0, "<", 1.0, nil, .fails),
    (.infinity, 0.0, "≈", .infinity, nil, .holds), (1.0, .infinity, "≈", 1.0, nil, .undecided),
  ] as [(Double, Double, String, Double, Double?, Condition.Verdict)])
func verdicts(
  left: Double, error: Double, relation: String, right: Double, tolerance: Double?,
  expected: Condition.Verdict
) {
  let condition = Condition(
    quantity(left, error), relation, quantity(right, 0), tolerance: tolerance)
  #expect(condition.verdict == expected)
}

@Test(arguments: [
  ("1 < 2", Condition.Verdict.holds, 1), ("1 < 2\n2 < 3", .holds, 2), ("1 < 2 && 3 < 2", .fails, 2),
  ("3 < 2 || 1 < 2", .holds, 1), ("!(3 < 2)", .holds, 1), ("2.5 ≈ 2.4 ± 0.2", .holds, 1),
  ("every(1...5) { i in i > 0 }", .holds, 5), ("every(1...5) { i in i > 1 }", .fails, 5),
  ("for i in [1, 2] { i ≈ i }", .holds, 2), ("if 1 < 2 { 2 < 3 }", .holds, 1), ("true", .holds, 1),
  ("Curve(1...3) { $0 } ≈ Curve(2...9) { $0 }", .holds, 2),
  ("Curve(1...3) { $0 } < 4", .holds, 3),
])
func claimsHaveVerdicts(condition: String, expected: Condition.Verdict, comparisons: Int) throws {
  let result = evaluateCell("Claim(\"It is so\") { \(condition) }")
  let claim = try #require(result.claims.first)
  #expect(claim.verdict == expected)
  #expect(claim.comparisons == comparisons)
  #expect(result.findings.isEmpty == (expected == .holds))
}

@Test func aFailedClaimIsAnErrorAtItsSentence() throws {
  let result = evaluateCell("Claim(\"Nothing moves\") {\n  every(1...3) { t in t < 3 }\n}")
  #expect(result.findings == ["2:7 claim-fails"])
  let claim = try #require(result.claims.first)
  #expect(claim.decisive?.place == "t = 3")
  #expect(claim.decisive?.sides?.left == 3)
}

@Test func divisionByZeroInAClaimIsItsOwnError() {
  let result = evaluateCell("Claim(\"Too much\") { 1 / 0 > 3 }")
  #expect(result.findings == ["2:23 division-by-zero"])
  #expect(result.claims.isEmpty)
}

@Test func aHeavyTailLeavesAComparisonUndecided() {
  let origin = Origin(seed: 1, stream: 1)
  // One replicate in a thousand carries almost all of the error.
  let heavy = (0..<1_000).map { $0 == 0 ? 1.0 : 0.001 }
  let light = (0..<1_000).map { $0 % 2 == 0 ? 0.01 : -0.01 }
  let fragile = Quantity(1, influences: [.init(origin: origin, values: heavy)])
  let sound = Quantity(1, influences: [.init(origin: origin, values: light)])
  #expect(fragile.effectiveReplicates < 2)
  #expect(sound.effectiveReplicates > 999)
  #expect(Condition(fragile, "≈", Quantity(1.5)).verdict == .undecided)
  #expect(Condition(fragile, "<", Quantity(10)).verdict == .undecided)
  #expect(Condition(fragile, "<", Quantity(1_000)).verdict == .holds)
  #expect(Condition(sound, "≈", Quantity(1.5)).verdict == .holds)
  // The difference of two sound estimates that differ in one replicate: their own errors decide.
  let shifted = light.enumerated().map { $0.offset == 0 ? 0.02 : $0.element }
  let other = Quantity(4, influences: [.init(origin: origin, values: shifted)])
  let condition = Condition(sound, "<", other)
  #expect(condition.verdict == .holds)
  #expect(condition.sides?.error == sound.standardError + other.standardError)
}
