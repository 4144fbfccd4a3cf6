/// A mistake in words of ours, made of KaTeX's.
struct Mistake: Hashable {
  /// What kind of name does not exist.
  enum UnknownName: Hashable {
    case command(String)
    case environment(String)
  }

  var message: String
  var suggestion: String?
  var unknownName: UnknownName?

  init(_ message: String, suggestion: String? = nil, unknownName: UnknownName? = nil) {
    self.message = message
    self.suggestion = suggestion
    self.unknownName = unknownName
  }

  /// Puts a message of KaTeX's into a sentence of ours.
  ///
  /// - Parameter words: The message without its beginning and its place.
  init(katex words: String) {
    self =
      Self.name(words) ?? Self.balance(words) ?? Self.script(words) ?? Self.argument(words)
      ?? Self.array(words) ?? Self.display(words) ?? Self.macro(words)
      ?? Mistake(Self.sentence(words))
  }

  /// KaTeX's words as a sentence, where it has a mistake that is not known here.
  private static func sentence(_ words: String) -> String {
    guard let first = words.first else { return "This formula cannot be read." }
    return "KaTeX cannot read this: \(first.lowercased())\(words.dropFirst())."
  }

  /// What stands in the gaps of a pattern.
  ///
  /// - Parameters:
  ///   - text: A message.
  ///   - pattern: What stands around and between the gaps.
  /// - Returns: `nil` when the message is another one.
  static func gaps(_ text: String, _ pattern: String...) -> [String]? {
    guard let start = pattern.first, text.hasPrefix(start) else { return nil }
    var rest = text.dropFirst(start.count)
    var gaps: [String] = []
    for (index, part) in pattern.enumerated().dropFirst() {
      let isLast = index == pattern.count - 1
      if isLast {
        guard rest.hasSuffix(part) else { return nil }
        gaps.append(String(rest.dropLast(part.count)))
        rest = ""
      } else {
        guard let place = rest.firstRange(of: part) else { return nil }
        gaps.append(String(rest[..<place.lowerBound]))
        rest = rest[place.upperBound...]
      }
    }
    return rest.isEmpty ? gaps : nil
  }

  // MARK: - Names

  private static func name(_ words: String) -> Mistake? {
    if let name = gaps(words, "Undefined control sequence: ", "")?[0] {
      let advice =
        name == "\\label" || name == "\\eqref" || name == "\\ref"
        ? "give the equation its label behind the formula, as in `$$ {#eq-name}`" : nil
      return Mistake(
        "There is no command `\(name)`.", suggestion: advice, unknownName: .command(name))
    }
    if let name = gaps(words, "No such environment: ", "")?[0] {
      return Mistake("There is no environment `\(name)`.", unknownName: .environment(name))
    }
    if let name = gaps(words, "Can't use function '", "' in text mode")?[0] {
      return Mistake(
        "`\(name)` works only in mathematics, and this is text.",
        suggestion: "write it between dollar signs, as in `\\text{for $x > 0$}`")
    }
    if let name = gaps(words, "Can't use function '", "' in math mode")?[0] {
      return name == "$"
        ? Mistake("A `$` within a formula ends nothing.", suggestion: "write `\\$` for the sign")
        : Mistake(
          "`\(name)` works only in text.", suggestion: "put it into `\\text{…}`")
    }
    if let character = gaps(words, "Unexpected character: '", "'")?[0] {
      let code = character.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) }
      return Mistake("The character U+\(padded(code ?? "0")) cannot stand in a formula.")
    }
    return nil
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  // MARK: - Braces and pairs

  private static func balance(_ words: String) -> Mistake? {
    if words == "Extra }" { return extra("}") }
    if words.hasPrefix("Unexpected end of input in a macro argument") {
      return Mistake(
        "An argument is missing at the end of the formula.", suggestion: "write it in braces")
    }
    if let names = gaps(words, "Mismatch: \\begin{", "} matched by \\end{", "}") {
      return Mistake(
        "`\\begin{\(names[0])}` is closed by `\\end{\(names[1])}`.",
        suggestion: "close it with `\\end{\(names[0])}`")
    }
    guard let names = gaps(words, "Expected '", "', got '", "'") else { return nil }
    switch (names[0], names[1]) {
    case ("EOF", let found): return extra(found)
    case ("}", "EOF"):
      return Mistake("A `{` is never closed.", suggestion: "add the `}` it lacks")
    case ("}", "\\end"), ("}", "\\right"), ("}", "&"), ("}", "\\\\"):
      return Mistake(
        "A `{` is not closed before `\(names[1])`.", suggestion: "add the `}` it lacks")
    case ("]", "EOF"):
      return Mistake("A `[` is never closed.", suggestion: "add the `]` it lacks")
    case ("\\right", let found):
      return Mistake(
        found == "EOF"
          ? "`\\left` has no `\\right`." : "`\\left` has no `\\right` before `\(found)`.",
        suggestion: "write `\\right.` where nothing is to be drawn")
    case (let wanted, "EOF"):
      return Mistake("The formula ends where `\(wanted)` is needed.")
    case (let wanted, let found):
      return Mistake("Here is `\(found)` where `\(wanted)` is needed.")
    }
  }

  private static func extra(_ found: String) -> Mistake {
    switch found {
    case "}":
      Mistake("This `}` closes nothing.", suggestion: "remove it, or write `\\}` for the sign")
    case "&":
      Mistake(
        "`&` separates columns, and here are none.", suggestion: "write `\\&` for the sign")
    case "\\right": Mistake("`\\right` has no `\\left` before it.")
    case "\\end": Mistake("`\\end` has no `\\begin` before it.")
    default: Mistake("`\(found)` cannot stand here.")
    }
  }

  // MARK: - Scripts, limits and fences

  private static func script(_ words: String) -> Mistake? {
    switch words {
    case "Double superscript":
      return Mistake(
        "There are two superscripts on one symbol.",
        suggestion: "group them with braces, as in `{x^a}^b`")
    case "Double subscript":
      return Mistake(
        "There are two subscripts on one symbol.",
        suggestion: "group them with braces, as in `{x_a}_b`")
    case "Limit controls must follow a math operator":
      return Mistake("`\\limits` and `\\nolimits` belong behind an operator such as `\\sum`.")
    case "\\middle without preceding \\left": return Mistake("`\\middle` has no `\\left`.")
    case "only one infix operator per group":
      return Mistake(
        "Two operators such as `\\over` stand in one group.",
        suggestion: "use `\\frac`, or put one of them into braces")
    default: break
    }
    if let parts = gaps(words, "Invalid delimiter '", "' after '", "'") {
      return Mistake(
        "`\(parts[1])` needs a fence such as `(`, and `\(parts[0])` is none.",
        suggestion: "write `\(parts[1]).` where nothing is to be drawn")
    }
    if words.hasPrefix("Invalid delimiter type") {
      return Mistake("A fence such as `(` is needed here.")
    }
    return nil
  }
}
