import Statistics

/// The empirical distribution function of a sample, right-continuous.
public struct EmpiricalDistribution: Hashable, Sendable {
  /// The distinct observations, ascending.
  public let x: [Double]
  /// The share of observations that are at most as large, for each of `x`.
  public let shares: [Double]
  /// How many observations there are; those that are not numbers do not count.
  public let count: Int

  /// Counts a sample.
  ///
  /// - Parameter sample: The observations in any order.
  public init(_ sample: [Double]) {
    let sorted = SortedSample(sample.filter { !$0.isNaN })
    var x: [Double] = []
    var counts: [Int] = []
    for (index, value) in sorted.values.enumerated() {
      if x.last == value {
        counts[counts.count - 1] = index + 1
      } else {
        x.append(value)
        counts.append(index + 1)
      }
    }
    self.x = x
    count = sorted.count
    shares = counts.map { Double($0) / Double(sorted.count) }
  }

  /// The share of observations that are at most as large as a number.
  ///
  /// - Parameter value: The number.
  /// - Returns: From 0 to 1.
  public func callAsFunction(_ value: Double) -> Double {
    var (low, high) = (0, x.count)
    while low < high {
      let middle = (low + high) / 2
      if x[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : shares[low - 1]
  }

  /// Half the height of the band that holds the whole distribution function.
  ///
  /// √(ln(2/α) / 2n) for the level 1 − α, by the inequality of Dvoretzky, Kiefer and Wolfowitz with
  /// the constant of P. Massart, Annals of Probability 18 (1990) 1269, doi:10.1214/aop/1176990746.
  ///
  /// - Parameter level: The probability that the band holds the function, between 0 and 1.
  /// - Returns: A share of 1.
  public func halfWidth(level: Double) -> Double {
    EmpiricalDistribution.halfWidth(count: count, level: level)
  }

  /// Half the height of the band around the function of so many observations.
  ///
  /// - Parameters:
  ///   - count: The number of observations.
  ///   - level: The probability that the band holds the law's function, between 0 and 1.
  /// - Returns: A share of 1.
  public static func halfWidth(count: Int, level: Double) -> Double {
    (log(2 / (1 - level)) / (2 * Double(count))).squareRoot()
  }

  /// The band that holds the whole distribution function at a level.
  ///
  /// - Parameter level: Between 0 and 1.
  /// - Returns: A simultaneous band, cut off at 0 and 1, with two places at each jump.
  public func band(level: Double) -> IntervalBands {
    let reach = halfWidth(level: level)
    let outline = StepAlignment.end.outline(x: x, y: shares, start: 0)
    let band = IntervalBands.Band(
      level: level, lower: outline.y.map { max($0 - reach, 0) },
      upper: outline.y.map { min($0 + reach, 1) })
    var bands = IntervalBands(x: outline.x, bands: [band], coverage: .simultaneous)
    bands.reachesSides = true
    return bands
  }

  /// The difference from a law's distribution function.
  ///
  /// Between jumps the difference follows the law, which a few places more than the jumps show.
  ///
  /// - Parameter law: The distribution function.
  /// - Returns: Both sides of each jump, and places between them where there are few.
  public func difference(from law: (Double) -> Double) -> (x: [Double], y: [Double]) {
    let between = x.count < 100 ? 8 : x.count < 1_000 ? 2 : 1
    var points: [(x: Double, y: Double)] = []
    for (index, value) in x.enumerated() {
      let before = index == 0 ? 0 : shares[index - 1]
      if index > 0 {
        let step = (value - x[index - 1]) / Double(between)
        for part in 1..<max(between, 1) {
          let place = x[index - 1] + Double(part) * step
          points.append((place, before - law(place)))
        }
      }
      let expected = law(value)
      points += [(value, before - expected), (value, shares[index] - expected)]
    }
    return (points.map(\.x), points.map(\.y))
  }
}

/// Where a step function changes between two places.
public enum StepAlignment: String, Hashable, Sendable, CaseIterable {
  /// At the first of them: a value holds from the place before.
  case start
  /// Half-way.
  case center
  /// At the second: a value holds up to the next place, as in a distribution function.
  case end

  /// The corners of the steps.
  ///
  /// - Parameters:
  ///   - x: The places, ascending.
  ///   - y: The values there.
  ///   - start: The value before the first place; nil begins there.
  /// - Returns: The outline as a line through points.
  public func outline(
    x: [Double], y: [Double], start: Double? = nil
  ) -> (x: [Double], y: [Double]) {
    var points: [(x: Double, y: Double)] = []
    if let first = x.first, let start { points.append((first, start)) }
    for index in x.indices {
      if index > 0 {
        switch self {
        case .start: points.append((x[index - 1], y[index]))
        case .center:
          let middle = 0.5 * (x[index - 1] + x[index])
          points += [(middle, y[index - 1]), (middle, y[index])]
        case .end: points.append((x[index], y[index - 1]))
        }
      }
      points.append((x[index], y[index]))
    }
    return (points.map(\.x), points.map(\.y))
  }
}
