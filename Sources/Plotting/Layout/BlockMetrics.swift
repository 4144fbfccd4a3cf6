/// The numbers of the layout that follow from the width a chart has.
struct BlockMetrics {
  /// The width, in px.
  let width: Double

  /// A number that is given for the two layouts, drawn out to other widths.
  private func between(narrow: Double, wide: Double) -> Double {
    let share =
      (width - ChartLayout.narrow.width) / (ChartLayout.wide.width - ChartLayout.narrow.width)
    return (narrow + share * (wide - narrow)).rounded()
  }

  /// The height of a chart whose aspect nobody chose: 0.58 or 0.79 of the width, in px.
  var defaultHeight: Double { between(narrow: 264, wide: 400) }

  /// The widest column of direct labels, in px.
  var widestLabelColumn: Double { between(narrow: 86, wide: 190) }

  /// The lines that a direct label may take.
  var labelLines: Int { width > 500 ? 2 : 1 }

  /// The widest line of a category's name beside the vertical axis, in px.
  var widestCategory: Double { (0.3 * width).rounded() }

  /// How many panels have room beside one another.
  var mostColumns: Int {
    max(Int((width - 40 + House.panelGap) / (House.smallestFacet.width + House.panelGap)), 1)
  }
}
