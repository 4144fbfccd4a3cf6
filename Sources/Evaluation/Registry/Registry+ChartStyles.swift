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
