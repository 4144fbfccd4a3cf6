extension BlockRewriter {
  /// The greatest number of cells of a table, those included that short rows leave out.
  static var cellLimit: Int { 500_000 }
  /// The greatest number of bytes that the marks of quotes and lists before cells take.
  private static var prefixTotalLimit: Int { 64 << 20 }

  /// Takes a table, from the line below its head.
  mutating func rewriteTable(_ rule: Line) -> Int? {
    guard let block = rule.block, let alignments = alignments(rule) else { return nil }
    guard block.index > 0, rule.number > nextLine, let head = line(rule.number - 1) else {
      let hyphens = bytes[rule.text].count { $0 == UInt8(ascii: "-") }
      if bytes[rule.text].contains(UInt8(ascii: "|")), alignments.count > 1 || hyphens > 2 {
        report(.tableWithoutHead, at: trimmed(rule.text))
      }
      return nil
    }
    let prefix = prefix(of: head)
    let headRow = TableRow(bytes, head.text)
    if headRow.cells.count != alignments.count {
      report(
        .tableColumns(head: headRow.cells.count, rule: alignments.count), at: trimmed(head.text))
    }
    var table = TableMark(
      alignments: alignments,
      range: text.excerpt.sourceRange(head.text.lowerBound, rule.text.upperBound))
    begin(head, upTo: rule.text.upperBound)
    let known = tablesWithCaption[head.number]
    table.hasCaptionBefore = known != nil
    let number = known ?? editor.put(.table(table), standingFor: head.text)
    put(headRow, prefix, &table, startsLine: known == nil)
    let last = putRows(behind: rule, prefix, &table)
    table.range.upper = text.excerpt.sourceRange(last.text).upper
    let end = table.hasCaptionBefore ? nil : takeCaption(behind: last, prefix, &table)
    editor.change(number, to: .table(table))
    return end ?? last.number + 1
  }

  /// Puts the rows below the head; the result is the last of them.
  private mutating func putRows(
    behind rule: Line, _ prefix: LinePrefix, _ table: inout TableMark
  ) -> Line {
    let columns = table.alignments.count
    var last = rule
    while let row = rowBehind(last) {
      let isTooLarge = columns * (table.rowLengths.count + 1) > Self.cellLimit
      guard !isTooLarge, prefixTotal <= Self.prefixTotalLimit else {
        report(.tableSize(limit: Self.cellLimit), at: row.text)
        let start = last.text.upperBound
        while let next = rowBehind(last) { last = next }
        editor.leaveOut(start..<last.text.upperBound)
        break
      }
      let cells = TableRow(bytes, row.text)
      if cells.cells.count > columns {
        report(
          .tableRowLength(cells: cells.cells.count, columns: columns),
          at: cells.cells[columns].lowerBound..<trimmed(row.text).upperBound)
      }
      editor.leaveOut(last.text.upperBound..<row.text.upperBound)
      put(cells, prefix, &table, startsLine: true)
      last = row
    }
    return last
  }

  private func rowBehind(_ line: Line) -> Line? {
    lineBehind(line).flatMap { row in
      row.kind == .division || isCaptionLine(row) || isLazy(row) ? nil : row
    }
  }

  /// Puts a heading for each cell of a row.
  private mutating func put(
    _ row: TableRow, _ prefix: LinePrefix, _ table: inout TableMark, startsLine: Bool
  ) {
    let columns = min(row.cells.count, table.alignments.count)
    var backslashes = row.leftOut[...]
    for (index, cell) in row.cells.prefix(columns).enumerated() {
      var content = Excerpt(at: text.excerpt.sourceOffset(cell.lowerBound))
      var start = cell.lowerBound
      while let backslash = backslashes.first, backslash < cell.upperBound {
        content.append(text.excerpt.part(start..<backslash))
        start = backslash + 1
        backslashes.removeFirst()
      }
      content.append(text.excerpt.part(start..<cell.upperBound))
      let startsLine = startsLine || index > 0
      editor.putHeading(content, .cell, startsLine ? prefix : nil, at: cell.lowerBound)
    }
    table.rowLengths.append(columns)
    prefixTotal += columns * prefix.continuation.count
  }

  /// The alignments that a line of hyphens gives; nil when it is none.
  private func alignments(_ line: Line) -> [Block.Table.Alignment]? {
    guard line.kind == .tableRule else { return nil }
    var result: [Block.Table.Alignment] = []
    for cell in TableRow(bytes, line.text).cells {
      let isLeft = cell.first.map { bytes[$0] } == UInt8(ascii: ":")
      let isRight = cell.count > 1 && cell.last.map { bytes[$0] } == UInt8(ascii: ":")
      let hyphens = bytes[cell].dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      switch (isLeft, isRight) {
      case (true, true): result.append(.center)
      case (true, false): result.append(.left)
      case (false, true): result.append(.right)
      case (false, false): result.append(.automatic)
      }
    }
    return result
  }

  // MARK: - Captions

  /// Whether a line starts a caption: `: ` or `Table: `.
  private func isCaptionLine(_ line: Line) -> Bool {
    switch line.kind {
    case .caption: true
    case .definition: bytes[line.text.lowerBound] == UInt8(ascii: ":")
    default: false
    }
  }

  /// Whether a line set off from the text before it starts the caption of a table, as it does for
  /// Pandoc too, and no definition.
  func isCaption(_ first: Line) -> Bool {
    guard let block = first.block, isCaptionLine(first) else { return false }
    let head = linesOfCaption(from: first).head
    return head != nil || tableHead(behind: block.number) != nil
  }

  /// The lines of a caption, and the head of a table that follows in the same block.
  private func linesOfCaption(from first: Line) -> (lines: [Line], head: Line?) {
    var lines = [first]
    while let next = lineBehind(lines[lines.count - 1]), next.kind != .division {
      if alignments(next) != nil { return (lines.dropLast(), lines.last) }
      lines.append(next)
    }
    return (lines, nil)
  }

  /// The head of the table that the block behind another is.
  private func tableHead(behind number: Int) -> Line? {
    guard number + 1 < blocks.count, blocks[number + 1].followsNeighbour,
      let head = line(blocks[number + 1].firstLine), head.kind == nil,
      let rule = lineBehind(head), alignments(rule) != nil
    else { return nil }
    return head
  }

  /// Takes the caption before a table, and reports one that belongs to none.
  mutating func rewriteCaption(_ line: Line) -> Int? {
    guard let block = line.block, startsParagraph(line), isCaptionLine(line) else { return nil }
    let (lines, ownHead) = linesOfCaption(from: line)
    guard let last = lines.last else { return nil }
    let isWholeBlock = lineBehind(last) == nil
    let head = ownHead ?? (isWholeBlock ? tableHead(behind: block.number) : nil)
    let whole = line.text.lowerBound..<last.text.upperBound
    guard let head, head.kind == nil else {
      let written = String(decoding: joined(lines.map(\.text)).bytes, as: UTF8.self)
      if written.hasSuffix("}"), written.contains("{#tbl") { report(.strayCaption, at: whole) }
      return nil
    }
    begin(line, upTo: whole.upperBound)
    let table = TableMark(alignments: [], range: text.excerpt.sourceRange(whole))
    tablesWithCaption[head.number] = editor.put(.table(table), standingFor: whole)
    editor.putHeading(caption(lines), .title, prefix(of: line), at: line.text.lowerBound)
    return last.number + 1
  }

  /// Takes the caption behind a table; the result is the line behind it.
  private mutating func takeCaption(
    behind last: Line, _ prefix: LinePrefix, _ table: inout TableMark
  ) -> Int? {
    guard let block = last.block else { return nil }
    let own = lineBehind(last)
    var first = own
    if first == nil, block.number + 1 < blocks.count, blocks[block.number + 1].followsNeighbour {
      first = line(blocks[block.number + 1].firstLine)
    }
    guard let first, isCaptionLine(first) else { return nil }
    let (lines, head) = linesOfCaption(from: first)
    guard head == nil, let end = lines.last else { return nil }
    let start = own == nil ? first.text.lowerBound : last.text.upperBound
    editor.leaveOut(start..<end.text.upperBound)
    editor.putHeading(
      caption(lines), .title, own == nil ? nil : prefix, at: first.text.lowerBound)
    table.hasCaptionBehind = true
    return end.number + 1
  }

  /// The text of a caption behind its colon.
  private func caption(_ lines: [Line]) -> Excerpt {
    guard let first = lines.first else { return Excerpt(at: 0) }
    let colon = bytes[first.text].firstIndex(of: UInt8(ascii: ":")) ?? first.text.lowerBound
    return joined([(colon + 1)..<first.text.upperBound] + lines.dropFirst().map(\.text))
  }
}
