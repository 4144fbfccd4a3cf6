/// Bars from zero, upright or lying, over names or numbers.
public struct BarMark: RowMark {
  /// The places of the bars, or indices of names.
  public var places: [Double]
  /// Where the bars begin.
  public var starts: [Double]
  /// Where the bars end.
  public var ends: [Double]
  /// Whether the bars lie: their places are along y then.
  public let isHorizontal: Bool
  /// The names that the places count; nil for numbers.
  private var categories: [String]?
  /// The share of its room that a bar fills.
  private var width = Arrangement.fill
  /// However few bars there are, none is wider, in px.
  private static let greatestWidth = 96.0
  /// The name that readers see beside the bars.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates bars over numbers.
  ///
  /// - Parameters:
  ///   - x: The places along x.
  ///   - y: The heights; of unequal arrays the longer one is cut.
  ///   - label: The name that readers see beside the bars.
  public init(x: [Double], y: [Double], label: String? = nil) {
    self.init(places: x, values: y, isHorizontal: false, label: label)
  }

  /// Creates upright bars over names.
  ///
  /// - Parameters:
  ///   - x: The names.
  ///   - y: The heights; of unequal arrays the longer one is cut.
  ///   - label: The name that readers see beside the bars.
  public init(x: [String], y: [Double], label: String? = nil) {
    let names = CategoryColumn(x)
    self.init(places: names.indices, values: y, isHorizontal: false, label: label)
    categories = names.categories
  }

  /// Creates lying bars beside names.
  ///
  /// - Parameters:
  ///   - x: The lengths.
  ///   - y: The names; of unequal arrays the longer one is cut.
  ///   - label: The name that readers see beside the bars.
  public init(x: [Double], y: [String], label: String? = nil) {
    let names = CategoryColumn(y)
    self.init(places: names.indices, values: x, isHorizontal: true, label: label)
    categories = names.categories
  }

  private init(places: [Double], values: [Double], isHorizontal: Bool, label: String?) {
    let count = min(places.count, values.count)
    self.places = Array(places.prefix(count))
    starts = [Double](repeating: 0, count: count)
    ends = Array(values.prefix(count))
    self.isHorizontal = isHorizontal
    self.label = label
  }

  /// The word in descriptions.
  public var kind: String { "bars" }

  /// True, so that no bar is cut by an axis.
  public var needsRoomAside: Bool { true }

  /// The names along x.
  public var xCategories: [String]? { isHorizontal ? nil : categories }

  /// The names along y.
  public var yCategories: [String]? { isHorizontal ? categories : nil }

  /// The sides of upright bars, or the ends of lying ones.
  public var xValues: [Double] { isHorizontal ? starts + ends : sides }

  private var sides: [Double] {
    guard categories == nil else { return places }
    let half = 0.5 * DodgeStep.least(places)
    return places.flatMap { [$0 - half, $0 + half] }
  }

  /// Zero for those that stand on it.
  public var baseline: Double? { isHorizontal ? nil : 0 }

  /// The number of bars.
  public var rowCount: Int { places.count }

  /// Some of the bars.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  public func selecting(rows: [Int]) -> BarMark {
    var copy = self
    copy.places = rows.map { places[$0] }
    (copy.starts, copy.ends) = (rows.map { starts[$0] }, rows.map { ends[$0] })
    return copy
  }

  /// The ends of upright bars.
  ///
  /// - Parameter domain: The horizontal domain; bars outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    guard !isHorizontal else { return places }
    return places.indices.filter { categories != nil || domain.contains(places[$0]) }
      .flatMap { [starts[$0], ends[$0]] }
  }

  /// One path.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The bars; they have no end, so their label goes to the legend.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let (across, along) = isHorizontal ? (panel.y, panel.x) : (panel.x, panel.y)
    let step =
      across.step
      ?? (across(DodgeStep.least(places) + across.domain.lowerBound)
      - across(across.domain.lowerBound)).magnitude
    let half = 0.5 * max(step.isFinite ? min(step * width, BarMark.greatestWidth) : 16, 1)
    let areas = places.indices.compactMap { row -> [Point]? in
      let (middle, end) = (across(places[row]), along(ends[row]))
      var start = along(starts[row])
      // Zero has no place on a logarithmic axis: the bar then stands on the axis.
      if starts[row].isFinite, start.isNaN { start = along.start }
      guard middle.isFinite, start.isFinite, end.isFinite, start != end else { return nil }
      let corners = [
        Point(middle - half, start), Point(middle - half, end), Point(middle + half, end),
        Point(middle + half, start),
      ].map { isHorizontal ? Point($0.y, $0.x) : $0 }
      let area = Clipping.clip(area: corners, to: panel.frame)
      return area.count > 2 ? area : nil
    }
    let paint = Paint.tint(style.paint, percent: 50)
    let key = LegendKey(.rectangle, paint: paint)
    guard !areas.isEmpty else { return MarkDrawing(items: [], labelPlacement: nil, key: key) }
    let item = SceneItem(
      group: .mark(style.markIndex, isClipped: false), role: .rectangle, paint: paint,
      shape: .polygons(areas), opacity: style.opacity)
    return MarkDrawing(items: [item], labelPlacement: .legend, key: key)
  }

  /// The ends over the places, and the beginnings of bars that do not begin at zero.
  ///
  /// - Parameter positions: Not used: the bars have their own.
  /// - Returns: One or two columns.
  public func data(at positions: [Double]) -> MarkData {
    var columns = [DataColumn(name: "", values: zip(starts, ends).map { $1 - $0 })]
    if starts.contains(where: { $0 != 0 }) {
      columns.append(DataColumn(name: "begins at", values: starts))
    }
    // A bar that was moved aside still belongs to its name.
    return MarkData(x: categories == nil ? places : places.map { $0.rounded() }, columns: columns)
  }

  /// How many bars there are, and the extremes.
  ///
  /// - Parameter name: What they show.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    let sizes = zip(starts, ends).map { $1 - $0 }
    let finite = sizes.indices.filter { sizes[$0].isFinite }
    guard let low = finite.min(by: { sizes[$0] < sizes[$1] }),
      let high = finite.max(by: { sizes[$0] < sizes[$1] })
    else { return "Bars of \(name), empty." }
    func text(_ row: Int) -> String {
      let index = Int(exactly: places[row].rounded()) ?? -1
      let place =
        categories.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        ?? SummaryText.number(places[row])
      return "\(SummaryText.number(sizes[row])) at \(place)"
    }
    return "\(SummaryText.count(finite.count, "bar")) of \(name), "
      + "lowest \(text(low)), highest \(text(high))."
  }
}

extension BarMark: StackedMark, DodgedMark {
  /// The places of the bars.
  public var stackPlaces: [Double] { places }

  /// The heights of the bars.
  public var stackHeights: [Double] { zip(starts, ends).map { $1 - $0 } }

  /// The bars with other ends.
  ///
  /// - Parameter ends: The lower and the upper end of each.
  /// - Returns: The changed mark.
  public func stacked(_ ends: [ClosedRange<Double>]) -> BarMark {
    var copy = self
    copy.starts = ends.map(\.lowerBound)
    copy.ends = ends.map(\.upperBound)
    return copy
  }

  /// The bars moved aside and made narrower.
  ///
  /// - Parameters:
  ///   - offset: How far, in steps between categories.
  ///   - width: The share of the room that is left for each.
  /// - Returns: The changed mark.
  public func dodged(offset: Double, width: Double) -> BarMark {
    var copy = self
    let step = categories == nil ? DodgeStep.least(places) : 1
    copy.places = places.map { $0 + offset * step }
    copy.width = self.width * width
    return copy
  }
}

extension AreaMark: StackedMark {
  /// The values along x.
  public var stackPlaces: [Double] { x }

  /// The heights of the area.
  public var stackHeights: [Double] { zip(yStart, yEnd).map { $1 - $0 } }

  /// The area between other curves.
  ///
  /// - Parameter ends: The lower and the upper end at each x.
  /// - Returns: The changed mark.
  public func stacked(_ ends: [ClosedRange<Double>]) -> AreaMark {
    var copy = self
    copy.yStart = ends.map(\.lowerBound)
    copy.yEnd = ends.map(\.upperBound)
    return copy
  }
}
