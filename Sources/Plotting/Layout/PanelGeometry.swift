/// Where the panels of a chart stand.
struct PanelGeometry: Hashable {
  /// The panels, one a cell of the grid, in px.
  var frames: [Rectangle]
  /// The height of the chart with all its margins, in px.
  var height: Double
  /// The height of ticks and labels below the lowest row, in px.
  var labelDepth: Double
}

/// The room around the panels of a chart, in px.
struct Margins: Hashable {
  var left = 0.0
  var top = 0.0
  var right = 0.0
  var bottom = 0.0

  /// Room enough for both.
  func union(_ other: Margins) -> Margins {
    Margins(
      left: max(left, other.left), top: max(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
