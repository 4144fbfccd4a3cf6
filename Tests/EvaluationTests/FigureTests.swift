import Evaluation
import Notebook
import Plotting
import Testing

/// Charts in panels and figures of several charts, as notebooks write them.
@Suite struct FigureTests {
  private func figure(_ code: String) throws -> Figure {
    let result = evaluateCell(code)
    #expect(result.findings == [])
    return try #require(result.figures.first).drawing.figure
  }

  private let axes = ".xAxis(\"x\").yAxis(\"y\")"

  @Test func panelsHoldTheirMarks() throws {
    let figure = try figure(
      """
      Chart {
        for n in [10, 100] {
          Panel("n = \\(n)") {
            LineMark(x: [1, 2], y: [n, 2 * n]).label("mean")
            PointMark(x: [1, 2], y: [n, 2 * n])
          }
        }
        RuleMark(y: 50)
      }
      .facets(columns: 1, scales: .freeY, axes: .all)\(axes)
      """)
    let chart = figure.charts[0]
    #expect(
      chart.marks.map { $0.style.facet } == [
        .panel("n = 10"), .panel("n = 10"), .panel("n = 100"), .panel("n = 100"), nil,
      ])
    #expect(chart.facets == Facets(columns: 1, scales: .freeY, axes: .all))
    #expect(figure.scene(id: "f", layout: .wide).panels.count == 2)
  }

  @Test func aColumnPartsRowsIntoPanels() throws {
    let figure = try figure(
      """
      Chart {
        LineMark(x: [1, 2, 1, 2], y: [1, 2, 3, 4]).facet(by: [10, 10, 100, 100])
      }\(axes)
      """)
    #expect(figure.charts[0].marks.map { $0.style.facet } == [.panel("10"), .panel("100")])
  }

  @Test func chartsStandBesideOneAnother() throws {
    let figure = try figure(
      """
      let bias = Chart { LineMark(x: [1, 2], y: [1, 2]) }\(axes).title("Bias")
      Figure(columns: 2) {
        bias
        Chart { LineMark(x: [1, 2], y: [2, 1]) }\(axes)
      }
      .title("Errors").subtitle("of one run").description("Two lines.")
      """)
    #expect(figure.charts.map(\.title) == ["Bias", nil])
    #expect(figure.columns == 2 && figure.title == "Errors")
    #expect(figure.subtitle == "of one run" && figure.description == "Two lines.")
  }

  @Test func aTableHoldsSparklines() throws {
    let result = evaluateCell(
      """
      Table {
        Column("n", [1, 2])
        Column("course", [Sparkline([3, 1, 2]), Sparkline([1, 4], domain: 0...4)])
      }
      """)
    #expect(result.findings == [])
    guard case .table(let table) = try #require(result.cells.first?.items.first) else {
      Issue.record("the cell shows a table")
      return
    }
    #expect(table.columns[0].sparklines == [nil, nil])
    #expect(
      table.columns[1].sparklines == [Sparkline([3, 1, 2]), Sparkline([1, 4], domain: 0...4)])
    #expect(table.columns[1].cells == ["from 3 to 2, lowest 1", "from 1 to 4"])
    #expect(!table.columns[1].isNumeric)
  }

  @Test func aBandClaimsALevelOnlyWhereItIsGiven() throws {
    let figure = try figure(
      """
      Chart {
        BandMark(x: [1, 2], lower: [0, 1], upper: [2, 3])
        BandMark(x: [1, 2], lower: [0, 1], upper: [2, 3], level: 0.9)
      }\(axes)
      """)
    #expect(figure.charts[0].bandStatements() == ["pointwise, 90 %"])
  }

  @Test func remarksStandAtNumbersAndNames() throws {
    let figure = try figure(
      """
      Chart { PointMark(x: ["a", "b"], y: [1, 2]) }\(axes)
        .annotate("the larger", x: "b", y: 2, leader: false)
        .span("nominal", y: 1.2...1.4)
        .bracket("gap", y: 1...2, at: 0)
      """)
    #expect(
      figure.charts[0].annotations == [
        Annotation("the larger", .text(x: .category("b"), y: .number(2), hasLeader: false)),
        Annotation("nominal", .spanY(1.2...1.4)), Annotation("gap", .bracketY(1...2, x: 0)),
      ])
  }

  @Test(
    arguments: [
      ("Chart { Panel(\"a\") { 1 } }", "type-mismatch"),
      ("Chart { Panel(\"a\") { } }", "empty-chart"), ("Figure { 1 }", "type-mismatch"),
      ("Figure { }", "invalid-argument"),
      ("Chart { RuleMark(y: 1).facet(by: [1, 2]) }", "invalid-argument"),
      ("Chart { RuleMark(y: 1) }.facets(columns: 0)", "invalid-argument"),
      ("PointMark(x: [1], y: [1]).symbolSize(by: [1, 2], title: \"n\")", "count-mismatch"),
      ("LineMark(x: [1], y: [1]).symbolSize(by: [1], title: \"n\")", "invalid-argument"),
      ("BandMark(x: [1], lower: [0], upper: [1], level: 0)", "invalid-argument"),
      ("BandMark(x: [1, 2], lower: [0], upper: [1, 1])", "count-mismatch"),
      ("LineMark(x: [1], y: [1]).foregroundStyle(.ordered(2))", "invalid-argument"),
      ("Sparkline([1, 2], domain: 3.0...3.0)", "invalid-argument"),
      ("Chart { RuleMark(y: 1) }.span(x: 0.0...infinity)", "invalid-argument"),
      ("Chart { RuleMark(y: 1) }.xAxis(\"x\", scale: .log(base: 1))", "invalid-argument"),
      ("Chart { RuleMark(y: 1) }.yAxis(\"y\", scale: .logit, domain: 0...1)", "invalid-argument"),
    ])
  func mistakesAreNamed(_ code: String, _ rule: String) {
    let rules = evaluateCell("let drawn = " + code).findings.map {
      String($0.split(separator: " ").last ?? "")
    }
    #expect(rules.contains(rule), "\(rules)")
  }
}
