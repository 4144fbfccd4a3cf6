extension RandomStream {
  /// A gamma variate with scale 1.
  ///
  /// Exact up to rounding for every shape. Source: G. Marsaglia, W. W. Tsang, "A simple method
  /// for generating gamma variables", ACM Transactions on Mathematical Software 26 (2000) 363,
  /// doi:10.1145/358407.358414; below the shape 1 a variate of the shape one higher is multiplied
  /// by a power of a uniform one.
  ///
  /// Edge cases:
  /// - The shape 0 gives 0.
  /// - For a very small shape most of the law lies below the smallest positive number and rounds
  ///   to 0: a share of 0.0008 at the shape 0.01. `logGamma(shape:)` has no such limit.
  ///
  /// - Parameter shape: The shape, finite and not negative.
  /// - Returns: A number whose mean and variance are the shape.
  public mutating func gamma(shape: Double) -> Double {
    if shape >= 1 { return gammaFromOne(shape: shape) }
    precondition(shape >= 0, "a gamma variate needs a shape that is not negative")
    guard shape > 0 else { return 0 }
    let larger = gammaFromOne(shape: shape + 1)
    return larger * exp(-exponential() / shape)
  }

  /// The logarithm of a gamma variate with scale 1, without underflow.
  ///
  /// - Parameter shape: The shape, finite and positive.
  /// - Returns: A number with mean ψ(shape) and variance ψ′(shape).
  public mutating func logGamma(shape: Double) -> Double {
    if shape >= 1 { return log(gammaFromOne(shape: shape)) }
    precondition(shape > 0, "the logarithm of a gamma variate needs a positive shape")
    let larger = gammaFromOne(shape: shape + 1)
    return log(larger) - exponential() / shape
  }

  /// A chi-square variate.
  ///
  /// - Parameter degreesOfFreedom: Finite and not negative, whole or not; 0 gives 0.
  /// - Returns: A number whose mean is the degrees of freedom, and whose variance is twice that.
  public mutating func chiSquare(degreesOfFreedom: Double) -> Double {
    2 * gamma(shape: 0.5 * degreesOfFreedom)
  }

  /// A beta variate.
  ///
  /// Exact up to rounding: the share of one gamma variate in the sum of two. With a parameter
  /// below 0.1 the ratio is formed from logarithms, as both variates may be too small to be held.
  ///
  /// - Parameters:
  ///   - a: The first shape, finite and positive; the mean is a / (a + b).
  ///   - b: The second shape, finite and positive.
  /// - Returns: A number from 0 to 1; the ends occur where the law rounds to them.
  public mutating func beta(_ a: Double, _ b: Double) -> Double {
    precondition(a > 0 && b > 0, "a beta variate needs two positive shapes")
    if a >= 0.1, b >= 0.1 {
      let first = gamma(shape: a)
      return first / (first + gamma(shape: b))
    }
    let first = logGamma(shape: a)
    let difference = logGamma(shape: b) - first
    return 1 / (1 + exp(difference))
  }

  private mutating func gammaFromOne(shape: Double) -> Double {
    precondition(shape < .infinity, "a gamma variate needs a finite shape")
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    var stream = self
    defer { self = stream }
    while true {
      let x = stream.normal()
      let t = c * x
      guard t > -1 else { continue }
      let cube = (1 + t) * (1 + t) * (1 + t)
      let place = stream.uniform()
      let square = x * x
      if place < 1 - 0.0331 * square * square { return d * cube }
      if log(place) < 3 * d * Self.gammaExponent(t) { return d * cube }
    }
  }

  /// Log(1 + t) − t + t²/2 − t³/3, the logarithm of the acceptance ratio divided by 3 d.
  ///
  /// With x²/2 = 9 d t²/2 and v = (1 + t)³ the ratio x²/2 + d (1 − v + log v) reduces to it; for
  /// small t the terms cancel almost wholly, so a series takes over.
  private static func gammaExponent(_ t: Double) -> Double {
    let square = t * t
    if t.magnitude > 0.01 { return log1p(t) - t + square * (0.5 - t / 3) }
    var series = 1.0 / 10
    series = 1.0 / 9 - t * series
    series = 1.0 / 8 - t * series
    series = 1.0 / 7 - t * series
    series = 1.0 / 6 - t * series
    series = 1.0 / 5 - t * series
    series = 1.0 / 4 - t * series
    return -square * square * series
  }
}
