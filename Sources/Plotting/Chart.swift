/// Layers of marks over a pair of axes, in one panel or in several.
public struct Chart: Sendable {
  /// The layers, back to front.
  public var marks: [any Mark]
  /// The horizontal axis.
  public var xAxis: Axis
  /// The vertical axis.
  public var yAxis: Axis
  /// The title above the chart; nil for none.
  public var title: String?
  /// What stands below the title; nil for nothing.
  public var subtitle: String?
  /// The accessible description; nil generates one.
  public var description: String?
  /// The shape of the panel.
  public var aspect: Aspect = .automatic
  /// How numbers become colours, in marks that are coloured by numbers.
  public var colorScale: ColorScale = ColorScale()
  /// How the panels are arranged where marks belong to different ones.
  public var facets: Facets = Facets()
  /// What a reader steps through; nil for a chart that stands still.
  public var frames: Frames?
  /// Texts, spans and brackets that are no data.
  public var annotations: [Annotation] = []

  /// Creates a figure.
  ///
  /// - Parameters:
  ///   - marks: The layers, back to front.
  ///   - xAxis: The horizontal axis.
  ///   - yAxis: The vertical axis.
  ///   - title: The title above the chart; nil for none.
  ///   - description: The accessible description; nil generates one.
  public init(
    marks: [any Mark], xAxis: Axis = Axis(), yAxis: Axis = Axis(), title: String? = nil,
    description: String? = nil
  ) {
    self.marks = marks.flatMap { mark in
      mark.layers.map { layer in
        var layer = layer
        layer.style.facet = layer.style.facet ?? mark.style.facet
        layer.style.frame = layer.style.frame ?? mark.style.frame
        return layer
      }
    }
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.title = title
    self.description = description
  }

  /// The chart with another horizontal axis.
  ///
  /// - Parameters:
  ///   - title: The title, with the unit in parentheses.
  ///   - scale: How values are laid out.
  ///   - domain: The lowest and the highest value shown; nil takes them from the data.
  ///   - includesZero: Whether an automatic domain holds zero; nil lets the data decide.
  ///   - ticks: The values that get ticks; nil takes the best.
  ///   - reversed: Whether values grow towards the left.
  ///   - clamp: Whether values outside the domain are drawn at its ends.
  ///   - nice: Whether an automatic domain ends at round values.
  ///   - categories: The categories in the order wished; those that only the data name follow.
  /// - Returns: The changed chart.
  public func xAxis(
    _ title: String, scale: Scale = .linear, domain: ClosedRange<Double>? = nil,
    includesZero: Bool? = nil, ticks: [Double]? = nil, reversed: Bool = false,
    clamp: Bool = false, nice: Bool = false, categories: [String]? = nil
  ) -> Chart {
    var copy = self
    copy.xAxis = Axis(
      title: title, scale: scale, domain: domain, includesZero: includesZero, ticks: ticks,
      reversed: reversed, clamp: clamp, nice: nice, categories: categories)
    return copy
  }

  /// The chart with another vertical axis.
  ///
  /// - Parameters:
  ///   - title: The title, with the unit in parentheses.
  ///   - scale: How values are laid out.
  ///   - domain: The lowest and the highest value shown; nil takes them from the data.
  ///   - includesZero: Whether an automatic domain holds zero; nil lets the data decide.
  ///   - ticks: The values that get ticks; nil takes the best.
  ///   - reversed: Whether values grow downwards.
  ///   - clamp: Whether values outside the domain are drawn at its ends.
  ///   - nice: Whether an automatic domain ends at round values.
  ///   - categories: The categories in the order wished; those that only the data name follow.
  /// - Returns: The changed chart.
  public func yAxis(
    _ title: String, scale: Scale = .linear, domain: ClosedRange<Double>? = nil,
    includesZero: Bool? = nil, ticks: [Double]? = nil, reversed: Bool = false,
    clamp: Bool = false, nice: Bool = false, categories: [String]? = nil
  ) -> Chart {
    var copy = self
    copy.yAxis = Axis(
      title: title, scale: scale, domain: domain, includesZero: includesZero, ticks: ticks,
      reversed: reversed, clamp: clamp, nice: nice, categories: categories)
    return copy
  }

  /// The chart with another shape of its panel.
  ///
  /// - Parameter aspect: The shape.
  /// - Returns: The changed chart.
  public func aspect(_ aspect: Aspect) -> Chart {
    var copy = self
    copy.aspect = aspect
    return copy
  }

  /// The accessible title: the author's, or the two axes'.
  public var resolvedTitle: String {
    if let title, !title.isEmpty { return title }
    switch (yAxis.title.isEmpty, xAxis.title.isEmpty) {
    case (false, false): return "\(yAxis.title) against \(xAxis.title)"
    case (false, true): return yAxis.title
    case (true, false): return "Values against \(xAxis.title)"
    case (true, true): return "Chart"
    }
  }
}
