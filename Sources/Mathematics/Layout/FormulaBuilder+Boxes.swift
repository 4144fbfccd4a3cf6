extension FormulaBuilder {
  /// Something framed, struck out, shifted, hidden or made to take no room.
  func box(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> MathElement {
    let body = node.node("body")
    switch node.type {
    case "enclose": return try enclosed(node, style)
    case "rule": return rule(node, style)
    case "raisebox":
      let offset = node.length("dy", in: style) ?? 0
      return MathElement(.mpadded, [.voffset: MathLength.ems(offset)], [try group(body, style)])
    case "lap":
      return overlapping(try group(body, style), toward: node.string("alignment") ?? "")
    case "smash":
      var element = MathElement(.mpadded, [:], [try group(body, style)])
      if node.flag("smashHeight") { element.attributes[.height] = "0" }
      if node.flag("smashDepth") { element.attributes[.depth] = "0" }
      return element
    case "hphantom", "vphantom":
      let phantom = MathElement(.mphantom, [:], [try group(body, style)])
      return MathElement(
        .mpadded, node.type == "vphantom" ? [.width: "0"] : [.height: "0", .depth: "0"],
        [phantom])
    case "vcenter":
      // A table stands centred on the axis.
      let cell = MathElement(.mtd, [:], [try group(body, style)])
      var table = MathElement(
        .mtable, [.class: "math-array math-tight"], [MathElement(.mtr, [:], [cell])])
      if style.level == .display { table.attributes[.displaystyle] = "true" }
      return table
    case "cdlabel":
      let label = try group(node.node("label"), style.at(.script))
      var element = overlapping(label, toward: node.string("side") == "left" ? "llap" : "rlap")
      element.attributes.merge(MathStyle.attributes(from: style.level, to: .script)) { $1 }
      element.attributes[.voffset] = "0.35em"
      return element
    default: return try group(node.node("fragment"), style)
    }
  }

  /// Something that takes no width and reaches to the left, to the right or to both sides.
  func overlapping(_ element: MathElement, toward side: String) -> MathElement {
    var attributes: [MathElement.Attribute: String] = [.width: "0"]
    if side == "llap" { attributes[.class] = "math-llap" }
    if side == "clap" { attributes[.class] = "math-clap" }
    return MathElement(.mpadded, attributes, [element])
  }

  private func enclosed(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> MathElement
  {
    let label = node.string("label") ?? ""
    var element = MathElement(.mrow, [:], [try group(node.node("body"), style)])
    switch label {
    case "\\colorbox", "\\fcolorbox":
      element.attributes[.class] = "math-pad"
      element.attributes[.mathbackground] = try Colour.checked(
        node.string("backgroundColor") ?? "")
      guard let border = node.string("borderColor") else { return element }
      // A border would take the colour of the text; a ground behind the ground can have its own.
      return MathElement(
        .mrow, [.class: "math-frame", .mathbackground: try Colour.checked(border)], [element])
    default:
      element.attributes[.class] = Self.enclosures[label] ?? "math-box"
      return element
    }
  }

  private static let enclosures = [
    "\\fbox": "math-box", "\\cancel": "math-cancel", "\\bcancel": "math-bcancel",
    "\\xcancel": "math-xcancel", "\\sout": "math-sout", "\\angl": "math-angl",
    "\\phase": "math-phase",
  ]

  private func rule(_ node: ParseNode, _ style: MathStyle) -> MathElement {
    let width = max(0, node.length("width", in: style) ?? 0)
    let height = max(0, node.length("height", in: style) ?? 0)
    let shift = node.length("shift", in: style) ?? 0
    let depth = min(height, max(0, -shift))
    var rule = MathElement.bar(width: width, height: height - depth, depth: depth)
    rule.attributes[.class] = "math-ink"
    guard shift > 0 else { return rule }
    return MathElement(
      .mpadded,
      [.voffset: MathLength.ems(shift), .height: MathLength.ems(height + shift)], [rule])
  }
}
