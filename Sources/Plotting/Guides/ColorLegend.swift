import Statistics

/// The colours of a chart's scale with ticks and a title, in a row above the panel.
struct ColorLegend {
  private static let barHeight = 9.0
  private static let tick = 3.0
  private static let gap = 10.0
  /// How many colours the bar of a continuous scale shows.
  private static let steps = 40

  private let map: ColorMap
  private let titleLines: [String]
  private let isTitleBeside: Bool
  private let barLeft: Double
  private let barWidth: Double
  /// The text of each tick, and its share of the bar.
  private let ticks: [(text: String, share: Double)]
  private let missing: (left: Double, row: Double)?

  private static let missingText = "no value"

  /// Sets the legend of a colour scale.
  ///
  /// - Parameters:
  ///   - map: The colour scale with its domain.
  ///   - width: The width of the figure, in px.
  init(_ map: ColorMap, width: Double) {
    self.map = map
    let isWide = width > 500
    let blocks = Double(map.thresholds.count + 1)
    // Every threshold has a label.
    let barWidth = min(max(isWide ? 200 : 150, blocks * 48), isWide ? 400 : 260)
    ticks = ColorLegend.ticks(map, length: barWidth)
    self.barWidth = barWidth
    // The first and the last label may reach beyond the bar.
    func half(_ text: String?) -> Double {
      TextWidth.em(text ?? "") * House.labelSize / 2
    }
    let before = max(0, half(ticks.first?.text) - (ticks.first?.share ?? 0) * barWidth)
    let after = max(0, half(ticks.last?.text) - (1 - (ticks.last?.share ?? 1)) * barWidth)
    let titleWidth = TextWidth.em(map.scale.title) * House.labelSize
    isTitleBeside = titleWidth + ColorLegend.gap + before + barWidth + after <= width
    titleLines =
      isTitleBeside
      ? [map.scale.title].filter { !$0.isEmpty }
      : TextWrap.lines(map.scale.title, size: House.labelSize, width: width)
    barLeft =
      (isTitleBeside && !titleLines.isEmpty ? titleWidth + ColorLegend.gap : 0)
      + before.rounded(.up)
    let end = barLeft + barWidth + after + 2 * ColorLegend.gap
    let needed = House.keyLength + House.keyGap + TextWidth.em(ColorLegend.missingText) * 12
    if !map.hasMissingValues {
      missing = nil
    } else {
      missing = end + needed <= width ? (end, 0) : (0, 1)
    }
  }

  private var barTop: Double {
    3 + (isTitleBeside ? 0 : Double(titleLines.count) * House.lineHeight)
  }

  /// The height of the row, in px.
  var height: Double {
    let labels = barTop + ColorLegend.barHeight + ColorLegend.tick + House.labelSize + 6
    return labels + (missing?.row ?? 0) * 17
  }

  /// The bar, its ticks and the title.
  ///
  /// - Parameter top: Where the row begins, in px.
  /// - Returns: The shapes.
  func items(top: Double) -> [SceneItem] {
    var items: [SceneItem] = []
    for (number, line) in titleLines.enumerated() {
      let baseline =
        top
        + (isTitleBeside
          ? barTop + ColorLegend.barHeight / 2 + TextBox.middleToBaseline * House.labelSize
          : 11 + Double(number) * House.lineHeight)
      items.append(text(line, at: Point(0, baseline), anchor: .start, role: .label))
    }
    let (y, base) = (top + barTop, top + barTop + ColorLegend.barHeight)
    let parts = blocks
    let edges = (0...parts.count).map { part in
      (barLeft + barWidth * Double(part) / Double(parts.count)).rounded()
    }
    for (index, paint) in parts.enumerated() {
      items.append(
        SceneItem(
          group: .legend, role: .cells, paint: paint,
          shape: .polygons([
            outline(Rectangle(left: edges[index], top: y, right: edges[index + 1], bottom: base))
          ])))
    }
    let strokes = ticks.map { tick in
      let x = AxisGuide.crisp(barLeft + tick.share * barWidth)
      return [Point(x, base), Point(x, base + ColorLegend.tick)]
    }
    if !strokes.isEmpty {
      items.append(
        SceneItem(group: .legend, role: .tick, shape: .polylines(strokes, decimals: 1)))
    }
    for tick in ticks {
      let place = Point(
        barLeft + tick.share * barWidth, base + ColorLegend.tick + 0.95 * House.labelSize)
      items.append(text(tick.text, at: place, anchor: .middle, role: .tickLabel))
    }
    return items + missingItems(top: top)
  }

  private func missingItems(top: Double) -> [SceneItem] {
    guard let missing else { return [] }
    let labels = ColorLegend.barHeight + ColorLegend.tick + House.labelSize + 6
    let y = top + barTop + missing.row * labels
    let area = Rectangle(
      left: missing.left, top: y, right: missing.left + House.keyLength,
      bottom: y + ColorLegend.barHeight)
    let baseline = y + ColorLegend.barHeight / 2 + TextBox.middleToBaseline * House.labelSize
    return [
      SceneItem(
        group: .legend, role: .hatch, paint: .muted,
        shape: .polylines(Hatching.lines(in: [area]), decimals: 1)),
      text(
        ColorLegend.missingText, at: Point(area.right + House.keyGap, baseline), anchor: .start,
        role: .label),
    ]
  }

  private func text(
    _ text: String, at place: Point, anchor: TextBox.Anchor, role: Role
  ) -> SceneItem {
    SceneItem(
      group: .legend, role: role, paint: role == .tickLabel ? .muted : .ink,
      shape: .text(TextBox(text, at: place, size: House.labelSize, anchor: anchor)))
  }

  private func outline(_ area: Rectangle) -> [Point] {
    [
      Point(area.left, area.top), Point(area.right, area.top), Point(area.right, area.bottom),
      Point(area.left, area.bottom),
    ]
  }

  /// The colours from left to right.
  private var blocks: [Paint] {
    let scheme = map.scale.scheme
    if !map.thresholds.isEmpty {
      return (0...map.thresholds.count).map {
        scheme.paint(at: Double($0) / Double(map.thresholds.count))
      }
    }
    return (0..<ColorLegend.steps).map {
      scheme.paint(at: (Double($0) + 0.5) / Double(ColorLegend.steps))
    }
  }

  private static func ticks(
    _ map: ColorMap, length: Double
  ) -> [(text: String, share: Double)] {
    guard map.thresholds.isEmpty else {
      let parts = Double(map.thresholds.count + 1)
      var end = -Double.infinity
      return map.thresholds.enumerated().compactMap { index, value in
        let text = NumberFormat.significant(value, digits: 3, dropsTrailingZeros: true)
        let half = TextWidth.em(text) * House.labelSize / 2
        let place = Double(index + 1) / parts * length
        guard place - half >= end + House.labelSize / 2 else { return nil }
        end = place + half
        return (text, place / length)
      }
    }
    let scale = ColorMap.rule(of: map.scale)
    let guide = AxisGuide(
      axis: ResolvedAxis(axis: Axis(), scale: scale, domain: map.domain), isHorizontal: true,
      spacing: 55, widestLabel: .infinity)
    let position = PositionScale(scale, domain: map.domain, from: 0, to: length)
    return guide.labels(length: length).ticks.major.compactMap { tick in
      tick.label.map { ($0, position(tick.value) / length) }
    }
  }
}
