/// A rug: one short tick a value, along an axis.
public struct TickMark: Mark {
  /// The axis along which the ticks stand.
  public enum Side: Hashable, Sendable {
    case x, y
  }

  /// The values.
  public var values: [Double]
  /// The axis along which the ticks stand.
  public var side: Side
  /// The name that readers see.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates ticks along the horizontal axis.
  ///
  /// - Parameters:
  ///   - x: The values.
  ///   - label: The name that readers see.
  public init(x: [Double], label: String? = nil) {
    values = x
    side = .x
    self.label = label
  }

  /// Creates ticks along the vertical axis.
  ///
  /// - Parameters:
  ///   - y: The values.
  ///   - label: The name that readers see.
  public init(y: [Double], label: String? = nil) {
    values = y
    side = .y
    self.label = label
  }

  /// The length of a tick, in px.
  static let length = 7.0

  /// The word in descriptions.
  public var kind: String { "rug" }

  /// The values along x.
  public var xValues: [Double] { side == .x ? values : [] }

  /// Whether no value is finite.
  public var isEmpty: Bool { !values.contains { $0.isFinite } }

  /// The values along y.
  ///
  /// - Parameter domain: Not used: ticks along y are not tied to an x.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] { side == .y ? values : [] }

  /// One path, with one tick for values on the same half pixel.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The ticks; they have no end, so their label goes to the legend.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let frame = panel.frame
    let scale = side == .x ? panel.x : panel.y
    let (low, high) = side == .x ? (frame.left, frame.right) : (frame.top, frame.bottom)
    let places = values.map { scale($0) }.filter { $0 >= low && $0 <= high }
      .map { ($0 * 2).rounded() / 2 }.sorted()
    var ticks: [[Point]] = []
    var last: Double?
    for place in places where place != last {
      last = place
      ticks.append(
        side == .x
          ? [Point(place, frame.bottom - 1), Point(place, frame.bottom - 1 - TickMark.length)]
          : [Point(frame.left + 1, place), Point(frame.left + 1 + TickMark.length, place)])
    }
    let key = LegendKey(.interval, paint: style.paint)
    guard !ticks.isEmpty else { return MarkDrawing(items: [], labelPlacement: nil, key: key) }
    let item = SceneItem(
      group: .mark(style.markIndex, isClipped: false), role: .rug, paint: style.paint,
      shape: .polylines(ticks, decimals: 1), opacity: style.opacity)
    return MarkDrawing(items: [item], labelPlacement: .legend, key: key)
  }

  /// The values, each once.
  ///
  /// - Parameter positions: Not used: the ticks have their own.
  /// - Returns: A column of counts over the values along x; the values themselves along y.
  public func data(at positions: [Double]) -> MarkData {
    let sorted = values.filter { !$0.isNaN }.sorted()
    return side == .x
      ? MarkData(
        x: sorted, columns: [DataColumn(name: "rug", values: sorted.map { _ in 1 })])
      : .none
  }

  /// How many values there are, and their range.
  ///
  /// - Parameter name: What the values are.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return "Rug of \(name), empty." }
    return "Rug of \(name): \(SummaryText.count(finite.count, "value")), from "
      + "\(SummaryText.number(low)) to \(SummaryText.number(high))."
  }
}
