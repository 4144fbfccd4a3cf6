import Plotting

extension Declaration {
  /// A modifier that makes a look follow from a column.
  fileprivate static func channel(
    _ name: String, _ summary: String, example: String,
    change: @escaping @Sendable (any Mark, SeriesMark.Column) -> (any Mark)?
  ) -> Declaration {
    .method(.mark, name, [.init("by", "column", .places)], .mark, summary, example: example) {
      (_, arguments) throws(EvaluationFailure) in
      guard case .mark(let mark) = arguments.receiver else { return .invalid }
      guard let changed = change(mark, arguments.places("column").column) else {
        throw EvaluationFailure(
          argument: "column", because: "a mark of the kind “\(mark.kind)” has no rows to tell apart"
        )
      }
      return .mark(changed)
    }
  }
}

extension [Declaration] {
  /// Modifiers of marks that take one entry a row, and those that arrange series.
  static let channels: [Declaration] = [
    .channel(
      "foregroundStyle",
      "Colours rows by names, or by numbers on the chart's colour scale or in order.",
      example: "PointMark(x: [1, 2, 3], y: [1, 4, 9]).foregroundStyle(by: [0.5, 0.7, 0.9])"
    ) { $0.foregroundStyle(by: $1) },
    .channel(
      "lineStyle", "Gives lines dashes by the entries of a column.",
      example:
        "LineMark(x: [1, 2, 1, 2], y: [1, 2, 3, 4]).lineStyle(by: [\"a\", \"a\", \"b\", \"b\"])"
    ) { $0.lineStyle(by: $1) },
    .channel(
      "symbol", "Gives points symbols by the entries of a column.",
      example: "PointMark(x: [1, 2], y: [3, 4]).symbol(by: [\"a\", \"b\"])"
    ) { $0.symbol(by: $1) },
    .channel(
      "position", "Sets series side by side by the entries of a column.",
      example: "BarMark(x: [\"a\", \"a\"], y: [3, 4]).position(by: [\"mean\", \"median\"])"
    ) { $0.position(by: $1) },
    .method(
      .mark, "symbolSize", [.init("by", "column", .values), .init("title", .string)], .mark,
      "Gives points areas that are proportional to numbers, with a legend of that title.",
      example: "PointMark(x: [1, 2, 3], y: [1, 4, 9])"
        + ".symbolSize(by: [10, 100, 1_000], title: \"samples\")"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .mark(let mark) = arguments.receiver else { return .invalid }
      guard let points = mark as? PointMark else {
        throw EvaluationFailure(
          because: mark.kind == "points"
            ? "points take their sizes before they are parted into series"
            : "points have sizes, other marks do not")
      }
      try arguments.check(
        "column", has: arguments.reals("column").count, like: "x", points.rowCount)
      return .mark(
        points.symbolSize(
          by: arguments.reals("column"), title: arguments.string("title")))
    },
    .method(
      .mark, "stacking", [.init(nil, "stacking", .stacking)], .mark,
      "Sets how the series of areas and bars are put on top of each other.",
      example:
        "AreaMark(x: [1, 2, 1, 2], y: [3, 4, 2, 1], series: [1, 1, 2, 2]).stacking(.normalized)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .mark(let mark as SeriesMark) = arguments.receiver,
        case .style(.stacking(let stacking)) = arguments["stacking"]
      else {
        throw EvaluationFailure(because: "marks with a `series` can be stacked, others cannot")
      }
      return .mark(mark.stacked(stacking))
    },
    .method(
      .mark, "overlaid", [], .mark, "Draws the series of areas and bars from zero, not stacked.",
      example: "AreaMark(x: [1, 2, 1, 2], y: [3, 4, 2, 1], series: [1, 1, 2, 2]).overlaid()"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .mark(let mark as SeriesMark) = arguments.receiver else {
        throw EvaluationFailure(because: "marks with a `series` can be overlaid, others cannot")
      }
      return .mark(mark.stacked(nil))
    },
    .method(
      .mark, "caps", [.init(nil, "size", .number)], .mark,
      "Gives error bars caps of a width in pixels.",
      example: "IntervalMark(run.variance.mean).caps(6)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .mark(var mark as IntervalMark) = arguments.receiver else {
        throw EvaluationFailure(because: "error bars have caps, other marks do not")
      }
      let size = arguments.number("size")
      guard (0...40).contains(size) else {
        throw EvaluationFailure(argument: "size", because: "caps are from 0 to 40 pixels wide")
      }
      mark.capSize = size
      return .mark(mark)
    },
    .method(
      .chart, "colorScale",
      [
        .init(nil, "scheme", .colorScheme), .init("title", .string),
        .init("spacing", .colorSpacing, default: ".linear"),
        .init("domain", .realRange, default: ""), .init("pivot", .number, default: ""),
      ], .chart, "Sets how numbers become colours, and the title of the colours.",
      example: "chart.colorScale(.viridis, title: \"variance\")"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .chart(let chart) = arguments.receiver,
        case .style(.colorScheme(let scheme)) = arguments["scheme"]
      else { return .invalid }
      var spacing = ColorScale.Spacing.linear
      if case .style(.colorSpacing(let chosen)) = arguments["spacing"] { spacing = chosen }
      var domain: ClosedRange<Double>?
      if arguments.has("domain") {
        let chosen = arguments.realRange("domain")
        guard chosen.lowerBound.isFinite, chosen.upperBound.isFinite,
          chosen.lowerBound < chosen.upperBound
        else {
          throw EvaluationFailure(argument: "domain", because: "colours need a finite interval")
        }
        if spacing == .log, chosen.lowerBound <= 0 {
          throw EvaluationFailure(
            argument: "domain", because: "a logarithmic scale begins above 0")
        }
        domain = chosen
      }
      return .chart(
        chart.colorScale(
          ColorScale(
            scheme, title: arguments.string("title"), spacing: spacing, domain: domain,
            pivot: arguments.has("pivot") ? arguments.number("pivot") : nil)))
    },
  ]
}
