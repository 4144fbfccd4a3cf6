import Plotting
import Testing

@Suite struct PathDataTests {
  @Test(arguments: [
    ([Point(1, 2), Point(3, 4)], "M1 2l2 2"),
    ([Point(0.5, 0.125), Point(0.5, 10)], "M.5 .13v9.87"),
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
    let steps = data.text.dropFirst(4).split(whereSeparator: { $0 == "h" || $0 == " " })
    let end = steps.reduce(0) { $0 + (Double($1.hasPrefix(".") ? "0" + $1 : $1) ?? .nan) }
    #expect(abs(end - line[9_999].x) < 0.051)
  }
}
