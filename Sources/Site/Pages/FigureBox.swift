import Plotting
import Statistics

/// The markup of figures, which the pages and the index share.
enum FigureBox {
  /// A chart in both layouts, of which the style sheet shows the one that fits.
  ///
  /// - Parameters:
  ///   - chart: The chart.
  ///   - anchor: The figure's identifier; the layouts' are made from it.
  ///   - isReadable: Whether a table with the figure's data follows, for the script to read.
  ///   - caption: What stands below.
  /// - Returns: The figure.
  static func figure(
    _ chart: Chart, anchor: String, isReadable: Bool = false, @HTMLBuilder caption: () -> HTML
  ) -> HTML {
    let caption = caption()
    return tag("figure", ["class": "fig", "id": anchor]) {
      "\n"
      if isReadable, let frames = chart.frames {
        tag("div", ["class": "framed"]) { layouts(chart, anchor: anchor) }
        "\n"
        SliderBox(frames: frames, anchor: anchor).html
      }
      if let multiples = chart.keyFrames {
        tag("div", ["class": "key-frames"]) { layouts(multiples, anchor: "\(anchor)-frames") }
        "\n"
      } else {
        layouts(chart, anchor: anchor)
      }
      if isReadable {
        tag("output", ["class": "reading", "aria-live": "polite"])
        "\n"
      }
      if !caption.isEmpty {
        tag("figcaption") { caption }
        "\n"
      }
    }
  }

  private static func layouts(_ chart: Chart, anchor: String) -> HTML {
    .fragment(
      [ChartLayout.wide, .narrow].flatMap { layout -> [HTML] in
        let scene = chart.scene(id: anchor, layout: layout)
        return [.markup(TrustedMarkup(svg: scene.svg())), .freshLine]
      })
  }
}
