import Plotting
import Statistics

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
    .init("domain", .realRange, default: ""), .init("includesZero", .boolean, default: ""),
    .init("ticks", .array(.number), default: ""), .init("reversed", .boolean, default: "false"),
    .init("clamp", .boolean, default: "false"), .init("nice", .boolean, default: "false"),
    .init("categories", .array(.string), default: ""),
  ]

  static let modifiers: [Declaration] = [
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
      "title", [.init(nil, "text", .string)], "Sets a title above the chart.",
      example: "chart.title(\"Variance\")"
    ) { chart, arguments in chart.title = arguments.string("text") },
    .chartModifier(
      "subtitle", [.init(nil, "text", .string)], "Sets what stands below the title.",
      example: "chart.title(\"Variance\").subtitle(\"400 replicates\")"
    ) { chart, arguments in chart.subtitle = arguments.string("text") },
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
    for end in [domain.lowerBound, domain.upperBound] where !axis.scale.rule.contains(end) {
      throw EvaluationFailure(
        argument: "domain",
        because: "a \(axis.scale.rule.name) axis has no place for \(NumberFormat.general(end))")
    }
    axis.domain = domain
  }
  if arguments.has("includesZero") { axis.includesZero = arguments.boolean("includesZero") }
  if arguments.has("ticks") { axis.ticks = arguments.numbers("ticks") }
  axis.isReversed = arguments.has("reversed") && arguments.boolean("reversed")
  axis.isClamped = arguments.has("clamp") && arguments.boolean("clamp")
  axis.isNice = arguments.has("nice") && arguments.boolean("nice")
  if arguments.has("categories") { axis.categories = arguments.strings("categories") }
}
