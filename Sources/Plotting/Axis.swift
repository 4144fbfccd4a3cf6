/// One axis of a chart.
public struct Axis: Sendable {
  /// The title, with the unit in parentheses.
  public var title: String
  /// How values are laid out.
  public var scale: Scale
  /// The lowest and the highest value shown; nil takes them from the data.
  public var domain: ClosedRange<Double>?
  /// Whether an automatic domain holds zero where the scale can; nil lets the data decide.
  public var includesZero: Bool?
  /// The values that get ticks; nil takes the best.
  public var ticks: [Double]?
  /// Whether values grow towards the left or downwards.
  public var isReversed: Bool
  /// Whether values outside the domain are drawn at its ends.
  public var isClamped: Bool
  /// Whether an automatic domain ends at round values.
  public var isNice: Bool
  /// The categories in the order wished; those that only the data name follow.
  public var categories: [String]?

  /// Creates an axis.
  ///
  /// - Parameters:
  ///   - title: The title, with the unit in parentheses.
  ///   - scale: How values are laid out.
  ///   - domain: The lowest and the highest value shown; nil takes them from the data.
  ///   - includesZero: Whether an automatic domain holds zero. By default it does when all values
  ///     are positive and the smallest is below 15 % of the largest.
  ///   - ticks: The values that get ticks; nil takes the best.
  ///   - reversed: Whether values grow towards the left or downwards.
  ///   - clamp: Whether values outside the domain are drawn at its ends.
  ///   - nice: Whether an automatic domain ends at round values.
  ///   - categories: The categories in the order wished; those that only the data name follow.
  public init(
    title: String = "", scale: Scale = .linear, domain: ClosedRange<Double>? = nil,
    includesZero: Bool? = nil, ticks: [Double]? = nil, reversed: Bool = false,
    clamp: Bool = false, nice: Bool = false, categories: [String]? = nil
  ) {
    self.title = title
    self.scale = scale
    self.domain = domain
    self.includesZero = includesZero
    self.ticks = ticks
    isReversed = reversed
    isClamped = clamp
    isNice = nice
    self.categories = categories
  }

  /// The author's scale; linear where that is one for names.
  var numericScale: Scale { scale.rule is CategoryScale ? .linear : scale }

  /// The domain to draw.
  ///
  /// - Parameters:
  ///   - values: The data along the axis.
  ///   - extra: Values that may widen the domain by at most its own extent on either side.
  ///   - isPadded: Whether 4 % stay free at either end of an automatic domain.
  ///   - isFilled: Whether a mark goes from side to side, which an axis to zero would part from it.
  /// - Returns: A domain that is not empty and that the scale can show.
  func resolvedDomain(
    of values: [Double], extra: [Double] = [], isPadded: Bool, isFilled: Bool = false
  ) -> ClosedRange<Double> {
    let rule = numericScale.rule
    if let domain, rule.contains(domain.lowerBound), rule.contains(domain.upperBound),
      domain.lowerBound < domain.upperBound
    {
      return domain
    }
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where rule.contains(value) {
      low = min(low, value)
      high = max(high, value)
    }
    let others = extra.filter(rule.contains)
    if low > high {
      low = others.min() ?? .infinity
      high = others.max() ?? -.infinity
    } else {
      let reach = low < high ? rule.transform(high) - rule.transform(low) : .infinity
      let limits = (rule.transform(low) - reach)...(rule.transform(high) + reach)
      for value in others where limits.contains(rule.transform(value)) {
        low = min(low, value)
        high = max(high, value)
      }
    }
    guard low <= high else { return rule.fallbackDomain(around: nil) }
    let hasZero = rule.contains(0)
    let wantsZero = includesZero ?? (!isFilled && low > 0 && low < 0.15 * high)
    let isNonNegative = low >= 0
    if hasZero, wantsZero {
      low = min(low, 0)
      high = max(high, 0)
    }
    guard low < high else { return rule.fallbackDomain(around: low) }
    if isNice { return rule.niceDomain(low...high, count: House.niceCount) }
    guard isPadded else { return low...high }
    let (start, end) = (rule.transform(low), rule.transform(high))
    let room = (end - start) * House.padding
    var paddedLow = rule.inverse(start - room)
    var paddedHigh = rule.inverse(end + room)
    // Quantities that cannot be negative keep zero as the end of their axis.
    if hasZero, isNonNegative || low == 0 { paddedLow = max(paddedLow, 0) }
    if hasZero, high == 0 { paddedHigh = 0 }
    guard rule.contains(paddedLow), rule.contains(paddedHigh), paddedLow < paddedHigh else {
      return low...high
    }
    return paddedLow...paddedHigh
  }
}
