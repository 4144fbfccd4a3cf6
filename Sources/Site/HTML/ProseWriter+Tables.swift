import Notebook

extension ProseWriter {
  func html(_ table: Block.Table) -> HTML {
    let target = context.target(table.range)
    func cells(_ row: [[Inline]]) -> [TableBox.Cell] {
      row.enumerated().map { column, content in
        TableBox.Cell(
          content: html(content),
          className: column < table.alignments.count ? table.alignments[column].className : nil)
      }
    }
    let box = TableBox(
      anchor: target?.anchor ?? table.label, name: target?.name,
      className: Self.classes(table.attributes),
      caption: caption(target, table.caption), header: cells(table.header),
      bodies: [TableBox.Body(rows: table.rows.map(cells))])
    return line(box.html)
  }

  /// What stands above or below a thing: its number, then the author's words.
  func caption(_ target: Numbering.Target?, _ content: [Inline]) -> HTML {
    let words = html(content)
    guard let target, !target.mark.isEmpty else { return words }
    return .fragment([
      tag("strong") { target.mark }, content.isEmpty ? .empty : .text(" "), words,
    ])
  }
}

extension Block.Table.Alignment {
  fileprivate var className: String? {
    switch self {
    case .automatic: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
