/// Vertical error bars without caps.
public struct IntervalMark: RowMark {
  /// The values along x.
  public var x: [Double]
  /// The lower ends.
  public var lower: [Double]
  /// The upper ends.
  public var upper: [Double]
  /// The name that readers see beside the bars.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates error bars.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - lower: The lower ends.
  ///   - upper: The upper ends; of unequal arrays the longer ones are cut.
  ///   - label: The name that readers see beside the bars.
  public init(x: [Double], lower: [Double], upper: [Double], label: String? = nil) {
    let count = min(x.count, lower.count, upper.count)
    self.x = Array(x.prefix(count))
    self.lower = Array(lower.prefix(count))
    self.upper = Array(upper.prefix(count))
    self.label = label
  }

  /// The word in descriptions.
  public var kind: String { "error bars" }

  /// True, so that no bar lies on an axis.
  public var needsRoomAside: Bool { true }

  /// The values along x.
  public var xValues: [Double] { x }

  /// The number of bars.
  public var rowCount: Int { x.count }

  /// Some of the bars.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  public func selecting(rows: [Int]) -> IntervalMark {
    var copy = self
    (copy.x, copy.lower, copy.upper) = (
      rows.map { x[$0] }, rows.map { lower[$0] }, rows.map { upper[$0] }
    )
    return copy
  }

  /// Both ends of all bars.
  ///
  /// - Parameter domain: The horizontal domain; values outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    x.indices.filter { domain.contains(x[$0]) }.flatMap { [lower[$0], upper[$0]] }
  }

  /// One path of vertical strokes, cut off at the panel.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The bars and the middle of the rightmost.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    var bars: [[Point]] = []
    for index in x.indices {
      let top = panel.place(x[index], upper[index])
      var bottom = panel.place(x[index], lower[index])
      if lower[index].isFinite, bottom.y.isNaN { bottom.y = panel.frame.bottom + 10 }
      guard top.isFinite, bottom.isFinite else { continue }
      bars += Clipping.clip([bottom, top], to: panel.frame)
    }
    let key = LegendKey(.interval, paint: style.paint)
    guard let last = bars.max(by: { $0[0].x < $1[0].x }) else {
      return MarkDrawing(items: [], labelPlacement: nil, key: key)
    }
    let item = SceneItem(
      group: .mark(style.markIndex, isClipped: false), role: .interval, paint: style.paint,
      shape: .polylines(bars, decimals: 2), opacity: style.opacity)
    let middle = (last[0].y + last[last.count - 1].y) / 2
    return MarkDrawing(
      items: [item], labelPlacement: .end(Point(last[0].x, middle)), obstacles: bars, key: key)
  }

  /// Two columns.
  ///
  /// - Parameter positions: Not used: the bars have their own.
  /// - Returns: Lower and upper ends.
  public func data(at positions: [Double]) -> MarkData {
    MarkData(
      x: x,
      columns: [
        DataColumn(name: "lower", values: lower), DataColumn(name: "upper", values: upper),
      ])
  }

  /// How many bars there are.
  ///
  /// - Parameter name: What the bars belong to.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    let count = x.indices.count { x[$0].isFinite && lower[$0].isFinite }
    return count == 0
      ? "Error bars of \(name), empty." : "Error bars of \(name) at \(count) places."
  }
}
