import Statistics

/// Equal distances for equal ratios.
public struct LogScale: ContinuousScale {
  /// The base whose powers carry the labels.
  public let base: Int

  /// Creates the scale.
  ///
  /// - Parameter base: The base whose powers carry the labels; at least 2.
  public init(base: Int = 10) {
    precondition(base >= 2, "a logarithmic scale needs a base of at least 2")
    self.base = base
  }

  /// The name in descriptions.
  public var name: String { base == 10 ? "logarithmic" : "logarithmic (base \(base))" }

  private var decadesOfBase: Double { base == 10 ? 1 : log10(Double(base)) }

  /// The logarithm to the base; NaN for numbers that have none.
  ///
  /// - Parameter value: The data value.
  /// - Returns: The position, in powers of the base.
  public func transform(_ value: Double) -> Double {
    value > 0 ? log10(value) / decadesOfBase : .nan
  }

  /// The base to the power of the position.
  ///
  /// - Parameter position: The position, in powers of the base.
  /// - Returns: The data value.
  public func inverse(_ position: Double) -> Double { pow(10, position * decadesOfBase) }

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
    guard let value, contains(value), value < 1e300, value > 1e-300 else { return 1...Double(base) }
    return (value / Double(base))...(value * Double(base))
  }

  /// Powers of the base, thinned on long axes and joined by sub-steps on short ones.
  ///
  /// Follows `breaks_log` of the R package `scales`. Minor ticks are the other multiples of each
  /// power, the fives alone above 8 decades, and the powers alone above 15.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - count: How many labelled ticks the space invites.
  ///   - isLegible: Whether a row of labels stands apart.
  /// - Returns: The ticks inside the domain.
  public func ticks(
    in domain: ClosedRange<Double>, count: Double, isLegible: ([LabelledPosition]) -> Bool
  ) -> Ticks {
    // Labels of powers are short, so they may stand closer than those of a linear axis.
    let wished = max(Int(count * 1.4), 2)
    let fewest = max(min(Int(count) - 2, 4), 2)
    let lowest = Int(transform(domain.lowerBound).rounded(.down))
    let highest = Int(transform(domain.upperBound).rounded(.up))
    let minor = minorTicks(in: domain, powers: lowest...highest)
    let extent = transform(domain.upperBound) - transform(domain.lowerBound)
    var stride = Int(extent / Double(wished)) + 1
    while stride >= 1 {
      let numbers = Swift.stride(from: lowest, through: highest, by: stride)
        .map { number(multiple: 1, power: $0) }.filter { domain.contains($0.value) }
      if numbers.count >= fewest {
        return labelled(numbers, minor: minor)
      }
      stride -= 1
    }
    if let numbers = subSteps(in: domain, powers: lowest...highest, fewest: max(fewest, 3)) {
      return labelled(numbers, minor: minor)
    }
    var ticks = LinearScale().ticks(in: domain, count: count) { row in
      isLegible(
        row.map { label in
          let value =
            domain.lowerBound + label.position * (domain.upperBound - domain.lowerBound)
          let start = transform(domain.lowerBound)
          let share = (transform(value) - start) / (transform(domain.upperBound) - start)
          return LabelledPosition(position: share, text: label.text)
        })
    }
    ticks.thinning = .greedy
    return ticks
  }

  /// Plain numbers inside 10⁻³…10⁴, powers of the base outside.
  ///
  /// - Parameter values: The values.
  /// - Returns: One text a value.
  public func labels(for values: [Double]) -> [String] {
    LogScale.texts(
      values.map { LogNumber(value: $0, decimal: DecimalNumber($0, significantDigits: 6)) })
  }
}

/// A tick on a logarithmic axis with its exact decimal or its power.
private struct LogNumber {
  var value: Double
  var decimal: DecimalNumber?
  var power: (base: Int, exponent: Int)?
}

extension LogScale {
  /// The multiples inside a decade in the order that keeps the smallest gap largest.
  private var subStepOrder: [Int] {
    var chosen = [1]
    var candidates = Array(2..<max(base, 3)).filter { $0 < base }
    func smallestRatio(with candidate: Int) -> Double {
      let points = (chosen + [candidate, base]).sorted()
      return zip(points, points.dropFirst()).map { Double($1) / Double($0) }.min() ?? 1
    }
    while let best = candidates.max(by: { smallestRatio(with: $0) < smallestRatio(with: $1) }) {
      // The first of equals wins, so that 5 comes before 6.
      let ratio = smallestRatio(with: best)
      let first = candidates.first { smallestRatio(with: $0) >= ratio * (1 - 1e-12) } ?? best
      chosen.append(first)
      candidates.removeAll { $0 == first }
    }
    return chosen
  }

  private func number(multiple: Int, power: Int) -> LogNumber {
    if base == 10 {
      let decimal = DecimalNumber(units: multiple, power: power)
      return LogNumber(value: decimal.value, decimal: decimal)
    }
    var value = Double(multiple)
    for _ in 0..<abs(power) { value = power > 0 ? value * Double(base) : value / Double(base) }
    let decimal = abs(power) < 40 ? DecimalNumber(shortest: value) : nil
    return LogNumber(
      value: value, decimal: decimal, power: multiple == 1 ? (base: base, exponent: power) : nil)
  }

  private func subSteps(
    in domain: ClosedRange<Double>, powers: ClosedRange<Int>, fewest: Int
  ) -> [LogNumber]? {
    guard base > 2, powers.count <= 6 else { return nil }
    var multiples: [Int] = []
    for multiple in subStepOrder {
      multiples.append(multiple)
      let numbers = powers.flatMap { power in
        multiples.sorted().map { number(multiple: $0, power: power) }
      }.filter { domain.contains($0.value) }
      if numbers.count >= fewest { return numbers }
    }
    return nil
  }

  private func minorTicks(in domain: ClosedRange<Double>, powers: ClosedRange<Int>) -> [Double] {
    let decades = Double(powers.count - 1) * decadesOfBase
    let multiples: [Int]
    if decades > 15 {
      multiples = [1]
    } else if decades > 8 {
      multiples = base == 10 ? [1, 5] : [1]
    } else {
      multiples = Array(1..<base)
    }
    return powers.flatMap { power in
      multiples.map { number(multiple: $0, power: power).value }
    }.filter(domain.contains)
  }

  private func labelled(_ numbers: [LogNumber], minor: [Double]) -> Ticks {
    let values = numbers.map(\.value)
    let major = zip(values, LogScale.texts(numbers)).map { Ticks.Major(value: $0, label: $1) }
    return Ticks(
      major: major, minor: minor.filter { !values.contains($0) }, thinning: .greedy)
  }

  /// One style for the whole axis: plain decimals where all are inside 10⁻³…10⁴, else powers.
  private static func texts(_ numbers: [LogNumber]) -> [String] {
    let isPlain = numbers.allSatisfy { $0.value >= 0.999e-3 && $0.value <= 1.001e4 }
    let isGrouped = numbers.contains { $0.value >= 0.999e4 }
    return numbers.map { number in
      guard let decimal = number.decimal?.reduced, number.power == nil || isPlain else {
        guard let power = number.power else {
          return DecimalNumber(shortest: number.value).plain(isGrouped: isGrouped)
        }
        return "\(power.base)" + NumberFormat.superscript(power.exponent)
      }
      return isPlain ? decimal.plain(isGrouped: isGrouped) : decimal.unitPower
    }
  }
}

extension DecimalNumber {
  /// Plain digits with as many decimals as the number has.
  fileprivate func plain(isGrouped: Bool) -> String {
    reduced.plain(decimals: max(0, -reduced.power), isGrouped: isGrouped)
  }

  /// Scientific notation that also writes one as a power.
  fileprivate var unitPower: String {
    reduced == DecimalNumber(units: 1, power: 0) ? "10⁰" : scientific
  }
}
