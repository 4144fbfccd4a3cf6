import Statistics

/// Draws the annotations of one panel.
struct AnnotationGuide {
  private let annotations: [Annotation]
  private let panel: Panel
  private let axes: (x: ResolvedAxis, y: ResolvedAxis)
  /// Whether this panel carries the texts that belong to all.
  private let isFirst: Bool

  /// Chooses the annotations of a panel.
  ///
  /// - Parameters:
  ///   - chart: The chart.
  ///   - panel: The panel's scales.
  ///   - axes: The panel's axes.
  ///   - title: The panel's title.
  ///   - isFirst: Whether it is the first panel.
  init(
    _ chart: Chart, panel: Panel, axes: (x: ResolvedAxis, y: ResolvedAxis), title: String,
    isFirst: Bool
  ) {
    annotations = chart.annotations.filter { $0.panel == nil || $0.panel == title }
    self.panel = panel
    self.axes = axes
    self.isFirst = isFirst
  }

  private var frame: Rectangle { panel.frame }

  /// Whether there is nothing to draw.
  var isEmpty: Bool { annotations.isEmpty }

  // MARK: - Spans

  /// The shaded stretches, which lie below everything else.
  func spans() -> [SceneItem] {
    let areas = annotations.compactMap(area)
    guard !areas.isEmpty else { return [] }
    return [
      SceneItem(
        group: .grid, role: .span,
        shape: .polygons(
          areas.map { area in
            [
              Point(area.left, area.top), Point(area.right, area.top),
              Point(area.right, area.bottom), Point(area.left, area.bottom),
            ]
          }))
    ]
  }

  /// The part of a span that the panel shows.
  private func area(_ annotation: Annotation) -> Rectangle? {
    var area = frame
    switch annotation.kind {
    case .spanX(let range):
      guard let (low, high) = ends(range, panel.x, frame.left, frame.right) else { return nil }
      (area.left, area.right) = (low, high)
    case .spanY(let range):
      guard let (low, high) = ends(range, panel.y, frame.top, frame.bottom) else { return nil }
      (area.top, area.bottom) = (low, high)
    default: return nil
    }
    return area
  }

  /// The page coordinates of a stretch, ascending and inside the panel.
  private func ends(
    _ range: ClosedRange<Double>, _ scale: PositionScale, _ low: Double, _ high: Double
  ) -> (Double, Double)? {
    let places = [range.lowerBound, range.upperBound].map { value -> Double in
      let place = scale(value)
      // An end that the scale has no place for, such as 0 on a logarithmic axis, is far away.
      return place.isNaN ? (value < scale.domain.lowerBound ? scale.start : scale.end) : place
    }
    let (first, last) = (max(min(places[0], places[1]), low), min(max(places[0], places[1]), high))
    return first < last ? (first, last) : nil
  }

  // MARK: - Texts and brackets

  /// Brackets and texts, each where it covers least.
  ///
  /// - Parameter placer: Knows what stands in the panel already, and learns of these.
  /// - Returns: The shapes.
  func items(_ placer: inout LabelPlacer) -> [SceneItem] {
    let own = annotations.filter { isFirst || $0.panel != nil }
    // Brackets have one place only, so that texts make room for them.
    var items = own.flatMap { bracket($0, &placer) }
    for annotation in own where !annotation.text.isEmpty {
      switch annotation.kind {
      case .text(let x, let y, let hasLeader):
        guard let point = place(x, y) else { continue }
        items += text(annotation.text, at: point, hasLeader: hasLeader, &placer)
      case .spanX, .spanY:
        guard let area = area(annotation) else { continue }
        items += label(annotation.text, inside: area, &placer)
      case .bracketX, .bracketY: continue
      }
    }
    return items
  }

  private func bracket(_ annotation: Annotation, _ placer: inout LabelPlacer) -> [SceneItem] {
    switch annotation.kind {
    case .bracketX(let range, let y):
      guard let (left, right) = ends(range, panel.x, frame.left, frame.right) else { return [] }
      return bracket(annotation.text, over: left...right, at: y.map { panel.y($0) }, &placer)
    case .bracketY(let range, let x):
      guard let (top, bottom) = ends(range, panel.y, frame.top, frame.bottom) else { return [] }
      return bracket(annotation.text, beside: top...bottom, at: x.map { panel.x($0) }, &placer)
    case .text, .spanX, .spanY: return []
    }
  }

  /// The point of two coordinates; nil outside of the panel.
  private func place(_ x: Coordinate, _ y: Coordinate) -> Point? {
    func value(_ coordinate: Coordinate, _ axis: ResolvedAxis) -> Double? {
      switch coordinate {
      case .number(let number): number
      case .category(let name): axis.categories?.firstIndex(of: name).map(Double.init)
      }
    }
    guard let x = value(x, axes.x), let y = value(y, axes.y) else { return nil }
    let point = panel.place(x, y)
    return point.isFinite && frame.expanded(by: 0.5).contains(point) ? point : nil
  }

  private func lines(_ text: String) -> TextBlock {
    TextBlock(text, width: min(House.widestAnnotation, frame.width / 2))
  }

  private func text(
    _ text: String, at point: Point, hasLeader: Bool, _ placer: inout LabelPlacer
  ) -> [SceneItem] {
    let block = lines(text)
    let near = LabelAnchor.sides.map { block.area(beside: point, on: $0, distance: 6) }
    var far: [Rectangle] = []
    if hasLeader {
      // Rings around the point, upwards first, since data are read against the axis below.
      for distance in [18.0, 30, 46, 66, 90, 120] {
        far += LabelAnchor.sides.map { block.area(beside: point, on: $0, distance: distance) }
      }
    }
    let areas = (near + far).map { $0.moved(into: frame) }
    guard let area = placer.place(areas) else { return [] }
    placer.occupy(line: [point])
    let items = block.items(in: area, towards: point)
    guard let start = area.nearest(to: point), start.distance > 9 else { return items }
    // The line ends before the point, so that it does not cover it.
    let share = 1 - 4 / start.distance
    let end = Point(
      start.point.x + share * (point.x - start.point.x),
      start.point.y + share * (point.y - start.point.y))
    placer.occupy(line: [start.point, end])
    return [
      SceneItem(
        group: .labels, role: .pointer, shape: .polylines([[start.point, end]], decimals: 2))
    ] + items
  }

  private func label(
    _ text: String, inside area: Rectangle, _ placer: inout LabelPlacer
  ) -> [SceneItem] {
    let width = area.width > area.height ? frame.width / 2 : max(area.width - 8, 60)
    let block = TextBlock(text, width: width)
    let places = [area.top + 3, area.bottom - block.height - 3].flatMap { top in
      [area.left + 5, area.right - block.width - 5, (area.left + area.right - block.width) / 2]
        .map { block.area(left: $0, top: top) }
    }
    guard let place = placer.place(places.map { $0.moved(into: frame) }) else { return [] }
    return block.items(in: place, anchor: .start)
  }

  private func bracket(
    _ text: String, over range: ClosedRange<Double>, at wished: Double?,
    _ placer: inout LabelPlacer
  ) -> [SceneItem] {
    let block = lines(text)
    let top = frame.top + block.height + 6
    let y = AxisGuide.crisp(wished.map { min(max($0, top), frame.bottom - 6) } ?? top)
    let middle = (range.lowerBound + range.upperBound) / 2
    let line = [
      Point(range.lowerBound, y + 5), Point(range.lowerBound, y), Point(range.upperBound, y),
      Point(range.upperBound, y + 5),
    ]
    let area = block.area(left: middle - block.width / 2, top: y - block.height - 3)
      .moved(into: frame)
    placer.occupy(line: line)
    placer.occupy(text: area)
    return [stroke(line)] + block.items(in: area, anchor: .middle)
  }

  private func bracket(
    _ text: String, beside range: ClosedRange<Double>, at wished: Double?,
    _ placer: inout LabelPlacer
  ) -> [SceneItem] {
    let block = lines(text)
    let right = frame.right - block.width - 9
    let x = AxisGuide.crisp(wished.map { min(max($0, frame.left + 6), frame.right - 2) } ?? right)
    let middle = (range.lowerBound + range.upperBound) / 2
    let line = [
      Point(x - 5, range.lowerBound), Point(x, range.lowerBound), Point(x, range.upperBound),
      Point(x - 5, range.upperBound),
    ]
    // A bracket near the right end has its text on the other side.
    let left = x <= right + 1 ? x + 6 : x - 11 - block.width
    let area = block.area(left: left, top: middle - block.height / 2).moved(into: frame)
    placer.occupy(line: line)
    placer.occupy(text: area)
    return [stroke(line)] + block.items(in: area, anchor: x <= right + 1 ? .start : .end)
  }

  private func stroke(_ line: [Point]) -> SceneItem {
    SceneItem(group: .labels, role: .bracket, shape: .polylines([line], decimals: 2))
  }
}
