/// A closed form, drawn dashed in ink over the data.
public struct FunctionMark: Mark {
  /// Where the function is evaluated.
  public enum Sampling: Hashable, Sendable {
    /// Anywhere, more densely where the curve bends on the page.
    case adaptive
    /// At whole numbers only, joined by straight lines.
    case integers
  }

  /// The values of x that it is drawn for; nil for the whole axis.
  public var domain: ClosedRange<Double>?
  /// Where it is evaluated.
  public var sampling: Sampling
  /// The function; the curve breaks where its value is not finite.
  public var function: @Sendable (Double) -> Double
  /// The name that readers see beside the curve.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates a curve.
  ///
  /// - Parameters:
  ///   - domain: The values of x that it is drawn for; nil for the whole axis.
  ///   - sampling: Where the function is evaluated.
  ///   - label: The name that readers see beside the curve.
  ///   - function: The function.
  public init(
    domain: ClosedRange<Double>? = nil, sampling: Sampling = .adaptive, label: String? = nil,
    function: @escaping @Sendable (Double) -> Double
  ) {
    self.domain = domain
    self.sampling = sampling
    self.function = function
    self.label = label
  }

  /// The word in descriptions.
  public var kind: String { "closed form" }

  /// False: it is ink unless the author chose a colour.
  public var takesSeries: Bool { false }

  /// The pattern of a closed form.
  public var defaultLine: LineStyle? { .law }

  /// False where it has no domain: it is drawn wherever it has values.
  public var isEmpty: Bool {
    guard let domain else { return false }
    return !yValues(over: domain).contains { $0.isFinite }
  }

  /// The ends of its domain, and a place behind the first for scales on which that has none.
  public var xValues: [Double] {
    guard let domain else { return [] }
    let width = domain.upperBound - domain.lowerBound
    let second = domain.lowerBound + (sampling == .integers ? min(1, width) : width / 100)
    return [domain.lowerBound, second, domain.upperBound]
  }

  /// The function at up to 49 places of the domain.
  ///
  /// - Parameter domain: The horizontal domain.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    guard let range = visible(domain) else { return [] }
    let step = (range.upperBound - range.lowerBound) / 48
    if sampling == .integers { return integers(in: range, atMost: 49).map(function) }
    return (0...48).map { function(range.lowerBound + step * Double($0)) }
  }

  /// One path.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The path and its right end.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let key = LegendKey(.line(.law), paint: style.paint, dash: style.dash)
    guard let range = visible(panel.x.domain) else {
      return MarkDrawing(items: [], labelPlacement: nil, key: key)
    }
    let parts: [[Point]]
    switch sampling {
    case .integers:
      let x = integersOnScreen(in: range, panel: panel)
      parts = panel.lines(x: x, y: x.map(function)).parts
    case .adaptive:
      let (start, end) = (panel.x(range.lowerBound), panel.x(range.upperBound))
      let points = AdaptiveSampling.sample(over: min(start, end)...max(start, end)) { coordinate in
        Point(coordinate, panel.y(function(panel.x.value(at: coordinate))))
      }
      parts = points.split { !$0.isFinite }
        .flatMap { Clipping.clip(Array($0), to: panel.clipFrame) }
        .map { LineSimplification.simplify($0) }
    }
    guard !parts.isEmpty else { return MarkDrawing(items: [], labelPlacement: nil, key: key) }
    let item = SceneItem(
      group: .mark(style.markIndex, isClipped: true), role: .law, paint: style.paint,
      shape: .polylines(parts, decimals: 2), dash: style.dash, opacity: style.opacity)
    return MarkDrawing(
      items: style.cased(item), labelPlacement: panel.rightEnd(of: parts).map { .end($0) },
      obstacles: parts, key: key)
  }

  /// The function at the other marks' values of x, or at 25 of its own.
  ///
  /// - Parameter positions: The x values of the other marks, ascending.
  /// - Returns: One column.
  public func data(at positions: [Double]) -> MarkData {
    var x = positions.filter { domain?.contains($0) ?? true }
    if sampling == .integers { x = x.filter { $0 == $0.rounded() } }
    if x.isEmpty, let domain {
      let step = (domain.upperBound - domain.lowerBound) / 24
      x =
        sampling == .integers
        ? integers(in: domain, atMost: 25)
        : (0...24).map { domain.lowerBound + step * Double($0) }
    }
    return MarkData(x: x, columns: [DataColumn(name: "", values: x.map(function))])
  }

  private func visible(_ shown: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard let domain else { return shown }
    guard domain.overlaps(shown) else { return nil }
    return domain.clamped(to: shown)
  }

  /// Whole numbers of a range at equal steps, both ends included.
  private func integers(in range: ClosedRange<Double>, atMost count: Int) -> [Double] {
    let (first, last) = (range.lowerBound.rounded(.up), range.upperBound.rounded(.down))
    guard last >= first, last - first < 1e15 else { return [] }
    let step = max(1, ((last - first) / Double(count - 1)).rounded(.up))
    var values = Array(stride(from: first, to: last, by: step))
    values.append(last)
    return values
  }

  /// Whole numbers of a range, at most one for every two pixels.
  private func integersOnScreen(in range: ClosedRange<Double>, panel: Panel) -> [Double] {
    let last = range.upperBound.rounded(.down)
    var value = range.lowerBound.rounded(.up)
    var values: [Double] = []
    while value < last, abs(value) < 1e15 {
      values.append(value)
      let next = panel.x(value) + (panel.x.end < panel.x.start ? -2 : 2)
      value = max(value + 1, panel.x.value(at: next).rounded())
    }
    if value <= last || values.last.map({ $0 < last }) == true { values.append(last) }
    return values
  }
}
