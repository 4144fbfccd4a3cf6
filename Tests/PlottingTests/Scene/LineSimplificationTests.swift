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

  @Test func keepsTheExtremesOfEveryColumn() {
    let reduced = LineSimplification.reduceColumns(Self.walk)
    #expect(reduced.count <= 2 * 1_200 + 2)
    func columns(_ line: [Point]) -> [[Double]] {
      var all = [[Double]](repeating: [], count: 1_200)
      for point in line { all[Int(point.x * 2)].append(point.y) }
      return all
    }
    for (full, thin) in zip(columns(Self.walk), columns(reduced)) {
      #expect(full.min() == thin.min())
      #expect(full.max() == thin.max())
    }
    #expect(reduced.first == Self.walk.first && reduced.last == Self.walk.last)
    // The ends of the line lie beside the stroke of their column.
    let strokes = reduced.dropFirst().dropLast()
    #expect(zip(strokes, strokes.dropFirst()).allSatisfy { $0.x <= $1.x })
  }

  /// No stroke between two columns may reach beyond the extremes on either side of it.
  @Test func entersEveryColumnAtTheNearerEnd() {
    let steep = (0..<8_000).map { Point(Double($0) / 20, $0 < 4_000 ? 0 : 300 + Double($0 % 7)) }
    let reduced = LineSimplification.reduceColumns(steep).dropFirst().dropLast()
    let jumps = zip(reduced, reduced.dropFirst()).filter { $0.x != $1.x }
      .map { ($1.y - $0.y).magnitude }
    #expect(jumps.filter { $0 > 7 } == [300])
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
