/// How the engine computes a measure from a model.
struct Recipe: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    /// A parameter or quantity of the model.
    case value(Int)
    /// The squared deviation of a parameter or quantity from the truth.
    case squaredDeviation(Int)
    /// The sum over parameters of the squared deviations from the truth.
    case squaredDistance
  }

  var source: Source

  /// Whether the square root of the source is recorded.
  var takesRoot: Bool = false

  /// Whether the largest value of all generations from 1 on is recorded.
  var takesMaximum: Bool = false

  /// Whether the model is the one fitted to all batches instead of the run's own.
  var isOfPool: Bool = false

  /// The prefixes that make errors of parameters and quantities, such as `squaredError.mean`.
  private static let errors: [(name: String, takesRoot: Bool, takesMaximum: Bool)] = [
    ("squaredError", false, false), ("error", true, false),
    ("maximumSquaredError", false, true), ("maximumError", true, true),
  ]

  /// The quantities of the pooled training set that every workflow can record.
  private static let pooled: [(name: String, quantity: String)] = [
    ("poolMean", "mean"), ("poolVariance", "variance"),
  ]

  /// The recipe of a name, or `nil` when the family has no such measure.
  init?(name: String, family: any Family) {
    let names = family.parameterNames + family.quantityNames
    if let index = names.firstIndex(of: name) {
      self.init(source: .value(index))
      return
    }
    for error in Self.errors where name.hasPrefix(error.name) {
      if name == error.name {
        self.init(
          source: .squaredDistance, takesRoot: error.takesRoot, takesMaximum: error.takesMaximum)
        return
      }
      let rest = name.dropFirst(error.name.count)
      guard rest.first == ".", let index = names.firstIndex(of: String(rest.dropFirst()))
      else { continue }
      self.init(
        source: .squaredDeviation(index), takesRoot: error.takesRoot,
        takesMaximum: error.takesMaximum)
      return
    }
    guard let pooled = Self.pooled.first(where: { $0.name == name }),
      let index = names.firstIndex(of: pooled.quantity)
    else { return nil }
    self.init(source: .value(index), isOfPool: true)
  }

  private init(
    source: Source, takesRoot: Bool = false, takesMaximum: Bool = false, isOfPool: Bool = false
  ) {
    self.source = source
    self.takesRoot = takesRoot
    self.takesMaximum = takesMaximum
    self.isOfPool = isOfPool
  }

  /// All names that `init(name:family:)` takes, in the order in which people should see them.
  static func names(of family: any Family) -> [String] {
    let names = family.parameterNames + family.quantityNames
    var all = names + errors.map(\.name)
    for error in errors { all += names.map { "\(error.name).\($0)" } }
    return all + pooled.filter { names.contains($0.quantity) }.map(\.name)
  }
}
