import Statistics

/// How numbers become the areas of points: in proportion, from the largest number of a chart down.
public struct SizeScale: Hashable, Sendable {
  /// What the numbers are, with the unit in parentheses.
  public let title: String
  /// The largest number, whose point has `greatestRadius`.
  public let largest: Double
  private let smallest: Double

  /// The radius of the largest point, in px.
  public static let greatestRadius = 9.0
  /// The radius below which no point shrinks, since it must stay visible, in px.
  static let leastRadius = 1.5

  /// Finds the range of the numbers.
  ///
  /// - Parameters:
  ///   - title: What the numbers are.
  ///   - values: The numbers of all points; those that are not positive have no point.
  init?(title: String, values: [Double]) {
    let shown = values.filter { $0 > 0 && $0.isFinite }
    guard let smallest = shown.min(), let largest = shown.max() else { return nil }
    self.title = title
    (self.smallest, self.largest) = (smallest, largest)
  }

  /// The radius of a point.
  ///
  /// - Parameter value: Its number.
  /// - Returns: The radius, in px; nil where the number says that there is no point.
  public func radius(of value: Double) -> Double? {
    guard value > 0, value.isFinite else { return nil }
    let radius = Self.greatestRadius * (value / largest).squareRoot()
    return max(min(radius, Self.greatestRadius), Self.leastRadius)
  }

  /// Round numbers that a legend shows, ascending: at most three, each about a fifth of the next.
  ///
  /// - Returns: The largest round number, and others whose points look different.
  public func examples() -> [Double] {
    var examples: [Double] = []
    var limit = largest
    while examples.count < 3, let round = Self.round(below: limit) {
      guard examples.isEmpty || round >= smallest,
        Self.greatestRadius * (round / largest).squareRoot() >= Self.leastRadius
      else { break }
      examples.insert(round, at: 0)
      limit = round / 4
    }
    return examples
  }

  /// The largest number of the form 1, 2 or 5 times a power of ten that is not above a limit.
  private static func round(below limit: Double) -> Double? {
    let exponent = log10(limit).rounded(.down)
    guard exponent.isFinite else { return nil }
    let candidates = [exponent - 1, exponent, exponent + 1].flatMap { power in
      [1.0, 2, 5].map { factor in
        // A positive power of ten is exact, a negative one is not: divide instead.
        power < 0 ? factor / pow(10, -power) : factor * pow(10, power)
      }
    }
    return candidates.last { $0 <= limit }
  }
}

extension Chart {
  /// The scale of the points' sizes; nil where all points are of one size.
  var sizeScale: SizeScale? {
    let points = marks.compactMap { $0 as? PointMark }.filter { !$0.sizes.isEmpty }
    let title = points.map(\.sizeTitle).first { !$0.isEmpty }
    return SizeScale(title: title ?? "", values: points.flatMap(\.sizes))
  }
}
