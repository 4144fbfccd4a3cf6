/// Error bars, without caps unless the author wants them.
public struct IntervalMark: RowMark {
  /// The places of the bars along x, or along y where they lie; or indices of names.
  public var x: [Double]
  /// The lower ends.
  public var lower: [Double]
  /// The upper ends.
  public var upper: [Double]
  /// Whether the bars lie: their places are along y then.
  public private(set) var isHorizontal: Bool = false
  /// The names that the places count; nil for numbers.
  private var categories: [String]?
  /// The width of the caps at the ends, in px.
  public var capSize: Double = 0
  /// The name that readers see beside the bars.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates upright error bars.
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

  /// Creates upright error bars above names.
  ///
  /// - Parameters:
  ///   - x: The names along x.
  ///   - lower: The lower ends.
  ///   - upper: The upper ends; of unequal arrays the longer ones are cut.
  ///   - label: The name that readers see beside the bars.
  public init(x: [String], lower: [Double], upper: [Double], label: String? = nil) {
    let names = CategoryColumn(x)
    self.init(x: names.indices, lower: lower, upper: upper, label: label)
    categories = names.categories
  }

  /// Creates lying error bars beside names.
  ///
  /// - Parameters:
  ///   - y: The names along y.
  ///   - lower: The left ends.
  ///   - upper: The right ends; of unequal arrays the longer ones are cut.
  ///   - label: The name that readers see beside the bars.
  public init(y: [String], lower: [Double], upper: [Double], label: String? = nil) {
    self.init(x: y, lower: lower, upper: upper, label: label)
    isHorizontal = true
  }

  /// Creates lying error bars.
  ///
  /// - Parameters:
  ///   - y: The values along y.
  ///   - lower: The left ends.
  ///   - upper: The right ends; of unequal arrays the longer ones are cut.
  ///   - label: The name that readers see beside the bars.
  public init(y: [Double], lower: [Double], upper: [Double], label: String? = nil) {
    self.init(x: y, lower: lower, upper: upper, label: label)
    isHorizontal = true
  }

  /// The word in descriptions.
  public var kind: String { "error bars" }

  /// True, so that no bar lies on an axis.
  public var needsRoomAside: Bool { true }

  /// The names along x.
  public var xCategories: [String]? { isHorizontal ? nil : categories }

  /// The names along y.
  public var yCategories: [String]? { isHorizontal ? categories : nil }

  /// The values along x.
  public var xValues: [Double] { isHorizontal ? lower + upper : x }

  /// The number of bars.
  public var rowCount: Int { x.count }

  /// Some of the bars.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  public func selecting(rows: [Int]) -> IntervalMark {
    var copy = self
    copy.x = rows.map { x[$0] }
    (copy.lower, copy.upper) = (rows.map { lower[$0] }, rows.map { upper[$0] })
    return copy
  }

  /// Both ends of upright bars, the places of lying ones.
  ///
  /// - Parameter domain: The horizontal domain; values outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    guard !isHorizontal else { return x }
    return x.indices.filter { domain.contains(x[$0]) }.flatMap { [lower[$0], upper[$0]] }
  }

  /// One path of strokes, cut off at the panel.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The bars and the middle of the rightmost.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    var bars: [[Point]] = []
    var caps: [[Point]] = []
    for row in x.indices {
      guard let (start, end) = ends(row, in: panel) else { continue }
      bars += Clipping.clip([start, end], to: panel.frame)
      guard capSize > 0 else { continue }
      let half = 0.5 * capSize
      for tip in [start, end] where panel.frame.contains(tip) {
        caps.append(
          isHorizontal
            ? [Point(tip.x, tip.y - half), Point(tip.x, tip.y + half)]
            : [Point(tip.x - half, tip.y), Point(tip.x + half, tip.y)])
      }
    }
    let key = LegendKey(.interval, paint: style.paint)
    guard let last = bars.max(by: { $0[0].x < $1[0].x }) else {
      return MarkDrawing(items: [], labelPlacement: nil, key: key)
    }
    let item = SceneItem(
      group: .mark(style.markIndex, isClipped: false), role: .interval, paint: style.paint,
      shape: .polylines(bars + caps, decimals: 2), opacity: style.opacity)
    let middle = (last[0].y + last[last.count - 1].y) / 2
    return MarkDrawing(
      items: [item],
      labelPlacement: isHorizontal || categories != nil ? .legend : .end(Point(last[0].x, middle)),
      obstacles: bars,
      key: key)
  }

  /// The two ends of a bar on the page.
  private func ends(_ row: Int, in panel: Panel) -> (Point, Point)? {
    let frame = panel.frame
    var start =
      isHorizontal ? panel.place(lower[row], x[row]) : panel.place(x[row], lower[row])
    let end = isHorizontal ? panel.place(upper[row], x[row]) : panel.place(x[row], upper[row])
    // A bar that reaches down to where the scale ends, such as 0 on a logarithmic axis.
    if lower[row].isFinite {
      if isHorizontal, start.x.isNaN { start.x = frame.left - 10 }
      if !isHorizontal, start.y.isNaN { start.y = frame.bottom + 10 }
    }
    return start.isFinite && end.isFinite ? (start, end) : nil
  }

  /// Lower and upper ends over the places.
  ///
  /// - Parameter positions: Not used: the bars have their own.
  /// - Returns: Two columns.
  public func data(at positions: [Double]) -> MarkData {
    MarkData(
      x: categories == nil ? x : x.map { $0.rounded() },
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

extension IntervalMark: DodgedMark {
  /// The bars moved aside within the room of their category.
  ///
  /// - Parameters:
  ///   - offset: How far, in steps between categories.
  ///   - width: Not used: bars keep their width.
  /// - Returns: The changed mark.
  public func dodged(offset: Double, width: Double) -> IntervalMark {
    var copy = self
    let step = categories == nil ? DodgeStep.least(x) : 1
    copy.x = x.map { $0 + offset * step }
    return copy
  }
}
