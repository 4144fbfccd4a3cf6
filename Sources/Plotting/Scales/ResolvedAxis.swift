/// An axis with everything settled that its author left to the data.
struct ResolvedAxis: Sendable {
  /// What the author chose.
  let axis: Axis
  /// The scale in use: that of the categories where there are some.
  let scale: Scale
  /// The lowest and the highest value shown.
  let domain: ClosedRange<Double>
  /// Whether all values are whole numbers, of which a reader expects whole ticks.
  var isWhole = false

  /// The names along the axis; nil for numbers.
  var categories: [String]? { (scale.rule as? CategoryScale)?.categories }

  /// The place of each of a mark's own categories among all of the axis.
  func places(of own: [String]?) -> [Int]? {
    guard let own, let categories else { return nil }
    return own.map { name in categories.firstIndex(of: name) ?? categories.count }
  }

  /// The axis laid onto the page, from a coordinate that belongs to its lower end.
  ///
  /// The first category stands where reading begins, so at the top of a vertical axis.
  func position(from start: Double, to end: Double) -> PositionScale {
    let isTurned = axis.isReversed != (categories != nil && start > end)
    return PositionScale(
      scale, domain: domain, from: isTurned ? end : start, to: isTurned ? start : end,
      isClamped: axis.isClamped)
  }
}

extension Chart {
  /// Both axes with their domains and categories, where all marks share them.
  var resolvedAxes: (x: ResolvedAxis, y: ResolvedAxis) {
    let x = resolvedX(of: marks)
    return (x, resolvedY(of: marks.map { ($0, x.domain) }))
  }

  /// The horizontal axis of some marks.
  func resolvedX(of marks: [any Mark]) -> ResolvedAxis {
    if let categories = CategoryScale.merged(xAxis, marks.map(\.xCategories)) {
      return ResolvedAxis(xAxis, categories: categories)
    }
    let isFilled = marks.contains(where: \.fillsPanel)
    let values = marks.flatMap(\.xValues)
    // Bars and cells stand over their places, whatever curve is laid over them.
    let places = marks.flatMap { mark in
      switch mark {
      case let bars as BarMark: bars.isHorizontal ? [] : bars.places
      case let heatmap as HeatmapMark: heatmap.grid.x
      default: [Double]()
      }
    }
    let isContinuous = marks.contains { ($0 as? FunctionMark)?.sampling == .adaptive }
    return ResolvedAxis(
      axis: xAxis, scale: xAxis.numericScale,
      domain: xAxis.resolvedDomain(
        of: values, isPadded: marks.contains(where: \.needsRoomAside) && !isFilled,
        isFilled: isFilled),
      isWhole: places.isEmpty
        ? !isContinuous && ResolvedAxis.isWhole(values) : ResolvedAxis.isWhole(places))
  }

  /// The vertical axis of some marks, each with the horizontal domain that it is seen over.
  func resolvedY(of marks: [(mark: any Mark, x: ClosedRange<Double>)]) -> ResolvedAxis {
    if let categories = CategoryScale.merged(yAxis, marks.map(\.mark.yCategories)) {
      return ResolvedAxis(yAxis, categories: categories)
    }
    var (data, laws) = ([Double](), [Double]())
    for (mark, domain) in marks {
      let values = mark.yValues(over: domain)
      if mark is FunctionMark { laws += values } else { data += values }
    }
    let isFilled = marks.contains(where: \.mark.fillsPanel)
    let places = marks.flatMap { ($0.mark as? HeatmapMark)?.grid.y ?? [] }
    return ResolvedAxis(
      axis: yAxis, scale: yAxis.numericScale,
      domain: yAxis.resolvedDomain(
        of: data, extra: laws, isPadded: !isFilled, isFilled: isFilled),
      isWhole: places.isEmpty
        ? laws.isEmpty && ResolvedAxis.isWhole(data) : ResolvedAxis.isWhole(places))
  }
}

extension ResolvedAxis {
  /// Whether values are whole numbers that cover enough of them for a row of ticks.
  fileprivate static func isWhole(_ values: [Double]) -> Bool {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite {
      guard value == value.rounded() else { return false }
      low = min(low, value)
      high = max(high, value)
    }
    return high - low >= 4
  }

  fileprivate init(_ axis: Axis, categories: [String]) {
    let kind = (axis.scale.rule as? CategoryScale)?.kind ?? .band
    let rule = CategoryScale(categories: categories, kind: kind)
    self.init(axis: axis, scale: Scale(rule), domain: rule.fallbackDomain(around: nil))
  }
}

extension CategoryScale {
  /// The names of all marks in the order of the axis, then of first appearance; nil for numbers.
  fileprivate static func merged(_ axis: Axis, _ lists: [[String]?]) -> [String]? {
    guard lists.contains(where: { $0 != nil }) else { return nil }
    var merged: [String] = []
    var known: Set<String> = []
    for list in [axis.categories ?? []] + lists.compactMap({ $0 }) {
      for name in list where known.insert(name).inserted { merged.append(name) }
    }
    return merged
  }
}
