import Simulation

extension Declaration {
  /// A function or initialiser.
  static func function(
    _ name: String, _ parameters: [Parameter], _ result: ValueType, _ summary: String,
    example: String, hasOpenLabels: Bool = false, body: @escaping Body
  ) -> Declaration {
    Declaration(
      kind: .function, owner: nil, name: name, parameters: parameters,
      hasOpenLabels: hasOpenLabels, result: result, summary: summary, example: example, body: body)
  }

  /// A member without parentheses.
  static func property(
    _ owner: ValueType, _ name: String, _ result: ValueType, _ summary: String, example: String,
    body: @escaping Body
  ) -> Declaration {
    Declaration(
      kind: .property, owner: owner, name: name, parameters: [], result: result,
      summary: summary, example: example, body: body)
  }

  /// A member that is called.
  static func method(
    _ owner: ValueType, _ name: String, _ parameters: [Parameter], _ result: ValueType,
    _ summary: String, example: String, body: @escaping Body
  ) -> Declaration {
    Declaration(
      kind: .method, owner: owner, name: name, parameters: parameters, result: result,
      summary: summary, example: example, body: body)
  }

  /// A choice where its type is expected.
  static func choice(
    _ owner: ValueType, _ name: String, _ summary: String, taking parameters: [Parameter] = [],
    example: String, body: @escaping Body
  ) -> Declaration {
    Declaration(
      kind: .implicit, owner: owner, name: name, parameters: parameters, result: owner,
      summary: summary, example: example, body: body)
  }

  /// A family, whose initialiser checks its parameters.
  fileprivate static func family(
    _ name: String, _ parameters: [Parameter], _ summary: String, example: String,
    make: @escaping @Sendable (Arguments) throws(InvalidArgument) -> any Family
  ) -> Declaration {
    .function(name, parameters, .family, summary, example: example) {
      (_, arguments) throws(EvaluationFailure) in
      do throws(InvalidArgument) {
        return .family(try make(arguments))
      } catch {
        throw EvaluationFailure(error)
      }
    }
  }
}

extension [Declaration] {
  /// The families of models.
  package static let families: [Declaration] = [
    .family(
      "Gaussian", [.init("mean", .number), .init("variance", .number)],
      "The normal family with unknown mean and variance.",
      example: "Gaussian(mean: 0, variance: 1)"
    ) { arguments throws(InvalidArgument) in
      try Gaussian(mean: arguments.number("mean"), variance: arguments.number("variance"))
    },
    .family(
      "Gaussian", [.init("mean", .number), .init("knownVariance", .number)],
      "The normal family with unknown mean and known variance.",
      example: "Gaussian(mean: 0, knownVariance: 1)"
    ) { arguments throws(InvalidArgument) in
      try KnownVarianceGaussian(
        mean: arguments.number("mean"), knownVariance: arguments.number("knownVariance"))
    },
    .family(
      "MultivariateGaussian", [.init("dimension", .integer)],
      "The normal family in several dimensions, from the standard normal as truth.",
      example: "MultivariateGaussian(dimension: 3)"
    ) { arguments throws(InvalidArgument) in
      try MultivariateGaussian(dimension: arguments.integer("dimension"))
    },
    .family(
      "Exponential", [.init("mean", .number)], "The exponential family by its mean.",
      example: "Exponential(mean: 1)"
    ) { arguments throws(InvalidArgument) in try Exponential(mean: arguments.number("mean")) },
    .family(
      "Poisson", [.init("mean", .number)], "The Poisson family by its mean.",
      example: "Poisson(mean: 2)"
    ) { arguments throws(InvalidArgument) in try Poisson(mean: arguments.number("mean")) },
    .family(
      "Bernoulli", [.init(nil, "probability", .number)],
      "The Bernoulli family by its probability of success.", example: "Bernoulli(0.3)"
    ) { arguments throws(InvalidArgument) in
      try Bernoulli(arguments.number("probability"))
    },
    .family(
      "Geometric", [.init("mean", .number)],
      "The geometric family on 0, 1, 2, … by its mean.", example: "Geometric(mean: 2)"
    ) { arguments throws(InvalidArgument) in try Geometric(mean: arguments.number("mean")) },
    .family(
      "Categorical", [.init(nil, "probabilities", .array(.number))],
      "The categorical family by its probabilities.", example: "Categorical([0.5, 0.3, 0.2])"
    ) { arguments throws(InvalidArgument) in
      try Categorical(arguments.numbers("probabilities"))
    },
    .family(
      "PowerLaw", [.init("exponent", .number), .init("floor", .number, default: "0")],
      "The density θx^(θ−1) on (0, 1); values below `floor` are raised to it before the fit.",
      example: "PowerLaw(exponent: 0.5)"
    ) { arguments throws(InvalidArgument) in
      try PowerLaw(
        exponent: arguments.number("exponent"),
        floor: arguments.has("floor") ? arguments.number("floor") : 0)
    },
    .family(
      "Logistic", [.init("location", .number)], "The logistic location family with scale 1.",
      example: "Logistic(location: 0)"
    ) { arguments throws(InvalidArgument) in
      try Logistic(location: arguments.number("location"))
    },
    .family(
      "Cauchy", [.init("location", .number)], "The Cauchy location family with scale 1.",
      example: "Cauchy(location: 0)"
    ) { arguments throws(InvalidArgument) in
      try Cauchy(location: arguments.number("location"))
    },
    .family(
      "LinearRegression",
      [
        .init("dimension", .integer), .init("noise", .number),
        .init("design", .design, default: ".fixed"),
      ],
      "Least squares on standard normal features, with the variance of the labels' noise.",
      example: "LinearRegression(dimension: 10, noise: 1, design: .fixed)"
    ) { arguments throws(InvalidArgument) in
      var design = LinearRegression.Design.fixed
      if case .style(.design(let chosen)) = arguments["design"] { design = chosen }
      return try LinearRegression(
        dimension: arguments.integer("dimension"), noise: arguments.number("noise"),
        design: design)
    },
    .choice(
      .design, "fixed", "The same features every generation.", example: ".fixed"
    ) { _, _ in .style(.design(.fixed)) },
    .choice(
      .design, "fresh", "New features every generation.", example: ".fresh"
    ) { _, _ in .style(.design(.fresh)) },
  ]
}
