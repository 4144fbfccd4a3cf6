import Plotting
import Statistics

extension [Declaration] {
  /// Small lines in the cells of tables.
  static let sparklines: [Declaration] = [
    .function(
      "Sparkline", [.init(nil, "curve", .curve), domain], .sparkline,
      "A curve's estimates as a small line in a cell of a table.",
      example: "Sparkline(run.variance.mean, domain: 0...1)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .curve(let curve) = arguments["curve"] else { return .invalid }
      return .sparkline(Sparkline(Points(curve).values, domain: try arguments.edges()))
    },
    .function(
      "Sparkline", [.init(nil, "values", .values), domain], .sparkline,
      "Numbers in their order as a small line in a cell of a table.",
      example: "Sparkline([1, 3, 2, 4])"
    ) { (_, arguments) throws(EvaluationFailure) in
      .sparkline(Sparkline(arguments.reals("values"), domain: try arguments.edges()))
    },
    .function(
      "Sparkline", [.init(nil, "measure", .series), .init("level", .number), domain], .sparkline,
      "The median of a measure as a small line, in a pointwise band that holds a stated share.",
      example: "Sparkline(run.variance, level: 0.8)"
    ) { (_, arguments) throws(EvaluationFailure) in
      guard case .series(let measure) = arguments["measure"] else { return .invalid }
      let medians = measure.curve { $0.quantity(.median) }
      let bands = measure.pointwiseBands([try arguments.level()]).bands
      return .sparkline(
        Sparkline(Points(medians).values, band: bands.first, domain: try arguments.edges()))
    },
  ]

  private static let domain = Declaration.Parameter("domain", .realRange, default: "")
}

extension Arguments {
  /// The values at the edges of a small line; nil where the data decide.
  fileprivate func edges() throws(EvaluationFailure) -> ClosedRange<Double>? {
    guard has("domain") else { return nil }
    let domain = realRange("domain")
    guard domain.lowerBound.isFinite, domain.upperBound.isFinite,
      domain.lowerBound < domain.upperBound
    else {
      throw EvaluationFailure(argument: "domain", because: "a line needs a finite interval")
    }
    return domain
  }
}
