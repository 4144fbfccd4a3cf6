import Plotting
import Testing

@Suite struct SeriesMarkTests {
  private static let line = LineMark(x: [1, 2, 1, 2, 1], y: [5, 6, 7, 8, 9])
  private static let names = SeriesMark.Column.names(["b", "b", "a", "a", "c"])

  @Test func partsFollowTheNamesInOrderOfAppearance() {
    let chart = Chart(marks: [Self.line.series(Self.names)])
    #expect(chart.marks.map(\.label) == ["b", "a", "c"])
    #expect(chart.marks.map { $0.yValues(over: 0...9) } == [[5, 6], [7, 8], [9]])
    #expect(SeriesAssignment.series(of: chart.marks) == [1, 2, 3])
  }

  @Test func numbersHaveAnOrder() {
    let chart = Chart(marks: [Self.line.series(.numbers([10, 10, 2, 2, 5]))])
    #expect(chart.marks.map(\.label) == ["2", "5", "10"])
    #expect(chart.marks.map(\.style.foreground) == [.ordered(0), .ordered(0.5), .ordered(1)])
  }

  @Test func aLabelUnitesTheSeries() {
    let chart = Chart(marks: [Self.line.series(Self.names).label("all").opacity(0.3)])
    #expect(chart.marks.map(\.label) == ["all", "all", "all"])
    #expect(chart.marks.allSatisfy { $0.style.opacity == 0.3 })
    #expect(SeriesAssignment.series(of: chart.marks) == [1, 1, 1])
  }

  @Test func channelsFollowFurtherColumns() throws {
    let mark = try #require(
      Self.line.series(Self.names).foregroundStyle(by: .names(["x", "x", "y", "y", "x"]))?
        .lineStyle(by: .names(["p", "p", "p", "p", "q"]))?
        .symbol(by: .names(["p", "p", "q", "q", "p"])))
    let styles = Chart(marks: [mark]).marks.map(\.style)
    #expect(styles.map(\.foreground) == [.series(1), .series(2), .series(1)])
    #expect(styles.map(\.line) == [.solid, .solid, .dashed])
    #expect(styles.map(\.symbol) == [.circle, .square, .circle])
  }

  @Test func aChannelAloneMakesSeries() throws {
    let mark = try #require(Self.line.foregroundStyle(by: Self.names))
    #expect(Chart(marks: [mark]).marks.map(\.label) == ["b", "a", "c"])
    #expect(HeatmapMark(ScalarGrid(x: [0], y: [0], values: [1])).lineStyle(by: Self.names) == nil)
  }

  @Test func numbersColorPointsOneByOne() throws {
    let points = PointMark(x: [1, 2, 3], y: [1, 2, 3])
    let mark = try #require(points.foregroundStyle(by: .numbers([0, 5, .nan])))
    let chart = Chart(marks: [mark]).xAxis("x").yAxis("y").colorScale(ColorScale(title: "c"))
    #expect(chart.marks.count == 1)
    let paints = chart.scene(id: "f", layout: .wide).items
      .filter { $0.role == .denseDiscs }.map(\.paint)
    #expect(paints == [.muted, .scheme(.viridis, step: 0), .scheme(.viridis, step: 63)])
  }

  @Test func areasAreStackedByThemselves() {
    let area = AreaMark(x: [1, 2, 1, 2], y: [1, 2, 3, 4])
    let column = SeriesMark.Column.names(["a", "a", "b", "b"])
    let stacked = Chart(marks: [area.series(column)]).marks.compactMap { $0 as? AreaMark }
    #expect(stacked.map(\.yStart) == [[0, 0], [1, 2]])
    #expect(stacked.map(\.yEnd) == [[1, 2], [4, 6]])
    let overlaid = Chart(marks: [area.series(column).stacked(nil)]).marks
      .compactMap { $0 as? AreaMark }
    #expect(overlaid.map(\.yStart) == [[0, 0], [0, 0]])
    let shares = Chart(marks: [area.series(column).stacked(.normalized)]).marks
      .compactMap { $0 as? AreaMark }
    #expect(shares.last?.yEnd == [1, 1])
  }

  @Test func stacksAlignWherePlacesAreMissing() {
    let bars = BarMark(x: ["p", "q", "q"], y: [1, 2, 4])
      .series(.names(["a", "a", "b"]))
    let parts = Chart(marks: [bars]).marks.compactMap { $0 as? BarMark }
    #expect(parts.map(\.starts) == [[0, 0], [2]])
    #expect(parts.map(\.ends) == [[1, 2], [6]])
  }

  @Test func dodgedBarsShareTheirRoom() {
    let column = SeriesMark.Column.names(["a", "b", "a", "b"])
    let bars = BarMark(x: ["p", "p", "q", "q"], y: [1, 2, 3, 4]).series(column)
    let parts = Chart(marks: [bars.dodged(by: column)]).marks.compactMap { $0 as? BarMark }
    #expect(parts.map(\.starts) == [[0, 0], [0, 0]])
    for (places, expected) in zip(parts.map(\.places), [[-0.2, 0.8], [0.2, 1.2]]) {
      for (one, other) in zip(places, expected) { #expect(abs(one - other) < 1e-15) }
    }
    // Error bars over the same names stand in the same places.
    let intervals = IntervalMark(
      x: ["p", "p", "q", "q"], lower: [0, 1, 2, 3], upper: [2, 3, 4, 5])
    let moved = Chart(marks: [intervals.series(column).dodged(by: column)]).marks
      .compactMap { $0 as? IntervalMark }
    #expect(moved.map(\.x) == parts.map(\.places))
  }

  @Test func tablesNameTheSeries() {
    let chart = Chart(marks: [Self.line.series(Self.names)]).xAxis("t").yAxis("v")
    #expect(chart.table().csv() == "t,b,a,c\n1,5,7,9\n2,6,8,\n")
  }
}
