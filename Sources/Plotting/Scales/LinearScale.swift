/// Equal distances for equal differences.
public struct LinearScale: ContinuousScale {
  /// Creates the scale.
  public init() {}

  /// The name in descriptions.
  public var name: String { "linear" }

  /// The value itself.
  ///
  /// - Parameter value: The data value.
  /// - Returns: The same number.
  public func transform(_ value: Double) -> Double { value }

  /// The position itself.
  ///
  /// - Parameter position: The position.
  /// - Returns: The same number.
  public func inverse(_ position: Double) -> Double { position }

  /// Whether a value is finite.
  ///
  /// - Parameter value: The data value.
  /// - Returns: False for NaN and infinities.
  public func contains(_ value: Double) -> Bool { value.isFinite }

  /// A tenth of the value, or 1 around zero, on either side; 0 to 1 without a value.
  ///
  /// - Parameter value: The only value of the data, if there is one.
  /// - Returns: A domain that is not empty.
  public func fallbackDomain(around value: Double?) -> ClosedRange<Double> {
    guard let value, value.isFinite else { return 0...1 }
    let half = value == 0 ? 1 : abs(value) / 10
    return (value - half)...(value + half)
  }

  /// The best labelling by the extended Wilkinson algorithm.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - count: How many labelled ticks the space invites.
  ///   - isLegible: Whether a row of labels stands apart.
  /// - Returns: The ticks inside the domain.
  public func ticks(
    in domain: ClosedRange<Double>, count: Double, isLegible: ([LabelledPosition]) -> Bool
  ) -> Ticks {
    var inside: [DecimalNumber] = []
    // The best labelling may reach beyond the axis; where too little of it is left, ask for more.
    for more in 0..<4 {
      let search = ExtendedWilkinson(domain: domain, count: max(count, 2) + Double(more))
      inside = search.best { isLegible(labelled($0, in: domain)) }
        .filter { domain.contains($0.value) }
      if inside.count >= 3 { break }
    }
    let texts = LinearScale.texts(inside)
    return Ticks(
      major: zip(inside, texts).map { Ticks.Major(value: $0.value, label: $1) }, minor: [],
      thinning: .parity)
  }

  /// Common decimals to at most six significant digits of each value.
  ///
  /// - Parameter values: The values.
  /// - Returns: One text a value.
  public func labels(for values: [Double]) -> [String] {
    LinearScale.texts(values.map { DecimalNumber($0, significantDigits: 6) })
  }

  private func labelled(
    _ numbers: [DecimalNumber], in domain: ClosedRange<Double>
  ) -> [LabelledPosition] {
    let inside = numbers.filter { domain.contains($0.value) }
    let extent = domain.upperBound - domain.lowerBound
    return zip(inside, LinearScale.texts(inside)).map {
      LabelledPosition(position: ($0.value - domain.lowerBound) / extent, text: $1)
    }
  }

  /// Numbers as text with common decimals; scientific only outside 10⁻⁵…10⁶.
  package static func texts(_ numbers: [DecimalNumber]) -> [String] {
    let reduced = numbers.map(\.reduced)
    let largest = reduced.map { abs($0.value) }.max() ?? 0
    let finest = reduced.map(\.power).min() ?? 0
    if largest > 0, largest >= 1e6 || largest < 1e-5 || finest < -9 {
      return reduced.map(\.scientific)
    }
    let decimals = max(0, -finest)
    return reduced.map { $0.plain(decimals: decimals, isGrouped: largest >= 1e4) }
  }
}
