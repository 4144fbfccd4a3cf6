/// Builds MathML Core from the tree that KaTeX reads.
struct FormulaBuilder {
  /// The formula as an element `math`.
  ///
  /// - Parameters:
  ///   - tree: What KaTeX read.
  ///   - formula: The formula.
  /// - Returns: The element.
  /// - Throws: What cannot be drawn.
  func build(_ tree: [ParseNode], of formula: Formula) throws(FormulaProblem) -> MathElement {
    let style = MathStyle(level: formula.isDisplay ? .display : .text)
    var math = MathElement(.math, [.alttext: formula.tex])
    if formula.isDisplay { math.attributes[.display] = "block" }
    math.children = try content(tree, style)
    return math
  }

  private func content(
    _ tree: [ParseNode], _ style: MathStyle
  ) throws(FormulaProblem) -> [MathElement] {
    if let tag = tree.first, tag.type == "tag" {
      let line = MathElement.row(try content(tag.nodes("body"), style))
      return [tagged(line, with: try row(tag.nodes("tag"), style.at(.text)))]
    }
    let lines = MathRow.lines(of: try items(tree, style))
    guard lines.count > 1 else { return MathRow.elements(of: lines[0]) }
    return [stacked(lines.map(MathRow.elements), style)]
  }

  // MARK: - Rows

  /// Nodes side by side as one element.
  func row(_ nodes: [ParseNode], _ style: MathStyle) throws(FormulaProblem) -> MathElement {
    .row(MathRow.elements(of: try items(nodes, style)))
  }

  /// What stands in braces, or a single node, as one element; nothing is an empty row.
  func group(_ node: ParseNode?, _ style: MathStyle) throws(FormulaProblem) -> MathElement {
    guard let node else { return MathElement(.mrow) }
    return try row(node.type == "ordgroup" ? node.nodes("body") : [node], style)
  }

  /// The items that nodes side by side consist of.
  func items(_ nodes: [ParseNode], _ style: MathStyle) throws(FormulaProblem) -> [RowItem] {
    var items: [RowItem] = []
    var rest = nodes[...]
    while let node = rest.first {
      if let number = number(from: &rest, style) {
        items += try number.items(self, style)
      } else if let word = word(from: &rest, style) {
        items.append(word)
      } else if isStroke(node), rest.count > 1 {
        rest.removeFirst()
        items += negated(try self.items(rest.popFirst(), style))
      } else {
        items += try self.items(rest.popFirst(), style)
      }
    }
    return items
  }

  /// The items of one node.
  func items(_ node: ParseNode?, _ style: MathStyle) throws(FormulaProblem) -> [RowItem] {
    guard let node else { return [] }
    switch node.type {
    case "mathord", "textord", "atom": return [.piece(symbol(node, style))]
    case "ordgroup":
      // Braces in text do not make a group, but keep the text together.
      if node.isText { return try items(node.nodes("body"), style) }
      return ordinary(try row(node.nodes("body"), style), style)
    case "supsub": return [.piece(try scripts(node, style))]
    case "op", "operatorname": return [.piece(try namedOperator(node, style))]
    case "mclass", "pmb": return [.piece(try classed(node, style))]
    case "font": return try fontItems(node, style)
    case "accent", "accentUnder", "overline", "underline", "horizBrace":
      return ordinary(try accented(node, style), style)
    case "xArrow": return [.piece(MathPiece(try arrow(node, style), .relation, in: style))]
    case "genfrac": return ordinary(try fraction(node, style), style)
    case "sqrt": return ordinary(try root(node, style), style)
    case "leftright": return [.piece(MathPiece(try fenced(node, style), .inner, in: style))]
    case "delimsizing", "middle": return [.piece(delimiter(node, style))]
    case "array": return ordinary(try array(node, style), style)
    case "color", "sizing", "styling", "phantom": return try containerItems(node, style)
    case "text", "hbox", "verb", "spacing": return try textItems(node, style)
    case "kern": return space(node.length("dimension", in: style) ?? 0, style)
    case "enclose", "rule", "raisebox", "lap", "smash", "hphantom", "vphantom", "vcenter",
      "cdlabel", "cdlabelparent":
      return ordinary(try box(node, style), style)
    case "htmlmathml": return try items(node.nodes("mathml"), style)
    case "mathchoice": return try items(node.nodes(style.level.name), style)
    case "cr": return node.flag("newLine") ? [.lineBreak] : []
    case "internal": return []
    default: throw .unsupported(node.type)
    }
  }

  /// A single ordinary atom.
  func ordinary(_ element: MathElement, _ style: MathStyle) -> [RowItem] {
    [.piece(MathPiece(element, .ordinary, in: style))]
  }

  /// A space of the author's.
  func space(_ ems: Double, _ style: MathStyle) -> [RowItem] {
    ems == 0 ? [] : [.piece(MathPiece(.space(ems), nil, in: style))]
  }

  // MARK: - Groups that TeX sees through

  private func containerItems(
    _ node: ParseNode, _ style: MathStyle
  ) throws(FormulaProblem) -> [RowItem] {
    var inner = style
    var container = MathElement(.mstyle)
    switch node.type {
    case "color":
      container.attributes[.mathcolor] = try Colour.checked(node.string("color") ?? "")
    case "sizing":
      inner.size = Int(node.number("size") ?? Double(MathStyle.normalSize))
      container.attributes[.mathsize] = "\(style.percentage(ofSize: inner.size))%"
    case "styling":
      inner.level = MathStyle.Level(name: node.string("style")) ?? style.level
      container.attributes = MathStyle.attributes(from: style.level, to: inner.level)
    default: container = MathElement(.mphantom)
    }
    let items = try items(node.nodes("body"), inner)
    if container.name == .mstyle, container.attributes.isEmpty { return items }
    return [.opening(container)] + items + [.closing]
  }

  private func fontItems(
    _ node: ParseNode, _ style: MathStyle
  ) throws(FormulaProblem) -> [RowItem] {
    var inner = style
    inner.alphabet = node.string("font").flatMap(AlphabetChoice.init)
    return try items(node.node("body"), inner)
  }

  private func classed(
    _ node: ParseNode, _ style: MathStyle
  ) throws(FormulaProblem) -> MathPiece {
    var inner = style
    if node.type == "pmb" { inner.alphabet = .boldSymbol }
    let element = try row(node.nodes("body"), inner)
    return MathPiece(element, AtomClass(name: node.string("mclass")), in: style)
  }
}
