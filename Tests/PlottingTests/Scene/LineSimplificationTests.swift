import Plotting
import Testing

@Suite struct LineSimplificationTests {
  static let walk: [Point] = {
    var noise = Gallery.Noise(seed: 8)
    var y = 100.0
    return (0..<30_000).map { index in
      y += noise.next()
      return Point(Double(index) * 600 / 30_000, y)
    }
  }()

  /// The heights of a line within 0.7 px to either side of a place; it is connected there.
  private func heights(of line: [Point], around x: Double) -> ClosedRange<Double>? {
    let window = Rectangle(left: x - 0.7, top: -1e6, right: x + 0.7, bottom: 1e6)
    // Ascending in x, but for the ends, which lie beside the stroke of their column.
    let first = line.firstIndex { $0.x > x - 2 } ?? 0
    let near = line[max(first - 1, 0)...].prefix { $0.x < x + 2 }
    let parts = Clipping.clip(Array(near), to: window).flatMap { $0 }.map(\.y)
    guard let low = parts.min(), let high = parts.max() else { return nil }
    return low...high
  }

  @Test func movesNoPointByAPixel() throws {
    let reduced = LineSimplification.reduceColumns(Self.walk)
    #expect(reduced.count <= 2 * 1_200 + 2)
    #expect(reduced.first == Self.walk.first && reduced.last == Self.walk.last)
    for (line, other) in [(Self.walk, reduced), (reduced, Self.walk)] {
      for point in line {
        let range = try #require(heights(of: other, around: point.x))
        #expect(point.y >= range.lowerBound - 0.05 && point.y <= range.upperBound + 0.05)
      }
    }
  }

  @Test func leavesALoneStepAsItIs() {
    let step = (0..<8_000).map { Point(Double($0) / 20, $0 < 4_000 ? 0 : 300) }
    let reduced = LineSimplification.reduceColumns(step)
    let jumps = zip(reduced, reduced.dropFirst()).filter { $0.y != $1.y }
    #expect(jumps.count == 1)
    #expect(jumps.allSatisfy { (199.5...200.5).contains($0.0.x) && $0.1.x - $0.0.x <= 0.5 })
  }

  @Test(arguments: [0.1, 0.5, 2])
  func staysWithinTheTolerance(_ tolerance: Double) {
    let line = Array(Self.walk.prefix(2_000))
    let simple = LineSimplification.simplify(line, tolerance: tolerance)
    #expect(simple.count < line.count)
    #expect(simple.first == line.first && simple.last == line.last)
    for point in line {
      let nearest =
        zip(simple, simple.dropFirst())
        .map { LineSimplification.squaredDistance(point, from: $0, to: $1) }.min() ?? .infinity
      #expect(nearest <= tolerance * tolerance * 1.000001)
    }
  }

  @Test func reducesASmoothCurve() {
    let curve = (0..<1_000).map { Point(Double($0) / 2, 200 * 100 / (Double($0) + 100)) }
    #expect(LineSimplification.simplify(curve).count < 60)
  }

  @Test func keepsAStraightLineByItsEnds() {
    let line = (0...10).map { Point(Double($0), 2 * Double($0)) }
    #expect(LineSimplification.simplify(line) == [Point(0, 0), Point(10, 20)])
  }

  @Test func followsCurvesOnScreen() {
    let points = AdaptiveSampling.sample(over: 0...500) { Point($0, 1e5 / ($0 + 10)) }
    #expect(points.count <= AdaptiveSampling.greatestCount)
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.x < $1.x })
    let straight = AdaptiveSampling.sample(over: 0...500) { Point($0, 3 * $0) }
    #expect(straight.count < 60)
  }
}
