/// Gives every mark its colour, dash pattern and symbol.
package enum SeriesAssignment {
  /// The size of the palette; beyond it colours repeat.
  static let paletteSize = 6

  /// Marks that stand for the same thing: a band, its line, its points.
  private struct Series {
    /// A kind of mark in a panel and a frame.
    struct Member: Hashable {
      var kind: String
      var facet: Facet?
      var frame: Int?
    }

    var label: String?
    var members: [Member]
  }

  /// The series of each mark, counted from 1; nil for marks that take none.
  ///
  /// Equal labels share a series. A mark without a label joins the first series that has no mark
  /// of its kind in its panel yet, as does a labelled mark where that series has no label, so that
  /// a band and the line in it agree without a word from the author, and panels with each other.
  package static func series(of marks: [any Mark]) -> [Int?] {
    var all: [Series] = []
    return marks.map { mark in
      guard mark.takesSeries, mark.style.foreground == nil else { return nil }
      let member = Series.Member(
        kind: mark.kind, facet: mark.style.facet, frame: mark.style.frame)
      let match =
        all.firstIndex { $0.label != nil && $0.label == mark.label }
        ?? all.firstIndex { series in
          !series.members.contains(member) && (series.label == nil || mark.label == nil)
        }
      guard let match else {
        all.append(Series(label: mark.label, members: [member]))
        return all.count
      }
      all[match].members.append(member)
      all[match].label = all[match].label ?? mark.label
      return match + 1
    }
  }

  /// The dashes that authors chose, and those of closed forms, which are all ink: one pattern a
  /// name, so that a legend can tell them apart.
  private static func lawStyles(of marks: [any Mark]) -> [LineStyle?] {
    var names: [String] = []
    return marks.map { mark in
      guard mark.style.line == nil, mark.style.foreground == nil, let name = mark.label,
        mark is FunctionMark
      else { return mark.style.line }
      if !names.contains(name) { names.append(name) }
      let place = names.firstIndex(of: name) ?? 0
      return LineStyle.byLaw[place % LineStyle.byLaw.count]
    }
  }

  /// The looks of each mark.
  ///
  /// - Parameters:
  ///   - marks: The marks of a chart.
  ///   - colors: The chart's colour scale, where a mark needs one.
  ///   - sizes: The chart's scale of sizes, where points need one.
  /// - Returns: One style a mark.
  static func styles(
    of marks: [any Mark], colors: ColorMap? = nil, sizes: SizeScale? = nil
  ) -> [ResolvedStyle] {
    let laws = lawStyles(of: marks)
    return zip(marks, series(of: marks)).enumerated().map { index, entry in
      let (mark, number) = entry
      var foreground = mark.style.foreground ?? number.map { .series($0) } ?? .ink
      if case .series(let number) = foreground {
        foreground = .series((max(number, 1) - 1) % paletteSize + 1)
      }
      let position: Int
      if case .series(let number) = foreground { position = number - 1 } else { position = 0 }
      let line = laws[index] ?? mark.defaultLine ?? LineStyle.bySeries[position]
      return ResolvedStyle(
        markIndex: index, paint: foreground.paint, dash: line.dash,
        symbol: mark.style.symbol ?? Symbol.bySeries[position], opacity: mark.style.opacity,
        colors: colors, sizes: sizes)
    }
  }
}
