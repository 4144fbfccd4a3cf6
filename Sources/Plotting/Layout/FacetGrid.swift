/// The panels of a chart in rows and columns.
struct FacetGrid {
  /// One panel.
  struct Cell: Hashable {
    var row: Int
    var column: Int
    /// The title above the panel; empty for none.
    var title: String
    /// The indices of the marks in it.
    var marks: [Int]
  }

  let cells: [Cell]
  let rows: Int
  let columns: Int
  /// The titles beside the rows; empty where titles stand above the panels alone.
  var rowTitles: [String] = []
  /// Whether rows and columns have a meaning.
  var isGrid = false

  /// Arranges the panels of a chart.
  ///
  /// - Parameters:
  ///   - marks: The marks.
  ///   - facets: The author's wishes.
  ///   - limit: How many columns have room.
  /// - Returns: The panels; one where no mark belongs to a panel.
  static func arranging(_ marks: [any Mark], _ facets: Facets, limit: Int) -> FacetGrid {
    var places: [Facet] = []
    for facet in marks.compactMap(\.style.facet) where !places.contains(facet) {
      places.append(facet)
    }
    let panels = places.filter { if case .panel = $0 { true } else { false } }
    guard panels.isEmpty else {
      let wished = facets.columns ?? columns(for: panels.count)
      return wrapping(panels, marks, columns: min(wished, limit))
    }
    let names = names(places)
    if names.rows.isEmpty {
      let row = names.columns.map { Facet.grid(row: nil, column: $0) }
      return wrapping(row, marks, columns: min(facets.columns ?? max(row.count, 1), limit))
    }
    if names.columns.isEmpty {
      let column = names.rows.map { Facet.grid(row: $0, column: nil) }
      return wrapping(column, marks, columns: 1)
    }
    let grid = names.rows.flatMap { row in
      names.columns.map { Facet.grid(row: row, column: $0) }
    }
    let count = names.columns.count
    guard count <= limit else { return wrapping(grid, marks, columns: limit) }
    let cells = grid.enumerated().map { index, place in
      Cell(
        row: index / count, column: index % count,
        title: facets.titles == .all
          ? place.title : index < count ? names.columns[index] : "",
        marks: self.marks(marks, at: place))
    }
    return FacetGrid(
      cells: cells, rows: names.rows.count, columns: count,
      rowTitles: facets.titles == .outer ? names.rows : [], isGrid: true)
  }

  /// Fills rows from the left.
  private static func wrapping(
    _ places: [Facet], _ marks: [any Mark], columns wished: Int
  ) -> FacetGrid {
    guard !places.isEmpty else {
      let all = Cell(row: 0, column: 0, title: "", marks: Array(marks.indices))
      return FacetGrid(cells: [all], rows: 1, columns: 1)
    }
    let count = min(max(wished, 1), places.count)
    let cells = places.enumerated().map { index, place in
      Cell(
        row: index / count, column: index % count, title: place.title,
        marks: self.marks(marks, at: place))
    }
    return FacetGrid(cells: cells, rows: (cells.count - 1) / count + 1, columns: count)
  }

  /// Whether some marks have panels by title and others places in rows or columns.
  static func mixesPlaces(of marks: [any Mark]) -> Bool {
    let arePanels = marks.compactMap { mark -> Bool? in
      mark.style.facet.map { if case .panel = $0 { true } else { false } }
    }
    return Set(arePanels).count > 1
  }

  private static func marks(_ marks: [any Mark], at place: Facet) -> [Int] {
    marks.indices.filter { index in marks[index].style.facet.map(place.holds) ?? true }
  }

  /// The titles of rows and columns in the order of first appearance.
  private static func names(_ places: [Facet]) -> (rows: [String], columns: [String]) {
    var (rows, columns) = ([String](), [String]())
    for case .grid(let row, let column) in places {
      if let row, !rows.contains(row) { rows.append(row) }
      if let column, !columns.contains(column) { columns.append(column) }
    }
    return (rows, columns)
  }

  /// The columns that suit so many panels.
  private static func columns(for count: Int) -> Int {
    switch count {
    case ...3: count
    case 4: 2
    case 5...9: 3
    default: 4
    }
  }

  /// Whether a cell has another one below it.
  func hasCell(below cell: Cell) -> Bool {
    cells.contains { $0.column == cell.column && $0.row == cell.row + 1 }
  }

  /// Whether a cell is the last of its row.
  func isLast(_ cell: Cell) -> Bool {
    !cells.contains { $0.row == cell.row && $0.column == cell.column + 1 }
  }
}
