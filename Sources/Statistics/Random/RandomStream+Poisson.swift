extension RandomStream {
  /// A Poisson variate.
  ///
  /// Exact up to rounding: inversion below a mean of 10, above it the transformed rejection with
  /// squeeze of W. Hörmann, "The transformed rejection method for generating Poisson random
  /// variables", Insurance: Mathematics and Economics 12 (1993) 39,
  /// doi:10.1016/0167-6687(93)90997-4.
  ///
  /// - Parameter mean: The mean, from 0 to 2⁵².
  /// - Returns: A count whose mean and variance are `mean`.
  public mutating func poisson(mean: Double) -> Int {
    precondition(mean >= 0 && mean <= 0x1p52, "a Poisson mean lies between 0 and 2^52")
    return mean < 10 ? poissonByInversion(mean: mean) : poissonByRejection(mean: mean)
  }

  private mutating func poissonByInversion(mean: Double) -> Int {
    var count = 0.0
    var mass = exp(-mean)
    var place = uniform()
    while place > mass {
      place -= mass
      count += 1
      mass *= mean / count
      // Rounding may leave a rest that no mass takes up.
      if mass < 0x1p-80, count > mean { break }
    }
    return Int(count)
  }

  private mutating func poissonByRejection(mean: Double) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    var stream = self
    defer { self = stream }
    while true {
      let u = stream.uniform() - 0.5
      let v = stream.uniform()
      let edge = 0.5 - u.magnitude
      let count = ((2 * a / edge + b) * u + mean + 0.43).rounded(.down)
      if edge >= 0.07, v <= squeeze { return Int(count) }
      if count < 0 || count > 0x1p60 || (edge < 0.013 && v > edge) { continue }
      let height = log(v * inverseAlpha / (a / (edge * edge) + b))
      if height <= PointMass.logPoisson(count, mean: mean) { return Int(count) }
    }
  }
}
