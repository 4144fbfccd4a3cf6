/// A figure as a flat list of resolved shapes, in drawing order.
///
/// Nothing in a scene depends on data, scales or fonts any more: it can be compared, dumped as
/// text and written as SVG.
public struct Scene: Hashable, Sendable {
  /// The figure's anchor; every id in the SVG is derived from it.
  public var id: String
  /// The layout that the scene was made for.
  public var layout: ChartLayout
  /// The page area, in px, with its origin at 0.
  public var bounds: Rectangle
  /// The areas inside the axes, in px.
  public var panels: [Rectangle]
  /// The scales of the panels, where a page can follow them.
  public var scales: [PanelScales?] = []
  /// The accessible title.
  public var title: String
  /// The accessible description.
  public var description: String
  /// What is drawn, back to front.
  public var items: [SceneItem]

  /// The area inside the axes of the first panel, in px.
  public var panel: Rectangle { panels.first ?? bounds }

  /// The text boxes, in drawing order.
  public var textBoxes: [TextBox] {
    items.compactMap { item in
      guard case .text(let box) = item.shape else { return nil }
      return box
    }
  }
}

/// One shape with the part it plays.
public struct SceneItem: Hashable, Sendable {
  /// The part of the figure that the shape belongs to; neighbours with equal groups share a `<g>`.
  public var group: SceneGroup
  /// What the shape stands for; becomes its class.
  public var role: Role
  /// Its colour, as a token.
  public var paint: Paint
  /// Its geometry.
  public var shape: Shape
  /// Its dash pattern, in px; empty for solid.
  public var dash: [Double]
  /// Its opacity, where the role's own is not wanted.
  public var opacity: Double?
  /// The panel that it is clipped to, counted from 0.
  public var panel: Int = 0
  /// The name of the series that it draws or labels; nil for everything else.
  public var series: String?
  /// The frame that it belongs to, counted from 0; nil for what all frames show.
  public var frame: Int?

  /// Creates an item.
  ///
  /// - Parameters:
  ///   - group: The part of the figure that it belongs to.
  ///   - role: What it stands for.
  ///   - paint: Its colour.
  ///   - shape: Its geometry.
  ///   - dash: Its dash pattern, in px.
  ///   - opacity: Its opacity, where the role's own is not wanted.
  public init(
    group: SceneGroup, role: Role, paint: Paint = .ink, shape: Shape, dash: [Double] = [],
    opacity: Double? = nil
  ) {
    self.group = group
    self.role = role
    self.paint = paint
    self.shape = shape
    self.dash = dash
    self.opacity = opacity
  }
}

/// The part of a figure that shapes belong to.
public enum SceneGroup: Hashable, Sendable {
  case grid, xAxis, yAxis, legend, labels
  /// One mark of the chart, by its index; clipped to the panel or not.
  case mark(Int, isClipped: Bool)
}

/// What a shape stands for; the style sheet decides how that looks.
public enum Role: String, Hashable, Sendable {
  case gridLine = "grid-line"
  case axisLine = "axis-line"
  case tick
  /// The mark where an axis changes its rule.
  case axisBreak = "axis-break"
  case tickLabel = "tick-label"
  case axisTitle = "axis-title"
  case band, line, law, point, rule
  case interval = "error-bar"
  case denseLine = "line dense"
  case thinLine = "line thin"
  case densePoints = "points"
  case denseDiscs = "discs"
  case label
  case ruleLabel = "rule-label"
  case pointLabel = "point-label"
  case annotation, span, bracket
  /// The line from an annotation to its point.
  case pointer
  /// The title of a panel among others.
  case stripTitle = "strip-title"
  /// The letter of a chart among others.
  case panelLetter = "panel-letter"
  case title, subtitle, caption
  case leader
  case swatch
  case area, arrow, cells, hatch, contour, rug
  case rectangle = "rect"
  /// An area with holes.
  case region = "band region"
  /// An area with holes in a colour of a scale, which does not mix with others.
  case isoband
  /// Paper below a line that crosses colours of a scale.
  case casing
  /// Cells of a crowd of points.
  case bins = "cells bins"
  /// A slope triangle.
  case slope
}

extension Role {
  /// Whether overlapping areas mix their colours.
  var isBlended: Bool { [.band, .area, .region, .bins].contains(self) }
}

/// A colour token.
public enum Paint: Hashable, Sendable {
  case ink, muted, paper
  /// A colour of the palette, counted from 1.
  case series(Int)
  /// A colour for series in an order, counted from 0.
  case ordered(Int)
  /// An end of the diverging colours.
  case low, high
  /// A colour of a scheme that is the same in both themes, counted from 0.
  case scheme(ColorScheme, step: Int)
  /// A colour mixed into the paper, in percent.
  indirect case tint(Paint, percent: Int)
}

/// Resolved geometry, in px.
public enum Shape: Hashable, Sendable {
  /// Open lines through points, rounded to a lattice of so many decimals.
  case polylines([[Point]], decimals: Int)
  /// Closed areas.
  case polygons([[Point]])
  /// Plotting symbols of one radius, drawn as one element.
  case symbols(Symbol, centers: [Point], radius: Double)
  case text(TextBox)
}
