import Notebook
import Plotting
import Statistics

extension [Declaration] {
  /// Marks for two coordinates: grids, clouds, paths, and what is written into a figure.
  static let marksOfPlanes: [Declaration] = [
    .function(
      "HeatmapMark", [.init(nil, "grid", .grid)], .mark, "A grid of numbers as coloured cells.",
      example: "HeatmapMark(Grid(x: 0...9, y: 0...9) { x, y in x * y })"
    ) { _, arguments in
      guard case .plot(.grid(let grid)) = arguments["grid"] else { return .invalid }
      return .mark(HeatmapMark(grid))
    },
    .function(
      "ContourMark",
      [
        .init(nil, "grid", .grid), .init("levels", .array(.number), default: ""), fill,
        .init("labels", .boolean, default: "true"),
      ], .mark, "Lines of equal value on a grid; at about six round levels by default.",
      example: "ContourMark(Grid(x: 0...9, y: 0...9) { x, y in x * y }, levels: [10, 40])"
    ) { _, arguments in
      guard case .plot(.grid(let grid)) = arguments["grid"] else { return .invalid }
      return .mark(
        ContourMark(
          grid, levels: arguments.has("levels") ? arguments.numbers("levels") : nil,
          fill: arguments.fill ?? .none,
          hasLabels: arguments.has("labels") ? arguments.boolean("labels") : true))
    },
    .function(
      "ContourMark", [.init(nil, "regions", .regions), fill], .mark,
      "The highest-density regions that `hdr` returns.",
      example: "ContourMark(hdr(density2D(x: run.mean[9], y: run.variance[9]), levels: [0.5]))"
    ) { _, arguments in
      guard case .plot(.regions(let regions)) = arguments["regions"] else { return .invalid }
      return .mark(
        ContourMark(
          density: regions.grid, shares: regions.shares, fill: arguments.fill ?? .tint))
    },
    .function(
      "EllipseMark",
      [
        .init("x", .values), .init("y", .values),
        .init("levels", .array(.number), default: "[0.5, 0.95]"),
      ], .mark, "Ellipses that hold shares of a normal law with the moments of a cloud.",
      example: "EllipseMark(x: run.mean[10], y: run.variance[10], levels: [0.5, 0.95])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let (x, y) = (arguments.reals("x"), arguments.reals("y"))
      try arguments.check("y", has: y.count, like: "x", x.count)
      return .mark(EllipseMark(x: x, y: y, levels: try arguments.levels([0.5, 0.95])))
    },
    .function(
      "LinkMark", [.init("x", .values), .init("y", .values)], .mark,
      "Arrows along a path, from each place to the next.",
      example: "LinkMark(x: run.mean.mean, y: run.variance.mean)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let points = try arguments.points()
      return .mark(LinkMark(x: points.x, y: points.values))
    },
    .function(
      "LinkMark",
      [
        .init("xStart", .values), .init("yStart", .values), .init("xEnd", .values),
        .init("yEnd", .values), series,
      ], .mark, "Arrows from tails to heads.",
      example: "LinkMark(xStart: [0, 1], yStart: [0, 0], xEnd: [1, 2], yEnd: [3, 4])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let ends = ["xStart", "yStart", "xEnd", "yEnd"].map { arguments.reals($0) }
      for (name, values) in zip(["yStart", "xEnd", "yEnd"], ends.dropFirst()) {
        try arguments.check(name, has: values.count, like: "xStart", ends[0].count)
      }
      return try arguments.parted(
        LinkMark(xStart: ends[0], yStart: ends[1], xEnd: ends[2], yEnd: ends[3]))
    },
    .function(
      "TextMark",
      [
        .init("x", .values), .init("y", .values), .init("text", .array(.string)),
        .init("anchor", .anchor, default: ""),
      ], .mark, "Texts beside places; without an anchor each stands where there is room.",
      example: "TextMark(x: [1, 2], y: [3, 4], text: [\"a\", \"b\"], anchor: .top)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let points = try arguments.points()
      let text = arguments.array("text").map { value in
        if case .string(let text) = value { text } else { "" }
      }
      try arguments.check("text", has: text.count, like: "x", points.x.count)
      var anchor: LabelAnchor?
      if case .style(.anchor(let chosen)) = arguments["anchor"] { anchor = chosen }
      return .mark(TextMark(x: points.x, y: points.values, text: text, anchor: anchor))
    },
    .function(
      "SlopeTriangle", [.init(nil, "fit", .powerLaw)], .mark,
      "A triangle that shows the exponent of a fitted power law with its error.",
      example: "SlopeTriangle(LogLogFit(x: [1, 2, 4], y: [8, 4.1, 1.9]))"
    ) { _, arguments in
      guard case .plot(.powerLaw(let fit)) = arguments["fit"] else { return .invalid }
      return .mark(SlopeTriangle(fit))
    },
    .function(
      "SlopeTriangle",
      [
        .init("slope", .quantity), .init("x", .quantity), .init("y", .quantity),
        .init("over", "run", .realRange, default: ""),
      ], .mark, "A triangle that shows a slope beside a place; on logarithmic axes an exponent.",
      example: "SlopeTriangle(slope: 2, x: 5, y: 10, over: 4...6)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let slope = arguments.quantity("slope").value
      guard slope.isFinite, slope != 0 else {
        throw EvaluationFailure(argument: "slope", because: "the slope is finite and not 0")
      }
      return .mark(
        SlopeTriangle(
          slope: slope, x: arguments.quantity("x").value, y: arguments.quantity("y").value,
          run: arguments.has("run") ? arguments.realRange("run") : nil))
    },
    .function(
      "LineMark", [.init(nil, "fit", .powerLaw)], .mark, "The line of a fitted power law.",
      example: "LineMark(LogLogFit(x: [1, 2, 4], y: [8, 4.1, 1.9]))"
    ) { _, arguments in
      guard case .plot(.powerLaw(let fit)) = arguments["fit"] else { return .invalid }
      let x = [fit.domain.lowerBound, fit.domain.upperBound]
      return .mark(LineMark(x: x, y: x.map { fit($0) }))
    },
    .function(
      "FunctionMark",
      [
        .init("over", "range", .realRange), .init("x", .closure(arity: 1)),
        .init("y", .closure(arity: 1)),
      ], .mark, "The curve of a point that moves with a parameter.",
      example: "FunctionMark(over: 0...(2 * pi), x: { t in cos(t) }, y: { t in sin(t) })"
    ) { interpreter, arguments in
      let range = arguments.realRange("range")
      for name in ["x", "y"] {
        let probe = interpreter.call(
          arguments.closure(name), [.number(range.lowerBound)], at: arguments.range)
        if probe.isPoison { return probe }
      }
      return .mark(
        LineMark(
          over: range, x: interpreter.function(arguments.closure("x")),
          y: interpreter.function(arguments.closure("y"))))
    },
  ]

  private static let fill = Declaration.Parameter("fill", .fill, default: "")
}

extension Arguments {
  fileprivate var fill: ContourMark.Fill? {
    if case .style(.fill(let fill)) = self["fill"] { return fill }
    return nil
  }
}
