import Evaluation
import Notebook
import Plotting

/// A thing that a cell shows, with its number and the author's words for it.
struct ShownItem {
  let content: CellOutput.Item
  let target: Numbering.Target
  /// The caption; the words for a part, if the cell has a figure of several parts.
  let caption: [Inline]
  /// The alternative text, if the author wrote one.
  let alternative: [Inline]?
}

extension FigureOutput {
  /// What parts the names of the data files, such as `-a` and `-b`; nothing for a single chart.
  var dataSuffixes: [String] {
    drawing.tables.indices.map { index in drawing.figure.letter(index).map { "-\($0)" } ?? "" }
  }
}

extension Page {
  /// What a cell shows with a number, in order.
  func shownItems(ofCell index: Int) -> [ShownItem] {
    let cell = document.cells[index]
    let isWhole = numbering.whole(ofCell: index) != nil
    var figures = 0
    var tables = 0
    return evaluated.cells[index].items.enumerated().compactMap { item, content in
      guard let target = numbering.target(cell: index, item: item) else { return nil }
      switch content {
      case .figure:
        defer { figures += 1 }
        return ShownItem(
          content: content, target: target,
          caption: cell.text(isWhole ? "fig-subcap" : "fig-cap", at: figures),
          alternative: cell.captions("fig-alt").isEmpty ? nil : cell.text("fig-alt", at: figures))
      case .table:
        defer { tables += 1 }
        return ShownItem(
          content: content, target: target,
          caption: cell.text(isWhole ? "tbl-subcap" : "tbl-cap", at: tables), alternative: nil)
      case .claim, .text:
        return ShownItem(content: content, target: target, caption: [], alternative: nil)
      }
    }
  }

  /// Everything that the page shows with a number, cell by cell.
  var shownItems: [ShownItem] { document.cells.indices.flatMap { shownItems(ofCell: $0) } }
}

extension Cell {
  /// The text of an option for one of several things: one text belongs to the first of them.
  fileprivate func text(_ key: String, at position: Int) -> [Inline] {
    let texts = captions(key)
    return position < texts.count ? texts[position] : []
  }
}
