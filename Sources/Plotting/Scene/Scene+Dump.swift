import Statistics

extension Scene {
  /// The scene as text, one shape a line, for comparison with a golden file.
  ///
  /// - Returns: Page, panel, title and description, then every item with two decimals.
  public func dump() -> String {
    var lines = [
      "scene \(id) \(layout.rawValue) \(text(bounds.right))×\(text(bounds.bottom))"
    ]
    lines += panels.map {
      "panel \(text($0.left)) \(text($0.top)) \(text($0.right)) \(text($0.bottom))"
    }
    lines += ["title \(title)", "desc \(description)"]
    lines += items.map(line)
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ item: SceneItem) -> String {
    var words = [item.group.dumpName, item.role.rawValue.replacingSpaces, item.paint.dumpName]
    if item.panel > 0 { words[0] += "@\(item.panel)" }
    if let frame = item.frame { words.append("frame=\(frame)") }
    if !item.dash.isEmpty { words.append("dash=" + item.dash.map(text).joined(separator: ",")) }
    if let opacity = item.opacity { words.append("opacity=" + text(opacity)) }
    switch item.shape {
    case .polylines(let parts, _):
      words.append("line " + parts.map(points).joined(separator: " | "))
    case .polygons(let areas): words.append("area " + areas.map(points).joined(separator: " | "))
    case .symbols(let symbol, let centers, let radius):
      words.append("\(symbol.rawValue) r=\(text(radius)) " + points(centers))
    case .text(let box):
      let place = points([box.origin])
      let weight = box.isBold ? " bold" : ""
      words.append("text \(box.anchor.rawValue) \(text(box.size))\(weight) \(place) “\(box.text)”")
    }
    return words.joined(separator: " ")
  }

  private func points(_ points: [Point]) -> String {
    points.map { "\(text($0.x)),\(text($0.y))" }.joined(separator: " ")
  }

  private func text(_ value: Double) -> String { NumberFormat.coordinate(value) }
}

extension String {
  fileprivate var replacingSpaces: String {
    String(map { $0 == " " ? "." : $0 })
  }
}

extension SceneGroup {
  fileprivate var dumpName: String {
    switch self {
    case .grid: "grid"
    case .xAxis: "x-axis"
    case .yAxis: "y-axis"
    case .legend: "legend"
    case .labels: "labels"
    case .mark(let index, let isClipped): "mark-\(index)" + (isClipped ? ".clipped" : "")
    }
  }
}

extension Paint {
  fileprivate var dumpName: String {
    switch self {
    case .ink: "ink"
    case .muted: "muted"
    case .paper: "paper"
    case .series(let number): "s\(number)"
    case .ordered(let number): "o\(number)"
    case .low: "low"
    case .high: "high"
    case .scheme(let scheme, let step): "\(scheme.rawValue)-\(step)"
    case .tint(let paint, let percent): "\(paint.dumpName)/\(percent)"
    }
  }
}
