import Plotting
import Statistics

/// One figure for every mark on each scale that suits it.
extension Gallery {
  static let marks: [Figure] = [
    Figure(name: "histogram", chart: histogram),
    Figure(name: "histogram-outlines", chart: histogramOutlines),
    Figure(name: "counts-log", chart: countsLog),
    Figure(name: "ecdf", chart: ecdf),
    Figure(name: "ecdf-difference", chart: ecdfDifference),
    Figure(name: "density", chart: density),
    Figure(name: "dotplot", chart: dotplot),
    Figure(name: "simultaneous", chart: simultaneous),
    Figure(name: "steps", chart: steps),
    Figure(name: "areas", chart: areas),
    Figure(name: "stream", chart: stream),
    Figure(name: "spans", chart: spans),
    Figure(name: "parametric", chart: parametric),
    Figure(name: "slope", chart: slope),
    Figure(name: "slope-linear", chart: slopeLinear),
    Figure(name: "channels", chart: channels),
    Figure(name: "long-walk", chart: longWalk),
    Figure(name: "runs", chart: runs),
  ]

  /// A nearly normal sample with a mean and a spread.
  static func sample(_ count: Int, mean: Double, spread: Double, seed: UInt64) -> [Double] {
    var noise = Noise(seed: seed)
    // The generator's own spread is √(1/12).
    return (0..<count).map { _ in mean + spread * noise.next() * 3.4641 }
  }

  static func normalDensity(_ x: Double, mean: Double = 0, spread: Double = 1) -> Double {
    let distance = (x - mean) / spread
    return exp(-0.5 * distance * distance) / (spread * 2.5066282746310002)
  }

  private static var histogram: Chart {
    let sample = sample(800, mean: 1, spread: 0.3, seed: 41)
    let bins = Histogram(sample, edges: BinRule.scott.edges(of: [sample]))
    return Chart(marks: [
      RectangleMark(bins).label("800 runs"),
      FunctionMark { normalDensity($0, mean: 1, spread: 0.3) }.label("normal law"),
    ]).xAxis("mean of the fitted Gaussian").yAxis("density")
  }

  private static var histogramOutlines: Chart {
    let generations = [1, 5, 10, 20, 40, 80]
    let samples = generations.map {
      sample(600, mean: 0, spread: power(0.985, $0), seed: UInt64($0))
    }
    let edges = BinRule.freedmanDiaconis.edges(of: samples)
    return Chart(
      marks: zip(generations, samples).enumerated().map { index, entry -> any Mark in
        StepMark(Histogram(entry.1, edges: edges), label: "generation \(entry.0)")
          .foregroundStyle(.ordered(Double(index) / 5)).lineStyle(.solid)
      }
    ).xAxis("value").yAxis("density")
  }

  private static var countsLog: Chart {
    let sample = sample(5_000, mean: 12, spread: 3, seed: 8).map { ($0 * $0 / 12).rounded() }
    let bins = Histogram(sample, edges: BinRule.scott.edges(of: [sample]))
    return Chart(marks: [RectangleMark(bins, height: .count)])
      .xAxis("distinct symbols that survive").yAxis("runs", scale: .log)
  }

  private static var ecdf: Chart {
    let distribution = EmpiricalDistribution(sample(120, mean: 0.2, spread: 1, seed: 5))
    return Chart(marks: [
      BandMark(distribution.band(level: 0.95)),
      StepMark(distribution).label("120 runs"),
      FunctionMark { normalCDF($0) }.label("normal law"),
    ]).xAxis("standardised error").yAxis("share of runs")
  }

  private static var ecdfDifference: Chart {
    let distribution = EmpiricalDistribution(sample(1_000, mean: 0.05, spread: 1, seed: 6))
    let difference = distribution.difference { normalCDF($0) }
    let reach = distribution.halfWidth(level: 0.95)
    return Chart(marks: [
      RectangleMark(y: -reach...reach, label: "95 % band"),
      LineMark(x: difference.x, y: difference.y).label("difference"),
      RuleMark(y: 0),
    ]).xAxis("standardised error").yAxis("share of runs minus law")
  }

  private static var density: Chart {
    let first = sample(400, mean: 1, spread: 0.5, seed: 12).map { $0 * $0 }
    let second = sample(400, mean: 0.8, spread: 0.5, seed: 13).map { $0 * $0 }
    func area(_ sample: [Double], _ label: String) -> AreaMark {
      let curve = KernelDensity(sample, lower: 0).curve()
      return AreaMark(x: curve.x, y: curve.y, label: label)
    }
    return Chart(marks: [
      area(first, "replace"), area(second, "accumulate"),
      TickMark(x: first, label: "replace"),
    ]).xAxis("variance").yAxis("density")
  }

  private static var dotplot: Chart {
    Chart(marks: [
      DotplotMark(sample(2_000, mean: 30, spread: 6, seed: 3)), RuleMark(x: 30, label: "truth"),
    ]).xAxis("first passage (generations)").yAxis("dots, each 2 % of the runs")
  }

  private static var simultaneous: Chart {
    let samples = generations.map { _ in [Double]() }
    var columns = samples
    for run in 0..<300 {
      var noise = Noise(seed: 900 + UInt64(run))
      var value = 0.0
      for index in generations.indices {
        value = 0.95 * value + noise.next()
        columns[index].append(value)
      }
    }
    return Chart(marks: [
      BandMark(.simultaneous(x: generations, samples: columns, levels: [0.5, 0.9])),
      LineMark(
        x: generations, y: IntervalBands.quantiles(of: columns, levels: [0.5])[0],
        label: "median of 300 runs"),
    ]).xAxis("generation").yAxis("estimate")
  }

  private static var steps: Chart {
    let x = [0.0, 1, 2, 3, 4, 5, 6]
    let y = [1.0, 3, 2, 4, 3.5, 5, 4]
    return Chart(
      marks: StepAlignment.allCases.enumerated().flatMap { index, alignment -> [any Mark] in
        let shifted = y.map { $0 + 6 * Double(2 - index) }
        return [
          StepMark(x: x, y: shifted, alignment: alignment, label: alignment.rawValue),
          PointMark(x: x, y: shifted, label: alignment.rawValue),
        ]
      }
    ).xAxis("place").yAxis("value, shifted")
  }

  private static var stackedRows: (x: [Double], y: [Double], names: SeriesMark.Column) {
    var rows: (x: [Double], y: [Double], names: [String]) = ([], [], [])
    for (index, name) in ["real", "first generation", "later"].enumerated() {
      var noise = Noise(seed: 70 + UInt64(index))
      for x in generations {
        rows.x.append(x)
        let trend = [40 - 0.5 * x, 10 + 0.2 * x, 0.8 * x][index]
        rows.y.append(max(trend + 2 * noise.next(), 0))
        rows.names.append(name)
      }
    }
    return (rows.x, rows.y, .names(rows.names))
  }

  private static var areas: Chart {
    let rows = stackedRows
    return Chart(marks: [
      AreaMark(x: rows.x, y: rows.y).series(rows.names).stacked(.normalized)
    ]).xAxis("generation").yAxis("share of the training set")
  }

  private static var stream: Chart {
    let rows = stackedRows
    return Chart(marks: [AreaMark(x: rows.x, y: rows.y).series(rows.names).stacked(.center)])
      .xAxis("generation").yAxis("points around the middle")
  }

  private static var spans: Chart {
    let y = generations.map { 1 / (1 + 0.1 * $0) }
    return Chart(marks: [
      RectangleMark(x: 10...18, label: "burn-in"),
      RectangleMark(y: 0.3...0.4).foregroundStyle(.series(2)),
      LineMark(x: generations, y: y).label("variance"),
    ]).xAxis("generation").yAxis("variance", domain: 0...1)
  }

  private static var parametric: Chart {
    Chart(marks: [
      AreaMark(domain: -1...1, label: "between", lower: { $0 * $0 - 1 }, upper: { 1 - $0 * $0 }),
      LineMark(over: 0...6.2831853, label: "unit circle", x: { cos($0) }, y: { sin($0) }),
    ]).xAxis("x").yAxis("y").aspect(.equal)
  }

  private static var slope: Chart {
    let sizes = [10.0, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]
    var noise = Noise(seed: 19)
    let y = sizes.map { 3 * exp(-0.75 * log($0)) * (1 + 0.5 * noise.next()) }
    var marks: [any Mark] = []
    if let fit = LogLogFit(x: sizes, y: y) {
      let line = fit.band(level: 0.95)
      marks = [
        BandMark(line), LineMark(x: line.x, y: line.x.map { fit($0) }).label("fitted power law"),
        SlopeTriangle(fit),
      ]
    }
    return Chart(marks: marks + [PointMark(x: sizes, y: y)])
      .xAxis("samples, n", scale: .log).yAxis("mean squared error", scale: .log)
  }

  private static var slopeLinear: Chart {
    Chart(marks: [
      LineMark(x: [0, 10], y: [1, 21], label: "2 t + 1"), LineMark(x: [0, 10], y: [20, 15]),
      SlopeTriangle(slope: 2, x: 5, y: 11), SlopeTriangle(slope: -0.5, x: 3, y: 18.5, run: 2...4),
    ]).xAxis("generation").yAxis("value")
  }

  private static var channels: Chart {
    var (x, y): ([Double], [Double]) = ([], [])
    var (workflows, sizes): ([String], [String]) = ([], [])
    for (index, workflow) in ["replace", "accumulate"].enumerated() {
      for size in [10.0, 100, 1_000] {
        for t in [1.0, 2, 5, 10, 20, 50, 100] {
          x.append(t)
          y.append((index == 0 ? t : 1 + log(t)) / size)
          workflows.append(workflow)
          sizes.append("n = \(Int(size))")
        }
      }
    }
    let names = zip(workflows, sizes).map { "\($0), \($1)" }
    let lines = LineMark(x: x, y: y).series(.names(names))
      .foregroundStyle(by: .names(workflows))?.lineStyle(by: .names(sizes))
    return Chart(marks: [lines].compactMap { $0 })
      .xAxis("generation", scale: .log).yAxis("mean squared error", scale: .log)
  }

  private static var longWalk: Chart {
    var noise = Noise(seed: 4)
    var value = 0.0
    let y = (0..<100_000).map { _ -> Double in
      value += noise.next()
      return value
    }
    return Chart(marks: [LineMark(x: (0..<100_000).map(Double.init), y: y)])
      .xAxis("step").yAxis("position")
  }

  private static var runs: Chart {
    let runs = (0..<40).map { run -> [Double] in
      var noise = Noise(seed: 200 + UInt64(run))
      var value = 1.0
      return generations.map { _ in
        value *= 0.97 + 0.12 * noise.next()
        return value
      }
    }
    return Chart(marks: [
      LineMark(x: generations, runs: runs).foregroundStyle(.series(1)),
      LineMark(x: generations, y: generations.map { power(0.97, Int($0)) }, label: "mean")
        .foregroundStyle(.series(1)),
    ]).xAxis("generation").yAxis("standard deviation", scale: .log)
  }
}
