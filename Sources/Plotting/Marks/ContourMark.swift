import Statistics

/// Lines of equal value on a grid of numbers, or the areas above them.
public struct ContourMark: Mark {
  /// How the areas above the levels look.
  public enum Fill: String, Hashable, Sendable, CaseIterable {
    /// Not at all: lines only.
    case none
    /// Tinted with the colour of the series, darker inwards.
    case tint
    /// In the colours of the chart's scale.
    case scale
  }

  /// The numbers.
  public var grid: ScalarGrid
  /// The levels, ascending.
  public var levels: [Double]
  /// The text of each level.
  public var names: [String]
  /// How the areas above the levels look.
  public var fill: Fill
  /// Whether lines carry the texts of their levels.
  public var hasLabels: Bool
  /// What the axes hold; nil for all of the grid.
  private var extent: Rectangle?
  /// The name that readers see.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates contours.
  ///
  /// - Parameters:
  ///   - grid: The numbers.
  ///   - levels: The levels; nil for about six round numbers.
  ///   - names: The text of each level; nil for its number.
  ///   - fill: How the areas above the levels look.
  ///   - hasLabels: Whether lines carry the texts of their levels.
  ///   - label: The name that readers see.
  public init(
    _ grid: ScalarGrid, levels: [Double]? = nil, names: [String]? = nil, fill: Fill = .none,
    hasLabels: Bool = true, label: String? = nil
  ) {
    self.grid = grid
    let levels = levels ?? ContourMark.roundLevels(of: grid)
    let order = levels.indices.filter { levels[$0].isFinite }.sorted { levels[$0] < levels[$1] }
    self.levels = order.map { levels[$0] }
    self.names = order.map { index in
      if let names, names.indices.contains(index) { return names[index] }
      return NumberFormat.significant(levels[index], digits: 3, dropsTrailingZeros: true)
    }
    self.fill = fill
    self.hasLabels = hasLabels
    self.label = label
  }

  /// Creates the borders of the highest-density regions of a density.
  ///
  /// - Parameters:
  ///   - density: The density.
  ///   - shares: The shares inside, between 0 and 1.
  ///   - fill: How the regions look.
  ///   - label: The name that readers see.
  public init(
    density: ScalarGrid, shares: [Double], fill: Fill = .tint, label: String? = nil
  ) {
    self.init(
      density, levels: HighestDensity.thresholds(of: density, levels: shares),
      // A wider space would let the line through.
      names: shares.map { SummaryText.number($0 * 100) + "\u{202F}%" }, fill: fill, label: label)
    // Beyond the widest region the grid of a density shows nothing.
    let outline = levels.first.map { ContourLines.lines(of: density, level: $0) } ?? []
    let (x, y) = (outline.flatMap(\.x), outline.flatMap(\.y))
    if fill != .scale, let left = x.min(), let right = x.max(), let low = y.min(),
      let high = y.max()
    {
      extent = Rectangle(left: left, top: high, right: right, bottom: low)
    }
  }

  private static func roundLevels(of grid: ScalarGrid) -> [Double] {
    let finite = grid.values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max(), low < high else { return [] }
    return LinearScale().ticks(in: low...high, count: 6) { _ in 1 }.major.map(\.value)
      .filter { $0 > low && $0 < high }
  }

  /// The word in descriptions.
  public var kind: String { "contours" }

  /// False where the colour scale of the chart fills the areas.
  public var takesSeries: Bool { fill != .scale }

  /// Solid: the levels are told apart by their texts.
  public var defaultLine: LineStyle? { .solid }

  /// Whether the grid goes from side to side.
  public var fillsPanel: Bool { fill == .scale }

  /// The levels, where the colour scale of the chart fills the areas.
  public var colorValues: [Double] {
    fill == .scale ? grid.values.filter(\.isFinite) : []
  }

  /// The ends of the grid along x, or those of the widest region.
  public var xValues: [Double] {
    extent.map { [$0.left, $0.right] } ?? [grid.x.first, grid.x.last].compactMap { $0 }
  }

  /// Whether there is no level or no grid.
  public var isEmpty: Bool { levels.isEmpty || grid.values.isEmpty }

  /// The ends of the grid along y, or those of the widest region.
  ///
  /// - Parameter domain: Not used: what is there is shown whole.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    extent.map { [$0.bottom, $0.top] } ?? [grid.y.first, grid.y.last].compactMap { $0 }
  }

  /// The areas, the lines, and the texts on them.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The shapes; they have no end, so their label goes to the legend.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let group = SceneGroup.mark(style.markIndex, isClipped: true)
    var items = fill == .none ? [] : areas(in: panel, group: group, style: style)
    var labels: [PointLabel] = []
    var lines: [[Point]] = []
    for (level, name) in zip(levels, names) {
      let parts = ContourLines.lines(of: grid, level: level)
        .flatMap { line in
          let points = zip(line.x, line.y).map { panel.place($0, $1) }
          return (line.isClosed ? points + points.prefix(1) : points).split { !$0.isFinite }
        }
        .flatMap { Clipping.clip(Array($0), to: panel.clipFrame) }
        .map { LineSimplification.simplify($0) }
        .filter { $0.count > 1 }
      lines += parts
      if hasLabels, let place = ContourMark.labelPlace(on: parts, in: panel.frame) {
        labels.append(PointLabel(name, at: place, distance: 0, anchors: [.overlay]))
      }
    }
    let paint = fill == .scale ? Paint.ink : style.paint
    if !lines.isEmpty {
      let item = SceneItem(
        group: group, role: .contour, paint: paint, shape: .polylines(lines, decimals: 2),
        dash: style.dash, opacity: style.opacity ?? (fill == .scale ? 0.6 : nil))
      items += fill == .scale ? [item] : style.cased(item)
    }
    let key =
      fill == .tint
      ? LegendKey(.swatch, paint: .tint(style.paint, percent: 28))
      : LegendKey(.line(.contour), paint: paint)
    return MarkDrawing(
      items: items, labelPlacement: items.isEmpty ? nil : .legend, pointLabels: labels, key: key)
  }

  /// The areas above the levels, from the widest on.
  private func areas(in panel: Panel, group: SceneGroup, style: ResolvedStyle) -> [SceneItem] {
    let tints = PaletteTints.byRank(count: levels.count)
    var steps: [(border: Double, paint: Paint?)] = zip(levels, tints).map {
      ($0, .tint(style.paint, percent: $1))
    }
    if fill == .scale, let lowest = colorValues.min(), let highest = colorValues.max() {
      let bounds = [lowest] + levels + [highest]
      steps = zip(bounds, bounds.dropFirst()).map { low, high in
        (low, style.colors?.paint(of: 0.5 * (low + high)))
      }
      // The first area is all of the grid.
      steps[0].border -= max(1, lowest.magnitude)
    }
    var items: [SceneItem] = []
    for (border, paint) in steps {
      guard let paint else { continue }
      let outlines = ContourLines.borders(of: grid, level: border).map { line in
        LineSimplification.simplify(zip(line.x, line.y).map { panel.place($0, $1) })
      }.filter { $0.count > 2 && $0.allSatisfy(\.isFinite) }
      guard !outlines.isEmpty else { continue }
      items.append(
        SceneItem(
          group: group, role: fill == .scale ? .isoband : .region, paint: paint,
          shape: .polygons(outlines),
          opacity: style.opacity))
    }
    return items
  }

  /// The middle of the longest nearly level stretch of the longest line.
  private static func labelPlace(on lines: [[Point]], in frame: Rectangle) -> Point? {
    func length(_ line: [Point]) -> Double {
      zip(line, line.dropFirst()).reduce(0) { sum, pair in
        let (dx, dy) = (pair.1.x - pair.0.x, pair.1.y - pair.0.y)
        return sum + (dx * dx + dy * dy).squareRoot()
      }
    }
    guard let line = lines.max(by: { length($0) < length($1) }), length(line) > 100 else {
      return nil
    }
    let inner = frame.expanded(by: -14)
    let candidates = zip(line, line.dropFirst()).map { start, end in
      (
        place: Point((start.x + end.x) / 2, (start.y + end.y) / 2),
        levelness: (end.x - start.x).magnitude - 2 * (end.y - start.y).magnitude
      )
    }.filter { inner.contains($0.place) }
    return candidates.max { $0.levelness < $1.levelness }?.place
  }

  /// The lines of all levels, in the order in which they are drawn.
  ///
  /// - Parameter positions: Not used: the contours have their own.
  /// - Returns: y and the level over x.
  public func data(at positions: [Double]) -> MarkData {
    var data = MarkData(
      x: [], columns: [DataColumn(name: "y", values: []), DataColumn(name: "", values: [])])
    for level in levels {
      for line in ContourLines.lines(of: grid, level: level) {
        data.x += line.x
        data.columns[0].values += line.y
        data.columns[1].values += line.x.map { _ in level }
      }
    }
    return data
  }

  /// The levels.
  ///
  /// - Parameter name: What the numbers are.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    names.isEmpty
      ? "Contours of \(name), empty."
      : "Contours of \(name) at \(names.joined(separator: ", "))."
  }
}
