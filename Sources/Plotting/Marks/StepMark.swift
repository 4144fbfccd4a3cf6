/// A step function: an empirical distribution function, the outline of a histogram.
public struct StepMark: RowMark {
  /// The places, ascending.
  public var x: [Double]
  /// The values there.
  public var y: [Double]
  /// Where the function changes between two places.
  public var alignment: StepAlignment
  /// The value before the first place; nil begins there.
  public var start: Double?
  /// Whether the first and the last value reach to the sides of the panel.
  public var reachesSides: Bool = false
  /// The name that readers see beside the steps.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates a step function.
  ///
  /// - Parameters:
  ///   - x: The places, ascending.
  ///   - y: The values there; of unequal arrays the longer one is cut.
  ///   - alignment: Where the function changes between two places.
  ///   - label: The name that readers see beside the steps.
  public init(
    x: [Double], y: [Double], alignment: StepAlignment = .end, label: String? = nil
  ) {
    let count = min(x.count, y.count)
    self.x = Array(x.prefix(count))
    self.y = Array(y.prefix(count))
    self.alignment = alignment
    self.label = label
  }

  /// Creates the steps of a distribution function, from 0 to 1 across the panel.
  ///
  /// - Parameters:
  ///   - distribution: The distribution function.
  ///   - label: The name that readers see beside the steps.
  public init(_ distribution: EmpiricalDistribution, label: String? = nil) {
    self.init(x: distribution.x, y: distribution.shares, label: label)
    start = 0
    reachesSides = true
  }

  /// Creates the outline of a histogram, down to zero on both sides.
  ///
  /// - Parameters:
  ///   - histogram: The bins.
  ///   - height: What the heights mean.
  ///   - label: The name that readers see beside the outline.
  public init(_ histogram: Histogram, height: Histogram.Height = .density, label: String? = nil) {
    self.init(x: histogram.edges, y: histogram.heights(height) + [0], label: label)
    start = 0
  }

  /// The word in descriptions.
  public var kind: String { "steps" }

  /// The places.
  public var xValues: [Double] { x }

  /// The number of places.
  public var rowCount: Int { x.count }

  /// The function over some of its places.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  public func selecting(rows: [Int]) -> StepMark {
    var copy = self
    (copy.x, copy.y) = (rows.map { x[$0] }, rows.map { y[$0] })
    return copy
  }

  /// The values, and the one before the first place.
  ///
  /// - Parameter domain: The horizontal domain; values outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    (start.map { [$0] } ?? []) + zip(x, y).filter { domain.contains($0.0) }.map(\.1)
  }

  /// One path, thinned to what can be seen.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The path and its right end.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    var outline = alignment.outline(x: x, y: y, start: start)
    let domain = panel.x.domain
    if reachesSides, let first = outline.y.first, let last = outline.y.last {
      if let low = x.first, low > domain.lowerBound {
        outline.x.insert(domain.lowerBound, at: 0)
        outline.y.insert(first, at: 0)
      }
      if let high = x.last, high < domain.upperBound {
        outline.x.append(domain.upperBound)
        outline.y.append(last)
      }
    }
    let (parts, isDense) = panel.lines(x: outline.x, y: outline.y)
    let key = LegendKey(.line(.line), paint: style.paint, dash: style.dash)
    guard !parts.isEmpty else { return MarkDrawing(items: [], labelPlacement: nil, key: key) }
    let item = SceneItem(
      group: .mark(style.markIndex, isClipped: true), role: isDense ? .denseLine : .line,
      paint: style.paint, shape: .polylines(parts, decimals: isDense ? 1 : 2), dash: style.dash,
      opacity: style.opacity)
    // Distribution functions and outlines of histograms all end at the same height.
    let end: MarkDrawing.LabelPlacement? =
      start == nil ? panel.rightEnd(of: parts).map { .end($0) } : .legend
    return MarkDrawing(
      items: style.cased(item), labelPlacement: end,
      obstacles: parts, key: key)
  }

  /// The values over the places.
  ///
  /// - Parameter positions: Not used: the function has its own.
  /// - Returns: One column.
  public func data(at positions: [Double]) -> MarkData {
    MarkData(x: x, columns: [DataColumn(name: "", values: y)])
  }
}
