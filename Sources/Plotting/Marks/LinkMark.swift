/// Arrows between pairs of places: steps in a phase space, changes of a setting.
public struct LinkMark: RowMark {
  /// The tails along x.
  public var xStart: [Double]
  /// The tails along y.
  public var yStart: [Double]
  /// The heads along x.
  public var xEnd: [Double]
  /// The heads along y.
  public var yEnd: [Double]
  /// Whether the ends have heads, or are plain lines.
  public var hasHeads: Bool = true
  /// The name that readers see.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates arrows.
  ///
  /// - Parameters:
  ///   - xStart: The tails along x.
  ///   - yStart: The tails along y.
  ///   - xEnd: The heads along x.
  ///   - yEnd: The heads along y; of unequal arrays the longer ones are cut.
  ///   - label: The name that readers see.
  public init(
    xStart: [Double], yStart: [Double], xEnd: [Double], yEnd: [Double], label: String? = nil
  ) {
    let count = min(xStart.count, yStart.count, xEnd.count, yEnd.count)
    self.xStart = Array(xStart.prefix(count))
    self.yStart = Array(yStart.prefix(count))
    self.xEnd = Array(xEnd.prefix(count))
    self.yEnd = Array(yEnd.prefix(count))
    self.label = label
  }

  /// Creates the steps of a path, an arrow from each place to the next.
  ///
  /// - Parameters:
  ///   - x: The places along x.
  ///   - y: The places along y.
  ///   - label: The name that readers see.
  public init(x: [Double], y: [Double], label: String? = nil) {
    let count = max(min(x.count, y.count) - 1, 0)
    self.init(
      xStart: Array(x.prefix(count)), yStart: Array(y.prefix(count)),
      xEnd: Array(x.dropFirst().prefix(count)), yEnd: Array(y.dropFirst().prefix(count)),
      label: label)
  }

  /// The length and the width of a head, in px.
  private static let head = (length: 7.0, width: 6.0)

  /// The word in descriptions.
  public var kind: String { "arrows" }

  /// True, so that no head is cut off by an axis.
  public var needsRoomAside: Bool { true }

  /// Both ends along x.
  public var xValues: [Double] { xStart + xEnd }

  /// The number of arrows.
  public var rowCount: Int { xStart.count }

  /// Some of the arrows.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  public func selecting(rows: [Int]) -> LinkMark {
    var copy = self
    (copy.xStart, copy.yStart) = (rows.map { xStart[$0] }, rows.map { yStart[$0] })
    (copy.xEnd, copy.yEnd) = (rows.map { xEnd[$0] }, rows.map { yEnd[$0] })
    return copy
  }

  /// Both ends along y.
  ///
  /// - Parameter domain: The horizontal domain; ends outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    zip(xStart + xEnd, yStart + yEnd).filter { domain.contains($0.0) }.map(\.1)
  }

  /// A path of shafts and one of heads.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The arrows; paths end anywhere, so their label goes to the legend.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    var shafts: [[Point]] = []
    var heads: [[Point]] = []
    var lines: [[Point]] = []
    for row in xStart.indices {
      let tail = panel.place(xStart[row], yStart[row])
      let tip = panel.place(xEnd[row], yEnd[row])
      guard tail.isFinite, tip.isFinite else { continue }
      let parts = Clipping.clip([tail, tip], to: panel.clipFrame)
      lines += parts
      let (dx, dy) = (tip.x - tail.x, tip.y - tail.y)
      let distance = (dx * dx + dy * dy).squareRoot()
      guard hasHeads, distance > 1, panel.clipFrame.contains(tip) else {
        shafts += parts
        continue
      }
      // Heads of short arrows shrink, so that the direction can still be seen.
      let length = min(LinkMark.head.length, 0.7 * distance)
      let half = 0.5 * LinkMark.head.width * length / LinkMark.head.length
      let (ux, uy) = (dx / distance, dy / distance)
      let base = Point(tip.x - length * ux, tip.y - length * uy)
      heads.append([
        tip, Point(base.x - half * uy, base.y + half * ux),
        Point(base.x + half * uy, base.y - half * ux),
      ])
      shafts += Clipping.clip([tail, base], to: panel.clipFrame)
    }
    let key = LegendKey(.line(.line), paint: style.paint)
    guard !lines.isEmpty else {
      return MarkDrawing(items: [], labelPlacement: nil, key: key)
    }
    let group = SceneGroup.mark(style.markIndex, isClipped: true)
    var items = style.cased(
      SceneItem(
        group: group, role: .contour, paint: style.paint, shape: .polylines(shafts, decimals: 2),
        opacity: style.opacity))
    if !heads.isEmpty {
      items.append(
        SceneItem(
          group: group, role: .arrow, paint: style.paint, shape: .polygons(heads),
          opacity: style.opacity))
    }
    return MarkDrawing(items: items, labelPlacement: .legend, obstacles: lines, key: key)
  }

  /// Both ends of every arrow.
  ///
  /// - Parameter positions: Not used: the arrows have their own.
  /// - Returns: Three columns over the tails along x.
  public func data(at positions: [Double]) -> MarkData {
    MarkData(
      x: xStart,
      columns: [
        DataColumn(name: "", values: yStart), DataColumn(name: "to x", values: xEnd),
        DataColumn(name: "to y", values: yEnd),
      ])
  }

  /// How many arrows there are, and where they lead.
  ///
  /// - Parameter name: What they show.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    guard rowCount > 0 else { return "Arrows of \(name), empty." }
    func place(_ x: Double, _ y: Double) -> String {
      "\(SummaryText.number(x)), \(SummaryText.number(y))"
    }
    let (first, last) = (place(xStart[0], yStart[0]), place(xEnd[rowCount - 1], yEnd[rowCount - 1]))
    return "\(SummaryText.count(rowCount, "arrow")) of \(name), from \(first) to \(last)."
  }
}
