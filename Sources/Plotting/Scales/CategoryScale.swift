/// One place for each name, at equal distances, in a given order.
///
/// A category's value is its index from 0; fractions lie between the neighbours, which is where
/// bars that stand side by side go.
public struct CategoryScale: ContinuousScale {
  /// What a category is on the axis.
  public enum Kind: String, Hashable, Sendable {
    /// A stretch that a bar fills; without tick marks.
    case band
    /// A point with a tick mark.
    case point
  }

  /// The names in order.
  public let categories: [String]
  /// What a category is on the axis.
  public let kind: Kind

  /// Creates the scale.
  ///
  /// - Parameters:
  ///   - categories: The names in order.
  ///   - kind: What a category is on the axis.
  public init(categories: [String] = [], kind: Kind = .band) {
    self.categories = categories
    self.kind = kind
  }

  /// The name in descriptions.
  public var name: String { kind == .band ? "categories" : "categories (points)" }

  /// The index itself.
  ///
  /// - Parameter value: The index.
  /// - Returns: The same number.
  public func transform(_ value: Double) -> Double { value }

  /// The position itself.
  ///
  /// - Parameter position: The position.
  /// - Returns: The same number.
  public func inverse(_ position: Double) -> Double { position }

  /// Whether an index is finite.
  ///
  /// - Parameter value: The index.
  /// - Returns: False for NaN and infinities.
  public func contains(_ value: Double) -> Bool { value.isFinite }

  /// Half a step beside the first and the last category.
  ///
  /// - Parameter value: Not used: the categories decide.
  /// - Returns: A domain that is not empty.
  public func fallbackDomain(around value: Double?) -> ClosedRange<Double> {
    -0.5...(Double(max(categories.count, 1)) - 0.5)
  }

  /// One tick a category.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest index shown.
  ///   - count: Not used: every category counts.
  ///   - legibility: Not used: the axis wraps and drops labels.
  /// - Returns: The ticks inside the domain.
  public func ticks(
    in domain: ClosedRange<Double>, count: Double, legibility: ([LabelledPosition]) -> Double
  ) -> Ticks {
    let major = categories.enumerated().map { Ticks.Major(value: Double($0), label: $1) }
    return Ticks(
      major: major.filter { domain.contains($0.value) }, minor: [], thinning: .greedy,
      hasMarks: kind == .point)
  }

  /// The names at indices.
  ///
  /// - Parameter values: The indices.
  /// - Returns: One text a value, empty where there is no category.
  public func labels(for values: [Double]) -> [String] {
    values.map { value in
      let index = Int(exactly: value) ?? -1
      return categories.indices.contains(index) ? categories[index] : ""
    }
  }
}
