import Statistics

/// A quantile dot plot: so many dots, each of which stands for an equal share of a sample.
///
/// Readers count dots more reliably than they judge areas. Source: M. Kay, T. Kola, J. R. Hullman,
/// S. A. Munson, "When (ish) is my bus?", CHI 2016, doi:10.1145/2858036.2858558.
public struct DotplotMark: Mark {
  /// The sample.
  public var sample: [Double]
  /// How many dots stand for it.
  public var count: Int
  /// The name that readers see.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates a dot plot.
  ///
  /// - Parameters:
  ///   - sample: The observations; those that are not numbers do not count.
  ///   - count: How many dots stand for them, from 1 to 200.
  ///   - label: The name that readers see.
  public init(_ sample: [Double], count: Int = 50, label: String? = nil) {
    self.sample = sample
    self.count = min(max(count, 1), 200)
    self.label = label
  }

  /// A column of dots.
  struct Stack: Hashable {
    var x: Double
    var count: Int
  }

  /// The columns, and their width in units of x.
  ///
  /// The columns are as wide as they can be while the highest of them, with dots as high as they
  /// are wide, stays below half the width of the plot.
  var stacks: (columns: [Stack], width: Double) {
    let sorted = SortedSample(sample.filter(\.isFinite))
    guard sorted.count > 0 else { return ([], 1) }
    let quantiles = (0..<count).map { sorted.quantile((Double($0) + 0.5) / Double(count)) }
    let range = quantiles[count - 1] - quantiles[0]
    guard range > 0 else { return ([Stack(x: quantiles[0], count: count)], 1) }
    for columns in 3..<max(count * 4, 4) {
      let width = range / Double(columns - 1)
      let stacks = DotplotMark.stacks(of: quantiles, width: width)
      let highest = stacks.map(\.count).max() ?? 0
      if Double(highest) * width <= 0.45 * (range + width) { return (stacks, width) }
    }
    return (DotplotMark.stacks(of: quantiles, width: range / Double(count)), range / Double(count))
  }

  /// Wilkinson's rule: a column takes what lies within its width of its first dot.
  private static func stacks(of values: [Double], width: Double) -> [Stack] {
    var stacks: [Stack] = []
    var first = 0
    for index in values.indices {
      if index + 1 < values.count, values[index + 1] < values[first] + width { continue }
      stacks.append(
        Stack(x: 0.5 * (values[first] + values[index]), count: index - first + 1))
      first = index + 1
    }
    return stacks
  }

  /// The word in descriptions.
  public var kind: String { "dot plot" }

  /// True, so that no dot is cut in half by an axis.
  public var needsRoomAside: Bool { true }

  /// The sides of the columns.
  public var xValues: [Double] {
    let (columns, width) = stacks
    return columns.flatMap { [$0.x - width / 2, $0.x + width / 2] }
  }

  /// Zero and the heights of the columns, in dots.
  ///
  /// - Parameter domain: The horizontal domain; columns outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    let columns = stacks.columns.filter { domain.contains($0.x) }
    return columns.isEmpty ? [] : [0] + columns.map { Double($0.count) }
  }

  /// One path of discs.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The dots; they have no end, so their label goes to the legend.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let (columns, width) = stacks
    let key = LegendKey(.symbol(.circle), paint: style.paint)
    let across = (columns.first.map { panel.x($0.x + width) - panel.x($0.x) } ?? 1).magnitude
    let up = (panel.y(0) - panel.y(1)).magnitude
    let centers = columns.flatMap { stack in
      (0..<stack.count).map { panel.place(stack.x, Double($0) + 0.5) }
    }.filter { $0.isFinite && panel.frame.contains($0) }
    guard !centers.isEmpty, across.isFinite, up.isFinite else {
      return MarkDrawing(items: [], labelPlacement: nil, key: key)
    }
    let item = SceneItem(
      group: .mark(style.markIndex, isClipped: false), role: .denseDiscs, paint: style.paint,
      shape: .symbols(.circle, centers: centers, radius: min(across, up) * 0.47),
      opacity: style.opacity)
    return MarkDrawing(items: [item], labelPlacement: .legend, key: key)
  }

  /// The columns.
  ///
  /// - Parameter positions: Not used: the dots have their own.
  /// - Returns: The number of dots over x.
  public func data(at positions: [Double]) -> MarkData {
    let columns = stacks.columns
    return MarkData(
      x: columns.map(\.x),
      columns: [DataColumn(name: "dots", values: columns.map { Double($0.count) })])
  }

  /// How many dots there are, and the quartiles.
  ///
  /// - Parameter name: What the sample is.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    let sorted = SortedSample(sample.filter(\.isFinite))
    guard sorted.count > 0 else { return "Dot plot of \(name), empty." }
    let quartiles = [0.25, 0.5, 0.75].map { SummaryText.number(sorted.quantile($0)) }
    return "Dot plot of \(name): \(count) dots for \(SummaryText.count(sorted.count, "value")), "
      + "quartiles \(quartiles.joined(separator: ", "))."
  }
}
