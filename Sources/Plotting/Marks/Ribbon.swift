/// The visible part of the area between two curves.
struct Ribbon {
  /// The closed outlines, cut off at the panel.
  private(set) var areas: [[Point]] = []
  /// The upper curve, cut off at the panel.
  private(set) var upperEdge: [[Point]] = []
  /// The middle of the right end; nil where that is not in the panel.
  private(set) var end: Point?
  /// The height of the right end, in px.
  private(set) var endHeight = 0.0

  /// Lays an area onto a panel.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - lower: The lower curve.
  ///   - upper: The upper curve.
  ///   - panel: The scales.
  init(x: [Double], lower: [Double], upper: [Double], in panel: Panel) {
    let frame = panel.frame
    let runs = Ribbon.runs(x: x, lower: lower, upper: upper, in: panel)
    for run in runs {
      var top = LineSimplification.thinned(run.map(\.upper), width: frame.width).points
      var bottom = LineSimplification.thinned(run.map(\.lower), width: frame.width).points
      if run.count == 1 {
        top = [Point(top[0].x - 0.5, top[0].y), Point(top[0].x + 0.5, top[0].y)]
        bottom = [Point(bottom[0].x - 0.5, bottom[0].y), Point(bottom[0].x + 0.5, bottom[0].y)]
      }
      let area = Clipping.clip(area: top + bottom.reversed(), to: frame)
      if area.count > 2 { areas.append(area) }
      upperEdge += Clipping.clip(top, to: panel.clipFrame)
    }
    if !areas.isEmpty, let last = runs.last?.last, last.lower.x <= frame.right + 0.5 {
      endHeight = (last.lower.y - last.upper.y).magnitude
      let middle = (last.lower.y + last.upper.y) / 2
      end = Point(
        min(max(last.lower.x, frame.left), frame.right),
        min(max(middle, frame.top), frame.bottom))
    }
  }

  /// Neighbouring places where the area can be drawn.
  private static func runs(
    x: [Double], lower: [Double], upper: [Double], in panel: Panel
  ) -> [[(lower: Point, upper: Point)]] {
    var runs: [[(lower: Point, upper: Point)]] = [[]]
    for index in 0..<min(x.count, lower.count, upper.count) {
      let top = panel.place(x[index], upper[index])
      var bottom = panel.place(x[index], lower[index])
      // An area that reaches down to where the scale ends, such as 0 on a logarithmic axis.
      if lower[index].isFinite, bottom.y.isNaN { bottom.y = panel.frame.bottom + 10 }
      if top.isFinite, bottom.isFinite {
        runs[runs.count - 1].append((bottom, top))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}
