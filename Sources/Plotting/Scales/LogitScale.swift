import Statistics

/// Equal distances for equal ratios of the odds, so that 0.9, 0.99 and 0.999 stand apart.
public struct LogitScale: ContinuousScale {
  /// Creates the scale.
  public init() {}

  /// The name in descriptions.
  public var name: String { "logit" }

  /// The logarithm of the odds; NaN for numbers that are no probabilities.
  ///
  /// - Parameter value: The probability.
  /// - Returns: The position.
  public func transform(_ value: Double) -> Double {
    guard contains(value) else { return .nan }
    return log(value) - log1p(-value)
  }

  /// The probability at a position.
  ///
  /// - Parameter position: The logarithm of the odds.
  /// - Returns: The probability.
  public func inverse(_ position: Double) -> Double { sigmoid(position) }

  /// Whether a value lies between 0 and 1, ends excluded.
  ///
  /// - Parameter value: The probability.
  /// - Returns: False for 0 and 1, which are infinitely far away.
  public func contains(_ value: Double) -> Bool { value > 0 && value < 1 }

  /// One unit of the logarithm of the odds on either side; 0.05 to 0.95 without a value.
  ///
  /// - Parameter value: The only value of the data, if there is one.
  /// - Returns: A domain that is not empty.
  public func fallbackDomain(around value: Double?) -> ClosedRange<Double> {
    guard let value, contains(value) else { return 0.05...0.95 }
    let (low, high) = (inverse(transform(value) - 1), inverse(transform(value) + 1))
    return contains(low) && contains(high) && low < high ? low...high : 0.05...0.95
  }

  /// The next 1, 2 or 5 times a power of ten on either side, counted from the nearer end.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value of the data.
  ///   - count: Not used.
  /// - Returns: The wider domain.
  public func niceDomain(
    _ domain: ClosedRange<Double>, count: Double
  ) -> ClosedRange<Double> {
    func below(_ value: Double) -> Double {
      value <= 0.5
        ? DecimalNumber.roundValue(notAbove: value)
        : 1 - DecimalNumber.roundValue(notBelow: 1 - value)
    }
    return below(domain.lowerBound)...(1 - below(1 - domain.upperBound))
  }

  /// One half, and powers of ten from either end, with sub-steps on short axes.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - count: How many labelled ticks the space invites.
  ///   - legibility: How well a row of labels can be read.
  /// - Returns: The ticks inside the domain.
  public func ticks(
    in domain: ClosedRange<Double>, count: Double, legibility: ([LabelledPosition]) -> Double
  ) -> Ticks {
    let wished = max(Int(count * 1.4), 3)
    let fewest = max(min(Int(count) - 2, 4), 3)
    guard let numbers = labelled(in: domain, wished: wished, fewest: fewest) else {
      return linearTicks(in: domain, count: count, legibility: legibility)
    }
    let values = Set(numbers.map(\.value))
    return Ticks(
      major: numbers.map { Ticks.Major(value: $0.value, label: $0.text, rank: $0.rank) },
      minor: LogitScale.tails(Array(1...9), powers: powers(of: domain)).map(\.value)
        .filter { domain.contains($0) && !values.contains($0) }, thinning: .greedy)
  }

  /// As many nines as each value needs.
  ///
  /// - Parameter values: The probabilities.
  /// - Returns: One text a value.
  public func labels(for values: [Double]) -> [String] {
    values.map { value in
      let tail = DecimalNumber(min(value, 1 - value), significantDigits: 6)
      return Tail(tail: tail, isUpper: value > 0.5, rank: 0).text
    }
  }
}

// MARK: - Ticks

extension LogitScale {
  /// A probability by its distance from the nearer end.
  private struct Tail {
    /// The distance from 0 or 1.
    var tail: DecimalNumber
    var isUpper: Bool
    /// 0 for one half and powers of ten, then by the order of the sub-steps.
    var rank: Int

    /// The exact probability.
    private var decimal: DecimalNumber {
      guard isUpper, tail.power >= -17, tail.power < 0 else { return tail }
      var whole = 1
      for _ in 0..<(-tail.power) { whole *= 10 }
      return DecimalNumber(units: whole - tail.units, power: tail.power)
    }

    var value: Double { isUpper ? decimal.value : tail.value }

    /// Plain decimals down to one in a million.
    var text: String {
      if tail.value >= 0.99e-6 { return decimal.plain(isGrouped: false) }
      return isUpper ? "1 \(NumberFormat.minus) \(tail.scientific)" : tail.scientific
    }
  }

  /// The powers of ten that reach from 0.1 down to the tails of a domain.
  private func powers(of domain: ClosedRange<Double>) -> ClosedRange<Int> {
    let smallest = min(domain.lowerBound, 1 - domain.upperBound, 0.1)
    return max(Int(log10(smallest).rounded(.down)), -300)...(-1)
  }

  /// Multiples of powers of ten up to one half, counted from both ends, ascending.
  private static func tails(_ multiples: [Int], powers: ClosedRange<Int>) -> [Tail] {
    let lower = powers.flatMap { power in
      multiples.sorted().compactMap { multiple -> Tail? in
        guard power < -1 || multiple < 5 else { return nil }
        let rank = multiples.firstIndex(of: multiple) ?? 0
        return Tail(
          tail: DecimalNumber(units: multiple, power: power), isUpper: false, rank: rank)
      }
    }
    let half = Tail(tail: DecimalNumber(units: 5, power: -1), isUpper: false, rank: 0)
    // Beyond 16 nines the upper end cannot be told from 1.
    let upper = lower.filter { $0.tail.power >= -16 }.reversed().map { tail in
      Tail(tail: tail.tail, isUpper: true, rank: tail.rank)
    }
    return lower + [half] + upper
  }

  /// The labelled values; nil where only equal steps give enough.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value shown.
  ///   - wished: How many labels there may be.
  ///   - fewest: How many are needed, or sub-steps join the powers.
  /// - Returns: The values inside the domain, ascending.
  package func breaks(
    in domain: ClosedRange<Double>, wished: Int, fewest: Int
  ) -> [Double]? { labelled(in: domain, wished: wished, fewest: fewest)?.map(\.value) }

  private func labelled(
    in domain: ClosedRange<Double>, wished: Int, fewest: Int
  ) -> [Tail]? {
    let powers = powers(of: domain)
    func numbers(_ multiples: [Int]) -> [Tail] {
      LogitScale.tails(multiples, powers: powers).filter { domain.contains($0.value) }
    }
    let all = numbers([1])
    if all.count >= fewest {
      // Every so many powers on either side, counted from the first.
      let stride = (all.count - 1) / wished + 1
      return all.filter { $0.tail.units == 5 || ($0.tail.power + 1) % stride == 0 }
    }
    // 0.95 is asked for more often than 0.98.
    for multiples in [[1, 5], [1, 5, 2], [1, 5, 2, 3]] {
      let found = numbers(multiples)
      if found.count >= fewest { return found }
    }
    return nil
  }
}
