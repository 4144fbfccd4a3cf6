/// A scale with its domain, laid onto a stretch of the page.
public struct PositionScale: Sendable {
  /// The scale's rule.
  public let rule: any ContinuousScale
  /// The lowest and the highest value shown.
  public let domain: ClosedRange<Double>
  /// The page coordinate of the domain's lower end, in px.
  public let start: Double
  /// The page coordinate of the domain's upper end, in px.
  public let end: Double
  private let low: Double
  private let factor: Double

  init(_ scale: Scale, domain: ClosedRange<Double>, from start: Double, to end: Double) {
    rule = scale.rule
    self.domain = domain
    self.start = start
    self.end = end
    low = scale.rule.transform(domain.lowerBound)
    let extent = scale.rule.transform(domain.upperBound) - low
    factor = extent > 0 ? (end - start) / extent : 0
  }

  /// The page coordinate of a value, in px.
  ///
  /// - Parameter value: The data value.
  /// - Returns: The coordinate, inside or outside of the panel; NaN where the scale has no place.
  public func callAsFunction(_ value: Double) -> Double {
    guard rule.contains(value) else { return .nan }
    let position = start + (rule.transform(value) - low) * factor
    // Coordinates beyond this are outside of every panel and would lose the lattice.
    return min(max(position, -1e7), 1e7)
  }

  /// The value at a page coordinate.
  ///
  /// - Parameter coordinate: The page coordinate, in px.
  /// - Returns: The data value.
  func value(at coordinate: Double) -> Double {
    factor == 0 ? domain.lowerBound : rule.inverse(low + (coordinate - start) / factor)
  }
}

/// The two position scales of a panel.
public struct Panel: Sendable {
  /// The area inside the axes, in px.
  public let frame: Rectangle
  /// The horizontal scale.
  public let x: PositionScale
  /// The vertical scale.
  public let y: PositionScale

  /// The place of a pair of values; not finite where a scale has no place for it.
  ///
  /// - Parameters:
  ///   - x: The value along the horizontal axis.
  ///   - y: The value along the vertical axis.
  /// - Returns: The place, in px.
  public func place(_ x: Double, _ y: Double) -> Point { Point(self.x(x), self.y(y)) }

  /// The area that no part of a clipped line needs to leave, in px.
  var clipFrame: Rectangle { frame.expanded(by: 2) }
}
