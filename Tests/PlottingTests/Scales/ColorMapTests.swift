import Plotting
import Testing

@Suite struct ColorMapTests {
  private static func paints(
    _ scale: ColorScale, _ values: [Double]
  ) -> (paints: [Paint], texts: [String]) {
    let x = values.indices.map(Double.init)
    let mark = RectangleMark(
      xStart: x, xEnd: x.map { $0 + 1 }, yStart: x.map { _ in 0 }, yEnd: x.map { _ in 1 })
    let scene = Chart(marks: [mark.colored(by: values)]).xAxis("x").yAxis("y").colorScale(scale)
      .scene(id: "f", layout: .wide)
    let items = scene.items.filter { $0.role == .cells && $0.group == .mark(0, isClipped: false) }
    let legend = scene.items.filter { $0.group == .legend }.compactMap { item -> String? in
      if case .text(let box) = item.shape { box.text } else { nil }
    }
    return (items.map(\.paint), legend)
  }

  @Test func linearScalesGoFromEndToEnd() {
    let (paints, texts) = Self.paints(ColorScale(title: "v (px)"), [0, 5, 10])
    #expect(
      paints == [
        .scheme(.viridis, step: 0), .scheme(.viridis, step: 32), .scheme(.viridis, step: 63),
      ])
    #expect(texts == ["v (px)", "0", "5", "10"])
  }

  @Test func logarithmicScalesGoByRatios() {
    let scale = ColorScale(.cividis, title: "v", spacing: .log)
    let (paints, texts) = Self.paints(scale, [1, 10, 100, -3])
    #expect(
      paints == [
        .scheme(.cividis, step: 0), .scheme(.cividis, step: 32), .scheme(.cividis, step: 63),
      ])
    #expect(texts == ["v", "1", "10", "100"])
  }

  @Test func divergingScalesAreSymmetricAboutThePivot() {
    let (paints, _) = Self.paints(ColorScale(.diverging, title: "v"), [-1, 0, 4])
    #expect(paints == [.tint(.low, percent: 25), .paper, .tint(.high, percent: 100)])
    let (ratios, _) = Self.paints(
      ColorScale(.diverging, title: "v", spacing: .log), [0.1, 1, 100])
    #expect(ratios == [.tint(.low, percent: 50), .paper, .tint(.high, percent: 100)])
    let (moved, _) = Self.paints(ColorScale(.diverging, title: "v", pivot: 2), [0, 2, 4])
    #expect(moved == [.tint(.low, percent: 100), .paper, .tint(.high, percent: 100)])
  }

  @Test func thresholdsPartTheValues() {
    let scale = ColorScale(title: "v", spacing: .thresholds([10, 1]))
    let (paints, texts) = Self.paints(scale, [0.5, 1, 9, 10, 99])
    #expect(
      paints == [
        .scheme(.viridis, step: 0), .scheme(.viridis, step: 32), .scheme(.viridis, step: 63),
      ])
    #expect(texts == ["v", "1", "10"])
  }

  @Test func quantilesPartTheValuesEqually() {
    let values = (0..<100).map { Double($0 * $0) }
    let (paints, texts) = Self.paints(ColorScale(title: "v", spacing: .quantiles(4)), values)
    #expect(paints.count == 4)
    // Quartiles of the squares of 0…99, type 7.
    #expect(texts == ["v", "613", "2450", "5510"])
  }

  @Test func missingValuesHaveALegend() {
    #expect(Self.paints(ColorScale(title: "v"), [0, .nan, 1]).texts.last == "no value")
    #expect(Self.paints(ColorScale(title: "v"), [.nan]).texts.last == "no value")
    #expect(Self.paints(ColorScale(title: "v"), [3, 3]).paints.count == 1)
  }

  @Test func domainsCutValuesOff() {
    let scale = ColorScale(title: "v", domain: 0...1)
    let (paints, _) = Self.paints(scale, [-5, 0.5, 7])
    #expect(
      paints == [
        .scheme(.viridis, step: 0), .scheme(.viridis, step: 32), .scheme(.viridis, step: 63),
      ])
  }

  @Test func chartsWithoutATitleForTheirColorsSaySo() {
    let grid = ScalarGrid(x: [0, 1], y: [0, 1], values: [0, 1, 2, 3])
    let chart = Chart(marks: [HeatmapMark(grid)]).xAxis("x").yAxis("y")
    #expect(chart.notices().map(\.rule) == ["chart-color-title"])
    #expect(chart.colorScale(ColorScale(title: "v")).notices().isEmpty)
  }
}
