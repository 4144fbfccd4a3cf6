import Statistics

/// A statistic over replicates under its name in notebooks.
private struct NamedStatistic {
  var name: String
  var summary: String
  var statistic: SampleStatistic
}

private let statistics = [
  NamedStatistic(name: "mean", summary: "The mean over replicates.", statistic: .mean),
  NamedStatistic(name: "median", summary: "The median over replicates.", statistic: .median),
  NamedStatistic(
    name: "geometricMean", summary: "The geometric mean over replicates.",
    statistic: .geometricMean),
  NamedStatistic(
    name: "standardDeviation", summary: "The standard deviation over replicates.",
    statistic: .standardDeviation),
  NamedStatistic(
    name: "variance", summary: "The unbiased variance over replicates.", statistic: .variance),
]

extension [Declaration] {
  /// Statistics over replicates, and what estimates and curves offer.
  package static let estimates: [Declaration] =
    statistics.flatMap { named in
      [
        Declaration.property(
          .sample, named.name, .quantity, named.summary, example: "run.mean[10].\(named.name)"
        ) { _, arguments in .quantity(sample(arguments).quantity(named.statistic)) },
        .property(
          .series, named.name, .curve, named.summary + " One estimate a generation.",
          example: "run.mean.\(named.name)"
        ) { _, arguments in
          .curve(series(arguments).curve { $0.quantity(named.statistic) })
        },
      ]
    } + [
      .property(
        .sample, "values", .array(.number), "The value of each replicate.",
        example: "run.mean[10].values"
      ) { _, arguments in .array(sample(arguments).values.map(Value.number)) },
      .method(
        .sample, "quantile", [.init(nil, "probability", .number)], .quantity,
        "The quantile over replicates (type 7).", example: "run.mean[10].quantile(0.95)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let statistic = SampleStatistic.quantile(try probability(arguments))
        return .quantity(sample(arguments).quantity(statistic))
      },
      .method(
        .series, "quantile", [.init(nil, "probability", .number)], .curve,
        "The quantile over replicates (type 7), one estimate a generation.",
        example: "run.mean.quantile(0.95)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let statistic = SampleStatistic.quantile(try probability(arguments))
        return .curve(series(arguments).curve { $0.quantity(statistic) })
      },
      .method(
        .sample, "proportion", [.init(nil, "condition", .closure(arity: 1))], .quantity,
        "The share of replicates for which a condition holds.",
        example: "run.mean[10].proportion { $0 > 0 }"
      ) { interpreter, arguments in
        let mask = interpreter.mask(sample(arguments), arguments)
        guard case .sample(let mask) = mask else { return mask }
        return .quantity(mask.proportion())
      },
      .method(
        .series, "proportion", [.init(nil, "condition", .closure(arity: 1))], .curve,
        "The share of replicates for which a condition holds, one estimate a generation.",
        example: "run.mean.proportion { $0 > 0 }"
      ) { interpreter, arguments in
        let series = series(arguments)
        var shares: [Quantity] = []
        for index in series.generations.indices {
          let mask = interpreter.mask(series.sample(index), arguments)
          guard case .sample(let mask) = mask else { return mask }
          shares.append(mask.proportion())
        }
        let proportions = shares
        return .curve(Curve(generations: series.generations) { proportions[$0] })
      },
      .method(
        .sample, "map", [.init(nil, "transform", .closure(arity: 1))], .sample,
        "A function of each replicate's value.", example: "run.variance[10].map { log($0) }"
      ) { interpreter, arguments in
        interpreter.call(
          arguments.closure("transform"), [.sample(sample(arguments))], at: arguments.range)
      },
      .property(
        .quantity, "value", .number, "The estimate without its error.",
        example: "run.mean[10].mean.value"
      ) { _, arguments in .number(arguments.receiver?.quantity?.value ?? .nan) },
      .property(
        .quantity, "standardError", .number, "The Monte Carlo standard error.",
        example: "run.mean[10].mean.standardError"
      ) { _, arguments in .number(arguments.receiver?.quantity?.standardError ?? .nan) },
      .property(
        .curve, "average", .quantity, "The mean of the curve over its generations.",
        example: "run.variance.mean[30...50].average"
      ) { _, arguments in
        let curve = curve(arguments)
        let quantities = curve.generations.indices.map(curve.quantity)
        let weight = 1 / Double(quantities.count)
        return .quantity(
          .combination(
            pairwiseSum(quantities.map(\.value)) * weight, of: quantities.map { (weight, $0) }))
      },
      .property(
        .curve, "values", .array(.quantity), "The curve's values as an array.",
        example: "run.variance.mean.values"
      ) { _, arguments in
        let curve = curve(arguments)
        return .array(curve.generations.indices.map { .quantity(curve.quantity($0)) })
      },
      .property(
        .curve, "generations", .array(.integer), "The generations of the curve's values.",
        example: "run.variance.mean.generations"
      ) { _, arguments in .array(curve(arguments).generations.map(Value.integer)) },
      .function(
        "Curve",
        [.init(nil, "generations", .integerRange), .init(nil, "value", .closure(arity: 1))],
        .curve, "A curve without error from a closed form.",
        example: "Curve(1...100) { t in 1 / t }"
      ) { (interpreter, arguments) throws(EvaluationFailure) in
        guard case .integerRange(let range) = arguments["generations"],
          range.count <= Limits.elements
        else {
          throw EvaluationFailure(
            "too-many-elements", argument: "generations", "the curve has too many generations")
        }
        var values: [Quantity] = []
        for generation in range {
          let value = interpreter.call(
            arguments.closure("value"), [.integer(generation)], at: arguments.range)
          if value.isPoison { return value }
          guard let quantity = value.quantity else {
            throw EvaluationFailure(
              "type-mismatch", argument: "value",
              "the closure of a curve gives a number, but this is \(value.noun)")
          }
          values.append(quantity)
        }
        let points = values
        return .curve(Curve(generations: range.map { $0 }) { points[$0] })
      },
    ]
}

private func sample(_ arguments: Arguments) -> Sample {
  guard case .sample(let sample) = arguments.receiver else {
    preconditionFailure("the declaration is a member of samples")
  }
  return sample
}

private func series(_ arguments: Arguments) -> Series {
  guard case .series(let series) = arguments.receiver else {
    preconditionFailure("the declaration is a member of measures")
  }
  return series
}

private func curve(_ arguments: Arguments) -> Curve {
  guard case .curve(let curve) = arguments.receiver else {
    preconditionFailure("the declaration is a member of curves")
  }
  return curve
}

private func probability(_ arguments: Arguments) throws(EvaluationFailure) -> Double {
  let probability = arguments.number("probability")
  guard (0...1).contains(probability) else {
    throw EvaluationFailure(argument: "probability", because: "a probability lies between 0 and 1")
  }
  return probability
}

extension Interpreter {
  /// The condition of a closure over a sample: 1 where it holds for a replicate, else 0.
  fileprivate mutating func mask(_ sample: Sample, _ arguments: Arguments) -> Value {
    let range = arguments.range(of: "condition")
    let value = call(arguments.closure("condition"), [.sample(sample)], at: range)
    if value.isPoison { return value }
    guard case .sample = value else {
      return report(
        "type-mismatch", at: range,
        "the condition must compare each replicate's value, but this is \(value.noun)")
    }
    return value
  }
}
