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

  /// The ends of the best labelling, where they lie outside of the data.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value of the data.
  ///   - count: How many ticks the axis is expected to have.
  /// - Returns: The wider domain.
  public func niceDomain(
    _ domain: ClosedRange<Double>, count: Double
  ) -> ClosedRange<Double> {
    let ticks = ExtendedWilkinson(domain: domain, count: count).best { _ in 1 }
    guard ticks.count > 1 else { return domain }
    let step = ticks[1].value - ticks[0].value
    var (low, high) = (ticks[0], ticks[ticks.count - 1])
    // The best labelling may end inside; one more step leads out.
    if low.value > domain.lowerBound {
      low = DecimalNumber(low.value - step, significantDigits: 12)
    }
    if high.value < domain.upperBound {
      high = DecimalNumber(high.value + step, significantDigits: 12)
    }
    return min(low.value, domain.lowerBound)...max(high.value, domain.upperBound)
  }

  /// The best labelling by the extended Wilkinson algorithm.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - count: How many labelled ticks the space invites.
  ///   - legibility: How well a row of labels can be read.
  /// - Returns: The ticks inside the domain.
  public func ticks(
    in domain: ClosedRange<Double>, count: Double, legibility: ([LabelledPosition]) -> Double
  ) -> Ticks {
    ticks(in: domain, count: count, isWhole: false, legibility: legibility)
  }

  /// The best labelling, among whole numbers alone where the data are such.
  func ticks(
    in domain: ClosedRange<Double>, count: Double, isWhole: Bool,
    legibility: ([LabelledPosition]) -> Double
  ) -> Ticks {
    var inside: [DecimalNumber] = []
    // The best labelling may reach beyond the axis; where too little of it is left, ask for more.
    for more in 0..<4 {
      let search = ExtendedWilkinson(
        domain: domain, count: max(count, 2) + Double(more), isWhole: isWhole)
      inside = search.best { legibility(labelled($0, in: domain)) }
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
