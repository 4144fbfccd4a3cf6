import Evaluation
import Notebook
import Plotting
import Testing

/// Names that the examples of the registry use.
private let preamble = """
  let run = Experiment(
    Gaussian(mean: 0, variance: 1), workflow: .replace, samples: 10, generations: 100,
    replicates: 20, seed: 1)
  let curve = run.mean.mean
  let below = run.mean.quantile(0.1)
  let above = run.mean.quantile(0.9)
  let a = run.mean[1].mean
  let b = run.mean[2].mean
  let chart = Chart { LineMark(curve) }
  let chain = MarkovChain(states: 2) { i, j in i == j ? 0.9 : 0.1 }
  let fit = LinearFit(x: [1, 2, 3], y: [2, 4, 7])
  let sweep = Sweep(n: [10, 20]) { n in
    Experiment(
      Gaussian(mean: 0, variance: 1), workflow: .replace, samples: n, generations: 5,
      replicates: 10, seed: 1)
  }

  """

@Test func everyExampleOfTheRegistryEvaluates() {
  for declaration in Registry.standard.all where declaration.kind != .implicit {
    let result = evaluateCell(preamble + "let example = " + declaration.example)
    #expect(result.findings == [], "\(declaration.signature): \(declaration.example)")
  }
}

/// Where a choice of each type of style can stand.
private let places: [(ValueType, @Sendable (String) -> String)] = [
  (.scale, { "chart.xAxis(\"generation\", scale: \($0))" }),
  (.aspect, { "chart.aspect(\($0))" }),
  (.foreground, { "LineMark(curve).foregroundStyle(\($0))" }),
  (.lineStyle, { "LineMark(curve).lineStyle(\($0))" }),
  (.symbol, { "PointMark(curve).symbol(\($0))" }),
  (.binRule, { "histogram(run.mean[1], bins: \($0))" }),
  (.height, { "StepMark(histogram(run.mean[1]), height: \($0))" }),
  (.stepAlignment, { "StepMark(curve, alignment: \($0))" }),
  (.stacking, { "stack([[1, 2], [3, 4]], \($0))" }),
  (.anchor, { "TextMark(x: [1], y: [2], text: [\"a\"], anchor: \($0))" }),
  (.colorScheme, { "chart.colorScale(\($0), title: \"value\")" }),
  (.colorSpacing, { "chart.colorScale(.viridis, title: \"value\", spacing: \($0))" }),
  (.fill, { "ContourMark(Grid(x: 0...2, y: 0...2) { x, y in x * y }, fill: \($0))" }),
  (.basis, { "normalize(curve, by: \($0))" }),
  (.statistic, { "summary(x: [1, 1], y: [2, 3], statistic: \($0))" }),
  (.facetScales, { "chart.facets(scales: \($0))" }),
  (.facetLabels, { "chart.facets(axes: \($0), titles: \($0))" }),
  (.running, { "cumulative(curve, \($0))" }),
]

/// What a chart draws of an example must be something.
@Test func everyMarkOfTheRegistryDraws() throws {
  for declaration in Registry.standard.all where declaration.result == .mark {
    // A panel holds marks, so that its example is a whole chart.
    guard !declaration.example.hasPrefix("Chart") else { continue }
    let code = preamble + "Chart { \(declaration.example) }.xAxis(\"x\").yAxis(\"y\")"
    let result = evaluateCell(code)
    #expect(
      result.findings.allSatisfy { $0.hasSuffix("chart-color-title") }, "\(declaration.example)")
    let chart = try #require(result.charts.first, "\(declaration.example)")
    let scene = chart.scene(id: "figure", layout: .narrow)
    let marks = scene.items.filter { item in
      if case .mark = item.group { true } else { item.role == .pointLabel }
    }
    #expect(!marks.isEmpty, "\(declaration.example)")
    #expect(!scene.svg().contains("nan"), "\(declaration.example)")
  }
}

@Test func everyStyleOfTheRegistryEvaluates() {
  for declaration in Registry.standard.all where declaration.kind == .implicit {
    guard let place = places.first(where: { $0.0 == declaration.owner })?.1 else { continue }
    let result = evaluateCell(preamble + "let example = " + place(declaration.example))
    #expect(result.findings == [], "\(declaration.signature): \(declaration.example)")
  }
}

@Test func everyDeclarationIsDescribed() {
  for declaration in Registry.standard.all {
    #expect(declaration.summary.hasSuffix("."), "\(declaration.signature)")
    #expect(declaration.summary.count <= 150, "\(declaration.signature)")
    #expect(declaration.example.contains(declaration.name), "\(declaration.signature)")
  }
}
