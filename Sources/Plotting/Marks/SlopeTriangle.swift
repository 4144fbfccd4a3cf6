import Statistics

/// A right triangle that shows the slope of a line: 1 along x, the slope along y.
///
/// It is computed on the scales of the axes, so that on logarithmic axes its long side follows a
/// power law; the pixels of the figure have no part in it.
public struct SlopeTriangle: Mark {
  /// The slope; on logarithmic axes the exponent.
  public var slope: Double
  /// A place on the line that the triangle lies beside.
  public var place: (x: Double, y: Double)
  /// The stretch along x; nil for a quarter of the axis around the place.
  public var run: ClosedRange<Double>?
  /// The text at the upright side; nil for the slope.
  public var slopeText: String?
  /// The name that readers see; the triangle has its own labels.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates the triangle of a slope beside a place.
  ///
  /// - Parameters:
  ///   - slope: The slope; on logarithmic axes the exponent.
  ///   - x: The value along x of a place on the line.
  ///   - y: The value along y.
  ///   - run: The stretch along x; nil for a quarter of the axis around the place.
  public init(slope: Double, x: Double, y: Double, run: ClosedRange<Double>? = nil) {
    self.slope = slope
    place = (x, y)
    self.run = run
  }

  /// Creates the triangle of a fitted power law, with the error of its slope.
  ///
  /// - Parameter fit: The power law.
  public init(_ fit: LogLogFit) {
    let middle = (fit.domain.lowerBound * fit.domain.upperBound).squareRoot()
    self.init(slope: fit.slope.value, x: middle, y: fit(middle))
    slopeText = NumberFormat.interval(fit.slope.value, standardError: fit.slope.standardError)
  }

  /// The distance between the line and the triangle, in px.
  private static let distance = 10.0

  /// The word in descriptions.
  public var kind: String { "slope" }

  /// False: the triangle is ink.
  public var takesSeries: Bool { false }

  /// Solid.
  public var defaultLine: LineStyle? { .solid }

  /// The ends of the stretch, or the place.
  public var xValues: [Double] { run.map { [$0.lowerBound, $0.upperBound] } ?? [place.x] }

  /// The place.
  ///
  /// - Parameter domain: Not used.
  /// - Returns: One value.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] { [place.y] }

  /// The triangle and its labels.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: Nothing where it would leave the panel.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let key = LegendKey(.line(.slope), paint: style.paint)
    guard let (start, end, corner) = corners(in: panel) else {
      return MarkDrawing(items: [], labelPlacement: nil, key: key)
    }
    let group = SceneGroup.mark(style.markIndex, isClipped: false)
    let size = House.labelSize
    let (middle, height) = ((start.x + end.x) / 2, (start.y + end.y) / 2)
    let across = TextBox(
      "1", at: Point(middle, corner.y + (corner.y > height ? size + 2 : -5)), size: size,
      anchor: .middle)
    let short = NumberFormat.significant(slope, digits: 2, dropsTrailingZeros: true)
    let upright = [slopeText, short].compactMap { $0 }.map { text in
      TextBox(
        text,
        at: Point(
          corner.x + (corner.x < middle ? -5 : 5), height + TextBox.middleToBaseline * size),
        size: size, anchor: corner.x < middle ? .end : .start)
    }.first { panel.frame.contains($0.bounds) }
    let triangle = [start, end, corner]
    var items = [
      SceneItem(
        group: group, role: .slope, paint: style.paint, shape: .polygons([triangle]),
        dash: style.dash, opacity: style.opacity)
    ]
    items += [across, upright].compactMap { $0 }.filter { panel.frame.contains($0.bounds) }.map {
      SceneItem(group: group, role: .ruleLabel, shape: .text($0))
    }
    return MarkDrawing(
      items: items, labelPlacement: nil, obstacles: [triangle + [start]], key: key)
  }

  /// The two ends of the long side and the right angle, moved off the line.
  private func corners(in panel: Panel) -> (start: Point, end: Point, corner: Point)? {
    let (x, y) = (panel.x.rule, panel.y.rule)
    guard slope.isFinite, slope != 0, x.contains(place.x), y.contains(place.y) else { return nil }
    let (low, high) = (panel.x.domain.lowerBound, panel.x.domain.upperBound)
    let middle = x.transform(place.x)
    let half = 0.125 * (x.transform(high) - x.transform(low))
    let first = run.map { x.transform($0.lowerBound) } ?? middle - half
    let last = run.map { x.transform($0.upperBound) } ?? middle + half
    func point(_ position: Double) -> Point {
      let height = y.transform(place.y) + slope * (position - middle)
      return panel.place(x.inverse(position), y.inverse(height))
    }
    // Smaller where it would leave the panel.
    for size in [1, 0.5, 0.25] {
      let (center, reach) = (0.5 * (first + last), 0.5 * size * (last - first))
      let (from, to) = (point(center - reach), point(center + reach))
      if let corners = SlopeTriangle.corners(besides: from, to, in: panel.frame) { return corners }
    }
    return nil
  }

  /// The corners below a stretch of the line, or above where there is no room below.
  private static func corners(
    besides from: Point, _ to: Point, in frame: Rectangle
  ) -> (start: Point, end: Point, corner: Point)? {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard from.isFinite, to.isFinite, length > 4 else { return nil }
    for side in [1.0, -1.0] {
      let reach = side * distance / length * (dx < 0 ? -1 : 1)
      let start = Point(from.x - reach * dy, from.y + reach * dx)
      let end = Point(to.x - reach * dy, to.y + reach * dx)
      let isStartLower = start.y > end.y
      let corner = isStartLower == (side > 0) ? Point(end.x, start.y) : Point(start.x, end.y)
      if [start, end, corner].allSatisfy({ frame.contains($0) }) { return (start, end, corner) }
    }
    return nil
  }

  /// None: the triangle is part of the description, not of the data.
  ///
  /// - Parameter positions: Not used.
  /// - Returns: No columns.
  public func data(at positions: [Double]) -> MarkData { .none }

  /// The slope.
  ///
  /// - Parameter name: Not used.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    "A triangle of slope \(slopeText ?? SummaryText.number(slope))."
  }
}
