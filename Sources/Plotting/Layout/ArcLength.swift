import Statistics

/// The aspect at which the lines of a chart are shortest on a panel of given area.
///
/// Talbot, Gerth and Hanrahan (2011), "Arc length-based aspect ratio selection",
/// doi:10.1109/TVCG.2011.167: lines are as short as they can be where their slopes are balanced
/// around 45°.
package enum ArcLength {
  /// The least and the greatest height of a panel divided by its width.
  package static let limits = 0.35...1.1

  /// The ratio for lines in a square of side 1.
  ///
  /// - Parameter lines: The points of each line, with both coordinates as shares of the panel.
  /// - Returns: The height divided by the width, inside the limits; nil without a line.
  package static func ratio(of lines: [[Point]]) -> Double? {
    var steps: [(x: Double, y: Double)] = []
    for line in lines {
      for (start, end) in zip(line, line.dropFirst()) where start != end {
        steps.append(((end.x - start.x) * (end.x - start.x), (end.y - start.y) * (end.y - start.y)))
      }
    }
    guard steps.contains(where: { $0.y > 0 }) else { return nil }
    // On a panel of area 1 a step of (x, y) has the length √(x²/r + y²r), a convex function of
    // log r; so its slope changes sign once.
    func slope(_ logarithm: Double) -> Double {
      let ratio = exp(logarithm)
      return steps.reduce(0) { sum, step in
        sum + (step.y * ratio - step.x / ratio) / (step.x / ratio + step.y * ratio).squareRoot()
      }
    }
    var (low, high) = (log(limits.lowerBound), log(limits.upperBound))
    if slope(low) >= 0 { return limits.lowerBound }
    if slope(high) <= 0 { return limits.upperBound }
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if slope(middle) < 0 { low = middle } else { high = middle }
    }
    return exp((low + high) / 2)
  }

  /// The ratio for the lines that marks have drawn.
  ///
  /// - Parameters:
  ///   - drawings: What the marks of each panel have drawn.
  ///   - frames: The panels that they have drawn in, in px.
  /// - Returns: The height divided by the width; nil without a line.
  static func ratio(of drawings: [[MarkDrawing]], in frames: [Rectangle]) -> Double? {
    ratio(
      of: zip(drawings, frames).flatMap { drawings, frame -> [[Point]] in
        drawings.flatMap(\.obstacles).filter { $0.count > 2 }.map { line in
          line.map {
            Point(($0.x - frame.left) / frame.width, (frame.bottom - $0.y) / frame.height)
          }
        }
      })
  }
}
