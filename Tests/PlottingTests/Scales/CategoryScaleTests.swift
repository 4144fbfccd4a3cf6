import Plotting
import Testing

@Suite struct CategoryScaleTests {
  static let first = NamedPoints(names: ["b", "a"], values: [1, 2], label: "first")
  static let second = NamedPoints(names: ["a", "c"], values: [3, 4], label: "second")

  private func centers(_ scene: Scene) -> [Point] {
    scene.items.flatMap { item -> [Point] in
      guard case .mark = item.group, case .symbols(_, let centers, _) = item.shape else {
        return []
      }
      return centers
    }
  }

  private func tickLabels(_ scene: Scene, _ group: SceneGroup) -> [String] {
    scene.items.filter { $0.role == .tickLabel && $0.group == group }.compactMap {
      guard case .text(let box) = $0.shape else { return nil }
      return box.text
    }
  }

  @Test func listsMergeInTheOrderOfAppearance() {
    let chart = Chart(marks: [Self.first, Self.second]).xAxis("workflow").yAxis("risk")
    let scene = chart.scene(id: "f", layout: .wide)
    #expect(tickLabels(scene, .xAxis) == ["b", "a", "c"])
    // Equal names share a place, whichever place they have in their own list.
    let x = centers(scene).map(\.x)
    #expect(x[1] == x[2])
    #expect(x[0] < x[1] && x[1] < x[3])
    #expect(abs((x[1] - x[0]) - (x[3] - x[1])) < 1e-9)
  }

  @Test func authorsChooseTheOrder() {
    let chart = Chart(marks: [Self.first, Self.second])
      .xAxis("workflow", categories: ["c", "d", "a"]).yAxis("risk")
    let scene = chart.scene(id: "f", layout: .wide)
    #expect(tickLabels(scene, .xAxis) == ["c", "d", "a", "b"])
  }

  @Test func namesAlongYReadFromTheTop() {
    let mark = NamedPoints(names: ["b", "a", "c"], values: [1, 2, 3], isUpright: true)
    for isReversed in [false, true] {
      let chart = Chart(marks: [mark]).xAxis("risk").yAxis("workflow", reversed: isReversed)
      let y = centers(chart.scene(id: "f", layout: .narrow)).map(\.y)
      #expect(y == (isReversed ? y.sorted(by: >) : y.sorted()))
    }
  }

  @Test func theValueAxisHasTheGrid() {
    let upright = NamedPoints(names: ["a", "b"], values: [1, 2], isUpright: true)
    for (mark, isVertical) in [(Self.first, false), (upright, true)] {
      let scene = Chart(marks: [mark]).scene(id: "f", layout: .wide)
      let lines = scene.items.filter { $0.role == .gridLine }.flatMap { item -> [[Point]] in
        guard case .polylines(let lines, _) = item.shape else { return [] }
        return lines
      }
      #expect(!lines.isEmpty)
      #expect(lines.allSatisfy { ($0[0].x == $0[1].x) == isVertical })
    }
  }

  @Test func tableAndSummaryNameCategories() {
    let chart = Chart(marks: [Self.first, Self.second]).xAxis("workflow, 2nd").yAxis("risk")
    #expect(
      chart.table().csv() == """
        "workflow, 2nd",first,second
        b,1,
        a,2,3
        c,,4

        """)
    #expect(chart.summary().hasPrefix("X axis: workflow, 2nd, 3 categories: b, a, c. Y axis: "))
    let upright = NamedPoints(names: ["b", "a"], values: [1, 2], isUpright: true)
    #expect(
      Chart(marks: [upright]).xAxis("risk").yAxis("workflow").table().csv() == """
        workflow,risk
        b,1
        a,2

        """)
  }

  @Test func aBarFillsFourFifthsOfItsStep() {
    let rule = CategoryScale(categories: ["a", "b", "c", "d", "e"])
    let x = PositionScale(
      Scale(rule), domain: rule.fallbackDomain(around: nil), from: 0, to: 500)
    #expect(x.step == 100)
    #expect(x.bandwidth == 80)
    #expect(x(0) == 50 && x(1.25) == 175 && x(4) == 450)
    #expect(PositionScale(.linear, domain: 0...1, from: 0, to: 500).bandwidth == nil)
  }

  @Test(arguments: [false, true]) func pointsHaveTickMarksAndBandsNone(_ isPoint: Bool) {
    let chart = Chart(marks: [Self.first]).xAxis("x", scale: isPoint ? .point : .band).yAxis("y")
    let scene = chart.scene(id: "f", layout: .wide)
    #expect(scene.items.contains { $0.group == .xAxis && $0.role == .tick } == isPoint)
  }

  @Test func longNamesWrapBelowTheirTicks() {
    let names = ["accumulate and subsample", "replace", "mix with fresh real data"]
    let chart = Chart(marks: [NamedPoints(names: names, values: [1, 2, 3])]).xAxis("workflow")
      .yAxis("risk")
    let narrow = chart.scene(id: "f", layout: .narrow)
    #expect(
      tickLabels(narrow, .xAxis) == [
        "accumulate", "and subsample", "replace", "mix with fresh", "real data",
      ])
    #expect(narrow.textBoxes.allSatisfy { narrow.bounds.contains($0.bounds) })
  }

  @Test func numbersOnAnAxisForNamesStayNumbers() {
    let line = LineMark(x: [0, 1], y: [0, 1])
    let scene = Chart(marks: [line]).xAxis("x", scale: .band).yAxis("y")
      .scene(id: "f", layout: .wide)
    #expect(tickLabels(scene, .xAxis).first == "0.0")
  }
}
