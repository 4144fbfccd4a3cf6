/// Ellipses that hold stated shares of a normal law with the moments of a cloud.
public struct EllipseMark: Mark {
  /// The first coordinates of the cloud.
  public var x: [Double]
  /// The second coordinates.
  public var y: [Double]
  /// The shares inside, widest first.
  public var levels: [Double]
  /// The name that readers see.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates the ellipses of a cloud.
  ///
  /// - Parameters:
  ///   - x: The first coordinates.
  ///   - y: The second coordinates; pairs that are not finite do not count.
  ///   - levels: The shares inside, between 0 and 1.
  ///   - label: The name that readers see.
  public init(x: [Double], y: [Double], levels: [Double] = [0.5, 0.95], label: String? = nil) {
    self.x = x
    self.y = y
    self.levels = levels.sorted(by: >)
    self.label = label
  }

  private var outlines: [[(x: Double, y: Double)]] {
    let ellipse = CovarianceEllipse(x: x, y: y)
    return levels.map { ellipse.outline(level: $0) }
  }

  /// The word in descriptions.
  public var kind: String { "ellipses" }

  /// True, so that no ellipse touches an axis.
  public var needsRoomAside: Bool { true }

  /// The extremes of the widest ellipse along x.
  public var xValues: [Double] {
    let widest = outlines.first?.map(\.x) ?? []
    return [widest.min(), widest.max()].compactMap { $0 }
  }

  /// The extremes of the widest ellipse along y.
  ///
  /// - Parameter domain: Not used: an ellipse is shown whole.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    let widest = outlines.first?.map(\.y) ?? []
    return [widest.min(), widest.max()].compactMap { $0 }
  }

  /// One closed line a level.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The lines; they have no end, so their label goes to the legend.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let lines = outlines.map { $0.map { panel.place($0.x, $0.y) } }
      .filter { !$0.isEmpty && $0.allSatisfy(\.isFinite) }
      .flatMap { line in
        // The line is closed by hand, since a clipped one must not be.
        Clipping.clip(line + line.prefix(1), to: panel.clipFrame)
      }
      .map { LineSimplification.simplify($0) }
    let key = LegendKey(.line(.contour), paint: style.paint, dash: style.dash)
    guard !lines.isEmpty else { return MarkDrawing(items: [], labelPlacement: nil, key: key) }
    let item = SceneItem(
      group: .mark(style.markIndex, isClipped: true), role: .contour, paint: style.paint,
      shape: .polylines(lines, decimals: 2), dash: style.dash, opacity: style.opacity)
    return MarkDrawing(items: [item], labelPlacement: .legend, obstacles: lines, key: key)
  }

  /// The outlines of all ellipses.
  ///
  /// - Parameter positions: Not used: the ellipses have their own.
  /// - Returns: One column.
  public func data(at positions: [Double]) -> MarkData {
    let points = outlines.flatMap { $0 }
    return MarkData(x: points.map(\.x), columns: [DataColumn(name: "", values: points.map(\.y))])
  }

  /// The centre and the levels.
  ///
  /// - Parameter name: What the cloud shows.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    let ellipse = CovarianceEllipse(x: x, y: y)
    guard ellipse.meanX.isFinite else { return "Ellipses of \(name), empty." }
    let center = "\(SummaryText.number(ellipse.meanX)), \(SummaryText.number(ellipse.meanY))"
    return "Ellipses of \(name) at \(SummaryText.percents(levels)) around \(center)."
  }
}
