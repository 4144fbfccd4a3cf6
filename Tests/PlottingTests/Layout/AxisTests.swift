import Plotting
import Testing

/// What an axis shows when its author leaves it to the data.
@Suite struct AxisTests {
  /// The texts below the panel of a chart.
  private func ticks(_ chart: Chart, _ group: SceneGroup = .xAxis) -> [String] {
    chart.scene(id: "f", layout: .wide).items.compactMap { item in
      guard item.group == group, item.role == .tickLabel, case .text(let box) = item.shape else {
        return nil
      }
      return box.text
    }
  }

  private func chart(_ marks: any Mark...) -> Chart {
    Chart(marks: marks).xAxis("x").yAxis("y")
  }

  @Test func wholeNumbersHaveWholeTicks() {
    for last in 4...60 {
      let x = (0...last).map(Double.init)
      let texts = ticks(chart(LineMark(x: x, y: x.map { $0 / 7 })))
      #expect(texts.allSatisfy { !$0.contains(".") } && texts.count > 1, "\(last): \(texts)")
    }
  }

  @Test func fewWholeNumbersAreNotEnough() {
    #expect(ticks(chart(LineMark(x: [0, 1], y: [0, 1]))).contains("0.2"))
  }

  @Test func barsOverWholeNumbersHaveWholeTicksUnderACurve() {
    let x = (0...12).map(Double.init)
    let texts = ticks(chart(BarMark(x: x, y: x), FunctionMark(domain: 0...12) { $0 }))
    #expect(texts == ["0", "2", "4", "6", "8", "10", "12"])
  }

  @Test func cellsReachTheSidesWithoutAStripToZero() {
    let grid = ScalarGrid(x: [1, 2, 3, 4, 5, 6, 7, 8, 9], y: [1, 2, 3], function: { $0 * $1 })
    let chart = chart(HeatmapMark(grid)).colorScale(ColorScale(title: "product"))
    #expect(!ticks(chart).contains("0") && !ticks(chart, .yAxis).contains("0"))
    #expect(ticks(chart.xAxis("x", includesZero: true)).contains("0"))
  }

  @Test func closedFormsBesideARuleDecideTheAxis() {
    let chart = Chart(marks: [RuleMark(y: 0), FunctionMark(domain: 0...1) { 100 * $0 }])
      .xAxis("x").yAxis("y")
    #expect(ticks(chart, .yAxis).contains("100"))
  }

  @Test func closedFormsWithNamesHaveDashesOfTheirOwn() {
    let laws = ["a", "b", "a"].map { name in FunctionMark(domain: 0...1) { $0 }.label(name) }
    let chart = Chart(marks: laws + [FunctionMark(domain: 0...1) { -$0 }]).xAxis("x").yAxis("y")
    let dashes = chart.scene(id: "f", layout: .wide).items.compactMap { item -> [Double]? in
      guard case .mark = item.group, item.role == .law else { return nil }
      return item.dash
    }
    #expect(dashes == [[5, 3], [2, 2.5], [5, 3], [5, 3]])
  }
}
