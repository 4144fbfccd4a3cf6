/// A BFGS search in the plane that stops as soon as the gradient is within a tolerance.
///
/// The inverse Hessian starts as the identity; steps are halved until the Armijo condition holds.
/// Families of one parameter leave the second component and its gradient at zero.
/// Source: J. Nocedal, S. J. Wright, Numerical Optimization (2006), algorithm 6.1.
struct QuasiNewton: Sendable {
  /// The search stops when no component of the gradient exceeds this.
  var gradientTolerance: Double

  /// The search also stops after so many steps.
  var stepLimit: Int = 200

  /// A point of low value, from where the gradient is within the tolerance.
  func minimize(
    from start: SIMD2<Double>,
    _ objective: (SIMD2<Double>) -> (value: Double, gradient: SIMD2<Double>)
  ) -> SIMD2<Double> {
    var point = start
    var (value, gradient) = objective(point)
    var rowX = SIMD2(1.0, 0.0)
    var rowY = SIMD2(0.0, 1.0)
    for _ in 0..<stepLimit {
      guard !isWithinTolerance(gradient) else { return point }
      var direction = -SIMD2((rowX * gradient).sum(), (rowY * gradient).sum())
      var slope = (direction * gradient).sum()
      if !(slope < 0) {
        (rowX, rowY) = (SIMD2(1, 0), SIMD2(0, 1))
        direction = -gradient
        slope = -(gradient * gradient).sum()
      }
      guard
        let (next, nextValue, nextGradient) = lineSearch(
          from: point, value, along: direction, slope, objective)
      else { return point }
      let step = next - point
      let change = nextGradient - gradient
      let curvature = (step * change).sum()
      if curvature > 0 { Self.update(&rowX, &rowY, step, change, 1 / curvature) }
      (point, value, gradient) = (next, nextValue, nextGradient)
    }
    return point
  }

  private func isWithinTolerance(_ gradient: SIMD2<Double>) -> Bool {
    gradient.x.magnitude <= gradientTolerance && gradient.y.magnitude <= gradientTolerance
  }

  /// The first of the steps 1, ½, ¼ … that lowers the value enough.
  private func lineSearch(
    from point: SIMD2<Double>, _ value: Double, along direction: SIMD2<Double>, _ slope: Double,
    _ objective: (SIMD2<Double>) -> (value: Double, gradient: SIMD2<Double>)
  ) -> (SIMD2<Double>, Double, SIMD2<Double>)? {
    var length = 1.0
    for _ in 0..<60 {
      let candidate = point + length * direction
      let (candidateValue, gradient) = objective(candidate)
      if candidateValue <= value + 1e-4 * length * slope {
        return (candidate, candidateValue, gradient)
      }
      length *= 0.5
    }
    return nil
  }

  /// The BFGS update of the inverse Hessian: (1 − ρ s yᵀ) H (1 − ρ y sᵀ) + ρ s sᵀ.
  private static func update(
    _ rowX: inout SIMD2<Double>, _ rowY: inout SIMD2<Double>, _ step: SIMD2<Double>,
    _ change: SIMD2<Double>, _ scale: Double
  ) {
    let product = SIMD2((rowX * change).sum(), (rowY * change).sum())
    let factor = scale * (1 + scale * (change * product).sum())
    let weighted = scale * step
    rowX += factor * step.x * step - (product.x * weighted + weighted.x * product)
    rowY += factor * step.y * step - (product.y * weighted + weighted.y * product)
  }
}
