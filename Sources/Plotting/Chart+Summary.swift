import Statistics

extension Chart {
  /// A description of the chart in sentences: its axes, and each mark with start, end, extremes.
  ///
  /// - Returns: The text for `<desc>`.
  public func summary() -> String {
    summary(at: positionsOfOthers)
  }

  /// The description from the numbers of the chart.
  func summary(_ table: DataTable) -> String { summary(at: table.key.values) }

  /// Where the marks have their values, as far as a closed form has to know.
  private var positionsOfOthers: [Double] {
    marks.contains { $0 is FunctionMark } ? table().key.values : []
  }

  /// The description, with closed forms at the values of x of the other marks.
  private func summary(at positions: [Double]) -> String {
    guard !marks.isEmpty else { return "An empty chart." }
    let axes = resolvedAxes
    let panels = panelTitles
    var sentences: [String] = []
    if panels.count > 1 {
      sentences.append("\(panels.count) panels: \(panels.joined(separator: "; ")).")
    }
    sentences += [
      sentence(axes.x, name: "X axis", isFree: facets.hasFreeX && panels.count > 1),
      sentence(axes.y, name: "Y axis", isFree: facets.hasFreeY && panels.count > 1),
    ]
    if let frames {
      for parameter in frames.parameters {
        let values = parameter.values.indices.map { Frames.text(parameter, $0) }
        sentences.append(
          "A slider steps through \(parameter.name): \(values.joined(separator: ", ")).")
      }
      for index in Set([0, frames.count - 1]).sorted() {
        let chart = frame(index)
        sentences.append("At \(frames.title(of: index)):")
        sentences += chart.markSentences(at: chart.positionsOfOthers)
      }
    } else {
      sentences += markSentences(at: positions)
    }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A sentence about each mark of a chart that stands still.
  private func markSentences(at positions: [Double]) -> [String] {
    let styles = SeriesAssignment.styles(of: marks)
    return marks.enumerated().map { index, mark in
      var name = name(of: mark, at: index, styles: styles)
      if let facet = mark.style.facet { name += " in \(facet.title)" }
      return mark.sentence(name: name)
        ?? SummaryText.curve(mark.data(at: positions), kind: mark.kind, name: name)
    }
  }

  /// The titles of all panels, each with its row and its column.
  private var panelTitles: [String] {
    var all = facets
    all.titles = .all
    return FacetGrid.arranging(marks, all, limit: .max).cells.map(\.title)
  }

  private func sentence(_ resolved: ResolvedAxis, name: String, isFree: Bool) -> String {
    let title = resolved.axis.title.isEmpty ? "without title" : resolved.axis.title
    if let categories = resolved.categories {
      // Of long lists a listener needs the beginning, the end, and how many there are.
      var names = categories
      if names.count > 7, let last = names.last { names = names.prefix(5) + ["…", last] }
      let count = categories.count == 1 ? "1 category" : "\(categories.count) categories"
      return "\(name): \(title), \(count): \(names.joined(separator: ", "))."
    }
    guard !isFree else {
      return "\(name): \(title), \(resolved.scale.rule.name), with a range for each panel."
    }
    let low = SummaryText.number(resolved.domain.lowerBound)
    let high = SummaryText.number(resolved.domain.upperBound)
    return "\(name): \(title), \(resolved.scale.rule.name), from \(low) to \(high)."
  }
}

/// Words and numbers of descriptions.
enum SummaryText {
  /// A number to three significant digits.
  static func number(_ value: Double) -> String {
    NumberFormat.significant(value, digits: 3, dropsTrailingZeros: true)
  }

  /// A count with its noun.
  static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(NumberFormat.integer(count)) \(noun)s"
  }

  /// Levels of bands and contours, in percent.
  static func percents(_ levels: [Double]) -> String {
    levels.map { number($0 * 100) + " %" }.joined(separator: ", ")
  }

  /// A curve by its length, its ends and its extremes.
  static func curve(_ data: MarkData, kind: String, name: String) -> String {
    guard let column = data.columns.first else { return "" }
    let subject = "\(kind.prefix(1).uppercased() + kind.dropFirst()) of \(name)"
    var pairs = 0
    var ends: (first: (Double, Double), last: (Double, Double))?
    var extremes = (lowest: (0.0, Double.infinity), highest: (0.0, -Double.infinity))
    for pair in zip(data.x, column.values) where pair.0.isFinite && pair.1.isFinite {
      pairs += 1
      ends = (ends?.first ?? pair, pair)
      if pair.1 < extremes.lowest.1 { extremes.lowest = pair }
      if pair.1 > extremes.highest.1 { extremes.highest = pair }
    }
    guard let (first, last) = ends else { return "\(subject), empty." }
    let (lowest, highest) = extremes
    var text = "\(subject): \(count(pairs, "value"))"
    text += ", from \(number(first.1)) to \(number(last.1))"
    if lowest.1 < min(first.1, last.1) {
      text += ", lowest \(number(lowest.1)) at \(number(lowest.0))"
    }
    if highest.1 > max(first.1, last.1) {
      text += ", highest \(number(highest.1)) at \(number(highest.0))"
    }
    return text + "."
  }
}
