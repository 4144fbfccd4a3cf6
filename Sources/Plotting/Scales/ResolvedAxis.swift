/// An axis with everything settled that its author left to the data.
struct ResolvedAxis: Sendable {
  /// What the author chose.
  let axis: Axis
  /// The scale in use: that of the categories where there are some.
  let scale: Scale
  /// The lowest and the highest value shown.
  let domain: ClosedRange<Double>

  init(_ axis: Axis, scale: Scale, domain: ClosedRange<Double>) {
    self.axis = axis
    self.scale = scale
    self.domain = domain
  }

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
  /// Both axes with their domains and categories.
  var resolvedAxes: (x: ResolvedAxis, y: ResolvedAxis) {
    let fillsPanel = marks.contains { $0.fillsPanel }
    let x: ResolvedAxis
    if let categories = CategoryScale.merged(xAxis, marks.map(\.xCategories)) {
      x = ResolvedAxis(xAxis, categories: categories)
    } else {
      let needsRoom = marks.contains { $0.needsRoomAside } && !fillsPanel
      x = ResolvedAxis(
        xAxis, scale: xAxis.numericScale,
        domain: xAxis.resolvedDomain(of: marks.flatMap(\.xValues), isPadded: needsRoom))
    }
    if let categories = CategoryScale.merged(yAxis, marks.map(\.yCategories)) {
      return (x, ResolvedAxis(yAxis, categories: categories))
    }
    let data = marks.filter { !($0 is FunctionMark) }.flatMap { $0.yValues(over: x.domain) }
    let laws = marks.filter { $0 is FunctionMark }.flatMap { $0.yValues(over: x.domain) }
    return (
      x,
      ResolvedAxis(
        yAxis, scale: yAxis.numericScale,
        domain: yAxis.resolvedDomain(of: data, extra: laws, isPadded: !fillsPanel))
    )
  }
}

extension ResolvedAxis {
  fileprivate init(_ axis: Axis, categories: [String]) {
    let kind = (axis.scale.rule as? CategoryScale)?.kind ?? .band
    let rule = CategoryScale(categories: categories, kind: kind)
    self.init(axis, scale: Scale(rule), domain: rule.fallbackDomain(around: nil))
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
