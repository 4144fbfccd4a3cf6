/// What an author chose for a mark; everything else follows from its place in the chart.
public struct MarkStyle: Hashable, Sendable {
  /// The colour; nil takes the next of the palette.
  public var foreground: ForegroundStyle?
  /// The dash pattern; nil follows the colour.
  public var line: LineStyle?
  /// The plotting symbol; nil follows the colour.
  public var symbol: Symbol?
  /// The opacity between 0 and 1; nil for the house style's own.
  public var opacity: Double?
  /// The panel; nil for all of them.
  public var facet: Facet?
  /// The frame of a chart that a slider steps through, from 0; nil for all of them.
  public var frame: Int?

  /// Creates a style that chooses nothing.
  public init() {}
}

/// The colour of a mark.
public enum ForegroundStyle: Hashable, Sendable {
  /// A colour of the palette, counted from 1; beyond six they repeat.
  case series(Int)
  /// The colour of text.
  case ink
  /// The colour of secondary text.
  case muted
  /// A place from 0 to 1 in the ordered colours, for series that come in an order.
  case ordered(Double)

  var paint: Paint {
    switch self {
    case .series(let number): .series(number)
    case .ordered(let position):
      .ordered(Int((min(max(position, 0), 1) * Double(Palette.ordered.count - 1)).rounded()))
    case .ink: .ink
    case .muted: .muted
    }
  }
}

/// How a line is dashed.
public enum LineStyle: Hashable, Sendable {
  case solid, dashed, dotted, dashDotted, shortDashed, longDashed
  /// The pattern of a closed form.
  case law
  /// The pattern of a reference line.
  case reference

  /// The lengths of dashes and gaps, in px.
  public var dash: [Double] {
    switch self {
    case .solid: []
    case .dashed: [7, 3]
    case .dotted: [2, 2.5]
    case .dashDotted: [9, 3, 2, 3]
    case .shortDashed: [4, 2]
    case .longDashed: [12, 3]
    case .law: [5, 3]
    case .reference: [3, 3]
    }
  }

  /// The second encoding beside the colour, in the order of the palette.
  static let bySeries: [LineStyle] = [
    .solid, .dashed, .dotted, .dashDotted, .shortDashed, .longDashed,
  ]

  /// The patterns of closed forms, in their order.
  static let byLaw: [LineStyle] = [.law, .dotted, .dashDotted, .longDashed]
}

/// A plotting symbol.
public enum Symbol: String, Hashable, Sendable, CaseIterable {
  case circle, square, triangle, diamond, cross, plus, pentagon, asterisk

  /// The second encoding beside the colour, in the order of the palette.
  static let bySeries: [Symbol] = [.circle, .square, .triangle, .diamond, .cross, .plus]
}

/// A mark's style with every choice made.
public struct ResolvedStyle: Hashable, Sendable {
  /// The index of the mark in its chart.
  public var markIndex: Int
  /// The colour.
  public var paint: Paint
  /// The dash pattern, in px.
  public var dash: [Double]
  /// The plotting symbol.
  public var symbol: Symbol
  /// The opacity, where it is not the house style's own.
  public var opacity: Double?
  /// The chart's colour scale, where a mark needs one.
  public var colors: ColorMap?
  /// The chart's scale of sizes, where points need one.
  public var sizes: SizeScale?

  /// A line, over paper where it may cross the colours of a scale.
  func cased(_ line: SceneItem) -> [SceneItem] {
    guard colors != nil else { return [line] }
    var casing = line
    casing.role = .casing
    casing.paint = .paper
    casing.dash = []
    return [casing, line]
  }
}
