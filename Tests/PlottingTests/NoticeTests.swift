import Plotting
import Testing

/// One chart for each thing that a chart says about itself.
@Suite struct NoticeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rules: [String]
    var chart: Chart
    var testDescription: String { rules.joined(separator: " ") }
  }

  private static let line = LineMark(x: [0, 1, 2], y: [1, 2, 3])

  private static func chart(_ marks: any Mark...) -> Chart {
    Chart(marks: marks).xAxis("x").yAxis("y")
  }

  /// Points in no order, which no thinning can make fewer.
  private static let tangle: LineMark = {
    var noise = Gallery.Noise(seed: 5)
    let places = (0..<12_000).map { _ in noise.next() }
    return LineMark(x: places, y: places.indices.map { places[(7 * $0 + 3) % places.count] })
  }()

  private static let names = (1...14).map { "a workflow with the number \($0)" }

  static let cases: [Case] = [
    Case(rules: [], chart: chart(line)),
    Case(rules: ["chart-empty", "chart-mark-empty"], chart: chart(LineMark(x: [], y: []))),
    Case(rules: ["chart-axis-title"], chart: Chart(marks: [line]).xAxis("x")),
    Case(
      rules: ["chart-domain"],
      chart: Chart(marks: [line]).xAxis("x").yAxis("y", scale: .log, domain: 0...4)),
    Case(
      rules: ["chart-categories"], chart: Chart(marks: [line]).xAxis("x", scale: .band).yAxis("y")),
    Case(
      rules: ["chart-mark-empty"],
      chart: chart(line, PointMark(x: [1, 2], y: [.nan, .infinity]).label("nothing"))),
    Case(
      rules: ["chart-facets"],
      chart: chart(line.facet("a"), line.facet(row: "b"))),
    Case(rules: ["chart-annotation"], chart: chart(line).annotate("far", x: 9, y: 9)),
    Case(
      rules: ["chart-text", "chart-text"],
      chart: chart(
        line,
        TextMark(x: [1, 1], y: [2, 2], text: ["one text", "another text"], anchor: .overlay))),
    Case(rules: ["chart-size", "chart-size"], chart: chart(tangle)),
    // Bytes and elements, in both layouts.
    Case(
      rules: ["chart-size", "chart-size", "chart-size", "chart-size"],
      chart: Chart(
        marks: (0..<16).map { row in
          PointMark(
            x: (0..<200).map(Double.init), y: [Double](repeating: Double(row), count: 200)
          ).foregroundStyle(.ink)
        }
      ).xAxis("x").yAxis("y")),
    Case(
      rules: ["chart-names"], chart: chart(BarMark(x: names, y: names.indices.map(Double.init)))
    ),
  ]

  @Test(arguments: cases) func aChartNamesItsFaults(_ row: Case) {
    #expect(row.chart.notices().map(\.rule) == row.rules)
  }

  @Test func manyCollisionsAreSummedUp() {
    let count = 8
    let texts = (0..<count).map { "text \($0)" }
    let places = [Double](repeating: 1, count: count)
    let notices = Self.chart(
      Self.line, TextMark(x: places, y: places, text: texts, anchor: .overlay)
    ).notices()
    // Every two of eight texts meet: 28 pairs, of which each layout names three.
    #expect(notices.count == 8)
    #expect(notices[3].sentence == "25 more texts collide in the wide layout.")
  }

  @Test func figuresOfSeveralChartsSayWhichOneIsMeant() {
    let figure = Figure([Self.chart(Self.line), Chart(marks: [Self.line]).xAxis("x")])
    #expect(
      FigureDrawing(figure).notices.map(\.sentence) == ["Panel b: The y axis has no title."])
  }

  // MARK: - Bands

  @Test func bandsStateKindAndLevel() {
    let x = [0.0, 1]
    func band(_ level: Double?) -> BandMark {
      BandMark(x: x, bands: [(level: level, lower: [0, 0], upper: [1, 1])])
    }
    #expect(band(0.95).statement == "pointwise, 95 %")
    #expect(band(nil).statement == nil)
    #expect(Self.chart(band(0.95), band(nil), band(0.95)).bandStatements() == ["pointwise, 95 %"])
    let simultaneous = IntervalBands.simultaneous(
      x: x, samples: [[0, 1, 2], [0, 1, 2]], levels: [0.5])
    #expect(BandMark(simultaneous).statement == "simultaneous, 50 %")
  }

  @Test func aBandWithoutALevelClaimsNone() {
    let band = BandMark(x: [0, 1], bands: [(level: nil, lower: [0, 1], upper: [2, 3])])
    #expect(band.data(at: []).columns.map(\.name) == ["lower", "upper"])
    #expect(
      band.sentence(name: "bounds") == "Area of bounds between two curves, which ends at 1 to 3.")
    let summary = Self.chart(band).summary()
    #expect(!summary.contains("%") && !summary.contains("pointwise"))
  }
}
