/// What a command such as `\mathbf` does to the symbols in its argument.
enum AlphabetChoice: Hashable {
  /// `\mathrm`: Latin letters and capital Greek ones upright.
  case upright
  /// `\boldsymbol`: each symbol bold and otherwise as it was.
  case boldSymbol
  /// Another alphabet for Latin letters, capital Greek ones and digits.
  case alphabet(MathAlphabet)

  /// The choice that KaTeX calls so; `nil` for `mathnormal` and what is not known.
  init?(name: String) {
    switch name {
    case "mathrm": self = .upright
    case "boldsymbol": self = .boldSymbol
    case "mathbf": self = .alphabet(.bold)
    case "mathit": self = .alphabet(.italic)
    case "mathbb": self = .alphabet(.doubleStruck)
    case "mathcal", "mathscr": self = .alphabet(.script)
    case "mathfrak": self = .alphabet(.fraktur)
    case "mathsf": self = .alphabet(.sansSerif)
    case "mathtt": self = .alphabet(.monospace)
    default: return nil
    }
  }

  /// Whether letters side by side are one word rather than a product.
  var joinsLetters: Bool {
    switch self {
    case .upright, .alphabet(.bold), .alphabet(.italic), .alphabet(.sansSerif),
      .alphabet(.monospace):
      true
    case .boldSymbol, .alphabet: false
    }
  }

  /// The character that is drawn for a symbol.
  ///
  /// TeX's own choice applies to small Greek letters: its text fonts have none, so that only
  /// `\boldsymbol` changes them.
  ///
  /// - Parameters:
  ///   - scalar: The symbol.
  ///   - isVariable: Whether TeX sets it in italics by itself.
  /// - Returns: The character, or `nil` to draw the symbol as it is.
  func character(for scalar: Unicode.Scalar, isVariable: Bool) -> Unicode.Scalar? {
    switch self {
    case .upright: nil
    case .boldSymbol:
      (isVariable ? MathAlphabet.boldItalic : .bold).character(for: scalar)
        ?? MathAlphabet.bold.character(for: scalar)
    case .alphabet(let alphabet):
      Self.isInTextFonts(scalar) ? alphabet.character(for: scalar) : nil
    }
  }

  /// Whether TeX's text fonts have the letter, so that `\mathrm` and its like change it.
  static func isInTextFonts(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || ("Α"..."Ω").contains(scalar)
  }
}
