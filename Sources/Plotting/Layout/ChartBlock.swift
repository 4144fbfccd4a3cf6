import Statistics

/// A chart in a width of its own: finds its panels, and puts axes, marks and labels into them.
struct ChartBlock {
  let chart: Chart
  let metrics: BlockMetrics
  let grid: FacetGrid
  let axes: PanelAxes
  let heading: ChartHeading
  private let colorLegend: ColorLegend?
  private let sizeLegend: SizeLegend?
  let yTitle: [String]
  let xTitle: [String]
  /// The least margins, for charts that are aligned with others.
  let margins: Margins
  private let styles: [ResolvedStyle]

  /// Prepares a chart.
  ///
  /// - Parameters:
  ///   - chart: The chart.
  ///   - width: The room, in px.
  ///   - letter: Its letter among others; nil for a chart that stands alone.
  ///   - margins: The least margins.
  init(_ chart: Chart, width: Double, letter: String? = nil, margins: Margins = Margins()) {
    self.chart = chart
    self.margins = margins
    metrics = BlockMetrics(width: width)
    var facets = chart.facets
    // Equal units on both axes make sense for equal domains only.
    if chart.aspect == .equal || chart.aspect == .decades { facets.scales = .shared }
    grid = .arranging(chart.marks, facets, limit: metrics.mostColumns)
    axes = PanelAxes(chart, grid: grid, facets: facets, metrics: metrics)
    heading = ChartHeading(
      title: chart.title, subtitle: chart.subtitle, letter: letter, width: width)
    let colors = chart.colorMap
    let sizes = chart.sizeScale
    styles = SeriesAssignment.styles(of: chart.marks, colors: colors, sizes: sizes)
    colorLegend = colors.map { ColorLegend($0, width: width) }
    sizeLegend = sizes.map { SizeLegend($0, width: width) }
    yTitle = TextWrap.lines(chart.yAxis.title, size: House.titleSize, width: width - 4)
    xTitle = TextWrap.lines(chart.xAxis.title, size: House.titleSize, width: width - 60)
  }

  /// A chart that has been drawn.
  struct Drawing {
    var items: [SceneItem]
    var panels: [Rectangle]
    var scales: [PanelScales?]
    var height: Double
    var margins: Margins
    /// Whether names below an axis had no room.
    var hasDroppedNames: Bool
  }

  /// Draws the chart with its upper left corner at the origin.
  func draw() -> Drawing {
    // Keys and line ends do not depend on the margins, so a first panel finds the labels.
    let keys = (colorLegend?.height ?? 0) + (sizeLegend?.height ?? 0)
    var trial = PanelLayout(self, axes: axes, legend: keys, right: 8)
    let (first, known) = trial.solve()
    var panels = grid.cells.indices.map { axes.panel($0, frame: first.frames[$0]) }
    var drawings = self.drawings(in: panels)
    let labels = ChartLabels(self, drawings: drawings, frames: first.frames)
    let ratio = chart.aspect == .arcLength ? ArcLength.ratio(of: drawings, in: first.frames) : nil
    var layout = PanelLayout(
      self, axes: known, legend: labels.legendHeight + keys, right: labels.right, ratio: ratio)
    let (final, settled) = layout.solve()
    if final != first {
      panels = grid.cells.indices.map { axes.panel($0, frame: final.frames[$0]) }
      drawings = self.drawings(in: panels)
    }
    return drawing(final, axes: settled, panels: panels, drawings: drawings, labels: labels)
  }

  private func drawings(in panels: [Panel]) -> [[MarkDrawing]] {
    zip(grid.cells.indices, panels).map { index, panel in
      grid.cells[index].marks.map { number in
        let mark = chart.marks[number]
        let own = panel.placing(
          x: axes.x(index).places(of: mark.xCategories),
          y: axes.y(index).places(of: mark.yCategories))
        return mark.draw(in: own, style: styles[number])
      }
    }
  }

  // MARK: - Shapes

  private func drawing(
    _ geometry: PanelGeometry, axes: PanelAxes, panels: [Panel], drawings: [[MarkDrawing]],
    labels: ChartLabels
  ) -> Drawing {
    var axes = axes
    var items: [SceneItem] = []
    var hasDroppedNames = false
    let names = chart.marks.indices.map { chart.name(of: chart.marks[$0], at: $0, styles: styles) }
    let notes = grid.cells.indices.map { index in
      AnnotationGuide(
        chart, panel: panels[index], axes: (axes.x(index), axes.y(index)),
        title: grid.cells[index].title, isFirst: index == 0)
    }
    for (index, panel) in panels.enumerated() {
      let x = axes.xLabels(index, width: panel.frame.width)
      let y = axes.yLabels(index, height: panel.frame.height)
      hasDroppedNames = hasDroppedNames || (x.hasDropped && axes.x(index).categories != nil)
      items += notes[index].spans()
      // Only the value axis has a grid: the vertical one, unless it holds names.
      if axes.y(index).categories == nil {
        items += axes.yGuide(index).grid(y, in: panel)
      } else if axes.x(index).categories == nil {
        items += axes.xGuide(index).grid(x, in: panel)
      }
      for (number, drawing) in zip(grid.cells[index].marks, drawings[index]) {
        let frame = chart.marks[number].style.frame
        items += drawing.items.map { $0.inPanel(index).inFrame(frame).ofSeries(names[number]) }
      }
      items += axes.xGuide(index).items(x, in: panel, isLabelled: axes.showsX(index))
      items += axes.yGuide(index).items(y, in: panel, isLabelled: axes.showsY(index))
    }
    let frames = geometry.frames
    items += strips(frames) + titles(geometry)
    items += heading.items
    items += labels.legend?.items(top: heading.height) ?? []
    let keys = heading.height + labels.legendHeight
    items += colorLegend?.items(top: keys) ?? []
    items += sizeLegend?.items(top: keys + (colorLegend?.height ?? 0)) ?? []
    items += labels.directItems(grid, marks: chart.marks, drawings: drawings, frames: frames)
    let texts = items.filter { if case .text = $0.shape { true } else { false } }
    for index in panels.indices {
      items += insideLabels(
        drawings[index], of: grid.cells[index], in: frames[index], notes: notes[index],
        showsRules: index == 0, avoiding: texts)
    }
    return Drawing(
      items: items, panels: frames, scales: panels.map(PanelScales.init), height: geometry.height,
      margins: margins(of: geometry), hasDroppedNames: hasDroppedNames)
  }

  /// The labels inside a panel: those that stay, then those of each frame beside them.
  private func insideLabels(
    _ drawings: [MarkDrawing], of cell: FacetGrid.Cell, in area: Rectangle, notes: AnnotationGuide,
    showsRules: Bool, avoiding texts: [SceneItem]
  ) -> [SceneItem] {
    func ofFrame(_ frame: Int?) -> [MarkDrawing] {
      zip(cell.marks, drawings).filter { chart.marks[$0.0].style.frame == frame }.map(\.1)
    }
    let common = InsideLabels.items(
      ofFrame(nil), in: area, notes: notes, showsRules: showsRules, avoiding: texts)
    return common
      + (0..<(chart.frames?.count ?? 0)).flatMap { frame in
        InsideLabels.items(
          ofFrame(frame), in: area, notes: nil, showsRules: showsRules,
          avoiding: texts + common
        ).map { $0.inFrame(frame) }
      }
  }

  private func margins(of geometry: PanelGeometry) -> Margins {
    let frames = geometry.frames
    return Margins(
      left: frames[0].left, top: frames[0].top,
      right: metrics.width - (frames.map(\.right).max() ?? 0),
      bottom: geometry.height - (frames.map(\.bottom).max() ?? 0))
  }

  /// The titles of panels, and of rows beside the last panel of each.
  private func strips(_ frames: [Rectangle]) -> [SceneItem] {
    var items: [SceneItem] = []
    func add(_ text: String, _ x: Double, _ baseline: Double) {
      let box = TextBox(text, at: Point(x, baseline), size: House.stripSize, isBold: true)
      items.append(SceneItem(group: .labels, role: .stripTitle, shape: .text(box)))
    }
    for (cell, frame) in zip(grid.cells, frames) {
      let lines = stripLines(cell.title, width: frame.width)
      for (number, line) in lines.enumerated() {
        let below = House.stripHeight * Double(lines.count - 1 - number)
        add(line, frame.left, frame.top - 6 - below)
      }
      guard grid.isGrid, grid.isLast(cell), cell.row < grid.rowTitles.count else { continue }
      let title = rowTitleLines(cell.row)
      let middle = (frame.top + frame.bottom) / 2
      let start = middle - House.stripHeight * Double(title.count - 1) / 2
      for (number, line) in title.enumerated() {
        let baseline = start + House.stripHeight * Double(number)
        add(line, frame.right + 10, baseline + TextBox.middleToBaseline * House.stripSize)
      }
    }
    return items
  }

  /// The lines of a panel's title.
  func stripLines(_ title: String, width: Double) -> [String] {
    TextWrap.lines(title, size: House.stripSize * House.boldWidth, width: width)
  }

  /// The lines of a row's title.
  func rowTitleLines(_ row: Int) -> [String] {
    TextWrap.lines(
      grid.rowTitles[row], size: House.stripSize * House.boldWidth,
      width: House.widestRowTitle)
  }

  private func titles(_ geometry: PanelGeometry) -> [SceneItem] {
    var items: [SceneItem] = []
    let firstRow = zip(grid.cells, geometry.frames).filter { $0.0.row == 0 }
    let strip = firstRow.map { stripLines($0.title, width: $1.width).count }.max() ?? 0
    let base = geometry.frames[0].top - Double(strip) * House.stripHeight
    for (number, line) in yTitle.enumerated() {
      let below = Double(yTitle.count - 1 - number) * House.lineHeight
      let box = TextBox(line, at: Point(0, base - 12 - below), size: House.titleSize)
      items.append(SceneItem(group: .yAxis, role: .axisTitle, shape: .text(box)))
    }
    let lastRow = zip(grid.cells, geometry.frames).filter { $0.0.row == grid.rows - 1 }.map(\.1)
    let right = lastRow.map(\.right).max() ?? 0
    let first =
      (lastRow.map(\.bottom).max() ?? 0) + geometry.labelDepth + House.labelToTitle
      + 0.8 * House.titleSize
    for (number, line) in xTitle.enumerated() {
      let box = TextBox(
        line,
        at: Point(
          max(right, TextWidth.em(line) * House.titleSize),
          first + Double(number) * House.lineHeight),
        size: House.titleSize, anchor: .end)
      items.append(SceneItem(group: .xAxis, role: .axisTitle, shape: .text(box)))
    }
    return items
  }
}
