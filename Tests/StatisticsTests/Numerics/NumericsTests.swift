import Statistics
import Testing

/// Integrals whose values are known in closed form.
private let integrals: [(name: String, range: ClosedRange<Double>, value: Double)] = [
  ("exp(-x²)", 0...1, 0.7468241328124270),
  ("1/√x", 0...1, 2),
  ("x⁹", -1...2, 102.3),
  ("1/(1 + 10⁴x²)", -1...1, 0.02 * 1.5607966601082315),
]

private func integrand(_ name: String) -> (Double) -> Double {
  switch name {
  case "exp(-x²)": { Statistics.exp(-$0 * $0) }
  case "1/√x": { 1 / $0.squareRoot() }
  case "x⁹": { $0 * $0 * $0 * $0 * $0 * $0 * $0 * $0 * $0 }
  default: { 1 / (1 + 1e4 * $0 * $0) }
  }
}

@Test(arguments: integrals.indices)
func integralsReachTenDigits(index: Int) throws {
  let (name, range, value) = integrals[index]
  let computed = try #require(integral(over: range, integrand(name)))
  #expect(abs(computed - value) <= 2e-10 * abs(value))
}

@Test func divergentIntegralsHaveNoValue() {
  #expect(integral(over: 0...1) { 1 / $0 } == nil)
  #expect(integral(over: 0...1) { _ in .nan } == nil)
}

@Test(arguments: [
  (0.0...2.0, 2.0.squareRoot()), (1.4...1.5, 2.0.squareRoot()), (-10.0...1.9, nil),
])
func rootsAreFoundToTheLastBits(range: ClosedRange<Double>, expected: Double?) throws {
  let found = root(in: range) { $0 * $0 - 2 }
  if let expected {
    #expect(abs(try #require(found) - expected) <= 4 * expected.ulp)
  } else {
    // Both ends lie outside the two roots or between them with equal signs.
    #expect(found == nil)
  }
}

@Test func rootsOfSteepAndFlatFunctions() throws {
  let steep = try #require(root(in: 0...1) { $0 < 0.3 ? -1e-300 : 1e300 })
  #expect(abs(steep - 0.3) < 1e-14)
  let flat = try #require(root(in: -1...2) { $0 * $0 * $0 })
  #expect(abs(flat) < 1e-5)
}

@Test func markovChainAgreesWithMatrixPowers() throws {
  // Gambler's ruin on 0…4 with p = 0.4: the probability of ending at 4 from 2 is
  // (1 − r²)/(1 − r⁴) with r = 1.5.
  var transitions = [Double](repeating: 0, count: 25)
  transitions[0] = 1
  transitions[24] = 1
  for state in 1...3 {
    transitions[state * 5 + state + 1] = 0.4
    transitions[state * 5 + state - 1] = 0.6
  }
  let chain = try #require(MarkovChain(states: 5, transitions: transitions))
  let last = try #require(chain.distributions(through: 400, from: 2).last)
  #expect(abs(last[4] - (1 - 2.25) / (1 - 5.0625)) < 1e-12)
  #expect(abs(last.reduce(0, +) - 1) < 1e-12)
}

@Test func impossibleChainsAreRefused() {
  #expect(MarkovChain(states: 2, transitions: [0.5, 0.5, 0.6, 0.5]) == nil)
  #expect(MarkovChain(states: 2, transitions: [1.5, -0.5, 0, 1]) == nil)
  #expect(MarkovChain(states: 2, transitions: [1, 0, 0]) == nil)
}

@Test(arguments: [
  // SciPy 1.17: binom.pmf, poisson.pmf.
  (3, 10, 0.2, 0.20132659200000022), (0, 100, 0.01, 0.3660323412732297),
  (100, 100, 0.99, 0.3660323412732289), (50, 100, 0.5, 0.07958923738717871),
])
func binomialProbabilities(
  successes: Int, trials: Int, probability: Double, expected: Double
) {
  let computed = binomialProbability(successes, trials: trials, probability: probability)
  #expect(abs(computed - expected) <= 1e-13 * expected)
}

@Test func impossibleCountsHaveProbabilityZero() {
  #expect(binomialProbability(-1, trials: 10, probability: 0.2) == 0)
  #expect(binomialProbability(11, trials: 10, probability: 0.2) == 0)
  #expect(binomialProbability(0, trials: 10, probability: 0) == 1)
  #expect(binomialProbability(10, trials: 10, probability: 1) == 1)
  #expect(poissonProbability(-1, mean: 2) == 0)
  #expect(poissonProbability(0, mean: 0) == 1)
}
