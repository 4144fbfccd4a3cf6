package import Statistics

/// Gamma variates of one shape, again and again.
///
/// The variates are those of `RandomStream.gamma(shape:)`, bit for bit; the constants of the shape
/// are computed once, and the squeeze is the tight one that only pays for large shapes. The method
/// is that of G. Marsaglia and W. W. Tsang (2000), doi:10.1145/358407.358414: with x standard
/// normal, t = c x and u uniform, d (1 + t)³ is accepted when log u < 3 d g(t), where
/// g(t) = log(1 + t) − t + t²/2 − t³/3.
package struct GammaSampler: Hashable, Sendable {
  /// The shape.
  package let shape: Double

  private let d: Double
  private let c: Double

  /// Prepares a shape.
  ///
  /// - Parameter shape: The shape, not negative; 0 gives 0.
  package init(shape: Double) {
    self.shape = shape
    d = max(1, shape) - 1.0 / 3
    c = 1 / (9 * d).squareRoot()
  }

  /// Draws a gamma variate with scale 1.
  ///
  /// - Parameter stream: The source of randomness.
  /// - Returns: A number whose mean and variance are the shape.
  @inline(__always)
  package func sample(using stream: inout RandomStream) -> Double {
    guard shape >= 1 else { return stream.gamma(shape: shape) }
    while true {
      let t = c * stream.normal()
      guard t > -1 else { continue }
      let u = stream.uniform()
      let square = t * t
      // g(t) ≥ −0.425 t⁴ from t = −½ on, and log u ≤ u − 1.
      let isInside = t > -0.5 && u < 1 - 1.275 * d * (square * square)
      if isInside || log(u) < 3 * d * Self.exponent(t) { return d * ((1 + t) * (1 + t) * (1 + t)) }
    }
  }

  /// g(t) = log(1 + t) − t + t²/2 − t³/3, by its series where the terms would cancel.
  @inline(never)
  private static func exponent(_ t: Double) -> Double {
    let square = t * t
    if t.magnitude > 0.01 { return log1p(t) - t + square * (0.5 - t / 3) }
    var series = 0.0
    for power in stride(from: 10, through: 4, by: -1) { series = 1 / Double(power) - t * series }
    return -square * square * series
  }
}
