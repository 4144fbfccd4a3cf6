/// Samples a curve more densely where it bends on the page.
package enum AdaptiveSampling {
  static let initialCount = 25
  package static let greatestCount = 200
  /// The cosine of the greatest angle between neighbouring pieces, half a degree.
  static let straightCosine = 0.99996192306417129

  /// Points of a curve over a stretch of the page, ascending in x.
  ///
  /// Starts with 25 points at equal distances and halves pieces while the angle at a middle point
  /// exceeds half a degree, to at most 200 points: the rule of Vega's `sampleCurve`. Points that
  /// are not finite stay in the result, so that the line breaks there.
  ///
  /// - Parameters:
  ///   - range: The stretch, in px.
  ///   - curve: The point above a horizontal coordinate.
  /// - Returns: The points.
  package static func sample(over range: ClosedRange<Double>, curve: (Double) -> Point) -> [Point] {
    let step = (range.upperBound - range.lowerBound) / Double(initialCount - 1)
    guard step > 0 else { return [curve(range.lowerBound)] }
    var budget = greatestCount - initialCount
    var points: [Point] = []
    for index in 0..<initialCount {
      let end =
        index == initialCount - 1 ? range.upperBound : range.lowerBound + Double(index) * step
      points.append(curve(end))
    }
    // Breadth first, so that the budget is spread over the whole curve.
    var isRefining = true
    var isSettled = [Bool](repeating: false, count: points.count - 1)
    while isRefining, budget > 0 {
      isRefining = false
      var next = [points[0]]
      var nextSettled: [Bool] = []
      for index in 1..<points.count {
        let (start, end) = (points[index - 1], points[index])
        guard !isSettled[index - 1], budget > 0, end.x - start.x > 0.25 else {
          next.append(end)
          nextSettled.append(true)
          continue
        }
        let middle = curve((start.x + end.x) / 2)
        budget -= 1
        next += [middle, end]
        let isStraight = isStraight(start, middle, end)
        nextSettled += [isStraight, isStraight]
        isRefining = isRefining || !isStraight
      }
      points = next
      isSettled = nextSettled
    }
    return points
  }

  private static func isStraight(_ start: Point, _ middle: Point, _ end: Point) -> Bool {
    let count = [start, middle, end].count { $0.isFinite }
    guard count == 3 else { return count == 0 }
    let (ax, ay) = (middle.x - start.x, middle.y - start.y)
    let (bx, by) = (end.x - middle.x, end.y - middle.y)
    let lengths = ((ax * ax + ay * ay) * (bx * bx + by * by)).squareRoot()
    return ax * bx + ay * by >= straightCosine * lengths
  }
}
