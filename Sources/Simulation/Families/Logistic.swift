public import Statistics

/// The logistic distribution with unknown location and scale 1.
public struct Logistic: LocationFamily {
  /// The score of the logistic distribution.
  public typealias Score = LogisticScore

  /// The true location.
  public let location: Double

  /// Creates a logistic truth.
  ///
  /// - Parameter location: The true location.
  /// - Throws: The argument at fault.
  public init(location: Double = 0) throws(InvalidArgument) {
    try InvalidArgument.requireLocation(location, "location")
    self.location = location
  }

  /// The name of the family.
  public var name: String { "Logistic" }

  /// The canonical text.
  public var meaning: String { "Logistic/2(location=\(location))" }

  /// Draws an observation of the model with location 0.
  ///
  /// - Parameter stream: The source of randomness.
  /// - Returns: The observation.
  public func deviation(using stream: inout RandomStream) -> Double { stream.logistic() }

  /// Draws tanh(d / 2) = 2 u − 1 for a uniform quantile u.
  ///
  /// - Parameter stream: The source of randomness.
  /// - Returns: The coordinate.
  public func coordinate(using stream: inout RandomStream) -> Double { 2 * stream.uniform() - 1 }

  /// A parameter or quantity of a model.
  ///
  /// KL is Δ coth(Δ/2) − 2 and TV is tanh(|Δ|/4) at the shift Δ.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The location of the model.
  /// - Returns: The value.
  public func value(_ index: Int, of model: Double) -> Double {
    let shift = (model - location).magnitude
    switch index {
    case 0: return model
    case 1:
      // The series avoids the cancellation near 0: x coth x − 1 = x²/3 − x⁴/45 + 2x⁶/945 − ….
      let square = 0.25 * shift * shift
      if square < 1e-3 {
        return 2 * square * (1.0 / 3 - square * (1.0 / 45 - square * (2.0 / 945 - square / 4725)))
      }
      return shift / tanh(0.5 * shift) - 2
    case 2: return tanh(0.25 * shift)
    default: return 2
    }
  }
}
