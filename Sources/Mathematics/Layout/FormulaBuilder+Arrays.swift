extension FormulaBuilder {
  /// A matrix, aligned lines, or a table with rules.
  func array(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> MathElement {
    var rows = node.lists("body")
    while rows.last?.isEmpty == true { rows.removeLast() }
    let level =
      MathStyle.Level(name: rows.first?.first?.string("style")) ?? MathStyle.Level.text
    let columns = ArrayColumns(node.nodes("cols"), count: rows.map(\.count).max() ?? 0)
    let struts = ArrayStruts(node, rowCount: rows.count, style: style.at(level))
    let rules = node.values("hLinesBeforeRow").map(ArrayRule.init)
    let tags = node.lists("tags")
    let isTagged = tags.contains { !$0.isEmpty }

    var table = MathElement(.mtable)
    // Browsers set the cells of a table in text style, whatever surrounds it.
    if level == .display { table.attributes[.displaystyle] = "true" }
    if level.scriptLevel != style.level.scriptLevel {
      table.attributes[.scriptlevel] = String(level.scriptLevel)
    }
    table.attributes[.class] = "math-array" + spacingClass(of: node)
    for (index, cells) in rows.enumerated() {
      var elements: [MathElement] = []
      for (column, cell) in cells.enumerated() {
        elements.append(
          MathElement(
            .mtd, columns.attributes(ofColumn: column),
            (column == 0 ? [struts.strut(ofRow: index)] : [])
              + MathRow.elements(of: try items(contents(of: cell), style.at(level)))))
      }
      if isTagged {
        let tag = try row(tags.element(at: index) ?? [], style.at(.text))
        elements = Self.centred(elements, tag: tag)
      }
      let names = [
        rules.element(at: index)??.name(prefix: "math-rule"),
        index == rows.count - 1 ? rules.element(at: index + 1)??.name(prefix: "math-foot") : nil,
      ].compactMap(\.self)
      table.children.append(
        MathElement(
          .mtr, names.isEmpty ? [:] : [.class: names.joined(separator: " ")], elements))
    }
    if isTagged { table.attributes[.class, default: ""] += " math-tagged" }
    return table
  }

  /// What a cell holds, without the group that KaTeX puts around it.
  private func contents(of cell: ParseNode) -> [ParseNode] {
    let nodes = cell.nodes("body")
    guard let only = nodes.first, nodes.count == 1, only.type == "ordgroup" else { return nodes }
    return only.nodes("body")
  }

  private func spacingClass(of node: ParseNode) -> String {
    switch node.string("colSeparationType") {
    case "align": " math-pairs"
    case "alignat", "gather": " math-tight"
    case "small": " math-small"
    case "CD": " math-diagram"
    default: node.flag("hskipBeforeAndAfter") ? " math-outer" : ""
    }
  }

  // MARK: - Lines and tags

  /// Lines of a formula one below the other.
  func stacked(_ lines: [[MathElement]], _ style: MathStyle) -> MathElement {
    let rows = lines.map { line in
      let strut = ArrayStruts.strut(height: 0.84, depth: 0.66)
      return MathElement(.mtr, [:], [MathElement(.mtd, [:], [strut] + line)])
    }
    var table = MathElement(.mtable, [.class: "math-array math-tight"], rows)
    if style.level == .display { table.attributes[.displaystyle] = "true" }
    return table
  }

  /// A line with its tag at the right margin.
  func tagged(_ line: MathElement, with tag: MathElement) -> MathElement {
    let cells = Self.centred([MathElement(.mtd, [:], [line])], tag: tag)
    return MathElement(
      .mtable, [.class: "math-array math-tight math-tagged", .displaystyle: "true"],
      [MathElement(.mtr, [:], cells)])
  }

  /// Cells in the middle of the line, and a tag that takes no room from them.
  private static func centred(_ cells: [MathElement], tag: MathElement) -> [MathElement] {
    let glue = MathElement(.mtd, [.class: "math-glue"])
    let margin = MathElement(
      .mtd, [.class: "math-glue math-right"],
      [MathElement(.mpadded, [.width: "0", .class: "math-llap"], [tag])])
    return [glue] + cells + [margin]
  }
}
