extension Finding {
  // MARK: - Words

  /// The sentences about characters, numbers and texts in directives.
  var wordSentences: Sentences? {
    switch self {
    case .unexpectedCharacter(let text, let replacement):
      Sentences(
        Self.isBlank(text)
          ? "This is not an ordinary space." : "The character `\(text)` means nothing here.",
        suggestion: replacement.map {
          $0 == " " ? "write an ordinary space" : "write `\($0)`"
        })
    case .unterminatedComment:
      Sentences("The comment opened here is never closed.", suggestion: "end it with `*/`")
    case .unterminatedString:
      Sentences(
        "The text is not closed on its line.",
        suggestion: "end it with `\"`, or write a text over several lines between `\"\"\"`")
    case .unterminatedMultilineString:
      Sentences("The text opened here is never closed.", suggestion: "end it with `\"\"\"`")
    case .multilineStringOpening:
      Sentences(
        "A text between `\"\"\"` starts on the line after the quotes.",
        suggestion: "put a line break behind `\"\"\"`")
    case .multilineStringClosing:
      Sentences(
        "The closing `\"\"\"` stands on a line of its own.",
        suggestion: "put a line break before `\"\"\"`")
    case .unknownEscape(let text):
      Sentences(
        "`\(text)` stands for no character.",
        notes: [
          "The escapes are `\\n`, `\\t`, `\\r`, `\\\"`, `\\'`, `\\\\`, `\\u{…}` and `\\(value)`."
        ],
        suggestion: text.hasPrefix("\\u")
          ? "write a code point such as `\\u{3B1}`"
          : "write `\\\(text)` for a backslash")
    case .malformedNumber(let text, let product):
      Sentences(
        "`\(text)` is not a number.",
        suggestion: product.map { "write `\($0)` for a product" })
    case .missingLeadingZero(let text):
      Sentences("A number does not start with a point.", suggestion: "write `0\(text)`")
    case .integerOverflow:
      Sentences(
        "This whole number is greater than 9223372036854775807, the greatest there is.",
        suggestion: "write it with an exponent, such as `1e30`")
    case .numberOverflow:
      Sentences("This number is greater than 1.8e308, the greatest there is.")
    default: nil
    }
  }

  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value == 0xFEFF }
  }

  // MARK: - Grammar

  /// The sentences about the order of words in directives.
  var grammarSentences: Sentences? {
    switch self {
    case .expectedExpression, .expectedName, .expectedMemberName, .expectedValue, .expectedIn,
      .expectedBrace, .expectedColon:
      expectationSentences
    case .missingComma(let close):
      Sentences(
        "A comma or `\(close)` is missing here.", suggestion: "put a comma between the two values")
    case .unexpectedInList(let found, let close):
      Sentences("A comma or `\(close)` is missing before \(found).")
    case .unclosedBracket(let open, let close, let line):
      Sentences(
        "A `\(close)` is missing here.", notes: ["The `\(open)` is at line \(line)."])
    case .unexpectedCloser(let text):
      Sentences("The \(text) closes nothing.", suggestion: "remove it")
    case .consecutiveStatements(let found):
      Sentences(
        "The statement ends before \(found).",
        suggestion: "start a new line, or put an operator between the two values")
    case .operatorSpacing(let text, true):
      Sentences(
        "`\(text)` in front of a value stands without a blank behind it.",
        suggestion: "remove the blank behind `\(text)`")
    case .operatorSpacing(let text, false):
      Sentences(
        "`\(text)` between two values has a blank on both sides or on none.",
        suggestion: "write a blank on both sides")
    case .unknownOperator(let text, let replacement):
      Self.unknownOperator(text, replacement)
    case .operatorInFront(let text):
      Sentences("`\(text)` cannot stand in front of a value.", suggestion: "leave it out")
    case .chainedOperator(let first, let second):
      Self.chainedOperator(first, second)
    case .nesting(let limit):
      Sentences(
        "The directive is nested more than \(limit) levels deep here.",
        notes: ["Long chains of operators and members count as levels."],
        suggestion: "give parts of it names with `let`")
    case .statementOutsideClosure(let word):
      Sentences(
        "`\(word)` can only stand inside a closure, such as the braces of `Chart { … }`.",
        suggestion: word == "if" ? "choose a value with `condition ? first : second`" : nil)
    case .returnNotLast:
      Sentences("`return` has to be the last statement of its closure.")
    case .returnInBranch:
      Sentences(
        "`return` cannot stand inside `if` or `for`.",
        suggestion: "choose the value with `condition ? first : second`")
    default: nil
    }
  }

  private var expectationSentences: Sentences? {
    switch self {
    case .expectedExpression(let found, let before):
      Sentences(
        "A value is missing \(before.map { "behind \($0)" } ?? "here")"
          + (found.map { ", before \($0)." } ?? "."))
    case .expectedName(let word, let found):
      Sentences(
        "A name has to follow `\(word)`" + (found.map { ", not \($0)." } ?? "."),
        notes: ["A name starts with a letter and is not a word of Swift."])
    case .expectedMemberName(let found):
      Sentences("The name of a member has to follow `.`" + (found.map { ", not \($0)." } ?? "."))
    case .expectedValue(let name):
      Sentences("`\(name)` has no value.", suggestion: "write `let \(name) = …`")
    case .expectedIn(let found):
      Sentences(
        "`in` has to follow the name behind `for`" + (found.map { ", not \($0)." } ?? "."),
        suggestion: "write `for name in 1...10 { … }`")
    case .expectedBrace(let word, let found):
      Sentences("A `{` has to follow `\(word)`" + (found.map { ", not \($0)." } ?? "."))
    case .expectedColon(let found):
      Sentences(
        "A `:` and a second value are missing" + (found.map { " before \($0)." } ?? " here."),
        notes: ["A choice is written `condition ? first : second`."])
    default: nil
    }
  }

  private static func unknownOperator(_ text: String, _ replacement: String?) -> Sentences {
    let known: String? =
      switch text {
      case "**", "^": "write `pow(x, y)` for a power"
      case "??": "leave it out, because every value is there"
      case "===": "write `==`"
      case "!==", "<>": "write `!=`"
      case "=<": "write `<=`"
      case "=>": "write `>=`"
      case "~": "write `≈` for equality within the error"
      case "+-", "+/-", "-+": "write `±`"
      case "&": "write `&&`"
      case "|": "write `||`"
      case "|>": "a format can only follow an expression in running text"
      case "++", "--": "give the new value a name with `let`"
      case "..": "write `...` with the upper bound or `..<` without"
      default: replacement.map { "write `\($0)` with a blank in between" }
      }
    return Sentences("There is no operator `\(text)`.", suggestion: known)
  }

  private static func chainedOperator(_ first: String, _ second: String) -> Sentences {
    guard first != "...", first != "..<", first != "±" else {
      return Sentences("`\(first)` and `\(second)` cannot follow each other.")
    }
    return Sentences(
      "Two comparisons cannot follow each other.",
      suggestion: "write `a \(first) b && b \(second) c`")
  }
}
