import Plotting
import Testing

@Suite struct MarkTests {
  /// One of each mark over the same numbers.
  private static func marks(_ x: [Double], _ y: [Double]) -> [any Mark] {
    let names = y.indices.map { "name \($0)" }
    let ends = x.map { $0 + 1 }
    let grid = ScalarGrid(
      x: [0, 1], y: y.indices.map(Double.init), values: y.flatMap { [$0, -$0] })
    let bins = Histogram(y, edges: BinRule.scott.edges(of: [y]))
    let distribution = EmpiricalDistribution(y)
    var marks: [any Mark] = [
      AreaMark(x: x, y: y), AreaMark(x: x, yStart: y, yEnd: x),
      BandMark(distribution.band(level: 0.9)),
      StepMark(x: x, y: y, alignment: .center), StepMark(distribution), StepMark(bins),
      RectangleMark(bins), RectangleMark(xStart: x, xEnd: ends, yStart: y, yEnd: x),
      RectangleMark(xStart: x, xEnd: ends, yStart: x, yEnd: ends).colored(by: y),
      HeatmapMark(grid), ContourMark(grid), ContourMark(grid, fill: .scale),
      ContourMark(density: grid, shares: [0.5, 0.9]), EllipseMark(x: x, y: y),
      TickMark(x: y), TickMark(y: y), DotplotMark(y), LinkMark(x: x, y: y), BarMark(x: x, y: y),
      BarMark(x: names, y: y), BarMark(x: y, y: names), PointMark(x: x, y: names),
      PointMark(x: x, y: y).colored(by: y), PointMark(x: x, y: y).symbolSize(by: y),
      IntervalMark(y: names, lower: x, upper: y), TextMark(x: x, y: y, text: names),
      SlopeTriangle(slope: y.first ?? 0, x: x.first ?? 0, y: y.last ?? 0),
      LineMark(x: x, runs: [y, y]),
    ]
    marks.append(AreaMark(x: x, y: y).series(.numbers(y)))
    marks.append(BarMark(x: x, y: y).series(.names(names)).dodged(by: .names(names)))
    if let fit = LogLogFit(x: x, y: y) {
      marks += [SlopeTriangle(fit), BandMark(fit.band(level: 0.95))] as [any Mark]
    }
    return marks
  }

  /// Data that no picture can be made of must still give a picture.
  @Test(
    arguments: [
      [], [Double.nan], [.infinity, -.infinity], [0], [0, 0, 0], [1e308, -1e308],
      [.leastNonzeroMagnitude, 1], [-1, -2, .nan, 4], [1, 1 + 1e-16], [1e-300, 1e300],
    ] as [[Double]])
  func absurdDataGiveAFigure(_ y: [Double]) {
    let x = y.indices.map { Double($0) + 1 }
    for mark in Self.marks(x, y) + Self.marks(y, x) {
      for scale in [Scale.linear, .log] {
        let chart = Chart(marks: [mark]).xAxis("x", scale: scale).yAxis("y", scale: scale)
        let svg = chart.scene(id: "f", layout: .narrow).svg()
        #expect(!svg.contains("nan") && !svg.contains("inf\""), "\(mark.kind)")
        _ = chart.table().csv()
      }
    }
  }

  /// Everything a mark draws inside the panel lies there.
  @Test func marksKeepToThePanel() {
    let x = (0..<40).map(Double.init)
    let y = x.map { 20 + 15 * ($0.truncatingRemainder(dividingBy: 7) - 3) }
    for mark in Self.marks(x, y) where mark.xCategories == nil && mark.yCategories == nil {
      let chart = Chart(marks: [mark]).xAxis("x", domain: 10...20).yAxis("y", domain: 0...30)
      let scene = chart.scene(id: "f", layout: .wide)
      let room = scene.panel.expanded(by: 2.01)
      for item in scene.items {
        // Areas with holes and the heads of arrows are cut off by the browser.
        guard case .mark = item.group, item.role != .arrow else { continue }
        let points: [Point] =
          switch item.shape {
          case .polylines(let lines, _): lines.flatMap { $0 }
          case .polygons(let areas):
            item.role == .region || item.role == .isoband ? [] : areas.flatMap { $0 }
          case .symbols(_, let centers, _): centers
          case .text: []
          }
        #expect(points.allSatisfy { room.contains($0) }, "\(mark.kind): \(item.role)")
      }
    }
  }

  @Test func aHundredThousandPointsTakeFifteenKilobytes() {
    let chart = Gallery.all.first { $0.name == "long-walk" }?.figure
    let bytes = chart?.scene(id: "figure", layout: .wide).svg().utf8.count ?? .max
    #expect(bytes < 15_000)
  }

  @Test func crowdsAreBinned() {
    let values = TransformReference.normal(30_000)
    let other = TransformReference.normal(30_000, step: 0.7548776662466927)
    let scene = Chart(marks: [PointMark(x: values, y: other)]).xAxis("x").yAxis("y")
      .scene(id: "figure", layout: .wide)
    let bins = scene.items.filter { $0.role == .bins }
    #expect((2...6).contains(bins.count))
    // Every point lies in a cell.
    let areas = bins.flatMap { item -> [[Point]] in
      if case .polygons(let areas) = item.shape { areas } else { [] }
    }
    let cells = areas.reduce(0) { $0 + ($1[1].x - $1[0].x) / 4 }
    #expect(cells > 3_000 && cells < 30_000)
    #expect(scene.svg().utf8.count < Chart.byteBudget)
  }

  @Test func heatmapsMergeRunsOfOneColor() {
    let grid = ScalarGrid(x: (0..<40).map(Double.init), y: (0..<30).map(Double.init)) { x, _ in
      x < 20 ? 0 : 1
    }
    let chart = Chart(marks: [HeatmapMark(grid)]).xAxis("x").yAxis("y")
      .colorScale(ColorScale(title: "value"))
    let items = chart.scene(id: "f", layout: .wide).items.filter {
      $0.group == .mark(0, isClipped: false)
    }
    #expect(items.count == 2)
    for item in items {
      guard case .polygons(let areas) = item.shape else { continue }
      #expect(areas.count == 30)
      #expect(areas.flatMap { $0 }.allSatisfy { $0.x == $0.x.rounded() && $0.y == $0.y.rounded() })
    }
  }

  @Test func smallCellsAreAveraged() {
    let grid = ScalarGrid(x: (0..<400).map(Double.init), y: (0..<250).map(Double.init)) {
      $0 * $1
    }
    let chart = Chart(marks: [HeatmapMark(grid)]).xAxis("x").yAxis("y")
      .colorScale(ColorScale(title: "value"))
    #expect(chart.scene(id: "f", layout: .wide).svg().utf8.count < Chart.byteBudget)
  }

  @Test(
    arguments: [
      ([1, 2, 3], [0.5, 1.5, 2.5, 3.5]),
      (
        [1, 10, 100],
        [0.31622776601683794, 3.1622776601683795, 31.622776601683796, 316.2277660168379]
      ),
      ([5], [4.5, 5.5]), ([], []), ([0, 1, 3], [-0.5, 0.5, 2, 4]),
    ] as [([Double], [Double])])
  func cellsMeetHalfWay(_ middles: [Double], _ edges: [Double]) {
    let grid = ScalarGrid(x: middles, y: [0], values: middles)
    for (found, expected) in zip(HeatmapMark(grid).xValues, edges) {
      #expect(abs(found - expected) < 1e-12 * max(1, expected))
    }
    #expect(HeatmapMark(grid).xValues.count == edges.count)
  }

  @Test func dotplotsStandForEqualShares() {
    let mark = DotplotMark(TransformReference.normal(500), count: 40)
    #expect(mark.data(at: []).columns[0].values.reduce(0, +) == 40)
    #expect(DotplotMark([1, 1, 1], count: 7).data(at: []).columns[0].values == [7])
    #expect(DotplotMark([]).isEmpty)
  }

  @Test func slopesAreComputedOnTheScales() throws {
    func corners(_ chart: Chart) throws -> [Point] {
      let item = try #require(
        chart.scene(id: "f", layout: .wide).items.first { $0.role == .slope })
      guard case .polygons(let areas) = item.shape else { return [] }
      return areas[0]
    }
    let chart = Chart(marks: [SlopeTriangle(slope: -1, x: 100, y: 0.01)])
      .xAxis("x", scale: .log, domain: 1...10_000).yAxis("y", scale: .log, domain: 1e-4...1)
      .aspect(.decades)
    let steep = try corners(chart)
    // Equal decades: slope −1 falls at 45°, and both legs are as long.
    let (run, rise) = (steep[1].x - steep[0].x, steep[1].y - steep[0].y)
    #expect(abs(run / rise - 1) < 0.01)
    #expect(abs(run - 0.25 * chart.scene(id: "f", layout: .wide).panel.width) < 0.01)
  }
}
