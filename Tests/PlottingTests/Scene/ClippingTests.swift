import Plotting
import Testing

@Suite struct ClippingTests {
  static let frame = Rectangle(left: 0, top: 0, right: 10, bottom: 10)

  @Test func keepsWhatIsInside() {
    let line = [Point(1, 1), Point(5, 9), Point(9, 1)]
    #expect(Clipping.clip(line, to: Self.frame) == [line])
  }

  @Test func cutsAtTheEdges() {
    let parts = Clipping.clip([Point(-5, 5), Point(5, 5), Point(5, 20)], to: Self.frame)
    #expect(parts == [[Point(0, 5), Point(5, 5), Point(5, 10)]])
  }

  @Test func breaksWhereTheLineLeaves() {
    let line = [Point(1, 5), Point(1, -5), Point(9, -5), Point(9, 5)]
    let parts = Clipping.clip(line, to: Self.frame)
    #expect(parts == [[Point(1, 5), Point(1, 0)], [Point(9, 0), Point(9, 5)]])
  }

  @Test func crossesWithoutAPointInside() {
    let parts = Clipping.clip([Point(-10, 0), Point(20, 10)], to: Self.frame)
    #expect(parts.count == 1)
    #expect(parts.flatMap { $0 }.allSatisfy(Self.frame.expanded(by: 1e-9).contains))
  }

  @Test func cutsAreas() {
    let area = [Point(-5, -5), Point(5, -5), Point(5, 5), Point(-5, 5)]
    let inside = Clipping.clip(area: area, to: Self.frame)
    #expect(inside.allSatisfy(Self.frame.contains))
    #expect(surface(inside) == 25)
    let outside = area.map { Point($0.x - 20, $0.y) }
    #expect(Clipping.clip(area: outside, to: Self.frame).isEmpty)
  }

  private func surface(_ area: [Point]) -> Double {
    let pairs = zip(area, area.dropFirst() + area.prefix(1))
    return abs(pairs.reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
  }
}
