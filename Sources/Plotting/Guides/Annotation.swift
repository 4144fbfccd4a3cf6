/// A place along an axis: a number, or the name of a category.
public enum Coordinate: Hashable, Sendable {
  case number(Double)
  case category(String)
}

extension Coordinate: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A number.
  ///
  /// - Parameter value: The number.
  public init(floatLiteral value: Double) { self = .number(value) }

  /// A whole number.
  ///
  /// - Parameter value: The number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
}

extension Coordinate: ExpressibleByStringLiteral {
  /// The name of a category.
  ///
  /// - Parameter value: The name.
  public init(stringLiteral value: String) { self = .category(value) }
}

/// A remark on a chart that is no data: a text, a shaded span, or a bracket.
public struct Annotation: Hashable, Sendable {
  /// What is drawn.
  public enum Kind: Hashable, Sendable {
    /// A text near a point; where it stands further away, a line may lead to the point.
    case text(x: Coordinate, y: Coordinate, hasLeader: Bool)
    /// A shaded stretch of the horizontal axis.
    case spanX(ClosedRange<Double>)
    /// A shaded stretch of the vertical axis.
    case spanY(ClosedRange<Double>)
    /// A bracket over a stretch of the horizontal axis, at a height or near the top.
    case bracketX(ClosedRange<Double>, y: Double?)
    /// A bracket beside a stretch of the vertical axis, at a place or near the right end.
    case bracketY(ClosedRange<Double>, x: Double?)
  }

  /// The text; empty for none.
  public var text: String
  /// What is drawn.
  public var kind: Kind
  /// The title of the panel; nil for all panels, of which the first has the text.
  public var panel: String?

  /// Creates a remark.
  ///
  /// - Parameters:
  ///   - text: The text; empty for none.
  ///   - kind: What is drawn.
  ///   - panel: The title of the panel; nil for all panels, of which the first has the text.
  public init(_ text: String, _ kind: Kind, panel: String? = nil) {
    self.text = text
    self.kind = kind
    self.panel = panel
  }
}

extension Chart {
  /// The chart with a text near a point.
  ///
  /// The text stands at the first free side of the point. Where none is free it moves away, and a
  /// line leads back; it never leaves the panel.
  ///
  /// - Parameters:
  ///   - text: The text; long ones are wrapped.
  ///   - x: The point's place along the horizontal axis.
  ///   - y: The point's place along the vertical axis.
  ///   - leader: Whether the text may move away from the point.
  ///   - panel: The title of the panel; nil for the first.
  /// - Returns: The changed chart.
  public func annotate(
    _ text: String, x: Coordinate, y: Coordinate, leader: Bool = true, panel: String? = nil
  ) -> Chart {
    adding(Annotation(text, .text(x: x, y: y, hasLeader: leader), panel: panel))
  }

  /// The chart with a shaded stretch of the horizontal axis.
  ///
  /// - Parameters:
  ///   - text: What the stretch is; empty for no text.
  ///   - x: The stretch.
  ///   - panel: The title of the panel; nil for all panels.
  /// - Returns: The changed chart.
  public func span(_ text: String = "", x: ClosedRange<Double>, panel: String? = nil) -> Chart {
    adding(Annotation(text, .spanX(x), panel: panel))
  }

  /// The chart with a shaded stretch of the vertical axis.
  ///
  /// - Parameters:
  ///   - text: What the stretch is; empty for no text.
  ///   - y: The stretch.
  ///   - panel: The title of the panel; nil for all panels.
  /// - Returns: The changed chart.
  public func span(_ text: String = "", y: ClosedRange<Double>, panel: String? = nil) -> Chart {
    adding(Annotation(text, .spanY(y), panel: panel))
  }

  /// The chart with a bracket over a stretch of the horizontal axis.
  ///
  /// - Parameters:
  ///   - text: What the bracket holds together.
  ///   - x: The stretch.
  ///   - y: The height of the bracket; nil puts it near the top.
  ///   - panel: The title of the panel; nil for the first.
  /// - Returns: The changed chart.
  public func bracket(
    _ text: String, x: ClosedRange<Double>, y: Double? = nil, panel: String? = nil
  ) -> Chart { adding(Annotation(text, .bracketX(x, y: y), panel: panel)) }

  /// The chart with a bracket beside a stretch of the vertical axis.
  ///
  /// - Parameters:
  ///   - text: What the bracket holds together.
  ///   - y: The stretch.
  ///   - x: The place of the bracket; nil puts it near the right end.
  ///   - panel: The title of the panel; nil for the first.
  /// - Returns: The changed chart.
  public func bracket(
    _ text: String, y: ClosedRange<Double>, x: Double? = nil, panel: String? = nil
  ) -> Chart { adding(Annotation(text, .bracketY(y, x: x), panel: panel)) }

  private func adding(_ annotation: Annotation) -> Chart {
    var copy = self
    copy.annotations.append(annotation)
    return copy
  }
}
