import Notebook
import Plotting
import Statistics

extension [Declaration] {
  static let marks: [Declaration] = [
    .function(
      "Chart", [.init(nil, "marks", .builder)], .chart, "A figure of layered marks.",
      example: "Chart { LineMark(run.variance.mean) }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let (marks, poison) = try interpreter.marks(of: arguments, in: "a chart")
      if let poison { return poison }
      // Panels and series stand for several marks each.
      let chart = Chart(marks: marks)
      guard chart.marks.count <= Limits.marks else {
        throw EvaluationFailure(
          "too-many-marks", argument: "marks",
          "the chart has \(chart.marks.count) marks; at most \(Limits.marks) are possible")
      }
      return .chart(chart)
    },
    .function(
      "LineMark", [.init(nil, "curve", .curve)], .mark, "A line through a curve's estimates.",
      example: "LineMark(run.variance.mean)"
    ) { _, arguments in
      let points = arguments.curvePoints
      return .mark(LineMark(x: points.x, y: points.values))
    },
    .function(
      "LineMark", [.init(nil, "points", .points)], .mark, "A line through points.",
      example: "LineMark(summary(x: [1, 1, 2, 2], y: [3, 4, 5, 7]))"
    ) { _, arguments in
      let points = arguments.plotPoints
      return .mark(LineMark(x: points.x, y: points.values))
    },
    .function(
      "LineMark", [.init("x", .values), .init("y", .values), series], .mark,
      "A line through points, or one for each series.",
      example: "LineMark(x: [1, 2, 3], y: [1, 4, 9])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let points = try arguments.points()
      return try arguments.parted(LineMark(x: points.x, y: points.values))
    },
    .function(
      "LineMark", [.init(nil, "measure", .series), .init("replicates", .integer)], .mark,
      "Thin lines of the first replicates of a measure.",
      example: "LineMark(run.variance, replicates: 20)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .series(let measure) = arguments["measure"] else { return .invalid }
      let count = arguments.integer("replicates")
      guard (1...Limits.lines).contains(count) else {
        throw EvaluationFailure(
          argument: "replicates",
          because: "a figure shows from 1 to \(Limits.lines) runs; a band shows them all")
      }
      let samples = measure.generations.indices.map { measure.sample($0).values.prefix(count) }
      let runs = (0..<(samples.map(\.count).min() ?? 0)).map { run in samples.map { $0[run] } }
      return .mark(LineMark(x: measure.generations.map(Double.init), runs: runs))
    },
    .function(
      "PointMark", [.init(nil, "curve", .curve)], .mark, "Points at a curve's estimates.",
      example: "PointMark(run.variance.mean)"
    ) { _, arguments in
      let points = arguments.curvePoints
      return .mark(PointMark(x: points.x, y: points.values))
    },
    .function(
      "PointMark", [.init(nil, "points", .points)], .mark, "Points.",
      example: "PointMark(summary(x: [1, 1, 2, 2], y: [3, 4, 5, 7]))"
    ) { _, arguments in
      let points = arguments.plotPoints
      return .mark(PointMark(x: points.x, y: points.values))
    },
    .function(
      "PointMark", [.init("x", .places), .init("y", .places), series], .mark,
      "Points at pairs of numbers, or of numbers and names.",
      example: "PointMark(x: run.mean[10], y: run.variance[10])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let (x, y) = (arguments.places("x"), arguments.places("y"))
      try arguments.check("y", has: y.count, like: "x", x.count)
      switch (x, y) {
      case (.numbers(let x), .numbers(let y)): return try arguments.parted(PointMark(x: x, y: y))
      case (.names(let x), .numbers(let y)): return try arguments.parted(PointMark(x: x, y: y))
      case (.numbers(let x), .names(let y)): return try arguments.parted(PointMark(x: x, y: y))
      case (.names, .names):
        throw EvaluationFailure(argument: "y", because: "one of `x` and `y` holds numbers")
      }
    },
    .function(
      "IntervalMark", [.init(nil, "curve", .curve), .init("level", .number, default: "0.95")],
      .mark, "The confidence intervals of a curve's estimates.",
      example: "IntervalMark(run.variance.mean, level: 0.95)"
    ) { (_, arguments) throws(EvaluationFailure) in
      try intervals(arguments.curvePoints, arguments)
    },
    .function(
      "IntervalMark", [.init(nil, "points", .points), .init("level", .number, default: "0.95")],
      .mark, "The confidence intervals of estimates.",
      example: "IntervalMark(summary(x: [1, 1, 2, 2], y: [3, 4, 5, 7]))"
    ) { (_, arguments) throws(EvaluationFailure) in
      try intervals(arguments.plotPoints, arguments)
    },
    .function(
      "IntervalMark",
      [
        .init("x", .places), .init("y", .places), .init("level", .number, default: "0.95"), series,
      ], .mark, "The confidence intervals of estimates, upright or beside names.",
      example: "IntervalMark(x: [1, 2], y: [a, b])"
    ) { (_, arguments) throws(EvaluationFailure) in
      if case .names(let names) = arguments.places("y") {
        let ends = try confidence(arguments.quantities("x"), arguments)
        return try intervalMark(.names(names), ends, isHorizontal: true, arguments)
      }
      let ends = try confidence(arguments.quantities("y"), arguments)
      return try intervalMark(arguments.places("x"), ends, isHorizontal: false, arguments)
    },
    .function(
      "IntervalMark",
      [.init("x", .places), .init("lower", .values), .init("upper", .values), series], .mark,
      "Upright bars from lower to upper ends.",
      example: "IntervalMark(x: [1, 2], lower: [0, 1], upper: [2, 3])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let ends = (arguments.reals("lower"), arguments.reals("upper"))
      return try intervalMark(arguments.places("x"), ends, isHorizontal: false, arguments)
    },
    .function(
      "IntervalMark",
      [.init("y", .places), .init("lower", .values), .init("upper", .values), series], .mark,
      "Lying bars from left to right ends.",
      example: "IntervalMark(y: [\"mean\", \"median\"], lower: [0, 1], upper: [2, 3])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let ends = (arguments.reals("lower"), arguments.reals("upper"))
      return try intervalMark(arguments.places("y"), ends, isHorizontal: true, arguments)
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
      guard case .series(let measure) = arguments["measure"] else { return .invalid }
      return .mark(BandMark(measure.pointwiseBands(try arguments.levels([0.5, 0.8, 0.95]))))
    },
    .function(
      "BandMark", [.init(nil, "bands", .bands)], .mark,
      "Bands as `pointInterval` and `curveInterval` return them.",
      example: "BandMark(curveInterval(run.variance, levels: [0.5, 0.9]))"
    ) { _, arguments in
      guard case .plot(.bands(let bands)) = arguments["bands"] else { return .invalid }
      return .mark(BandMark(bands))
    },
    .function(
      "BandMark",
      [.init(nil, "distribution", .distribution), .init("level", .number, default: "0.95")],
      .mark, "The band that holds a whole distribution function.",
      example: "BandMark(ecdf(run.variance[50]), level: 0.95)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .plot(.distribution(let distribution)) = arguments["distribution"] else {
        return .invalid
      }
      return .mark(BandMark(distribution.band(level: try arguments.level())))
    },
    .function(
      "BandMark", [.init(nil, "fit", .powerLaw), .init("level", .number, default: "0.95")], .mark,
      "The confidence band of a fitted power law.",
      example: "BandMark(LogLogFit(x: [1, 2, 4], y: [8, 4.1, 1.9]))"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .plot(.powerLaw(let fit)) = arguments["fit"] else { return .invalid }
      return .mark(BandMark(fit.band(level: try arguments.level())))
    },
    .function(
      "BandMark",
      [.init("lower", .curve), .init("upper", .curve), .init("level", .number, default: "")],
      .mark, "The area between two curves; it claims a level only where one is given.",
      example: "BandMark(lower: below, upper: above)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .curve(let lower) = arguments["lower"], case .curve(let upper) = arguments["upper"]
      else { return .invalid }
      guard lower.generations == upper.generations else {
        throw EvaluationFailure(
          "count-mismatch", argument: "upper", "the two curves have different generations")
      }
      return .mark(
        BandMark(
          x: lower.generations.map(Double.init),
          bands: [
            (
              level: try arguments.givenLevel(), lower: Points(lower).values,
              upper: Points(upper).values
            )
          ]))
    },
    .function(
      "BandMark",
      [
        .init("x", .values), .init("lower", .values), .init("upper", .values),
        .init("level", .number, default: ""),
      ], .mark, "The area between two rows of numbers; it claims a level only where one is given.",
      example: "BandMark(x: [1, 2], lower: [0, 1], upper: [2, 3])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let (x, lower, upper) = (
        arguments.reals("x"), arguments.reals("lower"), arguments.reals("upper")
      )
      try arguments.check("lower", has: lower.count, like: "x", x.count)
      try arguments.check("upper", has: upper.count, like: "x", x.count)
      return .mark(
        BandMark(x: x, bands: [(level: try arguments.givenLevel(), lower: lower, upper: upper)]))
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

/// The series of each row.
let series = Declaration.Parameter("series", .places, default: "")

extension Arguments {
  /// The points of the argument `curve`.
  var curvePoints: Points {
    guard case .curve(let curve) = self["curve"] else {
      preconditionFailure("the declaration takes a curve")
    }
    return Points(curve)
  }

  /// The argument `points`.
  var plotPoints: Points {
    guard case .plot(.points(let points)) = self["points"] else {
      preconditionFailure("the declaration takes points")
    }
    return points
  }
}

/// The ends of confidence intervals.
private func confidence(
  _ estimates: [Quantity], _ arguments: Arguments
) throws(EvaluationFailure) -> (lower: [Double], upper: [Double]) {
  let width = normalQuantile(0.5 + 0.5 * (try arguments.level()))
  let errors = estimates.map(\.standardError)
  return (
    zip(estimates, errors).map { $0.value - width * $1 },
    zip(estimates, errors).map { $0.value + width * $1 }
  )
}

private func intervals(
  _ points: Points, _ arguments: Arguments
) throws(EvaluationFailure) -> Value {
  let ends = try confidence(points.y, arguments)
  return .mark(IntervalMark(x: points.x, lower: ends.lower, upper: ends.upper))
}

private func intervalMark(
  _ places: Places, _ ends: (lower: [Double], upper: [Double]), isHorizontal: Bool,
  _ arguments: Arguments
) throws(EvaluationFailure) -> Value {
  guard places.count == ends.lower.count, places.count == ends.upper.count else {
    throw EvaluationFailure(
      "count-mismatch", argument: isHorizontal ? "y" : "x",
      "places and ends must have as many elements")
  }
  let (lower, upper) = ends
  let mark =
    switch (places, isHorizontal) {
    case (.numbers(let x), false): IntervalMark(x: x, lower: lower, upper: upper)
    case (.names(let x), false): IntervalMark(x: x, lower: lower, upper: upper)
    case (.numbers(let y), true): IntervalMark(y: y, lower: lower, upper: upper)
    case (.names(let y), true): IntervalMark(y: y, lower: lower, upper: upper)
    }
  return try arguments.parted(mark)
}

extension Series {
  /// The samples of all generations.
  var samples: [[Double]] { generations.indices.map { sample($0).values } }

  /// Quantile intervals at each generation, from what is known of the samples already.
  func pointwiseBands(_ levels: [Double]) -> IntervalBands {
    var lower = levels.map { _ in [Double]() }
    var upper = lower
    for index in generations.indices {
      let quantiles = sample(index).quantiles(
        levels.flatMap { level in [0.5 - 0.5 * level, 0.5 + 0.5 * level] })
      for position in levels.indices {
        lower[position].append(quantiles[2 * position])
        upper[position].append(quantiles[2 * position + 1])
      }
    }
    return IntervalBands(
      x: generations.map(Double.init),
      bands: levels.indices.map {
        .init(level: levels[$0], lower: lower[$0], upper: upper[$0])
      }, coverage: .pointwise)
  }
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
