/// Rectangles: the bars of a histogram, cells, shaded stretches of an axis.
public struct RectangleMark: ScaledColorMark {
  /// The left ends; −∞ for the side of the panel.
  public var xStart: [Double]
  /// The right ends; ∞ for the side of the panel.
  public var xEnd: [Double]
  /// The lower ends; −∞ for the bottom of the panel.
  public var yStart: [Double]
  /// The upper ends; ∞ for the top of the panel.
  public var yEnd: [Double]
  /// One number a rectangle that the chart's colour scale colours; empty for the series' colour.
  public var colorValues: [Double] = []
  /// The name that readers see beside the rectangles.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates rectangles.
  ///
  /// - Parameters:
  ///   - xStart: The left ends; −∞ for the side of the panel.
  ///   - xEnd: The right ends; ∞ for the side of the panel.
  ///   - yStart: The lower ends; −∞ for the bottom of the panel.
  ///   - yEnd: The upper ends; of unequal arrays the longer ones are cut.
  ///   - label: The name that readers see beside the rectangles.
  public init(
    xStart: [Double], xEnd: [Double], yStart: [Double], yEnd: [Double], label: String? = nil
  ) {
    let count = min(xStart.count, xEnd.count, yStart.count, yEnd.count)
    self.xStart = Array(xStart.prefix(count))
    self.xEnd = Array(xEnd.prefix(count))
    self.yStart = Array(yStart.prefix(count))
    self.yEnd = Array(yEnd.prefix(count))
    self.label = label
  }

  /// Creates the bars of a histogram.
  ///
  /// - Parameters:
  ///   - histogram: The bins.
  ///   - height: What the heights mean.
  ///   - label: The name that readers see beside the bars.
  public init(_ histogram: Histogram, height: Histogram.Height = .density, label: String? = nil) {
    let heights = histogram.heights(height)
    self.init(
      xStart: histogram.edges.dropLast(), xEnd: Array(histogram.edges.dropFirst()),
      yStart: heights.map { _ in 0 }, yEnd: heights, label: label)
  }

  /// Creates a shaded stretch of the horizontal axis.
  ///
  /// - Parameters:
  ///   - x: The stretch.
  ///   - label: The name that readers see beside it.
  public init(x: ClosedRange<Double>, label: String? = nil) {
    self.init(
      xStart: [x.lowerBound], xEnd: [x.upperBound], yStart: [-.infinity], yEnd: [.infinity],
      label: label)
  }

  /// Creates a shaded stretch of the vertical axis.
  ///
  /// - Parameters:
  ///   - y: The stretch.
  ///   - label: The name that readers see beside it.
  public init(y: ClosedRange<Double>, label: String? = nil) {
    self.init(
      xStart: [-.infinity], xEnd: [.infinity], yStart: [y.lowerBound], yEnd: [y.upperBound],
      label: label)
  }

  /// Whether the rectangles are stretches of an axis, behind the data.
  private var isSpan: Bool {
    !xStart.isEmpty
      && (zip(xStart, xEnd).allSatisfy { $0 == -.infinity && $1 == .infinity }
        || zip(yStart, yEnd).allSatisfy { $0 == -.infinity && $1 == .infinity })
  }

  /// The word in descriptions.
  public var kind: String { isSpan ? "shaded stretch" : "rectangles" }

  /// False for stretches of an axis, which are ink.
  public var takesSeries: Bool { !isSpan && colorValues.isEmpty }

  /// The ends along x.
  public var xValues: [Double] { xStart + xEnd }

  /// Whether there is no rectangle.
  public var isEmpty: Bool { xStart.isEmpty }

  /// Zero for those that stand on it.
  public var baseline: Double? { yStart.contains(0) ? 0 : nil }

  /// The number of rectangles.
  public var rowCount: Int { xStart.count }

  /// Some of the rectangles.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  public func selecting(rows: [Int]) -> RectangleMark {
    var copy = self
    (copy.xStart, copy.xEnd) = (rows.map { xStart[$0] }, rows.map { xEnd[$0] })
    (copy.yStart, copy.yEnd) = (rows.map { yStart[$0] }, rows.map { yEnd[$0] })
    if !colorValues.isEmpty { copy.colorValues = rows.map { colorValues[$0] } }
    return copy
  }

  /// The rectangles with a colour each.
  ///
  /// - Parameter values: One number a rectangle; NaN for those that are missing.
  /// - Returns: The changed mark.
  public func colored(by values: [Double]) -> RectangleMark {
    var copy = selecting(rows: Array(0..<min(rowCount, values.count)))
    copy.colorValues = Array(values.prefix(rowCount))
    return copy
  }

  /// The ends along y.
  ///
  /// - Parameter domain: The horizontal domain; rectangles outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    xStart.indices.filter { xStart[$0] <= domain.upperBound && xEnd[$0] >= domain.lowerBound }
      .flatMap { [yStart[$0], yEnd[$0]] }
  }

  /// One path, or one a colour.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The rectangles; they have no end, so their label goes to the legend.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let role: Role = isSpan ? .area : colorValues.isEmpty ? .rectangle : .cells
    let own: Paint = .tint(style.paint, percent: isSpan ? 10 : 40)
    let key = LegendKey(isSpan ? .swatch : .rectangle, paint: own)
    var groups: [(paint: Paint, areas: [[Point]])] = []
    for row in xStart.indices {
      guard let area = outline(row, in: panel) else { continue }
      let paint = colorValues.isEmpty ? own : style.colors?.paint(of: colorValues[row])
      guard let paint else { continue }
      if let known = groups.firstIndex(where: { $0.paint == paint }) {
        groups[known].areas.append(area)
      } else {
        groups.append((paint, [area]))
      }
    }
    let group = SceneGroup.mark(style.markIndex, isClipped: false)
    var items = groups.map {
      SceneItem(
        group: group, role: role, paint: $0.paint, shape: .polygons($0.areas),
        opacity: style.opacity)
    }
    if role == .cells, !items.isEmpty {
      // Some colours of a scale are as pale as light paper, or as deep as dark paper.
      let rims = groups.flatMap(\.areas).map { $0 + $0.prefix(1) }
      items.append(
        SceneItem(
          group: group, role: .leader, paint: .muted, shape: .polylines(rims, decimals: 2)))
    }
    return MarkDrawing(items: items, labelPlacement: items.isEmpty ? nil : .legend, key: key)
  }

  /// A rectangle on the page, cut off at the panel.
  private func outline(_ row: Int, in panel: Panel) -> [Point]? {
    let frame = panel.frame
    let left = xStart[row] == -.infinity ? frame.left : panel.x(xStart[row])
    let right = xEnd[row] == .infinity ? frame.right : panel.x(xEnd[row])
    let top = yEnd[row] == .infinity ? frame.top : panel.y(yEnd[row])
    var bottom = yStart[row] == -.infinity ? frame.bottom : panel.y(yStart[row])
    // Zero has no place on a logarithmic axis: the bar then stands on the axis.
    if yStart[row].isFinite, bottom.isNaN { bottom = frame.bottom }
    let corners = [
      Point(left, bottom), Point(left, top), Point(right, top), Point(right, bottom),
    ]
    guard corners.allSatisfy(\.isFinite), left != right, top != bottom else { return nil }
    let area = Clipping.clip(area: corners, to: frame)
    return area.count > 2 ? area : nil
  }

  /// The ends that are not all alike.
  ///
  /// - Parameter positions: Not used: the rectangles have their own.
  /// - Returns: The columns over the left ends; none for stretches of the vertical axis.
  public func data(at positions: [Double]) -> MarkData {
    guard !isSpan else { return .none }
    var columns = [DataColumn(name: "to", values: xEnd)]
    if yStart.contains(where: { $0 != 0 }) {
      columns.append(DataColumn(name: "lower", values: yStart))
    }
    columns.append(DataColumn(name: "", values: yEnd))
    if !colorValues.isEmpty { columns.append(DataColumn(name: "value", values: colorValues)) }
    return MarkData(x: xStart, columns: columns)
  }

  /// How many there are and how high they reach, or where a stretch is.
  ///
  /// - Parameter name: What they show.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    guard isSpan else {
      let highest = xStart.indices.max { yEnd[$0] < yEnd[$1] }
      guard let highest else { return "Rectangles of \(name), empty." }
      let (from, to) = (SummaryText.number(xStart[highest]), SummaryText.number(xEnd[highest]))
      return "\(SummaryText.count(rowCount, "rectangle")) of \(name); the highest reaches "
        + "\(SummaryText.number(yEnd[highest])), from \(from) to \(to)."
    }
    let text = label.map { " (\($0))" } ?? ""
    let isVertical = yStart[0] == -.infinity && yEnd[0] == .infinity
    let (from, to) = isVertical ? (xStart[0], xEnd[0]) : (yStart[0], yEnd[0])
    return "A shaded stretch of the \(isVertical ? "x" : "y") axis from "
      + "\(SummaryText.number(from)) to \(SummaryText.number(to))\(text)."
  }
}
