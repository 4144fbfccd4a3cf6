public import Statistics

/// One estimate for each distinct x.
public struct GroupSummary: Hashable, Sendable {
  /// The distinct values of x, ascending.
  public let x: [Double]
  /// The statistic of the values at each x, with its Monte Carlo standard error.
  public let estimates: [Estimate]

  /// Groups values by x.
  ///
  /// - Parameters:
  ///   - x: The x of each value; NaN makes no group.
  ///   - y: The values.
  ///   - statistic: The statistic of each group.
  public init(x: [Double], y: [Double], statistic: SampleStatistic = .mean) {
    let groups = GroupSummary.groups(x: x, y: y)
    self.x = groups.map(\.x)
    estimates = groups.map { statistic.estimate($0.values) }
  }

  /// The values at each distinct x.
  ///
  /// - Parameters:
  ///   - x: The x of each value; NaN makes no group.
  ///   - y: The values.
  /// - Returns: The groups, ascending in x, each with its values in their order.
  public static func groups(x: [Double], y: [Double]) -> [(x: Double, values: [Double])] {
    let count = min(x.count, y.count)
    let order = (0..<count).filter { !x[$0].isNaN }.sorted { (x[$0], $0) < (x[$1], $1) }
    var groups: [(x: Double, values: [Double])] = []
    for index in order {
      if groups.last?.x == x[index] {
        groups[groups.count - 1].values.append(y[index])
      } else {
        groups.append((x[index], [y[index]]))
      }
    }
    return groups
  }
}
