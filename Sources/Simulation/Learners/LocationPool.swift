import Statistics

/// A training set of a location family, whose summed score is cheap to evaluate again and again.
///
/// Small training sets are summed directly. In large ones the observations are folded once into a
/// Taylor polynomial of the summed score about a reference location; when the estimate leaves the
/// polynomial's radius, a new one is made from the stored observations. As the estimate settles,
/// that becomes rare, and a generation costs what its own batch costs.
public struct LocationPool<Score: LocationScore>: Sendable {
  /// The observations.
  public private(set) var observations: [Double] = []

  private var expanded: Int = 0
  private var reference: Double = .infinity
  private var sums: SIMD16<Double> = .zero
  private var coefficients: SIMD16<Double> = .zero

  /// Up to so many observations are summed directly.
  private static var directLimit: Int { 128 }

  /// Creates an empty training set.
  public init() {}

  /// Creates a training set.
  ///
  /// - Parameter observations: The observations.
  public init(_ observations: [Double]) { self.observations = observations }

  /// Removes all observations.
  public mutating func removeAll() {
    observations.removeAll(keepingCapacity: true)
    forgetExpansion()
  }

  /// Adds an observation.
  ///
  /// - Parameter observation: The observation.
  public mutating func append(_ observation: Double) { observations.append(observation) }

  /// Adds the observations of another training set.
  ///
  /// - Parameter other: The other training set.
  public mutating func append(contentsOf other: LocationPool) {
    observations.append(contentsOf: other.observations)
  }
}

// MARK: - The score

extension LocationPool {
  /// The summed score and its derivative, from all observations one by one.
  ///
  /// - Parameter location: The location.
  /// - Returns: The score and its derivative with respect to the location.
  public func directScore(at location: Double) -> (value: Double, slope: Double) {
    var value = 0.0
    var slope = 0.0
    for observation in observations {
      let term = Score.score(observation - location)
      value += term.value
      slope += term.slope
    }
    return (value, slope)
  }

  /// The summed score and its derivative.
  ///
  /// - Parameter location: The location.
  /// - Returns: The score and its derivative with respect to the location.
  public mutating func score(at location: Double) -> (value: Double, slope: Double) {
    guard observations.count > Self.directLimit else { return directScore(at: location) }
    if !((location - reference).magnitude <= Score.radius) {
      forgetExpansion()
      reference = location
    }
    if expanded < observations.count { expandNewObservations() }
    let offset = location - reference
    var value = coefficients[15]
    var slope = 0.0
    for order in stride(from: 14, through: 0, by: -1) {
      slope = slope * offset + value
      value = value * offset + coefficients[order]
    }
    return (value, slope)
  }

  private mutating func expandNewObservations() {
    var total = sums
    for index in expanded..<observations.count {
      total += Score.powers(observations[index] - reference)
    }
    sums = total
    expanded = observations.count
    coefficients = Score.coefficients(from: total)
  }

  private mutating func forgetExpansion() {
    expanded = 0
    sums = .zero
    reference = .infinity
  }
}

// MARK: - The search

extension LocationPool {
  /// The local maximum of the likelihood that is found from a starting location.
  ///
  /// Newton steps where the likelihood is concave enough, Fisher scoring elsewhere, neither longer
  /// than ½. Should thirty of them not settle, steps that divide the score by the largest possible
  /// curvature follow: each of those raises the likelihood.
  ///
  /// - Parameter start: The starting location.
  /// - Returns: A location where the summed score vanishes up to rounding.
  public mutating func maximum(from start: Double) -> Double {
    let count = Double(observations.count)
    var location = start
    for iteration in 0..<300 {
      let (value, slope) = score(at: location)
      let expected = count * Score.information
      let step: Double
      if iteration >= 30 {
        step = value / (count * Score.largestCurvature)
      } else {
        step = value / (-slope > 0.25 * expected ? -slope : expected)
      }
      location += max(-0.5, min(0.5, step))
      if step.magnitude < 1e-10 { break }
    }
    return location
  }
}
