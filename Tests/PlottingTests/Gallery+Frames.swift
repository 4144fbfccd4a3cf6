import Plotting

/// Charts that a slider steps through, and what a page without a script shows instead.
extension Gallery {
  /// Twelve batch sizes, each with a band, its median and a law.
  static var frames: Chart {
    let sizes = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000]
    let marks = sizes.enumerated().flatMap { index, size -> [any Mark] in
      let rate = 1 - 1 / Double(size)
      var noise = Noise(seed: UInt64(size))
      let center = generations.map { power(rate, Int($0)) * (1 + 0.02 * noise.next()) }
      let spread = generations.map { ($0 / Double(size)).squareRoot() / 3 }
      let band = IntervalBands.Band(
        level: 0.9, lower: zip(center, spread).map { $0 * max(1 - $1, 0) },
        upper: zip(center, spread).map { $0 * (1 + $1) })
      let frame: [any Mark] = [
        BandMark(IntervalBands(x: generations, bands: [band], coverage: .pointwise)),
        LineMark(x: generations, y: center).label("median"),
        FunctionMark(domain: 0...40) { power(rate, Int($0.rounded())) }.label("law"),
      ]
      return frame.map {
        var mark = $0
        mark.style.frame = index
        return mark
      }
    }
    var chart = Chart(marks: marks + [RuleMark(y: 0.5, label: "half")])
      .xAxis("generation").yAxis("variance of the fitted Gaussian")
    chart.frames = Frames([DataColumn(name: "n", values: sizes.map(Double.init))])
    return chart
  }

  /// Two parameters, one of them by name.
  static var twoSliders: Chart {
    let names = ["replace", "accumulate", "mix"]
    let rates = [0.9, 0.95, 0.99]
    let marks = names.indices.flatMap { row in
      rates.indices.map { column -> any Mark in
        let y = generations.map {
          power(rates[column], Int($0)) / Double(row + 1) + Double(row) / Double(row + 1)
        }
        var mark: any Mark = LineMark(x: generations, y: y).label("mean")
        mark.style.frame = row * rates.count + column
        return mark
      }
    }
    var chart = Chart(marks: marks).xAxis("generation").yAxis("variance")
    chart.frames = Frames([
      DataColumn(name: "workflow", values: [.nan, .nan, .nan], texts: names),
      DataColumn(name: "rate", values: rates),
    ])
    return chart
  }

  /// Two charts that step through the same sizes, and one that stands still.
  static var composedFrames: Plotting.Figure {
    let still = Chart(marks: [LineMark(x: generations, y: generations.map { $0 * $0 })])
      .xAxis("generation").yAxis("work")
    return Plotting.Figure([panelFrames(["mean"]), panelFrames(["error"]), still], columns: 3)
  }

  /// Panels with values of different sizes, which step through the same sizes.
  static var panelFrames: Chart {
    var chart = panelFrames(["mean", "error"])
    chart.facets.scales = .freeY
    return chart
  }

  private static func panelFrames(_ names: [String]) -> Chart {
    let sizes = [10, 20, 50, 100]
    let marks = names.flatMap { name in
      sizes.enumerated().map { index, size -> any Mark in
        let rate = 1 - 1 / Double(size)
        let unit = name == "mean" ? 1.0 : 20
        var mark: any Mark = LineMark(
          x: generations, y: generations.map { unit * power(rate, Int($0)) })
        if names.count > 1 { mark.style.facet = .panel(name) }
        mark.style.frame = index
        return mark
      }
    }
    var chart = Chart(marks: marks + [RuleMark(y: 0.5, label: "half")])
      .xAxis("generation").yAxis(names.count > 1 ? "value" : names[0])
    chart.frames = Frames([DataColumn(name: "n", values: sizes.map(Double.init))])
    return chart
  }
}
