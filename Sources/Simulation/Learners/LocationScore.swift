import Statistics

/// The score of a location family, as the search for the maximum of the likelihood needs it.
///
/// The score ψ(d), d = x − θ, is analytic, so that the sum over many observations is a polynomial
/// in θ near a reference location, with coefficients that follow from a few power sums.
/// Deviations are held as a coordinate in which score, powers and shifts are rational, so that the
/// work on an observation needs no transcendental function.
public protocol LocationScore: Sendable {
  /// The coordinate of a deviation.
  ///
  /// - Parameter deviation: Observation minus location.
  /// - Returns: The coordinate, 0 for no deviation.
  static func coordinate(of deviation: Double) -> Double

  /// The coordinate of the sum of two deviations.
  ///
  /// - Parameters:
  ///   - first: The coordinate of a deviation.
  ///   - second: The coordinate of another.
  /// - Returns: The coordinate of their sum.
  static func sum(_ first: Double, _ second: Double) -> Double

  /// The score and its derivative with respect to the location.
  ///
  /// - Parameter coordinate: The coordinate of observation minus location.
  /// - Returns: ψ(d) and −ψ′(d).
  static func score(_ coordinate: Double) -> (value: Double, slope: Double)

  /// The powers that an observation adds to the power sums of an expansion.
  ///
  /// - Parameter coordinate: The coordinate of observation minus reference location.
  /// - Returns: The powers, from which `coefficients(from:)` is linear.
  static func powers(_ coordinate: Double) -> SIMD16<Double>

  /// The Taylor coefficients of the summed score about the reference location.
  ///
  /// - Parameter sums: The sums of `powers(_:)` over all observations.
  /// - Returns: The coefficients of h⁰, h¹, …, where the location is the reference plus h.
  static func coefficients(from sums: SIMD16<Double>) -> SIMD16<Double>

  /// The distance from the reference within which truncation stays below rounding.
  static var radius: Double { get }

  /// The Fisher information of one observation.
  static var information: Double { get }

  /// The largest curvature of the log-likelihood of one observation.
  static var largestCurvature: Double { get }
}

/// The score of the logistic distribution, ψ(d) = tanh(d / 2).
///
/// Every derivative of tanh is a polynomial in tanh, so the powers are those of y = tanh(d / 2).
/// tanh(z) has its poles at ± iπ / 2, so the series in h converges for |h| < π; fifteen terms
/// leave less than (1/4 / π)¹⁵ ≈ 3 · 10⁻¹⁷ at the radius 1/4.
public enum LogisticScore: LocationScore {
  /// A quarter, against a radius of convergence of π.
  public static let radius: Double = 0.25

  /// One third.
  public static let information: Double = 1.0 / 3

  /// One half, at the centre.
  public static let largestCurvature: Double = 0.5

  /// The coordinate y = tanh(d / 2).
  ///
  /// - Parameter deviation: Observation minus location.
  /// - Returns: A number between −1 and 1.
  public static func coordinate(of deviation: Double) -> Double { tanh(0.5 * deviation) }

  /// The addition theorem of tanh.
  ///
  /// - Parameters:
  ///   - first: The coordinate of a deviation.
  ///   - second: The coordinate of another.
  /// - Returns: The coordinate of their sum.
  @inline(__always)
  public static func sum(_ first: Double, _ second: Double) -> Double {
    (first + second) / (1 + first * second)
  }

  /// The score and its derivative with respect to the location.
  ///
  /// - Parameter y: The coordinate of observation minus location.
  /// - Returns: y and −(1 − y²) / 2.
  public static func score(_ y: Double) -> (value: Double, slope: Double) {
    (y, 0.5 * (y * y - 1))
  }

  /// The powers y⁰ … y¹⁵.
  ///
  /// - Parameter y: The coordinate of observation minus reference location.
  /// - Returns: The powers.
  @inline(__always)
  public static func powers(_ y: Double) -> SIMD16<Double> {
    let y2 = y * y
    let y4 = y2 * y2
    let first = SIMD2(1, y)
    let two = SIMD4(lowHalf: first, highHalf: first * y2)
    let four = SIMD8(lowHalf: two, highHalf: two * y4)
    return SIMD16(lowHalf: four, highHalf: four * (y4 * y4))
  }

  /// The Taylor coefficients of the summed score.
  ///
  /// - Parameter sums: The sums of the powers.
  /// - Returns: The coefficients of h⁰ … h¹⁴; the last lane is 0.
  public static func coefficients(from sums: SIMD16<Double>) -> SIMD16<Double> {
    // cₖ has only powers of the parity of k + 1: two sums in the order of the powers.
    var even = SIMD8<Double>.zero
    var odd = SIMD8<Double>.zero
    let columns = polynomials.columns
    for index in 0..<8 {
      even += columns[2 * index + 1] * sums.oddHalf[index]
      odd += columns[2 * index] * sums.evenHalf[index]
    }
    var result = SIMD16<Double>.zero
    result.evenHalf = even
    result.oddHalf = odd
    return result
  }

  private static let polynomials = LogisticPolynomials()
}

/// The Taylor coefficients of tanh as polynomials in y = tanh(d / 2), power by power.
///
/// c₀ = y and (k + 1) c₍ₖ₊₁₎ = −½ (1 − y²) dcₖ/dy, up to c₁₄.
private struct LogisticPolynomials {
  /// What yʲ contributes: to c₀, c₂, … where j is odd, to c₁, c₃, … where it is even.
  var columns = [SIMD8<Double>](repeating: .zero, count: 16)

  init() {
    var polynomial = SIMD16<Double>.zero
    polynomial[1] = 1
    for order in 0..<15 {
      var next = SIMD16<Double>.zero
      for power in 0..<16 {
        if power % 2 != order % 2 { columns[power][order / 2] = polynomial[power] }
        guard power > 0 else { continue }
        let term = -0.5 * Double(power) * polynomial[power] / Double(order + 1)
        next[power - 1] += term
        if power < 15 { next[power + 1] -= term }
      }
      polynomial = next
    }
  }
}

/// The score of the Cauchy distribution, ψ(d) = 2 d / (1 + d²).
///
/// With z = 1 / (d + i) the score at the location r + h is 2 Re Σ zᵏ⁺¹ hᵏ, and |z| ≤ 1; sixteen
/// terms leave 10⁻¹⁶ at the radius 1/10.
public enum CauchyScore: LocationScore {
  /// A tenth, against a radius of convergence of at least 1.
  public static let radius: Double = 0.1

  /// One half.
  public static let information: Double = 0.5

  /// Two, at the centre.
  public static let largestCurvature: Double = 2

  /// The deviation itself.
  ///
  /// - Parameter deviation: Observation minus location.
  /// - Returns: The deviation.
  public static func coordinate(of deviation: Double) -> Double { deviation }

  /// The plain sum.
  ///
  /// - Parameters:
  ///   - first: A deviation.
  ///   - second: Another.
  /// - Returns: Their sum.
  @inline(__always)
  public static func sum(_ first: Double, _ second: Double) -> Double { first + second }

  /// The score and its derivative with respect to the location.
  ///
  /// - Parameter deviation: Observation minus location.
  /// - Returns: 2 d / (1 + d²) and 2 (d² − 1) / (1 + d²)².
  public static func score(_ deviation: Double) -> (value: Double, slope: Double) {
    let square = deviation * deviation
    // Written so that a deviation whose square overflows has score 0.
    let weight = 1 / (1 + square)
    guard weight > 0 else { return (0, 0) }
    return (2 * deviation * weight, 2 * (square - 1) * weight * weight)
  }

  /// The real parts of z¹ … z¹⁶.
  ///
  /// - Parameter deviation: Observation minus reference location.
  /// - Returns: The real parts.
  @inline(__always)
  public static func powers(_ deviation: Double) -> SIMD16<Double> {
    let weight = 1 / (1 + deviation * deviation)
    guard weight > 0 else { return .zero }
    let x = deviation * weight
    let y = -weight
    let x2 = x * x - y * y
    let y2 = 2 * x * y
    let x4 = x2 * x2 - y2 * y2
    let y4 = 2 * x2 * y2
    let x8 = x4 * x4 - y4 * y4
    let y8 = 2 * x4 * y4
    let real2 = SIMD2(x, x2)
    let imaginary2 = SIMD2(y, y2)
    let real4 = SIMD4(lowHalf: real2, highHalf: real2 * x2 - imaginary2 * y2)
    let imaginary4 = SIMD4(lowHalf: imaginary2, highHalf: real2 * y2 + imaginary2 * x2)
    let real8 = SIMD8(lowHalf: real4, highHalf: real4 * x4 - imaginary4 * y4)
    let imaginary8 = SIMD8(lowHalf: imaginary4, highHalf: real4 * y4 + imaginary4 * x4)
    return SIMD16(lowHalf: real8, highHalf: real8 * x8 - imaginary8 * y8)
  }

  /// The Taylor coefficients of the summed score.
  ///
  /// - Parameter sums: The sums of the powers.
  /// - Returns: Twice the sums.
  public static func coefficients(from sums: SIMD16<Double>) -> SIMD16<Double> { 2 * sums }
}
