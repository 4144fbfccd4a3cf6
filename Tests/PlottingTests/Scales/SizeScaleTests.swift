import Plotting
import Testing

@Suite struct SizeScaleTests {
  private func chart(_ marks: [any Mark]) -> Chart {
    Chart(marks: marks).xAxis("x").yAxis("y")
  }

  /// The radii of the points that a chart draws over its data.
  private func radii(_ chart: Chart) -> [Double] {
    chart.scene(id: "f", layout: .wide).items.compactMap { item in
      guard case .mark = item.group, case .symbols(_, _, let radius) = item.shape else {
        return nil
      }
      return radius
    }
  }

  @Test func areasAreProportionalToNumbers() {
    let points = PointMark(x: [1, 2, 3, 4], y: [1, 1, 1, 1])
      .symbolSize(by: [100, 25, 0, .nan], title: "runs")
    #expect(radii(chart([points])) == [9, 4.5])
  }

  @Test func pointsTooSmallToSeeKeepALeastRadius() {
    let points = PointMark(x: [1, 2], y: [1, 1]).symbolSize(by: [1e6, 1], title: "runs")
    #expect(radii(chart([points])) == [9, 1.5])
  }

  /// Parts of one mark, and further marks, must not be scaled each for itself.
  @Test func allPointsOfAChartShareOneScale() throws {
    let points = PointMark(x: [1, 2], y: [1, 1]).symbolSize(by: [16, 4], title: "runs")
    let parted = try #require(points.foregroundStyle(by: .names(["a", "b"])))
    #expect(radii(chart([parted])) == [9, 4.5])
    let other = PointMark(x: [3], y: [1]).symbolSize(by: [64], title: "runs")
    #expect(radii(chart([points, other])) == [4.5, 2.25, 9])
  }

  @Test(arguments: [
    ([1.0, 1_000], ["50", "200", "1000"]), ([1, 90], ["10", "50"]),
    ([30, 45], ["20"]), ([7, 7], ["5"]), ([0.003, 0.02], ["0.005", "0.02"]),
  ])
  func theLegendShowsRoundNumbers(_ sizes: [Double], _ texts: [String]) {
    let points = PointMark(x: sizes.indices.map(Double.init), y: sizes)
      .symbolSize(by: sizes, title: "runs")
    let scene = chart([points]).scene(id: "f", layout: .wide)
    let legend = scene.items.compactMap { item -> String? in
      guard item.group == .legend, case .text(let box) = item.shape else { return nil }
      return box.text
    }
    #expect(legend == ["runs"] + texts)
  }

  @Test func longTitlesStandAboveTheirRow() {
    let title = "the number of replicates that the estimate of each of the points rests on"
    let points = PointMark(x: [1, 2], y: [1, 2]).symbolSize(by: [10, 1_000], title: title)
    let chart = chart([points])
    #expect(chart.notices() == [])
    let scene = chart.scene(id: "f", layout: .narrow)
    #expect(scene.textBoxes.allSatisfy { scene.bounds.contains($0.bounds) })
  }

  @Test func sizesWithoutATitleAreNoticed() {
    let points = PointMark(x: [1, 2], y: [1, 1]).symbolSize(by: [16, 4])
    #expect(chart([points]).notices().map(\.rule) == ["chart-size-title"])
    #expect(points.data(at: []).columns.map(\.name) == ["", "size"])
  }
}
