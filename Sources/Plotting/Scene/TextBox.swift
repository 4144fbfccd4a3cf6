/// One line of text with its place and the room it takes.
public struct TextBox: Hashable, Sendable {
  /// The side of the text that its x coordinate refers to.
  public enum Anchor: String, Hashable, Sendable {
    case start, middle, end
  }

  /// The text.
  public var text: String
  /// The anchored side's position; y is the baseline.
  public var origin: Point
  /// The font size, in px.
  public var size: Double
  /// The side that `origin` refers to.
  public var anchor: Anchor
  /// Whether the text is set in weight 600.
  public var isBold: Bool

  /// Creates a line of text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - origin: The anchored side's position; y is the baseline.
  ///   - size: The font size, in px.
  ///   - anchor: The side that `origin` refers to.
  ///   - isBold: Whether the text is set in weight 600.
  public init(
    _ text: String, at origin: Point, size: Double, anchor: Anchor = .start, isBold: Bool = false
  ) {
    self.text = text
    self.origin = origin
    self.size = size
    self.anchor = anchor
    self.isBold = isBold
  }

  /// The estimated width, in px.
  public var width: Double { TextWidth.em(text) * size * (isBold ? House.boldWidth : 1) }

  /// The room that the text takes, from ascender to descender.
  public var bounds: Rectangle {
    let left =
      switch anchor {
      case .start: origin.x
      case .middle: origin.x - width / 2
      case .end: origin.x - width
      }
    return Rectangle(
      left: left, top: origin.y - TextBox.ascent * size, right: left + width,
      bottom: origin.y + TextBox.descent * size)
  }

  /// The height above the baseline, in em; capitals and superscripts stay below it.
  static let ascent = 0.78
  /// The depth below the baseline, in em.
  static let descent = 0.22
  /// How far the baseline lies below the middle of the digits, in em.
  static let middleToBaseline = 0.35
}
