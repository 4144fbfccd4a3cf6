import Statistics

extension Scene {
  /// The scene as inline SVG, themed by the page's `Chart.styleSheet`.
  ///
  /// - Returns: One `svg` element without declaration.
  public func svg() -> String {
    element().markup + "\n"
  }

  /// The number of elements in the SVG.
  public var elementCount: Int { element().elementCount }

  /// The root element.
  ///
  /// - Parameter style: A style sheet for the stand-alone form.
  /// - Returns: The `svg` element.
  func element(style: String? = nil) -> Element {
    let (titleID, descriptionID) = (
      "\(id)-\(layout.rawValue)-title", "\(id)-\(layout.rawValue)-desc"
    )
    var root = Element("svg")
      .attribute("xmlns", style == nil ? nil : "http://www.w3.org/2000/svg")
      .attribute("class", "chart chart-\(layout.rawValue)")
      .attribute(
        "viewBox",
        "0 0 \(NumberFormat.coordinate(bounds.right)) \(NumberFormat.coordinate(bounds.bottom))"
      )
      .attribute("width", bounds.right)
      .attribute("height", bounds.bottom)
      .attribute("role", "img")
      .attribute("aria-labelledby", "\(titleID) \(descriptionID)")
      .attribute("data-panels", style == nil ? panelText : nil)
    root.append(Element("title").attribute("id", titleID).text(title))
    root.append(Element("desc").attribute("id", descriptionID).text(description))
    if let style {
      root.append(Element("style").text(style))
      root.append(
        Element("rect").attribute("class", "paper").attribute("width", bounds.right)
          .attribute("height", bounds.bottom))
    }
    let groups = groups
    let clipped = panels.indices.filter { panel in
      groups.contains { $0.group.isClipped && $0.panel == panel }
    }
    if !clipped.isEmpty {
      root.append(
        Element("defs").children(
          clipped.map { panel in
            let frame = panels[panel]
            let area = Element("rect").attribute("x", frame.left).attribute("y", frame.top)
              .attribute("width", frame.width).attribute("height", frame.height)
            return Element("clipPath").attribute("id", clipID(panel)).children([area])
          }))
    }
    let switches = style == nil ? switches : []
    for part in groups {
      let isBlended = part.items[0].role.isBlended
      root.append(
        Element("g")
          .attribute(
            "class",
            part.group.name + (isBlended ? " bands" : "") + (part.frame == 0 ? " shown" : "")
          )
          .attribute("clip-path", part.group.isClipped ? "url(#\(clipID(part.panel)))" : nil)
          .attribute("data-frame", part.frame.map { "\($0)" })
          .attribute("data-series", part.series.flatMap { switches.contains($0) ? $0 : nil })
          .children(part.items.map { $0.element() }))
    }
    return root
  }

  private func clipID(_ panel: Int) -> String {
    "\(id)-\(layout.rawValue)-clip" + (panels.count > 1 ? "-\(panel + 1)" : "")
  }

  /// The panels' scales; nil where a panel has one that a page does not know.
  private var panelText: String? {
    let known = scales.compactMap { $0 }
    guard !known.isEmpty, known.count == panels.count else { return nil }
    return zip(known, panels).map { $0.text(in: $1) }.joined(separator: ";")
  }

  /// The series that have a label to switch them by, where there are several.
  private var switches: [String] {
    var names: [String] = []
    for item in items where item.group == .labels || item.group == .legend {
      if let name = item.series, !names.contains(name) { names.append(name) }
    }
    return names.count > 1 ? names : []
  }

  /// What becomes one `<g>`.
  private struct Part {
    var group: SceneGroup
    var panel: Int
    var frame: Int?
    var series: String?
    var items: [SceneItem]
  }

  /// Neighbouring items of the same part of the figure, of which areas alone mix their colours.
  private var groups: [Part] {
    var result: [Part] = []
    for item in items {
      if let last = result.last, last.group == item.group, last.panel == item.panel,
        last.frame == item.frame, last.series == item.series,
        last.items[0].role.isBlended == item.role.isBlended
      {
        result[result.count - 1].items.append(item)
      } else {
        result.append(
          Part(
            group: item.group, panel: item.panel, frame: item.frame, series: item.series,
            items: [item]))
      }
    }
    return result
  }
}

extension Element {
  /// The number of elements in this one, itself included.
  var elementCount: Int {
    content.reduce(1) { count, item in
      guard case .element(let element) = item else { return count }
      return count + element.elementCount
    }
  }
}

extension SceneGroup {
  /// The class of the group.
  var name: String {
    switch self {
    case .grid: "grid"
    case .xAxis: "axis axis-x"
    case .yAxis: "axis axis-y"
    case .legend: "legend"
    case .labels: "labels"
    case .mark: "mark"
    }
  }

  var isClipped: Bool {
    if case .mark(_, let isClipped) = self { return isClipped }
    return false
  }
}

extension Paint {
  /// The classes that select the colour.
  var classes: String {
    switch self {
    case .ink: ""
    case .muted: "muted"
    case .paper: "paper"
    case .series(let number): "s\(number)"
    case .ordered(let number): "o\(number)"
    case .low: "low"
    case .high: "high"
    case .scheme: ""
    case .tint(let paint, let percent):
      ([paint.classes, "t\(percent)"].filter { !$0.isEmpty }).joined(separator: " ")
    }
  }
}

extension Paint {
  /// The token behind a plain colour; nil for mixtures and schemes.
  var token: Palette.Token? {
    switch self {
    case .ink: Palette.ink
    case .muted: Palette.muted
    case .paper: Palette.paper
    case .series(let number): Palette.series[(max(number, 1) - 1) % Palette.series.count]
    case .ordered(let number): Palette.ordered[min(max(number, 0), Palette.ordered.count - 1)]
    case .low: Palette.low
    case .high: Palette.high
    case .scheme, .tint: nil
    }
  }

  /// The fill attribute of colours that no theme changes.
  var attribute: String? {
    guard case .scheme(let scheme, let step) = self else { return nil }
    return scheme.hex(step: step)
  }
}

extension SceneItem {
  func element() -> Element {
    let classes = [role.rawValue, paint.classes].filter { !$0.isEmpty }.joined(separator: " ")
    let pattern = dash.map { NumberFormat.coordinate($0) }.joined(separator: " ")
    return shapeElement().attribute("class", classes)
      .attribute(role == .denseDiscs ? "stroke" : "fill", paint.attribute)
      .attribute("stroke-dasharray", dash.isEmpty ? nil : pattern)
      .attribute("opacity", opacity.map { NumberFormat.coordinate($0) })
  }

  private func shapeElement() -> Element {
    switch shape {
    case .polylines(let lines, let decimals):
      var data = PathData(decimals: decimals)
      for line in lines { data.add(line: line) }
      return Element("path").attribute("d", data.text)
    case .polygons(let areas):
      var data = PathData(decimals: 2)
      for area in areas { data.add(area: area) }
      return Element("path").attribute("d", data.text)
    case .symbols(let symbol, let centers, let radius):
      return symbol.element(centers: centers, radius: radius)
    case .text(let box):
      return Element("text").attribute("x", box.origin.x).attribute("y", box.origin.y)
        .attribute("text-anchor", box.anchor == .start ? nil : box.anchor.rawValue)
        .text(box.text)
    }
  }
}
