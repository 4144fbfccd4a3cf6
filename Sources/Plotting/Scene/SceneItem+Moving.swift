extension SceneItem {
  /// The item as part of another panel.
  func inPanel(_ panel: Int) -> SceneItem {
    var copy = self
    copy.panel = panel
    return copy
  }

  /// The item as part of a series.
  func ofSeries(_ name: String) -> SceneItem {
    var copy = self
    copy.series = name
    return copy
  }

  /// The item as part of a frame.
  func inFrame(_ frame: Int?) -> SceneItem {
    var copy = self
    copy.frame = frame
    return copy
  }

  /// The item at another place.
  func moved(by offset: Point) -> SceneItem {
    func moved(_ point: Point) -> Point { Point(point.x + offset.x, point.y + offset.y) }
    var copy = self
    switch shape {
    case .polylines(let lines, let decimals):
      copy.shape = .polylines(lines.map { $0.map(moved) }, decimals: decimals)
    case .polygons(let areas): copy.shape = .polygons(areas.map { $0.map(moved) })
    case .symbols(let symbol, let centers, let radius):
      copy.shape = .symbols(symbol, centers: centers.map(moved), radius: radius)
    case .text(var box):
      box.origin = moved(box.origin)
      copy.shape = .text(box)
    }
    return copy
  }
}
