/// Labels that stand inside the panel, each at the best of its places.
enum InsideLabels {
  /// The labels of reference lines, then annotations, then the labels of points.
  ///
  /// - Parameters:
  ///   - drawings: What each mark draws.
  ///   - frame: The panel, in px.
  ///   - notes: The annotations of the panel; nil for none.
  ///   - showsRules: Whether reference lines have their labels; other panels repeat the lines alone.
  ///   - items: The texts that labels must not cover.
  /// - Returns: The shapes.
  static func items(
    _ drawings: [MarkDrawing], in frame: Rectangle, notes: AnnotationGuide?, showsRules: Bool,
    avoiding items: [SceneItem]
  ) -> [SceneItem] {
    var taken = items.compactMap { item -> Rectangle? in
      guard case .text(let box) = item.shape else { return nil }
      return box.bounds
    }
    let obstacles = drawings.flatMap(\.obstacles)
    var result: [SceneItem] = []
    for drawing in drawings where showsRules {
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
    let labels = drawings.flatMap(\.pointLabels)
    guard !labels.isEmpty || notes?.isEmpty == false else { return result }
    var placer = LabelPlacer(frame: frame)
    for area in taken { placer.occupy(text: area) }
    for line in obstacles { placer.occupy(line: line) }
    result += notes?.items(&placer) ?? []
    for label in labels {
      guard let box = placer.place(label) else { continue }
      result.append(
        SceneItem(group: .labels, role: .pointLabel, paint: label.paint, shape: .text(box)))
    }
    return result
  }
}
