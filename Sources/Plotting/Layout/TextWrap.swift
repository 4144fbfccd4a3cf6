/// Breaks text into lines at spaces.
package enum TextWrap {
  /// The lines of a text, each as full as it can be.
  ///
  /// Formulas stay whole: no break inside parentheses or beside an operator. What is wider than
  /// the room and cannot be broken has a line of its own.
  package static func lines(_ text: String, size: Double, width: Double) -> [String] {
    var lines: [String] = []
    for word in pieces(text) {
      guard let last = lines.last else {
        lines.append(word)
        continue
      }
      let longer = last + " " + word
      if TextWidth.em(longer) * size <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  private static let operators: Set<String> = [
    "+", "−", "-", "=", "×", "·", "/", "<", ">", "≤", "≥", "≈", "±", "~", "∼",
  ]

  /// The parts of a text between which a line may end.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var depth = 0
    var isBound = false
    for word in text.split(separator: " ").map(String.init) {
      let isOperator = operators.contains(word)
      if let last = pieces.last, isBound || isOperator || depth > 0 {
        pieces[pieces.count - 1] = last + " " + word
      } else {
        pieces.append(word)
      }
      depth += word.count { "([{".contains($0) } - word.count { ")]}".contains($0) }
      isBound = isOperator
    }
    return pieces
  }
}
