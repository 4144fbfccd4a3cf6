extension FormulaBuilder {
  /// Text in a formula, and spaces.
  func textItems(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> [RowItem] {
    switch node.type {
    case "verb":
      var typewriter = style
      typewriter.textFont = MathStyle.TextFont(family: .monospace)
      return ordinary(textToken(node.string("body") ?? "", typewriter), style)
    case "spacing":
      if ["\\nobreak", "\\allowbreak"].contains(node.string("text")) { return [] }
      return node.isText ? ordinary(textToken(" ", style), style) : space(0.25, style)
    default:
      var inner = style
      inner.textFont.choose(node.string("font") ?? "")
      return try items(node.nodes("body"), inner)
    }
  }

  /// A piece of text in the font of its surroundings.
  func textToken(_ text: String, _ style: MathStyle) -> MathElement {
    var drawn = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // HTML would drop a space at the edge.
      let shown: Unicode.Scalar = scalar == " " ? "\u{A0}" : scalar
      drawn.append(style.textFont.alphabet?.character(for: shown) ?? shown)
    }
    return MathElement(.mtext, text: String(drawn))
  }
}

extension MathStyle.TextFont {
  /// Changes the font as a command of LaTeX does.
  mutating func choose(_ command: String) {
    switch command {
    case "\\textbf": isBold = true
    case "\\textmd": isBold = false
    case "\\textit", "\\emph": isItalic = true
    case "\\textup": isItalic = false
    case "\\textsf": family = .sansSerif
    case "\\texttt": family = .monospace
    case "\\textrm", "\\textnormal": family = .serif
    default: break
    }
  }

  /// The alphabet whose letters look so; `nil` for upright letters with serifs.
  var alphabet: MathAlphabet? {
    switch (family, isBold, isItalic) {
    case (.monospace, _, _): .monospace
    case (.sansSerif, true, true): .boldItalicSansSerif
    case (.sansSerif, true, false): .boldSansSerif
    case (.sansSerif, false, true): .italicSansSerif
    case (.sansSerif, false, false): .sansSerif
    case (.serif, true, true): .boldItalic
    case (.serif, true, false): .bold
    case (.serif, false, true): .italic
    case (.serif, false, false): nil
    }
  }
}
