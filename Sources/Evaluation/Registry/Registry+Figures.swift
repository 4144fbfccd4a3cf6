import Notebook
import Plotting
import Statistics

extension [Declaration] {
  /// Panels of charts, figures of several charts, and what stands around them.
  static let figures: [Declaration] = panels + compositions + annotations

  // MARK: - Panels

  private static let panels: [Declaration] = [
    .function(
      "Panel", [.init(nil, "title", .string), .init(nil, "marks", .builder)], .mark,
      "A panel of a chart with a title; marks outside of all panels are in every one.",
      example: "Chart { Panel(\"n = 10\") { LineMark(curve) }; RuleMark(y: 1) }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      try panel(.panel(arguments.string("title")), &interpreter, arguments)
    },
    .function(
      "Panel",
      [.init("row", .string), .init("column", .string), .init(nil, "marks", .builder)], .mark,
      "A panel of a chart in rows and columns, which have the titles.",
      example: "Chart { Panel(row: \"replace\", column: \"n = 10\") { LineMark(curve) } }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let place = Facet.grid(row: arguments.string("row"), column: arguments.string("column"))
      return try panel(place, &interpreter, arguments)
    },
    .method(
      .mark, "facet", [.init(nil, "title", .string)], .mark,
      "Puts the mark into a panel of its own, beside those of other marks.",
      example: "LineMark(curve).facet(\"n = 10\")"
    ) { _, arguments in
      guard case .mark(let mark) = arguments.receiver else { return .invalid }
      return .mark(mark.facet(arguments.string("title")))
    },
    .method(
      .mark, "facet",
      [.init("row", .string, default: ""), .init("column", .string, default: "")], .mark,
      "Puts the mark into a row and a column of panels; without one of them into all of its panels.",
      example: "LineMark(curve).facet(row: \"replace\", column: \"n = 10\")"
    ) { _, arguments in
      guard case .mark(let mark) = arguments.receiver else { return .invalid }
      let row = arguments.has("row") ? arguments.string("row") : nil
      let column = arguments.has("column") ? arguments.string("column") : nil
      return .mark(mark.facet(row: row, column: column))
    },
    .method(
      .mark, "facet", [.init("by", "column", .places)], .mark,
      "Parts the rows of the mark into panels by the entries of a column.",
      example: "LineMark(x: [1, 2, 1, 2], y: [1, 2, 3, 4]).facet(by: [10, 10, 100, 100])"
    ) { (_, arguments) throws(EvaluationFailure) in
      try parted(arguments, by: arguments.places("column").titles.map { .panel($0) })
    },
    .method(
      .mark, "facet",
      [.init("row", .places), .init("column", .places)], .mark,
      "Parts the rows of the mark into rows and columns of panels.",
      example:
        "LineMark(x: [1, 2], y: [3, 4]).facet(row: [\"a\", \"b\"], column: [\"c\", \"d\"])"
    ) { (_, arguments) throws(EvaluationFailure) in
      let pairs = zip(arguments.places("row").titles, arguments.places("column").titles)
      return try parted(arguments, by: pairs.map { .grid(row: $0, column: $1) })
    },
    .method(
      .chart, "facets",
      [
        .init("columns", .integer, default: ""), .init("scales", .facetScales, default: ".shared"),
        .init("axes", .facetLabels, default: ".outer"),
        .init("titles", .facetLabels, default: ".outer"),
      ], .chart, "Sets how the panels of the chart are arranged, and what they share.",
      example: "chart.facets(columns: 2, scales: .freeY)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .chart(var chart) = arguments.receiver else { return .invalid }
      chart.facets.columns = try columns(arguments)
      if case .style(.facetScales(let scales)) = arguments["scales"] {
        chart.facets.scales = scales
      }
      if case .style(.facetLabels(let axes)) = arguments["axes"] { chart.facets.axes = axes }
      if case .style(.facetLabels(let titles)) = arguments["titles"] {
        chart.facets.titles = titles
      }
      return .chart(chart)
    },
  ]

  // MARK: - Compositions

  private static let compositions: [Declaration] = [
    .function(
      "Figure",
      [.init("columns", .integer, default: ""), .init(nil, "charts", .builder)], .figure,
      "Several charts beside and below one another, lettered from a, with aligned axes.",
      example: "Figure(columns: 2) { chart; chart }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let values = interpreter.collect(arguments.closure("charts"), at: arguments.range)
      if let poison = interpreter.poison(among: values) { return poison }
      var charts: [Chart] = []
      for value in values {
        guard case .chart(let chart) = value else {
          throw EvaluationFailure(
            "type-mismatch", argument: "charts",
            "a figure holds charts, but this is \(value.noun)")
        }
        charts.append(chart)
      }
      guard (1...Limits.charts).contains(charts.count) else {
        throw EvaluationFailure(
          argument: "charts", because: "a figure has 1 to \(Limits.charts) charts")
      }
      let moving = charts.compactMap(\.frames)
      guard moving.allSatisfy({ $0 == moving.first }) else {
        throw EvaluationFailure(
          "mixed-sweeps", argument: "charts",
          "the charts of a figure step through one sweep together, but these are charts of several; "
            + "put those of different sweeps into figures of their own")
      }
      return .figure(Figure(charts, columns: try columns(arguments)))
    },
    .figureModifier(
      "title", "Sets a title above the figure.", example: "Figure { chart }.title(\"Four runs\")"
    ) { $0.title = $1 },
    .figureModifier(
      "subtitle", "Sets what stands below the title.",
      example: "Figure { chart }.title(\"Four runs\").subtitle(\"400 replicates each\")"
    ) { $0.subtitle = $1 },
    .figureModifier(
      "description", "Says what the figure shows, for readers who do not see it.",
      example: "Figure { chart }.description(\"The variance falls.\")"
    ) { $0.description = $1 },
  ]

  // MARK: - Annotations

  private static let annotations: [Declaration] = [
    .annotation(
      "annotate",
      [
        .init(nil, "text", .string), .init("x", .coordinate), .init("y", .coordinate),
        .init("leader", .boolean, default: "true"),
      ], "Sets a text beside a point, with a line to it where the text has to move away.",
      example: "chart.annotate(\"half is lost\", x: 12, y: 0.5)"
    ) { arguments in
      let hasLeader = arguments.has("leader") ? arguments.boolean("leader") : true
      return .text(
        x: arguments.coordinate("x"), y: arguments.coordinate("y"), hasLeader: hasLeader)
    },
    .annotation(
      "span", [.init(nil, "text", .string, default: ""), .init("x", .realRange)],
      "Shades a stretch of the horizontal axis.", example: "chart.span(\"burn-in\", x: 0...10)"
    ) { .spanX($0.realRange("x")) },
    .annotation(
      "span", [.init(nil, "text", .string, default: ""), .init("y", .realRange)],
      "Shades a stretch of the vertical axis.",
      example: "chart.span(\"nominal\", y: 0.94...0.96)"
    ) { .spanY($0.realRange("y")) },
    .annotation(
      "bracket",
      [
        .init(nil, "text", .string), .init("x", .realRange),
        .init("at", "place", .number, default: ""),
      ],
      "Draws a bracket over a stretch of the horizontal axis, at a height or near the top.",
      example: "chart.bracket(\"ten generations\", x: 20...30, at: 0.5)"
    ) { .bracketX($0.realRange("x"), y: $0.has("place") ? $0.number("place") : nil) },
    .annotation(
      "bracket",
      [
        .init(nil, "text", .string), .init("y", .realRange),
        .init("at", "place", .number, default: ""),
      ],
      "Draws a bracket beside a stretch of the vertical axis, at a place or near the right end.",
      example: "chart.bracket(\"spread\", y: 0.2...0.6, at: 30)"
    ) { .bracketY($0.realRange("y"), x: $0.has("place") ? $0.number("place") : nil) },
  ]
}

extension Declaration {
  /// A modifier of figures that takes a text.
  fileprivate static func figureModifier(
    _ name: String, _ summary: String, example: String,
    change: @escaping @Sendable (inout Figure, String) -> Void
  ) -> Declaration {
    .method(.figure, name, [.init(nil, "text", .string)], .figure, summary, example: example) {
      _, arguments in
      guard case .figure(var figure) = arguments.receiver else { return .invalid }
      change(&figure, arguments.string("text"))
      return .figure(figure)
    }
  }

  /// A modifier of charts that adds an annotation.
  fileprivate static func annotation(
    _ name: String, _ parameters: [Parameter], _ summary: String, example: String,
    kind: @escaping @Sendable (Arguments) -> Annotation.Kind
  ) -> Declaration {
    let all = parameters + [.init("panel", .string, default: "")]
    return .method(.chart, name, all, .chart, summary, example: example) {
      (_, arguments) throws(EvaluationFailure) in
      guard case .chart(var chart) = arguments.receiver else { return .invalid }
      for name in ["x", "y"] where parameters.contains(where: { $0.name == name }) {
        guard case .realRange(let range) = arguments[name] else { continue }
        guard range.lowerBound.isFinite, range.upperBound.isFinite else {
          throw EvaluationFailure(argument: name, because: "the stretch has two finite ends")
        }
      }
      let panel = arguments.has("panel") ? arguments.string("panel") : nil
      let text = arguments.has("text") ? arguments.string("text") : ""
      chart.annotations.append(Annotation(text, kind(arguments), panel: panel))
      return .chart(chart)
    }
  }
}

extension Interpreter {
  /// The marks of a builder closure; nil after a poison, which the caller passes on.
  mutating func marks(
    of arguments: Arguments, in noun: String
  ) throws(EvaluationFailure) -> (marks: [any Mark], poison: Value?) {
    let values = collect(arguments.closure("marks"), at: arguments.range)
    if let poison = poison(among: values) { return ([], poison) }
    return (try Self.marks(values, in: noun), nil)
  }

  /// The marks that a builder closure gave.
  static func marks(
    _ values: [Value], in noun: String
  ) throws(EvaluationFailure) -> [any Mark] {
    var marks: [any Mark] = []
    for value in values {
      guard case .mark(let mark) = value else {
        throw EvaluationFailure(
          "type-mismatch", argument: "marks", "\(noun) holds marks, but this is \(value.noun)")
      }
      marks.append(mark)
    }
    guard !marks.isEmpty else {
      throw EvaluationFailure("empty-chart", argument: "marks", "\(noun) has no mark")
    }
    return marks
  }
}

extension Arguments {
  /// The place along an axis of an argument of the type `coordinate`.
  fileprivate func coordinate(_ name: String) -> Coordinate {
    if case .string(let name) = self[name] { return .category(name) }
    return .number(quantity(name).value)
  }
}

extension Places {
  /// The entries as titles of panels.
  fileprivate var titles: [String] {
    switch self {
    case .names(let names): names
    case .numbers(let numbers): numbers.map(NumberFormat.general)
    }
  }
}

private func panel(
  _ place: Facet, _ interpreter: inout Interpreter, _ arguments: Arguments
) throws(EvaluationFailure) -> Value {
  let (marks, poison) = try interpreter.marks(of: arguments, in: "a panel")
  return poison ?? .mark(PanelMark(place, marks: marks))
}

private func parted(
  _ arguments: Arguments, by facets: [Facet]
) throws(EvaluationFailure) -> Value {
  guard case .mark(let mark) = arguments.receiver else { return .invalid }
  guard let mark = mark as? any RowMark else {
    throw EvaluationFailure(because: "a mark of the kind “\(mark.kind)” has no rows to part")
  }
  return .mark(PanelMark(mark, by: facets))
}

private func columns(_ arguments: Arguments) throws(EvaluationFailure) -> Int? {
  guard arguments.has("columns") else { return nil }
  let columns = arguments.integer("columns")
  guard (1...12).contains(columns) else {
    throw EvaluationFailure(argument: "columns", because: "there are 1 to 12 columns")
  }
  return columns
}
