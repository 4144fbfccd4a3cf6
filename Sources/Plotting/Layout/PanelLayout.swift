import Statistics

/// Finds the frames of a chart's panels from the room that everything around them needs.
struct PanelLayout {
  private let block: ChartBlock
  private var axes: PanelAxes
  /// The room for the legends above the panels, in px.
  private let legend: Double
  /// The room to the right of the panels, in px.
  private let right: Double
  /// The height of a panel divided by its width; nil where the aspect needs no drawing.
  private let ratio: Double?

  /// Prepares a layout.
  ///
  /// - Parameters:
  ///   - block: The chart.
  ///   - axes: Its axes, with the labels that are known already.
  ///   - legend: The room for the legends above the panels, in px.
  ///   - right: The room to the right of the panels, in px.
  ///   - ratio: The height of a panel divided by its width; nil where the aspect needs no drawing.
  init(
    _ block: ChartBlock, axes: PanelAxes, legend: Double, right: Double, ratio: Double? = nil
  ) {
    self.block = block
    self.axes = axes
    self.legend = legend
    self.ratio = ratio
    let titles = block.grid.rowTitles.indices.flatMap(block.rowTitleLines)
    let widest =
      (titles.map(TextWidth.em).max() ?? 0) * House.stripSize * House.boldWidth
    self.right = max(right, titles.isEmpty ? 0 : (widest + 12).rounded(.up), block.margins.right)
  }

  private var grid: FacetGrid { block.grid }
  private var isSingle: Bool { grid.cells.count == 1 }

  /// The frames, and the axes with all labels that were needed to find them.
  mutating func solve() -> (geometry: PanelGeometry, axes: PanelAxes) {
    // Names below the axis take lines by the width, which hardly depends on the height.
    let trial = columns(height: block.metrics.defaultHeight)
    let strips = strips(width: trial.width)
    let depths = depths(width: trial.width)
    let top = top(strip: strips[0])
    let bottom = bottom(labels: depths.bottom)
    let inner = strips.dropFirst().reduce(0, +) + depths.gaps.reduce(0, +)
    let margins = top + bottom + inner
    var height = clamped(initialHeight(width: trial.width, margins: margins), margins: margins)
    var columns = columns(height: height)
    if let wished = wishedHeight(width: columns.width) {
      height = clamped(wished, margins: margins)
      columns = self.columns(height: height)
      // A tall panel at its limit gives up width instead of the aspect.
      if let actual = wishedHeight(width: columns.width), actual > height {
        columns.width = (columns.width * height / actual).rounded(.down)
      }
    }
    let tops = (0..<grid.rows).map { row in
      top + height * Double(row) + strips[..<(row + 1)].dropFirst().reduce(0, +)
        + depths.gaps[..<row].reduce(0, +)
    }
    let lefts = (0..<grid.columns).map { column in
      columns.lefts[...column].reduce(0, +) + columns.width * Double(column)
    }
    let geometry = PanelGeometry(
      frames: grid.cells.map { cell in
        Rectangle(
          left: lefts[cell.column], top: tops[cell.row],
          right: lefts[cell.column] + columns.width, bottom: tops[cell.row] + height)
      },
      height: tops[grid.rows - 1] + height + bottom, labelDepth: depths.bottom)
    return (geometry, axes)
  }

  // MARK: - Widths

  /// The room before each column, and the width of the panels.
  private mutating func columns(height: Double) -> (lefts: [Double], width: Double) {
    var lefts = (0..<grid.columns).map { column -> Double in
      let shown = grid.cells.indices.filter {
        grid.cells[$0].column == column && axes.showsY($0)
      }
      guard !shown.isEmpty else { return 0 }
      let widest = shown.map { axes.yLabels($0, height: height).widest }.max() ?? 0
      return (widest * 1.08 + 14).rounded(.up)
    }
    lefts[0] = max(lefts[0], block.margins.left)
    func width(right: Double) -> Double {
      let room = block.metrics.width - lefts.reduce(0, +) - right
      return max((room / Double(grid.columns)).rounded(.down), 60)
    }
    // Labels below the axis are centred on their ticks and may reach beyond the panel.
    let first = width(right: right + House.panelGap * Double(grid.columns - 1))
    let overhang = overhang(width: first)
    for column in lefts.indices.dropFirst() {
      let needed = overhang.after + overhang.before + House.labelSize / 2
      lefts[column] += max(House.panelGap, needed.rounded(.up))
    }
    let beyond = (overhang.after + 1 - right).rounded(.up)
    return (lefts, width(right: right + max(beyond, 0)))
  }

  private mutating func overhang(width: Double) -> (before: Double, after: Double) {
    let all = grid.cells.indices.filter(axes.showsX)
      .map { axes.xLabels($0, width: width).overhang }
    return (all.map(\.before).max() ?? 0, all.map(\.after).max() ?? 0)
  }

  // MARK: - Heights

  /// The height of the titles above each row of panels.
  private func strips(width: Double) -> [Double] {
    (0..<grid.rows).map { row in
      let lines =
        grid.cells.filter { $0.row == row }
        .map { block.stripLines($0.title, width: width).count }.max() ?? 0
      return Double(lines) * House.stripHeight
    }
  }

  /// The height of the labels below the last row, and the distances between rows.
  private mutating func depths(width: Double) -> (bottom: Double, gaps: [Double]) {
    func depth(_ row: Int, _ isInner: Bool) -> Double {
      grid.cells.indices.filter { index in
        grid.cells[index].row == row && axes.showsX(index)
          && (!isInner || grid.hasCell(below: grid.cells[index]))
      }.map { axes.xLabels($0, width: width).depth }.max() ?? 0
    }
    let gaps = (0..<(grid.rows - 1)).map { depth($0, true) + House.panelGap - 4 }
    return (depth(grid.rows - 1, false), gaps)
  }

  private func top(strip: Double) -> Double {
    let lines = block.yTitle.count
    let title = lines == 0 ? 10 : House.top + Double(lines - 1) * House.lineHeight
    return max(block.heading.height + legend + title + strip, block.margins.top)
  }

  private func bottom(labels: Double) -> Double {
    let lines = Double(block.xTitle.count)
    let title = lines == 0 ? 3 : House.labelToTitle + lines * House.lineHeight + 2
    return max(labels + title, block.margins.bottom)
  }

  private func initialHeight(width: Double, margins: Double) -> Double {
    let metrics = block.metrics
    if isSingle {
      if case .ratio(let ratio) = block.chart.aspect, ratio.isFinite {
        return metrics.width * min(max(ratio, 0.2), 2) - margins
      }
      return metrics.defaultHeight - margins + legend + block.heading.height
    }
    if case .ratio(let ratio) = block.chart.aspect, ratio.isFinite {
      return width * min(max(ratio, 0.2), 2)
    }
    // Small panels are nearly square, large ones as flat as a single one.
    return min(max(0.45 * width + 65, House.smallestFacet.height), 260)
  }

  private func clamped(_ height: Double, margins: Double) -> Double {
    let least = isSingle ? House.smallestPanel.height : House.smallestFacet.height
    let most = (House.greatestHeight - margins) / Double(grid.rows)
    return max(least, min(height, most).rounded())
  }

  /// The panel height that an aspect asks for, in px.
  private func wishedHeight(width: Double) -> Double? {
    let (x, y) = (axes.x(0), axes.y(0))
    switch block.chart.aspect {
    case .automatic, .ratio: return nil
    case .arcLength: return ratio.map { $0 * width }
    case .equal:
      return width * (y.domain.upperBound - y.domain.lowerBound)
        / (x.domain.upperBound - x.domain.lowerBound)
    case .decades:
      let (across, up) = (decades(x.domain), decades(y.domain))
      return across > 0 && up > 0 ? width * up / across : nil
    }
  }

  private func decades(_ domain: ClosedRange<Double>) -> Double {
    log10(domain.upperBound) - log10(domain.lowerBound)
  }
}
