/// One of the two widths that a figure is drawn at.
public enum ChartLayout: String, Hashable, Sendable, CaseIterable {
  /// A full journal column pair, 692 px or 183 mm.
  case wide
  /// A journal column, 336 px or 89 mm.
  case narrow

  /// The width, in px.
  public var width: Double {
    switch self {
    case .wide: 692
    case .narrow: 336
    }
  }
}

/// The shape of the panel.
public enum Aspect: Hashable, Sendable {
  /// The layout's own: height 0.58 of the width, or 0.79 in the narrow layout.
  case automatic
  /// One unit of x is as long as one unit of y.
  case equal
  /// One decade of x is as long as one decade of y; slope −1 on log–log axes falls at 45°.
  case decades
  /// The lines are as short as they can be on so much paper, so that slopes are easy to compare.
  case arcLength
  /// The figure's height divided by its width.
  case ratio(Double)
}

/// The numbers of the house style, in px unless stated.
enum House {
  static let labelSize = 12.0
  static let titleSize = 12.5
  static let lineHeight = 15.0
  static let majorTick = 5.0
  static let minorTick = 3.0
  /// The height of the strokes that mark where an axis changes its rule.
  static let breakMark = 3.0
  static let tickToLabel = 4.0
  static let labelToTitle = 6.0
  static let top = 28.0
  static let greatestHeight = 640.0
  /// The share of a value axis that is left free at either end.
  static let padding = 0.04
  static let xTickSpacing = 90.0
  static let yTickSpacing = 40.0
  /// The spacing on both axes where their units are equally long.
  static let equalTickSpacing = 60.0
  /// The distance that names below neighbouring ticks keep, in px.
  static let categoryGap = 6.0
  /// The ticks that an axis with round ends is made for.
  static let niceCount = 6.0
  static let keyLength = 20.0
  static let keyGap = 5.0
  /// The distance between the panel and the direct labels.
  static let labelGap = 8.0
  static let leaderThreshold = 6.0
  static let stripSize = 13.0
  static let stripHeight = 17.0
  /// How much wider text of weight 600 is.
  static let boldWidth = 1.13
  static let figureTitleSize = 15.0
  /// The distance between neighbouring panels, and between charts of a figure.
  static let panelGap = 20.0
  static let chartGap = 24.0
  static let smallestChart = 200.0
  static let widestCaption = 620.0
  static let widestRowTitle = 90.0
  /// The widest line of an annotation.
  static let widestAnnotation = 180.0
  static let smallestFacet = (width: 140.0, height: 110.0)
  static let smallestPanel = (width: 160.0, height: 120.0)
}
