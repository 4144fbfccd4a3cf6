/// One layer of a chart: data with a way to draw them.
///
/// A new mark is one file in `Marks/`: a value that conforms to this protocol. The chart asks it
/// for the values its axes must hold, for its shapes, and for its columns in the data table.
public protocol Mark: Sendable {
  /// The name that readers see beside the mark; nil for none.
  var label: String? { get set }
  /// What the author chose about its looks.
  var style: MarkStyle { get set }
  /// The word for it in descriptions, for example `line`.
  var kind: String { get }
  /// Whether it takes a colour of the palette when the author chose none.
  var takesSeries: Bool { get }
  /// The dash pattern when the author chose none; nil follows the colour.
  var defaultLine: LineStyle? { get }
  /// Whether the horizontal axis keeps some room beside its first and last value.
  var needsRoomAside: Bool { get }
  /// Whether the mark goes from side to side, so that no axis keeps any room beside it.
  var fillsPanel: Bool { get }
  /// The values along x that an automatic domain holds.
  var xValues: [Double] { get }
  /// The value along y on which the mark stands, and which an axis without a place for it leaves
  /// out: zero for bars on a logarithmic axis.
  var baseline: Double? { get }
  /// The values that the chart's colour scale holds; NaN for values that are missing.
  var colorValues: [Double] { get }
  /// Whether the mark has nothing to draw, whatever the axes.
  var isEmpty: Bool { get }
  /// What the chart draws in the mark's place: itself, or the marks that it stands for.
  var layers: [any Mark] { get }
  /// The names that values along x count, from 0; nil where they are numbers.
  ///
  /// The chart merges the lists of its marks, so a mark counts in its own list alone, also when it
  /// is drawn. A fraction lies between two names: 1.25 is a quarter of a step behind the second.
  var xCategories: [String]? { get }
  /// The names that values along y count, from 0; nil where they are numbers.
  var yCategories: [String]? { get }

  /// The values along y that an automatic domain holds.
  ///
  /// - Parameter domain: The horizontal domain.
  /// - Returns: The values; those that are not finite are passed over.
  func yValues(over domain: ClosedRange<Double>) -> [Double]

  /// The shapes inside a panel.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: Shapes in drawing order, and where a label belongs.
  func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing

  /// The mark's data.
  ///
  /// Rows are told apart by x, or by y where only that has categories.
  ///
  /// - Parameter positions: The x values of the other marks, for marks that have none themselves.
  /// - Returns: Its columns; empty for reference lines.
  func data(at positions: [Double]) -> MarkData

  /// A sentence about the mark, for readers who do not see it.
  ///
  /// - Parameter name: What the mark shows.
  /// - Returns: nil for the sentence that suits a curve: its length, its ends and its extremes.
  func sentence(name: String) -> String?
}

extension Mark {
  /// True; reference lines and closed forms say otherwise.
  public var takesSeries: Bool { true }
  /// False; marks that are more than a thin line say otherwise.
  public var needsRoomAside: Bool { false }
  /// False; grids say otherwise.
  public var fillsPanel: Bool { false }
  /// Nil; closed forms and reference lines have patterns of their own.
  public var defaultLine: LineStyle? { nil }
  /// Nil; bars and areas say otherwise.
  public var baseline: Double? { nil }
  /// None; heatmaps and marks that are coloured by a number say otherwise.
  public var colorValues: [Double] { [] }
  /// Whether no value along y is finite.
  public var isEmpty: Bool {
    !yValues(over: -Double.infinity...Double.infinity).contains { $0.isFinite }
  }
  /// The mark itself.
  public var layers: [any Mark] { [self] }

  /// Nil: the mark is described as a curve.
  ///
  /// - Parameter name: Not used.
  /// - Returns: Nothing.
  public func sentence(name: String) -> String? { nil }
  /// Nil: the values are numbers.
  public var xCategories: [String]? { nil }
  /// Nil: the values are numbers.
  public var yCategories: [String]? { nil }
}

/// What a mark draws.
public struct MarkDrawing: Hashable, Sendable {
  /// Where a mark wants its label.
  public enum LabelPlacement: Hashable, Sendable {
    /// In the margin beside the place where the mark ends.
    case end(Point)
    /// In a legend, since the mark has no end that an eye could follow.
    case legend
    /// Inside the panel, at the first of these places that is free.
    case inside([TextBox])
  }

  /// The shapes, back to front.
  public var items: [SceneItem]
  /// Where a label belongs; nil where nothing is visible.
  public var labelPlacement: LabelPlacement?
  /// Lines that a label inside the panel had better not cover.
  public var obstacles: [[Point]]
  /// Texts beside points, which are set where there is room for them.
  public var pointLabels: [PointLabel]
  /// What stands before the label's text.
  public var key: LegendKey

  /// Creates a drawing.
  ///
  /// - Parameters:
  ///   - items: The shapes, back to front.
  ///   - labelPlacement: Where a label belongs; nil where nothing is visible.
  ///   - obstacles: Lines that a label inside the panel had better not cover.
  ///   - pointLabels: Texts beside points, which are set where there is room for them.
  ///   - key: What stands before the label's text.
  public init(
    items: [SceneItem], labelPlacement: LabelPlacement?, obstacles: [[Point]] = [],
    pointLabels: [PointLabel] = [], key: LegendKey
  ) {
    self.items = items
    self.labelPlacement = labelPlacement
    self.obstacles = obstacles
    self.pointLabels = pointLabels
    self.key = key
  }
}

/// The little drawing before a label that ties it to its mark.
public struct LegendKey: Hashable, Sendable {
  /// What the key shows.
  public enum Kind: Hashable, Sendable {
    case line(Role)
    case symbol(Symbol)
    case swatch
    /// A swatch with an outline.
    case rectangle
    case interval
  }

  /// What it shows.
  public var kind: Kind
  /// Its colour.
  public var paint: Paint
  /// Its dash pattern, in px.
  public var dash: [Double]

  /// Creates a key.
  ///
  /// - Parameters:
  ///   - kind: What it shows.
  ///   - paint: Its colour.
  ///   - dash: Its dash pattern, in px.
  public init(_ kind: Kind, paint: Paint, dash: [Double] = []) {
    self.kind = kind
    self.paint = paint
    self.dash = dash
  }
}

/// The data of a mark as columns over x.
public struct MarkData: Hashable, Sendable {
  /// What tells rows apart, in drawing order: values along x, or the categories along y.
  public var x: [Double]
  /// The columns, each as long as `x`; the name is empty for the mark's own value.
  public var columns: [DataColumn]

  /// Creates the data of a mark.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - columns: The columns, each as long as `x`.
  public init(x: [Double], columns: [DataColumn]) {
    self.x = x
    self.columns = columns
  }

  /// No data.
  public static let none = MarkData(x: [], columns: [])
}
