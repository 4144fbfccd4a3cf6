/// A position on the page, in CSS pixels, y downwards.
public struct Point: Hashable, Sendable {
  /// The distance from the left edge, in px.
  public var x: Double
  /// The distance from the top edge, in px.
  public var y: Double

  /// Creates a position.
  ///
  /// - Parameters:
  ///   - x: The distance from the left edge, in px.
  ///   - y: The distance from the top edge, in px.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// Whether both coordinates can be drawn.
  public var isFinite: Bool { x.isFinite && y.isFinite }
}

/// A rectangle on the page, in CSS pixels.
public struct Rectangle: Hashable, Sendable {
  /// The left edge, in px.
  public var left: Double
  /// The top edge, in px.
  public var top: Double
  /// The right edge, in px.
  public var right: Double
  /// The bottom edge, in px.
  public var bottom: Double

  /// Creates a rectangle from its edges.
  ///
  /// - Parameters:
  ///   - left: The left edge, in px.
  ///   - top: The top edge, in px.
  ///   - right: The right edge, in px.
  ///   - bottom: The bottom edge, in px.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The width, in px.
  public var width: Double { right - left }
  /// The height, in px.
  public var height: Double { bottom - top }

  /// The rectangle with every edge moved outwards.
  ///
  /// - Parameter margin: How far, in px; negative values shrink it.
  /// - Returns: The larger or smaller rectangle.
  public func expanded(by margin: Double) -> Rectangle {
    Rectangle(
      left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  /// Whether a position is inside or on the edge.
  ///
  /// - Parameter point: The position.
  /// - Returns: False for a position that is not finite.
  public func contains(_ point: Point) -> Bool {
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  }

  /// Whether another rectangle lies inside this one, edges included.
  ///
  /// - Parameter other: The other rectangle.
  /// - Returns: Whether it lies inside.
  public func contains(_ other: Rectangle) -> Bool {
    other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
  }

  /// Whether two rectangles share more than an edge.
  ///
  /// - Parameter other: The other rectangle.
  /// - Returns: Whether their interiors meet.
  public func intersects(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
