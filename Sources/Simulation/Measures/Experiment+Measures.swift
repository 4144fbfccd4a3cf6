extension Experiment {
  /// Everything that a run of this experiment can record.
  public var measures: [Measure] { Recipe.names(of: family).map(Measure.init(name:)) }

  /// The measure of a name.
  ///
  /// - Parameter name: A parameter or quantity of the family, such as `variance`; one of
  ///   `squaredError`, `error`, `maximumSquaredError`, `maximumError`, alone or followed by a dot
  ///   and a parameter or quantity; `poolMean` or `poolVariance`.
  /// - Returns: The measure, or `nil` when the family has none of that name.
  public func measure(named name: String) -> Measure? {
    Recipe(name: name, family: family) == nil ? nil : Measure(name: name)
  }
}
