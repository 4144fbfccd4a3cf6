extension Chart {
  /// Everything that the chart draws, as numbers over x.
  ///
  /// Marks share a row where they share a value of x; where a mark has a value twice, the second
  /// goes into a second row. Rows ascend in x, or follow the categories of y where only y has some.
  ///
  /// - Returns: The table.
  public func table() -> DataTable {
    guard let frames else { return stillTable() }
    return DataTable(frames: frames, tables: (0..<frames.count).map { frame($0).stillTable() })
  }

  private func stillTable() -> DataTable {
    let axes = resolvedAxes
    let isUpright = axes.x.categories == nil && axes.y.categories != nil
    let key = isUpright ? axes.y : axes.x
    func data(of mark: any Mark, at positions: [Double]) -> MarkData {
      var data = mark.data(at: positions)
      let own = isUpright ? mark.yCategories : mark.xCategories
      if let places = key.places(of: own) { data.x = data.x.map { places.index(at: $0) } }
      return data
    }
    let fixed = marks.filter { !($0 is FunctionMark) }.flatMap { data(of: $0, at: []).x }
    let positions = DataColumn.distinct(fixed)
    let all = marks.map { data(of: $0, at: positions) }
    let keys = RowKey.all(in: all.map(\.x))
    let fallback = isUpright ? "y" : "x"
    var columns = [
      DataColumn(
        name: key.axis.title.isEmpty ? fallback : key.axis.title, values: keys.map(\.x),
        texts: key.categories.map { names in
          keys.map { names.name(at: $0.x) }
        })
    ]
    let styles = SeriesAssignment.styles(of: marks)
    let cells = FacetGrid.arranging(marks, facets, limit: 1).cells
    for (index, (mark, data)) in zip(marks, all).enumerated() {
      let rows = RowKey.keys(of: data.x)
      for column in data.columns {
        var values = [Double](repeating: .nan, count: keys.count)
        var next = 0
        for (key, value) in zip(rows, column.values) {
          // Most marks have their values in the order of the rows.
          if next >= keys.count || keys[next] != key { next = RowKey.index(of: key, in: keys) }
          values[next] = value
          next += 1
        }
        let name = name(of: mark, at: index, styles: styles)
        let own = [name, column.name].filter { !$0.isEmpty }.joined(separator: " ")
        let heading = mark.style.facet.map { "\($0.title): \(own)" } ?? own
        // Where both axes hold names, a mark's own value is a name too.
        let names = column.name.isEmpty ? (isUpright ? mark.xCategories : mark.yCategories) : nil
        let texts = names.map { names in values.map { names.name(at: $0) } }
        columns.append(
          DataColumn(
            name: unique(heading, in: columns), values: values, texts: texts,
            place: ColumnPlace(
              series: name, panels: cells.indices.filter { cells[$0].marks.contains(index) },
              isPosition: mark.hasPositions(column.values, alongX: isUpright),
              isScattered: mark is PointMark)))
      }
    }
    return DataTable(columns: columns, isUpright: isUpright)
  }

  /// A mark's label, or that of the series it belongs to, or the title of the value axis.
  func name(of mark: any Mark, at index: Int, styles: [ResolvedStyle]) -> String {
    if let label = mark.label, !label.isEmpty { return label }
    let paint = styles[index].paint
    let partners = zip(marks, styles).filter {
      $0.1.paint == paint && $0.0.label != nil && $0.0.takesSeries && mark.takesSeries
    }
    let partner =
      partners.first { $0.0.style.facet == mark.style.facet } ?? partners.first
    let isUpright = mark.yCategories != nil && mark.xCategories == nil
    let title = isUpright ? xAxis.title : yAxis.title
    return partner?.0.label ?? (title.isEmpty ? mark.kind : title)
  }

  private func unique(_ name: String, in columns: [DataColumn]) -> String {
    var candidate = name
    var number = 2
    while columns.contains(where: { $0.name == candidate }) {
      candidate = "\(name) (\(number))"
      number += 1
    }
    return candidate
  }
}

extension [Double] {
  /// Whether each value is above the one before; false where one is NaN.
  fileprivate var isStrictlyAscending: Bool {
    guard first?.isNaN != true else { return false }
    return zip(self, dropFirst()).allSatisfy { $0 < $1 }
  }
}

extension [Int] {
  /// The place that a mark's own index stands for.
  fileprivate func index(at value: Double) -> Double {
    guard let index = Int(exactly: value.rounded()), indices.contains(index) else { return .nan }
    return Double(self[index])
  }
}

extension [String] {
  /// The name at an index, empty where there is none.
  fileprivate func name(at value: Double) -> String {
    guard let index = Int(exactly: value.rounded()), indices.contains(index) else { return "" }
    return self[index]
  }
}

extension DataColumn {
  /// The distinct values that are not NaN, ascending.
  fileprivate static func distinct(_ values: [Double]) -> [Double] {
    if values.isStrictlyAscending { return values }
    var result: [Double] = []
    for value in values.filter({ !$0.isNaN }).sorted() where result.last != value {
      result.append(value)
    }
    return result
  }
}

/// A row of the table: a value of x and how often it came before.
private struct RowKey: Comparable {
  var x: Double
  var repetition: Int

  static func < (left: RowKey, right: RowKey) -> Bool {
    (left.x, left.repetition) < (right.x, right.repetition)
  }

  /// The row of each position; equal ones follow one another, and NaN goes to the front.
  static func keys(of positions: [Double]) -> [RowKey] {
    let cleaned = positions.map { $0.isNaN ? -Double.infinity : $0 }
    guard !cleaned.isStrictlyAscending else {
      return cleaned.map { RowKey(x: $0, repetition: 0) }
    }
    let order = cleaned.indices.sorted { (cleaned[$0], $0) < (cleaned[$1], $1) }
    var keys = cleaned.map { RowKey(x: $0, repetition: 0) }
    for (previous, index) in zip(order, order.dropFirst())
    where cleaned[previous] == cleaned[index] {
      keys[index].repetition = keys[previous].repetition + 1
    }
    return keys
  }

  static func all(in positions: [[Double]]) -> [RowKey] {
    var lists: [[Double]] = []
    for list in positions where !list.isEmpty && !lists.contains(list) { lists.append(list) }
    if lists.count == 1, lists[0].isStrictlyAscending { return keys(of: lists[0]) }
    var result: [RowKey] = []
    for key in lists.flatMap(keys).sorted() where result.last != key { result.append(key) }
    return result
  }

  /// The index of a key that is in an ascending list.
  static func index(of key: RowKey, in keys: [RowKey]) -> Int {
    var (low, high) = (0, keys.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
