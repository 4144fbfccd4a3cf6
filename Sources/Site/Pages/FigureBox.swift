import Plotting

/// The markup of figures, which the pages and the index share.
enum FigureBox {
  /// A figure in both layouts, of which the style sheet shows the one that fits.
  ///
  /// - Parameters:
  ///   - drawing: The figure.
  ///   - description: A better description; nil for the figure's own.
  ///   - anchor: The figure's identifier; the layouts' are made from it.
  ///   - isReadable: Whether tables with the figure's data follow, for the script to read.
  ///   - hasCaptionOnTop: Whether the caption stands above the chart.
  ///   - caption: What stands below, or above.
  /// - Returns: The figure.
  static func figure(
    _ drawing: FigureDrawing, description: String? = nil, anchor: String,
    isReadable: Bool = false, hasCaptionOnTop: Bool = false,
    @HTMLBuilder caption: () -> HTML
  ) -> HTML {
    let words = caption()
    let caption = words.isEmpty ? .empty : line(tag("figcaption") { words })
    return tag("figure", ["class": "fig", "id": anchor]) {
      "\n"
      if hasCaptionOnTop { caption }
      drawings(drawing, description, anchor: anchor, isReadable: isReadable)
      if isReadable { line(tag("output", ["class": "reading", "aria-live": "polite"])) }
      if !hasCaptionOnTop { caption }
    }
  }

  /// The drawings between the captions.
  private static func drawings(
    _ drawing: FigureDrawing, _ description: String?, anchor: String, isReadable: Bool
  ) -> HTML {
    func layouts(_ svg: (ChartLayout) -> String?) -> HTML {
      .fragment(
        [ChartLayout.wide, .narrow].flatMap { layout -> [HTML] in
          svg(layout).map { [.markup(TrustedMarkup(svg: $0)), .freshLine] } ?? []
        })
    }
    guard let frames = drawing.figure.frames else {
      return layouts { drawing.svg(id: anchor, layout: $0, description: description) }
    }
    let keyFrames = layouts {
      drawing.keyFrameScene(id: "\(anchor)-frames", layout: $0, description: description)?.svg()
    }
    // Nobody steps through a figure without its script and its data.
    guard isReadable else { return keyFrames }
    return .fragment([
      tag("div", ["class": "framed"]) {
        "\n"
        layouts { drawing.svg(id: anchor, layout: $0, description: description) }
      },
      .text("\n"),
      SliderBox(frames: frames, anchor: anchor).html,
      tag("div", ["class": "key-frames"]) {
        "\n"
        keyFrames
      },
      .text("\n"),
    ])
  }
}
