/// The nodes and weights of the 7-point Gauss and 15-point Kronrod rules on (−1, 1).
///
/// R. Piessens et al., QUADPACK (Springer, 1983), rule QK15; the nodes are symmetric, so only the
/// non-negative ones are listed, the Gauss nodes being every second one from the second.
private enum Kronrod {
  static let nodes: [Double] = [
    0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
    0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
    0.586087235467691130294144691693013, 0.405845151377397166906606412076961,
    0.207784955007898467600689403773245, 0,
  ]
  static let weights: [Double] = [
    0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
    0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
    0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
    0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
  ]
  static let gaussWeights: [Double] = [
    0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
    0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
  ]
}

/// One interval of an adaptive quadrature.
private struct Panel {
  var lower: Double
  var upper: Double
  var integral: Double
  var error: Double

  init(_ lower: Double, _ upper: Double, _ integrand: (Double) -> Double) {
    let center = 0.5 * (lower + upper)
    let half = 0.5 * (upper - lower)
    let middle = integrand(center)
    var kronrod = middle * Kronrod.weights[7]
    var gauss = middle * Kronrod.gaussWeights[3]
    for index in 0..<7 {
      let offset = half * Kronrod.nodes[index]
      let pair = integrand(center - offset) + integrand(center + offset)
      kronrod += pair * Kronrod.weights[index]
      if index % 2 == 1 { gauss += pair * Kronrod.gaussWeights[index / 2] }
    }
    self.lower = lower
    self.upper = upper
    self.integral = kronrod * half
    self.error = abs((kronrod - gauss) * half)
  }
}

/// The integral of a function over a finite interval.
///
/// Adaptive Gauss–Kronrod quadrature: the panel with the largest error estimate is halved until
/// the sum of the estimates is below the tolerance.
///
/// - Parameters:
///   - range: The interval.
///   - relativeTolerance: The error that is good enough, relative to the integral.
///   - integrand: The function, which is never evaluated at the ends of the interval.
/// - Returns: The integral, or `nil` when 1,000 panels do not reach the tolerance or the function
///   has no finite value somewhere.
public func integral(
  over range: ClosedRange<Double>, relativeTolerance: Double = 1e-10,
  _ integrand: (Double) -> Double
) -> Double? {
  var panels = [Panel(range.lowerBound, range.upperBound, integrand)]
  while true {
    let total = pairwiseSum(panels.map(\.integral))
    let error = pairwiseSum(panels.map(\.error))
    guard total.isFinite, error.isFinite else { return nil }
    if error <= max(relativeTolerance * abs(total), 1e-300) { return total }
    guard panels.count < 1_000,
      let worst = panels.indices.max(by: { panels[$0].error < panels[$1].error })
    else { return nil }
    let panel = panels[worst]
    let center = 0.5 * (panel.lower + panel.upper)
    // A panel of neighbouring numbers cannot be halved: its error is rounding.
    guard center > panel.lower, center < panel.upper else { return nil }
    panels[worst] = Panel(panel.lower, center, integrand)
    panels.append(Panel(center, panel.upper, integrand))
  }
}
