/// The axes of every panel, shared or not.
struct PanelAxes {
  private let xGuides: [AxisGuide]
  private let yGuides: [AxisGuide]
  /// Which of the guides each panel has.
  private let places: [(x: Int, y: Int)]
  private let labelled: [(x: Bool, y: Bool)]
  /// The labels that have been set already, since a layout asks for the same lengths again.
  private var known: [Request: AxisLabels] = [:]

  private struct Request: Hashable {
    var guide: Int
    var isHorizontal: Bool
    var length: Double
  }

  init(_ chart: Chart, grid: FacetGrid, facets: Facets, metrics: BlockMetrics) {
    let cells = grid.cells
    func groups(isFree: Bool, _ line: KeyPath<FacetGrid.Cell, Int>) -> [Int] {
      guard isFree else { return cells.map { _ in 0 } }
      return grid.isGrid ? cells.map { $0[keyPath: line] } : Array(cells.indices)
    }
    let x = groups(isFree: facets.hasFreeX, \.column)
    let y = groups(isFree: facets.hasFreeY, \.row)
    places = zip(x, y).map { ($0, $1) }

    let isEqual = chart.aspect == .equal
    func marks(_ groups: [Int], _ group: Int) -> [Int] {
      let all = zip(groups, cells).filter { $0.0 == group }.flatMap(\.1.marks)
      return Set(all).sorted()
    }
    let xAxes = (0...(x.max() ?? 0)).map { group in
      chart.resolvedX(of: marks(x, group).map { chart.marks[$0] })
    }
    let yAxes = (0...(y.max() ?? 0)).map { group -> ResolvedAxis in
      // Where horizontal axes differ, a mark counts over each domain that it is seen over.
      guard facets.hasFreeX else {
        return chart.resolvedY(
          of: marks(y, group).map { (chart.marks[$0], xAxes[0].domain) })
      }
      return chart.resolvedY(
        of: cells.indices.filter { y[$0] == group }.flatMap { index in
          cells[index].marks.map { (chart.marks[$0], xAxes[x[index]].domain) }
        })
    }
    xGuides = xAxes.map {
      AxisGuide(
        axis: $0, isHorizontal: true,
        spacing: isEqual ? House.equalTickSpacing : House.xTickSpacing, widestLabel: .infinity)
    }
    yGuides = yAxes.map {
      AxisGuide(
        axis: $0, isHorizontal: false,
        spacing: isEqual ? House.equalTickSpacing : House.yTickSpacing,
        widestLabel: metrics.widestCategory)
    }
    labelled = cells.map { cell in
      let isInnerX = grid.hasCell(below: cell) && (!facets.hasFreeX || grid.isGrid)
      let isInnerY = cell.column > 0 && (!facets.hasFreeY || grid.isGrid)
      return (!isInnerX || facets.axes == .all, !isInnerY || facets.axes == .all)
    }
  }

  /// The labels below a panel of a width.
  mutating func xLabels(_ cell: Int, width: Double) -> AxisLabels {
    labels(Request(guide: places[cell].x, isHorizontal: true, length: width))
  }

  /// The labels to the left of a panel of a height.
  mutating func yLabels(_ cell: Int, height: Double) -> AxisLabels {
    labels(Request(guide: places[cell].y, isHorizontal: false, length: height))
  }

  private mutating func labels(_ request: Request) -> AxisLabels {
    if let labels = known[request] { return labels }
    let guide = request.isHorizontal ? xGuides[request.guide] : yGuides[request.guide]
    let labels = guide.labels(length: request.length)
    known[request] = labels
    return labels
  }

  func xGuide(_ cell: Int) -> AxisGuide { xGuides[places[cell].x] }
  func yGuide(_ cell: Int) -> AxisGuide { yGuides[places[cell].y] }
  func x(_ cell: Int) -> ResolvedAxis { xGuide(cell).axis }
  func y(_ cell: Int) -> ResolvedAxis { yGuide(cell).axis }
  /// Whether a panel has labels below it.
  func showsX(_ cell: Int) -> Bool { labelled[cell].x }
  /// Whether a panel has labels to its left.
  func showsY(_ cell: Int) -> Bool { labelled[cell].y }

  /// A panel's scales laid into its frame.
  func panel(_ cell: Int, frame: Rectangle) -> Panel {
    Panel(
      frame: frame, x: x(cell).position(from: frame.left, to: frame.right),
      y: y(cell).position(from: frame.bottom, to: frame.top))
  }
}
