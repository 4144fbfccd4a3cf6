/// How values of several series are put on top of each other.
public enum Stacking: String, Hashable, Sendable, CaseIterable {
  /// From zero, positive values upwards and negative ones downwards.
  case standard
  /// As shares of their sum.
  case normalized
  /// Around zero, as a stream.
  case center

  /// The lower and the upper end of every value.
  ///
  /// - Parameter series: The values, one array a series, of equal length; what is not finite is 0.
  /// - Returns: One array a series, in the order of the series from the bottom up.
  public func callAsFunction(_ series: [[Double]]) -> [[ClosedRange<Double>]] {
    let count = series.map(\.count).min() ?? 0
    var result = series.map { _ in [ClosedRange<Double>]() }
    for index in 0..<count {
      let values = series.map { $0[index].isFinite ? $0[index] : 0 }
      let total = values.reduce(0) { $0 + $1.magnitude }
      let factor = self == .normalized && total > 0 ? 1 / total : 1
      var (bottom, top) = (0.0, self == .center ? -0.5 * total : 0)
      for (position, value) in values.enumerated() {
        let size = value * factor
        if size < 0, self != .center {
          result[position].append(bottom + size...bottom)
          bottom += size
        } else {
          result[position].append(top...top + size.magnitude)
          top += size.magnitude
        }
      }
    }
    return result
  }
}

/// Places of several series side by side in the room of one.
public enum Dodging {
  /// The middles of equal parts, relative to the middle of the room.
  ///
  /// - Parameters:
  ///   - count: How many series there are.
  ///   - width: The room that all of them have together.
  /// - Returns: The middles, ascending; neighbours are `width / count` apart.
  public static func offsets(count: Int, width: Double) -> [Double] {
    (0..<max(count, 0)).map { (Double($0) + 0.5) / Double(count) * width - 0.5 * width }
  }
}
