/// Labels in the right margin, beside the ends of what they name.
struct DirectLabels {
  private struct Block {
    var entry: LabelEntry
    var lines: [String]
    var anchor: Point
    var height: Double { Double(lines.count) * House.lineHeight }
  }

  private let blocks: [Block]
  /// The room between the panel and the keys, in px.
  private let gap: Double

  /// Sets the labels, or gives up where the layout has no room for them.
  ///
  /// - Parameters:
  ///   - entries: The labels, from top to bottom.
  ///   - metrics: The numbers that follow from the width of the chart.
  ///   - frame: The panel without room for labels, in px.
  init?(_ entries: [LabelEntry], metrics: BlockMetrics, frame: Rectangle) {
    let width = metrics.widestLabelColumn - House.keyLength - House.keyGap
    blocks = entries.map { entry in
      Block(
        entry: entry,
        lines: TextWrap.lines(entry.text, size: House.labelSize, width: width / 1.04),
        anchor: entry.anchor ?? Point(frame.right, frame.top))
    }
    let heights = blocks.map(\.height)
    let fits = blocks.allSatisfy { block in
      block.lines.count <= metrics.labelLines
        && block.lines.allSatisfy { TextWidth.em($0) * House.labelSize <= width }
    }
    guard fits, heights.reduce(0, +) <= frame.height else { return nil }
    let places = DirectLabels.places(blocks, in: frame)
    let needsLeader = zip(blocks, places).contains { block, place in
      abs(place - block.anchor.y) > House.leaderThreshold
    }
    gap = needsLeader ? 3 * House.labelGap : House.labelGap
  }

  /// The width of the column with its gap, in px.
  var width: Double {
    let widest = blocks.flatMap(\.lines).map { TextWidth.em($0) * House.labelSize }.max() ?? 0
    return gap + House.keyLength + House.keyGap + (widest * 1.04).rounded(.up) + 2
  }

  /// The labels beside a panel.
  ///
  /// - Parameters:
  ///   - entries: The same labels with their anchors in the final panel.
  ///   - frame: The final panel, in px.
  /// - Returns: Leaders, keys and texts.
  func items(_ entries: [LabelEntry], frame: Rectangle) -> [SceneItem] {
    let current = entries.map { entry in
      Block(
        entry: entry, lines: blocks.first { $0.entry.text == entry.text }?.lines ?? [entry.text],
        anchor: entry.anchor ?? Point(frame.right, frame.top))
    }
    var items: [SceneItem] = []
    for (block, place) in zip(current, DirectLabels.places(current, in: frame)) {
      let anchor = block.anchor
      let left = frame.right + gap
      if abs(place - anchor.y) > House.leaderThreshold || anchor.x < frame.right - 24 {
        let start = Point(max(anchor.x + 3, min(anchor.x + 6, frame.right)), anchor.y)
        items.append(
          SceneItem(
            group: .labels, role: .leader,
            shape: .polylines([[start, Point(left - 2, place)]], decimals: 2)
          ).ofSeries(block.entry.text))
      }
      items += block.entry.keyItems(group: .labels, left: left, middle: place)
      let first = place - (block.height - House.lineHeight) / 2
      for (number, line) in block.lines.enumerated() {
        let middle = first + Double(number) * House.lineHeight
        let origin = Point(
          left + House.keyLength + House.keyGap,
          middle + TextBox.middleToBaseline * House.labelSize)
        items.append(
          SceneItem(
            group: .labels, role: .label,
            shape: .text(TextBox(line, at: origin, size: House.labelSize))
          ).ofSeries(block.entry.text))
      }
    }
    return items
  }

  /// The middles of the blocks, in px.
  private static func places(_ blocks: [Block], in frame: Rectangle) -> [Double] {
    guard let first = blocks.first, let last = blocks.last else { return [] }
    let gaps = zip(blocks, blocks.dropFirst()).map { ($0.height + $1.height) / 2 }
    let low = frame.top - 4 + first.height / 2
    let high = max(frame.bottom + 4 - last.height / 2, low)
    return LabelSpread.spread(blocks.map(\.anchor.y), gaps: gaps, in: low...high)
  }
}
