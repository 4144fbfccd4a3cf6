import Statistics

/// One named column of numbers or names.
public struct DataColumn: Hashable, Sendable {
  /// The heading.
  public var name: String
  /// The values; NaN where the row has none.
  public var values: [Double]
  /// What to read instead of each value where the column holds names; nil for numbers.
  public var texts: [String]?
  /// What the chart draws of it; nil for a column that only tells rows apart.
  public var place: ColumnPlace?

  /// Creates a column.
  ///
  /// - Parameters:
  ///   - name: The heading.
  ///   - values: The values; NaN where the row has none.
  ///   - texts: What to read instead of each value; nil for numbers.
  ///   - place: What the chart draws of it; nil for a column that only tells rows apart.
  public init(
    name: String, values: [Double], texts: [String]? = nil, place: ColumnPlace? = nil
  ) {
    self.place = place
    self.name = name
    self.values = values
    self.texts = texts
  }

  /// Whether two columns hold the same numbers; missing values are equal to each other.
  ///
  /// - Parameters:
  ///   - left: A column.
  ///   - right: Another column.
  /// - Returns: Whether name and every bit pattern agree.
  public static func == (left: DataColumn, right: DataColumn) -> Bool {
    left.name == right.name && left.texts == right.texts
      && left.values.map(\.bitPattern) == right.values.map(\.bitPattern)
  }

  /// Feeds name and bit patterns into a hasher.
  ///
  /// - Parameter hasher: The hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(values.map(\.bitPattern))
    hasher.combine(texts)
  }
}

/// Everything a chart draws, as numbers.
public struct DataTable: Hashable, Sendable {
  /// The columns, all of the same length; the first holds x, or the only categories, behind the
  /// parameters of a chart with frames.
  public var columns: [DataColumn]
  /// Whether rows follow the vertical axis.
  public var isUpright: Bool
  /// How many columns of parameters stand before the others.
  public var parameterCount = 0
  /// The frame of each row; nil for a chart that stands still.
  public var frames: [Int]?

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - columns: Columns of equal length.
  ///   - isUpright: Whether rows follow the vertical axis.
  public init(columns: [DataColumn], isUpright: Bool = false) {
    self.columns = columns
    self.isUpright = isUpright
  }

  /// The number of rows.
  public var rowCount: Int { columns.first?.values.count ?? 0 }

  /// The table as comma-separated values after RFC 4180, with a heading and `\n` line ends.
  ///
  /// Numbers have the digits that identify them exactly; missing values are empty.
  ///
  /// - Returns: The text.
  public func csv() -> String {
    var text = columns.map { DataTable.quoted($0.name) }.joined(separator: ",") + "\n"
    for row in 0..<rowCount {
      text += columns.map { DataTable.cell($0, row) }.joined(separator: ",") + "\n"
    }
    return text
  }

  private static func cell(_ column: DataColumn, _ row: Int) -> String {
    if let texts = column.texts { return quoted(texts[row]) }
    return column.values[row].isNaN ? "" : NumberFormat.csv(column.values[row])
  }

  private static func quoted(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return name
    }
    var text = "\""
    for character in name { text += character == "\"" ? "\"\"" : String(character) }
    return text + "\""
  }
}
