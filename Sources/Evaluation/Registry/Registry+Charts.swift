import Notebook
import Plotting
import Statistics

extension [Declaration] {
  /// Charts, their marks and their axes.
  package static let charts: [Declaration] = marks + modifiers + styles
}

// MARK: - Marks

extension [Declaration] {
  private static let marks: [Declaration] = [
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

// MARK: - Modifiers

extension Declaration {
  /// A modifier of marks.
  fileprivate static func modifier(
    _ name: String, _ parameter: Parameter, _ summary: String, example: String,
    change: @escaping @Sendable (inout any Mark, Arguments) throws(EvaluationFailure) -> Void
  ) -> Declaration {
    .method(.mark, name, [parameter], .mark, summary, example: example) {
      (_, arguments) throws(EvaluationFailure) in
      guard case .mark(var mark) = arguments.receiver else { return .invalid }
      try change(&mark, arguments)
      return .mark(mark)
    }
  }

  /// A modifier of charts.
  fileprivate static func chartModifier(
    _ name: String, _ parameters: [Parameter], _ summary: String, example: String,
    change: @escaping @Sendable (inout Chart, Arguments) throws(EvaluationFailure) -> Void
  ) -> Declaration {
    .method(.chart, name, parameters, .chart, summary, example: example) {
      (_, arguments) throws(EvaluationFailure) in
      guard case .chart(var chart) = arguments.receiver else { return .invalid }
      try change(&chart, arguments)
      return .chart(chart)
    }
  }
}

extension [Declaration] {
  private static let axisParameters: [Declaration.Parameter] = [
    .init(nil, "title", .string), .init("scale", .scale, default: ".linear"),
    .init("domain", .realRange, default: ""), .init("includesZero", .boolean, default: "false"),
    .init("ticks", .array(.number), default: ""),
  ]

  private static let modifiers: [Declaration] = [
    .modifier(
      "label", .init(nil, "text", .string), "Names the mark in the figure.",
      example: "LineMark(curve).label(\"mean\")"
    ) { mark, arguments in mark.label = arguments.string("text") },
    .modifier(
      "foregroundStyle", .init(nil, "style", .foreground), "Sets the mark's colour.",
      example: "LineMark(curve).foregroundStyle(.series(2))"
    ) { mark, arguments in
      if case .style(.foreground(let style)) = arguments["style"] { mark.style.foreground = style }
    },
    .modifier(
      "lineStyle", .init(nil, "style", .lineStyle), "Sets the mark's dashes.",
      example: "LineMark(curve).lineStyle(.dashed)"
    ) { mark, arguments in
      if case .style(.line(let style)) = arguments["style"] { mark.style.line = style }
    },
    .modifier(
      "symbol", .init(nil, "symbol", .symbol), "Sets the symbol of points.",
      example: "PointMark(curve).symbol(.square)"
    ) { mark, arguments in
      if case .style(.symbol(let symbol)) = arguments["symbol"] { mark.style.symbol = symbol }
    },
    .modifier(
      "opacity", .init(nil, "opacity", .number), "Sets how opaque the mark is, from 0 to 1.",
      example: "LineMark(curve).opacity(0.3)"
    ) { mark, arguments in
      mark = mark.opacity(arguments.number("opacity"))
    },
    .chartModifier(
      "xAxis", axisParameters, "Sets the title, scale and range of the horizontal axis.",
      example: "chart.xAxis(\"generation\", scale: .log)"
    ) { chart, arguments throws(EvaluationFailure) in
      try configure(&chart.xAxis, arguments)
    },
    .chartModifier(
      "yAxis", axisParameters, "Sets the title, scale and range of the vertical axis.",
      example: "chart.yAxis(\"variance\", includesZero: true)"
    ) { chart, arguments throws(EvaluationFailure) in
      try configure(&chart.yAxis, arguments)
    },
    .chartModifier(
      "title", [.init(nil, "text", .string)], "Sets a title above the figure.",
      example: "chart.title(\"Variance\")"
    ) { chart, arguments in chart.title = arguments.string("text") },
    .chartModifier(
      "description", [.init(nil, "text", .string)],
      "Says in a sentence what the figure shows, for readers who do not see it.",
      example: "chart.description(\"The variance falls.\")"
    ) { chart, arguments in chart.description = arguments.string("text") },
    .chartModifier(
      "aspect", [.init(nil, "aspect", .aspect)], "Sets the shape of the figure.",
      example: "chart.aspect(.decades)"
    ) { chart, arguments in
      if case .style(.aspect(let aspect)) = arguments["aspect"] { chart.aspect = aspect }
    },
  ]
}

private func configure(_ axis: inout Axis, _ arguments: Arguments) throws(EvaluationFailure) {
  axis.title = arguments.string("title")
  if case .style(.scale(let scale)) = arguments["scale"] { axis.scale = scale }
  if arguments.has("domain") {
    let domain = arguments.realRange("domain")
    guard domain.lowerBound.isFinite, domain.upperBound.isFinite,
      domain.lowerBound < domain.upperBound
    else {
      throw EvaluationFailure(argument: "domain", because: "an axis needs a finite interval")
    }
    if axis.scale != .linear, domain.lowerBound <= 0 {
      throw EvaluationFailure(argument: "domain", because: "a logarithmic axis begins above 0")
    }
    axis.domain = domain
  }
  if arguments.has("includesZero") { axis.includesZero = arguments.boolean("includesZero") }
  if arguments.has("ticks") { axis.ticks = arguments.numbers("ticks") }
}

// MARK: - Styles

extension Declaration {
  /// A choice that stands for a style.
  fileprivate static func style(
    _ owner: ValueType, _ name: String, _ summary: String, _ style: StyleValue
  ) -> Declaration {
    .choice(owner, name, summary, example: ".\(name)") { _, _ in .style(style) }
  }
}

extension [Declaration] {
  private static let styles: [Declaration] =
    [
      .style(.scale, "linear", "Equal steps.", .scale(.linear)),
      .style(.scale, "log", "Equal ratios, in powers of 10.", .scale(.log(base: 10))),
      .style(.foreground, "ink", "The colour of text.", .foreground(.ink)),
      .style(.foreground, "muted", "The colour of secondary text.", .foreground(.muted)),
      .choice(
        .foreground, "series", "One of the six series colours, from 1.",
        taking: [.init(nil, "number", .integer)], example: ".series(2)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let number = arguments.integer("number")
        guard (1...6).contains(number) else {
          throw EvaluationFailure(
            argument: "number", because: "there are the series colours 1 to 6")
        }
        return .style(.foreground(.series(number)))
      },
      .style(.lineStyle, "solid", "No dashes.", .line(.solid)),
      .style(.lineStyle, "dashed", "Dashes.", .line(.dashed)),
      .style(.lineStyle, "dotted", "Dots.", .line(.dotted)),
      .style(.lineStyle, "dashDotted", "Dashes and dots.", .line(.dashDotted)),
      .style(.lineStyle, "shortDashed", "Short dashes.", .line(.shortDashed)),
      .style(.lineStyle, "longDashed", "Long dashes.", .line(.longDashed)),
      .style(.lineStyle, "law", "The dashes of a closed form.", .line(.law)),
      .style(.aspect, "equal", "One unit is as long on both axes.", .aspect(.equal)),
      .style(.aspect, "decades", "One decade is as long on both axes.", .aspect(.decades)),
      .choice(
        .aspect, "ratio", "Height divided by width.", taking: [.init(nil, "ratio", .number)],
        example: ".ratio(0.5)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let ratio = arguments.number("ratio")
        guard ratio >= 0.2, ratio <= 2 else {
          throw EvaluationFailure(argument: "ratio", because: "the ratio lies between 0.2 and 2")
        }
        return .style(.aspect(.ratio(ratio)))
      },
    ]
    + Symbol.allCases.map { symbol in
      .style(.symbol, symbol.rawValue, "A point's symbol.", .symbol(symbol))
    }
}
