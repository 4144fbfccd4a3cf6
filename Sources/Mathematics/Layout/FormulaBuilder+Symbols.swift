extension FormulaBuilder {
  /// The stroke that `\not` lays over the next symbol.
  private static let stroke = "\u{338}"

  /// Whether the node is a stroke for the next one.
  func isStroke(_ node: ParseNode) -> Bool {
    if node.type == "htmlmathml", let only = node.nodes("mathml").first {
      return node.nodes("mathml").count == 1 && isStroke(only)
    }
    return node.string("text") == Self.stroke
  }

  // MARK: - Single symbols

  /// A symbol of mathematics.
  func symbol(_ node: ParseNode, _ style: MathStyle) -> MathPiece {
    let text = node.string("text") ?? ""
    if node.isText {
      return MathPiece(textToken(text, style), .ordinary, in: style)
    }
    guard node.type == "atom" else {
      let element =
        text == "\u{2032}"
        ? MathElement(.mo, text: text)
        : letter(text, isVariable: node.type == "mathord", style)
      return MathPiece(element, .ordinary, in: style)
    }
    let atomClass = AtomClass(name: node.string("family"))
    return MathPiece(operatorElement(text, atomClass), atomClass, in: style)
  }

  private func operatorElement(_ text: String, _ atomClass: AtomClass) -> MathElement {
    switch atomClass {
    case .inner: return MathElement(.mi, text: text)
    case .open, .close: return still(fenceCharacter(text))
    default: return still(text)
    }
  }

  /// An operator that does not grow with its row.
  private func still(_ text: String) -> MathElement {
    MathElement(.mo, OperatorDictionary.isStretchy(text) ? [.stretchy: "false"] : [:], text: text)
  }

  /// The character that grows as a fence; the dictionary knows no other upright bars.
  func fenceCharacter(_ text: String) -> String {
    switch text {
    case "∣": "|"
    case "∥": "‖"
    case "<": "⟨"
    case ">": "⟩"
    default: text
    }
  }

  private func letter(_ text: String, isVariable: Bool, _ style: MathStyle) -> MathElement {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
      return MathElement(.mi, text: text)
    }
    if let character = style.alphabet?.character(for: scalar, isVariable: isVariable) {
      return MathElement(.mi, text: String(character))
    }
    // A browser sets single letters in italics by itself.
    let becomesItalic = MathAlphabet.italic.character(for: scalar) != nil
    let isUpright =
      style.alphabet == .upright && AlphabetChoice.isInTextFonts(scalar)
      || !isVariable && !Self.slanted.contains(scalar)
    return MathElement(
      .mi, becomesItalic && isUpright ? [.mathvariant: "normal"] : [:],
      text: fenceCharacter(text))
  }

  /// Signs that TeX takes from its italic font.
  private static let slanted: [Unicode.Scalar] = ["∂", "ı", "ȷ"]

  // MARK: - Numbers and words

  /// Digits side by side, and what is set on the last of them.
  struct Number {
    var text: String
    /// The node whose base is the last digit, for an exponent belongs to the whole number.
    var scripts: ParseNode?

    func items(
      _ builder: FormulaBuilder, _ style: MathStyle
    ) throws(FormulaProblem) -> [RowItem] {
      let element = builder.numberElement(text, style)
      guard let scripts else { return builder.ordinary(element, style) }
      return builder.ordinary(try builder.attachScripts(of: scripts, to: element, style), style)
    }
  }

  /// Takes the digits at the front, with a point between them.
  func number(from nodes: inout ArraySlice<ParseNode>, _ style: MathStyle) -> Number? {
    var number = Number(text: "")
    while let node = nodes.first {
      if let digit = digit(node) {
        number.text += digit
      } else if node.string("text") == ".", !node.isText, !number.text.isEmpty,
        let next = nodes.dropFirst().first,
        (digit(next) ?? next.node("base").flatMap(digit)) != nil
      {
        number.text += "."
      } else if node.type == "supsub", let digit = node.node("base").flatMap(digit) {
        number.text += digit
        number.scripts = node
        nodes.removeFirst()
        break
      } else {
        break
      }
      nodes.removeFirst()
    }
    return number.text.isEmpty ? nil : number
  }

  private func digit(_ node: ParseNode) -> String? {
    guard node.type == "textord", !node.isText, let text = node.string("text"),
      text.utf8.count == 1, text >= "0", text <= "9"
    else { return nil }
    return text
  }

  private func numberElement(_ text: String, _ style: MathStyle) -> MathElement {
    var drawn = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      drawn.append(style.alphabet?.character(for: scalar, isVariable: false) ?? scalar)
    }
    return MathElement(.mn, text: String(drawn))
  }

  /// Takes at least two letters at the front that an alphabet makes one word of.
  func word(from nodes: inout ArraySlice<ParseNode>, _ style: MathStyle) -> RowItem? {
    guard let alphabet = style.alphabet, alphabet.joinsLetters else { return nil }
    let letters = nodes.prefix { node in
      guard node.type == "mathord", !node.isText, let text = node.string("text"),
        let scalar = text.unicodeScalars.first
      else { return false }
      return text.unicodeScalars.count == 1 && scalar.properties.isAlphabetic
        && AlphabetChoice.isInTextFonts(scalar)
    }
    guard letters.count > 1 else { return nil }
    nodes.removeFirst(letters.count)
    var drawn = String.UnicodeScalarView()
    for scalar in letters.compactMap({ $0.string("text")?.unicodeScalars.first }) {
      drawn.append(alphabet.character(for: scalar, isVariable: true) ?? scalar)
    }
    return .piece(MathPiece(MathElement(.mi, text: String(drawn)), .ordinary, in: style))
  }

  // MARK: - Strokes

  /// What `\not` makes of the next symbol.
  func negated(_ items: [RowItem]) -> [RowItem] {
    var items = items
    for (index, item) in items.enumerated() {
      guard case .piece(var piece) = item, piece.elements[0].name.isToken,
        let first = piece.elements[0].text.unicodeScalars.first
      else { continue }
      let rest = piece.elements[0].text.unicodeScalars.dropFirst()
      piece.elements[0].text = String(first) + Self.stroke + String(rest)
      items[index] = .piece(piece)
      break
    }
    return items
  }
}
