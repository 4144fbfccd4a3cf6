/// A least-squares line through points that may carry Monte Carlo errors.
package struct LinearFit: Sendable {
  package var slope: Quantity
  package var intercept: Quantity
  /// The share of the variance that the line explains.
  package var rSquared: Double

  /// Fits a line; each coefficient is linear in the ordinates, so their errors carry over exactly.
  ///
  /// - Parameters:
  ///   - abscissae: At least two distinct finite numbers.
  ///   - ordinates: One quantity for each; the result is `nil` when no line is determined.
  package init?(_ abscissae: [Double], _ ordinates: [Quantity]) {
    let count = Double(abscissae.count)
    guard abscissae.count >= 2, abscissae.count == ordinates.count,
      abscissae.allSatisfy(\.isFinite), ordinates.allSatisfy({ $0.value.isFinite })
    else { return nil }
    let center = abscissae.reduce(0, +) / count
    let spread = abscissae.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    guard spread > 0 else { return nil }
    let slopeWeights = abscissae.map { ($0 - center) / spread }
    let interceptWeights = slopeWeights.map { 1 / count - center * $0 }
    slope = LinearFit.combination(slopeWeights, ordinates)
    intercept = LinearFit.combination(interceptWeights, ordinates)
    let values = ordinates.map(\.value)
    let mean = values.reduce(0, +) / count
    let total = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let (a, b) = (intercept.value, slope.value)
    let residual = zip(abscissae, values).reduce(0) { sum, point in
      let difference = point.1 - (a + b * point.0)
      return sum + difference * difference
    }
    rSquared = total > 0 ? 1 - residual / total : 1
  }

  private static func combination(_ weights: [Double], _ quantities: [Quantity]) -> Quantity {
    let value = zip(weights, quantities).reduce(0) { $0 + $1.0 * $1.1.value }
    return .combination(value, of: Array(zip(weights, quantities)).map { ($0.0, $0.1) })
  }
}
