import Plotting
import Statistics

extension [Declaration] {
  /// Transforms of values in order, of groups, and of series that share their room.
  static let runningTransforms: [Declaration] =
    running(
      "window", [.init(nil, "size", .integer)],
      "Means over a window of so many values around each; errors carry over.",
      example: "window(run.variance.mean, 5)"
    ) { arguments throws(EvaluationFailure) in
      let size = arguments.integer("size")
      guard (1...10_000).contains(size) else {
        throw EvaluationFailure(argument: "size", because: "a window holds from 1 to 10 000 values")
      }
      return .window(size)
    }
    + running(
      "cumulative", [.init(nil, "statistic", .running, default: ".sum")],
      "Sums or means of all values up to each; errors carry over.",
      example: "cumulative(run.variance.mean, .mean)"
    ) { arguments throws(EvaluationFailure) in
      if case .style(.running(let transform)) = arguments["statistic"] { return transform }
      return .cumulativeSum
    }
    + running(
      "difference", [], "Differences from the value before; errors carry over.",
      example: "difference(run.variance.mean)"
    ) { _ throws(EvaluationFailure) in .difference }
    + [
      .function(
        "normalize", [.init(nil, "values", .values), basis], .array(.quantity),
        "Values divided by one of them, or by their mean or sum; errors carry over.",
        example: "normalize([2, 4, 8], by: .first)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let quantities = arguments.quantities("values")
        guard case .curve(let curve) = arguments["values"] else {
          return .array(normalized(quantities, arguments.basis).map(Value.quantity))
        }
        let points = normalized(quantities, arguments.basis)
        return .curve(Curve(generations: curve.generations) { points[$0] })
      },
      .function(
        "LogLogFit", [.init("x", .values), .init("y", .values)], .powerLaw,
        "The least-squares line through the logarithms of points: a power law.",
        example: "LogLogFit(x: [1, 2, 4], y: [8, 4.1, 1.9])"
      ) { (_, arguments) throws(EvaluationFailure) in
        let (x, y) = (arguments.reals("x"), arguments.reals("y"))
        try arguments.check("y", has: y.count, like: "x", x.count)
        return try powerLaw(x: x, y: y)
      },
      .function(
        "LogLogFit", [.init(nil, "curve", .curve)], .powerLaw,
        "The power law through a curve's estimates over its generations.",
        example: "LogLogFit(run.variance.mean[1...50])"
      ) { (_, arguments) throws(EvaluationFailure) in
        let points = arguments.curvePoints
        return try powerLaw(x: points.x, y: points.values)
      },
      .property(
        .powerLaw, "slope", .quantity, "The exponent, with its standard error from the residuals.",
        example: "LogLogFit(x: [1, 2, 4], y: [8, 4.1, 1.9]).slope"
      ) { _, arguments in
        guard case .plot(.powerLaw(let fit)) = arguments.receiver else { return .invalid }
        let error = fit.slope.standardError
        return .quantity(Quantity(fit.slope.value, independentVariance: error * error))
      },
      .property(
        .powerLaw, "prefactor", .number, "The value at 1.",
        example: "LogLogFit(x: [1, 2, 4], y: [8, 4.1, 1.9]).prefactor"
      ) { _, arguments in
        guard case .plot(.powerLaw(let fit)) = arguments.receiver else { return .invalid }
        return .number(fit.prefactor)
      },
      .function(
        "summary",
        [
          .init("x", .values), .init("y", .values),
          .init("statistic", .statistic, default: ".mean"),
        ],
        .points, "A statistic of the values at each x, with its Monte Carlo error.",
        example: "summary(x: [1, 1, 2, 2], y: [3, 4, 5, 7])"
      ) { (_, arguments) throws(EvaluationFailure) in
        let (x, y) = (arguments.reals("x"), arguments.reals("y"))
        try arguments.check("y", has: y.count, like: "x", x.count)
        var statistic = SampleStatistic.mean
        if case .style(.statistic(let chosen)) = arguments["statistic"] { statistic = chosen }
        let summary = GroupSummary(x: x, y: y, statistic: statistic)
        return .plot(.points(Points(x: summary.x, estimates: summary.estimates)))
      },
      .property(
        .points, "x", .array(.number), "The first numbers.",
        example: "summary(x: [1, 1, 2, 2], y: [3, 4, 5, 7]).x"
      ) { _, arguments in
        guard case .plot(.points(let points)) = arguments.receiver else { return .invalid }
        return .array(points.x.map(Value.number))
      },
      .property(
        .points, "y", .array(.quantity), "The second numbers.",
        example: "summary(x: [1, 1, 2, 2], y: [3, 4, 5, 7]).y"
      ) { _, arguments in
        guard case .plot(.points(let points)) = arguments.receiver else { return .invalid }
        return .array(points.y.map(Value.quantity))
      },
      .function(
        "stack",
        [
          .init(nil, "series", .array(.values)),
          .init(nil, "stacking", .stacking, default: ".standard"),
        ], .array(.array(.array(.number))),
        "The lower and the upper ends of several series put on top of each other.",
        example: "stack([[1, 2], [3, 4]])"
      ) { (_, arguments) throws(EvaluationFailure) in
        let series = arguments.array("series").map(\.reals)
        guard Set(series.map(\.count)).count <= 1 else {
          throw EvaluationFailure(
            "count-mismatch", argument: "series", "the series must have as many elements")
        }
        var stacking = Stacking.standard
        if case .style(.stacking(let chosen)) = arguments["stacking"] { stacking = chosen }
        return .array(
          stacking(series).map { ends in
            .array([
              .array(ends.map { .number($0.lowerBound) }),
              .array(ends.map { .number($0.upperBound) }),
            ])
          })
      },
      .function(
        "dodge", [.init(nil, "count", .integer), .init("width", .number, default: "0.8")],
        .array(.number), "How far to move so many series aside, to stand side by side.",
        example: "dodge(3, width: 0.8)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let count = arguments.integer("count")
        guard (1...100).contains(count) else {
          throw EvaluationFailure(argument: "count", because: "there are from 1 to 100 series")
        }
        let width = arguments.has("width") ? arguments.number("width") : 0.8
        return .array(Dodging.offsets(count: count, width: width).map(Value.number))
      },
    ]

  private static let basis = Declaration.Parameter("by", "basis", .basis, default: ".first")

  /// A linear transform of arrays, and the same of curves.
  private static func running(
    _ name: String, _ parameters: [Declaration.Parameter], _ summary: String, example: String,
    transform: @escaping @Sendable (Arguments) throws(EvaluationFailure) -> RunningTransform
  ) -> [Declaration] {
    [
      .function(
        name, [.init(nil, "curve", .curve)] + parameters, .curve, summary, example: example
      ) { (_, arguments) throws(EvaluationFailure) in
        guard case .curve(let curve) = arguments["curve"] else { return .invalid }
        let transform = try transform(arguments)
        let terms = transform.terms(count: curve.generations.count)
        return .curve(
          Curve(generations: terms.map { curve.generations[$0.place] }) { position in
            let (_, indices, factors) = terms[position]
            let parts = zip(factors, indices).map { ($0, curve.quantity($1)) }
            let value = parts.reduce(0) { $0 + $1.0 * $1.1.value }
            return .combination(value, of: parts)
          })
      },
      .function(
        name, [.init(nil, "values", .values)] + parameters, .array(.number), summary,
        example: name == "window" ? "window([1, 2, 4, 8], 2)" : "\(name)([1, 2, 4, 8])"
      ) { (_, arguments) throws(EvaluationFailure) in
        .array(try transform(arguments)(arguments.reals("values")).map(Value.number))
      },
    ]
  }
}

extension Arguments {
  fileprivate var basis: NormalizationBasis {
    if case .style(.basis(let basis)) = self["basis"] { return basis }
    return .first
  }
}

private func powerLaw(x: [Double], y: [Double]) throws(EvaluationFailure) -> Value {
  guard let fit = LogLogFit(x: x, y: y) else {
    throw EvaluationFailure(
      because: "a power law needs positive numbers at two distinct abscissae")
  }
  return .plot(.powerLaw(fit))
}

/// Quantities divided by one of them or by a mean of all, to first order in their errors.
private func normalized(_ quantities: [Quantity], _ basis: NormalizationBasis) -> [Quantity] {
  let values = quantities.map(\.value)
  let divisor: Quantity =
    switch basis {
    case .first: quantities.first ?? Quantity(.nan)
    case .last: quantities.last ?? Quantity(.nan)
    case .largest: quantities.max { $0.value < $1.value } ?? Quantity(.nan)
    case .sum: .sum(quantities)
    case .mean:
      .combination(basis(values), of: quantities.map { (1 / Double(quantities.count), $0) })
    }
  return quantities.map { quantity in
    let ratio = quantity.value / divisor.value
    return .combination(
      ratio, of: [(1 / divisor.value, quantity), (-ratio / divisor.value, divisor)])
  }
}
