/// Something that a run records: one number a generation and replicate.
public struct Measure: Hashable, Sendable {
  /// The name by which notebooks ask for it, such as `variance` or `squaredError`.
  public var name: String

  /// Creates a measure from its name.
  ///
  /// - Parameter name: The measure's name; `Experiment.measure(named:)` checks it.
  public init(name: String) { self.name = name }
}
