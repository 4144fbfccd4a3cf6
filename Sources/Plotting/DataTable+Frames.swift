/// What a chart draws of a column of its data table.
public struct ColumnPlace: Hashable, Sendable {
  /// The name of the series.
  public var series: String
  /// The panels that show it, counted from 0.
  public var panels: [Int]
  /// Whether the values are places along the axis that rows do not follow.
  public var isPosition: Bool
  /// Whether the places are points of a cloud, of which the nearest is meant and not the next along.
  public var isScattered: Bool
}

extension DataTable {
  /// The tables of all frames below one another, with the parameters in front.
  init(frames: Frames, tables: [DataTable]) {
    let counts = tables.map(\.rowCount)
    let owners = counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
    var columns: [DataColumn] = frames.parameters.enumerated().map { number, parameter in
      let places = owners.map { frames.indices(of: $0)[number] }
      return DataColumn(
        name: parameter.name, values: places.map { parameter.values[$0] },
        texts: parameter.texts.map { texts in places.map { texts[$0] } })
    }
    let first = columns.count
    for (frame, table) in tables.enumerated() {
      let before = counts[..<frame].reduce(0, +)
      let rows = before..<(before + counts[frame])
      for column in table.columns {
        let known = columns.dropFirst(first).firstIndex { $0.name == column.name }
        let index = known ?? columns.count
        if known == nil {
          columns.append(
            DataColumn(
              name: column.name, values: Array(repeating: .nan, count: owners.count),
              texts: column.texts.map { _ in Array(repeating: "", count: owners.count) },
              place: column.place))
        }
        columns[index].values.replaceSubrange(rows, with: column.values)
        if let texts = column.texts { columns[index].texts?.replaceSubrange(rows, with: texts) }
      }
    }
    self.init(columns: columns, isUpright: tables.contains(where: \.isUpright))
    parameterCount = first
    self.frames = owners
  }

  /// The column that tells rows apart: x, or the only categories.
  public var key: DataColumn { columns[parameterCount] }
}

extension Mark {
  /// Whether the values of a column are places along an axis, and not widths or colours.
  func hasPositions(_ values: [Double], alongX: Bool) -> Bool {
    if self is FunctionMark { return true }
    let everything = -Double.infinity...Double.infinity
    let places = Set(alongX ? xValues : yValues(over: everything))
    let finite = values.filter(\.isFinite)
    return !finite.isEmpty && finite.allSatisfy(places.contains)
  }
}
