extension RowMark {
  /// The mark parted into series.
  ///
  /// - Parameter column: The series of each row.
  /// - Returns: One mark for each series.
  public func series(_ column: SeriesMark.Column) -> SeriesMark { SeriesMark(self, by: column) }
}

extension Mark {
  /// The mark with colours that follow from a column.
  ///
  /// Names take colours of the palette, numbers ordered ones; points and rectangles are coloured
  /// one by one on the chart's colour scale where the column holds numbers.
  ///
  /// - Parameter column: One entry a row.
  /// - Returns: The changed mark; nil where the mark has no rows.
  public func foregroundStyle(by column: SeriesMark.Column) -> (any Mark)? {
    if case .numbers(let numbers) = column, let mark = self as? any ScaledColorMark {
      return mark.colored(by: numbers)
    }
    return grouped(by: column) { style, place, count in
      style.foreground =
        column.isOrdered
        ? .ordered(count > 1 ? Double(place) / Double(count - 1) : 0) : .series(place + 1)
    }
  }

  /// The mark with dash patterns that follow from a column.
  ///
  /// - Parameter column: One entry a row.
  /// - Returns: The changed mark; nil where the mark has no rows.
  public func lineStyle(by column: SeriesMark.Column) -> (any Mark)? {
    grouped(by: column) { style, place, _ in
      style.line = LineStyle.bySeries[place % LineStyle.bySeries.count]
    }
  }

  /// The mark with plotting symbols that follow from a column.
  ///
  /// - Parameter column: One entry a row.
  /// - Returns: The changed mark; nil where the mark has no rows.
  public func symbol(by column: SeriesMark.Column) -> (any Mark)? {
    grouped(by: column) { style, place, _ in
      style.symbol = Symbol.bySeries[place % Symbol.bySeries.count]
    }
  }

  /// The mark with series side by side, by a column.
  ///
  /// - Parameter column: One entry a row.
  /// - Returns: The changed mark; nil where the mark has no rows.
  public func position(by column: SeriesMark.Column) -> (any Mark)? {
    if let series = self as? SeriesMark { return series.dodged(by: column) }
    return (self as? any RowMark)?.series(column).dodged(by: column)
  }

  /// The series with a style for each entry of a column, which makes the series where none are.
  private func grouped(
    by column: SeriesMark.Column, _ change: (inout MarkStyle, Int, Int) -> Void
  ) -> (any Mark)? {
    if let series = self as? SeriesMark { return series.styled(by: column, change) }
    guard let mark = self as? any RowMark else { return nil }
    return mark.series(column).styled(by: column, change)
  }
}

/// A mark whose rows can each have a colour of the chart's scale.
public protocol ScaledColorMark: RowMark {
  /// The mark with a colour for each row.
  ///
  /// - Parameter values: One number a row.
  /// - Returns: The changed mark.
  func colored(by values: [Double]) -> Self
}
