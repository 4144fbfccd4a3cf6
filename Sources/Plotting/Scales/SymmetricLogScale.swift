import Statistics

/// Logarithmic on both sides of zero, and nearly linear around it.
///
/// The position of x is sign(x) · log(1 + |x|/c), which is smooth. The ticks are those of a
/// logarithmic axis beyond the constant c, with zero between them.
public struct SymmetricLogScale: ContinuousScale {
  /// Where the linear part ends.
  public let constant: Double

  /// Creates the scale.
  ///
  /// - Parameter constant: Where the linear part ends; positive.
  public init(constant: Double = 1) {
    precondition(constant > 0 && constant.isFinite, "a symmetric log scale needs a constant > 0")
    self.constant = constant
  }

  /// The name in descriptions.
  public var name: String {
    "symmetric logarithmic, linear within ±\(NumberFormat.general(constant))"
  }

  /// The logarithm of 1 + |x|/c, with the sign of the value.
  ///
  /// - Parameter value: The data value.
  /// - Returns: The position.
  public func transform(_ value: Double) -> Double {
    let size = log1p(value.magnitude / constant)
    return value < 0 ? -size : size
  }

  /// The value at a position.
  ///
  /// - Parameter position: The position.
  /// - Returns: The data value.
  public func inverse(_ position: Double) -> Double {
    let size = constant * expm1(position.magnitude)
    return position < 0 ? -size : size
  }

  /// Whether a value is finite, and its position too.
  ///
  /// - Parameter value: The data value.
  /// - Returns: False for NaN and infinities.
  public func contains(_ value: Double) -> Bool { value.isFinite && transform(value).isFinite }

  /// As on a linear axis; the linear part and a decade beyond it without a value.
  ///
  /// - Parameter value: The only value of the data, if there is one.
  /// - Returns: A domain that is not empty.
  public func fallbackDomain(around value: Double?) -> ClosedRange<Double> {
    guard let value, contains(value), value != 0 else {
      return (-10 * constant)...(10 * constant)
    }
    return LinearScale().fallbackDomain(around: value)
  }

  /// The next 1, 2 or 5 times a power of ten on either side.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value of the data.
  ///   - count: Not used.
  /// - Returns: The wider domain.
  public func niceDomain(
    _ domain: ClosedRange<Double>, count: Double
  ) -> ClosedRange<Double> {
    func outwards(_ value: Double) -> Double {
      value == 0 ? 0 : DecimalNumber.roundValue(notBelow: value)
    }
    func inwards(_ value: Double) -> Double {
      value < constant ? 0 : DecimalNumber.roundValue(notAbove: value)
    }
    let (low, high) = (domain.lowerBound, domain.upperBound)
    return
      (low < 0 ? -outwards(-low) : inwards(low))...(high > 0 ? outwards(high) : -inwards(-high))
  }

  /// Powers of ten beyond the constant on either side, and zero.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - count: How many labelled ticks the space invites.
  ///   - legibility: How well a row of labels can be read.
  /// - Returns: The ticks inside the domain, and breaks where the linear part ends.
  public func ticks(
    in domain: ClosedRange<Double>, count: Double, legibility: ([LabelledPosition]) -> Double
  ) -> Ticks {
    var ticks: Ticks
    if let numbers = labelled(in: domain, wished: max(Int(count * 1.4), 3)) {
      ticks = LogTick.ticks(numbers, minor: minorTicks(in: domain))
    } else {
      ticks = linearTicks(in: domain, count: count, legibility: legibility)
    }
    ticks.breaks = [-constant, constant].filter {
      $0 > domain.lowerBound && $0 < domain.upperBound
    }
    return ticks
  }

  /// Plain numbers inside 10⁻³…10⁴, powers of ten outside.
  ///
  /// - Parameter values: The values.
  /// - Returns: One text a value.
  public func labels(for values: [Double]) -> [String] { LogScale().labels(for: values) }

  // MARK: - Ticks

  /// The powers of ten from the constant to the farthest value; nil where there are none.
  private func powers(of domain: ClosedRange<Double>) -> ClosedRange<Int>? {
    let reach = max(domain.lowerBound.magnitude, domain.upperBound.magnitude)
    let lowest = Int(log10(constant).rounded(.up))
    let highest = Int(log10(reach).rounded(.down))
    return lowest <= highest ? lowest...highest : nil
  }

  /// The labelled values; nil where only equal steps give three.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - wished: How many labels there may be.
  /// - Returns: Zero and powers from the constant outwards, with sub-steps where they are few.
  package func breaks(in domain: ClosedRange<Double>, wished: Int) -> [Double]? {
    labelled(in: domain, wished: wished)?.map(\.value)
  }

  private func labelled(in domain: ClosedRange<Double>, wished: Int) -> [LogTick]? {
    guard let powers = powers(of: domain) else { return nil }
    let scale = LogScale()
    func numbers(_ multiples: [Int], stride: Int) -> [LogTick] {
      let upper = Swift.stride(from: powers.lowerBound, through: powers.upperBound, by: stride)
        .flatMap { power in multiples.sorted().map { scale.tick(multiple: $0, power: power) } }
      let zero = LogTick(value: 0, decimal: DecimalNumber(units: 0, power: 0), rank: -1)
      return (upper.reversed().map(\.negated) + [zero] + upper)
        .filter { domain.contains($0.value) }
    }
    let all = numbers([1], stride: 1)
    if all.count >= 3 {
      return numbers([1], stride: (all.count - 1) / wished + 1)
    }
    var multiples: [Int] = []
    for multiple in scale.subStepOrder {
      multiples.append(multiple)
      let found = numbers(multiples, stride: 1)
      if found.count >= 3 { return found }
    }
    return nil
  }

  /// The multiples of powers of ten beyond the constant.
  private func minorTicks(in domain: ClosedRange<Double>) -> [Double] {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    func multiples(upTo end: Double, from start: Double) -> [Double] {
      guard end > constant else { return [] }
      return LogScale().minorTicks(in: max(constant, start)...end)
    }
    return multiples(upTo: -low, from: -high).reversed().map { -$0 }
      + multiples(upTo: high, from: low)
  }
}

extension LogTick {
  fileprivate var negated: LogTick {
    var copy = self
    copy.value = -value
    copy.decimal?.units.negate()
    return copy
  }
}
