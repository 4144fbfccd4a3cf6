import Statistics

/// A training set of a location family, whose summed score is cheap to evaluate again and again.
///
/// Small training sets are summed directly. In large ones the observations are folded once into a
/// Taylor polynomial of the summed score about a reference location; when the estimate leaves the
/// polynomial's radius, a new one is made from the stored observations. As the estimate settles,
/// that becomes rare, and a generation costs what its own batch costs.
///
/// The observations of a batch are kept as the coordinates of their deviations from an origin that
/// the batch shares, usually the location of the model that drew them.
public struct LocationPool<Score: LocationScore>: Sendable {
  private var coordinates: [Double] = []
  private var batches: [Batch] = []
  private var expandedBatches: Int = 0
  private var reference: Double = .infinity
  private var sums: SIMD16<Double> = .zero
  private var coefficients: SIMD16<Double> = .zero

  private struct Batch {
    var origin: Double
    var end: Int
  }

  /// Up to so many observations are summed directly.
  private static var directLimit: Int { 128 }

  /// Creates an empty training set.
  public init() {}

  /// Creates a training set; its origin is a median.
  ///
  /// - Parameter observations: The observations.
  public init(_ observations: [Double]) { replaceAll(with: observations.span) }

  /// The number of observations.
  public var count: Int { coordinates.count }

  /// Removes all observations and keeps the room that they took.
  public mutating func removeAll() {
    coordinates.removeAll(keepingCapacity: true)
    batches.removeAll(keepingCapacity: true)
    forgetExpansion()
  }

  /// Replaces the training set by one batch.
  ///
  /// - Parameters:
  ///   - count: The number of observations.
  ///   - origin: The location from which their deviations are counted.
  ///   - coordinate: Gives the coordinates of the deviations, one after the other.
  @inline(__always)
  public mutating func replaceAll(count: Int, origin: Double, coordinate: () -> Double) {
    // Room first: appending would ask at each observation whether there is some.
    if coordinates.count != count { coordinates = [Double](repeating: 0, count: count) }
    var numbers = coordinates.mutableSpan
    for index in numbers.indices { numbers[index] = coordinate() }
    batches.removeAll(keepingCapacity: true)
    batches.append(Batch(origin: origin, end: count))
    forgetExpansion()
  }

  /// Replaces the training set; its origin is a median, near which no precision is lost.
  ///
  /// - Parameter observations: The observations.
  public mutating func replaceAll(with observations: Span<Double>) {
    var sorted: [Double] = []
    for index in observations.indices { sorted.append(observations[index]) }
    sorted.sort()
    let origin = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    var next = 0
    replaceAll(count: observations.count, origin: origin) {
      next += 1
      return Score.coordinate(of: observations[next - 1] - origin)
    }
  }

  /// Adds the observations of another training set.
  ///
  /// - Parameter other: The other training set.
  public mutating func append(contentsOf other: LocationPool) {
    let offset = coordinates.count
    coordinates.append(contentsOf: other.coordinates)
    for batch in other.batches {
      batches.append(Batch(origin: batch.origin, end: offset + batch.end))
    }
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
    var start = 0
    for batch in batches {
      let shift = Score.coordinate(of: batch.origin - location)
      for index in start..<batch.end {
        let term = Score.score(Score.sum(coordinates[index], shift))
        value += term.value
        slope += term.slope
      }
      start = batch.end
    }
    return (value, slope)
  }

  /// The summed score and its derivative.
  ///
  /// - Parameter location: The location.
  /// - Returns: The score and its derivative with respect to the location.
  public mutating func score(at location: Double) -> (value: Double, slope: Double) {
    guard count > Self.directLimit else { return directScore(at: location) }
    if !((location - reference).magnitude <= Score.radius) {
      forgetExpansion()
      reference = location
    }
    if expandedBatches < batches.count { expandNewBatches() }
    let offset = location - reference
    var value = coefficients[15]
    var slope = 0.0
    for order in stride(from: 14, through: 0, by: -1) {
      slope = slope * offset + value
      value = value * offset + coefficients[order]
    }
    return (value, slope)
  }

  private mutating func expandNewBatches() {
    var total = sums
    var start = expandedBatches == 0 ? 0 : batches[expandedBatches - 1].end
    for batch in batches[expandedBatches...] {
      let shift = Score.coordinate(of: batch.origin - reference)
      let numbers = coordinates.span.extracting(start..<batch.end)
      for index in numbers.indices {
        total += Score.powers(Score.sum(numbers[index], shift))
      }
      start = batch.end
    }
    sums = total
    expandedBatches = batches.count
    coefficients = Score.coefficients(from: total)
  }

  private mutating func forgetExpansion() {
    expandedBatches = 0
    sums = .zero
    reference = .infinity
  }
}

// MARK: - The search

extension LocationPool {
  /// The local maximum of the likelihood that is found from a starting location.
  ///
  /// Newton steps where the likelihood is concave enough, Fisher scoring elsewhere, neither longer
  /// than ½. Where thirty of them do not settle, as in a few small samples, a walk uphill and
  /// bisection do.
  ///
  /// - Parameter start: The starting location.
  /// - Returns: A location where the summed score vanishes up to rounding.
  public mutating func maximum(from start: Double) -> Double {
    let expected = Double(count) * Score.information
    var location = start
    for _ in 0..<30 {
      let (value, slope) = score(at: location)
      let step = value / (-slope > 0.25 * expected ? -slope : expected)
      location += max(-0.5, min(0.5, step))
      if step.magnitude < 1e-10 { return location }
    }
    return maximumUphill(from: start)
  }

  /// The local maximum that is enclosed by a walk uphill with steps that double.
  ///
  /// The score cannot vanish nearer than where its largest possible slope would take it, so that
  /// is the first step. A maximum narrower than the way to it may be passed over.
  private mutating func maximumUphill(from start: Double) -> Double {
    let value = score(at: start).value
    guard start.isFinite, value.isFinite else { return start }
    let direction = value < 0 ? -1.0 : 1
    var step = value / (Double(count) * Score.largestCurvature)
    var before = start
    var beyond = start + step
    while beyond.isFinite, direction * score(at: beyond).value > 0 {
      step *= 2
      before = beyond
      beyond += step
    }
    while true {
      let middle = before + 0.5 * (beyond - before)
      guard middle != before, middle != beyond else { return before }
      if direction * score(at: middle).value > 0 { before = middle } else { beyond = middle }
    }
  }
}
