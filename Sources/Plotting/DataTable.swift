import Statistics

/// One named column of numbers.
public struct DataColumn: Hashable, Sendable {
  /// The heading.
  public var name: String
  /// The values; NaN where the row has none.
  public var values: [Double]

  /// Creates a column.
  ///
  /// - Parameters:
  ///   - name: The heading.
  ///   - values: The values; NaN where the row has none.
  public init(name: String, values: [Double]) {
    self.name = name
    self.values = values
  }

  /// Whether two columns hold the same numbers; missing values are equal to each other.
  ///
  /// - Parameters:
  ///   - left: A column.
  ///   - right: Another column.
  /// - Returns: Whether name and every bit pattern agree.
  public static func == (left: DataColumn, right: DataColumn) -> Bool {
    left.name == right.name && left.values.map(\.bitPattern) == right.values.map(\.bitPattern)
  }

  /// Feeds name and bit patterns into a hasher.
  ///
  /// - Parameter hasher: The hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(values.map(\.bitPattern))
  }
}

/// Everything a chart draws, as numbers.
public struct DataTable: Hashable, Sendable {
  /// The columns, all of the same length; the first holds x.
  public var columns: [DataColumn]

  /// Creates a table.
  ///
  /// - Parameter columns: Columns of equal length.
  public init(columns: [DataColumn]) {
    self.columns = columns
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
      text += columns.map { DataTable.number($0.values[row]) }.joined(separator: ",") + "\n"
    }
    return text
  }

  private static func number(_ value: Double) -> String {
    value.isNaN ? "" : NumberFormat.csv(value)
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
