import Plotting

/// The figures that the golden tests and the contact sheet show.
enum Gallery {
  struct Figure {
    let name: String
    let figure: Plotting.Figure

    init(name: String, chart: Chart) {
      self.name = name
      figure = Plotting.Figure(chart)
    }

    init(name: String, figure: Plotting.Figure) {
      self.name = name
      self.figure = figure
    }
  }

  static let all: [Figure] = core + marks + fields + sliders

  static let sliders: [Figure] =
    [
      Figure(name: "frames", chart: frames),
      Figure(name: "frames-two", chart: twoSliders),
      Figure(name: "frames-composed", figure: composedFrames),
      Figure(name: "frames-panels", chart: panelFrames),
    ]
    + [
      ("frames-key", Plotting.Figure(frames)), ("frames-two-key", Plotting.Figure(twoSliders)),
      ("frames-composed-key", composedFrames), ("frames-panels-key", Plotting.Figure(panelFrames)),
    ].compactMap { name, figure in
      figure.keyFrames.map { Figure(name: name, figure: $0) }
    }

  static let core: [Figure] = [
    Figure(name: "fan", chart: fan),
    Figure(name: "fan-log", chart: fanLog),
    Figure(name: "rates", chart: rates),
    Figure(name: "four-lines", chart: fourLines),
    Figure(name: "rules", chart: rules),
    Figure(name: "growth", chart: growth),
    Figure(name: "scatter", chart: scatter),
    Figure(name: "dense", chart: dense),
    Figure(name: "equal", chart: equal),
    Figure(name: "short-log", chart: shortLog),
    Figure(name: "integers", chart: integers),
    Figure(name: "crowded", chart: crowded),
    Figure(name: "ensemble", chart: ensemble),
    Figure(name: "symbols", chart: symbols),
    Figure(name: "categories", chart: categories),
    Figure(name: "upright", chart: upright),
    Figure(name: "symlog", chart: symlog),
    Figure(name: "logit", chart: logit),
    Figure(name: "square-root", chart: squareRoot),
    Figure(name: "natural", chart: natural),
    Figure(name: "binary", chart: binary),
    Figure(name: "reversed", chart: reversed),
    Figure(name: "panels", chart: panels),
    Figure(name: "panels-free", chart: freePanels),
    Figure(name: "panels-grid", chart: gridPanels),
    Figure(name: "panels-many", chart: manyPanels),
    Figure(name: "panels-clouds", chart: clouds),
    Figure(name: "composed", figure: composed),
    Figure(name: "composed-three", figure: composedThree),
    Figure(name: "annotated", chart: annotated),
    Figure(name: "remote", chart: remote),
    Figure(name: "titled", chart: titled),
    Figure(name: "banked", chart: banked),
  ]

  /// A congruential generator, so that figures do not depend on the random streams.
  struct Noise {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    /// A number between −1 and 1, nearly bell-shaped.
    mutating func next() -> Double {
      var sum = 0.0
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        sum += Double(state >> 40) / Double(1 << 24) - 0.5
      }
      return sum / 2
    }
  }

  static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { value, _ in value * base }
  }

  static let generations = (0...40).map(Double.init)

  /// Median and quantile factors of a shrinking variance.
  private static func decay(_ rate: Double, seed: UInt64) -> [Double] {
    var noise = Noise(seed: seed)
    return generations.map { power(rate, Int($0)) * (1 + 0.05 * noise.next()) }
  }

  private static func bands(
    _ center: [Double]
  ) -> [(level: Double, lower: [Double], upper: [Double])] {
    [(0.95, 1.96), (0.8, 1.28), (0.5, 0.67)].map { level, width in
      let spread = generations.map { width * 0.11 * $0.squareRoot() }
      return (
        level, zip(center, spread).map { $0 / (1 + $1 * $1 + $1) },
        zip(center, spread).map { $0 * (1 + $1) }
      )
    }
  }

  static var fan: Chart {
    let center = decay(0.955, seed: 3)
    return Chart(marks: [
      BandMark(x: generations, bands: bands(center)),
      LineMark(x: generations, y: center).label("median"),
      FunctionMark(domain: 0...40, sampling: .integers) { power(0.96, Int($0)) }
        .label("(1 − 1/n)ᵗ"),
    ]).xAxis("generation").yAxis("variance of the fitted Gaussian")
  }

  static var fanLog: Chart {
    let center = decay(0.8, seed: 5)
    let slow = decay(0.93, seed: 6)
    return Chart(marks: [
      BandMark(x: generations, bands: bands(slow)),
      LineMark(x: generations, y: slow).label("accumulate"),
      BandMark(x: generations, bands: bands(center)),
      LineMark(x: generations, y: center).label("replace"),
      FunctionMark(domain: 0...40, sampling: .integers) { power(0.8, Int($0)) }
        .label("exact law"),
    ]).xAxis("generation").yAxis("variance, σ²ₜ / σ²₀", scale: .log)
  }

  static var rates: Chart {
    let sizes = [10.0, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]
    var noise = Noise(seed: 9)
    func points(_ factor: Double, _ label: String) -> [any Mark] {
      let y = sizes.map { factor / $0 * (1 + 0.4 * noise.next()) }
      let error = y.map { 0.2 * $0 }
      return [
        IntervalMark(
          x: sizes, lower: zip(y, error).map { $0 - $1 }, upper: zip(y, error).map { $0 + $1 }),
        PointMark(x: sizes, y: y).label(label),
      ]
    }
    return Chart(
      marks: points(2, "replace") + points(0.5, "accumulate")
        + [FunctionMark { 2 / $0 }.label("2/n")]
    ).xAxis("samples per generation, n", scale: .log)
      .yAxis("mean squared error", scale: .log)
  }

  static var fourLines: Chart {
    let marks = zip(
      ["replace", "accumulate", "subsample, growing pool", "mix, α = 0.5"],
      [0.97, 0.995, 0.99, 0.992]
    ).enumerated().map { index, entry -> any Mark in
      LineMark(x: generations, y: decay(entry.1, seed: UInt64(index) + 20)).label(entry.0)
    }
    return Chart(marks: marks).xAxis("generation").yAxis("entropy (nats)")
  }

  static var rules: Chart {
    let center = decay(0.97, seed: 33)
    return Chart(marks: [
      RuleMark(y: 0.5, label: "half of the variance"), RuleMark(x: 23, label: "first passage"),
      LineMark(x: generations, y: center),
    ]).xAxis("generation").yAxis("variance", domain: 0...1.2)
  }

  static var growth: Chart {
    Chart(marks: [
      FunctionMark(domain: 0...1) { 1 / $0 }.label("1/x"),
      FunctionMark(domain: 0...1) { -1 / ($0 - 0.5) }.label("pole"),
    ]).xAxis("x", domain: 0...1).yAxis("value", domain: -20...20)
  }

  static var scatter: Chart {
    var noise = Noise(seed: 77)
    let x = (0..<900).map { _ in noise.next() }
    let y = x.map { 0.6 * $0 + 0.4 * noise.next() }
    return Chart(marks: [
      PointMark(x: x, y: y).label("generation 10"),
      PointMark(x: Array(x.prefix(40)), y: y.prefix(40).map { -0.4 * $0 }).label("generation 1"),
    ]).xAxis("first coordinate").yAxis("second coordinate")
  }

  static var dense: Chart {
    var noise = Noise(seed: 4)
    var value = 0.0
    let y = (0..<20_000).map { _ -> Double in
      value += noise.next()
      return value
    }
    return Chart(marks: [LineMark(x: (0..<20_000).map(Double.init), y: y).label("walk")])
      .xAxis("step").yAxis("position")
  }

  static var equal: Chart {
    var noise = Noise(seed: 12)
    let x = (0..<150).map { _ in 2 * noise.next() }
    let y = x.map { _ in noise.next() }
    return Chart(marks: [
      PointMark(x: x, y: y), FunctionMark { $0 }.label("identity"),
    ]).xAxis("nominal").yAxis("simulated").aspect(.equal)
  }

  static var shortLog: Chart {
    Chart(marks: [
      LineMark(x: [1, 2, 5, 10, 20, 50, 100, 200], y: [3, 2.4, 1.9, 1.2, 1, 0.8, 0.7, 0.65])
        .label("risk")
    ]).xAxis("generation", scale: .log, domain: 1...200).yAxis("risk", scale: .log)
  }

  static var integers: Chart {
    Chart(marks: [
      PointMark(x: [1, 2, 3, 4, 5], y: [0.9, 0.81, .nan, 0.66, 0.59]).label("simulated"),
      FunctionMark(domain: 1...5, sampling: .integers) { power(0.9, Int($0)) }.label("0.9ᵗ"),
      LineMark(x: [1, 2, 3, 4, 5], y: [0.8, 0.7, .nan, 0.5, 0.45]).label("broken"),
    ]).xAxis("generation", ticks: [1, 2, 3, 4, 5]).yAxis("share", includesZero: true)
  }

  static var ensemble: Chart {
    let runs = (0..<30).map { run -> any Mark in
      var noise = Noise(seed: 100 + UInt64(run))
      var value = 1.0
      let y = generations.map { _ -> Double in
        value *= 0.97 + 0.12 * noise.next()
        return value
      }
      return LineMark(x: generations, y: y).foregroundStyle(.series(1)).opacity(0.3)
    }
    let median = LineMark(x: generations, y: generations.map { power(0.97, Int($0)) })
    return Chart(
      marks: runs + [
        median.foregroundStyle(.series(1)).label("median of 30 runs"),
        RuleMark(y: 1, label: "truth"),
      ]
    ).xAxis("generation").yAxis("standard deviation of the fitted model (arbitrary units)")
  }

  static var symbols: Chart {
    let x = [1.0, 2, 3, 4, 5, 6]
    let names = ["circle", "square", "triangle", "diamond", "cross", "plus"]
    return Chart(
      marks: names.enumerated().map { index, name -> any Mark in
        PointMark(x: x, y: x.map { 10 * Double(index) + $0 }).label(name)
      } + [
        PointMark(x: x, y: x.map { 60 + $0 }).symbol(.pentagon).foregroundStyle(.ink)
          .label("pentagon"),
        PointMark(x: x, y: x.map { 70 + $0 }).symbol(.asterisk).foregroundStyle(.muted)
          .label("asterisk"),
      ]
    ).xAxis("setting").yAxis("effective sample size")
  }

  static var crowded: Chart {
    let names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]
    let marks = names.enumerated().map { index, name -> any Mark in
      let y = generations.map { 0.9 + 0.01 * Double(index) * $0 / 40 }
      return LineMark(x: generations, y: y).label(name + ", a name that is rather long to read")
    }
    return Chart(marks: marks + [RuleMark(y: 0.92, label: "reference")])
      .xAxis("generation").yAxis("coverage of the nominal interval")
  }

  static let workflows = [
    "replace", "accumulate", "accumulate and subsample", "mix with fresh real data",
    "keep a window of five",
  ]

  static var categories: Chart {
    Chart(marks: [
      NamedPoints(
        names: workflows, values: [0.42, 0.071, 0.083, 0.055, 0.21],
        texts: ["0.42", "0.07", "0.08", "0.06", "0.21"], label: "simulated"),
      NamedPoints(
        names: ["replace", "accumulate", "no synthetic data"], values: [0.4, 0.07, 0.05],
        label: "exact"),
    ]).xAxis("workflow").yAxis("mean squared error at generation 20")
  }

  static var upright: Chart {
    Chart(marks: [
      NamedPoints(
        names: workflows, values: [0.42, 0.071, 0.083, 0.055, 0.21], isUpright: true),
      RuleMark(x: 0.05, label: "real data alone"),
    ]).xAxis("mean squared error at generation 20", includesZero: true).yAxis("workflow")
  }
}
