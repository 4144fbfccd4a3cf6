/// Marks that belong to a panel of their own.
///
/// The chart draws the marks in its place. What stands outside of all panels is in every one.
public struct PanelMark: Mark {
  /// The marks, back to front.
  public var marks: [any Mark]
  /// A label for all of the marks; nil leaves theirs.
  public var label: String?
  /// What the author chose for all of the marks.
  public var style: MarkStyle = MarkStyle()

  /// Creates a panel.
  ///
  /// - Parameters:
  ///   - facet: Its place among the others.
  ///   - marks: The marks, back to front.
  public init(_ facet: Facet, marks: [any Mark]) {
    self.marks = marks
    style.facet = facet
  }

  /// Parts the rows of a mark into panels.
  ///
  /// - Parameters:
  ///   - mark: The mark with all rows.
  ///   - facets: The panel of each row; rows beyond their number are left out.
  public init(_ mark: some RowMark, by facets: [Facet]) {
    var (places, rows) = ([Facet](), [[Int]]())
    for (row, facet) in facets.prefix(mark.rowCount).enumerated() {
      if let place = places.firstIndex(of: facet) {
        rows[place].append(row)
      } else {
        places.append(facet)
        rows.append([row])
      }
    }
    marks = zip(places, rows).map { facet, rows in
      var part = mark.selecting(rows: rows)
      part.style.facet = facet
      return part
    }
  }

  /// The marks that are drawn.
  public var layers: [any Mark] {
    marks.flatMap { mark -> [any Mark] in
      var mark = mark
      mark.label = label ?? mark.label
      mark.style.foreground = style.foreground ?? mark.style.foreground
      mark.style.line = style.line ?? mark.style.line
      mark.style.symbol = style.symbol ?? mark.style.symbol
      mark.style.opacity = style.opacity ?? mark.style.opacity
      mark.style.facet = style.facet ?? mark.style.facet
      return mark.layers.map { layer in
        var layer = layer
        layer.style.facet = layer.style.facet ?? mark.style.facet
        return layer
      }
    }
  }

  /// The word in descriptions.
  public var kind: String { "panel" }

  /// The values along x of all marks.
  public var xValues: [Double] { layers.flatMap(\.xValues) }

  /// The values along y of all marks.
  ///
  /// - Parameter domain: The horizontal domain.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    layers.flatMap { $0.yValues(over: domain) }
  }

  /// Nothing: the chart draws the marks in its place.
  ///
  /// - Parameters:
  ///   - panel: Not used.
  ///   - style: Not used.
  /// - Returns: No shapes.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    MarkDrawing(items: [], labelPlacement: nil, key: LegendKey(.swatch, paint: style.paint))
  }

  /// Nothing: the marks have the data.
  ///
  /// - Parameter positions: Not used.
  /// - Returns: No columns.
  public func data(at positions: [Double]) -> MarkData { .none }
}

extension Mark {
  /// The mark in a panel of its own, beside those of other marks.
  ///
  /// - Parameter title: The title of the panel.
  /// - Returns: The changed mark.
  public func facet(_ title: String) -> Self {
    var copy = self
    copy.style.facet = .panel(title)
    return copy
  }

  /// The mark at a place in rows and columns of panels.
  ///
  /// - Parameters:
  ///   - row: The title of the row; nil for all rows.
  ///   - column: The title of the column; nil for all columns.
  /// - Returns: The changed mark.
  public func facet(row: String? = nil, column: String? = nil) -> Self {
    var copy = self
    copy.style.facet = .grid(row: row, column: column)
    return copy
  }
}
