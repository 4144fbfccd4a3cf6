/// A grid of numbers as coloured cells.
///
/// Neighbouring cells of a row that have the same colour are one rectangle, and all rectangles of
/// a colour are one path. Cells smaller than three pixels are averaged in blocks, since nobody
/// could see them. There are at most 64 colours; where many neighbours differ there are fewer, and
/// then larger blocks, so that no figure outgrows its budget. Cells without a number are hatched.
public struct HeatmapMark: Mark {
  /// The numbers; the places are the middles of the cells.
  public var grid: ScalarGrid
  /// The name that readers see.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates coloured cells.
  ///
  /// - Parameters:
  ///   - grid: The numbers; the places are the middles of the cells.
  ///   - label: The name that readers see.
  public init(_ grid: ScalarGrid, label: String? = nil) {
    self.grid = grid
    self.label = label
  }

  /// The least size of a cell in px with the number of colours, from fine to coarse.
  private static let resolutions: [(cell: Double, colors: Int)] = [
    (3, 64), (3, 32), (3, 16), (5, 32), (5, 16), (8, 16),
  ]
  /// Where there are more rectangles, the next coarser resolution is taken.
  static let mostRectangles = 3_500

  /// The word in descriptions.
  public var kind: String { "heatmap" }

  /// False: the colour scale of the chart colours the cells.
  public var takesSeries: Bool { false }

  /// True: the cells end at the axes.
  public var fillsPanel: Bool { true }

  /// The numbers.
  public var colorValues: [Double] { grid.values }

  /// The edges of the columns.
  public var xValues: [Double] { HeatmapMark.edges(around: grid.x) }

  /// Whether there are no cells.
  public var isEmpty: Bool { grid.values.isEmpty }

  /// The edges of the rows.
  ///
  /// - Parameter domain: Not used: the rows go from side to side.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    HeatmapMark.edges(around: grid.y)
  }

  /// One path a colour.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The cells, without a place for a label.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let key = LegendKey(.swatch, paint: .muted)
    guard let colors = style.colors, !grid.values.isEmpty else {
      return MarkDrawing(items: [], labelPlacement: nil, key: key)
    }
    var runs: [HeatmapCells.Run] = []
    for resolution in HeatmapMark.resolutions {
      runs = HeatmapCells(grid, in: panel, leastCell: resolution.cell)
        .runs { colors.paint(of: $0, steps: resolution.colors) }
      if runs.count <= HeatmapMark.mostRectangles { break }
    }
    var places: [Paint: Int] = [:]
    var groups: [(paint: Paint, areas: [[Point]])] = []
    for run in runs {
      guard let paint = run.paint else { continue }
      if let place = places[paint] {
        groups[place].areas.append(run.outline)
      } else {
        places[paint] = groups.count
        groups.append((paint, [run.outline]))
      }
    }
    let group = SceneGroup.mark(style.markIndex, isClipped: false)
    var items = groups.map {
      SceneItem(
        group: group, role: .cells, paint: $0.paint, shape: .polygons($0.areas),
        opacity: style.opacity)
    }
    let hatch = Hatching.lines(in: runs.filter { $0.paint == nil }.map(\.area))
    if !hatch.isEmpty {
      items.append(
        SceneItem(
          group: group, role: .hatch, paint: .muted, shape: .polylines(hatch, decimals: 1)))
    }
    return MarkDrawing(items: items, labelPlacement: nil, key: key)
  }

  /// The cells row by row.
  ///
  /// - Parameter positions: Not used: the grid has its own.
  /// - Returns: y and the number.
  public func data(at positions: [Double]) -> MarkData {
    MarkData(
      x: grid.y.flatMap { _ in grid.x },
      columns: [
        DataColumn(name: "y", values: grid.y.flatMap { y in grid.x.map { _ in y } }),
        DataColumn(name: "", values: grid.values),
      ])
  }

  /// The size of the grid and its extremes.
  ///
  /// - Parameter name: What the numbers are.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    let finite = grid.values.indices.filter { grid.values[$0].isFinite }
    guard let low = finite.min(by: { grid.values[$0] < grid.values[$1] }),
      let high = finite.max(by: { grid.values[$0] < grid.values[$1] })
    else { return "Heatmap of \(name), empty." }
    func text(_ index: Int) -> String {
      let (x, y) = (grid.x[index % grid.x.count], grid.y[index / grid.x.count])
      return "\(SummaryText.number(grid.values[index])) at \(SummaryText.number(x)), "
        + SummaryText.number(y)
    }
    return "Heatmap of \(name) with \(grid.x.count) × \(grid.y.count) cells, lowest \(text(low)), "
      + "highest \(text(high))."
  }

  /// The edges of cells around their middles, at equal ratios where the middles are.
  static func edges(around middles: [Double]) -> [Double] {
    guard let first = middles.first, let last = middles.last else { return [] }
    guard middles.count > 1 else { return [first - 0.5, first + 0.5] }
    let (start, end) = (middles[1] / first, last / middles[middles.count - 2])
    let (before, after) = (middles[1] - first, last - middles[middles.count - 2])
    let isGeometric =
      first > 0 && (start - end).magnitude < 1e-6 * start
      && (before - after).magnitude > 1e-6 * after.magnitude
    if isGeometric {
      let inner = zip(middles, middles.dropFirst()).map { ($0 * $1).squareRoot() }
      return [first / start.squareRoot()] + inner + [last * end.squareRoot()]
    }
    let inner = zip(middles, middles.dropFirst()).map { 0.5 * ($0 + $1) }
    return [first - 0.5 * before] + inner + [last + 0.5 * after]
  }
}
