/// Labels that stand inside the panel, at the first free one of their places.
enum InsideLabels {
  /// The labels of reference lines.
  ///
  /// - Parameters:
  ///   - marks: The marks of the chart.
  ///   - drawings: What each of them draws.
  ///   - items: What the labels must not cover.
  /// - Returns: One text a label.
  static func items(
    marks: [any Mark], drawings: [MarkDrawing], avoiding items: [SceneItem]
  ) -> [SceneItem] {
    var taken = items.compactMap { item -> Rectangle? in
      guard case .text(let box) = item.shape else { return nil }
      return box.bounds
    }
    let obstacles = drawings.flatMap(\.obstacles)
    var result: [SceneItem] = []
    for drawing in drawings {
      guard case .inside(let places) = drawing.labelPlacement, !places.isEmpty else { continue }
      func cost(_ box: TextBox) -> Int {
        let area = box.bounds.expanded(by: 1)
        let texts = taken.count { $0.intersects(area) }
        let lines = obstacles.count { !Clipping.clip($0, to: area).isEmpty }
        return texts * 1_000 + lines
      }
      guard let best = places.min(by: { cost($0) < cost($1) }) else { continue }
      taken.append(best.bounds)
      result.append(SceneItem(group: .labels, role: .ruleLabel, shape: .text(best)))
    }
    return result
  }
}
