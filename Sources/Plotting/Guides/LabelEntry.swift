/// A label with its key, ready for the margin or the legend.
struct LabelEntry {
  var text: String
  var keys: [LegendKey]
  /// Where the labelled mark ends; nil where it has no end.
  var anchor: Point?

  /// One entry a label, keys of marks with equal labels united, from top to bottom.
  static func entries(marks: [any Mark], drawings: [MarkDrawing]) -> [LabelEntry] {
    var entries: [LabelEntry] = []
    for (mark, drawing) in zip(marks, drawings) {
      guard let text = mark.label, !text.isEmpty else { continue }
      let anchor: Point?
      switch drawing.labelPlacement {
      case .end(let point): anchor = point
      case .legend: anchor = nil
      case .inside, nil: continue
      }
      if let known = entries.firstIndex(where: { $0.text == text }) {
        if !entries[known].keys.contains(drawing.key) { entries[known].keys.append(drawing.key) }
        // The end of the line is where the eye looks for its name.
        let current = entries[known].anchor?.x ?? -.infinity
        if let anchor, anchor.x > current { entries[known].anchor = anchor }
      } else {
        entries.append(LabelEntry(text: text, keys: [drawing.key], anchor: anchor))
      }
    }
    return entries.enumerated()
      .sorted { ($0.1.anchor?.y ?? 0, $0.0) < ($1.1.anchor?.y ?? 0, $1.0) }
      .map(\.element)
  }

  /// The key's shapes, from a left end.
  func keyItems(group: SceneGroup, left: Double, middle: Double) -> [SceneItem] {
    let right = left + House.keyLength
    let center = Point((left + right) / 2, middle)
    return keys.map { key -> SceneItem in
      switch key.kind {
      case .line(let role):
        SceneItem(
          group: group, role: role, paint: key.paint,
          shape: .polylines([[Point(left, middle), Point(right, middle)]], decimals: 2),
          dash: key.dash)
      case .symbol(let symbol):
        SceneItem(
          group: group, role: .point, paint: key.paint,
          shape: .symbols(symbol, centers: [center], radius: 2.5))
      case .swatch, .rectangle:
        SceneItem(
          group: group, role: key.kind == .swatch ? .swatch : .rectangle, paint: key.paint,
          shape: .polygons([
            [
              Point(left, middle - 5), Point(right, middle - 5), Point(right, middle + 5),
              Point(left, middle + 5),
            ]
          ]))
      case .interval:
        SceneItem(
          group: group, role: .interval, paint: key.paint,
          shape: .polylines(
            [[Point(center.x, middle + 5), Point(center.x, middle - 5)]], decimals: 2))
      }
    }.map { $0.ofSeries(text) }
  }
}
