/// A plotting symbol at each pair of values.
public struct PointMark: ScaledColorMark {
  /// The values along x, or indices of names.
  public var x: [Double]
  /// The values along y, or indices of names; as many as `x`.
  public var y: [Double]
  /// The names that `x` counts; nil for numbers.
  public private(set) var xCategories: [String]?
  /// The names that `y` counts; nil for numbers.
  public private(set) var yCategories: [String]?
  /// One number a point that the chart's colour scale colours; empty for the series' colour.
  public private(set) var colorValues: [Double] = []
  /// One number a point that is proportional to its area; empty for points of equal size.
  public private(set) var sizes: [Double] = []
  /// What the sizes are, for the legend.
  public private(set) var sizeTitle = ""
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

  /// Creates points above names.
  ///
  /// - Parameters:
  ///   - x: The names along x.
  ///   - y: The values along y; of unequal arrays the longer one is cut.
  ///   - label: The name that readers see beside the points.
  public init(x: [String], y: [Double], label: String? = nil) {
    let names = CategoryColumn(x)
    self.init(x: names.indices, y: y, label: label)
    xCategories = names.categories
  }

  /// Creates points beside names.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - y: The names along y; of unequal arrays the longer one is cut.
  ///   - label: The name that readers see beside the points.
  public init(x: [Double], y: [String], label: String? = nil) {
    let names = CategoryColumn(y)
    self.init(x: x, y: names.indices, label: label)
    yCategories = names.categories
  }

  /// The opacity of points with sizes, which may cover one another.
  static let sizedOpacity = 0.8

  /// The word in descriptions.
  public var kind: String { "points" }

  /// True, so that no symbol is cut in half by an axis.
  public var needsRoomAside: Bool { true }

  /// Whether the points take a colour of the palette: not where a scale colours them.
  public var takesSeries: Bool { colorValues.isEmpty }

  /// The values along x.
  public var xValues: [Double] { x }

  /// The number of points.
  public var rowCount: Int { x.count }

  /// Some of the points.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  public func selecting(rows: [Int]) -> PointMark {
    var copy = self
    (copy.x, copy.y) = (rows.map { x[$0] }, rows.map { y[$0] })
    if !colorValues.isEmpty { copy.colorValues = rows.map { colorValues[$0] } }
    if !sizes.isEmpty { copy.sizes = rows.map { sizes[$0] } }
    return copy
  }

  /// The points with a colour each.
  ///
  /// - Parameter values: One number a point; NaN for those that are missing.
  /// - Returns: The changed mark.
  public func colored(by values: [Double]) -> PointMark {
    var copy = selecting(rows: Array(0..<min(rowCount, values.count)))
    copy.colorValues = Array(values.prefix(rowCount))
    return copy
  }

  /// The points with a size each; the area is proportional to the number.
  ///
  /// - Parameters:
  ///   - values: One number a point; what is not positive has no point.
  ///   - title: What the numbers are, with the unit in parentheses.
  /// - Returns: The changed mark.
  public func symbolSize(by values: [Double], title: String = "") -> PointMark {
    var copy = selecting(rows: Array(0..<min(rowCount, values.count)))
    copy.sizes = Array(values.prefix(rowCount))
    copy.sizeTitle = title
    return copy
  }

  /// The values along y.
  ///
  /// - Parameter domain: The horizontal domain; values outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    zip(x, y).filter { domain.contains($0.0) }.map(\.1)
  }

  /// Symbols with a ring of paper up to 200, one path of plain symbols up to 2,000, then bins.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The symbols and the rightmost of them.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let rows = x.indices.filter { row in
      let point = panel.place(x[row], y[row])
      return point.isFinite && panel.frame.expanded(by: 0.5).contains(point)
    }
    let visible = rows.map { panel.place(x[$0], y[$0]) }
    let isBinned = visible.count > PointBins.threshold && colorValues.isEmpty && sizes.isEmpty
    let key = LegendKey(
      isBinned ? .swatch : .symbol(style.symbol),
      paint: isBinned ? .tint(style.paint, percent: 70) : style.paint)
    guard let end = visible.max(by: { $0.x < $1.x }) else {
      return MarkDrawing(items: [], labelPlacement: nil, key: key)
    }
    let group = SceneGroup.mark(style.markIndex, isClipped: isBinned)
    let items: [SceneItem]
    if isBinned {
      items = PointBins.items(visible, in: panel.frame, group: group, style: style)
    } else if !colorValues.isEmpty {
      items = coloredDiscs(rows, at: visible, group: group, style: style)
    } else if !sizes.isEmpty || visible.count <= 200 {
      items = zip(rows, visible).compactMap { row, center in
        guard let radius = radius(row, count: visible.count, style: style) else { return nil }
        return SceneItem(
          group: group, role: .point, paint: style.paint,
          shape: .symbols(style.symbol, centers: [center], radius: radius),
          opacity: style.opacity ?? (sizes.isEmpty ? nil : Self.sizedOpacity))
      }
    } else {
      items = [
        SceneItem(
          group: group, role: style.symbol == .circle ? .denseDiscs : .densePoints,
          paint: style.paint, shape: .symbols(style.symbol, centers: visible, radius: 1.75),
          opacity: style.opacity)
      ]
    }
    // Points in order that reach the right end read as a curve; a cloud does not.
    let isCurve =
      xCategories == nil && yCategories == nil && zip(x, x.dropFirst()).allSatisfy { $0 < $1 }
      && end.x > panel.frame.right - 0.2 * panel.frame.width
    return MarkDrawing(
      items: items, labelPlacement: isCurve ? .end(end) : .legend,
      obstacles: visible.prefix(200).map { [$0] },
      key: key)
  }

  /// The radius of a point among so many, in px; nil where its size says that there is none.
  private func radius(_ row: Int, count: Int, style: ResolvedStyle) -> Double? {
    guard !sizes.isEmpty else { return count <= 200 ? 2.5 : count <= 2_000 ? 1.75 : 1.25 }
    return style.sizes?.radius(of: sizes[row])
  }

  /// Discs on the chart's colour scale, over rims of ink that keep pale ones visible.
  private func coloredDiscs(
    _ rows: [Int], at centers: [Point], group: SceneGroup, style: ResolvedStyle
  ) -> [SceneItem] {
    struct Disc: Hashable {
      var paint: Paint?
      var radius: Double
    }
    var places: [Disc: Int] = [:]
    var groups: [(disc: Disc, centers: [Point])] = []
    for (row, center) in zip(rows, centers) {
      guard let radius = radius(row, count: rows.count, style: style),
        let paint = style.colors?.paint(of: colorValues[row])
      else { continue }
      for disc in [Disc(paint: nil, radius: radius + 0.6), Disc(paint: paint, radius: radius)] {
        if let place = places[disc] {
          groups[place].centers.append(center)
        } else {
          places[disc] = groups.count
          groups.append((disc, [center]))
        }
      }
    }
    func items(_ groups: [(disc: Disc, centers: [Point])]) -> [SceneItem] {
      groups.map { disc, centers in
        SceneItem(
          group: group, role: .denseDiscs, paint: disc.paint ?? .muted,
          shape: .symbols(.circle, centers: centers, radius: disc.radius), opacity: style.opacity)
      }
    }
    return items(groups.filter { $0.disc.paint == nil })
      + items(groups.filter { $0.disc.paint != nil })
  }

  /// The values over x, or over the names along y.
  ///
  /// - Parameter positions: Not used: the points have their own.
  /// - Returns: One column, and one each for colours and sizes.
  public func data(at positions: [Double]) -> MarkData {
    let isUpright = yCategories != nil && xCategories == nil
    var columns = [DataColumn(name: "", values: isUpright ? x : y)]
    if !colorValues.isEmpty { columns.append(DataColumn(name: "colour", values: colorValues)) }
    if !sizes.isEmpty {
      columns.append(DataColumn(name: sizeTitle.isEmpty ? "size" : sizeTitle, values: sizes))
    }
    return MarkData(x: isUpright ? y : x, columns: columns)
  }
}

extension PointMark: DodgedMark {
  /// The points moved aside within the room of their category.
  ///
  /// - Parameters:
  ///   - offset: How far, in steps between categories.
  ///   - width: Not used: points keep their size.
  /// - Returns: The changed mark.
  public func dodged(offset: Double, width: Double) -> PointMark {
    var copy = self
    if xCategories == nil, yCategories != nil {
      copy.y = y.map { $0 + offset }
    } else {
      let step = xCategories == nil ? DodgeStep.least(x) : 1
      copy.x = x.map { $0 + offset * step }
    }
    return copy
  }
}
