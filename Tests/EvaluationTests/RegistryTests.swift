import Evaluation
import Notebook
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
]

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
