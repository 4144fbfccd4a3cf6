import Plotting
import Testing

@Suite struct ChartTests {
  @Test func bandAndLineShareASeriesWithoutAWord() {
    let band = BandMark(x: [0, 1], bands: [(level: 0.5, lower: [0, 0], upper: [1, 1])])
    let line = LineMark(x: [0, 1], y: [0, 1])
    let marks: [any Mark] = [band, line.label("a"), band, line.label("b")]
    #expect(SeriesAssignment.series(of: marks) == [1, 1, 2, 2])
    let bandsFirst: [any Mark] = [band, band, line.label("a"), line.label("b")]
    #expect(SeriesAssignment.series(of: bandsFirst) == [1, 2, 1, 2])
  }

  @Test func equalLabelsShareASeries() {
    let line = LineMark(x: [0, 1], y: [0, 1])
    let points = PointMark(x: [0, 1], y: [0, 1])
    let marks: [any Mark] = [line.label("a"), line.label("b"), points.label("b"), RuleMark(y: 0)]
    #expect(SeriesAssignment.series(of: marks) == [1, 2, 2, nil])
  }

  @Test(arguments: [
    ([0.95, 0.8, 0.5], [14, 20, 28]), ([0.95], [14]), ([0.5], [28]), ([0.99, 0.95], [14, 28]),
    ([0.99, 0.95, 0.9], [14, 20, 28]), ([0.95, 0.5], [14, 28]),
  ])
  func bandsGetDarkerInwards(_ levels: [Double], _ tints: [Int]) {
    #expect(BandMark.tints(levels) == tints)
  }

  @Test func modifiersReturnChangedMarks() {
    let mark = PointMark(x: [0], y: [0]).label("a").foregroundStyle(.series(2))
      .lineStyle(.dashed).symbol(.square).opacity(2)
    #expect(mark.label == "a")
    #expect(mark.style.foreground == .series(2))
    #expect(mark.style.line == .dashed)
    #expect(mark.style.symbol == .square)
    #expect(mark.style.opacity == 1)
  }

  @Test func tableJoinsMarksByX() {
    let chart = Chart(marks: [
      LineMark(x: [0, 1, 2], y: [5, 6, 7]).label("a"),
      PointMark(x: [1, 1, 3], y: [1, 2, 3]).label("b"),
      FunctionMark(domain: 1...3) { 10 * $0 }.label("law, \"exact\""),
    ]).xAxis("t").yAxis("v")
    let table = chart.table()
    #expect(table.columns.map(\.name) == ["t", "a", "b", "law, \"exact\""])
    #expect(
      table.csv() == """
        t,a,b,"law, ""exact""\"
        0,5,,
        1,6,1,10
        1,,2,
        2,7,,20
        3,,3,30

        """)
  }

  @Test func summaryNamesAxesAndExtremes() {
    let chart = Chart(marks: [
      LineMark(x: [0, 1, 2, 3], y: [1, 0.25, 3, 0.5]).label("mean"),
      RuleMark(y: 2, label: "limit"),
    ]).xAxis("generation").yAxis("variance", domain: 0...4)
    #expect(
      chart.summary() == """
        X axis: generation, linear, from 0 to 3. Y axis: variance, linear, from 0 to 4. \
        Line of mean: 4 values, from 1 to 0.5, lowest 0.25 at 1, highest 3 at 2. \
        A horizontal reference line at 2 (limit).
        """)
  }

  @Test func goodChartsHaveNoNotices() {
    for figure in Gallery.all {
      let notices = FigureDrawing(figure.figure).notices.map(\.rule)
      // One figure shows what becomes of names that are too long for a column.
      let expected = figure.name == "categories" ? ["chart-names"] : []
      #expect(notices == expected, "\(figure.name): \(notices)")
    }
  }

  @Test func noticesNameWhatIsWrong() {
    let line = LineMark(x: [0, 1, 2, 3], y: [1, 0, -1, 2]).label("a")
    let log = Chart(marks: [line]).xAxis("x").yAxis("y", scale: .log).notices()
    #expect(log.map(\.rule) == ["chart-log-nonpositive"])
    #expect(
      log.first?.sentence
        == "2 values of “a” are not positive and cannot be shown on the logarithmic y axis.")
    let fromZero = LineMark(x: [0, 1, 2], y: [1, 2, 3])
    #expect(Chart(marks: [fromZero]).xAxis("x", scale: .log).yAxis("y").notices().isEmpty)
    #expect(Chart(marks: []).notices().map(\.rule).contains("chart-empty"))
    #expect(
      Chart(marks: [line]).notices().map(\.rule) == ["chart-axis-title", "chart-axis-title"])
    let seven = (1...7).map { LineMark(x: [0, 1], y: [0, Double($0)]).label("\($0)") }
    let notices = Chart(marks: seven).xAxis("x").yAxis("y").notices()
    #expect(notices.map(\.rule) == ["chart-series"])
  }

  /// Data that no picture can be made of must still give a picture.
  @Test(
    arguments: [
      [], [Double.nan], [Double.infinity, -Double.infinity], [0], [1e308, -1e308],
      [Double.leastNonzeroMagnitude],
      [-1, -2], [1, 1 + 1e-16],
    ] as [[Double]])
  func absurdDataGiveAFigure(_ y: [Double]) {
    let x = y.indices.map(Double.init)
    for scale in [Scale.linear, .log, .log(base: 2)] {
      for marks: [any Mark] in [
        [LineMark(x: x, y: y).label("a")], [PointMark(x: y, y: x)],
        [IntervalMark(x: x, lower: y, upper: y)], [RuleMark(y: y.first ?? .nan, label: "r")],
        [BandMark(x: x, bands: [(level: 0.5, lower: y, upper: y)]).label("b")],
        [FunctionMark { _ in y.first ?? .nan }.label("f")],
      ] {
        let chart = Chart(marks: marks).xAxis("x", scale: scale).yAxis("y", scale: scale)
        for layout in ChartLayout.allCases {
          let svg = chart.scene(id: "f", layout: layout).svg()
          #expect(!svg.contains("nan") && !svg.contains("inf\""))
        }
        _ = (chart.table().csv(), chart.summary(), chart.notices())
      }
    }
  }

  @Test func textCannotBecomeMarkup() {
    let chart = Chart(marks: [LineMark(x: [0, 1], y: [0, 1]).label("<b>&\"x\"\u{0}")])
      .xAxis("</text><script>").yAxis("a < b")
    let svg = chart.scene(id: "f", layout: .wide).svg()
    #expect(!svg.contains("<script>") && !svg.contains("<b>") && !svg.contains("\u{0}"))
    #expect(svg.contains("&lt;b&gt;&amp;&quot;x&quot;\u{FFFD}"))
  }

  @Test func equalAspectMakesUnitsEquallyLong() {
    let chart = Chart(marks: [PointMark(x: [0, 4], y: [0, 2])])
      .xAxis("x", domain: 0...4).yAxis("y", domain: 0...2).aspect(.equal)
    let panel = chart.scene(id: "f", layout: .wide).panel
    #expect(abs(panel.width / 4 - panel.height / 2) < 1)
  }

  @Test func decadesFallAtFortyFiveDegrees() {
    let chart = Chart(marks: [PointMark(x: [1, 1_000], y: [1, 0.001])])
      .xAxis("x", scale: .log, domain: 1...1_000).yAxis("y", scale: .log, domain: 0.001...1)
      .aspect(.decades)
    for layout in ChartLayout.allCases {
      let panel = chart.scene(id: "f", layout: layout).panel
      #expect(abs(panel.width - panel.height) < 1)
    }
  }
}
