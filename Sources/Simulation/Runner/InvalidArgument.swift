/// A parameter that a family, a workflow or an experiment cannot take.
public struct InvalidArgument: Error, Hashable, Sendable, CustomStringConvertible {
  /// The argument's label as it is written in the initialiser.
  public var argument: String

  /// One sentence that says what the argument must be.
  public var reason: String

  /// Creates the error for an argument.
  ///
  /// - Parameters:
  ///   - argument: The label in the initialiser, such as `variance`.
  ///   - reason: A sentence that says what the argument must be.
  public init(_ argument: String, _ reason: String) {
    self.argument = argument
    self.reason = reason
  }

  /// The label and the sentence.
  public var description: String { "\(argument): \(reason)" }
}

// MARK: - Checks shared by the families

extension InvalidArgument {
  /// Refuses a number that is not finite.
  static func requireFinite(_ value: Double, _ argument: String) throws(InvalidArgument) {
    guard value.isFinite else {
      throw InvalidArgument(argument, "The \(argument) must be a finite number, not \(value).")
    }
  }

  /// Refuses a number that is not finite and above zero.
  static func requirePositive(_ value: Double, _ argument: String) throws(InvalidArgument) {
    try requireFinite(value, argument)
    guard value > 0 else {
      throw InvalidArgument(argument, "The \(argument) must be above 0, not \(value).")
    }
    guard value >= Limits.smallestParameter, value <= Limits.largestParameter else {
      throw InvalidArgument(
        argument,
        "The \(argument) must lie between \(Limits.smallestParameter) and "
          + "\(Limits.largestParameter), not \(value).")
    }
  }

  /// Refuses a location whose square is beyond what a number can hold.
  static func requireLocation(_ value: Double, _ argument: String) throws(InvalidArgument) {
    try requireFinite(value, argument)
    guard value.magnitude <= Limits.largestParameter else {
      throw InvalidArgument(
        argument,
        "The \(argument) must not exceed \(Limits.largestParameter) in magnitude, not \(value).")
    }
  }

  /// Refuses a number that is not a probability.
  static func requireProbability(_ value: Double, _ argument: String) throws(InvalidArgument) {
    try requireFinite(value, argument)
    guard value >= 0, value <= 1 else {
      throw InvalidArgument(argument, "The \(argument) must lie in 0...1, not \(value).")
    }
  }

  /// Refuses an integer outside a range.
  static func require(
    _ value: Int, in range: ClosedRange<Int>, _ argument: String
  ) throws(InvalidArgument) {
    guard range.contains(value) else {
      throw InvalidArgument(
        argument,
        "The number of \(argument) must lie in \(range.lowerBound)...\(range.upperBound), "
          + "not \(value).")
    }
  }
}
