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
  private let isClamped: Bool
  /// Whether positions are the values themselves, which a call for each of many would only repeat.
  private let isLinear: Bool
  /// The place of each of a mark's own categories among all; nil for numbers.
  private var places: [Int]?

  /// Lays a scale onto the page.
  ///
  /// - Parameters:
  ///   - scale: The scale.
  ///   - domain: The lowest and the highest value shown.
  ///   - start: The page coordinate of the domain's lower end, in px.
  ///   - end: The page coordinate of the domain's upper end, in px.
  ///   - isClamped: Whether values outside the domain are drawn at its ends.
  public init(
    _ scale: Scale, domain: ClosedRange<Double>, from start: Double, to end: Double,
    isClamped: Bool = false
  ) {
    rule = scale.rule
    isLinear = scale.rule is LinearScale
    self.isClamped = isClamped
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
    let value = places == nil ? value : merged(value)
    let transformed: Double
    if isLinear {
      guard value.isFinite else { return .nan }
      transformed = value
    } else {
      guard rule.contains(value) else { return .nan }
      transformed = rule.transform(value)
    }
    let position = start + (transformed - low) * factor
    if isClamped { return min(max(position, min(start, end)), max(start, end)) }
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

  // MARK: - Categories

  /// The distance between neighbouring categories, in px; nil for an axis of numbers.
  public var step: Double? {
    guard rule is CategoryScale else { return nil }
    return abs(end - start) / (domain.upperBound - domain.lowerBound)
  }

  /// The width of a bar that fills its category, in px; nil for an axis of numbers.
  public var bandwidth: Double? { step.map { 0.8 * $0 } }

  /// The scale for a mark that counts categories of its own.
  func placing(_ places: [Int]?) -> PositionScale {
    var copy = self
    copy.places = places
    return copy
  }

  /// A mark's own index as an index among all categories; its fraction stays.
  private func merged(_ value: Double) -> Double {
    guard let places, value.isFinite else { return value }
    let nearest = value.rounded()
    guard nearest >= 0, nearest < Double(places.count) else { return .nan }
    return Double(places[Int(nearest)]) + (value - nearest)
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

  /// Creates a panel.
  ///
  /// - Parameters:
  ///   - frame: The area inside the axes, in px.
  ///   - x: The horizontal scale.
  ///   - y: The vertical scale.
  public init(frame: Rectangle, x: PositionScale, y: PositionScale) {
    self.frame = frame
    self.x = x
    self.y = y
  }

  /// The place of a pair of values; not finite where a scale has no place for it.
  ///
  /// - Parameters:
  ///   - x: The value along the horizontal axis.
  ///   - y: The value along the vertical axis.
  /// - Returns: The place, in px.
  public func place(_ x: Double, _ y: Double) -> Point { Point(self.x(x), self.y(y)) }

  /// The panel for a mark that counts categories of its own.
  func placing(x: [Int]?, y: [Int]?) -> Panel {
    Panel(frame: frame, x: self.x.placing(x), y: self.y.placing(y))
  }

  /// The area that no part of a clipped line needs to leave, in px.
  var clipFrame: Rectangle { frame.expanded(by: 2) }
}
