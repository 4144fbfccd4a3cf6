/// The ticks of an axis of one length, with the labels that have room.
struct AxisLabels {
  private(set) var ticks: Ticks
  /// The lines of each label; empty where it is dropped.
  private(set) var lines: [[String]]
  let isHorizontal: Bool
  /// How far labels below the axis reach beyond its ends, in px.
  var overhang: (before: Double, after: Double) = (0, 0)
  /// The width of the widest label, in px, whether it is dropped or not.
  let widest: Double

  init(ticks: Ticks, lines: [[String]], isHorizontal: Bool) {
    self.ticks = ticks
    self.lines = lines
    self.isHorizontal = isHorizontal
    widest = (lines.joined().map(TextWidth.em).max() ?? 0) * House.labelSize
  }

  /// The height of ticks and labels below an axis, in px.
  var depth: Double {
    let count = max(lines.map(\.count).max() ?? 1, 1)
    return House.majorTick + House.tickToLabel + House.labelSize
      + House.lineHeight * Double(count - 1)
  }

  /// Whether a label had no room.
  private(set) var hasDropped = false

  mutating func drop(_ index: Int) {
    hasDropped = hasDropped || !lines[index].isEmpty
    lines[index] = []
    ticks.major[index].label = nil
  }

  /// The labels that must go so that the others keep their distance.
  ///
  /// - Parameters:
  ///   - extents: Where each label begins and ends along the axis, in px.
  ///   - gap: The distance that labels keep, in px.
  /// - Returns: Their indices.
  func indicesToDrop(_ extents: [(lower: Double, upper: Double)], gap: Double) -> [Int] {
    let order = extents.indices.filter { !lines[$0].isEmpty }
      .sorted { (extents[$0].lower, $0) < (extents[$1].lower, $1) }
    return LabelThinning.dropped(
      order.map { extents[$0] }, ranks: order.map { ticks.major[$0].rank },
      thinning: ticks.thinning, gap: gap
    ).map { order[$0] }
  }
}
