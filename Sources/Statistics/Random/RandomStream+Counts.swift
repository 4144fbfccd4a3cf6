extension RandomStream {
  /// The number of failures before the first success.
  ///
  /// Exact up to rounding, by inversion: the whole part of an exponential variate divided by
  /// −log(1 − probability).
  ///
  /// - Parameter probability: The chance of success, above 0 and at most 1.
  /// - Returns: A count 0, 1, 2, … with mean (1 − p) / p; at most 2⁶² for the smallest chances.
  public mutating func geometric(probability: Double) -> Int {
    precondition(
      probability > 0 && probability <= 1, "a geometric variate needs a probability above 0")
    if probability == 1 { return 0 }
    let failures = exponential() / -log1p(-probability)
    return Int(min(failures.rounded(.down), 0x1p62))
  }

  /// The number of failures before a given number of successes.
  ///
  /// Exact up to rounding: a Poisson variate whose mean is a gamma variate. It has the law of a
  /// sum of as many geometric variates.
  ///
  /// - Parameters:
  ///   - successes: How many successes are waited for; 0 gives 0.
  ///   - probability: The chance of success, above 0 and at most 1.
  /// - Returns: A count 0, 1, 2, … with mean r (1 − p) / p, which may be up to 2⁵⁰.
  public mutating func negativeBinomial(successes: Int, probability: Double) -> Int {
    precondition(successes >= 0, "the number of successes is not negative")
    precondition(
      probability > 0 && probability <= 1, "a negative binomial variate needs a probability above 0"
    )
    if successes == 0 || probability == 1 { return 0 }
    let odds = (1 - probability) / probability
    return poisson(mean: gamma(shape: Double(successes)) * odds)
  }

  /// How often each of several categories occurs in independent trials.
  ///
  /// - Parameters:
  ///   - trials: The number of trials.
  ///   - probabilities: One weight for each category, not negative; only their ratios count.
  /// - Returns: One count for each category; they add up to `trials`.
  public mutating func multinomial(trials: Int, probabilities: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: probabilities.count)
    multinomial(trials: trials, probabilities: probabilities, into: &counts)
    return counts
  }

  /// How often each of several categories occurs in independent trials, without allocation.
  ///
  /// Exact up to rounding: each count is binomial in what the categories before it have left.
  ///
  /// - Parameters:
  ///   - trials: The number of trials.
  ///   - probabilities: One weight for each category, not negative; only their ratios count.
  ///   - counts: Where the counts go; an array of the same length is reused.
  public mutating func multinomial(
    trials: Int, probabilities: [Double], into counts: inout [Int]
  ) {
    precondition(trials >= 0, "the number of trials is not negative")
    if counts.count != probabilities.count {
      counts = [Int](repeating: 0, count: probabilities.count)
    }
    // What is left after each category is summed from the end, where it is small: a running
    // difference from 1 would lose rare categories to rounding. The sums wait in `counts`.
    var rest = 0.0
    for index in probabilities.indices.reversed() {
      let weight = probabilities[index]
      precondition(weight >= 0, "a weight is not negative")
      rest += weight
      counts[index] = Int(bitPattern: UInt(rest.bitPattern))
    }
    precondition(trials == 0 || (rest > 0 && rest < .infinity), "some weight is positive")
    var left = trials
    for index in probabilities.indices {
      let weight = probabilities[index]
      guard left > 0, weight > 0 else {
        counts[index] = 0
        continue
      }
      let mass = Double(bitPattern: UInt64(UInt(bitPattern: counts[index])))
      // Where nothing follows, weight and mass are equal and the binomial variate is `left`.
      let count = binomial(trials: left, probability: weight / mass)
      counts[index] = count
      left -= count
    }
  }
}
