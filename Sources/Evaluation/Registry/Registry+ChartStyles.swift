import Plotting

extension Declaration {
  /// A choice that stands for a style.
  fileprivate static func style(
    _ owner: ValueType, _ name: String, _ summary: String, _ style: StyleValue
  ) -> Declaration {
    .choice(owner, name, summary, example: ".\(name)") { _, _ in .style(style) }
  }
}

extension [Declaration] {
  static let styles: [Declaration] =
    [
      .style(.scale, "linear", "Equal steps.", .scale(.linear)),
      .style(.scale, "log", "Equal ratios, in powers of 10.", .scale(.log)),
      .choice(
        .scale, "log", "Equal ratios, in powers of a base, such as 2.",
        taking: [.init("base", .number)], example: ".log(base: 2)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let base = arguments.number("base")
        guard base > 1, base <= 1e6 else {
          throw EvaluationFailure(argument: "base", because: "the base is above 1, at most 10⁶")
        }
        return .style(.scale(.log(base: base)))
      },
      .style(.scale, "naturalLog", "Equal ratios, in powers of e.", .scale(.naturalLog)),
      .choice(
        .scale, "symmetricLog",
        "Logarithmic on both sides of zero, and linear within the constant around it.",
        taking: [.init("constant", .number, default: "1")],
        example: ".symmetricLog(constant: 0.01)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let constant = arguments.has("constant") ? arguments.number("constant") : 1
        guard constant > 0, constant.isFinite else {
          throw EvaluationFailure(argument: "constant", because: "the constant is positive")
        }
        return .style(.scale(.symmetricLog(constant: constant)))
      },
      .style(
        .scale, "squareRoot", "Distances that grow like square roots.", .scale(.squareRoot)),
      .choice(
        .scale, "power", "Distances that grow like a power of the values.",
        taking: [.init("exponent", .number)], example: ".power(exponent: 2)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let exponent = arguments.number("exponent")
        guard exponent >= 0.01, exponent <= 100 else {
          throw EvaluationFailure(
            argument: "exponent", because: "the exponent lies between 0.01 and 100")
        }
        return .style(.scale(.power(exponent: exponent)))
      },
      .style(
        .scale, "logit", "Equal ratios of the odds, for probabilities near 0 and 1.",
        .scale(.logit)),
      .style(.scale, "band", "A stretch for each category, as bars need it.", .scale(.band)),
      .style(.scale, "point", "A tick for each category.", .scale(.point)),
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
      .choice(
        .foreground, "ordered", "A place from 0 to 1 in the colours of series in an order.",
        taking: [.init(nil, "place", .number)], example: ".ordered(0.5)"
      ) { (_, arguments) throws(EvaluationFailure) in
        let place = arguments.number("place")
        guard place >= 0, place <= 1 else {
          throw EvaluationFailure(argument: "place", because: "the place lies between 0 and 1")
        }
        return .style(.foreground(.ordered(place)))
      },
      .style(.lineStyle, "solid", "No dashes.", .line(.solid)),
      .style(.lineStyle, "dashed", "Dashes.", .line(.dashed)),
      .style(.lineStyle, "dotted", "Dots.", .line(.dotted)),
      .style(.lineStyle, "dashDotted", "Dashes and dots.", .line(.dashDotted)),
      .style(.lineStyle, "shortDashed", "Short dashes.", .line(.shortDashed)),
      .style(.lineStyle, "longDashed", "Long dashes.", .line(.longDashed)),
      .style(.lineStyle, "law", "The dashes of a closed form.", .line(.law)),
      .style(.lineStyle, "reference", "The dashes of a reference line.", .line(.reference)),
      .style(.aspect, "equal", "One unit is as long on both axes.", .aspect(.equal)),
      .style(
        .aspect, "arcLength", "Lines are as short as they can be, which balances their slopes.",
        .aspect(.arcLength)),
      .style(.facetScales, "shared", "All panels share both axes.", .facetScales(.shared)),
      .style(.facetScales, "free", "Each panel has axes of its own.", .facetScales(.free)),
      .style(
        .facetScales, "freeX", "Each panel has a horizontal axis of its own.",
        .facetScales(.freeX)),
      .style(
        .facetScales, "freeY", "Each panel has a vertical axis of its own.", .facetScales(.freeY)
      ),
      .style(.facetLabels, "outer", "On the outer panels.", .facetLabels(.outer)),
      .style(.facetLabels, "all", "On every panel.", .facetLabels(.all)),
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
