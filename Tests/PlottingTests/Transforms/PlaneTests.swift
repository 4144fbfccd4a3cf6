import Plotting
import Statistics
import Testing

/// Reference values: Reference/transforms.py.
@Suite struct PlaneTests {
  // MARK: - Ellipses

  private static let x = TransformReference.normal(80)
  private static let y = zip(x, TransformReference.normal(80, step: 0.7548776662466927))
    .map { 0.5 * $0 + $1 }

  @Test func momentsAreNumPys() {
    let ellipse = CovarianceEllipse(x: Self.x + [.nan], y: Self.y + [1])
    let found = [
      ellipse.meanX, ellipse.meanY, ellipse.varianceX, ellipse.varianceY, ellipse.covariance,
    ]
    for (one, other) in zip(found, TransformReference.moments) { #expect(abs(one - other) < 1e-13) }
  }

  @Test(arguments: TransformReference.radii)
  func radiiAreThoseOfTheChiSquareLaw(_ level: Double, _ expected: Double) {
    #expect(abs(CovarianceEllipse.radius(level: level) - expected) < 1e-13)
    let ellipse = CovarianceEllipse(x: Self.x, y: Self.y)
    let determinant =
      ellipse.varianceX * ellipse.varianceY - ellipse.covariance * ellipse.covariance
    for point in ellipse.outline(level: level) {
      let (dx, dy) = (point.x - ellipse.meanX, point.y - ellipse.meanY)
      let squared =
        (ellipse.varianceY * dx * dx - 2 * ellipse.covariance * dx * dy
          + ellipse.varianceX * dy * dy) / determinant
      #expect(abs(squared.squareRoot() - expected) < 1e-12)
    }
  }

  @Test func cloudsWithoutSpreadHaveNoEllipse() {
    #expect(CovarianceEllipse(x: [1], y: [1]).outline(level: 0.5).isEmpty)
    #expect(CovarianceEllipse(x: [1, 1], y: [2, 2]).outline(level: 0.5).isEmpty)
    #expect(CovarianceEllipse(x: [1, 1], y: [2, 3]).outline(level: 0.5).count == 120)
  }

  // MARK: - Power laws

  @Test func regressionIsSciPys() throws {
    let x = [10.0, 20, 50, 100, 200, 500, 1_000]
    let y = zip(x, TransformReference.normal(7)).map { 3 * pow($0, -0.8) * exp(0.1 * $1) }
    let fit = try #require(LogLogFit(x: x + [0, -1, 5], y: y + [1, 1, -1]))
    let interval = fit.interval(at: 30, level: 0.95)
    let found = [
      fit.slope.value, fit.slope.standardError, fit.prefactor, interval.lower, interval.upper,
    ]
    for (one, other) in zip(found, TransformReference.regression) {
      #expect(abs(one / other - 1) < 1e-12)
    }
    #expect(fit.count == 7 && fit.domain == 10...1_000)
    let band = fit.band(level: 0.95)
    #expect(band.coverage == .pointwise)
    #expect(band.x.first == 10 && abs((band.x.last ?? 0) - 1_000) < 1e-9)
  }

  @Test(arguments: TransformReference.student)
  func studentsQuantilesAreSciPys(_ level: Double, _ degrees: Int, _ expected: Double) {
    let found = LogLogFit.studentQuantile(level, degreesOfFreedom: degrees)
    #expect(abs(found / expected - 1) < 1e-10)
  }

  @Test func needsTwoAbscissae() {
    #expect(LogLogFit(x: [1, 1], y: [1, 2]) == nil)
    #expect(LogLogFit(x: [], y: []) == nil)
    let exact = LogLogFit(x: [1, 10], y: [100, 1])
    #expect(exact?.slope.value == -2)
    #expect(exact?.slope.standardError == .infinity)
  }

  // MARK: - Contours

  private static let field = ScalarGrid(
    x: (0..<13).map(Double.init), y: (0..<10).map { 2 * Double($0) },
    values: TransformReference.normal(130, step: 0.7548776662466927))

  @Test(arguments: TransformReference.contours)
  func linesAreThoseOfContourpy(_ level: Double, _ closed: Int, _ lengths: [Double]) {
    let lines = ContourLines.lines(of: Self.field, level: level)
    #expect(lines.count == lengths.count)
    #expect(lines.count { $0.isClosed } == closed)
    let found = lines.map { line in
      let points = zip(line.x, line.y) + (line.isClosed ? [(line.x[0], line.y[0])] : [])
      return zip(points, points.dropFirst()).reduce(0) { sum, pair in
        let (dx, dy) = (pair.1.0 - pair.0.0, pair.1.1 - pair.0.1)
        return sum + (dx * dx + dy * dy).squareRoot()
      }
    }.sorted()
    for (one, other) in zip(found, lengths) { #expect(abs(one - other) < 1e-10) }
  }

  @Test(arguments: TransformReference.areas)
  func bordersEncloseTheAreaOfContourpy(_ level: Double, _ expected: Double) {
    // Even-odd: the area is where an odd number of borders goes round, so holes alternate.
    let borders = ContourLines.borders(of: Self.field, level: level)
    #expect(borders.allSatisfy { $0.isClosed })
    let area = borders.reduce(0) { sum, line in
      let depth = borders.count { other in
        other != line && Self.isInside((line.x[0], line.y[0]), other)
      }
      return sum + (depth % 2 == 0 ? 1 : -1) * Self.area(line)
    }
    #expect(abs(area - expected) < 1e-9)
  }

  private static func area(_ line: ContourLines.Line) -> Double {
    let points = Array(zip(line.x, line.y))
    let pairs = zip(points, points.dropFirst() + points.prefix(1))
    return (pairs.reduce(0) { $0 + $1.0.0 * $1.1.1 - $1.1.0 * $1.0.1 } / 2).magnitude
  }

  private static func isInside(_ point: (Double, Double), _ line: ContourLines.Line) -> Bool {
    let points = Array(zip(line.x, line.y))
    let crossings = zip(points, points.dropFirst() + points.prefix(1)).count { start, end in
      (start.1 > point.1) != (end.1 > point.1)
        && point.0 < start.0 + (point.1 - start.1) / (end.1 - start.1) * (end.0 - start.0)
    }
    return crossings % 2 == 1
  }

  @Test func cellsWithoutNumbersHaveNoLine() {
    let grid = ScalarGrid(x: [0, 1, 2], y: [0, 1], values: [0, 0, .nan, 1, 1, 1])
    let lines = ContourLines.lines(of: grid, level: 0.5)
    #expect(lines.count == 1)
    #expect(lines[0].x.max() == 1)
    #expect(ContourLines.lines(of: grid, level: 5).isEmpty)
    #expect(ContourLines.lines(of: ScalarGrid(x: [], y: [], values: []), level: 0).isEmpty)
  }
}
