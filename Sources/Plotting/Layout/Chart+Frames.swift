extension Figure {
  /// What the figure steps through; nil where it stands still.
  ///
  /// All of its charts that move do so together.
  public var frames: Frames? { charts.lazy.compactMap(\.frames).first }

  /// The figure with small multiples of its key frames, for paper and pages without a script.
  ///
  /// Nil for a figure that stands still. Every panel has the domains of the chart with all frames.
  public var keyFrames: Figure? {
    guard frames != nil else { return nil }
    var copy = self
    copy.charts = charts.map { $0.keyFrames ?? $0 }
    // Panels of panels need the whole width.
    if charts.count > 1 { copy.columns = 1 }
    return copy
  }
}

extension Chart {
  /// The chart as small multiples of its key frames; nil for a chart that stands still.
  var keyFrames: Chart? {
    guard let frames else { return nil }
    var all = facets
    all.titles = .all
    let cells = FacetGrid.arranging(marks, all, limit: .max).cells
    var copy = settingAxes
    copy.frames = nil
    copy.annotations = annotations.filter { $0.panel == nil }
    guard cells.count > 1 else {
      let key = frames.keyFrames()
      copy.marks = marks.compactMap { mark in
        guard let frame = mark.style.frame else { return mark }
        let titles = frames.titles(of: frame)
        return key.contains(frame)
          ? mark.placed(
            in: titles.count == 1 ? .panel(titles[0]) : .grid(row: titles[0], column: titles[1]))
          : nil
      }
      return copy
    }
    // Panels lie along the direction in which axes may differ, frames along the other.
    let isTurned = facets.scales == .freeX
    func place(_ panel: String?, _ frame: Int?) -> Facet {
      let title = frame.map { frames.title(of: $0) }
      return isTurned ? .grid(row: title, column: panel) : .grid(row: panel, column: title)
    }
    let key = frames.keyFrames(hasPanels: true)
    copy.facets = Facets(scales: isTurned ? .freeX : facets.hasFreeY ? .freeY : .shared)
    copy.marks = marks.enumerated().flatMap { index, mark -> [any Mark] in
      let frame = mark.style.frame
      if let frame, !key.contains(frame) { return [] }
      guard mark.style.facet != nil else {
        return [frame == nil ? mark : mark.placed(in: place(nil, frame))]
      }
      return cells.filter { $0.marks.contains(index) }
        .map { mark.placed(in: place($0.title, frame)) }
    }
    return copy
  }

  /// The chart with one frame alone and the axes of all.
  func frame(_ index: Int) -> Chart {
    var copy = settingAxes
    copy.frames = nil
    copy.marks = marks.filter { $0.style.frame == nil || $0.style.frame == index }
    return copy
  }

  /// The chart with what all frames share written down: categories, domains, and colours.
  private var settingAxes: Chart {
    let axes = resolvedAxes
    var copy = self
    func settle(_ axis: inout Axis, _ resolved: ResolvedAxis, isFree: Bool) {
      if let categories = resolved.categories {
        axis.categories = categories
      } else if !isFree {
        axis.domain = resolved.domain
      }
    }
    settle(&copy.xAxis, axes.x, isFree: facets.hasFreeX)
    settle(&copy.yAxis, axes.y, isFree: facets.hasFreeY)
    if let colors = colorMap {
      copy.colorScale.domain = colors.domain
      if case .quantiles = colorScale.spacing {
        copy.colorScale.spacing = .thresholds(colors.thresholds)
      }
    }
    return copy
  }
}

extension Mark {
  fileprivate func placed(in facet: Facet) -> any Mark {
    var copy = self
    copy.style.facet = facet
    copy.style.frame = nil
    return copy
  }
}
