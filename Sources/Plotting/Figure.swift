/// One chart, or several beside and below one another with aligned axes.
public struct Figure: Sendable {
  /// The charts, which fill rows from the left.
  public var charts: [Chart]
  /// How many charts stand in a row; nil takes what suits their number.
  public var columns: Int?
  /// The title above the figure; nil for none.
  public var title: String?
  /// What stands below the title; nil for nothing.
  public var subtitle: String?
  /// The accessible description; nil generates one.
  public var description: String?

  /// Creates a figure of one chart.
  ///
  /// - Parameter chart: The chart.
  public init(_ chart: Chart) {
    charts = [chart]
    description = chart.description
  }

  /// Creates a figure of several charts, which are lettered from a.
  ///
  /// - Parameters:
  ///   - charts: The charts.
  ///   - columns: How many charts stand in a row; nil takes what suits their number.
  ///   - title: The title above the figure; nil for none.
  ///   - subtitle: What stands below the title; nil for nothing.
  ///   - description: The accessible description; nil generates one.
  public init(
    _ charts: [Chart], columns: Int? = nil, title: String? = nil, subtitle: String? = nil,
    description: String? = nil
  ) {
    self.charts = charts
    self.columns = columns
    self.title = title
    self.subtitle = subtitle
    self.description = description
  }

  /// The letter of a chart among several; nil where it stands alone.
  ///
  /// - Parameter index: The place of the chart.
  /// - Returns: For example `b` for the second; after `z` come `aa`, `ab` and so on.
  public func letter(_ index: Int) -> String? {
    guard charts.count > 1 else { return nil }
    var (text, rest) = ("", index)
    repeat {
      text = String(UnicodeScalar(UInt8(97 + rest % 26))) + text
      rest = rest / 26 - 1
    } while rest >= 0
    return text
  }

  /// The accessible title: the author's, or those of the charts.
  public var resolvedTitle: String {
    if let title, !title.isEmpty { return title }
    guard charts.count > 1 else { return charts.first?.resolvedTitle ?? "Figure" }
    return charts.indices.map { "\(letter($0) ?? "") \(charts[$0].resolvedTitle)" }
      .joined(separator: "; ")
  }

  /// A description in sentences, chart by chart.
  ///
  /// - Returns: The text for `<desc>`.
  public func summary() -> String { joined(charts.map { $0.description ?? $0.summary() }) }

  /// A description in sentences from the numbers of the charts.
  func summary(_ tables: [DataTable]) -> String {
    joined(zip(charts, tables).map { $0.description ?? $0.summary($1) })
  }

  private func joined(_ texts: [String]) -> String {
    guard texts.count > 1 else { return texts.first ?? "" }
    return texts.indices.map { "Panel \(letter($0) ?? ""). \(texts[$0])" }
      .joined(separator: " ")
  }

  /// Everything that the figure draws, as numbers, one table a chart.
  ///
  /// Panels are counted through all charts.
  ///
  /// - Returns: The tables, in the order of the charts.
  public func tables() -> [DataTable] {
    var panels = 0
    return charts.map { chart in
      defer { panels += FacetGrid.arranging(chart.marks, chart.facets, limit: 1).cells.count }
      var table = chart.table()
      table.columns = table.columns.map { column in
        var column = column
        if let place = column.place { column.place?.panels = place.panels.map { $0 + panels } }
        return column
      }
      return table
    }
  }
}
