import Statistics

extension Chart {
  /// The style sheet for inline figures: colour tokens, roles, themes, and the choice of layout.
  ///
  /// Put both layouts of a figure into one `<figure>`. The container query shows
  /// `svg.chart-wide` from 40rem up and `svg.chart-narrow` below. `data-theme="light"` or
  /// `"dark"` on any ancestor overrides the reader's preference.
  public static let styleSheet: String = """
    :root, [data-theme="light"] {
      color-scheme: light;
    \(tokens(\.light))
      --blend: multiply;
      --depth: 1;
    }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) {
        color-scheme: dark;
    \(tokens(\.dark))
        --blend: lighten;
        --depth: 1.5;
      }
    }
    [data-theme="dark"] {
      color-scheme: dark;
    \(tokens(\.dark))
      --blend: lighten;
      --depth: 1.5;
    }
    @media print {
      :root, :root:not([data-theme="light"]), [data-theme="dark"] {
        color-scheme: light;
    \(tokens(\.light))
        --blend: multiply;
        --depth: 1;
      }
    }
    @media (forced-colors: active) and (prefers-color-scheme: light) {
      :root, [data-theme] {
    \(tokens(\.light))
      }
    }
    @media (forced-colors: active) and (prefers-color-scheme: dark) {
      :root, :root:not([data-theme="light"]), [data-theme] {
    \(tokens(\.dark))
      }
    }
    @media (forced-colors: active) {
      :root, :root:not([data-theme="light"]), [data-theme] {
        --paper: Canvas;
        --ink: CanvasText;
        --muted: CanvasText;
      }
      .chart { forced-color-adjust: none; }
    }
    figure { container-type: inline-size; }
    .chart { display: block; width: 100%; height: auto; margin-inline: auto; }
    .chart-wide { max-width: 692px; }
    .chart-narrow { display: none; max-width: 440px; }
    @container (max-width: 39.99rem) {
      .chart-wide { display: none; }
      .chart-narrow { display: block; }
    }
    .chart text { fill: var(--ink); }
    .chart text.muted { fill: var(--muted); }
    .chart .muted { --s: var(--muted); }
    \(seriesRules)
    .chart path:where(:not([stroke])) { stroke: var(--s, var(--ink)); }
    .chart .discs:where(:not([stroke])) { stroke: var(--t, var(--s, var(--ink))); }
    \(filledRoles):where(:not([fill])) { fill: var(--s, var(--ink)); }
    \(haloedRoles) { stroke: var(--paper); }
    .chart .cells.paper { fill: var(--paper); }
    .chart .casing { stroke: var(--paper); }
    \(roleRules)
    .chart .bands { mix-blend-mode: var(--blend); }
    .sparkline { display: inline-block; width: 64px; vertical-align: -3px; overflow: visible; }
    .sparkline .line { stroke-width: 1.25; }
    \(opacityRules)
    @supports (color: color-mix(in oklab, red, blue)) {
    \(tintRules)
    }
    @media (prefers-contrast: more) {
      .chart text.muted { fill: var(--ink); }
      .chart :is(.axis-line, .tick, .axis-break, .leader, .pointer, .rule) { stroke-opacity: 1; }
      .chart .grid-line { stroke-opacity: .3; }
    }

    """

  /// What the roles look like apart from colour; the same in every form of a figure.
  static let roleRules: String = """
    .chart { font: 12px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; \
    font-variant-numeric: tabular-nums; }
    .chart path { stroke-linecap: round; stroke-linejoin: round; }
    .chart path[stroke-dasharray] { stroke-linecap: butt; }
    .chart .line, .chart .law, .chart .rule, .chart .tick, .chart .axis-line, .chart .axis-break, \
    .chart .grid-line, .chart .error-bar, .chart .leader, .chart .discs, .chart .contour, \
    .chart .hatch, .chart .rug, .chart .slope, .chart .casing { fill: none; }
    .chart .axis-title, .chart .subtitle { font-size: 12.5px; }
    .chart .strip-title, .chart .panel-letter { font-size: 13px; font-weight: 600; }
    .chart .title { font-size: 15px; font-weight: 600; }
    .chart .span { fill-opacity: .07; stroke: none; }
    .chart .bracket, .chart .pointer { fill: none; stroke-opacity: .75; stroke-linejoin: miter; }
    .chart .axis-line, .chart .tick, .chart .axis-break { stroke-opacity: .55; stroke-linecap: butt; }
    .chart .grid-line { stroke-opacity: .1; stroke-linecap: butt; }
    .chart .line { stroke-width: 1.75; }
    .chart .line.dense { stroke-width: 1; }
    .chart .line.thin { stroke-width: .75; }
    .chart .law { stroke-width: 1.5; stroke-linecap: butt; }
    .chart .rule { stroke-opacity: .45; stroke-linecap: butt; }
    .chart .error-bar { stroke-width: 1.25; stroke-linecap: butt; }
    .chart .leader { stroke-opacity: .45; stroke-width: .75; }
    .chart .point { stroke-width: 2; paint-order: stroke; }
    .chart .points, .chart .band, .chart .swatch, .chart .area, .chart .arrow, .chart .cells, \
    .chart .isoband { stroke: none; }
    .chart .cells { shape-rendering: crispEdges; }
    .chart .rect { stroke-width: .75; stroke-linejoin: miter; }
    .chart .region, .chart .isoband { fill-rule: evenodd; }
    .chart .contour { stroke-width: 1.25; }
    .chart .casing { stroke-width: 4; stroke-opacity: .7; }
    .chart .hatch { stroke-width: .75; stroke-opacity: .6; stroke-linecap: butt; }
    .chart .rug { stroke-opacity: .5; stroke-linecap: butt; }
    .chart .slope { stroke-width: 1; stroke-linejoin: miter; }
    .chart .rule-label, .chart .point-label, .chart .annotation { stroke-width: 4; \
    stroke-linejoin: round; paint-order: stroke; }
    """

  /// The style sheet of a file of its own: light values in place of tokens.
  ///
  /// - Parameter scene: The figure, whose colours alone are in the sheet.
  /// - Returns: The rules.
  static func resolvedStyleSheet(for scene: Scene) -> String {
    """
    .paper { fill: \(Palette.paper.light); }
    .chart text { fill: \(Palette.ink.light); }
    .chart text.muted { fill: \(Palette.muted.light); }
    \(resolvedPaintRules(for: scene))
    \(haloedRoles) { stroke: \(Palette.paper.light); }
    .chart .cells.paper { fill: \(Palette.paper.light); }
    .chart .casing { stroke: \(Palette.paper.light); }
    \(roleRules)
    .chart .bands { mix-blend-mode: multiply; }
    """
  }

  /// The roles that are filled with the colour of their series.
  private static let filledRoles =
    ".chart :is(.point, .points, .band, .swatch, .area, .rect, .arrow, .span)"

  /// The roles with a rim of paper, which parts them from what they cover.
  private static let haloedRoles =
    ".chart :is(.point, .rule-label, .point-label, .annotation)"

  /// Strokes and fills of a scene's paints, with light values.
  private static func resolvedPaintRules(for scene: Scene) -> String {
    var paints: [Paint] = [.ink, .muted]
    for item in scene.items {
      // The colour before its mixture, whose rule has to come later.
      let base: Paint? = if case .tint(let base, _) = item.paint { base } else { nil }
      for paint in [base, item.paint].compactMap({ $0 }) where !paints.contains(paint) {
        paints.append(paint)
      }
    }
    return paints.flatMap { paint -> [String] in
      let selector = paint.classes.split(separator: " ").map { "." + $0 }.joined()
      if case .tint(let base, let percent) = paint {
        guard let token = base.token else { return [] }
        let color = PaletteTints.color(token, percent: percent)
        return [
          ".chart \(selector) { fill: \(color); }",
          ".chart .discs\(selector) { stroke: \(color); }",
        ]
      }
      guard let color = paint.token?.light else { return [] }
      return [
        // Weaker than a role's own rule, so that bands and points keep their strokes.
        "path\(selector):where(:not([stroke])) { stroke: \(color); }",
        "\(filledRoles)\(selector):where(:not([fill])) { fill: \(color); }",
      ]
    }.joined(separator: "\n")
  }

  private static func tokens(_ theme: KeyPath<Palette.Token, String>) -> String {
    Palette.all.map { "  --\($0.name): \($0[keyPath: theme]);" }.joined(separator: "\n")
  }

  private static var seriesRules: String {
    let numbered =
      Palette.series.indices.map { Paint.series($0 + 1) }
      + Palette.ordered.indices.map { Paint.ordered($0) }
    return (numbered + [.low, .high]).compactMap { paint in
      paint.token.map { ".chart .\(paint.classes) { --s: var(--\($0.name)); }" }
    }.joined(separator: "\n")
  }

  /// The tints for browsers that cannot mix colours.
  private static var opacityRules: String {
    PaletteTints.percents.map { percent in
      ".chart .t\(percent) { fill-opacity: \(NumberFormat.coordinate(Double(percent) / 100)); }"
    }.joined(separator: "\n")
  }

  /// Bands are mixed into the paper, so that grid and overlaps cannot change their colour.
  private static var tintRules: String {
    PaletteTints.percents.map { percent in
      // Weak tints are hard to see on dark paper.
      let share = percent <= 30 ? "calc(\(percent)% * var(--depth))" : "\(percent)%"
      return """
          .chart .t\(percent) { --t: color-mix(in oklab, var(--s, var(--ink)) \(share), \
        var(--paper)); fill: var(--t); fill-opacity: 1; }
        """
    }.joined(separator: "\n")
  }
}
