import Statistics

/// The streams that a sample of replicates was drawn from.
///
/// Samples with equal origins share their random numbers replicate by replicate and are
/// correlated; samples with different origins are independent.
package struct Origin: Hashable, Sendable, Comparable {
  package var seed: UInt64
  package var stream: UInt64

  package init(seed: UInt64, stream: UInt64) {
    self.seed = seed
    self.stream = stream
  }

  package static func < (left: Origin, right: Origin) -> Bool {
    (left.seed, left.stream) < (right.seed, right.stream)
  }
}

/// A number that was estimated from replicates and carries its Monte Carlo error.
///
/// The error is kept as what each replicate contributes to it (the empirical influence function),
/// so that a difference or ratio of two estimates from one run has the right error although the
/// two are correlated. This is the delta method with the sample's own covariances.
package struct Quantity: Sendable {
  package var value: Double
  /// One entry an origin, in ascending order of origins.
  package var influences: [Influence]
  /// Variance from sources that no replicate accounts for.
  package var independentVariance: Double

  package init(_ value: Double, influences: [Influence] = [], independentVariance: Double = 0) {
    self.value = value
    self.influences = influences
    self.independentVariance = independentVariance
  }

  /// The Monte Carlo standard error.
  package var standardError: Double {
    guard influences.count != 1 || independentVariance != 0 else { return influences[0].length }
    var variance = independentVariance
    for influence in influences {
      let length = influence.length
      variance += length * length
    }
    return variance.squareRoot()
  }

  /// How many replicates the standard error rests on; see ``Reliability``.
  package var effectiveReplicates: Double { reliability.effectiveReplicates }

  /// The standard error with what it rests on, from one look at the contributions.
  package var reliability: Reliability {
    var squares = 0.0
    var fourths = 0.0
    for influence in influences {
      let tail = influence.tail
      squares += tail.squares
      fourths += tail.fourths
    }
    return Reliability(
      standardError: (squares + independentVariance).squareRoot(),
      effectiveReplicates: fourths > 0 ? squares * squares / fourths : .infinity)
  }

  /// The sum of quantities, in one step however many they are.
  package static func sum(_ terms: [Quantity]) -> Quantity {
    combination(pairwiseSum(terms.map(\.value)), of: terms.map { (1, $0) })
  }

  /// The product of quantities, in one step however many they are.
  package static func product(_ factors: [Quantity]) -> Quantity {
    var before = [1.0]
    for factor in factors { before.append(before[before.count - 1] * factor.value) }
    var after = 1.0
    var terms: [(derivative: Double, quantity: Quantity)] = []
    for index in factors.indices.reversed() {
      terms.append((before[index] * after, factors[index]))
      after *= factors[index].value
    }
    return combination(before[factors.count], of: terms.reversed())
  }

  /// A smooth function of quantities, to first order.
  ///
  /// - Parameters:
  ///   - value: The function's value.
  ///   - terms: The quantities it depends on, each with the partial derivative there.
  /// - Returns: The value with the error that the terms bring into it.
  package static func combination(
    _ value: Double, of terms: [(derivative: Double, quantity: Quantity)]
  ) -> Quantity {
    var parts: [Origin: [(factor: Double, influence: Influence)]] = [:]
    var independent = 0.0
    for (derivative, quantity) in terms where derivative != 0 {
      independent += derivative * derivative * quantity.independentVariance
      for influence in quantity.influences {
        parts[influence.origin, default: []].append((derivative, influence))
      }
    }
    let influences = parts.keys.sorted().map { origin in
      Influence(origin: origin, sumOf: parts[origin] ?? [])
    }
    return Quantity(value, influences: influences, independentVariance: independent)
  }
}

/// A standard error, and how far it can be trusted.
package struct Reliability: Sendable {
  package var standardError: Double
  /// How many replicates the error rests on: (Σφ²)²/Σφ⁴ over their contributions φ.
  ///
  /// Under a normal law a third of the replicates count; under a heavy tail a handful does, and
  /// the standard error is then no guide to the error. Infinite where no replicate contributes.
  package var effectiveReplicates: Double
}
