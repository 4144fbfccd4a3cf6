import Plotting
import Testing

@Suite struct PathDataTests {
  @Test(arguments: [
    ([Point(1, 2), Point(3, 4)], "M1 2l2 2"),
    ([Point(0.5, 0.125), Point(0.5, 10)], "M.5.13v9.87"),
    ([Point(1, 0.5), Point(1.5, 1.25), Point(2, 1.5)], "M1 .5l.5.75.5.25"),
    ([Point(0, 0), Point(1, -1), Point(2, -1)], "M0 0l1-1h1"),
    ([Point(0, 0), Point(1, 1), Point(3, 0.5)], "M0 0l1 1 2-.5"),
    ([Point(4, 4)], "M4 4h0"), ([Point(4, 4), Point(4.001, 4)], "M4 4h0"), ([], ""),
  ])
  func writesShortRelativeCommands(_ line: [Point], _ text: String) {
    var data = PathData(decimals: 2)
    data.add(line: line)
    #expect(data.text == text)
  }

  @Test func startsTheNextPartFromTheLastPoint() {
    var data = PathData(decimals: 2)
    data.add(area: [Point(0, 0), Point(4, 0), Point(4, 4)])
    data.add(line: [Point(1, 1), Point(2, 2)])
    #expect(data.text == "M0 0h4v4zm1 1l1 1")
  }

  /// Rounding differences instead of coordinates would end up several pixels away.
  @Test func neverDrifts() {
    var data = PathData(decimals: 1)
    let line = (0..<10_000).map { Point(Double($0) * 0.1499, 0) }
    data.add(line: line)
    // Every step is below 1, so that each number begins with its point.
    let steps = data.text.dropFirst(5).split(separator: ".")
    let end = steps.reduce(0) { $0 + (Double("0." + $1) ?? .nan) }
    #expect(abs(end - line[9_999].x) < 0.051)
  }
}
