extension Finding {
  /// The sentences about what Swift has and directives have not.
  var unsupportedSentences: Sentences? {
    switch self {
    case .keyword(let word):
      Self.keyword(word)
    case .typeAnnotation(let text):
      Sentences(
        "Types are not written, they follow from the values.", suggestion: "remove `\(text)`")
    case .assignment(let name, let isKnown):
      Self.assignment(name, isKnown: isKnown)
    case .argumentEquals(let label):
      Sentences("The value of an argument follows a colon.", suggestion: "write `\(label): …`")
    case .forceUnwrap:
      Sentences(
        "There is nothing to unwrap, because every value is there.",
        suggestion: "remove `!`")
    case .optionalChaining:
      Sentences(
        "There are no optional values, because every value is there.",
        suggestion:
          "remove `?`, or write a blank before it for a choice `condition ? first : second`")
    case .tuple:
      Sentences(
        "There are no tuples.", suggestion: "write a list `[a, b]`, or a `let` for each value")
    case .tupleIndex(let text):
      Sentences(
        "There are no tuples, so there is no member \(text).",
        suggestion: "write an index in brackets, such as `[0]`")
    case .dictionary:
      Sentences("There are no dictionaries.", suggestion: "write a list `[a, b]`")
    case .oneSidedRange:
      Sentences("A range has both bounds.", suggestion: "write `lower...upper`")
    case .whereClause:
      Sentences("`for` has no `where`.", suggestion: "write an `if` inside the braces")
    case .conditionalBinding:
      Sentences(
        "There are no optional values and no patterns, because every value is there.",
        suggestion: "write a condition behind `if`")
    case .prefixWord(let word):
      Sentences(
        word == "try"
          ? "`try` is not needed: what goes wrong is reported at its place."
          : "`await` is not needed: everything is computed when its value is needed.",
        suggestion: "remove `\(word)`")
    case .cast(let word):
      Sentences(
        "There are no types to tell apart or convert with `\(word)`.",
        suggestion: word == "as" ? "remove it; whole numbers become decimal ones where needed" : nil
      )
    default: nil
    }
  }

  private static func assignment(_ name: String?, isKnown: Bool) -> Sentences {
    guard let name else {
      return Sentences(
        "Values do not change once they are there.",
        suggestion: "give the new value a name with `let`")
    }
    guard isKnown else {
      return Sentences("A name is defined with `let`.", suggestion: "write `let \(name) = …`")
    }
    return Sentences(
      "`\(name)` cannot change, because values are defined once.",
      suggestion: "give the new value another name with `let`")
  }

  private static func keyword(_ word: String) -> Sentences {
    switch word {
    case "var":
      Sentences("Values do not change, so there is no `var`.", suggestion: "write `let`")
    case "func":
      Sentences(
        "Functions cannot be declared.",
        suggestion: "name a closure, such as `let f = { x in x * x }`")
    case "class", "struct", "enum", "protocol", "extension", "actor", "typealias",
      "associatedtype":
      Sentences(
        "Types cannot be declared in a notebook.",
        notes: ["A new family is added in Swift, in a package of its own."])
    case "import":
      Sentences(
        "Nothing has to be imported: every directive is there.",
        suggestion: "remove this line")
    case "while", "repeat":
      Sentences(
        "There are only repetitions with an end, so there is no `\(word)`.",
        suggestion: "write `for name in 1...10 { … }` inside a closure")
    case "switch", "case", "default", "fallthrough":
      Sentences(
        "There is no `\(word)`.",
        suggestion: "choose with `condition ? first : second`, or with `if` inside a closure")
    case "guard":
      Sentences("There is no `guard`.", suggestion: "write an `if` inside the closure")
    case "if", "for":
      Sentences(
        "`\(word)` is a statement and has no value.",
        suggestion: word == "if"
          ? "choose a value with `condition ? first : second`"
          : "build a list with `.map { … }`")
    case "break", "continue":
      Sentences(
        "A repetition goes through all its values, so there is no `\(word)`.",
        suggestion: "write an `if` inside the braces")
    case "return":
      Sentences(
        "`return` can only stand at the end of a closure.",
        suggestion: "write the value on its own")
    case "nil":
      Sentences(
        "There is no `nil`, because every value is there.",
        suggestion: "leave the argument out for its default")
    case "self", "Self", "super":
      Sentences("There is no `\(word)`, because types cannot be declared in a notebook.")
    case "do", "catch", "throw", "throws", "rethrows", "defer":
      Sentences("There is no `\(word)`: what goes wrong is reported at its place.")
    case "_":
      Sentences("`_` stands for no value.", suggestion: "write a name")
    default:
      Sentences("`\(word)` is a word of Swift that directives do not have.")
    }
  }
}
