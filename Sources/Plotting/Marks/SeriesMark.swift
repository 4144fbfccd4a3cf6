import Statistics

/// Several marks of one kind, one for each series that a column of names tells apart.
///
/// The chart draws the parts. They take colours of the palette in the order in which their names
/// appear, or ordered colours where the names are numbers.
public struct SeriesMark: Mark {
  /// A column of names or of numbers.
  public enum Column: Hashable, Sendable {
    /// Names, which have no order.
    case names([String])
    /// Numbers, which have one.
    case numbers([Double])

    /// The number of rows.
    public var count: Int {
      switch self {
      case .names(let names): names.count
      case .numbers(let numbers): numbers.count
      }
    }

    /// The distinct entries, in order of appearance or of size, and the entry of each row.
    var groups: (names: [String], group: [Int]) {
      let texts: [String]
      var names: [String] = []
      switch self {
      case .names(let values): texts = values
      case .numbers(let values):
        texts = values.map(NumberFormat.general)
        for value in values.sorted() where names.last != NumberFormat.general(value) {
          names.append(NumberFormat.general(value))
        }
      }
      var places: [String: Int] = [:]
      for (place, name) in names.enumerated() { places[name] = place }
      let group = texts.map { text -> Int in
        if let place = places[text] { return place }
        names.append(text)
        places[text] = names.count - 1
        return names.count - 1
      }
      return (names, group)
    }

    var isOrdered: Bool {
      if case .numbers = self { return true }
      return false
    }
  }

  /// One series.
  private struct Part: Sendable {
    var mark: any Mark
    /// The row of the whole mark that stands for the series in further columns.
    var firstRow: Int
  }

  private var parts: [Part]
  private var arrangement = Arrangement.overlaid
  /// A name for all of the series together, which then share their colour; nil for one each.
  public var label: String?
  /// What the author chose for all series.
  public var style: MarkStyle = MarkStyle()

  /// Parts the rows of a mark.
  ///
  /// - Parameters:
  ///   - mark: The mark with all rows.
  ///   - column: The series of each row; rows beyond its length are left out.
  public init(_ mark: some RowMark, by column: Column) {
    let (names, group) = column.groups
    let count = min(mark.rowCount, group.count)
    if mark is any StackedMark { arrangement = .stacked(.standard) }
    var rows = names.map { _ in [Int]() }
    for row in 0..<count { rows[group[row]].append(row) }
    parts = zip(names, rows).enumerated().compactMap { rank, entry in
      guard let first = entry.1.first else { return nil }
      var part = mark.selecting(rows: entry.1)
      part.label = entry.0
      if column.isOrdered, part.style.foreground == nil {
        part.style.foreground = .ordered(SeriesMark.position(rank, of: names.count))
      }
      return Part(mark: part, firstRow: first)
    }
  }

  private static func position(_ rank: Int, of count: Int) -> Double {
    count > 1 ? Double(rank) / Double(count - 1) : 0
  }

  /// The series with looks that follow from another column.
  ///
  /// - Parameters:
  ///   - column: One entry a row of the whole mark; the first row of a series decides.
  ///   - change: Gives a style the look of an entry by its place among so many.
  /// - Returns: The changed mark.
  func styled(
    by column: Column, _ change: (inout MarkStyle, _ place: Int, _ count: Int) -> Void
  ) -> SeriesMark {
    let (names, group) = column.groups
    var copy = self
    for index in parts.indices where group.indices.contains(parts[index].firstRow) {
      change(&copy.parts[index].mark.style, group[parts[index].firstRow], names.count)
    }
    return copy
  }

  /// The series on each other in another way; nil as they are.
  ///
  /// - Parameter stacking: How values are put on top of each other.
  /// - Returns: The changed mark.
  public func stacked(_ stacking: Stacking?) -> SeriesMark {
    var copy = self
    copy.arrangement = stacking.map { .stacked($0) } ?? .overlaid
    return copy
  }

  /// The series side by side in the room of one, by another column.
  ///
  /// - Parameter column: One entry a row of the whole mark; the first row of a series decides.
  /// - Returns: The changed mark.
  public func dodged(by column: Column) -> SeriesMark {
    let (names, group) = column.groups
    var copy = self
    copy.arrangement = .dodged(
      group: parts.map { group.indices.contains($0.firstRow) ? group[$0.firstRow] : 0 },
      count: names.count)
    return copy
  }

  /// The marks that are drawn, one a series.
  public var layers: [any Mark] {
    let marks = parts.map { part -> any Mark in
      var mark = part.mark
      mark.label = label ?? mark.label
      mark.style.foreground = style.foreground ?? mark.style.foreground
      mark.style.line = style.line ?? mark.style.line
      mark.style.symbol = style.symbol ?? mark.style.symbol
      mark.style.opacity = style.opacity ?? mark.style.opacity
      return mark
    }
    return arrangement(marks)
  }

  /// The word in descriptions.
  public var kind: String { parts.first?.mark.kind ?? "series" }

  /// The values along x of all series.
  public var xValues: [Double] { layers.flatMap(\.xValues) }

  /// The values along y of all series.
  ///
  /// - Parameter domain: The horizontal domain.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    layers.flatMap { $0.yValues(over: domain) }
  }

  /// Nothing: the chart draws the series in the mark's place.
  ///
  /// - Parameters:
  ///   - panel: Not used.
  ///   - style: Not used.
  /// - Returns: No shapes.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    MarkDrawing(items: [], labelPlacement: nil, key: LegendKey(.swatch, paint: style.paint))
  }

  /// Nothing: the series have the data.
  ///
  /// - Parameter positions: Not used.
  /// - Returns: No columns.
  public func data(at positions: [Double]) -> MarkData { .none }
}
