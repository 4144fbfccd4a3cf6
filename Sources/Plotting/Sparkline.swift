import Statistics

/// A course as a small line without axes, which stands among the words and numbers of a table.
public struct Sparkline: Hashable, Sendable {
  /// The values in order; NaN leaves a gap.
  public var values: [Double]
  /// A band around them; nil for none.
  public var band: IntervalBands.Band?
  /// The values at the lower and the upper edge; nil takes them from the line and its band.
  public var domain: ClosedRange<Double>?

  /// The size, in px: two to four words wide and as high as a line of text.
  public static let size = (width: 64.0, height: 16.0)
  private static let dotRadius = 1.5
  private static let bandPercent = 20

  /// Creates a small line.
  ///
  /// - Parameters:
  ///   - values: The values in order; NaN leaves a gap.
  ///   - band: A band around them, with as many values; nil for none.
  ///   - domain: The values at the lower and the upper edge; nil takes them from the data.
  public init(
    _ values: [Double], band: IntervalBands.Band? = nil, domain: ClosedRange<Double>? = nil
  ) {
    self.values = values
    self.band = band
    self.domain = domain
  }

  /// What the line shows, in words: its ends, and its extremes where they lie between.
  public var summary: String {
    let shown = values.filter(\.isFinite)
    guard let first = shown.first, let last = shown.last, let low = shown.min(),
      let high = shown.max()
    else { return "no values" }
    var text = "from \(SummaryText.number(first)) to \(SummaryText.number(last))"
    if low < min(first, last) { text += ", lowest \(SummaryText.number(low))" }
    if high > max(first, last) { text += ", highest \(SummaryText.number(high))" }
    return text
  }

  /// The line as inline SVG, themed by the page's `Chart.styleSheet`.
  ///
  /// - Returns: One `svg` element without ids.
  public func svg() -> String {
    var root = Element("svg")
      .attribute("class", "chart sparkline")
      .attribute(
        "viewBox",
        "0 0 \(NumberFormat.coordinate(Self.size.width)) "
          + NumberFormat.coordinate(Self.size.height)
      )
      .attribute("width", Self.size.width)
      .attribute("height", Self.size.height)
      .attribute("role", "img")
      .attribute("aria-label", summary)
    for item in items { root.append(item.element()) }
    return root.markup
  }

  /// The band, the line, and a dot at its end.
  private var items: [SceneItem] {
    guard let panel else { return [] }
    let places = values.indices.map(Double.init)
    let paint = Paint.series(1)
    let group = SceneGroup.mark(0, isClipped: false)
    var items: [SceneItem] = []
    if let band {
      let ribbon = Ribbon(x: places, lower: band.lower, upper: band.upper, in: panel)
      if !ribbon.areas.isEmpty {
        items.append(
          SceneItem(
            group: group, role: .band, paint: .tint(paint, percent: Self.bandPercent),
            shape: .polygons(ribbon.areas)))
      }
    }
    let parts = panel.lines(x: places, y: values).parts
    items.append(
      SceneItem(
        group: group, role: .line, paint: paint, shape: .polylines(parts, decimals: 2)))
    if let last = values.lastIndex(where: \.isFinite) {
      let end = panel.place(places[last], values[last])
      if panel.frame.expanded(by: 0.5).contains(end) {
        items.append(
          SceneItem(
            group: group, role: .densePoints, paint: paint,
            shape: .symbols(.circle, centers: [end], radius: Self.dotRadius)))
      }
    }
    return items
  }

  /// The scales; nil where there is nothing to draw.
  private var panel: Panel? {
    let shown = (values + (band.map { $0.lower + $0.upper } ?? [])).filter(\.isFinite)
    guard values.contains(where: \.isFinite), let low = shown.min(), let high = shown.max() else {
      return nil
    }
    let edges = domain ?? (low < high ? low...high : Scale.linear.rule.fallbackDomain(around: low))
    // The dot and the line's own width stay inside.
    let frame = Rectangle(
      left: 2, top: 2, right: Self.size.width - 2, bottom: Self.size.height - 2)
    return Panel(
      frame: frame,
      x: PositionScale(
        .linear, domain: 0...Double(max(values.count - 1, 1)), from: frame.left, to: frame.right),
      y: PositionScale(.linear, domain: edges, from: frame.bottom, to: frame.top))
  }
}
