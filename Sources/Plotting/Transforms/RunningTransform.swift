import Statistics

/// Transforms of values in order: windows, running sums, differences and ratios.
///
/// All but ratios are linear, so that they apply to estimates with their errors as well.
public enum RunningTransform: Hashable, Sendable {
  /// The mean over a window of so many values around each; the window is cut off at the ends.
  case window(Int)
  /// The sum of all values up to each.
  case cumulativeSum
  /// The mean of all values up to each.
  case cumulativeMean
  /// The difference from the value before; the first is 0 and left out.
  case difference

  /// The linear combination at each place of the result.
  ///
  /// - Parameter count: How many values there are.
  /// - Returns: For each place of the result, in order, the place that it belongs to, the values
  ///   that are added up, and the factor of each.
  public func terms(
    count: Int
  ) -> [(place: Int, indices: ClosedRange<Int>, factors: [Double])] {
    guard count > 0 else { return [] }
    switch self {
    case .window(let size):
      // An even window reaches one further to the right, as in Observable Plot.
      let before = (max(size, 1) - 1) / 2
      return (0..<count).map { index in
        let range = max(index - before, 0)...min(index - before + max(size, 1) - 1, count - 1)
        return (index, range, .init(repeating: 1 / Double(range.count), count: range.count))
      }
    case .cumulativeSum:
      return (0..<count).map { ($0, 0...$0, .init(repeating: 1, count: $0 + 1)) }
    case .cumulativeMean:
      return (0..<count).map { ($0, 0...$0, .init(repeating: 1 / Double($0 + 1), count: $0 + 1)) }
    case .difference: return (0..<count).dropFirst().map { ($0, $0 - 1...$0, [-1, 1]) }
    }
  }

  /// The transformed values.
  ///
  /// - Parameter values: The values in order.
  /// - Returns: As many values, or one fewer for differences.
  /// - Complexity: Linear for sums and means of all values, which are added up one by one.
  public func callAsFunction(_ values: [Double]) -> [Double] {
    switch self {
    case .cumulativeSum, .cumulativeMean:
      var sum = 0.0
      return values.enumerated().map { index, value in
        sum += value
        return self == .cumulativeSum ? sum : sum / Double(index + 1)
      }
    case .window, .difference:
      return terms(count: values.count).map { _, indices, factors in
        zip(values[indices], factors).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
  }
}

/// What values are divided by.
public enum NormalizationBasis: String, Hashable, Sendable, CaseIterable {
  /// The first or the last value.
  case first, last
  /// The largest value.
  case largest
  /// The mean or the sum of all values.
  case mean, sum

  /// The number that the values are divided by.
  ///
  /// - Parameter values: The values.
  /// - Returns: NaN without values.
  public func callAsFunction(_ values: [Double]) -> Double {
    switch self {
    case .first: values.first ?? .nan
    case .last: values.last ?? .nan
    case .largest: values.max() ?? .nan
    case .mean: pairwiseSum(values) / Double(values.count)
    case .sum: pairwiseSum(values)
    }
  }
}
