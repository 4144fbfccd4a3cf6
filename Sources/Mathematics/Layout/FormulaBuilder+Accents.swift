extension FormulaBuilder {
  // MARK: - Accents, lines and braces

  /// Something with a sign above or below it.
  func accented(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> MathElement {
    let label = node.string("label") ?? ""
    if node.type == "overline" || node.type == "underline" {
      let base = try group(node.node("body"), style)
      return node.type == "overline"
        ? above(base, stretching("‾"), isAccent: true)
        : below(base, stretching("\u{332}"), isAccent: true)
    }
    let base = try group(node.node("base"), style)
    switch node.type {
    case "horizBrace":
      return node.flag("isOver")
        ? above(base, stretching("⏞"), isAccent: false)
        : below(base, stretching("⏟"), isAccent: false)
    case "accentUnder":
      return below(base, stretching(Self.wideSigns[label] ?? "\u{332}"), isAccent: true)
    default: break
    }
    if let mark = Self.textMarks[label], base.name == .mtext {
      // KaTeX has taken the dot from an i, as accents above mathematics do.
      let letter = ["ı": "i", "ȷ": "j"][base.text] ?? base.text
      return MathElement(.mtext, text: letter + mark)
    }
    if node.flag("isStretchy") {
      return above(base, stretching(Self.wideSigns[label] ?? "‾"), isAccent: true)
    }
    let sign = MathElement(.mo, [.stretchy: "false"], text: Self.signs[label] ?? "ˆ")
    return above(base, sign, isAccent: true)
  }

  private func above(_ base: MathElement, _ sign: MathElement, isAccent: Bool) -> MathElement {
    MathElement(.mover, isAccent ? [.accent: "true"] : [:], [base, sign])
  }

  private func below(_ base: MathElement, _ sign: MathElement, isAccent: Bool) -> MathElement {
    MathElement(.munder, isAccent ? [.accentunder: "true"] : [:], [base, sign])
  }

  private func stretching(_ text: String) -> MathElement {
    MathElement(.mo, [.stretchy: "true"], text: text)
  }

  // MARK: - Arrows

  /// An arrow as long as what is written on it.
  func arrow(_ node: ParseNode, _ style: MathStyle) throws(FormulaProblem) -> MathElement {
    let label = node.string("label") ?? ""
    // The arrows of a commutative diagram are long.
    let room = label.hasPrefix("\\\\cd") ? 1.6 : 0.7
    var parts = [stretching(Self.wideSigns[label] ?? "→")]
    let smaller = style.at(style.level.script)
    if let below = node.node("below") { parts.append(padded(try group(below, smaller), room)) }
    parts.append(padded(try group(node.node("body"), smaller), room))
    return MathElement(parts.count == 3 ? .munderover : .mover, [:], parts)
  }

  /// What is written on an arrow, with room for its head.
  private func padded(_ element: MathElement, _ room: Double) -> MathElement {
    let room = MathElement.space(room)
    let inner = element.name == .mrow && element.attributes.isEmpty ? element.children : [element]
    return MathElement(.mrow, [:], [room] + inner + [room])
  }

  // MARK: - Signs

  private static let signs = [
    "\\hat": "ˆ", "\\tilde": "˜", "\\bar": "¯", "\\breve": "˘", "\\check": "ˇ",
    "\\dot": "˙", "\\ddot": "¨", "\\acute": "´", "\\grave": "`", "\\mathring": "˚",
    "\\vec": "\u{20D7}",
    "\\^": "ˆ", "\\~": "˜", "\\=": "¯", "\\u": "˘", "\\v": "ˇ", "\\.": "˙", "\\\"": "¨",
    "\\'": "´", "\\`": "`", "\\r": "˚", "\\H": "˝", "\\c": "¸", "\\textcircled": "◯",
  ]

  /// The marks that combine with the letter before them in text.
  private static let textMarks = [
    "\\^": "\u{302}", "\\~": "\u{303}", "\\=": "\u{304}", "\\u": "\u{306}", "\\v": "\u{30C}",
    "\\.": "\u{307}", "\\\"": "\u{308}", "\\'": "\u{301}", "\\`": "\u{300}", "\\r": "\u{30A}",
    "\\H": "\u{30B}", "\\c": "\u{327}", "\\textcircled": "\u{20DD}",
  ]

  private static let wideSigns = [
    "\\widehat": "ˆ", "\\widetilde": "˜", "\\widecheck": "ˇ", "\\utilde": "˜",
    "\\overrightarrow": "→", "\\underrightarrow": "→",
    "\\overleftarrow": "←", "\\underleftarrow": "←",
    "\\overleftrightarrow": "↔", "\\underleftrightarrow": "↔",
    "\\Overrightarrow": "⇒", "\\overleftharpoon": "↼", "\\overrightharpoon": "⇀",
    "\\overgroup": "⏠", "\\undergroup": "⏡",
    "\\overlinesegment": "‾", "\\underlinesegment": "\u{332}",
    "\\xleftarrow": "←", "\\xrightarrow": "→", "\\xLeftarrow": "⇐", "\\xRightarrow": "⇒",
    "\\xleftrightarrow": "↔", "\\xLeftrightarrow": "⇔",
    "\\xhookleftarrow": "↩", "\\xhookrightarrow": "↪", "\\xmapsto": "↦",
    "\\xrightharpoondown": "⇁", "\\xrightharpoonup": "⇀",
    "\\xleftharpoondown": "↽", "\\xleftharpoonup": "↼",
    "\\xrightleftharpoons": "⇌", "\\xleftrightharpoons": "⇋", "\\xlongequal": "=",
    "\\xtwoheadrightarrow": "↠", "\\xtwoheadleftarrow": "↞",
    "\\xtofrom": "⇄", "\\xrightleftarrows": "⇄",
    "\\xrightequilibrium": "⇌", "\\xleftequilibrium": "⇋",
    "\\\\cdrightarrow": "→", "\\\\cdleftarrow": "←", "\\\\cdlongequal": "=",
  ]
}
