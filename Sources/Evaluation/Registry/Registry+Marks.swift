import Notebook
import Plotting
import Statistics

extension [Declaration] {
  static let marks: [Declaration] = [
    .function(
      "Chart", [.init(nil, "marks", .builder)], .chart, "A figure of layered marks.",
      example: "Chart { LineMark(run.variance.mean) }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let values = interpreter.collect(arguments.closure("marks"), at: arguments.range)
      if let poison = interpreter.poison(among: values) { return poison }
      var marks: [any Mark] = []
      for value in values {
        guard case .mark(let mark) = value else {
          throw EvaluationFailure(
            "type-mismatch", argument: "marks", "a chart holds marks, but this is \(value.noun)")
        }
        marks.append(mark)
      }
      guard marks.count <= Limits.marks else {
        throw EvaluationFailure(
          "too-many-marks", argument: "marks",
          "the chart has \(marks.count) marks; at most \(Limits.marks) are possible")
      }
      guard !marks.isEmpty else {
        throw EvaluationFailure("empty-chart", argument: "marks", "the chart has no mark")
      }
      return .chart(Chart(marks: marks))
    },
    .function(
      "LineMark", [.init(nil, "curve", .curve)], .mark, "A line through a curve's estimates.",
      example: "LineMark(run.variance.mean)"
    ) { _, arguments in
      let points = Points(arguments)
      return .mark(LineMark(x: points.x, y: points.y))
    },
    .function(
      "LineMark", [.init("x", .array(.number)), .init("y", .array(.quantity))], .mark,
      "A line through points.", example: "LineMark(x: [1, 2, 3], y: [1, 4, 9])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let points = try Points(pairs: arguments)
      return .mark(LineMark(x: points.x, y: points.y))
    },
    .function(
      "PointMark", [.init(nil, "curve", .curve)], .mark, "Points at a curve's estimates.",
      example: "PointMark(run.variance.mean)"
    ) { _, arguments in
      let points = Points(arguments)
      return .mark(PointMark(x: points.x, y: points.y))
    },
    .function(
      "PointMark", [.init("x", .array(.number)), .init("y", .array(.quantity))], .mark,
      "Points.", example: "PointMark(x: [1, 2, 3], y: [1, 4, 9])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let points = try Points(pairs: arguments)
      return .mark(PointMark(x: points.x, y: points.y))
    },
    .function(
      "IntervalMark", [.init(nil, "curve", .curve), .init("level", .number, default: "0.95")],
      .mark, "The confidence intervals of a curve's estimates.",
      example: "IntervalMark(run.variance.mean, level: 0.95)"
    ) { (_, arguments) throws(EvaluationFailure) in
      try intervals(Points(arguments), level: arguments)
    },
    .function(
      "IntervalMark",
      [
        .init("x", .array(.number)), .init("y", .array(.quantity)),
        .init("level", .number, default: "0.95"),
      ], .mark, "The confidence intervals of estimates.",
      example: "IntervalMark(x: [1, 2], y: [a, b])"
    ) { (_, arguments) throws(EvaluationFailure) in
      try intervals(Points(pairs: arguments), level: arguments)
    },
    .function(
      "IntervalMark",
      [
        .init("x", .array(.number)), .init("lower", .array(.quantity)),
        .init("upper", .array(.quantity)),
      ], .mark, "Bars from lower to upper ends.",
      example: "IntervalMark(x: [1, 2], lower: [0, 1], upper: [2, 3])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let x = arguments.numbers("x")
      let (lower, upper) = (arguments.numbers("lower"), arguments.numbers("upper"))
      guard x.count == lower.count, x.count == upper.count else {
        throw EvaluationFailure(
          "count-mismatch", argument: "x", "the three arrays must have as many elements")
      }
      return .mark(IntervalMark(x: x, lower: lower, upper: upper))
    },
    .function(
      "BandMark",
      [
        .init(nil, "measure", .series),
        .init("levels", .array(.number), default: "[0.5, 0.8, 0.95]"),
      ],
      .mark, "Nested pointwise quantile bands of a measure over replicates.",
      example: "BandMark(run.variance, levels: [0.5, 0.8, 0.95])"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .series(let series) = arguments["measure"] else { return .invalid }
      let levels = arguments.has("levels") ? arguments.numbers("levels") : [0.5, 0.8, 0.95]
      guard !levels.isEmpty, levels.allSatisfy({ $0 > 0 && $0 < 1 }) else {
        throw EvaluationFailure(argument: "levels", because: "each level lies between 0 and 1")
      }
      return .mark(bands(of: series, levels: levels))
    },
    .function(
      "BandMark",
      [
        .init("lower", .curve), .init("upper", .curve), .init("level", .number, default: "0.95"),
      ], .mark, "The area between two curves.",
      example: "BandMark(lower: below, upper: above)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .curve(let lower) = arguments["lower"], case .curve(let upper) = arguments["upper"]
      else { return .invalid }
      guard lower.generations == upper.generations else {
        throw EvaluationFailure(
          "count-mismatch", argument: "upper", "the two curves have different generations")
      }
      let level = arguments.has("level") ? arguments.number("level") : 0.95
      return .mark(
        BandMark(
          x: lower.generations.map(Double.init),
          bands: [
            (
              level: level, lower: lower.generations.indices.map { lower.quantity($0).value },
              upper: upper.generations.indices.map { upper.quantity($0).value }
            )
          ]))
    },
    .function(
      "RuleMark", [.init("y", .quantity)], .mark, "A horizontal reference line.",
      example: "RuleMark(y: 1)"
    ) { _, arguments in .mark(RuleMark(y: arguments.quantity("y").value)) },
    .function(
      "RuleMark", [.init("x", .quantity)], .mark, "A vertical reference line.",
      example: "RuleMark(x: 10)"
    ) { _, arguments in .mark(RuleMark(x: arguments.quantity("x").value)) },
    .function(
      "FunctionMark",
      [.init(nil, "domain", .integerRange), .init(nil, "function", .closure(arity: 1))], .mark,
      "A closed form over a range: at its integers where it counts, else at every point.",
      example: "FunctionMark(1...100) { t in 1 / t }"
    ) { interpreter, arguments in
      guard case .integerRange(let range) = arguments["domain"] else { return .invalid }
      let takesReals = interpreter.takesReals(arguments.closure("function"), near: range.lowerBound)
      return interpreter.functionMark(
        Double(range.lowerBound)...Double(range.upperBound),
        sampling: takesReals ? .adaptive : .integers, probe: .integer(range.lowerBound), arguments)
    },
    .function(
      "FunctionMark",
      [.init(nil, "domain", .realRange), .init(nil, "function", .closure(arity: 1))], .mark,
      "A closed form over an interval.", example: "FunctionMark(0.0...1.0) { x in x * x }"
    ) { interpreter, arguments in
      let range = arguments.realRange("domain")
      return interpreter.functionMark(
        range, sampling: .adaptive, probe: .number(range.lowerBound), arguments)
    },
  ]
}

/// Points with the Monte Carlo errors of their ordinates.
private struct Points {
  var x: [Double]
  var y: [Double]
  var errors: [Double]

  /// The points of the argument `curve`.
  init(_ arguments: Arguments) {
    guard case .curve(let curve) = arguments["curve"] else {
      preconditionFailure("the declaration takes a curve")
    }
    let quantities = curve.generations.indices.map(curve.quantity)
    x = curve.generations.map(Double.init)
    y = quantities.map(\.value)
    errors = quantities.map(\.standardError)
  }

  /// The points of the arguments `x` and `y`.
  init(pairs arguments: Arguments) throws(EvaluationFailure) {
    x = arguments.numbers("x")
    let quantities = arguments.array("y").compactMap(\.quantity)
    y = quantities.map(\.value)
    errors = quantities.map(\.standardError)
    guard x.count == y.count else {
      throw EvaluationFailure(
        "count-mismatch", argument: "y",
        "there are \(x.count) abscissae, but \(y.count) ordinates")
    }
  }
}

private func intervals(
  _ points: Points, level arguments: Arguments
) throws(EvaluationFailure) -> Value {
  let level = arguments.has("level") ? arguments.number("level") : 0.95
  guard level > 0, level < 1 else {
    throw EvaluationFailure(argument: "level", because: "the level lies between 0 and 1")
  }
  let width = normalQuantile(0.5 + 0.5 * level)
  return .mark(
    IntervalMark(
      x: points.x, lower: zip(points.y, points.errors).map { $0 - width * $1 },
      upper: zip(points.y, points.errors).map { $0 + width * $1 }))
}

private func bands(of series: Series, levels: [Double]) -> BandMark {
  var lower = levels.map { _ in [Double]() }
  var upper = lower
  for index in series.generations.indices {
    let quantiles = series.sample(index).quantiles(
      levels.flatMap { level in
        [0.5 - 0.5 * level, 0.5 + 0.5 * level]
      })
    for position in levels.indices {
      lower[position].append(quantiles[2 * position])
      upper[position].append(quantiles[2 * position + 1])
    }
  }
  return BandMark(
    x: series.generations.map(Double.init),
    bands: levels.indices.map { (level: levels[$0], lower: lower[$0], upper: upper[$0]) })
}

extension Interpreter {
  /// Whether a closed form has values between the integers: `product(1...t) { … }` has none.
  fileprivate func takesReals(_ closure: ClosureValue, near integer: Int) -> Bool {
    var trial = self
    trial.diagnostics = []
    let value = trial.call(closure, [.number(Double(integer) + 0.5)], at: closure.closure.range)
    return trial.diagnostics.isEmpty && value.quantity?.value.isFinite == true
  }

  /// A mark for a closed form, after one call has shown that the form has a value.
  fileprivate mutating func functionMark(
    _ domain: ClosedRange<Double>, sampling: FunctionMark.Sampling, probe: Value,
    _ arguments: Arguments
  ) -> Value {
    let closure = arguments.closure("function")
    let value = call(closure, [probe], at: arguments.range)
    if value.isPoison { return value }
    guard value.quantity != nil else {
      return report(
        "type-mismatch", at: arguments.range(of: "function"),
        "a function gives a number at each point, but this is \(value.noun)")
    }
    let function = sampling == .integers ? integerFunction(closure) : function(closure)
    // The layouts, the table and the files of a figure ask at the same points.
    let memory = FunctionMemory(function)
    return .mark(FunctionMark(domain: domain, sampling: sampling) { memory.value(at: $0) })
  }
}
