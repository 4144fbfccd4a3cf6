/// The names of a chart's marks: beside the last panels, or in a legend above all of them.
struct ChartLabels {
  /// The legend, where names have no room beside the panels.
  let legend: Legend?
  /// The names beside the last panel of each row, by cell.
  private let direct: [(cell: Int, labels: DirectLabels)]

  /// Decides where the names stand.
  ///
  /// - Parameters:
  ///   - block: The chart.
  ///   - drawings: What the marks of each panel have drawn in a first try.
  ///   - frames: The panels of the first try, in px.
  init(_ block: ChartBlock, drawings: [[MarkDrawing]], frames: [Rectangle]) {
    let cells = block.grid.cells
    let entries = zip(cells, drawings).map { cell, drawings in
      LabelEntry.entries(marks: cell.marks.map { block.chart.marks[$0] }, drawings: drawings)
    }
    let all = ChartLabels.union(entries)
    let last = cells.indices.filter { block.grid.isLast(cells[$0]) }
    // The last panel of every row must name all that the row shows.
    let isComplete = last.allSatisfy { Set(entries[$0].map(\.text)) == Set(all.map(\.text)) }
    let isAnchored = last.allSatisfy { entries[$0].allSatisfy { $0.anchor != nil } }
    var direct: [(cell: Int, labels: DirectLabels)] = []
    // Names beside the ends of lines would have to move from frame to frame.
    let isStill = block.chart.frames == nil
    if !all.isEmpty, isComplete, isAnchored, isStill, block.grid.rowTitles.isEmpty {
      direct = last.compactMap { index in
        DirectLabels(entries[index], metrics: block.metrics, frame: frames[index])
          .map { (index, $0) }
      }
    }
    self.direct = direct.count == last.count ? direct : []
    legend = self.direct.isEmpty && !all.isEmpty ? Legend(all, width: block.metrics.width) : nil
  }

  /// The height of the legend, in px.
  var legendHeight: Double { legend?.height ?? 0 }

  /// The room to the right of the panels, in px.
  var right: Double { direct.map(\.labels.width).max() ?? 8 }

  /// The names beside the panels.
  func directItems(
    _ grid: FacetGrid, marks: [any Mark], drawings: [[MarkDrawing]], frames: [Rectangle]
  ) -> [SceneItem] {
    direct.flatMap { index, labels in
      let entries = LabelEntry.entries(
        marks: grid.cells[index].marks.map { marks[$0] }, drawings: drawings[index])
      return labels.items(entries, frame: frames[index])
    }
  }

  /// The entries of all panels, those of the fullest panel in their order first.
  private static func union(_ panels: [[LabelEntry]]) -> [LabelEntry] {
    let order = panels.indices.sorted { (-panels[$0].count, $0) < (-panels[$1].count, $1) }
    var union: [LabelEntry] = []
    for entry in order.flatMap({ panels[$0] }) {
      if let known = union.firstIndex(where: { $0.text == entry.text }) {
        for key in entry.keys where !union[known].keys.contains(key) {
          union[known].keys.append(key)
        }
      } else {
        union.append(entry)
      }
    }
    return union
  }
}
