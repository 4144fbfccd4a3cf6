/// Draws one axis: its line, ticks, labels and title, and the grid of the value axis.
struct AxisGuide {
  let axis: ResolvedAxis
  let isHorizontal: Bool
  /// The wished distance between labels, in px.
  let spacing: Double
  /// The widest line of a label beside the axis, in px; wider ones are wrapped.
  let widestLabel: Double

  /// The ticks for an axis of a length, in px, with all their labels.
  private func ticks(length: Double) -> Ticks {
    let rule = axis.scale.rule
    if let values = axis.axis.ticks {
      let shown = values.filter { rule.contains($0) && axis.domain.contains($0) }.sorted()
      let major = zip(shown, rule.labels(for: shown)).map {
        Ticks.Major(value: $0, label: $1)
      }
      return Ticks(major: major, minor: [], thinning: .greedy)
    }
    func legibility(_ row: [LabelledPosition]) -> Double {
      let boxes = row.map { label in extent(of: [label.text], at: label.position * length) }
      let gap = zip(boxes, boxes.dropFirst()).map { $1.lower - $0.upper }.min() ?? .infinity
      return gap >= House.labelSize ? 1 : gap >= 0 ? 0 : Self.overlapping
    }
    let count = max(length / spacing, 2)
    if axis.isWhole, let rule = rule as? LinearScale {
      return rule.ticks(in: axis.domain, count: count, isWhole: true, legibility: legibility)
    }
    return rule.ticks(in: axis.domain, count: count, legibility: legibility)
  }

  /// The legibility of labels that meet: any labelling without such a pair is better.
  private static let overlapping = -20.0

  /// The ticks for an axis of a length, with labels that do not meet.
  ///
  /// - Parameter length: The length of the axis, in px.
  /// - Returns: The ticks, and the lines of their labels.
  func labels(length: Double) -> AxisLabels {
    let all = ticks(length: length)
    let room =
      isHorizontal
      ? length / Double(axis.categories?.count ?? 1) - House.categoryGap : widestLabel
    let lines = all.major.map { tick -> [String] in
      guard let label = tick.label else { return [] }
      // Numbers have one line; names are wrapped before they are dropped.
      guard axis.categories != nil else { return [label] }
      return TextWrap.lines(label, size: House.labelSize, width: room)
    }
    let scale =
      isHorizontal ? axis.position(from: 0, to: length) : axis.position(from: length, to: 0)
    let extents = zip(all.major, lines).map { tick, lines in
      extent(of: lines, at: (isHorizontal ? 1 : -1) * scale(tick.value))
    }
    var result = AxisLabels(ticks: all, lines: lines, isHorizontal: isHorizontal)
    for index in result.indicesToDrop(extents, gap: isHorizontal ? House.labelSize / 2 : 2) {
      result.drop(index)
    }
    if isHorizontal {
      let kept = zip(extents, result.lines).filter { !$0.1.isEmpty }.map(\.0)
      result.overhang = (
        before: max(0, -(kept.map(\.lower).min() ?? 0)),
        after: max(0, (kept.map(\.upper).max() ?? 0) - length)
      )
    }
    return result
  }

  private func extent(of lines: [String], at place: Double) -> (lower: Double, upper: Double) {
    let size =
      isHorizontal
      ? House.labelSize * (lines.map(TextWidth.em).max() ?? 0)
      : House.labelSize + House.lineHeight * Double(max(lines.count, 1) - 1)
    return (place - size / 2, place + size / 2)
  }

  /// The grid lines across a panel.
  func grid(_ labels: AxisLabels, in panel: Panel) -> [SceneItem] {
    let frame = panel.frame
    let lines: [[Point]]
    if isHorizontal {
      lines = labels.ticks.major.map { Self.crisp(panel.x($0.value)) }
        .filter { abs($0 - Self.crisp(frame.left)) > 0.75 }
        .map { [Point($0, frame.bottom), Point($0, frame.top)] }
    } else {
      lines = labels.ticks.major.map { Self.crisp(panel.y($0.value)) }
        .filter { abs($0 - Self.crisp(frame.bottom)) > 0.75 }
        .map { [Point(frame.left, $0), Point(frame.right, $0)] }
    }
    guard !lines.isEmpty else { return [] }
    return [SceneItem(group: .grid, role: .gridLine, shape: .polylines(lines, decimals: 1))]
  }

  /// The line, the ticks and, where wanted, the labels.
  func items(_ labels: AxisLabels, in panel: Panel, isLabelled: Bool) -> [SceneItem] {
    let frame = panel.frame
    let group: SceneGroup = isHorizontal ? .xAxis : .yAxis
    let ends = isHorizontal ? (frame.left, frame.right) : (frame.bottom, frame.top)
    let base = Self.crisp(isHorizontal ? frame.bottom : frame.left)
    func item(_ role: Role, _ strokes: [[Point]]) -> SceneItem? {
      guard !strokes.isEmpty else { return nil }
      return SceneItem(group: group, role: role, shape: .polylines(strokes, decimals: 1))
    }
    let line = [ends.0, ends.1].map { point($0, outwards: 0, from: base) }
    let items = [
      item(.axisLine, [line]), item(.tick, strokes(labels.ticks, in: panel, from: base)),
      item(.axisBreak, breaks(labels.ticks, in: panel, from: base)),
    ]
    let texts = isLabelled ? self.texts(labels, in: panel, from: base) : []
    return items.compactMap { $0 } + texts
  }

  private func point(_ along: Double, outwards: Double, from base: Double) -> Point {
    isHorizontal ? Point(along, base + outwards) : Point(base - outwards, along)
  }

  private func scale(of panel: Panel) -> PositionScale { isHorizontal ? panel.x : panel.y }

  private func strokes(_ ticks: Ticks, in panel: Panel, from base: Double) -> [[Point]] {
    let scale = scale(of: panel)
    let major = ticks.hasMarks ? ticks.major.map(\.value) : []
    return [(major, House.majorTick), (ticks.minor, House.minorTick)].flatMap { values, length in
      values.map { value in
        let along = Self.crisp(scale(value))
        return [
          point(along, outwards: 0, from: base), point(along, outwards: length, from: base),
        ]
      }
    }
  }

  /// Two strokes each, slanted against the axis so that no reader takes them for ticks.
  private func breaks(_ ticks: Ticks, in panel: Panel, from base: Double) -> [[Point]] {
    let scale = scale(of: panel)
    let half = House.breakMark / 2
    return ticks.breaks.flatMap { value in
      [-half, half].map { shift in
        let along = Self.crisp(scale(value)) + shift
        return [
          point(along - half, outwards: House.breakMark, from: base),
          point(along + half, outwards: -House.breakMark, from: base),
        ]
      }
    }
  }

  private func texts(_ labels: AxisLabels, in panel: Panel, from base: Double) -> [SceneItem] {
    let scale = scale(of: panel)
    let distance = House.majorTick + House.tickToLabel
    let baseline = isHorizontal ? 0.73 : TextBox.middleToBaseline
    return zip(labels.ticks.major, labels.lines).flatMap { tick, lines in
      let along = scale(tick.value)
      let first = isHorizontal ? 0 : -0.5 * House.lineHeight * Double(lines.count - 1)
      return lines.enumerated().map { number, line in
        let below = first + House.lineHeight * Double(number) + baseline * House.labelSize
        let place = point(along, outwards: distance, from: base)
        return SceneItem(
          group: isHorizontal ? .xAxis : .yAxis, role: .tickLabel, paint: .muted,
          shape: .text(
            TextBox(
              line, at: Point(place.x, place.y + below), size: House.labelSize,
              anchor: isHorizontal ? .middle : .end)))
      }
    }
  }

  /// The middle of the nearest pixel, where a stroke of 1 px is sharp.
  static func crisp(_ coordinate: Double) -> Double { coordinate.rounded(.down) + 0.5 }
}
