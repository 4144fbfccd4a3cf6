import Statistics

/// Distances that grow like a power of the values, the same way on both sides of zero.
public struct PowerScale: ContinuousScale {
  /// The exponent; one half gives the square root.
  public let exponent: Double

  /// Creates the scale.
  ///
  /// - Parameter exponent: The exponent; positive.
  public init(exponent: Double) {
    precondition(exponent > 0 && exponent.isFinite, "a power scale needs a positive exponent")
    self.exponent = exponent
  }

  /// The name in descriptions.
  public var name: String {
    exponent == 0.5 ? "square root" : "power \(NumberFormat.general(exponent))"
  }

  /// The power, with the sign of the value.
  ///
  /// - Parameter value: The data value.
  /// - Returns: The position.
  public func transform(_ value: Double) -> Double { power(value, exponent) }

  /// The root, with the sign of the position.
  ///
  /// - Parameter position: The position.
  /// - Returns: The data value.
  public func inverse(_ position: Double) -> Double { power(position, 1 / exponent) }

  private func power(_ value: Double, _ exponent: Double) -> Double {
    let size = exponent == 0.5 ? value.magnitude.squareRoot() : pow(value.magnitude, exponent)
    return value < 0 ? -size : size
  }

  /// Whether a value is finite, and its power too.
  ///
  /// - Parameter value: The data value.
  /// - Returns: False for NaN and infinities.
  public func contains(_ value: Double) -> Bool { value.isFinite && transform(value).isFinite }

  /// As on a linear axis.
  ///
  /// - Parameter value: The only value of the data, if there is one.
  /// - Returns: A domain that is not empty.
  public func fallbackDomain(around value: Double?) -> ClosedRange<Double> {
    LinearScale().fallbackDomain(around: value)
  }

  /// As on a linear axis.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value of the data.
  ///   - count: How many ticks the axis is expected to have.
  /// - Returns: The wider domain.
  public func niceDomain(
    _ domain: ClosedRange<Double>, count: Double
  ) -> ClosedRange<Double> { LinearScale().niceDomain(domain, count: count) }

  /// Equal steps of the values, so that a reader sees the scale in their distances.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - count: How many labelled ticks the space invites.
  ///   - legibility: How well a row of labels can be read.
  /// - Returns: The ticks inside the domain.
  public func ticks(
    in domain: ClosedRange<Double>, count: Double, legibility: ([LabelledPosition]) -> Double
  ) -> Ticks { linearTicks(in: domain, count: count, legibility: legibility) }

  /// As on a linear axis.
  ///
  /// - Parameter values: The values.
  /// - Returns: One text a value.
  public func labels(for values: [Double]) -> [String] { LinearScale().labels(for: values) }
}
