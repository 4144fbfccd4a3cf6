/// How data values are laid out along an axis.
///
/// A new kind is one type that conforms to `ContinuousScale` and one static member here.
public struct Scale: Sendable {
  /// The rule that the scale follows.
  public let rule: any ContinuousScale

  /// Creates a scale from its rule.
  ///
  /// - Parameter rule: The rule.
  public init(_ rule: some ContinuousScale) { self.rule = rule }

  /// Equal distances for equal differences.
  public static let linear = Scale(LinearScale())
  /// Equal distances for equal ratios, with ticks at powers of ten.
  public static let log = Scale(LogScale(base: 10))

  /// Equal distances for equal ratios.
  ///
  /// - Parameter base: The base whose powers get ticks; at least 2.
  /// - Returns: The scale.
  public static func log(base: Int) -> Scale { Scale(LogScale(base: max(base, 2))) }

  /// One stretch a category, for bars; what an axis with categories has by itself.
  public static let band = Scale(CategoryScale(kind: .band))
  /// One point a category, with a tick mark.
  public static let point = Scale(CategoryScale(kind: .point))
}

extension Scale: Equatable {
  /// Whether two scales follow the same rule.
  public static func == (left: Scale, right: Scale) -> Bool { left.rule.name == right.rule.name }
}

/// A monotone map from data to a line, with the ticks that suit it.
public protocol ContinuousScale: Sendable {
  /// The name in descriptions and scene dumps; equal for equal scales.
  var name: String { get }
  /// The position of a value on a line without units; NaN where the scale has no place for it.
  ///
  /// - Parameter value: The data value.
  /// - Returns: The position.
  func transform(_ value: Double) -> Double
  /// The value at a position; undoes `transform`.
  ///
  /// - Parameter position: The position.
  /// - Returns: The data value.
  func inverse(_ position: Double) -> Double
  /// Whether a finite value has a place on the scale.
  ///
  /// - Parameter value: The data value.
  /// - Returns: False for zero on a logarithmic scale, for example.
  func contains(_ value: Double) -> Bool
  /// The domain to use where the data have none or a single value.
  ///
  /// - Parameter value: The single value, if there is one.
  /// - Returns: A domain that is not empty.
  func fallbackDomain(around value: Double?) -> ClosedRange<Double>
  /// The ticks of a domain.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - count: How many labelled ticks the space invites.
  ///   - isLegible: Whether a row of labels at positions between 0 and 1 stands apart.
  /// - Returns: The ticks, ascending.
  func ticks(
    in domain: ClosedRange<Double>, count: Double, isLegible: ([LabelledPosition]) -> Bool
  ) -> Ticks
  /// The text of values that an author chose as ticks.
  ///
  /// - Parameter values: The values.
  /// - Returns: One text a value.
  func labels(for values: [Double]) -> [String]
}

/// A label's text and the place of its middle, as a share of the axis.
public struct LabelledPosition: Hashable, Sendable {
  /// The share of the axis, 0 at the lower end.
  public var position: Double
  /// The text.
  public var text: String
}

/// The ticks of one axis.
public struct Ticks: Hashable, Sendable {
  /// A tick that may carry a label.
  public struct Major: Hashable, Sendable {
    /// The data value.
    public var value: Double
    /// The text; nil where the tick has none.
    public var label: String?
  }

  /// Which labels go first where there is too little room for all.
  public enum Thinning: Hashable, Sendable {
    /// Every second one, which keeps the steps regular.
    case parity
    /// Those that meet their neighbour to the left.
    case greedy
  }

  /// The labelled ticks, ascending.
  public var major: [Major]
  /// The unlabelled ticks between them, ascending.
  public var minor: [Double]
  /// How labels are dropped.
  public var thinning: Thinning
  /// Whether ticks are drawn, or their labels alone.
  public var hasMarks: Bool = true
}
