/// The side of a point on which a label stands.
public enum LabelAnchor: String, Hashable, Sendable, CaseIterable {
  case topTrailing, trailing, bottomTrailing, top, bottom, topLeading, leading, bottomLeading
  /// On the point itself.
  case overlay

  /// The eight sides in the order in which they are tried.
  public static let sides: [LabelAnchor] = allCases.filter { $0 != .overlay }

  /// The direction from the point, with −1, 0 or 1 along each axis; y downwards.
  var direction: (x: Double, y: Double) {
    switch self {
    case .topTrailing: (1, -1)
    case .trailing: (1, 0)
    case .bottomTrailing: (1, 1)
    case .top: (0, -1)
    case .bottom: (0, 1)
    case .topLeading: (-1, -1)
    case .leading: (-1, 0)
    case .bottomLeading: (-1, 1)
    case .overlay: (0, 0)
    }
  }
}

/// A text beside a point, which the layout sets at the first side with room.
public struct PointLabel: Hashable, Sendable {
  /// The text, on one line.
  public var text: String
  /// The point that it belongs to, in px.
  public var point: Point
  /// The distance between the point and the text, in px.
  public var distance: Double
  /// The sides to try, in order.
  public var anchors: [LabelAnchor]
  /// The colour of the text; labels are ink unless there is a reason.
  public var paint: Paint
  /// Whether it is set at its first side where no side is free; others are left out then.
  public var isRequired: Bool

  /// Creates a label.
  ///
  /// - Parameters:
  ///   - text: The text, on one line.
  ///   - point: The point that it belongs to, in px.
  ///   - distance: The distance between the point and the text, in px.
  ///   - anchors: The sides to try, in order.
  ///   - paint: The colour of the text.
  ///   - isRequired: Whether it is set even where no side is free.
  public init(
    _ text: String, at point: Point, distance: Double = 5,
    anchors: [LabelAnchor] = LabelAnchor.sides, paint: Paint = .ink, isRequired: Bool = false
  ) {
    self.text = text
    self.point = point
    self.distance = distance
    self.anchors = anchors
    self.paint = paint
    self.isRequired = isRequired
  }

  /// The text on one side of its point.
  func box(_ anchor: LabelAnchor, size: Double = House.labelSize) -> TextBox {
    let (x, y) = anchor.direction
    // On the diagonals the corner of the text is as far away as its sides are elsewhere.
    let reach = x != 0 && y != 0 ? 0.7071 * distance : distance
    let middle = point.y + y * (reach + size / 2)
    return TextBox(
      text, at: Point(point.x + x * reach, middle + TextBox.middleToBaseline * size), size: size,
      anchor: x > 0 ? .start : x < 0 ? .end : .middle)
  }
}
