import Statistics

extension [Declaration] {
  /// Numerical tools for closed forms: quadrature, roots, Markov chains, lines.
  package static let toolbox: [Declaration] = [
    .function(
      "integral",
      [.init("over", "range", .realRange), .init(nil, "integrand", .closure(arity: 1))], .number,
      "The integral of a function over a finite interval, to 10 digits.",
      example: "integral(over: 0...1) { x in exp(-x * x) }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let range = arguments.realRange("range")
      guard range.lowerBound.isFinite, range.upperBound.isFinite else {
        throw EvaluationFailure(argument: "range", because: "the interval must be finite")
      }
      let integrand = arguments.closure("integrand")
      let probe = interpreter.call(integrand, [.number(range.lowerBound)], at: arguments.range)
      if probe.isPoison { return probe }
      guard let value = integral(over: range, interpreter.function(integrand)) else {
        throw EvaluationFailure(
          "no-convergence", "the integral does not converge to 10 digits on this interval")
      }
      return .number(value)
    },
    .function(
      "root", [.init("in", "range", .realRange), .init(nil, "function", .closure(arity: 1))],
      .number, "A root of a function between two points at which its signs differ.",
      example: "root(in: 0...2) { x in x * x - 2 }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let range = arguments.realRange("range")
      let function = arguments.closure("function")
      let probe = interpreter.call(function, [.number(range.lowerBound)], at: arguments.range)
      if probe.isPoison { return probe }
      guard let value = root(in: range, of: interpreter.function(function)) else {
        throw EvaluationFailure(
          "no-sign-change", argument: "range",
          "the function has the same sign, or no finite value, at both ends of the interval")
      }
      return .number(value)
    },
    .function(
      "MarkovChain",
      [.init("states", .integer), .init(nil, "probability", .closure(arity: 2))], .chain,
      "A Markov chain on 0, 1, 2, … from its transition probabilities.",
      example: "MarkovChain(states: 2) { i, j in i == j ? 0.9 : 0.1 }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let states = arguments.integer("states")
      guard (1...Limits.states).contains(states) else {
        throw EvaluationFailure(
          argument: "states", because: "the number of states must be from 1 to \(Limits.states)")
      }
      var transitions: [Double] = []
      transitions.reserveCapacity(states * states)
      for from in 0..<states {
        for to in 0..<states {
          let value = interpreter.call(
            arguments.closure("probability"), [.integer(from), .integer(to)],
            at: arguments.range)
          if value.isPoison { return value }
          guard let probability = value.number else {
            throw EvaluationFailure(
              "type-mismatch", argument: "probability",
              "a transition probability is a number, but this is \(value.noun)")
          }
          transitions.append(probability)
        }
      }
      guard let chain = MarkovChain(states: states, transitions: transitions) else {
        throw EvaluationFailure(
          argument: "probability",
          because: "the probabilities of leaving a state must not be negative and must sum to 1")
      }
      return .chain(chain)
    },
    .method(
      .chain, "distributions", [.init("through", "steps", .integer), .init("from", .integer)],
      .array(.array(.number)), "The distributions after 0, 1, 2, … steps from a state.",
      example: "chain.distributions(through: 50, from: 1)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .chain(let chain) = arguments.receiver else { return .invalid }
      let (steps, state) = (arguments.integer("steps"), arguments.integer("from"))
      guard (0..<chain.states).contains(state) else {
        throw EvaluationFailure(
          argument: "from", because: "the chain has the states 0 to \(chain.states - 1)")
      }
      guard steps >= 0, steps < Limits.elements / chain.states,
        steps <= Limits.chainWork / (chain.states * chain.states)
      else {
        throw EvaluationFailure(
          argument: "steps", because: "these are too many steps for this chain")
      }
      return .array(
        chain.distributions(through: steps, from: state).map { .array($0.map(Value.number)) })
    },
    .function(
      "LinearFit", [.init("x", .array(.number)), .init("y", .array(.quantity))], .fit,
      "The least-squares line through points.", example: "LinearFit(x: [1, 2, 3], y: [2, 4, 7])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let x = arguments.numbers("x")
      let y = arguments.array("y").compactMap(\.quantity)
      guard x.count == y.count else {
        throw EvaluationFailure(
          argument: "y", because: "there are \(x.count) abscissae, but \(y.count) ordinates")
      }
      guard let fit = LinearFit(x, y) else {
        throw EvaluationFailure(because: "a line needs two distinct abscissae and finite ordinates")
      }
      return .fit(fit)
    },
    .property(.fit, "slope", .quantity, "The slope of the line.", example: "fit.slope") {
      _, arguments in fit(arguments, \.slope)
    },
    .property(.fit, "intercept", .quantity, "The value at 0.", example: "fit.intercept") {
      _, arguments in fit(arguments, \.intercept)
    },
    .property(
      .fit, "rSquared", .number, "The share of the variance that the line explains.",
      example: "fit.rSquared"
    ) { _, arguments in
      guard case .fit(let fit) = arguments.receiver else { return .invalid }
      return .number(fit.rSquared)
    },
    .function(
      "empiricalFrequencies",
      [
        .init("of", "probabilities", .array(.number)), .init("samples", .integer),
        .init("seed", .integer),
      ], .array(.number),
      "The shares of the symbols in one sample of a categorical law, without those never seen.",
      example: "empiricalFrequencies(of: [0.5, 0.3, 0.2], samples: 10, seed: 1)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let weights = arguments.numbers("probabilities")
      let total = pairwiseSum(weights)
      let (samples, seed) = (arguments.integer("samples"), arguments.integer("seed"))
      guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }), total > 0, total.isFinite else {
        throw EvaluationFailure(
          argument: "probabilities",
          because: "the weights must be finite, not negative and not all 0")
      }
      guard samples > 0, seed >= 0 else {
        throw EvaluationFailure(because: "the sample is not empty and the seed is not negative")
      }
      var stream = RandomStream(seed: UInt64(seed))
      let counts = stream.multinomial(trials: samples, probabilities: weights.map { $0 / total })
      return .array(
        counts.filter { $0 > 0 }.map { .number(Double($0) / Double(samples)) })
    },
  ]
}

private func fit(_ arguments: Arguments, _ part: (LinearFit) -> Quantity) -> Value {
  guard case .fit(let fit) = arguments.receiver else {
    preconditionFailure("the declaration is a member of fits")
  }
  return .quantity(part(fit))
}
