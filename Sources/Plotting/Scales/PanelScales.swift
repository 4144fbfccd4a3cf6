import Statistics

/// The scales of a panel as a page needs them to find the place of a value.
public struct PanelScales: Hashable, Sendable {
  /// One axis: what stands at its two ends, and how values lie between them.
  public struct Axis: Hashable, Sendable {
    /// The value at the left or lower end.
    public var start: Double
    /// The value at the right or upper end.
    public var end: Double
    /// The name of the scale, with its parameter behind a blank.
    public var scale: String
  }

  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis

  /// The scales of a panel; nil where a page knows no such scale.
  init?(_ panel: Panel) {
    let frame = panel.frame
    guard let x = Axis(panel.x, from: frame.left), let y = Axis(panel.y, from: frame.bottom)
    else { return nil }
    self.x = x
    self.y = y
  }

  /// The text of the attribute: pixels, values and scale along x, then along y.
  func text(in frame: Rectangle) -> String {
    "\(x.text(from: frame.left, to: frame.right))|\(y.text(from: frame.bottom, to: frame.top))"
  }
}

extension PanelScales.Axis {
  fileprivate init?(_ scale: PositionScale, from low: Double) {
    guard let name = scale.rule.pageName else { return nil }
    let isTurned = scale.start != low
    start = isTurned ? scale.domain.upperBound : scale.domain.lowerBound
    end = isTurned ? scale.domain.lowerBound : scale.domain.upperBound
    self.scale = name
  }

  fileprivate func text(from low: Double, to high: Double) -> String {
    let pixels = [low, high].map { NumberFormat.coordinate($0) }
    let values = [start, end].map { NumberFormat.shortest($0) }
    return (pixels + values + [scale]).joined(separator: " ")
  }
}

extension ContinuousScale {
  /// The name under which the page's script knows the scale; nil for one that it does not know.
  fileprivate var pageName: String? {
    switch self {
    case is LinearScale, is CategoryScale: "linear"
    case is LogScale: "log"
    case is LogitScale: "logit"
    case let scale as SymmetricLogScale: "symlog \(NumberFormat.shortest(scale.constant))"
    case let scale as PowerScale: "power \(NumberFormat.shortest(scale.exponent))"
    default: nil
    }
  }
}
