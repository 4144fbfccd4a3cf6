import Statistics

/// The smallest regions that hold stated shares of a distribution.
public enum HighestDensity {
  /// The densities above which a grid holds the stated shares of its mass.
  ///
  /// Places are taken from the densest on until their mass suffices. Source: R. J. Hyndman,
  /// "Computing and graphing highest density regions", The American Statistician 50 (1996) 120,
  /// doi:10.2307/2684423.
  ///
  /// - Parameters:
  ///   - grid: A density; what is not finite counts as 0.
  ///   - levels: The shares inside, between 0 and 1.
  /// - Returns: One density a level; NaN without mass.
  public static func thresholds(of grid: ScalarGrid, levels: [Double]) -> [Double] {
    let sorted = SortedSample(grid.values.map { $0.isFinite ? max($0, 0) : 0 }).values
    let total = pairwiseSum(sorted)
    guard total > 0 else { return levels.map { _ in .nan } }
    return levels.map { level in
      var mass = 0.0
      return sorted.last { value in
        mass += value
        return mass >= level * total
      } ?? sorted[0]
    }
  }

  /// The intervals in which the density of a sample holds a stated share.
  ///
  /// - Parameters:
  ///   - density: The density of the sample.
  ///   - level: The share inside, between 0 and 1.
  /// - Returns: The intervals, ascending; more than one where the density has several modes.
  public static func intervals(
    of density: KernelDensity, level: Double
  ) -> [ClosedRange<Double>] {
    let (x, y) = density.curve(count: 1_024)
    guard x.count > 1 else { return [] }
    let grid = ScalarGrid(x: x, y: [0], values: y)
    let limit = thresholds(of: grid, levels: [level])[0]
    var intervals: [ClosedRange<Double>] = []
    var start: Double? = y[0] >= limit ? x[0] : nil
    for index in 1..<x.count where (y[index] >= limit) != (y[index - 1] >= limit) {
      let share = (limit - y[index - 1]) / (y[index] - y[index - 1])
      let crossing = x[index - 1] + share * (x[index] - x[index - 1])
      if let begin = start {
        intervals.append(begin...crossing)
        start = nil
      } else {
        start = crossing
      }
    }
    if let begin = start { intervals.append(begin...x[x.count - 1]) }
    return intervals
  }
}
