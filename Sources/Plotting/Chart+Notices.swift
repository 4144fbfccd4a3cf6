/// Something about a figure that its author had better know.
public struct ChartNotice: Hashable, Sendable, CustomStringConvertible {
  /// The stable name of the kind, for example `chart-log-nonpositive`.
  public var rule: String
  /// What is the matter, as a sentence.
  public var sentence: String
  /// What would help, as an imperative; nil where the sentence says it.
  public var suggestion: String?

  /// The sentence.
  public var description: String { sentence }
}

extension Chart {
  /// What a reader of the chart would stumble over.
  ///
  /// - Returns: Notices in a fixed order; empty for a chart without faults.
  public func notices() -> [ChartNotice] { FigureDrawing(Figure(self)).notices }

  /// What can be seen without drawing the chart.
  func ownNotices() -> [ChartNotice] {
    var notices: [ChartNotice] = []
    func add(_ rule: String, _ sentence: String, _ suggestion: String? = nil) {
      notices.append(ChartNotice(rule: rule, sentence: sentence, suggestion: suggestion))
    }
    let hasData = marks.contains { mark in
      !mark.isEmpty || mark is FunctionMark || mark.xValues.contains { $0.isFinite }
    }
    if !hasData { add("chart-empty", "The chart has nothing to draw.") }
    for (name, axis) in [("x", xAxis), ("y", yAxis)] where axis.title.isEmpty {
      add("chart-axis-title", "The \(name) axis has no title.")
    }
    if colorMap != nil, colorScale.title.isEmpty {
      add("chart-color-title", "The colour scale has no title.")
    }
    if let sizes = sizeScale, sizes.title.isEmpty {
      add("chart-size-title", "The sizes of the points have no title.")
    }
    let lists = [marks.map(\.xCategories), marks.map(\.yCategories)]
    for ((name, axis), lists) in zip([("x", xAxis), ("y", yAxis)], lists) {
      let names = lists.compactMap { $0 }
      if let domain = axis.domain, names.isEmpty, !isUsable(domain, on: axis) {
        add(
          "chart-domain",
          "The \(name) axis cannot show its domain on a \(axis.scale.rule.name) scale; "
            + "the data decide instead.")
      }
      if axis.scale.rule is CategoryScale || axis.categories != nil, names.isEmpty {
        add("chart-categories", "The \(name) axis is for names, but no mark has names along it.")
      }
    }
    for sentence in empty() { add("chart-mark-empty", sentence) }
    notices += unplaceable()
    let series = SeriesAssignment.series(of: marks).compactMap { $0 }.max() ?? 0
    if series > SeriesAssignment.paletteSize {
      add(
        "chart-series",
        "The chart has \(series) series; beyond six their colours repeat and cannot be told apart.",
        "put the series into panels, or label them")
    }
    if FacetGrid.mixesPlaces(of: marks) {
      add(
        "chart-facets",
        "The chart has panels by title and panels in rows or columns; the latter are left out.")
    }
    for annotation in annotations where !hasPlace(for: annotation) {
      add("chart-annotation", "The annotation “\(annotation.text)” lies outside of the axes.")
    }
    return notices
  }

  /// Kind and levels of every band in words, which a caption has to state.
  ///
  /// - Returns: For example "pointwise, 95 %, 80 %, 50 %"; each only once, in drawing order.
  public func bandStatements() -> [String] {
    var statements: [String] = []
    for case let band as BandMark in marks {
      guard let statement = band.statement, !statements.contains(statement) else { continue }
      statements.append(statement)
    }
    return statements
  }

  private func isUsable(_ domain: ClosedRange<Double>, on axis: Axis) -> Bool {
    let rule = axis.scale.rule
    return rule.contains(domain.lowerBound) && rule.contains(domain.upperBound)
      && domain.lowerBound < domain.upperBound
  }

  /// Whether some panel can show an annotation.
  private func hasPlace(for annotation: Annotation) -> Bool {
    let metrics = BlockMetrics(width: ChartLayout.wide.width)
    let grid = FacetGrid.arranging(marks, facets, limit: metrics.mostColumns)
    let axes = PanelAxes(self, grid: grid, facets: facets, metrics: metrics)
    func holds(_ axis: ResolvedAxis, _ coordinate: Coordinate) -> Bool {
      switch coordinate {
      case .number(let number): axis.domain.contains(number) || axis.axis.isClamped
      case .category(let name): axis.categories?.contains(name) ?? false
      }
    }
    return grid.cells.indices.contains { index in
      guard annotation.panel == nil || annotation.panel == grid.cells[index].title else {
        return false
      }
      let (x, y) = (axes.x(index), axes.y(index))
      return switch annotation.kind {
      case .text(let place, let height, _): holds(x, place) && holds(y, height)
      case .spanX(let range), .bracketX(let range, _): range.overlaps(x.domain)
      case .spanY(let range), .bracketY(let range, _): range.overlaps(y.domain)
      }
    }
  }

  /// Sentences about marks that leave no trace.
  private func empty() -> [String] {
    let styles = SeriesAssignment.styles(of: marks)
    return marks.enumerated().compactMap { index, mark in
      guard mark.isEmpty else { return nil }
      return "“\(name(of: mark, at: index, styles: styles))” has no finite value to draw."
    }
  }

  /// Notices about values that an axis has no place for.
  ///
  /// A first x of 0 is passed over: every run starts with generation 0, and a logarithmic axis of
  /// generations starts at 1 as readers expect.
  private func unplaceable() -> [ChartNotice] {
    let styles = SeriesAssignment.styles(of: marks)
    let everything = -Double.infinity...Double.infinity
    return marks.enumerated().flatMap { index, mark -> [ChartNotice] in
      let name = name(of: mark, at: index, styles: styles)
      let x = mark.xValues.first == 0 ? Array(mark.xValues.dropFirst()) : mark.xValues
      return [("x", xAxis, x), ("y", yAxis, mark.yValues(over: everything))]
        .compactMap { letter, axis, values in
          let count = values.count {
            $0.isFinite && $0 != mark.baseline && !axis.scale.rule.contains($0)
          }
          guard count > 0 else { return nil }
          let subject = count == 1 ? "1 value of “\(name)” is" : "\(count) values of “\(name)” are"
          let isLog = axis.scale.rule is LogScale
          let reason = isLog ? "not positive" : "outside of 0 to 1"
          return ChartNotice(
            rule: "chart-log-nonpositive",
            sentence: "\(subject) \(reason) and cannot be shown on the "
              + "\(axis.scale.rule.name) \(letter) axis.",
            suggestion: isLog ? "show them with `scale: .symmetricLog(constant: …)`" : nil)
        }
    }
  }
}
