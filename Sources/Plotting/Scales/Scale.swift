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

  /// Equal distances for equal ratios, with ticks at powers of e.
  public static let naturalLog = Scale(LogScale.natural)
  /// Distances that grow like square roots.
  public static let squareRoot = Scale(PowerScale(exponent: 0.5))
  /// Equal distances for equal ratios of the odds, for probabilities near 0 and 1.
  public static let logit = Scale(LogitScale())

  /// Equal distances for equal ratios.
  ///
  /// - Parameter base: The base whose powers get ticks; above 1.
  /// - Returns: The scale.
  public static func log(base: Double) -> Scale { Scale(LogScale(base: base)) }

  /// Logarithmic on both sides of zero, and linear around it.
  ///
  /// - Parameter constant: Where the linear part ends; positive.
  /// - Returns: The scale.
  public static func symmetricLog(constant: Double) -> Scale {
    Scale(SymmetricLogScale(constant: constant))
  }

  /// Distances that grow like a power of the values.
  ///
  /// - Parameter exponent: The exponent; positive.
  /// - Returns: The scale.
  public static func power(exponent: Double) -> Scale { Scale(PowerScale(exponent: exponent)) }

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
  /// The smallest domain around another that ends at round values.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value of the data.
  ///   - count: How many ticks the axis is expected to have.
  /// - Returns: The wider domain.
  func niceDomain(_ domain: ClosedRange<Double>, count: Double) -> ClosedRange<Double>
  /// The ticks of a domain.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - count: How many labelled ticks the space invites.
  ///   - legibility: How well a row of labels at positions between 0 and 1 can be read: 1 where they
  ///     stand apart, less where they do not.
  /// - Returns: The ticks, ascending.
  func ticks(
    in domain: ClosedRange<Double>, count: Double, legibility: ([LabelledPosition]) -> Double
  ) -> Ticks
  /// The text of values that an author chose as ticks.
  ///
  /// - Parameter values: The values.
  /// - Returns: One text a value.
  func labels(for values: [Double]) -> [String]
}

extension ContinuousScale {
  /// The domain itself.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value of the data.
  ///   - count: Not used.
  /// - Returns: The same domain.
  public func niceDomain(
    _ domain: ClosedRange<Double>, count: Double
  ) -> ClosedRange<Double> { domain }

  /// The place of a value between the ends of a domain, as a share.
  func share(of value: Double, in domain: ClosedRange<Double>) -> Double {
    let low = transform(domain.lowerBound)
    return (transform(value) - low) / (transform(domain.upperBound) - low)
  }

  /// Ticks at equal steps, scored where this scale puts them.
  func linearTicks(
    in domain: ClosedRange<Double>, count: Double, legibility: ([LabelledPosition]) -> Double
  ) -> Ticks {
    var ticks = LinearScale().ticks(in: domain, count: count) { row in
      legibility(
        row.map { label in
          let value =
            domain.lowerBound + label.position * (domain.upperBound - domain.lowerBound)
          return LabelledPosition(position: share(of: value, in: domain), text: label.text)
        })
    }
    ticks.thinning = .greedy
    return ticks
  }
}

/// A label's text and the place of its middle, as a share of the axis.
public struct LabelledPosition: Hashable, Sendable {
  /// The share of the axis, 0 at the lower end.
  public var position: Double
  /// The text.
  public var text: String
}
