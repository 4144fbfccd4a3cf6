import Statistics

extension Chart {
  /// A description of the chart in sentences: its axes, and each mark with start, end, extremes.
  ///
  /// - Returns: The text for `<desc>`.
  public func summary() -> String {
    guard !marks.isEmpty else { return "An empty chart." }
    let axes = resolvedAxes
    var sentences = [sentence(axes.x, name: "X axis"), sentence(axes.y, name: "Y axis")]
    let styles = SeriesAssignment.styles(of: marks)
    let positions = table().columns[0].values
    for (index, mark) in marks.enumerated() {
      sentences.append(
        sentence(mark, name: name(of: mark, at: index, styles: styles), positions: positions))
    }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func sentence(_ resolved: ResolvedAxis, name: String) -> String {
    let title = resolved.axis.title.isEmpty ? "without title" : resolved.axis.title
    if let categories = resolved.categories {
      // Of long lists a listener needs the beginning, the end, and how many there are.
      var names = categories
      if names.count > 7, let last = names.last { names = names.prefix(5) + ["…", last] }
      let count = categories.count == 1 ? "1 category" : "\(categories.count) categories"
      return "\(name): \(title), \(count): \(names.joined(separator: ", "))."
    }
    let (low, high) = (rounded(resolved.domain.lowerBound), rounded(resolved.domain.upperBound))
    return "\(name): \(title), \(resolved.scale.rule.name), from \(low) to \(high)."
  }

  private func sentence(_ mark: any Mark, name: String, positions: [Double]) -> String {
    if let rule = mark as? RuleMark {
      let label = rule.label.map { " (\($0))" } ?? ""
      return switch rule.position {
      case .x(let value): "A vertical reference line at \(rounded(value))\(label)."
      case .y(let value): "A horizontal reference line at \(rounded(value))\(label)."
      }
    }
    let data = mark.data(at: positions)
    if let band = mark as? BandMark {
      let levels = band.bands.map { rounded($0.level * 100) + " %" }.joined(separator: ", ")
      guard let widest = data.columns.first, data.columns.count > 1 else {
        return "Band of \(name), empty."
      }
      let ends = [widest.values, data.columns[1].values].map { $0.last { $0.isFinite } }
      guard let low = ends[0], let high = ends[1] else { return "Band of \(name), empty." }
      return "Band of \(name) at \(levels); the widest ends at \(rounded(low)) to \(rounded(high))."
    }
    guard let column = data.columns.first else { return "" }
    let pairs = zip(data.x, column.values).filter { $0.0.isFinite && $0.1.isFinite }
    guard let first = pairs.first, let last = pairs.last,
      let lowest = pairs.min(by: { $0.1 < $1.1 }), let highest = pairs.max(by: { $0.1 < $1.1 })
    else { return "\(mark.kind.capitalizedFirst) of \(name), empty." }
    if mark is IntervalMark { return "Error bars of \(name) at \(pairs.count) places." }
    var text = "\(mark.kind.capitalizedFirst) of \(name): \(pairs.count) "
    text += pairs.count == 1 ? "value" : "values"
    text += ", from \(rounded(first.1)) to \(rounded(last.1))"
    if lowest.1 < min(first.1, last.1) {
      text += ", lowest \(rounded(lowest.1)) at \(rounded(lowest.0))"
    }
    if highest.1 > max(first.1, last.1) {
      text += ", highest \(rounded(highest.1)) at \(rounded(highest.0))"
    }
    return text + "."
  }

  /// A number to three significant digits.
  private func rounded(_ value: Double) -> String {
    NumberFormat.significant(value, digits: 3, dropsTrailingZeros: true)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
