/// The panel that a mark belongs to.
public enum Facet: Hashable, Sendable {
  /// A panel by its title; panels fill rows from the left.
  case panel(String)
  /// A place in rows and columns by their titles; nil stands for all of them.
  case grid(row: String?, column: String?)

  /// The title in tables and descriptions.
  var title: String {
    switch self {
    case .panel(let title): title
    case .grid(let row, let column): [row, column].compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// Whether a mark of another place is seen at this one.
  func holds(_ other: Facet) -> Bool {
    switch (self, other) {
    case (.panel(let title), .panel(let other)): title == other
    case (.grid(let row, let column), .grid(let otherRow, let otherColumn)):
      (row == otherRow || otherRow == nil) && (column == otherColumn || otherColumn == nil)
    default: false
    }
  }
}

/// How the panels of a chart are arranged.
public struct Facets: Hashable, Sendable {
  /// Which panels share their axes.
  public enum Scales: Hashable, Sendable {
    /// All panels share both axes.
    case shared
    /// Each panel has axes of its own; in rows and columns, each row and each column.
    case free
    /// Horizontal axes differ, the vertical one is shared.
    case freeX
    /// Vertical axes differ, the horizontal one is shared.
    case freeY
  }

  /// Where tick labels stand.
  public enum Labels: Hashable, Sendable {
    /// On the outer panels, where axes are shared.
    case outer
    /// On every panel.
    case all
  }

  /// How many panels stand in a row; nil takes what suits their number.
  public var columns: Int?
  /// Which panels share their axes.
  public var scales: Scales
  /// Where tick labels stand.
  public var axes: Labels
  /// Where the titles of rows and columns stand.
  public var titles: Labels

  /// Creates an arrangement.
  ///
  /// - Parameters:
  ///   - columns: How many panels stand in a row; nil takes what suits their number.
  ///   - scales: Which panels share their axes.
  ///   - axes: Where tick labels stand.
  ///   - titles: Where the titles of rows and columns stand.
  public init(
    columns: Int? = nil, scales: Scales = .shared, axes: Labels = .outer, titles: Labels = .outer
  ) {
    self.columns = columns
    self.scales = scales
    self.axes = axes
    self.titles = titles
  }

  var hasFreeX: Bool { scales == .free || scales == .freeX }
  var hasFreeY: Bool { scales == .free || scales == .freeY }
}
