import Statistics

/// A colour scale with its domain, ready to colour the marks of a chart.
public struct ColorMap: Hashable, Sendable {
  /// The scale that it follows.
  public let scale: ColorScale
  /// The lowest and the highest value shown.
  public let domain: ClosedRange<Double>
  /// The values between neighbouring colours, ascending; empty for a scale without steps.
  public let thresholds: [Double]
  /// Whether a value is missing, so that the legend has to say how that looks.
  public let hasMissingValues: Bool

  /// Finds the domain of a scale.
  ///
  /// - Parameters:
  ///   - scale: The scale.
  ///   - values: The values of the chart; NaN for those that are missing.
  init(_ scale: ColorScale, values: [Double]) {
    self.scale = scale
    hasMissingValues = values.contains { $0.isNaN }
    let rule = ColorMap.rule(of: scale)
    let shown = values.filter { rule.rule.contains($0) }
    switch scale.spacing {
    case .thresholds(let limits): thresholds = limits.filter(\.isFinite).sorted()
    case .quantiles(let count):
      let sorted = SortedSample(shown)
      let levels = (1..<max(count, 2)).map { Double($0) / Double(max(count, 2)) }
      thresholds = shown.isEmpty ? [] : levels.map { sorted.quantile($0) }
    case .linear, .log: thresholds = []
    }
    var domain: ClosedRange<Double>
    if let chosen = scale.domain, rule.rule.contains(chosen.lowerBound),
      rule.rule.contains(chosen.upperBound), chosen.lowerBound < chosen.upperBound
    {
      domain = chosen
    } else if let low = shown.min(), let high = shown.max(), low < high {
      domain = low...high
    } else {
      domain = rule.rule.fallbackDomain(around: shown.first)
    }
    if let pivot = scale.pivot, rule.rule.contains(pivot) {
      let middle = rule.rule.transform(pivot)
      let reach = max(
        rule.rule.transform(domain.upperBound) - middle,
        middle - rule.rule.transform(domain.lowerBound))
      let (low, high) = (rule.rule.inverse(middle - reach), rule.rule.inverse(middle + reach))
      if low < high, rule.rule.contains(low), rule.rule.contains(high) { domain = low...high }
    }
    self.domain = domain
  }

  /// The scale of the legend's axis.
  static func rule(of scale: ColorScale) -> Scale { scale.spacing == .log ? .log : .linear }

  /// The position of a value along the colours.
  ///
  /// - Parameter value: The value.
  /// - Returns: From 0 to 1; nil where the scale has no place for the value.
  public func position(of value: Double) -> Double? {
    guard !value.isNaN else { return nil }
    if !thresholds.isEmpty {
      let count = thresholds.count { $0 <= value }
      return Double(count) / Double(thresholds.count)
    }
    let rule = ColorMap.rule(of: scale).rule
    if value == .infinity { return 1 }
    guard rule.contains(value) else { return value == -.infinity ? 0 : nil }
    // Halves, since differences of the largest numbers overflow.
    let (low, high) = (
      0.5 * rule.transform(domain.lowerBound), 0.5 * rule.transform(domain.upperBound)
    )
    let position = (0.5 * rule.transform(value) - low) / (high - low)
    return position.isNaN ? nil : min(max(position, 0), 1)
  }

  /// The paint of an area with a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - steps: How many different colours there may be.
  /// - Returns: nil where the scale has no place for the value.
  func paint(of value: Double, steps: Int = ColorScheme.steps) -> Paint? {
    position(of: value).map { scale.scheme.paint(at: $0, steps: steps) }
  }
}

extension Chart {
  /// The colour scale with its domain; nil where no mark is coloured by numbers.
  var colorMap: ColorMap? {
    let values = marks.flatMap(\.colorValues)
    return values.isEmpty ? nil : ColorMap(colorScale, values: values)
  }

  /// The chart with another colour scale.
  ///
  /// - Parameter scale: The scale that all marks share which are coloured by numbers.
  /// - Returns: The changed chart.
  public func colorScale(_ scale: ColorScale) -> Chart {
    var copy = self
    copy.colorScale = scale
    return copy
  }
}
