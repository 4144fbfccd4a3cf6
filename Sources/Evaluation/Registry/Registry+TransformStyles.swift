import Plotting
import Statistics

extension Declaration {
  /// A choice that stands for a style.
  fileprivate static func choice(
    _ owner: ValueType, _ name: String, _ summary: String, _ style: StyleValue
  ) -> Declaration {
    .choice(owner, name, summary, example: ".\(name)") { _, _ in .style(style) }
  }
}

extension [Declaration] {
  /// The choices that marks, transforms and colour scales offer.
  static let transformStyles: [Declaration] =
    [
      .choice(.binRule, "scott", "Scott's width, at most 200 bins.", .binRule(.scott)),
      .choice(
        .binRule, "freedmanDiaconis", "Freedman and Diaconis' width, at most 200 bins.",
        .binRule(.freedmanDiaconis)),
      .choice(.binRule, "sturges", "Sturges' number of bins.", .binRule(.sturges)),
      .choice(
        .binRule, "count", "So many bins of equal width.",
        taking: [.init(nil, "count", .integer)], example: ".count(20)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let count = arguments.integer("count")
        guard (1...1_000).contains(count) else {
          throw EvaluationFailure(argument: "count", because: "there are from 1 to 1000 bins")
        }
        return .style(.binRule(.count(count)))
      },
      .choice(
        .binRule, "edges", "Bins between these edges.",
        taking: [.init(nil, "edges", .array(.number))], example: ".edges([0, 1, 2, 5])"
      ) { (_, arguments) throws(EvaluationFailure) in
        let edges = arguments.numbers("edges")
        guard edges.count > 1, edges.allSatisfy(\.isFinite),
          zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 })
        else {
          throw EvaluationFailure(
            argument: "edges", because: "edges are at least two finite numbers that ascend")
        }
        return .style(.binRule(.edges(edges)))
      },
      .choice(.height, "density", "Shares divided by widths.", .height(.density)),
      .choice(.height, "share", "Shares of the sample.", .height(.share)),
      .choice(.height, "count", "Numbers of observations.", .height(.count)),
      .choice(.stepAlignment, "start", "A value holds from the place before.", .step(.start)),
      .choice(.stepAlignment, "center", "Changes lie half-way.", .step(.center)),
      .choice(.stepAlignment, "end", "A value holds up to the next place.", .step(.end)),
      .choice(
        .stacking, "standard", "On each other, from zero.", .stacking(.standard)),
      .choice(.stacking, "normalized", "As shares of their sum.", .stacking(.normalized)),
      .choice(.stacking, "center", "Around zero, as a stream.", .stacking(.center)),
      .choice(
        .colorScheme, "viridis", "From violet through green to yellow.", .colorScheme(.viridis)),
      .choice(
        .colorScheme, "cividis", "From blue through grey to yellow, for all kinds of vision.",
        .colorScheme(.cividis)),
      .choice(
        .colorScheme, "diverging", "From blue through paper to orange, about a pivot.",
        .colorScheme(.diverging)),
      .choice(.colorSpacing, "linear", "Equal differences.", .colorSpacing(.linear)),
      .choice(.colorSpacing, "log", "Equal ratios.", .colorSpacing(.log)),
      .choice(
        .colorSpacing, "quantiles", "So many groups of equal size.",
        taking: [.init(nil, "count", .integer)], example: ".quantiles(5)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let count = arguments.integer("count")
        guard (2...12).contains(count) else {
          throw EvaluationFailure(argument: "count", because: "there are from 2 to 12 groups")
        }
        return .style(.colorSpacing(.quantiles(count)))
      },
      .choice(
        .colorSpacing, "thresholds", "One colour between each two thresholds.",
        taking: [.init(nil, "thresholds", .array(.number))], example: ".thresholds([0, 1, 10])"
      ) { (_, arguments) throws(EvaluationFailure) in
        let thresholds = arguments.numbers("thresholds")
        guard (1...11).contains(thresholds.count), thresholds.allSatisfy(\.isFinite) else {
          throw EvaluationFailure(
            argument: "thresholds", because: "there are from 1 to 11 finite thresholds")
        }
        return .style(.colorSpacing(.thresholds(thresholds)))
      },
      .choice(.fill, "none", "Lines only.", .fill(.none)),
      .choice(.fill, "tint", "Tints of the series' colour, darker inwards.", .fill(.tint)),
      .choice(.fill, "scale", "The colours of the chart's scale.", .fill(.scale)),
      .choice(.running, "sum", "Sums of all values up to each.", .running(.cumulativeSum)),
      .choice(.running, "mean", "Means of all values up to each.", .running(.cumulativeMean)),
      .choice(.basis, "first", "The first value.", .basis(.first)),
      .choice(.basis, "last", "The last value.", .basis(.last)),
      .choice(.basis, "largest", "The largest value.", .basis(.largest)),
      .choice(.basis, "mean", "The mean of all values.", .basis(.mean)),
      .choice(.basis, "sum", "The sum of all values.", .basis(.sum)),
      .choice(.statistic, "mean", "The mean.", .statistic(.mean)),
      .choice(.statistic, "median", "The median.", .statistic(.median)),
      .choice(.statistic, "geometricMean", "The geometric mean.", .statistic(.geometricMean)),
      .choice(
        .statistic, "standardDeviation", "The standard deviation.",
        .statistic(.standardDeviation)),
      .choice(.statistic, "variance", "The unbiased variance.", .statistic(.variance)),
    ]
    + LabelAnchor.allCases.map {
      .choice(.anchor, $0.rawValue, "The side of a place.", .anchor($0))
    }
}
