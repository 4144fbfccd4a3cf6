extension FormulaBuilder {
  // MARK: - Operators

  /// A large operator, or the name of a function.
  func namedOperator(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> MathPiece {
    var piece = MathPiece(MathElement(.mrow), .largeOperator, in: style)
    if node.flag("symbol") {
      let isSmall = node.string("name") == "\\smallint"
      piece.elements = [
        MathElement(.mo, isSmall ? [.largeop: "false"] : [:], text: node.string("text") ?? "")
      ]
    } else if let name = node.string("name") {
      piece.elements = [functionName(String(name.dropFirst()))]
      piece.isFunctionName = true
    } else if node.type == "op" {
      piece.elements = [try row(node.nodes("body"), style)]
    } else if let name = words(node.nodes("body")) {
      piece.elements = [functionName(name)]
      piece.isFunctionName = true
    } else {
      var upright = style
      upright.alphabet = .upright
      piece.elements = [try row(node.nodes("body"), upright)]
      piece.isFunctionName = true
    }
    return piece
  }

  private func functionName(_ name: String) -> MathElement {
    MathElement(.mi, name.count == 1 ? [.mathvariant: "normal"] : [:], text: name)
  }

  /// The letters of a name, or `nil` when it is more than letters.
  private func words(_ nodes: [ParseNode]) -> String? {
    var words = ""
    for node in nodes {
      switch node.type {
      case "mathord", "textord", "atom":
        switch node.string("text") ?? "" {
        case "−": words += "-"
        case "∗": words += "*"
        case let text: words += text
        }
      case "spacing": words += "\u{A0}"
      case "kern": words += "\u{2009}"
      case "ordgroup", "text":
        guard let inner = self.words(node.nodes("body")) else { return nil }
        words += inner
      default: return nil
      }
    }
    return words
  }

  // MARK: - Superscripts and subscripts

  /// A base with what is set beside it, or above and below it.
  func scripts(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> MathPiece {
    guard let base = node.node("base") else {
      return MathPiece(
        try attachScripts(of: node, to: MathElement(.mrow), style), .ordinary, in: style)
    }
    var piece = MathPiece(MathElement(.mrow), .ordinary, in: style)
    let parts = try items(base, style)
    if case .piece(let only)? = parts.first, parts.count == 1, only.elements.count == 1 {
      piece = only
    } else {
      piece.elements = [.row(MathRow.elements(of: parts))]
    }
    piece.elements[0] = try attachScripts(of: node, to: piece.elements[0], style)
    return piece
  }

  /// Sets the scripts of a node on an element.
  func attachScripts(
    of node: ParseNode, to base: MathElement, _ style: MathStyle
  ) throws(FormulaProblem) -> MathElement {
    let smaller = style.at(style.level.script)
    var parts = [base]
    if let subscript_ = node.node("sub") { parts.append(try group(subscript_, smaller)) }
    if let superscript = node.node("sup") { parts.append(try primes(superscript, smaller)) }
    let hasLimits = hasLimits(node, style)
    let name: MathElement.Name
    switch (node.node("sub") != nil, node.node("sup") != nil) {
    case (true, true): name = hasLimits ? .munderover : .msubsup
    case (true, false): name = hasLimits ? .munder : .msub
    case (false, true): name = hasLimits ? .mover : .msup
    case (false, false): return base
    }
    // Browsers would move the limits of a sum to its side in text.
    if hasLimits, style.level != .display, base.name == .mo {
      parts[0].attributes[.movablelimits] = "false"
    }
    return MathElement(name, [:], parts)
  }

  private func hasLimits(_ node: ParseNode, _ style: MathStyle) -> Bool {
    guard let base = node.node("base") else { return false }
    let isDisplay = style.level == .display
    let isForced = base.flag("alwaysHandleSupSub")
    switch base.type {
    case "op": return base.flag("limits") && (isDisplay || isForced)
    case "operatorname": return isForced && (isDisplay || base.flag("limits"))
    case "horizBrace": return base.flag("isOver") == (node.node("sup") != nil)
    default: return false
    }
  }

  /// A superscript, in which primes side by side are one sign.
  private func primes(
    _ node: ParseNode, _ style: MathStyle
  ) throws(FormulaProblem) -> MathElement {
    let nodes = node.type == "ordgroup" ? node.nodes("body") : [node]
    let rest = nodes.drop { $0.string("text") == "\u{2032}" && !$0.isText }
    let count = nodes.count - rest.count
    guard count > 0 else { return try group(node, style) }
    let single = ["\u{2032}", "\u{2033}", "\u{2034}", "\u{2057}"]
    let text =
      count <= single.count ? single[count - 1] : String(repeating: "\u{2032}", count: count)
    let sign = ordinary(MathElement(.mo, text: text), style)
    return .row(MathRow.elements(of: sign + (try items(Array(rest), style))))
  }
}
