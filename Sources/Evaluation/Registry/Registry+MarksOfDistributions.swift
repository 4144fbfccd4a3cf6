import Notebook
import Plotting
import Statistics

extension [Declaration] {
  /// Marks for samples, their distributions, and quantities that add up.
  static let marksOfDistributions: [Declaration] = [
    .function(
      "StepMark", [.init(nil, "distribution", .distribution)], .mark,
      "The steps of an empirical distribution function.",
      example: "StepMark(ecdf(run.variance[50]))"
    ) { _, arguments in
      guard case .plot(.distribution(let distribution)) = arguments["distribution"] else {
        return .invalid
      }
      return .mark(StepMark(distribution))
    },
    .function(
      "StepMark", [.init(nil, "histogram", .histogram), height], .mark,
      "The outline of a histogram.", example: "StepMark(histogram(run.variance[50]))"
    ) { _, arguments in
      guard case .plot(.histogram(let bins)) = arguments["histogram"] else { return .invalid }
      return .mark(StepMark(bins, height: arguments.height))
    },
    .function(
      "StepMark", [.init("x", .values), .init("y", .values), alignment, series], .mark,
      "A step function through points.",
      example: "StepMark(x: [1, 2, 3], y: [1, 4, 9], alignment: .center)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let points = try arguments.points()
      return try arguments.parted(
        StepMark(x: points.x, y: points.values, alignment: arguments.alignment))
    },
    .function(
      "StepMark", [.init(nil, "curve", .curve), alignment], .mark,
      "A step function through a curve's estimates.",
      example: "StepMark(run.variance.mean, alignment: .center)"
    ) { _, arguments in
      let points = arguments.curvePoints
      return .mark(StepMark(x: points.x, y: points.values, alignment: arguments.alignment))
    },
    .function(
      "AreaMark", [.init(nil, "curve", .curve)], .mark, "The area below a curve's estimates.",
      example: "AreaMark(run.variance.mean)"
    ) { _, arguments in
      let points = arguments.curvePoints
      return .mark(AreaMark(x: points.x, y: points.values))
    },
    .function(
      "AreaMark", [.init(nil, "points", .points)], .mark, "The area below points.",
      example: "AreaMark(summary(x: [1, 1, 2, 2], y: [3, 4, 5, 7]))"
    ) { _, arguments in
      let points = arguments.plotPoints
      return .mark(AreaMark(x: points.x, y: points.values))
    },
    .function(
      "AreaMark", [.init(nil, "density", .density)], .mark, "The area below a density.",
      example: "AreaMark(density(run.variance[50], lower: 0))"
    ) { _, arguments in
      let curve = arguments.densityCurve
      return .mark(AreaMark(x: curve.x, y: curve.y))
    },
    .function(
      "LineMark", [.init(nil, "density", .density)], .mark, "The line of a density.",
      example: "LineMark(density(run.variance[50], lower: 0))"
    ) { _, arguments in
      let curve = arguments.densityCurve
      return .mark(LineMark(x: curve.x, y: curve.y))
    },
    .function(
      "AreaMark", [.init("x", .values), .init("y", .values), series], .mark,
      "The area below points; the areas of several series are stacked.",
      example: "AreaMark(x: [1, 2, 1, 2], y: [3, 4, 2, 1], series: [\"a\", \"a\", \"b\", \"b\"])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let points = try arguments.points()
      return try arguments.parted(AreaMark(x: points.x, y: points.values))
    },
    .function(
      "AreaMark",
      [.init("x", .values), .init("yStart", .values), .init("yEnd", .values)], .mark,
      "The area between two rows of points.",
      example: "AreaMark(x: [1, 2], yStart: [0, 1], yEnd: [2, 3])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let (x, start, end) = (
        arguments.reals("x"), arguments.reals("yStart"), arguments.reals("yEnd")
      )
      try arguments.check("yStart", has: start.count, like: "x", x.count)
      try arguments.check("yEnd", has: end.count, like: "x", x.count)
      return .mark(AreaMark(x: x, yStart: start, yEnd: end))
    },
    .function(
      "AreaMark",
      [
        .init(nil, "domain", .realRange), .init("lower", .closure(arity: 1)),
        .init("upper", .closure(arity: 1)),
      ], .mark, "The area between two closed forms.",
      example: "AreaMark(0...1, lower: { x in x * x }, upper: { x in x })"
    ) { interpreter, arguments in
      let domain = arguments.realRange("domain")
      for name in ["lower", "upper"] {
        let probe = interpreter.call(
          arguments.closure(name), [.number(domain.lowerBound)], at: arguments.range)
        if probe.isPoison { return probe }
      }
      return .mark(
        AreaMark(
          domain: domain, lower: interpreter.function(arguments.closure("lower")),
          upper: interpreter.function(arguments.closure("upper"))))
    },
    .function(
      "RectangleMark", [.init(nil, "histogram", .histogram), height], .mark,
      "The bars of a histogram.", example: "RectangleMark(histogram(run.variance[50]))"
    ) { _, arguments in
      guard case .plot(.histogram(let bins)) = arguments["histogram"] else { return .invalid }
      return .mark(RectangleMark(bins, height: arguments.height))
    },
    .function(
      "RectangleMark",
      [
        .init("xStart", .values), .init("xEnd", .values), .init("yStart", .values),
        .init("yEnd", .values), series,
      ], .mark, "Rectangles from their ends along both axes.",
      example: "RectangleMark(xStart: [0, 1], xEnd: [1, 2], yStart: [0, 0], yEnd: [3, 4])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let ends = ["xStart", "xEnd", "yStart", "yEnd"].map { arguments.reals($0) }
      for (name, values) in zip(["xEnd", "yStart", "yEnd"], ends.dropFirst()) {
        try arguments.check(name, has: values.count, like: "xStart", ends[0].count)
      }
      return try arguments.parted(
        RectangleMark(xStart: ends[0], xEnd: ends[1], yStart: ends[2], yEnd: ends[3]))
    },
    .function(
      "RectangleMark", [.init("x", .realRange)], .mark, "A shaded stretch of the horizontal axis.",
      example: "RectangleMark(x: 0...10)"
    ) { _, arguments in .mark(RectangleMark(x: arguments.realRange("x"))) },
    .function(
      "RectangleMark", [.init("y", .realRange)], .mark, "A shaded stretch of the vertical axis.",
      example: "RectangleMark(y: 0.9...1.1)"
    ) { _, arguments in .mark(RectangleMark(y: arguments.realRange("y"))) },
    .function(
      "BarMark", [.init("x", .places), .init("y", .places), series], .mark,
      "Bars over numbers or names, or beside names; those of several series are stacked.",
      example: "BarMark(x: [\"mean\", \"median\"], y: [3, 4])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let (x, y) = (arguments.places("x"), arguments.places("y"))
      try arguments.check("y", has: y.count, like: "x", x.count)
      switch (x, y) {
      case (.numbers(let x), .numbers(let y)): return try arguments.parted(BarMark(x: x, y: y))
      case (.names(let x), .numbers(let y)): return try arguments.parted(BarMark(x: x, y: y))
      case (.numbers(let x), .names(let y)): return try arguments.parted(BarMark(x: x, y: y))
      case (.names, .names):
        throw EvaluationFailure(argument: "y", because: "one of `x` and `y` holds numbers")
      }
    },
    .function(
      "TickMark", [.init("x", .values)], .mark, "A rug: one short tick a value, along x.",
      example: "TickMark(x: run.variance[50])"
    ) { _, arguments in .mark(TickMark(x: arguments.reals("x"))) },
    .function(
      "TickMark", [.init("y", .values)], .mark, "A rug: one short tick a value, along y.",
      example: "TickMark(y: run.variance[50])"
    ) { _, arguments in .mark(TickMark(y: arguments.reals("y"))) },
    .function(
      "DotplotMark", [.init(nil, "values", .values), .init("count", .integer, default: "50")],
      .mark, "Stacked dots, each of which stands for an equal share of a sample.",
      example: "DotplotMark(run.variance[50], count: 20)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let count = arguments.has("count") ? arguments.integer("count") : 50
      guard (1...200).contains(count) else {
        throw EvaluationFailure(argument: "count", because: "a dot plot has from 1 to 200 dots")
      }
      return .mark(DotplotMark(arguments.reals("values"), count: count))
    },
  ]

  private static let height = Declaration.Parameter("height", .height, default: ".density")
  private static let alignment = Declaration.Parameter(
    "alignment", .stepAlignment, default: ".end")
}

extension Arguments {
  fileprivate var height: Histogram.Height {
    if case .style(.height(let height)) = self["height"] { return height }
    return .density
  }

  fileprivate var alignment: StepAlignment {
    if case .style(.step(let alignment)) = self["alignment"] { return alignment }
    return .end
  }

  fileprivate var densityCurve: (x: [Double], y: [Double]) {
    guard case .plot(.density(let density)) = self["density"] else {
      preconditionFailure("the declaration takes a density")
    }
    return density.curve()
  }
}
