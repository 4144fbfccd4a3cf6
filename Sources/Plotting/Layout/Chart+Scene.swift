extension Chart {
  /// The chart as a display list.
  ///
  /// - Parameters:
  ///   - id: The figure's anchor; ids in the SVG are derived from it.
  ///   - layout: The width to draw for.
  /// - Returns: The resolved scene.
  public func scene(id: String, layout: ChartLayout) -> Scene {
    Figure(self).scene(id: id, layout: layout)
  }
}
