/// Draws one axis: its line, ticks, labels and title, and the grid of the value axis.
struct AxisGuide {
  let axis: ResolvedAxis
  let isHorizontal: Bool
  /// The wished distance between labels, in px.
  let spacing: Double
  /// The widest line of a label beside the axis, in px; wider ones are wrapped.
  let widestLabel: Double

  /// The ticks for an axis of a length.
  ///
  /// - Parameter length: The length of the axis, in px.
  /// - Returns: The ticks with all their labels.
  func ticks(length: Double) -> Ticks {
    let rule = axis.scale.rule
    if let values = axis.axis.ticks {
      let shown = values.filter { rule.contains($0) && axis.domain.contains($0) }.sorted()
      let major = zip(shown, rule.labels(for: shown)).map {
        Ticks.Major(value: $0, label: $1)
      }
      return Ticks(major: major, minor: [], thinning: .greedy)
    }
    return rule.ticks(in: axis.domain, count: max(length / spacing, 2)) { row in
      let boxes = row.map { label in extent(of: [label.text], at: label.position * length) }
      let gap = zip(boxes, boxes.dropFirst()).map { $1.lower - $0.upper }.min() ?? .infinity
      return gap >= House.labelSize ? 1 : gap >= 0 ? 0 : Self.overlapping
    }
  }

  /// The legibility of labels that meet: any labelling without such a pair is better.
  private static let overlapping = -20.0

  /// The lines of a label on an axis of a length; numbers have one.
  func lines(of label: String, length: Double) -> [String] {
    guard let categories = axis.categories else { return [label] }
    let room = isHorizontal ? length / Double(categories.count) - House.categoryGap : widestLabel
    return TextWrap.lines(label, size: House.labelSize, width: room)
  }

  /// The ticks with the labels dropped that would meet another.
  func thinned(_ ticks: Ticks, scale: PositionScale) -> Ticks {
    let gap = isHorizontal ? House.labelSize / 2 : 2
    let length = abs(scale.end - scale.start)
    var result = ticks
    let order = result.major.indices.sorted {
      ascending(scale(result.major[$0].value)) < ascending(scale(result.major[$1].value))
    }
    func box(_ index: Int) -> (lower: Double, upper: Double)? {
      result.major[index].label.map { label in
        extent(
          of: lines(of: label, length: length),
          at: ascending(scale(result.major[index].value)))
      }
    }
    func overlaps() -> Bool {
      let boxes = order.compactMap(box)
      return zip(boxes, boxes.dropFirst()).contains { $1.lower - $0.upper < gap }
    }
    guard overlaps() else { return result }
    switch ticks.thinning {
    case .parity:
      var step = 2
      while overlaps(), step < 2 * result.major.count {
        for index in result.major.indices where index % step != 0 {
          result.major[index].label = nil
        }
        step *= 2
      }
    case .greedy:
      var kept: [(lower: Double, upper: Double)] = []
      for rank in Set(result.major.map(\.rank)).sorted() {
        for index in order where result.major[index].rank == rank {
          guard let box = box(index) else { continue }
          if kept.contains(where: { box.lower - $0.upper < gap && $0.lower - box.upper < gap }) {
            result.major[index].label = nil
          } else {
            kept.append(box)
          }
        }
      }
    }
    return result
  }

  private func ascending(_ coordinate: Double) -> Double {
    isHorizontal ? coordinate : -coordinate
  }

  private func extent(of lines: [String], at place: Double) -> (lower: Double, upper: Double) {
    let size =
      isHorizontal
      ? House.labelSize * (lines.map(TextWidth.em).max() ?? 0)
      : House.labelSize + House.lineHeight * Double(lines.count - 1)
    return (place - size / 2, place + size / 2)
  }

  /// The grid lines across a panel.
  func grid(_ ticks: Ticks, in panel: Panel) -> [SceneItem] {
    let frame = panel.frame
    let lines: [[Point]]
    if isHorizontal {
      lines = ticks.major.map { Self.crisp(panel.x($0.value)) }
        .filter { abs($0 - Self.crisp(frame.left)) > 0.75 }
        .map { [Point($0, frame.bottom), Point($0, frame.top)] }
    } else {
      lines = ticks.major.map { Self.crisp(panel.y($0.value)) }
        .filter { abs($0 - Self.crisp(frame.bottom)) > 0.75 }
        .map { [Point(frame.left, $0), Point(frame.right, $0)] }
    }
    guard !lines.isEmpty else { return [] }
    return [SceneItem(group: .grid, role: .gridLine, shape: .polylines(lines, decimals: 1))]
  }

  /// The line, the ticks and the labels.
  func items(_ ticks: Ticks, in panel: Panel) -> [SceneItem] {
    let frame = panel.frame
    let group: SceneGroup = isHorizontal ? .xAxis : .yAxis
    let scale = isHorizontal ? panel.x : panel.y
    let base = Self.crisp(isHorizontal ? frame.bottom : frame.left)
    let start = isHorizontal ? frame.left : frame.bottom
    let end = isHorizontal ? frame.right : frame.top
    func point(_ along: Double, outwards: Double) -> Point {
      isHorizontal ? Point(along, base + outwards) : Point(base - outwards, along)
    }
    var strokes: [[Point]] = []
    for (values, length) in [
      (ticks.hasMarks ? ticks.major.map(\.value) : [], House.majorTick),
      (ticks.minor, House.minorTick),
    ] {
      strokes += values.map { value in
        let along = Self.crisp(scale(value))
        return [point(along, outwards: 0), point(along, outwards: length)]
      }
    }
    var items = [
      SceneItem(
        group: group, role: .axisLine,
        shape: .polylines([[point(start, outwards: 0), point(end, outwards: 0)]], decimals: 1))
    ]
    if !strokes.isEmpty {
      items.append(SceneItem(group: group, role: .tick, shape: .polylines(strokes, decimals: 1)))
    }
    let breaks = ticks.breaks.flatMap { value in
      [-House.breakMark / 2, House.breakMark / 2].map { shift -> [Point] in
        // Slanted against the axis, so that no reader takes them for ticks.
        let along = Self.crisp(scale(value)) + shift
        let slant = House.breakMark / 2
        return [
          point(along - slant, outwards: House.breakMark),
          point(along + slant, outwards: -House.breakMark),
        ]
      }
    }
    if !breaks.isEmpty {
      items.append(
        SceneItem(group: group, role: .axisBreak, shape: .polylines(breaks, decimals: 1)))
    }
    let distance = House.majorTick + House.tickToLabel
    let length = isHorizontal ? frame.width : frame.height
    for tick in ticks.major {
      guard let label = tick.label else { continue }
      let along = scale(tick.value)
      let lines = lines(of: label, length: length)
      let first = isHorizontal ? 0 : -0.5 * House.lineHeight * Double(lines.count - 1)
      for (number, line) in lines.enumerated() {
        let below = first + House.lineHeight * Double(number)
        let box =
          isHorizontal
          ? TextBox(
            line, at: Point(along, base + distance + 0.73 * House.labelSize + below),
            size: House.labelSize, anchor: .middle)
          : TextBox(
            line,
            at: Point(
              base - distance, along + TextBox.middleToBaseline * House.labelSize + below),
            size: House.labelSize, anchor: .end)
        items.append(SceneItem(group: group, role: .tickLabel, paint: .muted, shape: .text(box)))
      }
    }
    return items
  }

  /// The middle of the nearest pixel, where a stroke of 1 px is sharp.
  static func crisp(_ coordinate: Double) -> Double { coordinate.rounded(.down) + 0.5 }
}
