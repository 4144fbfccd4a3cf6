import Plotting

/// Charts of several panels, figures of several charts, and what stands around them.
extension Gallery {
  private static func decaying(_ rate: Double, seed: UInt64, scale: Double = 1) -> [Double] {
    var noise = Noise(seed: seed)
    return generations.map { scale * power(rate, Int($0)) * (1 + 0.08 * noise.next()) }
  }

  private static func panel(_ n: Int, _ rate: Double, scale: Double = 1) -> [any Mark] {
    let center = decaying(rate, seed: UInt64(n), scale: scale)
    let spread = generations.map { 0.05 * $0.squareRoot() }
    return [
      BandMark(
        x: generations,
        bands: [
          (
            level: 0.9, lower: zip(center, spread).map { $0 * (1 - $1) },
            upper: zip(center, spread).map { $0 * (1 + $1) }
          )
        ]),
      LineMark(x: generations, y: center).label("median"),
    ]
  }

  static var panels: Chart {
    let sizes = [(10, 0.9), (100, 0.97), (1_000, 0.995)]
    return Chart(
      marks: sizes.map { PanelMark(.panel("n = \($0)"), marks: panel($0, $1)) }
        + [
          FunctionMark(domain: 0...40, sampling: .integers) { power(0.97, Int($0)) }
            .label("law for n = 100"), RuleMark(y: 0.5, label: "half"),
        ]
    ).xAxis("generation").yAxis("variance of the fitted Gaussian")
  }

  static var freePanels: Chart {
    let measures = [("bias", 0.002), ("variance", 0.4), ("mean squared error", 30.0)]
    let marks = measures.map { name, scale -> any Mark in
      PanelMark(.panel(name), marks: panel(name.count, 0.95, scale: scale))
    }
    var chart = Chart(marks: marks).xAxis("generation").yAxis("value of the measure")
    chart.facets = Facets(columns: 3, scales: .freeY)
    return chart
  }

  static var gridPanels: Chart {
    let marks = ["replace", "accumulate and subsample"].flatMap { row in
      ["n = 10", "n = 100"].map { column -> any Mark in
        let rate = (row == "replace" ? 0.88 : 0.97) + (column == "n = 10" ? 0 : 0.02)
        return LineMark(x: generations, y: decaying(rate, seed: UInt64(row.count)))
          .label("variance").facet(row: row, column: column)
      }
    }
    let law = FunctionMark(domain: 0...40) { 1 / (1 + $0 / 10) }.label("1/(1 + t/10)")
    return Chart(marks: marks + [law.facet(column: "n = 10")])
      .xAxis("generation").yAxis("variance", scale: .log)
  }

  static var manyPanels: Chart {
    let marks = (1...5).map { number -> any Mark in
      var noise = Noise(seed: UInt64(70 + number))
      let y = generations.map { Double(number) * 0.1 * $0.squareRoot() + 0.2 * noise.next() }
      return PointMark(x: generations, y: y).facet("replicate \(number)")
    }
    return Chart(marks: marks).xAxis("generation").yAxis("distance from the truth")
  }

  static var clouds: Chart {
    let marks = [0, 5, 20].map { generation -> any Mark in
      var noise = Noise(seed: UInt64(generation) + 5)
      let width = power(0.9, generation)
      let x = (0..<120).map { _ in 2 * width * noise.next() }
      return PointMark(x: x, y: x.map { 0.5 * $0 + width * noise.next() })
        .facet("generation \(generation)")
    }
    return Chart(marks: marks).xAxis("first coordinate").yAxis("second coordinate")
      .aspect(.equal)
  }

  static var composed: Plotting.Figure {
    Plotting.Figure(
      [fan, rates, upright, short(title: "Entropy of a sample")], columns: 2,
      title: "What a model forgets when it learns from itself",
      subtitle: "Four measures of the same runs")
  }

  static var composedThree: Plotting.Figure {
    Plotting.Figure([short(title: nil), equal, short(title: nil)])
  }

  private static func short(title: String?) -> Chart {
    var chart = Chart(marks: [
      LineMark(x: generations, y: decaying(0.97, seed: 8)).label("entropy")
    ]).xAxis("generation").yAxis("entropy (nats)")
    chart.title = title
    return chart
  }

  static var annotated: Chart {
    let center = decaying(0.95, seed: 90)
    return Chart(marks: [LineMark(x: generations, y: center).label("variance")])
      .xAxis("generation").yAxis("variance")
      .span("burn-in", x: 0...5).span("what a reader would not notice", y: 0.2...0.3)
      .annotate("half of the variance is lost here, long before the mean moves", x: 13, y: 0.5)
      .annotate("end", x: 40, y: 0.13)
      .bracket("ten generations", x: 20...30, y: 0.72)
      .bracket("spread", y: 0.35...0.62)
  }

  /// A cloud in which no side of the point is free.
  static var remote: Chart {
    var noise = Noise(seed: 21)
    let x = (0..<900).map { _ in noise.next() }
    let y = x.map { _ in 0.6 * noise.next() }
    let band = BandMark(
      x: [-1.2, 1.2], bands: [(level: 0.5, lower: [-0.1, -0.1], upper: [0, 0])])
    return Chart(marks: [band, PointMark(x: x, y: y), PointMark(x: [0.1], y: [0])])
      .xAxis("first coordinate", domain: -2...2).yAxis("second coordinate", domain: -1.2...1.2)
      .annotate("the only real observation", x: 0.1, y: 0)
      .span("outside of the data", x: 1.3...2)
      .bracket("central half", y: -0.2...0.2, x: -1.25)
  }

  static var titled: Chart {
    var chart = four(labels: ["replace", "accumulate"])
    chart.title = "Variance survives where every batch is kept beside the real one"
    chart.subtitle = "Median of 400 runs, samples of 100"
    return chart
  }

  private static func four(labels: [String]) -> Chart {
    Chart(
      marks: labels.enumerated().map { index, label in
        LineMark(x: generations, y: decaying(0.93 + 0.05 * Double(index), seed: 3)).label(label)
      }
    ).xAxis("generation").yAxis("variance")
  }

  static var banked: Chart {
    let x = (0...200).map(Double.init)
    var noise = Noise(seed: 2)
    let y = x.map { index in
      let phase = Double(Int(index) % 22) / 22
      return (phase < 0.3 ? phase / 0.3 : (1 - phase) / 0.7) * (60 + 20 * noise.next())
    }
    return Chart(marks: [LineMark(x: x, y: y)]).xAxis("year").yAxis("sunspots")
      .aspect(.arcLength)
  }
}
