/// A figure drawn once in both layouts, with its numbers and what there is to say against it.
public struct FigureDrawing: Sendable {
  /// The figure.
  public let figure: Figure
  /// The numbers, one table a chart.
  public let tables: [DataTable]
  /// The accessible description: the author's, or a generated one.
  public let description: String
  /// What a reader would stumble over, in a fixed order; empty for a figure without faults.
  public let notices: [ChartNotice]
  private let wide: Scene
  private let narrow: Scene
  private let keyFrames: KeyFrames?

  /// Both layouts of small multiples.
  private struct KeyFrames {
    var wide: Scene
    var narrow: Scene
  }

  /// Draws a figure.
  ///
  /// - Parameter figure: The figure.
  public init(_ figure: Figure) {
    self.figure = figure
    tables = figure.tables()
    description = figure.description ?? figure.summary(tables)
    let wide = FigureLayout(figure, layout: .wide).draw(description: description)
    let narrow = FigureLayout(figure, layout: .narrow).draw(description: description)
    self.wide = wide.scene
    self.narrow = narrow.scene
    guard let multiples = figure.keyFrames else {
      keyFrames = nil
      notices = figure.notices(of: [wide, narrow])
      return
    }
    let text = multiples.description ?? multiples.summary()
    let stillWide = FigureLayout(multiples, layout: .wide).draw(description: text)
    let stillNarrow = FigureLayout(multiples, layout: .narrow).draw(description: text)
    keyFrames = KeyFrames(wide: stillWide.scene, narrow: stillNarrow.scene)
    notices = figure.notices(of: [wide, narrow], keyFrames: [stillWide, stillNarrow])
  }

  /// The figure as a display list.
  ///
  /// - Parameters:
  ///   - id: The figure's anchor; ids in the SVG are derived from it.
  ///   - layout: The width that it is drawn for.
  ///   - description: A better description; nil for the figure's own.
  /// - Returns: The scene.
  public func scene(id: String, layout: ChartLayout, description: String? = nil) -> Scene {
    var scene = layout == .wide ? wide : narrow
    scene.id = id
    if let description { scene.description = description }
    return scene
  }

  /// The key frames of a figure with sliders as a display list; nil for a figure that stands still.
  ///
  /// - Parameters:
  ///   - id: The drawing's anchor; ids in the SVG are derived from it.
  ///   - layout: The width that it is drawn for.
  ///   - description: A better description; nil for a generated one.
  /// - Returns: The scene.
  public func keyFrameScene(
    id: String, layout: ChartLayout, description: String? = nil
  ) -> Scene? {
    guard var scene = layout == .wide ? keyFrames?.wide : keyFrames?.narrow else { return nil }
    scene.id = id
    if let description { scene.description = description }
    return scene
  }

  /// The figure as inline SVG, themed by the page's `Chart.styleSheet`.
  ///
  /// - Parameters:
  ///   - id: The figure's anchor; ids are derived from it.
  ///   - layout: The width that it is drawn for.
  ///   - description: A better description; nil for the figure's own.
  /// - Returns: One `svg` element without declaration.
  public func svg(id: String, layout: ChartLayout, description: String? = nil) -> String {
    scene(id: id, layout: layout, description: description).svg()
  }

  /// The figure as a file of its own: wide layout, light colours resolved, style sheet inside.
  ///
  /// Of a figure with sliders it has the key frames.
  ///
  /// - Parameters:
  ///   - id: The figure's anchor; ids are derived from it.
  ///   - description: A better description; nil for the figure's own.
  ///   - caption: What stands below the figure; empty for nothing.
  /// - Returns: An SVG document.
  public func standaloneSVG(
    id: String, description: String? = nil, caption: String = ""
  ) -> String {
    let scene =
      (keyFrameScene(id: id, layout: .wide, description: description)
      ?? scene(id: id, layout: .wide, description: description)).captioned(caption)
    let element = scene.element(style: Chart.resolvedStyleSheet(for: scene))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element.markup + "\n"
  }
}

extension Scene {
  /// The scene with a caption below it.
  fileprivate func captioned(_ caption: String) -> Scene {
    let lines = TextWrap.lines(
      caption, size: House.labelSize, width: min(bounds.right, House.widestCaption))
    guard !lines.isEmpty else { return self }
    var copy = self
    for (number, line) in lines.enumerated() {
      let baseline = bounds.bottom + 18 + House.lineHeight * Double(number)
      copy.items.append(
        SceneItem(
          group: .labels, role: .caption, paint: .muted,
          shape: .text(TextBox(line, at: Point(0, baseline), size: House.labelSize))))
    }
    copy.bounds.bottom += 18 + House.lineHeight * Double(lines.count - 1) + 6
    return copy
  }
}
