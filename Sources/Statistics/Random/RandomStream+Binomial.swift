extension RandomStream {
  /// A binomial variate.
  ///
  /// Exact up to rounding: up to 20 trials are made one by one; then inversion where the mean (or
  /// that of the failures) is below 10, above it the transformed rejection with squeeze of
  /// W. Hörmann, "The generation of binomial random variates", Journal of Statistical Computation
  /// and Simulation 46 (1993) 101, doi:10.1080/00949659308811496.
  ///
  /// - Parameters:
  ///   - trials: The number of trials, from 0 to 2⁵².
  ///   - probability: The chance of success, from 0 to 1.
  /// - Returns: The number of successes.
  public mutating func binomial(trials: Int, probability: Double) -> Int {
    precondition(trials >= 0 && trials <= 1 << 52, "trials lie between 0 and 2^52")
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    if probability > 0.5 {
      return trials - smallerSide(trials: trials, probability: 1 - probability)
    }
    return smallerSide(trials: trials, probability: probability)
  }

  private mutating func smallerSide(trials: Int, probability: Double) -> Int {
    if trials == 0 || probability == 0 { return 0 }
    if trials <= 20 { return binomialByTrials(trials: trials, probability: probability) }
    let count = Double(trials)
    return count * probability < 10
      ? binomialByInversion(trials: count, probability: probability)
      : binomialByRejection(trials: count, probability: probability)
  }

  private mutating func binomialByTrials(trials: Int, probability: Double) -> Int {
    let threshold = UInt64(probability * 0x1p64)
    var successes = 0
    for _ in 0..<trials { successes += next() < threshold ? 1 : 0 }
    return successes
  }

  /// The chance that no trial succeeds.
  private static func failureMass(trials: Double, probability: Double) -> Double {
    guard trials <= 1_024 else { return exp(trials * log1p(-probability)) }
    // Squaring is faster, and for so few factors as accurate.
    var exponent = Int(trials)
    var base = 1 - probability
    var power = 1.0
    while exponent > 0 {
      if exponent & 1 == 1 { power *= base }
      base *= base
      exponent >>= 1
    }
    return power
  }

  private mutating func binomialByInversion(trials: Double, probability: Double) -> Int {
    let odds = probability / (1 - probability)
    var count = 0.0
    var mass = Self.failureMass(trials: trials, probability: probability)
    var place = uniform()
    while place > mass, count < trials {
      place -= mass
      mass *= odds * (trials - count) / (count + 1)
      count += 1
      // Rounding may leave a rest that no mass takes up.
      if mass < 0x1p-80, count > trials * probability { break }
    }
    return Int(count)
  }

  private mutating func binomialByRejection(trials: Double, probability: Double) -> Int {
    let mean = trials * probability
    let spread = (mean * (1 - probability)).squareRoot()
    let b = 1.15 + 2.53 * spread
    let a = -0.0873 + 0.0248 * b + 0.01 * probability
    let alpha = (2.83 + 5.1 / b) * spread
    let squeeze = 0.92 - 4.2 / b
    let mode = ((trials + 1) * probability).rounded(.down)
    var modeMass: Double?
    var stream = self
    defer { self = stream }
    while true {
      let u = stream.uniform() - 0.5
      let v = stream.uniform()
      let edge = 0.5 - u.magnitude
      let count = ((2 * a / edge + b) * u + mean + 0.5).rounded(.down)
      if edge >= 0.07, v <= squeeze { return Int(count) }
      if count < 0 || count > trials { continue }
      let height = v * alpha / (a / (edge * edge) + b)
      let isBelow = BinomialSqueeze.isBelow(
        height, count: count, mode: mode, trials: trials, probability: probability)
      if let isBelow {
        if isBelow { return Int(count) }
        continue
      }
      let top =
        modeMass ?? PointMass.logBinomial(mode, trials: trials, probability: probability)
      modeMass = top
      let mass = PointMass.logBinomial(count, trials: trials, probability: probability)
      if log(height) <= mass - top { return Int(count) }
    }
  }
}
