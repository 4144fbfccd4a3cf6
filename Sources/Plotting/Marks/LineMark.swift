/// A line through data in the order given.
///
/// Straight joins only: simulation output is never smoothed. The line breaks at values that are
/// not finite and, on a logarithmic axis, at values that are not positive.
public struct LineMark: RowMark {
  /// The values along x.
  public var x: [Double]
  /// The values along y, as many as `x`.
  public var y: [Double]
  /// The name that readers see beside the line.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates a line.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - y: The values along y; of unequal arrays the longer one is cut.
  ///   - label: The name that readers see beside the line.
  public init(x: [Double], y: [Double], label: String? = nil) {
    let count = min(x.count, y.count)
    self.x = Array(x.prefix(count))
    self.y = Array(y.prefix(count))
    self.label = label
  }

  /// Creates thin lines of several runs over the same x.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - runs: The values along y of each run.
  ///   - label: The name that readers see beside the lines.
  public init(x: [Double], runs: [[Double]], label: String? = nil) {
    // A value that cannot be drawn parts each run from the next.
    self.init(
      x: runs.flatMap { _ in x + [.nan] },
      y: runs.flatMap { run in x.indices.map { $0 < run.count ? run[$0] : .nan } + [.nan] },
      label: label)
    // Of a few runs each is to be followed, of many only where they are.
    style.opacity = runs.count > 5 ? 0.25 : runs.count > 1 ? 0.6 : nil
  }

  /// Creates the curve of a point that moves, dashed in ink like other closed forms.
  ///
  /// - Parameters:
  ///   - range: The values of the parameter.
  ///   - label: The name that readers see beside the curve.
  ///   - x: The value along x.
  ///   - y: The value along y.
  public init(
    over range: ClosedRange<Double>, label: String? = nil, x: (Double) -> Double,
    y: (Double) -> Double
  ) {
    let places = CurvePlaces.places(over: range, count: 401)
    self.init(x: places.map(x), y: places.map(y), label: label)
    style.line = .law
    style.foreground = .ink
  }

  /// The word in descriptions.
  public var kind: String { "line" }

  /// The values along x.
  public var xValues: [Double] { x }

  /// The number of points.
  public var rowCount: Int { x.count }

  /// The line through some of its points.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  public func selecting(rows: [Int]) -> LineMark {
    var copy = self
    (copy.x, copy.y) = (rows.map { x[$0] }, rows.map { y[$0] })
    return copy
  }

  /// The values along y.
  ///
  /// - Parameter domain: The horizontal domain; values outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    zip(x, y).filter { domain.contains($0.0) }.map(\.1)
  }

  /// One path, thinned to what can be seen.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The path and its right end.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let (parts, isDense) = panel.lines(x: x, y: y)
    let key = LegendKey(.line(.line), paint: style.paint, dash: style.dash)
    guard !parts.isEmpty else { return MarkDrawing(items: [], labelPlacement: nil, key: key) }
    let item = SceneItem(
      group: .mark(style.markIndex, isClipped: true), role: role(isDense: isDense, style),
      paint: style.paint, shape: .polylines(parts, decimals: isDense ? 1 : 2), dash: style.dash,
      opacity: style.opacity)
    return MarkDrawing(
      items: style.cased(item), labelPlacement: panel.rightEnd(of: parts).map { .end($0) },
      obstacles: parts, key: key)
  }

  /// Faint lines are members of an ensemble, and thinner than others.
  private func role(isDense: Bool, _ style: ResolvedStyle) -> Role {
    if let opacity = style.opacity, opacity <= 0.35 { return .thinLine }
    return isDense ? .denseLine : .line
  }

  /// The values over x.
  ///
  /// - Parameter positions: Not used: the line has its own.
  /// - Returns: One column.
  public func data(at positions: [Double]) -> MarkData {
    MarkData(x: x, columns: [DataColumn(name: "", values: y)])
  }
}

extension Panel {
  /// The rightmost point of lines, kept inside the panel.
  func rightEnd(of parts: [[Point]]) -> Point? {
    let points = parts.compactMap { part in
      part.last.flatMap { last in part.first.map { $0.x > last.x ? $0 : last } }
    }
    return points.max { $0.x < $1.x }.map {
      Point(
        min(max($0.x, frame.left), frame.right), min(max($0.y, frame.top), frame.bottom))
    }
  }
}
