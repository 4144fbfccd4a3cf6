/// A reference line across the panel at one value of x or of y.
public struct RuleMark: Mark {
  /// The axis that the value belongs to.
  public enum Position: Hashable, Sendable {
    /// A vertical line.
    case x(Double)
    /// A horizontal line.
    case y(Double)
  }

  /// Where the line is.
  public var position: Position
  /// The text at the line.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates a vertical line.
  ///
  /// - Parameters:
  ///   - x: The value along x.
  ///   - label: The text at the line.
  public init(x: Double, label: String? = nil) {
    position = .x(x)
    self.label = label
  }

  /// Creates a horizontal line.
  ///
  /// - Parameters:
  ///   - y: The value along y.
  ///   - label: The text at the line.
  public init(y: Double, label: String? = nil) {
    position = .y(y)
    self.label = label
  }

  /// The word in descriptions.
  public var kind: String { "reference line" }

  /// False: it is ink unless the author chose a colour.
  public var takesSeries: Bool { false }

  /// The pattern of reference lines.
  public var defaultLine: LineStyle? { .reference }

  /// False: what is not finite is reported by its place, not as an absence of data.
  public var isEmpty: Bool { false }

  /// The value of a vertical line.
  public var xValues: [Double] {
    guard case .x(let value) = position else { return [] }
    return [value]
  }

  /// The value of a horizontal line.
  ///
  /// - Parameter domain: Not used: the line crosses all of it.
  /// - Returns: At most one value.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    guard case .y(let value) = position else { return [] }
    return [value]
  }

  /// One line and the places where its label may stand.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: Nothing where the value is outside of the panel.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let frame = panel.frame
    let key = LegendKey(.line(.rule), paint: style.paint, dash: style.dash)
    let line: [Point]
    let places: [TextBox]
    switch position {
    case .x(let value):
      let x = panel.x(value)
      guard x >= frame.left - 0.01, x <= frame.right + 0.01 else {
        return MarkDrawing(items: [], labelPlacement: nil, key: key)
      }
      line = [Point(x, frame.bottom), Point(x, frame.top)]
      places = self.places(besides: x, in: frame)
    case .y(let value):
      let y = panel.y(value)
      guard y >= frame.top - 0.01, y <= frame.bottom + 0.01 else {
        return MarkDrawing(items: [], labelPlacement: nil, key: key)
      }
      line = [Point(frame.left, y), Point(frame.right, y)]
      places = self.places(along: y, in: frame)
    }
    let item = SceneItem(
      group: .mark(style.markIndex, isClipped: false), role: .rule, paint: style.paint,
      shape: .polylines([line], decimals: 2), dash: style.dash, opacity: style.opacity)
    return MarkDrawing(
      items: [item], labelPlacement: .inside(places), obstacles: [line], key: key)
  }

  /// None: the line is part of the description, not of the data.
  ///
  /// - Parameter positions: Not used.
  /// - Returns: No columns.
  public func data(at positions: [Double]) -> MarkData { .none }

  /// Where the line is.
  ///
  /// - Parameter name: Not used: the line has its label.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    let label = label.map { " (\($0))" } ?? ""
    return switch position {
    case .x(let value): "A vertical reference line at \(SummaryText.number(value))\(label)."
    case .y(let value): "A horizontal reference line at \(SummaryText.number(value))\(label)."
    }
  }

  /// Above and below a horizontal line, from the right end to the left.
  private func places(along y: Double, in frame: Rectangle) -> [TextBox] {
    guard let label else { return [] }
    let (above, below) = (y - 4, y + 4 + 0.75 * House.labelSize)
    let candidates: [(Double, TextBox.Anchor)] = [
      (frame.right - 4, .end), (frame.left + 6, .start),
      ((frame.left + frame.right) / 2, .middle),
    ]
    return candidates.flatMap { x, anchor in
      [above, below].map {
        TextBox(label, at: Point(x, $0), size: House.labelSize, anchor: anchor)
      }
    }.filter { frame.contains($0.bounds) }
  }

  /// To the right and to the left of a vertical line, from the top down.
  private func places(besides x: Double, in frame: Rectangle) -> [TextBox] {
    guard let label else { return [] }
    let steps = max(Int((frame.height - 8) / House.lineHeight), 1)
    return (0..<steps).flatMap { step in
      let y = frame.top + House.lineHeight * Double(step + 1) - 3
      return [(x + 5, TextBox.Anchor.start), (x - 5, .end)].map {
        TextBox(label, at: Point($0.0, y), size: House.labelSize, anchor: $0.1)
      }
    }.filter { frame.contains($0.bounds) }
  }
}
