extension FormulaBuilder {
  // MARK: - Fractions and roots

  /// One thing over another, with a bar or without, between fences or not.
  func fraction(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> MathElement {
    let level = fractionLevel(node.string("size"), style.level)
    let inner = style.at(level.fraction)
    var fraction = MathElement(
      .mfrac, MathStyle.attributes(from: style.level, to: level),
      [try group(node.node("numer"), inner), try group(node.node("denom"), inner)])
    if !node.flag("hasBarLine") {
      fraction.attributes[.linethickness] = "0"
    } else if let thickness = node.length("barSize", in: style) {
      fraction.attributes[.linethickness] = MathLength.ems(thickness)
    }
    let fences = ["leftDelim", "rightDelim"].map { node.string($0).flatMap(growingFence) }
    guard fences.contains(where: { $0 != nil }) else { return fraction }
    let parts: [MathElement?] = [fences[0], fraction, fences[1]]
    return MathElement(.mrow, [:], parts.compactMap(\.self))
  }

  private func fractionLevel(_ size: String?, _ level: MathStyle.Level) -> MathStyle.Level {
    switch MathStyle.Level(name: size) {
    case .display?: level < .script ? .display : .text
    case .text?: level == .display ? .text : level
    case let wanted?: level < wanted ? wanted : level
    case nil: level
    }
  }

  /// A root, with an index or without.
  func root(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> MathElement {
    guard let index = node.node("index") else {
      let body = node.node("body")
      let nodes = body?.type == "ordgroup" ? body?.nodes("body") : body.map { [$0] }
      return MathElement(.msqrt, [:], MathRow.elements(of: try items(nodes ?? [], style)))
    }
    let body = try group(node.node("body"), style)
    return MathElement(.mroot, [:], [body, try group(index, style.at(.scriptScript))])
  }

  // MARK: - Fences

  /// What stands between `\left` and `\right`.
  func fenced(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> MathElement {
    var items: [RowItem] = []
    if var left = node.string("left").flatMap(growingFence) {
      left.spaces.trailing += barSpace(left)
      items.append(.piece(MathPiece(left, .open, in: style)))
    }
    items += try self.items(node.nodes("body"), style)
    if var right = node.string("right").flatMap(growingFence) {
      if let colour = node.string("rightColor") {
        right.attributes[.mathcolor] = try Colour.checked(colour)
      }
      right.spaces.leading += barSpace(right)
      items.append(.piece(MathPiece(right, .close, in: style)))
    }
    return MathElement(.mrow, [:], MathRow.elements(of: items))
  }

  /// A fence of a given size, or one in the middle that grows with the outer ones.
  func delimiter(_ node: ParseNode, _ style: MathStyle) -> MathPiece {
    let fence = node.string("delim").flatMap(growingFence)
    guard var fence else { return MathPiece(MathElement(.mrow), .ordinary, in: style) }
    fence.attributes[.stretchy] = "true"
    fence.attributes[.symmetric] = "true"
    // What follows a fence in the middle stands as after an opening one.
    if node.type == "middle" {
      fence.spaces = MathElement.Spaces(leading: barSpace(fence), trailing: barSpace(fence))
      return MathPiece(fence, .open, in: style)
    }
    let sizes = ["1.2em", "1.8em", "2.4em", "3em"]
    let size = sizes[min(max(Int(node.number("size") ?? 1), 1), sizes.count) - 1]
    fence.attributes[.minsize] = size
    fence.attributes[.maxsize] = size
    return MathPiece(fence, AtomClass(name: node.string("mclass")), in: style)
  }

  /// The space within an upright bar, which has less of its own than other fences.
  private func barSpace(_ fence: MathElement) -> Int { "|‖".contains(fence.text) ? 2 : 0 }

  /// A fence that grows with its row; nothing for `.`.
  private func growingFence(_ text: String) -> MathElement? {
    guard text != "." else { return nil }
    let character = fenceCharacter(text)
    let grows = OperatorDictionary.isStretchy(character) && !"↑↓↕⇑⇓⇕".contains(character)
    return MathElement(
      .mo, grows ? [:] : [.stretchy: "true", .symmetric: "true"], text: character)
  }
}
