import Statistics

/// Equal distances for equal ratios.
public struct LogScale: ContinuousScale {
  /// The base whose powers carry the labels.
  public let base: Double

  /// Creates the scale.
  ///
  /// - Parameter base: The base whose powers carry the labels; above 1.
  public init(base: Double = 10) {
    precondition(base > 1 && base.isFinite, "a logarithmic scale needs a base above 1")
    self.base = base
  }

  /// The scale with ticks at powers of e.
  public static let natural = LogScale(base: exp(1))

  /// The name in descriptions.
  public var name: String {
    if base == 10 { return "logarithmic" }
    return "logarithmic (base \(baseText))"
  }

  var baseText: String { isNatural ? "e" : NumberFormat.general(base) }

  private var isNatural: Bool { base == exp(1) }

  /// The logarithm to the base; NaN for numbers that have none.
  ///
  /// - Parameter value: The data value.
  /// - Returns: The position, in powers of the base.
  public func transform(_ value: Double) -> Double {
    guard value > 0 else { return .nan }
    if base == 10 { return log10(value) }
    if base == 2 { return log2(value) }
    return isNatural ? log(value) : log10(value) / log10(base)
  }

  /// The base to the power of the position.
  ///
  /// - Parameter position: The position, in powers of the base.
  /// - Returns: The data value.
  public func inverse(_ position: Double) -> Double {
    isNatural ? exp(position) : pow(base, position)
  }

  /// Whether a value is finite and positive.
  ///
  /// - Parameter value: The data value.
  /// - Returns: False for zero, negative numbers, NaN and infinities.
  public func contains(_ value: Double) -> Bool { value.isFinite && value > 0 }

  /// One power of the base on either side of the value; 1 to the base without one.
  ///
  /// - Parameter value: The only value of the data, if there is one.
  /// - Returns: A domain that is not empty.
  public func fallbackDomain(around value: Double?) -> ClosedRange<Double> {
    guard let value, contains(value), value < 1e300, value > 1e-300 else { return 1...base }
    return (value / base)...(value * base)
  }

  /// The next 1, 2 or 5 times a power of ten on either side, or the next powers of another base.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value of the data.
  ///   - count: Not used.
  /// - Returns: The wider domain.
  public func niceDomain(
    _ domain: ClosedRange<Double>, count: Double
  ) -> ClosedRange<Double> {
    guard base == 10 else {
      let low = transform(domain.lowerBound).rounded(.down)
      let high = transform(domain.upperBound).rounded(.up)
      return min(inverse(low), domain.lowerBound)...max(inverse(high), domain.upperBound)
    }
    return DecimalNumber.roundValue(
      notAbove: domain.lowerBound)...DecimalNumber.roundValue(notBelow: domain.upperBound)
  }

  /// Powers of the base, thinned on long axes and joined by sub-steps on short ones.
  ///
  /// Minor ticks are the other multiples of each power, the fives alone above 8 decades, and the
  /// powers alone above 15: the rule of `minor_breaks_log` in the R package `scales`.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - count: How many labelled ticks the space invites.
  ///   - legibility: How well a row of labels can be read.
  /// - Returns: The ticks inside the domain.
  public func ticks(
    in domain: ClosedRange<Double>, count: Double, legibility: ([LabelledPosition]) -> Double
  ) -> Ticks {
    // Labels of powers are short, so they may stand closer than those of a linear axis; and the
    // outermost powers usually lie outside.
    let wished = max(Int(count * 1.4), 2) + 2
    let fewest = max(min(Int(count) - 2, 4), 2)
    let minor = minorTicks(in: domain)
    guard let numbers = labelled(in: domain, wished: wished, fewest: fewest) else {
      var ticks = linearTicks(in: domain, count: count, legibility: legibility)
      ticks.minor = minor.filter { value in !ticks.major.contains { $0.value == value } }
      return ticks
    }
    return LogTick.ticks(numbers, minor: minor)
  }

  /// Plain numbers inside 10⁻³…10⁴, powers of the base outside.
  ///
  /// - Parameter values: The values.
  /// - Returns: One text a value.
  public func labels(for values: [Double]) -> [String] {
    LogTick.texts(
      values.map { LogTick(value: $0, decimal: DecimalNumber($0, significantDigits: 6)) })
  }
}

// MARK: - Ticks

extension LogScale {
  /// The powers from the one at or below a domain to the one at or above it.
  private func powers(of domain: ClosedRange<Double>) -> ClosedRange<Int> {
    let lowest = transform(domain.lowerBound).rounded(.down)
    let highest = transform(domain.upperBound).rounded(.up)
    return Int(lowest)...Int(max(highest, lowest))
  }

  /// The labelled values, as `breaks_log` of the R package `scales` finds them.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - wished: How many labels there may be; R's `n`.
  ///   - fewest: How many are needed, or sub-steps join the powers; R's `n` − 2.
  /// - Returns: The values inside the domain; nil where only equal steps give enough.
  package func breaks(
    in domain: ClosedRange<Double>, wished: Int, fewest: Int
  ) -> [Double]? { labelled(in: domain, wished: wished, fewest: fewest)?.map(\.value) }

  private func labelled(
    in domain: ClosedRange<Double>, wished: Int, fewest: Int
  ) -> [LogTick]? {
    let powers = powers(of: domain)
    var stride = (powers.upperBound - powers.lowerBound) / wished + 1
    while stride >= 1 {
      let numbers = Swift.stride(from: powers.lowerBound, through: powers.upperBound, by: stride)
        .map { tick(multiple: 1, power: $0) }.filter { domain.contains($0.value) }
      if numbers.count >= fewest { return numbers }
      stride -= 1
    }
    return subSteps(in: domain, powers: powers, fewest: max(fewest, 3))
  }

  private func subSteps(
    in domain: ClosedRange<Double>, powers: ClosedRange<Int>, fewest: Int
  ) -> [LogTick]? {
    guard powers.count <= 6 else { return nil }
    var multiples: [Int] = []
    for multiple in subStepOrder {
      multiples.append(multiple)
      let numbers = powers.flatMap { power in
        multiples.sorted().map { tick(multiple: $0, power: power) }
      }.filter { domain.contains($0.value) }
      if numbers.count >= fewest { return numbers }
    }
    return nil
  }

  /// The multiples inside a decade in the order that keeps the smallest gap largest.
  var subStepOrder: [Int] {
    guard let base = Int(exactly: base), base > 2 else { return [] }
    var chosen = [1]
    var candidates = Array(2..<base)
    func smallestRatio(with candidate: Int) -> Double {
      let points = (chosen + [candidate, base]).sorted()
      return zip(points, points.dropFirst()).map { Double($1) / Double($0) }.min() ?? 1
    }
    while let best = candidates.map(smallestRatio).max() {
      // The first of equals wins, so that 5 comes before 6.
      guard let first = candidates.first(where: { smallestRatio(with: $0) >= best * (1 - 1e-12) })
      else { break }
      chosen.append(first)
      candidates.removeAll { $0 == first }
    }
    return chosen
  }

  func tick(multiple: Int, power: Int) -> LogTick {
    if base == 10 {
      let decimal = DecimalNumber(units: multiple, power: power)
      return LogTick(value: decimal.value, decimal: decimal, rank: multiple == 1 ? 0 : 1)
    }
    var value = Double(multiple)
    if isNatural {
      value *= exp(Double(power))
    } else {
      for _ in 0..<abs(power) { value = power > 0 ? value * base : value / base }
    }
    let isWritten = !isNatural && abs(power) < 40
    return LogTick(
      value: value, decimal: isWritten ? DecimalNumber(shortest: value) : nil,
      power: multiple == 1 ? LogTick.Power(base: baseText, exponent: power) : nil,
      rank: multiple == 1 ? 0 : 1)
  }

  /// The values of the unlabelled ticks of a domain, powers among them.
  func minorTicks(in domain: ClosedRange<Double>) -> [Double] {
    let powers = powers(of: domain)
    let decades = Double(powers.upperBound - powers.lowerBound) * log10(base)
    var multiples = [1]
    if base == 10, decades > 8, decades <= 15 { multiples = [1, 5] }
    if decades <= 8, let base = Int(exactly: base) { multiples = Array(1..<base) }
    return powers.flatMap { power in
      multiples.map { tick(multiple: $0, power: power).value }
    }.filter(domain.contains)
  }
}
