/// Puts pieces together, with the spaces of TeX between them.
enum MathRow {
  /// The elements of a row.
  ///
  /// - Parameter items: What it consists of; line breaks are left out.
  /// - Returns: The elements.
  static func elements(of items: [RowItem]) -> [MathElement] {
    var pieces = items.compactMap { item -> MathPiece? in
      if case .piece(let piece) = item { piece } else { nil }
    }
    setSpaces(in: &pieces)

    // The last group collects what stands in the innermost open element.
    var groups: [MathElement] = [MathElement(.mrow)]
    var remaining = pieces[...]
    for item in items {
      switch item {
      case .opening(let element): groups.append(element)
      case .closing:
        if groups.count > 1 { groups[groups.count - 2].append(groups.removeLast()) }
      case .piece:
        for element in remaining.popFirst()?.elements ?? [] {
          groups[groups.count - 1].append(element)
        }
      case .lineBreak: break
      }
    }
    return groups[0].children
  }

  /// The lines that the line breaks make; what is open across one is closed and opened again.
  static func lines(of items: [RowItem]) -> [[RowItem]] {
    var lines: [[RowItem]] = [[]]
    var open: [MathElement] = []
    for item in items {
      switch item {
      case .opening(let element): open.append(element)
      case .closing: _ = open.popLast()
      case .piece: break
      case .lineBreak:
        lines[lines.count - 1] += open.map { _ in .closing }
        lines.append(open.map { .opening($0) })
        continue
      }
      lines[lines.count - 1].append(item)
    }
    return lines
  }

  private static func setSpaces(in pieces: inout [MathPiece]) {
    let atoms = pieces.indices.filter { pieces[$0].atomClass != nil }
    let classes = resolve(atoms.compactMap { pieces[$0].atomClass })
    for (index, (left, right)) in zip(atoms, atoms.dropFirst()).enumerated() {
      let space = AtomClass.space(
        classes[index], classes[index + 1], isTight: pieces[right].isTight)
      if pieces[left].isFunctionName, classes[index + 1].isArgument {
        pieces[left].apply(space: space)
      } else if space > 0 {
        setSpace(space, in: &pieces, between: left, and: right, of: classes[index])
      }
    }
  }

  /// Sets space between two pieces.
  ///
  /// The operator to which it belongs carries it, or any that stands at the place; only where
  /// there is none is it an element.
  private static func setSpace(
    _ space: Int, in pieces: inout [MathPiece], between left: Int, and right: Int,
    of leftClass: AtomClass
  ) {
    if leftClass.isSpaced, pieces[left].addTrailingSpace(space) { return }
    if pieces[right].addLeadingSpace(space) || pieces[left].addTrailingSpace(space) { return }
    pieces[right].elements.insert(.space(Double(space) / 18), at: 0)
  }

  /// The classes after TeX has made ordinary atoms of operators that have nothing to combine.
  private static func resolve(_ classes: [AtomClass]) -> [AtomClass] {
    var resolved = classes
    for (index, atom) in classes.enumerated() where atom == .binary {
      let lacksLeft = index == 0 || resolved[index - 1].isNoLeftOperand
      let lacksRight = index == classes.count - 1 || classes[index + 1].isNoRightOperand
      if lacksLeft || lacksRight { resolved[index] = .ordinary }
    }
    return resolved
  }
}
