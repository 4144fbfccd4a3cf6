public import Statistics

/// The Cauchy distribution with unknown location and scale 1.
public struct Cauchy: LocationFamily {
  /// The score of the Cauchy distribution.
  public typealias Score = CauchyScore

  /// The true location.
  public let location: Double

  /// Creates a Cauchy truth.
  ///
  /// - Parameter location: The true location.
  /// - Throws: The argument at fault.
  public init(location: Double = 0) throws(InvalidArgument) {
    try InvalidArgument.requireLocation(location, "location")
    self.location = location
  }

  /// The name of the family.
  public var name: String { "Cauchy" }

  /// The canonical text.
  public var meaning: String { "Cauchy/2(location=\(location))" }

  /// Draws an observation of the model with location 0.
  ///
  /// - Parameter stream: The source of randomness.
  /// - Returns: The observation.
  public func deviation(using stream: inout RandomStream) -> Double { stream.cauchy() }

  /// Draws the observation itself.
  ///
  /// - Parameter stream: The source of randomness.
  /// - Returns: The coordinate.
  public func coordinate(using stream: inout RandomStream) -> Double { stream.cauchy() }

  /// A parameter or quantity of a model.
  ///
  /// KL is log(1 + Δ²/4) at the shift Δ; TV is (2/π) arctan(|Δ|/2), written as the beta integral
  /// of Student's distribution with one degree of freedom.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The location of the model.
  /// - Returns: The value.
  public func value(_ index: Int, of model: Double) -> Double {
    let square = 0.25 * (model - location) * (model - location)
    return switch index {
    case 0: model
    case 1: log1p(square)
    case 2: regularizedBeta(square / (1 + square), 0.5, 0.5)
    default: log(4 * .pi)
    }
  }
}
