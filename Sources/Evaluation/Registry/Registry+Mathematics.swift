import Statistics

extension Declaration {
  /// A function of one number, lifted to estimates, samples and curves.
  fileprivate static func unary(
    _ name: String, _ summary: String, _ apply: @escaping @Sendable (Double) -> Double,
    derivative: @escaping @Sendable (Double) -> Double
  ) -> Declaration {
    let operation = UnaryOperation(apply, derivative: derivative)
    return .function(
      name, [.init(nil, "x", .numeric)], .numeric, summary, example: "\(name)(0.5)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard let operand = arguments["x"], let value = operation(operand) else {
        throw EvaluationFailure(argument: "x", because: "`\(name)` takes a number")
      }
      return value
    }
  }

  /// A function of two numbers, lifted likewise.
  fileprivate static func binary(
    _ name: String, _ first: String, _ second: String, _ summary: String,
    _ operation: BinaryOperation
  ) -> Declaration {
    .function(
      name, [.init(nil, first, .numeric), .init(nil, second, .numeric)], .numeric, summary,
      example: "\(name)(2, 3)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard let left = arguments[first], let right = arguments[second],
        let value = operation(left, right)
      else {
        throw EvaluationFailure(
          "type-mismatch", "`\(name)` cannot combine these two kinds of values")
      }
      return value
    }
  }

  /// A function of plain numbers only.
  fileprivate static func real(
    _ name: String, _ parameters: [String], _ summary: String, example: String,
    _ apply: @escaping @Sendable ([Double]) -> Double
  ) -> Declaration {
    .function(
      name, parameters.map { .init(nil, $0, .number) }, .number, summary, example: example
    ) { _, arguments in .number(apply(parameters.map(arguments.number))) }
  }

  fileprivate static func constant(_ name: String, _ value: Double, _ summary: String)
    -> Declaration
  {
    Declaration(
      kind: .constant, owner: nil, name: name, parameters: [], result: .number, summary: summary,
      example: name
    ) { _, _ in .number(value) }
  }
}

/// 2/√π, the derivative of the error function at 0.
private let errorFunctionSlope = 1.1283791670955126

extension [Declaration] {
  /// Elementary and special functions.
  package static let mathematics: [Declaration] = [
    .constant("pi", .pi, "The ratio of a circle's circumference to its diameter."),
    .constant("infinity", .infinity, "Positive infinity."),
    .constant("nan", .nan, "No number: a gap in a line, a hatched cell of a heatmap."),
    .unary("exp", "The exponential function.", exp, derivative: exp),
    .unary("expm1", "exp(x) − 1, accurate near 0.", expm1, derivative: exp),
    .unary("log", "The natural logarithm.", log) { 1 / $0 },
    .unary("log1p", "log(1 + x), accurate near 0.", log1p) { 1 / (1 + $0) },
    .unary("log2", "The logarithm to base 2.", log2) { 1 / ($0 * 0.6931471805599453) },
    .unary("log10", "The logarithm to base 10.", log10) { 1 / ($0 * 2.302585092994046) },
    .unary("sqrt", "The square root.", { $0.squareRoot() }) { 0.5 / $0.squareRoot() },
    .unary("abs", "The absolute value.", { abs($0) }) { $0 < 0 ? -1 : 1 },
    .unary("sin", "The sine.", sin, derivative: cos),
    .unary("cos", "The cosine.", cos) { -sin($0) },
    .unary("tanh", "The hyperbolic tangent.", tanh) { 1 - tanh($0) * tanh($0) },
    .unary("floor", "The largest integer that is not greater.", { $0.rounded(.down) }) { _ in 0 },
    .unary("ceil", "The smallest integer that is not less.", { $0.rounded(.up) }) { _ in 0 },
    .unary("round", "The nearest integer.", { $0.rounded() }) { _ in 0 },
    .unary("lgamma", "The logarithm of the gamma function.", lgamma, derivative: digamma),
    .unary("digamma", "The digamma function.", digamma, derivative: trigamma),
    .unary("erf", "The error function.", erf) { errorFunctionSlope * exp(-$0 * $0) },
    .unary("erfc", "The complementary error function.", erfc) {
      -errorFunctionSlope * exp(-$0 * $0)
    },
    .unary("normalCDF", "The distribution function of the standard normal.", normalCDF) {
      exp(-0.5 * $0 * $0) * 0.3989422804014327
    },
    .real("trigamma", ["x"], "The trigamma function.", example: "trigamma(4.5)") {
      trigamma($0[0])
    },
    .real(
      "normalQuantile", ["probability"], "The quantile function of the standard normal.",
      example: "normalQuantile(0.975)"
    ) { normalQuantile($0[0]) },
    .real(
      "regularizedGammaP", ["a", "x"], "The lower regularised incomplete gamma function.",
      example: "regularizedGammaP(2, 1)"
    ) { regularizedGammaP($0[0], $0[1]) },
    .real(
      "regularizedGammaQ", ["a", "x"], "The upper regularised incomplete gamma function.",
      example: "regularizedGammaQ(2, 1)"
    ) { regularizedGammaQ($0[0], $0[1]) },
    .real(
      "regularizedBeta", ["x", "a", "b"], "The regularised incomplete beta function.",
      example: "regularizedBeta(0.3, 2, 5)"
    ) { regularizedBeta($0[0], $0[1], $0[2]) },
    .binary("pow", "base", "exponent", "A power.", .power),
    .binary("min", "first", "second", "The lesser of two values.", .minimum),
    .binary("max", "first", "second", "The greater of two values.", .maximum),
    .function(
      "binomialProbability",
      [
        .init(nil, "successes", .integer), .init("trials", .integer), .init("probability", .number),
      ], .number, "The probability of a number of successes in independent trials.",
      example: "binomialProbability(3, trials: 10, probability: 0.2)"
    ) { _, arguments in
      .number(
        binomialProbability(
          arguments.integer("successes"), trials: arguments.integer("trials"),
          probability: arguments.number("probability")))
    },
    .function(
      "poissonProbability", [.init(nil, "count", .integer), .init("mean", .number)], .number,
      "The probability of a count under the Poisson law.",
      example: "poissonProbability(3, mean: 2)"
    ) { _, arguments in
      .number(
        poissonProbability(arguments.integer("count"), mean: arguments.number("mean")))
    },
  ]
}
