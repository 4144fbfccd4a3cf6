/// Nested ribbons between lower and upper curves, drawn from wide to narrow.
public struct BandMark: Mark {
  /// One ribbon.
  public struct Band: Hashable, Sendable {
    /// The share of the distribution that it holds, between 0 and 1.
    public var level: Double
    /// The lower curve.
    public var lower: [Double]
    /// The upper curve.
    public var upper: [Double]

    /// Creates a ribbon.
    ///
    /// - Parameters:
    ///   - level: The share of the distribution that it holds.
    ///   - lower: The lower curve.
    ///   - upper: The upper curve.
    public init(level: Double, lower: [Double], upper: [Double]) {
      self.level = level
      self.lower = lower
      self.upper = upper
    }
  }

  /// The values along x.
  public var x: [Double]
  /// The ribbons, widest first.
  public var bands: [Band]
  /// The name that readers see beside the band.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates nested ribbons.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - bands: Level, lower and upper curve of each, in any order; curves are as long as `x`.
  ///   - label: The name that readers see beside the band.
  public init(
    x: [Double], bands: [(level: Double, lower: [Double], upper: [Double])], label: String? = nil
  ) {
    self.x = x
    self.bands = bands.map { Band(level: $0.level, lower: $0.lower, upper: $0.upper) }
      .sorted { $0.level > $1.level }
    self.label = label
  }

  /// The word in descriptions.
  public var kind: String { "band" }

  /// The values along x.
  public var xValues: [Double] { x }

  /// The values of all curves.
  ///
  /// - Parameter domain: The horizontal domain; values outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    bands.flatMap { band in
      [band.lower, band.upper].flatMap { curve in
        zip(x, curve).filter { domain.contains($0.0) }.map(\.1)
      }
    }
  }

  /// One area a level.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The areas and the middle of the narrowest at its right end.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    var items: [SceneItem] = []
    var end: Point?
    for (band, percent) in zip(bands, BandMark.tints(bands.map(\.level))) {
      let runs = runs(of: band, in: panel)
      let areas = runs.compactMap { area($0, in: panel) }
      guard !areas.isEmpty else { continue }
      items.append(
        SceneItem(
          group: .mark(style.markIndex, isClipped: false), role: .band,
          paint: .tint(style.paint, percent: percent), shape: .polygons(areas),
          opacity: style.opacity))
      if let last = runs.last?.last, last.lower.x <= panel.frame.right + 0.5 {
        let middle = (last.lower.y + last.upper.y) / 2
        end = Point(
          min(max(last.lower.x, panel.frame.left), panel.frame.right),
          min(max(middle, panel.frame.top), panel.frame.bottom))
      }
    }
    return MarkDrawing(
      items: items, labelPlacement: end.map { .end($0) },
      key: LegendKey(.swatch, paint: .tint(style.paint, percent: 28)))
  }

  /// Two columns a level.
  ///
  /// - Parameter positions: Not used: the band has its own.
  /// - Returns: Lower and upper curves, widest first.
  public func data(at positions: [Double]) -> MarkData {
    MarkData(
      x: x,
      columns: bands.flatMap { band in
        let level = DecimalNumber(shortest: (band.level * 1e8).rounded() / 1e6)
        let percent = LinearScale.texts([level])[0]
        return [
          DataColumn(name: "\(percent) % lower", values: fitted(band.lower)),
          DataColumn(name: "\(percent) % upper", values: fitted(band.upper)),
        ]
      })
  }

  /// A curve cut or filled up to the length of x.
  private func fitted(_ curve: [Double]) -> [Double] {
    Array(curve.prefix(x.count))
      + [Double](repeating: .nan, count: max(0, x.count - curve.count))
  }

  /// Neighbouring places where the band can be drawn.
  private func runs(of band: Band, in panel: Panel) -> [[(lower: Point, upper: Point)]] {
    var runs: [[(lower: Point, upper: Point)]] = [[]]
    for index in 0..<min(x.count, band.lower.count, band.upper.count) {
      let upper = panel.place(x[index], band.upper[index])
      var lower = panel.place(x[index], band.lower[index])
      // A band that reaches down to where the scale ends, such as 0 on a logarithmic axis.
      if band.lower[index].isFinite, lower.y.isNaN { lower.y = panel.frame.bottom + 10 }
      if upper.isFinite, lower.isFinite {
        runs[runs.count - 1].append((lower, upper))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  private func area(_ run: [(lower: Point, upper: Point)], in panel: Panel) -> [Point]? {
    var upper = LineSimplification.simplify(run.map(\.upper))
    var lower = LineSimplification.simplify(run.map(\.lower))
    if run.count == 1 {
      upper = [Point(upper[0].x - 0.5, upper[0].y), Point(upper[0].x + 0.5, upper[0].y)]
      lower = [Point(lower[0].x - 0.5, lower[0].y), Point(lower[0].x + 0.5, lower[0].y)]
    }
    let area = Clipping.clip(area: upper + lower.reversed(), to: panel.frame)
    return area.count > 2 ? area : nil
  }

  /// How strongly each level is mixed into the paper, in percent, widest first.
  ///
  /// 14, 20 and 28 % for 95, 80 and 50 %; where two levels would look alike, steps by rank.
  package static func tints(_ levels: [Double]) -> [Int] {
    let byLevel = levels.map { $0 >= 0.9 ? 14 : $0 >= 0.65 ? 20 : 28 }
    if zip(byLevel, byLevel.dropFirst()).allSatisfy({ $0 < $1 }) { return byLevel }
    return levels.indices.map { rank in
      switch levels.count {
      case 2: [14, 28][rank]
      case 3: [14, 20, 28][rank]
      case 4: [14, 17, 20, 28][rank]
      default: PaletteTints.percents[min(rank, PaletteTints.percents.count - 1)]
      }
    }
  }
}
