/// How numbers become colours in one chart.
public struct ColorScale: Hashable, Sendable {
  /// How numbers are laid out along the colours.
  public enum Spacing: Hashable, Sendable {
    /// Equal steps for equal differences.
    case linear
    /// Equal steps for equal ratios.
    case log
    /// One colour between each two neighbouring thresholds.
    case thresholds([Double])
    /// Thresholds that part the data into so many groups of equal size.
    case quantiles(Int)
  }

  /// The colours.
  public var scheme: ColorScheme
  /// How numbers are laid out along the colours.
  public var spacing: Spacing
  /// The number whose colour is the middle one; the domain is then symmetric about it.
  public var pivot: Double?
  /// The title of the legend, with the unit in parentheses.
  public var title: String
  /// The lowest and the highest value shown; nil takes them from the data.
  public var domain: ClosedRange<Double>?

  /// Creates a scale.
  ///
  /// - Parameters:
  ///   - scheme: The colours.
  ///   - title: The title of the legend, with the unit in parentheses.
  ///   - spacing: How numbers are laid out along the colours.
  ///   - domain: The lowest and the highest value shown; nil takes them from the data.
  ///   - pivot: The number whose colour is the middle one; 0 by default in a diverging scheme,
  ///     or 1 where it is logarithmic.
  public init(
    _ scheme: ColorScheme = .viridis, title: String = "", spacing: Spacing = .linear,
    domain: ClosedRange<Double>? = nil, pivot: Double? = nil
  ) {
    self.scheme = scheme
    self.spacing = spacing
    self.title = title
    self.domain = domain
    self.pivot = pivot ?? (scheme == .diverging ? (spacing == .log ? 1 : 0) : nil)
  }
}
