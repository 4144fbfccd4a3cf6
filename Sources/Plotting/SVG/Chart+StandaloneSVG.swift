extension Chart {
  /// The figure as a file of its own: wide layout, light colours resolved, style sheet inside.
  ///
  /// - Parameter id: The figure's anchor; ids are derived from it.
  /// - Returns: An SVG document.
  public func standaloneSVG(id: String) -> String {
    let scene = (keyFrames ?? self).scene(id: id, layout: .wide)
    let element = scene.element(style: Chart.resolvedStyleSheet(for: scene))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element.markup + "\n"
  }
}
