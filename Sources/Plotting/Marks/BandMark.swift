/// Nested ribbons between lower and upper curves, drawn from wide to narrow.
public struct BandMark: Mark {
  /// One ribbon.
  public typealias Band = IntervalBands.Band

  /// The values along x.
  public var x: [Double]
  /// The ribbons, widest first.
  public var bands: [Band]
  /// What the levels mean.
  public var coverage: IntervalBands.Coverage = .pointwise
  /// Whether the ribbons go on at their ends as far as the axis does.
  public var reachesSides: Bool = false
  /// The name that readers see beside the band.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates nested ribbons that hold the stated shares at each x by itself.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - bands: Level, lower and upper curve of each, in any order; curves are as long as `x`. A
  ///     band without a level claims nothing.
  ///   - label: The name that readers see beside the band.
  public init(
    x: [Double], bands: [(level: Double?, lower: [Double], upper: [Double])],
    label: String? = nil
  ) {
    self.init(
      IntervalBands(
        x: x, bands: bands.map { Band(level: $0.level, lower: $0.lower, upper: $0.upper) },
        coverage: .pointwise), label: label)
  }

  /// Creates nested ribbons from what a transform returned.
  ///
  /// - Parameters:
  ///   - bands: The intervals over x.
  ///   - label: The name that readers see beside the band.
  public init(_ bands: IntervalBands, label: String? = nil) {
    x = bands.x
    self.bands = bands.bands
    coverage = bands.coverage
    reachesSides = bands.reachesSides
    self.label = label
  }

  /// Kind and levels in words, as a caption must state them; nil where nobody says.
  public var statement: String? {
    IntervalBands(x: x, bands: bands, coverage: coverage).statement
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
    for (band, percent) in zip(bands, BandMark.tints(bands.map { $0.level ?? 1 })) {
      let ribbon = ribbon(of: band, in: panel)
      guard !ribbon.areas.isEmpty else { continue }
      items.append(
        SceneItem(
          group: .mark(style.markIndex, isClipped: false), role: .band,
          paint: .tint(style.paint, percent: percent), shape: .polygons(ribbon.areas),
          opacity: style.opacity))
      end = ribbon.end ?? end
    }
    return MarkDrawing(
      items: items, labelPlacement: end.map { .end($0) },
      key: LegendKey(.swatch, paint: .tint(style.paint, percent: 28)))
  }

  private func ribbon(of band: Band, in panel: Panel) -> Ribbon {
    let count = min(x.count, band.lower.count, band.upper.count)
    guard reachesSides, count > 0 else {
      return Ribbon(x: x, lower: band.lower, upper: band.upper, in: panel)
    }
    func extended(_ curve: [Double]) -> [Double] {
      [curve[0]] + curve.prefix(count) + [curve[count - 1]]
    }
    let domain = panel.x.domain
    return Ribbon(
      x: [min(domain.lowerBound, x[0])] + x.prefix(count)
        + [max(domain.upperBound, x[count - 1])],
      lower: extended(band.lower), upper: extended(band.upper), in: panel)
  }

  /// Two columns a level.
  ///
  /// - Parameter positions: Not used: the band has its own.
  /// - Returns: Lower and upper curves, widest first.
  public func data(at positions: [Double]) -> MarkData {
    MarkData(
      x: x,
      columns: bands.flatMap { band in
        let percent = band.level.map { level in
          LinearScale.texts([DecimalNumber(shortest: (level * 1e8).rounded() / 1e6)])[0] + " % "
        }
        return [
          DataColumn(name: "\(percent ?? "")lower", values: fitted(band.lower)),
          DataColumn(name: "\(percent ?? "")upper", values: fitted(band.upper)),
        ]
      })
  }

  /// Kind, levels and right end.
  ///
  /// - Parameter name: What the band belongs to.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    guard let widest = bands.first, let low = widest.lower.last(where: { $0.isFinite }),
      let high = widest.upper.last(where: { $0.isFinite })
    else { return "Band of \(name), empty." }
    let ends = "\(SummaryText.number(low)) to \(SummaryText.number(high))"
    guard let statement else { return "Area of \(name) between two curves, which ends at \(ends)." }
    return "Band of \(name), \(statement); the widest ends at \(ends)."
  }

  /// A curve cut or filled up to the length of x.
  private func fitted(_ curve: [Double]) -> [Double] {
    Array(curve.prefix(x.count))
      + [Double](repeating: .nan, count: max(0, x.count - curve.count))
  }

  /// How strongly each level is mixed into the paper, in percent, widest first.
  ///
  /// 14, 20 and 28 % for 95, 80 and 50 %; where two levels would look alike, steps by rank.
  package static func tints(_ levels: [Double]) -> [Int] {
    let byLevel = levels.map { $0 >= 0.9 ? 14 : $0 >= 0.65 ? 20 : 28 }
    if zip(byLevel, byLevel.dropFirst()).allSatisfy({ $0 < $1 }) { return byLevel }
    return PaletteTints.byRank(count: levels.count)
  }
}
