import CCMark

extension DocumentReader {
  // MARK: - Lists

  /// Reads the items of a list, and the footnotes among them.
  mutating func appendItems(of list: MarkdownNode, to result: inout [Block]) {
    appendItems(Siblings(next: list.firstChild), of: list, to: &result)
  }

  private mutating func appendItems(
    _ siblings: Siblings, of list: MarkdownNode, to result: inout [Block]
  ) {
    var siblings = siblings
    var items: [Block.List.Item] = []
    while let item = siblings.take() {
      switch mark(item.firstChild) {
      case .footnote(let number):
        footnoteTexts[number] = blocks(below: item)
      case .task(let isChecked):
        items.append(
          Block.List.Item(isChecked: isChecked, blocks: blocks(below: item)))
      default:
        items.append(Block.List.Item(blocks: blocks(below: item)))
      }
    }
    guard !items.isEmpty else { return }
    result.append(
      .list(
        Block.List(
          start: list.isOrderedList ? list.listStart : nil, isTight: list.isTightList,
          items: items, range: text.sourceRange(of: list))))
  }

  // MARK: - Definitions

  /// Reads terms with the lists that are their definitions.
  mutating func definitions(_ siblings: inout Siblings) -> [Block] {
    let start = siblings.next.map { text.sourceRange(of: $0) } ?? SourceRange(lower: 0, upper: 0)
    var result = Block.DefinitionList(items: [], isTight: true, range: start)
    while case .term(let isSetOff)? = mark(siblings.next) {
      _ = siblings.take()
      var item = Block.DefinitionList.Item(
        term: takeTitle(&siblings)?.content ?? [], definitions: [])
      if isSetOff { result.isTight = false }
      while let list = siblings.next, list.kind == CMARK_NODE_LIST,
        case .definition? = mark(list.firstChild?.firstChild)
      {
        _ = siblings.take()
        if !list.isTightList { result.isTight = false }
        result.range.upper = max(result.range.upper, text.sourceRange(of: list).upper)
        var items = Siblings(next: list.firstChild)
        while let next = items.next, case .definition? = mark(next.firstChild) {
          _ = items.take()
          item.definitions.append(blocks(below: next))
        }
        guard items.next == nil else {
          // A list of the author's that goes on with the same marks.
          var rest: [Block] = []
          appendItems(items, of: list, to: &rest)
          result.items.append(item)
          return [.definitions(result)] + rest
        }
      }
      result.items.append(item)
    }
    return [.definitions(result)]
  }

  // MARK: - Tables

  /// Reads the headings behind the mark of a table.
  mutating func table(
    _ mark: TableMark, _ siblings: inout Siblings
  ) -> Block.Table {
    var table = Block.Table(
      alignments: mark.alignments, header: [], rows: [], caption: [], label: nil,
      attributes: Attributes(at: mark.range.upper), range: mark.range)
    if mark.hasCaptionBefore { takeCaption(of: &table, &siblings) }
    for (row, length) in mark.rowLengths.enumerated() {
      var cells: [[Inline]] = []
      for _ in 0..<length {
        cells.append(takeHeading(&siblings).map { inlines(ofHeading: $0) } ?? [])
      }
      cells += [[Inline]](repeating: [], count: mark.alignments.count - length)
      if row > 0 {
        table.rows.append(cells)
      } else if !cells.allSatisfy(\.isEmpty) {
        table.header = cells
      }
    }
    if mark.hasCaptionBehind { takeCaption(of: &table, &siblings) }
    return table
  }

  private mutating func takeCaption(
    of table: inout Block.Table, _ siblings: inout Siblings
  ) {
    guard let title = takeTitle(&siblings) else { return }
    table.caption = title.content
    table.attributes = title.attributes
    define(&table.attributes.label, target: .table, carrier: .table)
    table.label = table.attributes.label?.text
  }

  // MARK: - Running text that was put in as a heading

  /// Takes the heading that comes next, if it was put in.
  private func takeHeading(_ siblings: inout Siblings) -> MarkdownNode? {
    guard let node = siblings.next, node.isHeading, text.isReplacement(node) else { return nil }
    return siblings.take()
  }

  /// Reads the heading that comes next, if it was put in.
  mutating func takeTitle(
    _ siblings: inout Siblings
  ) -> (content: [Inline], attributes: Attributes)? {
    takeHeading(&siblings).map { title(of: $0) }
  }
}
