import Statistics

extension Chart {
  /// The chart as a display list.
  ///
  /// - Parameters:
  ///   - id: The figure's anchor; ids in the SVG are derived from it.
  ///   - layout: The width to draw for.
  /// - Returns: The resolved scene.
  public func scene(id: String, layout: ChartLayout) -> Scene {
    FigureLayout(self, layout: layout).scene(id: id)
  }
}

/// Finds the panel, and puts axes, marks and labels into their places.
struct FigureLayout {
  let chart: Chart
  let layout: ChartLayout
  private let axes: (x: ResolvedAxis, y: ResolvedAxis)
  private let styles: [ResolvedStyle]
  private let xGuide: AxisGuide
  private let yGuide: AxisGuide
  private let colorLegend: ColorLegend?
  private let yTitle: [String]
  private let xTitle: [String]

  init(_ chart: Chart, layout: ChartLayout) {
    self.chart = chart
    self.layout = layout
    axes = chart.resolvedAxes
    let colors = chart.colorMap
    styles = SeriesAssignment.styles(of: chart.marks, colors: colors)
    colorLegend = colors.map { ColorLegend($0, width: layout.width) }
    let isEqual = chart.aspect == .equal
    xGuide = AxisGuide(
      axis: axes.x, isHorizontal: true,
      spacing: isEqual ? House.equalTickSpacing : House.xTickSpacing, widestLabel: .infinity)
    yGuide = AxisGuide(
      axis: axes.y, isHorizontal: false,
      spacing: isEqual ? House.equalTickSpacing : House.yTickSpacing,
      widestLabel: layout.widestCategory)
    yTitle = TextWrap.lines(
      chart.yAxis.title, size: House.titleSize, width: layout.width - 4)
    xTitle = TextWrap.lines(
      chart.xAxis.title, size: House.titleSize, width: layout.width - 60)
  }

  func scene(id: String) -> Scene {
    // Keys and line ends do not depend on the margins, so a first panel finds the labels.
    let trial = panel(legend: 0, right: 8)
    let trialEntries = entries(in: trial)
    let isDirect = !trialEntries.isEmpty && trialEntries.allSatisfy { $0.anchor != nil }
    let direct = isDirect ? DirectLabels(trialEntries, layout: layout, frame: trial.frame) : nil
    let legend = direct == nil ? Legend(trialEntries, width: layout.width) : nil
    let names = legend?.height ?? 0
    let panel = panel(
      legend: names + (colorLegend?.height ?? 0), right: direct?.width ?? 8)
    let drawings = self.drawings(in: panel)

    let yTicks = yGuide.thinned(yGuide.ticks(length: panel.frame.height), scale: panel.y)
    let xTicks = xGuide.thinned(xGuide.ticks(length: panel.frame.width), scale: panel.x)
    // Only the value axis has a grid: the vertical one, unless it holds names.
    var items: [SceneItem] = []
    if axes.y.categories == nil {
      items += yGuide.grid(yTicks, in: panel)
    } else if axes.x.categories == nil {
      items += xGuide.grid(xTicks, in: panel)
    }
    items += drawings.flatMap(\.items)
    items += xGuide.items(xTicks, in: panel) + yGuide.items(yTicks, in: panel)
    items += titles(in: panel)
    items += legend?.items ?? []
    items += colorLegend?.items(top: names) ?? []
    if let direct {
      let entries = LabelEntry.entries(marks: chart.marks, drawings: drawings)
      items += direct.items(entries, frame: panel.frame)
    }
    items += InsideLabels.items(drawings, in: panel.frame, avoiding: items)

    return Scene(
      id: id, layout: layout,
      bounds: Rectangle(left: 0, top: 0, right: layout.width, bottom: height(panel)),
      panel: panel.frame, title: chart.resolvedTitle,
      description: chart.description ?? chart.summary(), items: items)
  }

  private func drawings(in panel: Panel) -> [MarkDrawing] {
    zip(chart.marks, styles).map { mark, style in
      let own = panel.placing(
        x: axes.x.places(of: mark.xCategories), y: axes.y.places(of: mark.yCategories))
      return mark.draw(in: own, style: style)
    }
  }

  private func entries(in panel: Panel) -> [LabelEntry] {
    LabelEntry.entries(marks: chart.marks, drawings: drawings(in: panel))
  }

  // MARK: - Margins

  /// The height of the labels below a panel of a width, with their ticks.
  private func labelDepth(width: Double) -> Double {
    let lines =
      (axes.x.categories ?? [])
      .map { xGuide.lines(of: $0, length: width).count }.max() ?? 1
    return House.majorTick + House.tickToLabel + House.labelSize
      + House.lineHeight * Double(max(lines, 1) - 1)
  }

  private func bottomMargin(width: Double) -> Double {
    let labels = labelDepth(width: width)
    guard !xTitle.isEmpty else { return labels + 3 }
    return labels + House.labelToTitle + Double(xTitle.count) * House.lineHeight + 2
  }

  private func topMargin(legend: Double) -> Double {
    guard !yTitle.isEmpty else { return legend + 10 }
    return House.top + legend + Double(yTitle.count - 1) * House.lineHeight
  }

  private func height(_ panel: Panel) -> Double {
    panel.frame.bottom + bottomMargin(width: panel.frame.width)
  }

  private func panel(legend: Double, right: Double) -> Panel {
    let top = topMargin(legend: legend)
    // Names below the axis take lines by the width, which hardly depends on the height.
    let trial = frame(top: top, height: layout.defaultHeight, right: right)
    let bottomMargin = bottomMargin(width: trial.width)
    var height: Double =
      switch chart.aspect {
      case .ratio(let ratio) where ratio.isFinite:
        layout.width * min(max(ratio, 0.2), 2) - top - bottomMargin
      default: layout.defaultHeight - top - bottomMargin + legend
      }
    height = clampedHeight(height, around: top + bottomMargin)
    var frame = frame(top: top, height: height, right: right)
    if let wished = wishedHeight(width: frame.width) {
      height = clampedHeight(wished, around: top + bottomMargin)
      frame = self.frame(top: top, height: height, right: right)
      // A tall panel at its limit gives up width instead of the aspect.
      if let actual = wishedHeight(width: frame.width), actual > height {
        frame.right = frame.left + (frame.width * height / actual).rounded(.down)
      }
    }
    return Panel(
      frame: frame, x: axes.x.position(from: frame.left, to: frame.right),
      y: axes.y.position(from: frame.bottom, to: frame.top))
  }

  private func clampedHeight(_ height: Double, around margins: Double) -> Double {
    max(House.smallestPanel.height, min(height, House.greatestHeight - margins).rounded())
  }

  private func frame(top: Double, height: Double, right: Double) -> Rectangle {
    let yLabels = yGuide.ticks(length: height).major.compactMap(\.label)
      .flatMap { yGuide.lines(of: $0, length: height) }
    let widest = yLabels.map { TextWidth.em($0) * House.labelSize }.max() ?? 0
    let left = (widest * 1.08 + 14).rounded(.up)
    var rightEdge = layout.width - right
    // The last label of the x axis is centred on its tick and may reach beyond the panel.
    let xTicks = axes.x.categories == nil ? xGuide.ticks(length: rightEdge - left).major : []
    if let last = axes.x.axis.isReversed ? xTicks.first : xTicks.last, let label = last.label {
      let scale = axes.x.position(from: left, to: rightEdge)
      let reach = scale(last.value) + TextWidth.em(label) * House.labelSize / 2
      rightEdge -= max(0, reach + 1 - layout.width).rounded(.up)
    }
    return Rectangle(
      left: left, top: top, right: max(rightEdge.rounded(.down), left + 60),
      bottom: top + height)
  }

  /// The panel height that an aspect asks for, in px.
  private func wishedHeight(width: Double) -> Double? {
    switch chart.aspect {
    case .automatic, .ratio: return nil
    case .equal:
      let (x, y) = (axes.x.domain, axes.y.domain)
      return width * (y.upperBound - y.lowerBound) / (x.upperBound - x.lowerBound)
    case .decades:
      let x = decades(axes.x.domain)
      let y = decades(axes.y.domain)
      return x > 0 && y > 0 ? width * y / x : nil
    }
  }

  private func decades(_ domain: ClosedRange<Double>) -> Double {
    log10(domain.upperBound) - log10(domain.lowerBound)
  }

  // MARK: - Titles

  private func titles(in panel: Panel) -> [SceneItem] {
    var items: [SceneItem] = []
    for (number, line) in yTitle.enumerated() {
      let below = Double(yTitle.count - 1 - number) * House.lineHeight
      let box = TextBox(
        line, at: Point(0, panel.frame.top - 12 - below), size: House.titleSize)
      items.append(SceneItem(group: .yAxis, role: .axisTitle, shape: .text(box)))
    }
    let first =
      panel.frame.bottom + labelDepth(width: panel.frame.width) + House.labelToTitle
      + 0.8 * House.titleSize
    for (number, line) in xTitle.enumerated() {
      let box = TextBox(
        line,
        at: Point(
          max(panel.frame.right, TextWidth.em(line) * House.titleSize),
          first + Double(number) * House.lineHeight),
        size: House.titleSize, anchor: .end)
      items.append(SceneItem(group: .xAxis, role: .axisTitle, shape: .text(box)))
    }
    return items
  }
}
