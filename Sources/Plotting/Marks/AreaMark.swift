import Statistics

/// The area between two curves, with its upper edge drawn.
public struct AreaMark: RowMark {
  /// The values along x.
  public var x: [Double]
  /// The lower ends.
  public var yStart: [Double]
  /// The upper ends.
  public var yEnd: [Double]
  /// The name that readers see beside the area.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates an area between two curves.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - yStart: The lower ends.
  ///   - yEnd: The upper ends; of unequal arrays the longer ones are cut.
  ///   - label: The name that readers see beside the area.
  public init(x: [Double], yStart: [Double], yEnd: [Double], label: String? = nil) {
    let count = min(x.count, yStart.count, yEnd.count)
    self.x = Array(x.prefix(count))
    self.yStart = Array(yStart.prefix(count))
    self.yEnd = Array(yEnd.prefix(count))
    self.label = label
  }

  /// Creates an area above zero.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - y: The values along y; of unequal arrays the longer one is cut.
  ///   - label: The name that readers see beside the area.
  public init(x: [Double], y: [Double], label: String? = nil) {
    self.init(
      x: x, yStart: [Double](repeating: 0, count: y.count), yEnd: y, label: label)
  }

  /// Creates the area between two functions.
  ///
  /// - Parameters:
  ///   - domain: The values of x.
  ///   - label: The name that readers see beside the area.
  ///   - lower: The lower curve.
  ///   - upper: The upper curve.
  public init(
    domain: ClosedRange<Double>, label: String? = nil, lower: (Double) -> Double,
    upper: (Double) -> Double
  ) {
    let x = CurvePlaces.places(over: domain)
    self.init(x: x, yStart: x.map(lower), yEnd: x.map(upper), label: label)
  }

  /// The word in descriptions.
  public var kind: String { "area" }

  /// The values along x.
  public var xValues: [Double] { x }

  /// Zero for those that stand on it.
  public var baseline: Double? { yStart.contains(0) ? 0 : nil }

  /// The number of places.
  public var rowCount: Int { x.count }

  /// The area over some of its places.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  public func selecting(rows: [Int]) -> AreaMark {
    var copy = self
    (copy.x, copy.yStart, copy.yEnd) = (
      rows.map { x[$0] }, rows.map { yStart[$0] }, rows.map { yEnd[$0] }
    )
    return copy
  }

  /// Both curves.
  ///
  /// - Parameter domain: The horizontal domain; values outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    x.indices.filter { domain.contains(x[$0]) }.flatMap { [yStart[$0], yEnd[$0]] }
  }

  /// The tinted area and its upper edge.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The shapes and the middle of the right end.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let ribbon = Ribbon(x: x, lower: yStart, upper: yEnd, in: panel)
    let key = LegendKey(.swatch, paint: .tint(style.paint, percent: 30))
    guard !ribbon.areas.isEmpty else {
      return MarkDrawing(items: [], labelPlacement: nil, key: key)
    }
    var items = [
      SceneItem(
        group: .mark(style.markIndex, isClipped: true), role: .area,
        paint: .tint(style.paint, percent: 30), shape: .polygons(ribbon.areas),
        opacity: style.opacity)
    ]
    // Where the area has no height, its edge would hide that of the area below.
    let edge = isThin.contains(true) ? visibleEdge(in: panel) : ribbon.upperEdge
    if !edge.isEmpty {
      items.append(
        SceneItem(
          group: .mark(style.markIndex, isClipped: true), role: .contour, paint: style.paint,
          shape: .polylines(edge, decimals: 2), opacity: style.opacity))
    }
    // An area that runs out has no end beside which a label could be read.
    let end: MarkDrawing.LabelPlacement? =
      ribbon.endHeight > 4 ? ribbon.end.map { .end($0) } : .legend
    return MarkDrawing(
      items: items, labelPlacement: end, obstacles: ribbon.upperEdge,
      key: key)
  }

  /// Whether the area has no height at a place.
  private var isThin: [Bool] { zip(yStart, yEnd).map { $0 == $1 } }

  /// The upper edge next to where the area has some height.
  private func visibleEdge(in panel: Panel) -> [[Point]] {
    let isThin = isThin
    let heights = yEnd.indices.map { index in
      let near = max(index - 1, 0)...min(index + 1, yEnd.count - 1)
      return isThin[near].allSatisfy { $0 } ? .nan : yEnd[index]
    }
    return panel.lines(x: x, y: heights).parts
  }

  /// Lower and upper ends; the upper alone where the area stands on zero.
  ///
  /// - Parameter positions: Not used: the area has its own.
  /// - Returns: One or two columns.
  public func data(at positions: [Double]) -> MarkData {
    guard yStart.contains(where: { $0 != 0 }) else {
      return MarkData(x: x, columns: [DataColumn(name: "", values: yEnd)])
    }
    return MarkData(
      x: x,
      columns: [
        DataColumn(name: "upper", values: yEnd), DataColumn(name: "lower", values: yStart),
      ])
  }
}

/// Where a function is evaluated when the axes are not known yet.
enum CurvePlaces {
  /// Places at equal differences and, over positive values, at equal ratios too.
  static func places(over domain: ClosedRange<Double>, count: Int = 201) -> [Double] {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let shares = (0..<count).map { Double($0) / Double(count - 1) }
    var places = shares.map { low + $0 * (high - low) }
    places[count - 1] = high
    guard low > 0, high > low else { return places }
    let decades = log(high / low)
    places += shares.dropFirst().dropLast().map { low * exp($0 * decades) }
    return places.sorted()
  }
}
