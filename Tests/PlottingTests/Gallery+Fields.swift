import Plotting
import Statistics

/// Figures with colour scales, clouds of points, and categories.
extension Gallery {
  static let fields: [Figure] = [
    Figure(name: "phase-diagram", chart: phaseDiagram),
    Figure(name: "heatmap-log", chart: heatmapLog),
    Figure(name: "heatmap-diverging", chart: heatmapDiverging),
    Figure(name: "heatmap-noise", chart: heatmapNoise),
    Figure(name: "heatmap-thresholds", chart: heatmapThresholds),
    Figure(name: "contours", chart: contours),
    Figure(name: "contours-filled", chart: contoursFilled),
    Figure(name: "density-regions", chart: densityRegions),
    Figure(name: "ellipses", chart: ellipses),
    Figure(name: "crowd", chart: crowd),
    Figure(name: "crowd-log", chart: crowdLog),
    Figure(name: "colored-points", chart: coloredPoints),
    Figure(name: "sized-points", chart: sizedPoints),
    Figure(name: "named-points", chart: namedPoints),
    Figure(name: "arrows", chart: arrows),
    Figure(name: "bars", chart: bars),
    Figure(name: "bars-dodged", chart: barsDodged),
    Figure(name: "bars-stacked", chart: barsStacked),
    Figure(name: "bars-lying", chart: barsLying),
    Figure(name: "bars-numbers", chart: barsNumbers),
    Figure(name: "forest", chart: forest),
  ]

  private static func steps(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    (0..<count).map { low + (high - low) * Double($0) / Double(count - 1) }
  }

  private static var phaseDiagram: Chart {
    let grid = ScalarGrid(x: steps(0, 1, 41), y: steps(0, 2, 31)) { x, y in
      x > 0.85 && y < 0.4 ? .nan : 1 / (1 + exp(-6 * (y - 1.7 * x * x - 0.15)))
    }
    return Chart(marks: [
      HeatmapMark(grid), ContourMark(grid, levels: [0.5], label: "measured boundary"),
      FunctionMark(domain: 0...1) { 2 * $0 * $0 }.label("theory, 2α²"),
      TextMark(x: [0.25, 0.7], y: [1.4, 0.35], text: ["stable", "collapse"], anchor: .overlay),
    ]).xAxis("share of real data, α").yAxis("growth of the samples")
      .colorScale(ColorScale(title: "probability of survival", domain: 0...1))
  }

  private static var heatmapLog: Chart {
    let x = (0..<17).map { exp(0.5 * Double($0)) * 10 }
    let y = (0..<13).map { exp(0.4 * Double($0)) }
    let grid = ScalarGrid(x: x, y: y) { $1 / $0 }
    return Chart(marks: [HeatmapMark(grid)])
      .xAxis("samples, n", scale: .log).yAxis("generation", scale: .log)
      .colorScale(ColorScale(.cividis, title: "mean squared error", spacing: .log))
  }

  private static var heatmapDiverging: Chart {
    let grid = ScalarGrid(x: steps(-3, 3, 61), y: steps(-2, 2, 41)) { x, y in
      (x - 0.4 * y) * exp(-0.4 * (x * x + y * y))
    }
    return Chart(marks: [HeatmapMark(grid)]).xAxis("first parameter").yAxis("second parameter")
      .colorScale(ColorScale(.diverging, title: "bias"))
  }

  private static var heatmapNoise: Chart {
    var noise = Noise(seed: 31)
    let grid = ScalarGrid(x: steps(0, 199, 200), y: steps(0, 119, 120)) { x, y in
      sin(x / 30) + cos(y / 20) + noise.next()
    }
    return Chart(marks: [HeatmapMark(grid)]).xAxis("column").yAxis("row")
      .colorScale(ColorScale(title: "value"))
  }

  private static var heatmapThresholds: Chart {
    let grid = ScalarGrid(x: steps(0.5, 9.5, 10), y: steps(0.5, 5.5, 6)) { x, y in x * y }
    return Chart(marks: [HeatmapMark(grid)]).xAxis("first").yAxis("second")
      .colorScale(ColorScale(.cividis, title: "product", spacing: .thresholds([2, 5, 10, 20, 40])))
  }

  private static func hills(_ x: Double, _ y: Double) -> Double {
    2 * exp(-(x - 1) * (x - 1) - y * y) + 1.4
      * exp(-0.7 * ((x + 1.2) * (x + 1.2) + (y - 0.6) * (y - 0.6)))
  }

  private static var contours: Chart {
    let grid = ScalarGrid(x: steps(-3, 3, 49), y: steps(-2, 2.4, 37), function: hills)
    return Chart(marks: [ContourMark(grid)]).xAxis("first parameter").yAxis("second parameter")
  }

  private static var contoursFilled: Chart {
    let grid = ScalarGrid(x: steps(-3, 3, 49), y: steps(-2, 2.4, 37), function: hills)
    return Chart(marks: [ContourMark(grid, fill: .scale)])
      .xAxis("first parameter").yAxis("second parameter")
      .colorScale(ColorScale(title: "likelihood ratio"))
  }

  static func cloud(
    _ count: Int, center: (Double, Double), spread: Double, slope: Double, seed: UInt64
  ) -> (x: [Double], y: [Double]) {
    let u = sample(count, mean: 0, spread: spread, seed: seed)
    let v = sample(count, mean: 0, spread: spread, seed: seed + 1)
    return (
      u.map { center.0 + $0 }, zip(u, v).map { center.1 + slope * $0 + 0.6 * $1 }
    )
  }

  private static var densityRegions: Chart {
    let cloud = cloud(600, center: (0, 0), spread: 1, slope: 0.6, seed: 3)
    let grid = ScalarGrid.density(x: cloud.x, y: cloud.y)
    return Chart(marks: [
      ContourMark(density: grid, shares: [0.5, 0.8, 0.95], label: "600 runs"),
      PointMark(x: Array(cloud.x.prefix(150)), y: Array(cloud.y.prefix(150))).opacity(0.6),
    ]).xAxis("mean").yAxis("log variance")
  }

  private static var ellipses: Chart {
    let clouds = [0, 1, 2].map { index in
      cloud(
        120, center: (0.9 * Double(index), 0.3 * Double(index)),
        spread: power(0.7, index), slope: 0.5, seed: 20 + UInt64(index))
    }
    var marks: [any Mark] = []
    for (index, cloud) in clouds.enumerated() {
      let label = "generation \([1, 10, 20][index])"
      marks.append(PointMark(x: cloud.x, y: cloud.y, label: label).opacity(0.5))
      marks.append(EllipseMark(x: cloud.x, y: cloud.y, label: label).lineStyle(.solid))
    }
    marks.append(
      LinkMark(x: [0, 0.9, 1.8], y: [0, 0.3, 0.6]).foregroundStyle(.ink))
    return Chart(marks: marks).xAxis("first coordinate").yAxis("second coordinate").aspect(.equal)
  }

  private static var crowd: Chart {
    let first = cloud(20_000, center: (0, 0), spread: 1, slope: 0.6, seed: 51)
    let second = cloud(6_000, center: (2.2, -1.5), spread: 0.5, slope: -0.5, seed: 61)
    return Chart(marks: [
      PointMark(x: first.x, y: first.y, label: "20,000 points of generation 1"),
      PointMark(x: second.x, y: second.y, label: "6,000 of generation 20"),
    ]).xAxis("first coordinate").yAxis("second coordinate")
  }

  private static var crowdLog: Chart {
    let cloud = cloud(5_000, center: (0, 0), spread: 1, slope: -0.7, seed: 71)
    return Chart(marks: [PointMark(x: cloud.x.map { exp($0) }, y: cloud.y.map { exp($0) })])
      .xAxis("variance", scale: .log).yAxis("weight of the tail", scale: .log)
  }

  private static var coloredPoints: Chart {
    let cloud = cloud(300, center: (0, 0), spread: 1, slope: 0.3, seed: 81)
    let points = PointMark(x: cloud.x, y: cloud.y)
      .colored(by: zip(cloud.x, cloud.y).map { $0 * $0 + $1 * $1 })
    return Chart(marks: [points]).xAxis("mean").yAxis("log variance")
      .colorScale(ColorScale(title: "divergence (nats)", spacing: .quantiles(5)))
  }

  private static var sizedPoints: Chart {
    let x = steps(1, 12, 12)
    let points = PointMark(x: x, y: x.map { 10 / $0 })
      .symbolSize(by: x.map { $0 * $0 }, title: "runs")
    return Chart(marks: [points]).xAxis("setting").yAxis("error", includesZero: true)
  }

  private static var namedPoints: Chart {
    let names = ["Poisson", "Gaussian", "Cauchy", "Bernoulli", "logistic", "Laplace", "Pareto"]
    let x = [1.0, 1.4, 3.2, 1.2, 2.1, 2.3, 3.1]
    let y = [0.9, 1.0, 2.8, 0.8, 1.7, 1.75, 2.6]
    return Chart(marks: [PointMark(x: x, y: y), TextMark(x: x, y: y, text: names)])
      .xAxis("weight of the tail").yAxis("generations to collapse (log₁₀)")
  }

  private static var arrows: Chart {
    let t = steps(0, 12, 40)
    return Chart(marks: [
      LinkMark(
        x: t.map { (1 - 0.06 * $0) * cos($0 / 1.6) }, y: t.map { (1 - 0.06 * $0) * sin($0 / 1.6) },
        label: "path of the parameters")
    ]).xAxis("first parameter").yAxis("second parameter")
  }

  private static let families = ["Gaussian", "exponential", "Poisson", "Bernoulli"]

  private static var bars: Chart {
    Chart(marks: [
      BarMark(x: families, y: [0.32, 0.21, -0.08, 0.15]),
      IntervalMark(
        x: families, lower: [0.29, 0.18, -0.11, 0.11], upper: [0.35, 0.24, -0.05, 0.19]
      ).foregroundStyle(.ink),
    ]).xAxis("family").yAxis("bias after ten generations")
  }

  private static var workflowRows: (x: [String], y: [Double], names: SeriesMark.Column) {
    let names = ["replace", "accumulate", "mix"]
    return (
      names.flatMap { _ in families }, [9, 7, 6, 4, 3, 2.5, 2, 1.6, 2, 1.8, 1.5, 1.2],
      .names(names.flatMap { name in families.map { _ in name } })
    )
  }

  private static var barsDodged: Chart {
    let rows = workflowRows
    let intervals = IntervalMark(
      x: rows.x, lower: rows.y.map { 0.9 * $0 }, upper: rows.y.map { 1.1 * $0 })
    return Chart(marks: [
      BarMark(x: rows.x, y: rows.y).series(rows.names).dodged(by: rows.names),
      SeriesMark(intervals, by: rows.names).dodged(by: rows.names).foregroundStyle(.ink),
    ]).xAxis("family").yAxis("relative error")
  }

  private static var barsStacked: Chart {
    let rows = workflowRows
    return Chart(marks: [BarMark(x: rows.x, y: rows.y).series(rows.names)])
      .xAxis("family").yAxis("error, added up")
  }

  private static var barsLying: Chart {
    Chart(marks: [BarMark(x: [12, 7, 3, 1], y: families)])
      .xAxis("seconds").yAxis("family")
  }

  private static var barsNumbers: Chart {
    let x = (0...12).map(Double.init)
    return Chart(marks: [
      BarMark(x: x, y: x.map { poissonProbability(Int($0), mean: 4) }, label: "Poisson, mean 4"),
      PointMark(x: x, y: x.map { normalDensity($0, mean: 4, spread: 2) }, label: "normal density"),
    ]).xAxis("count").yAxis("probability")
  }

  private static var forest: Chart {
    let centers = [0.32, 0.21, -0.08, 0.15]
    let error = [0.06, 0.05, 0.04, 0.08]
    var interval = IntervalMark(
      y: families, lower: zip(centers, error).map { $0 - $1 },
      upper: zip(centers, error).map { $0 + $1 }, label: "95 % interval")
    interval.capSize = 6
    return Chart(marks: [
      RuleMark(x: 0), interval, PointMark(x: centers, y: families, label: "95 % interval"),
    ]).xAxis("effect on the log variance").yAxis("family")
  }
}
