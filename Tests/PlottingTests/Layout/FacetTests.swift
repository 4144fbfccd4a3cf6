import Plotting
import Testing

@Suite struct FacetTests {
  private static func panels(_ count: Int, label: String? = "mean") -> [any Mark] {
    (0..<count).map { number -> any Mark in
      let x = [0.0, 10, 20, 30, 40]
      return LineMark(x: x, y: x.map { $0 * Double(number + 1) }, label: label)
        .facet("panel \(number + 1)")
    }
  }

  private static func chart(
    _ marks: [any Mark], _ facets: Facets = Facets()
  ) -> Chart {
    var chart = Chart(marks: marks).xAxis("generation").yAxis("squared error")
    chart.facets = facets
    return chart
  }

  private static func tickLabels(_ scene: Scene, _ group: SceneGroup) -> [TextBox] {
    scene.items.filter { $0.role == .tickLabel && $0.group == group }.compactMap {
      guard case .text(let box) = $0.shape else { return nil }
      return box
    }
  }

  private static func strips(_ scene: Scene) -> [String] {
    scene.items.filter { $0.role == .stripTitle }.compactMap {
      guard case .text(let box) = $0.shape else { return nil }
      return box.text
    }
  }

  /// Every number of panels, of columns, way of sharing and of labelling, in both layouts.
  @Test(arguments: 1...10) func panelsOfSmallWorldsAreAligned(_ count: Int) {
    for columns in [nil, 1, 2, 3, 4, 7] {
      for scales in [Facets.Scales.shared, .free, .freeX, .freeY] {
        for axes in [Facets.Labels.outer, .all] {
          let facets = Facets(columns: columns, scales: scales, axes: axes)
          for layout in ChartLayout.allCases {
            let scene = Self.chart(Self.panels(count), facets).scene(id: "f", layout: layout)
            check(scene, count: count, facets: facets)
          }
        }
      }
    }
  }

  private func check(_ scene: Scene, count: Int, facets: Facets) {
    let frames = scene.panels
    #expect(frames.count == count)
    #expect(Set(frames.map(\.width)).count == 1 && Set(frames.map(\.height)).count == 1)
    let lefts = Set(frames.map(\.left))
    let limit = facets.columns.map { min($0, count) } ?? count
    #expect(lefts.count <= limit, "\(facets)")
    #expect(Set(frames.map(\.top)).count == (count + lefts.count - 1) / lefts.count)
    for (index, frame) in frames.enumerated() {
      #expect(scene.bounds.contains(frame))
      #expect(frames[..<index].allSatisfy { !$0.expanded(by: 8).intersects(frame) })
    }
    let boxes = scene.textBoxes
    for (index, box) in boxes.enumerated() {
      #expect(scene.bounds.contains(box.bounds), "“\(box.text)”, \(count) panels, \(facets)")
      for other in boxes[..<index] {
        #expect(
          !other.bounds.intersects(box.bounds), "“\(box.text)” meets “\(other.text)”, \(facets)")
      }
    }
    // Labels stand on the outer panels of shared axes, and on all panels of others.
    let left = Set(Self.tickLabels(scene, .yAxis).map(\.origin.x))
    let isFreeY = facets.scales == .free || facets.scales == .freeY
    #expect(left.count == (isFreeY || facets.axes == .all ? lefts.count : 1))
  }

  @Test func sharedAxesHoldAllPanels() {
    let scene = Self.chart(Self.panels(2)).scene(id: "f", layout: .wide)
    let labels = Set(Self.tickLabels(scene, .yAxis).map(\.text))
    #expect(labels.contains("80") || labels.contains("75"))
    let ends = scene.items.filter { $0.role == .line }.compactMap { item -> Double? in
      guard case .polylines(let lines, _) = item.shape else { return nil }
      return lines.last?.last?.y
    }
    // The first panel's line ends at half of the second's.
    let panel = scene.panel
    #expect(abs((panel.bottom - ends[0]) * 2 - (panel.bottom - ends[1])) < 0.05)
  }

  @Test func freeAxesFillTheirPanels() {
    let free = Self.chart(Self.panels(2), Facets(scales: .freeY)).scene(id: "f", layout: .wide)
    let ends = free.items.filter { $0.role == .line }.compactMap { item -> Double? in
      guard case .polylines(let lines, _) = item.shape else { return nil }
      return lines.last?.last?.y
    }
    #expect(abs(ends[0] - ends[1]) < 0.05)
  }

  @Test func aNarrowPageHasOneColumn() {
    let scene = Self.chart(Self.panels(3)).scene(id: "f", layout: .narrow)
    #expect(Set(scene.panels.map(\.left)).count == 1)
    #expect(Self.strips(scene) == ["panel 1", "panel 2", "panel 3"])
  }

  @Test func marksWithoutPanelAreInAllOfThem() {
    let marks = Self.panels(3) + [RuleMark(y: 50, label: "limit")]
    let scene = Self.chart(marks).scene(id: "f", layout: .wide)
    let rules = scene.items.filter { $0.role == .rule }
    #expect(rules.count == 3)
    #expect(rules.map(\.panel) == [0, 1, 2])
    // Its name is said once.
    #expect(scene.items.filter { $0.role == .ruleLabel }.count == 1)
  }

  private static var grid: [any Mark] {
    ["a", "b"].flatMap { row in
      ["x", "y"].map { column -> any Mark in
        LineMark(x: [0, 1], y: [0, 1]).facet(row: row, column: column)
      }
    }
  }

  @Test func rowsAndColumnsHaveTheirTitlesOutside() {
    let scene = Self.chart(Self.grid).scene(id: "f", layout: .wide)
    #expect(scene.panels.count == 4)
    #expect(Self.strips(scene) == ["x", "y", "a", "b"])
    let all = Self.chart(Self.grid, Facets(titles: .all)).scene(id: "f", layout: .wide)
    #expect(Self.strips(all) == ["a, x", "a, y", "b, x", "b, y"])
    let narrow = Self.chart(Self.grid).scene(id: "f", layout: .narrow)
    #expect(Self.strips(narrow) == ["a, x", "a, y", "b, x", "b, y"])
  }

  @Test func aColumnOfMarksIsSeenInEveryRow() {
    let law = FunctionMark { $0 }.facet(column: "y")
    let scene = Self.chart(Self.grid + [law]).scene(id: "f", layout: .wide)
    #expect(scene.items.filter { $0.role == .law }.map(\.panel) == [1, 3])
  }

  @Test func freeScalesOfRowsAndColumnsAreSharedAlongThem() {
    let marks = [("a", "x", 1.0), ("a", "y", 10), ("b", "x", 100), ("b", "y", 1_000)]
      .map { row, column, top -> any Mark in
        LineMark(x: [0, top], y: [0, top]).facet(row: row, column: column)
      }
    let scene = Self.chart(marks, Facets(scales: .free)).scene(id: "f", layout: .wide)
    // One column of labels and one row: rows share y, columns share x.
    #expect(Set(Self.tickLabels(scene, .yAxis).map(\.origin.x)).count == 1)
    #expect(Set(Self.tickLabels(scene, .xAxis).map(\.origin.y)).count == 1)
  }

  @Test func rowsAloneAreStacked() {
    let marks = ["a", "b", "c"].map { row -> any Mark in
      LineMark(x: [0, 1], y: [0, 1]).facet(row: row)
    }
    let scene = Self.chart(marks).scene(id: "f", layout: .wide)
    #expect(Set(scene.panels.map(\.left)).count == 1)
  }

  @Test func panelsAgreeOnColours() {
    let marks: [any Mark] = [
      PanelMark(
        .panel("a"), marks: [LineMark(x: [0, 1], y: [0, 1]), PointMark(x: [0], y: [0])]),
      PanelMark(
        .panel("b"), marks: [LineMark(x: [0, 1], y: [0, 1]), PointMark(x: [0], y: [0])]),
    ]
    #expect(SeriesAssignment.series(of: Chart(marks: marks).marks) == [1, 1, 1, 1])
  }

  @Test func rowsOfAMarkArePartedIntoPanels() {
    let line = LineMark(x: [1, 2, 3, 4], y: [5, 6, 7, 8])
    let mark = PanelMark(line, by: [.panel("a"), .panel("b"), .panel("a")])
    let chart = Chart(marks: [mark])
    #expect(chart.marks.map { $0.xValues } == [[1, 3], [2]])
    #expect(chart.marks.map { $0.style.facet } == [.panel("a"), .panel("b")])
  }

  @Test func directLabelsStandBesideTheLastColumnOnly() {
    let scene = Self.chart(Self.panels(3)).scene(id: "f", layout: .wide)
    let labels = scene.items.filter { $0.role == .label }
    #expect(labels.count == 1)
    #expect(!scene.items.contains { $0.group == .legend })
    // A name that the last panel does not show needs a legend for all.
    let other = LineMark(x: [0, 1], y: [0, 1], label: "other").facet("panel 1")
    let mixed = Self.chart(Self.panels(3) + [other]).scene(id: "f", layout: .wide)
    #expect(mixed.items.contains { $0.group == .legend })
  }

  @Test func equalUnitsShareTheirAxes() {
    let marks = [1.0, 3].map { size -> any Mark in
      PointMark(x: [-size, size], y: [-size, size]).facet("size \(Int(size))")
    }
    let chart = Self.chart(marks, Facets(scales: .free)).aspect(.equal)
    let scene = chart.scene(id: "f", layout: .wide)
    #expect(scene.panels.allSatisfy { abs($0.width / $0.height - 1) < 0.05 })
    #expect(Set(Self.tickLabels(scene, .yAxis).map(\.origin.x)).count == 1)
  }
}
