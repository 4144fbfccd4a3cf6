import Plotting
import Testing

@Suite struct FramesTests {
  static let one = Frames([DataColumn(name: "n", values: (1...12).map { Double($0 * $0) })])
  static let two = Frames([
    DataColumn(name: "rule", values: [.nan, .nan], texts: ["mean", "median"]),
    DataColumn(name: "n", values: [5, 10, 20]),
  ])

  @Test func theLastParameterChangesFastest() {
    #expect(Self.two.count == 6)
    #expect(
      (0..<6).map { Self.two.indices(of: $0) }.map { $0.map(String.init).joined() }
        == ["00", "01", "02", "10", "11", "12"])
    #expect(Self.two.title(of: 4) == "rule = median, n = 10")
    #expect(Self.one.title(of: 11) == "n = 144")
    let large = DataColumn(name: "n", values: [20_000])
    #expect(Frames.plainText(large, 0) == "20000")
    #expect(Frames.text(large, 0) == "20\u{2009}000")
  }

  @Test(arguments: [
    (1, [0]), (3, [0, 1, 2]), (5, [0, 1, 2, 3, 4]), (6, [0, 1, 3, 4, 5]), (9, [0, 2, 4, 6, 8]),
    (12, [0, 3, 6, 8, 11]), (24, [0, 6, 12, 17, 23]),
  ])
  func keyFramesAreSpreadFromFirstToLast(count: Int, expected: [Int]) {
    let frames = Frames([DataColumn(name: "n", values: (0..<count).map(Double.init))])
    #expect(frames.keyFrames() == expected)
  }

  @Test func twoParametersShowTheirCorners() {
    #expect(Self.two.keyFrames() == [0, 2, 3, 5])
  }

  @Test func keyFramesShareTheDomainsOfAll() throws {
    let chart = Gallery.frames
    let key = try #require(Figure(chart).keyFrames?.charts.first)
    #expect(key.frames == nil)
    let (moving, still) = (chart.scene(id: "a", layout: .wide), key.scene(id: "b", layout: .wide))
    let scales = try #require(moving.scales.first ?? nil)
    #expect(still.panels.count == 5)
    #expect(still.scales.allSatisfy { $0 == scales })
  }

  @Test(arguments: ChartLayout.allCases)
  func onlyDataMoveBetweenFrames(layout: ChartLayout) {
    let scene = Gallery.frames.scene(id: "figure", layout: layout)
    for item in scene.items {
      if case .mark(let mark, _) = item.group {
        #expect(item.frame == Gallery.frames.marks[mark].style.frame)
      } else {
        #expect(item.frame == nil)
      }
    }
    #expect(Set(scene.items.compactMap(\.frame)).count == 12)
    let svg = scene.svg()
    #expect(svg.matches(of: #/class="mark[a-z ]* shown"/#).count == 3)
    #expect(svg.matches(of: #/data-frame="11"/#).count == 3)
    #expect(svg.utf8.count <= 12 * Frames.bytesPerFrame)
  }

  @Test func tableHoldsAllFramesBehindTheirParameter() {
    let table = Gallery.frames.table()
    #expect(
      table.columns.map(\.name) == [
        "n", "generation", "median 90 % lower", "median 90 % upper", "median", "law",
      ])
    #expect(table.rowCount == 12 * 41)
    #expect(table.parameterCount == 1)
    #expect(table.key.name == "generation")
    #expect(table.frames?.first == 0 && table.frames?.last == 11)
    #expect(table.columns[0].values[41] == 10)
    #expect(table.csv().hasPrefix("n,generation,"))
    let names = Gallery.twoSliders.table().columns[0].texts
    #expect(names?.first == "replace" && names?.last == "mix")
  }

  @Test func columnsKnowTheirPlace() throws {
    let panels = Gallery.panels.table()
    let lower = try #require(panels.columns.dropFirst().first)
    #expect(lower.place?.series == "median")
    #expect(lower.place?.panels == [0])
    #expect(lower.place?.isPosition == true)
    #expect(panels.columns.last?.place?.panels == [0, 1, 2])
    #expect(panels.columns[0].place == nil)
    // The colours of cells are no places along an axis.
    let map = Gallery.all.first { $0.name == "heatmap-log" }?.figure.charts.first?.table()
    #expect(try #require(map).columns.allSatisfy { $0.place?.isPosition != true })
  }

  @Test func descriptionNamesTheStepsAndBothEnds() {
    let summary = Gallery.frames.summary()
    #expect(summary.contains("A slider steps through n: 5, 10, 20, 50, 100"))
    #expect(summary.contains("At n = 5:"))
    #expect(summary.contains("At n = 20\u{2009}000:"))
    #expect(!summary.contains("At n = 10:"))
  }

  @Test func tooLargeFramesAreANotice() {
    var noise = Gallery.Noise(seed: 1)
    let x = (0..<4_000).map(Double.init)
    let marks = (0..<6).map { frame -> any Mark in
      var mark: any Mark = LineMark(x: x, y: x.map { _ in noise.next() })
      mark.style.frame = frame
      return mark
    }
    var chart = Chart(marks: marks).xAxis("x").yAxis("y")
    chart.frames = Frames([DataColumn(name: "n", values: (0..<6).map(Double.init))])
    let notices = chart.notices().filter { $0.rule == "chart-size" }
    #expect(notices.contains { $0.sentence.contains("B a frame; the budget is 60 kB.") })
  }

  @Test func chartsOfAFigureMoveTogether() throws {
    let figure = Gallery.composedFrames
    #expect(figure.frames?.count == 4)
    let scene = figure.scene(id: "figure", layout: .wide)
    #expect(scene.panels.count == 3)
    for panel in 0..<3 {
      let frames = Set(scene.items.filter { $0.panel == panel }.compactMap(\.frame))
      #expect(frames == (panel < 2 ? [0, 1, 2, 3] : []))
    }
    let key = try #require(figure.keyFrames)
    #expect(key.columns == 1)
    #expect(key.scene(id: "figure", layout: .wide).panels.count == 9)
    // Panels are counted through all charts, as the drawing has them.
    #expect(figure.tables().map { $0.columns.last?.place?.panels } == [[0], [1], [2]])
  }

  @Test(arguments: [
    (Facets.Scales.shared, [0.0, 20, 0, 20]), (.freeY, [0, 1, 0, 20]), (.freeX, [0, 20, 0, 20]),
    (.free, [0, 1, 0, 20]),
  ])
  func panelsKeepTheirFramesOnCommonAxes(scales: Facets.Scales, ends: [Double]) throws {
    var chart = Gallery.panelFrames
    chart.facets.scales = scales
    let key = try #require(Figure(chart).keyFrames)
    let scene = key.scene(id: "figure", layout: .wide)
    #expect(scene.panels.count == 6)
    // Panels lie in rows, and in columns where only horizontal axes differ.
    let known = scene.scales.compactMap { $0 }
    let isTurned = scales == .freeX
    let first = isTurned ? [0, 2, 4] : [0, 1, 2]
    let (one, other) = (first.map { known[$0] }, [0, 1, 2, 3, 4, 5].filter { !first.contains($0) })
    #expect(Set(one).count == 1 && Set(other.map { known[$0] }).count == 1)
    #expect(abs(one[0].y.end - ends[1]) < 0.1 * ends[1])
    #expect(abs(known[other[0]].y.end - ends[3]) < 0.1 * ends[3])
  }

  @Test func ordinaryFramesAreNoNotice() {
    #expect(FigureDrawing(Gallery.composedFrames).notices == [])
    #expect(Gallery.panelFrames.notices() == [])
    #expect(Gallery.twoSliders.notices() == [])
  }

  @Test(arguments: [ColorScale.Spacing.linear, .quantiles(2)])
  func keyFramesKeepTheColoursOfAll(spacing: ColorScale.Spacing) throws {
    // The largest value is in the one frame of six that is no key frame.
    let marks = [1.0, 2, 100, 4, 5, 6].enumerated().map { frame, value -> any Mark in
      var mark: any Mark = HeatmapMark(
        ScalarGrid(x: [0, 1], y: [0, 1], values: [0, 0, 0, value]))
      mark.style.frame = frame
      return mark
    }
    var chart = Chart(marks: marks).xAxis("x").yAxis("y")
    chart.colorScale = ColorScale(title: "value", spacing: spacing)
    chart.frames = Frames([DataColumn(name: "n", values: (0..<6).map(Double.init))])
    let key = try #require(Figure(chart).keyFrames?.charts.first)
    #expect(key.colorScale.domain == 0...100)
    #expect(key.colorScale.spacing == (spacing == .linear ? .linear : .thresholds([0])))
  }
}
