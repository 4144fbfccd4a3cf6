import Notebook
import Plotting
import Statistics

extension [Declaration] {
  /// What turns data into something that marks draw.
  static let transforms: [Declaration] = [
    .function(
      "quantiles",
      [.init(nil, "measure", .series), .init("levels", .array(.number))], .array(.curve),
      "Quantiles of a measure over replicates (type 7), one curve a level.",
      example: "quantiles(run.variance, levels: [0.1, 0.5, 0.9])"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .series(let measure) = arguments["measure"] else { return .invalid }
      return .array(
        try arguments.probabilities().map { level in
          .curve(measure.curve { $0.quantity(.quantile(level)) })
        })
    },
    .function(
      "quantiles",
      [
        .init("of", "values", .values), .init("by", "x", .values), .init("levels", .array(.number)),
      ],
      .array(.points), "Quantiles of the values at each x (type 7), one list of points a level.",
      example: "quantiles(of: [3, 4, 5, 7], by: [1, 1, 2, 2], levels: [0.5])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let (x, values) = (arguments.reals("x"), arguments.reals("values"))
      try arguments.check("values", has: values.count, like: "by", x.count)
      return .array(
        try arguments.probabilities().map { level in
          let summary = GroupSummary(x: x, y: values, statistic: .quantile(level))
          return .plot(.points(Points(x: summary.x, estimates: summary.estimates)))
        })
    },
    .function(
      "pointInterval", [.init(nil, "measure", .series), levels], .bands,
      "Bands that hold stated shares of the replicates at each generation by itself.",
      example: "pointInterval(run.variance, levels: [0.5, 0.95])"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .series(let measure) = arguments["measure"] else { return .invalid }
      return .plot(.bands(measure.pointwiseBands(try arguments.levels([0.5, 0.8, 0.95]))))
    },
    .function(
      "curveInterval", [.init(nil, "measure", .series), levels], .bands,
      "Bands that hold stated shares of the runs from end to end.",
      example: "curveInterval(run.variance, levels: [0.5, 0.95])"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .series(let measure) = arguments["measure"] else { return .invalid }
      return .plot(
        .bands(
          .simultaneous(
            x: measure.generations.map(Double.init), samples: measure.samples,
            levels: try arguments.levels([0.5, 0.8, 0.95]))))
    },
    .function(
      "ecdf", [.init(nil, "values", .values)], .distribution,
      "The empirical distribution function of a sample.", example: "ecdf(run.variance[50])"
    ) { (_, arguments) throws(EvaluationFailure) in
      .plot(.distribution(EmpiricalDistribution(try arguments.sample("values"))))
    },
    .function(
      "ecdfDifference", [.init(nil, "values", .values), .init(nil, "law", .closure(arity: 1))],
      .points, "The distribution function of a sample minus that of a law.",
      example: "ecdfDifference(run.mean[50]) { x in x < 0 ? 0 : 1 }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let distribution = EmpiricalDistribution(try arguments.sample("values"))
      let law = arguments.closure("law")
      let probe = interpreter.call(
        law, [.number(distribution.x.first ?? 0)], at: arguments.range)
      if probe.isPoison { return probe }
      guard probe.quantity != nil else {
        throw EvaluationFailure(
          "type-mismatch", argument: "law",
          "a distribution function gives a number, but this is \(probe.noun)")
      }
      guard interpreter.takeSteps(10 * distribution.x.count, at: arguments.range) else {
        return .invalid
      }
      let difference = distribution.difference(from: interpreter.function(law))
      return .plot(.points(Points(x: difference.x, exact: difference.y)))
    },
    .function(
      "bandHalfWidth", [.init("count", .integer), .init("level", .number, default: "0.95")],
      .number, "How far a distribution function may lie from that of so many observations.",
      example: "bandHalfWidth(count: 1_000, level: 0.95)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let count = arguments.integer("count")
      guard count > 0 else {
        throw EvaluationFailure(argument: "count", because: "there is at least one observation")
      }
      return .number(
        EmpiricalDistribution.halfWidth(count: count, level: try arguments.level()))
    },
    .function(
      "histogram", [.init(nil, "values", .values), bins], .histogram,
      "A sample counted in bins.", example: "histogram(run.variance[50], bins: .count(20))"
    ) { (_, arguments) throws(EvaluationFailure) in
      let sample = try arguments.sample("values")
      return .plot(.histogram(Histogram(sample, edges: arguments.binRule.edges(of: [sample]))))
    },
    .function(
      "histograms", [.init(nil, "samples", .array(.values)), bins], .array(.histogram),
      "Several samples counted in the same bins.",
      example: "histograms([run.variance[1], run.variance[50]])"
    ) { _, arguments in
      let samples = arguments.array("samples").map(\.reals)
      let edges = arguments.binRule.edges(of: samples)
      return .array(samples.map { .plot(.histogram(Histogram($0, edges: edges))) })
    },
    .function(
      "density",
      [
        .init(nil, "values", .values), .init("bandwidth", .number, default: ""),
        .init("lower", .number, default: ""), .init("upper", .number, default: ""),
      ], .density, "A Gaussian kernel density, reflected at the bounds of the law.",
      example: "density(run.variance[50], lower: 0)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let bandwidth = arguments.has("bandwidth") ? arguments.number("bandwidth") : nil
      if let bandwidth, !(bandwidth > 0 && bandwidth.isFinite) {
        throw EvaluationFailure(argument: "bandwidth", because: "a bandwidth is positive")
      }
      return .plot(
        .density(
          KernelDensity(
            try arguments.sample("values"), bandwidth: bandwidth,
            lower: arguments.has("lower") ? arguments.number("lower") : nil,
            upper: arguments.has("upper") ? arguments.number("upper") : nil)))
    },
    .function(
      "density2D", [.init("x", .values), .init("y", .values)], .grid,
      "A Gaussian kernel density of pairs on a grid.",
      example: "density2D(x: run.mean[10], y: run.variance[10])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let (x, y) = (try arguments.sample("x"), arguments.reals("y"))
      try arguments.check("y", has: y.count, like: "x", x.count)
      return .plot(.grid(.density(x: x, y: y)))
    },
    .function(
      "hdr", [.init(nil, "grid", .grid), levels], .regions,
      "The smallest regions that hold stated shares of a density on a grid.",
      example: "hdr(density2D(x: run.mean[10], y: run.variance[10]), levels: [0.5, 0.95])"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .plot(.grid(let grid)) = arguments["grid"] else { return .invalid }
      return .plot(
        .regions(DensityRegions(grid: grid, shares: try arguments.levels([0.5, 0.8, 0.95]))))
    },
    .function(
      "hdr", [.init(nil, "density", .density), .init("level", .number, default: "0.95")],
      .array(.realRange), "The shortest intervals that hold a stated share of a density.",
      example: "hdr(density(run.variance[50], lower: 0), level: 0.5)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .plot(.density(let density)) = arguments["density"] else { return .invalid }
      let intervals = HighestDensity.intervals(of: density, level: try arguments.level())
      return .array(intervals.map(Value.realRange))
    },
    .function(
      "ellipse",
      [.init("x", .values), .init("y", .values), .init("level", .number, default: "0.95")],
      .points, "The ellipse that holds a share of a normal law with the moments of a cloud.",
      example: "ellipse(x: run.mean[10], y: run.variance[10], level: 0.95)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let (x, y) = (try arguments.sample("x"), arguments.reals("y"))
      try arguments.check("y", has: y.count, like: "x", x.count)
      let outline = CovarianceEllipse(x: x, y: y).outline(level: try arguments.level())
      let closed = outline + outline.prefix(1)
      return .plot(.points(Points(x: closed.map(\.x), exact: closed.map(\.y))))
    },
    .function(
      "Grid",
      [.init("x", .values), .init("y", .values), .init(nil, "value", .closure(arity: 2))], .grid,
      "A function of two numbers at every place of a grid.",
      example: "Grid(x: 0...9, y: 0...9) { x, y in x * y }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let (x, y) = try arguments.gridAxes()
      var values: [Double] = []
      for row in y {
        for column in x {
          let value = interpreter.call(
            arguments.closure("value"), [.number(column), .number(row)], at: arguments.range)
          if value.isPoison { return value }
          guard let number = value.quantity?.value else {
            throw EvaluationFailure(
              "type-mismatch", argument: "value",
              "a grid holds numbers, but this is \(value.noun)")
          }
          values.append(number)
        }
      }
      return .plot(.grid(ScalarGrid(x: x, y: y, values: values)))
    },
    .function(
      "Grid",
      [.init("x", .values), .init("y", .values), .init("rows", .array(.values))], .grid,
      "Numbers on a grid, one array a row, from the lowest y.",
      example: "Grid(x: [1, 2, 3], y: [1, 2], rows: [[1, 2, 3], [4, 5, 6]])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let (x, y) = try arguments.gridAxes()
      let rows = arguments.array("rows").map(\.reals)
      try arguments.check("rows", has: rows.count, like: "y", y.count)
      for row in rows { try arguments.check("rows", has: row.count, like: "x", x.count) }
      return .plot(.grid(ScalarGrid(x: x, y: y, values: rows.flatMap { $0 })))
    },
  ]

  private static let levels = Declaration.Parameter(
    "levels", .array(.number), default: "[0.5, 0.8, 0.95]")
  private static let bins = Declaration.Parameter("bins", .binRule, default: ".scott")
}

extension Arguments {
  fileprivate var binRule: BinRule {
    if case .style(.binRule(let rule)) = self["bins"] { return rule }
    return .scott
  }

  /// Levels of quantiles, from 0 to 1.
  fileprivate func probabilities() throws(EvaluationFailure) -> [Double] {
    let levels = numbers("levels")
    guard !levels.isEmpty, levels.allSatisfy({ (0...1).contains($0) }) else {
      throw EvaluationFailure(argument: "levels", because: "a probability lies between 0 and 1")
    }
    return levels
  }

  /// A sample with at least one finite number.
  fileprivate func sample(_ name: String) throws(EvaluationFailure) -> [Double] {
    let values = reals(name)
    guard values.contains(where: \.isFinite) else {
      throw EvaluationFailure(argument: name, because: "there is no finite number in it")
    }
    return values
  }

  /// The places of a grid, ascending and few enough.
  fileprivate func gridAxes() throws(EvaluationFailure) -> (x: [Double], y: [Double]) {
    let (x, y) = (reals("x"), reals("y"))
    for (name, axis) in [("x", x), ("y", y)] {
      guard !axis.isEmpty, axis.allSatisfy(\.isFinite),
        zip(axis, axis.dropFirst()).allSatisfy({ $0 < $1 })
      else {
        throw EvaluationFailure(argument: name, because: "the places of a grid ascend")
      }
    }
    guard x.count <= Limits.gridCells / y.count else {
      throw EvaluationFailure(
        "too-many-elements", argument: "x",
        "the grid has \(x.count) × \(y.count) places; at most \(Limits.gridCells) are possible")
    }
    return (x, y)
  }
}
