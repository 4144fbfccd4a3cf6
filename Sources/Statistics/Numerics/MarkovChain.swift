/// A Markov chain on finitely many states 0, 1, 2, ….
public struct MarkovChain: Sendable {
  /// The number of states.
  public let states: Int

  /// The transition probabilities, row by row.
  public let transitions: [Double]

  /// Creates a chain from its transition probabilities.
  ///
  /// The result is `nil` when a probability is negative or a row does not sum to 1 within 10⁻⁹;
  /// rows are scaled to sum to 1.
  ///
  /// - Parameters:
  ///   - states: The number of states.
  ///   - transitions: The probabilities from each state to every state, row by row.
  public init?(states: Int, transitions: [Double]) {
    guard states > 0, transitions.count == states * states else { return nil }
    var scaled = transitions
    for state in 0..<states {
      let row = state * states..<(state + 1) * states
      guard scaled[row].allSatisfy({ $0 >= 0 }) else { return nil }
      let total = pairwiseSum(Array(scaled[row]))
      guard abs(total - 1) <= 1e-9 else { return nil }
      for index in row { scaled[index] /= total }
    }
    self.states = states
    self.transitions = scaled
  }

  /// The distribution after one more step.
  ///
  /// - Parameter distribution: One probability a state.
  /// - Returns: One probability a state.
  public func step(_ distribution: [Double]) -> [Double] {
    precondition(distribution.count == states, "the distribution has one probability a state")
    var next = [Double](repeating: 0, count: states)
    for (state, probability) in distribution.enumerated() where probability != 0 {
      let row = state * states
      for target in 0..<states { next[target] += probability * transitions[row + target] }
    }
    return next
  }

  /// The distributions after 0, 1, 2, … steps from one state.
  ///
  /// - Parameters:
  ///   - steps: The number of steps.
  ///   - state: The state at the start.
  /// - Returns: `steps` + 1 distributions.
  public func distributions(through steps: Int, from state: Int) -> [[Double]] {
    precondition((0..<states).contains(state), "the chain has no such state")
    var distribution = [Double](repeating: 0, count: states)
    distribution[state] = 1
    var all = [distribution]
    for _ in 0..<steps {
      distribution = step(distribution)
      all.append(distribution)
    }
    return all
  }
}
