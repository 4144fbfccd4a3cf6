import Statistics

/// Nested intervals over x, with what their level is a statement about.
public struct IntervalBands: Hashable, Sendable {
  /// What the level of a band means.
  public enum Coverage: String, Hashable, Sendable {
    /// At each x by itself, the stated share of the values lies inside.
    case pointwise
    /// The stated share of the curves lies inside from end to end.
    case simultaneous
  }

  /// One band.
  public struct Band: Hashable, Sendable {
    /// The share of the distribution that it holds, between 0 and 1; nil where nobody says.
    public var level: Double?
    /// The lower curve.
    public var lower: [Double]
    /// The upper curve.
    public var upper: [Double]

    /// Creates a band.
    ///
    /// - Parameters:
    ///   - level: The share of the distribution that it holds; nil where nobody says.
    ///   - lower: The lower curve.
    ///   - upper: The upper curve.
    public init(level: Double?, lower: [Double], upper: [Double]) {
      self.level = level
      self.lower = lower
      self.upper = upper
    }
  }

  /// The values along x.
  public var x: [Double]
  /// The bands, widest first.
  public var bands: [Band]
  /// What the levels mean.
  public var coverage: Coverage
  /// Whether the bands go on at their ends as far as the axis does.
  public var reachesSides: Bool = false

  /// Creates nested bands.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - bands: The bands in any order; curves are as long as `x`.
  ///   - coverage: What the levels mean.
  public init(x: [Double], bands: [Band], coverage: Coverage) {
    self.x = x
    self.bands = bands.sorted { ($0.level ?? 1) > ($1.level ?? 1) }
    self.coverage = coverage
  }

  /// Kind and levels in words, as a caption must state them: "pointwise, 95 %, 80 %, 50 %".
  ///
  /// Nil where nobody says how much the bands hold.
  public var statement: String? {
    let levels = bands.compactMap(\.level)
    return levels.isEmpty ? nil : "\(coverage.rawValue), \(SummaryText.percents(levels))"
  }

  /// Quantiles of type 7 at each x.
  ///
  /// - Parameters:
  ///   - samples: One sample for each x.
  ///   - levels: From 0 to 1.
  /// - Returns: One curve a level, in the order of the levels.
  public static func quantiles(of samples: [[Double]], levels: [Double]) -> [[Double]] {
    let sorted = samples.map { SortedSample($0) }
    return levels.map { level in sorted.map { $0.quantile(level) } }
  }

  /// The central quantile intervals at each x by itself.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - samples: One sample for each x.
  ///   - levels: The shares inside, between 0 and 1.
  /// - Returns: Pointwise bands.
  public static func pointwise(
    x: [Double], samples: [[Double]], levels: [Double]
  ) -> IntervalBands {
    let curves = quantiles(
      of: samples, levels: levels.flatMap { [0.5 - 0.5 * $0, 0.5 + 0.5 * $0] })
    return IntervalBands(
      x: x,
      bands: levels.indices.map {
        Band(level: levels[$0], lower: curves[2 * $0], upper: curves[2 * $0 + 1])
      }, coverage: .pointwise)
  }
}
