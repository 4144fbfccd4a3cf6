package import Statistics

/// Pairs of numbers of which the second may carry a Monte Carlo error.
package struct Points: Sendable {
  package var x: [Double]
  package var y: [Quantity]

  package init(x: [Double], y: [Quantity]) {
    self.x = x
    self.y = y
  }

  /// Pairs without error.
  package init(x: [Double], exact y: [Double]) {
    self.init(x: x, y: y.map { Quantity($0) })
  }

  /// Pairs with independent errors.
  package init(x: [Double], estimates: [Estimate]) {
    self.init(
      x: x,
      y: estimates.map {
        Quantity($0.value, independentVariance: $0.standardError * $0.standardError)
      })
  }

  /// The points of a curve over its generations.
  package init(_ curve: Curve) {
    self.init(
      x: curve.generations.map(Double.init), y: curve.generations.indices.map(curve.quantity))
  }

  /// The second numbers without their errors.
  package var values: [Double] { y.map(\.value) }
}
