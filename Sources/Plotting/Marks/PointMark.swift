/// A plotting symbol at each pair of values.
public struct PointMark: Mark {
  /// The values along x.
  public var x: [Double]
  /// The values along y, as many as `x`.
  public var y: [Double]
  /// The name that readers see beside the points.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates points.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - y: The values along y; of unequal arrays the longer one is cut.
  ///   - label: The name that readers see beside the points.
  public init(x: [Double], y: [Double], label: String? = nil) {
    let count = min(x.count, y.count)
    self.x = Array(x.prefix(count))
    self.y = Array(y.prefix(count))
    self.label = label
  }

  /// The word in descriptions.
  public var kind: String { "points" }

  /// True, so that no symbol is cut in half by an axis.
  public var needsRoomAside: Bool { true }

  /// The values along x.
  public var xValues: [Double] { x }

  /// The values along y.
  ///
  /// - Parameter domain: The horizontal domain; values outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    zip(x, y).filter { domain.contains($0.0) }.map(\.1)
  }

  /// Symbols with a ring of paper up to 200, one path of plain symbols beyond.
  ///
  /// Above 2,000 points, those that would lie within half a pixel of an earlier one are left out.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The symbols and the rightmost of them.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let visible = zip(x, y).map(panel.place)
      .filter { $0.isFinite && panel.frame.expanded(by: 0.5).contains($0) }
    let key = LegendKey(.symbol(style.symbol), paint: style.paint)
    guard let end = visible.max(by: { $0.x < $1.x }) else {
      return MarkDrawing(items: [], labelPlacement: nil, key: key)
    }
    let group = SceneGroup.mark(style.markIndex, isClipped: false)
    var items: [SceneItem]
    if visible.count <= 200 {
      items = visible.map {
        SceneItem(
          group: group, role: .point, paint: style.paint,
          shape: .symbols(style.symbol, centers: [$0], radius: 2.5), opacity: style.opacity)
      }
    } else {
      let isCrowd = visible.count > 2_000
      let centers = isCrowd ? PointMark.distinct(visible) : visible
      items = [
        SceneItem(
          group: group, role: style.symbol == .circle ? .denseDiscs : .densePoints,
          paint: style.paint,
          shape: .symbols(style.symbol, centers: centers, radius: isCrowd ? 1.25 : 1.75),
          opacity: style.opacity)
      ]
    }
    // Points in order read as a curve that ends somewhere; a cloud does not.
    let isCurve = zip(x, x.dropFirst()).allSatisfy { $0 < $1 }
    return MarkDrawing(
      items: items, labelPlacement: isCurve ? .end(end) : .legend,
      obstacles: visible.prefix(200).map { [$0] },
      key: key)
  }

  /// The values over x.
  ///
  /// - Parameter positions: Not used: the points have their own.
  /// - Returns: One column.
  public func data(at positions: [Double]) -> MarkData {
    MarkData(x: x, columns: [DataColumn(name: "", values: y)])
  }

  /// The first point of every cell of half a pixel, in order of the cells.
  private static func distinct(_ points: [Point]) -> [Point] {
    let cells = points.map { Point(($0.x * 2).rounded() / 2, ($0.y * 2).rounded() / 2) }
      .sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    var result: [Point] = []
    for cell in cells where result.last != cell { result.append(cell) }
    return result
  }
}
