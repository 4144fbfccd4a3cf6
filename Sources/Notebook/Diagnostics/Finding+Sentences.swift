extension Finding {
  /// One sentence that says what is wrong.
  var summary: String { sentences.summary }

  /// Further sentences that explain it.
  var notes: [String] { sentences.notes }

  /// What to do instead.
  var suggestion: String? { sentences.suggestion }

  /// What an author reads.
  struct Sentences {
    var summary: String
    var notes: [String] = []
    var suggestion: String?

    init(_ summary: String, notes: [String] = [], suggestion: String? = nil) {
      self.summary = summary
      self.notes = notes
      self.suggestion = suggestion
    }
  }

  private var sentences: Sentences {
    if case .inline(let finding) = self { return finding.sentences }
    return documentSentences ?? blockSentences ?? includeSentences ?? labelSentences
      ?? optionSentences ?? wordSentences ?? grammarSentences
      ?? unsupportedSentences ?? Sentences("This cannot be read.")
  }

  // MARK: - The file and its Markdown

  private var documentSentences: Sentences? {
    switch self {
    case .invalidUTF8(let byte):
      Sentences(
        "The byte 0x\(Self.hexadecimal(byte)) is not part of a UTF-8 character.",
        notes: ["It is shown as U+FFFD; a notebook has to be saved as UTF-8."],
        suggestion: "save the file as UTF-8")
    case .nulByte:
      Sentences(
        "The file holds a NUL byte, which no text has.",
        notes: ["It is shown as U+FFFD."], suggestion: "save the file as UTF-8")
    case .emptyFile:
      Sentences("The notebook is empty.", suggestion: "write a heading and a sentence")
    case .tooLarge(let limit):
      Sentences(
        "The notebook is larger than \(limit >> 20) MiB and is not read.",
        suggestion: "split it into several notebooks")
    case .tooManyFindings(let limit):
      Sentences("The notebook has more than \(limit) errors; the rest is not listed.")
    case .unclosedFrontMatter:
      Sentences(
        "The front matter is opened here and never closed.",
        suggestion: "end it with a line `---`")
    case .unclosedFence(let fence, let isCell, let next):
      Sentences(
        "The \(isCell ? "cell" : "code block") opened here is never closed.",
        notes: next.map { ["The next fence opens at line \($0)."] }
          ?? ["Everything down to the end of its surroundings is taken for code."],
        suggestion: "end it with a line \(fence)")
    case .unknownLanguage(let language, let isKnownWord):
      Sentences(
        "A cell cannot be written in `\(language)`.",
        notes: ["Only `{swift}` cells are run."],
        suggestion: isKnownWord
          ? "write `{swift}`, or `\(language)` without braces to show the code only"
          : "write `{swift}`, or leave the braces out to show the code only")
    case .unknownFenceAttribute(let attribute):
      Sentences(
        "`\(attribute)` behind the language means nothing and is left out.",
        notes: ["A fence takes a label there, such as `#fig-variance`."],
        suggestion: "write it as an option in the cell, such as `//| label: fig-variance`")
    case .markdownNesting(let limit):
      Sentences(
        "The text is nested more than \(limit) levels deep here.",
        notes: ["What lies deeper is shown at this level."],
        suggestion: "use fewer quotes, lists or emphases inside one another")
    case .emptyInlineExpression:
      Sentences(
        "There is no expression behind `{swift}`.",
        suggestion: "write the value to print, such as `{swift} n`")
    case .unclosedInlineExpression:
      Sentences(
        "The expression opened here is never closed and is shown as it stands.",
        suggestion: "end it with a backtick")
    case .inlineExpressionIsStatement(let word):
      Sentences(
        "`\(word)` cannot stand in running text, which prints one value.",
        suggestion: "move the statement to a cell and print its name here")
    case .unexpectedAfterExpression(let found):
      Sentences(
        "The expression ends before \(found).",
        notes: ["Only one expression can stand here."])
    case .malformedFormat(let format):
      Sentences(
        "`\(format)` is not a number format.",
        suggestion: "write a number of decimals such as `.3f`, or of digits such as `.3g`")
    default: nil
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0\(digits)" : digits
  }

  // MARK: - Labels

  private var labelSentences: Sentences? {
    switch self {
    case .malformedLabel(let label):
      Sentences(
        "`\(label)` is not a label.",
        notes: [
          "A label starts with a letter and goes on with letters, digits, `-` and `_`, all ASCII."
        ],
        suggestion: Self.repairedLabel(label).map { "write `\($0)`" })
    case .labelWithoutName(let prefix):
      Sentences(
        "The label `\(prefix)` has a prefix and no name.",
        suggestion: "add a name, such as `\(prefix)variance`")
    case .labelPrefixCase(_, let lowercased):
      Sentences(
        "The prefix of a label is written in small letters.",
        notes: ["Only a reference starts with a capital, at the start of a sentence."],
        suggestion: "write `\(lowercased)`")
    case .labelPlace(let label, let prefix, let carrier):
      Sentences(
        "\(carrier.name) cannot have the label `\(label)`, because `\(prefix)` is for "
          + "\(LabelRule.prefix(of: prefix)?.things ?? "something else").",
        suggestion: carrier.advice(label: label, prefix: prefix))
    case .duplicateLabel(let label, let line, let file):
      Sentences(
        "The label `\(label)` is defined twice.",
        notes: ["It is defined at line \(line)\(file.map { " of \($0)" } ?? "") first."],
        suggestion: "give one of them another name")
    case .conflictingLabels(let option, let fence):
      Sentences(
        "The cell has two labels, `\(fence)` on its fence and `\(option)` among its options.",
        suggestion: "keep one of them")
    default: nil
    }
  }

  /// The nearest text that is a label, or `nil` when nothing of it would be left.
  private static func repairedLabel(_ label: String) -> String? {
    var result = ""
    for scalar in label.unicodeScalars {
      let isPlain = scalar.isASCII && UInt8(ascii: scalar).isLabelByte
      if isPlain { result.unicodeScalars.append(scalar) } else { result += "-" }
    }
    var trimmed = result.drop { !$0.isLetter }
    while trimmed.last == "-" { trimmed.removeLast() }
    let isPrefix = LabelRule.prefix(of: "\(trimmed)-")?.text == "\(trimmed)-"
    return trimmed.isEmpty || isPrefix || trimmed == label[...] ? nil : String(trimmed)
  }

  // MARK: - Options

  private var optionSentences: Sentences? {
    switch self {
    case .unknownOption(let key, let nearest):
      Sentences(
        "A cell has no option `\(key)`.",
        notes: nearest == nil ? ["Options of your own start with `x-`."] : [],
        suggestion: nearest.map { "did you mean `\($0)`?" })
    case .duplicateOption(let key, let line):
      Sentences(
        "The option `\(key)` is set twice in this cell.",
        notes: ["It is set at line \(line) first, and that value is kept."],
        suggestion: "remove one of them")
    case .malformedOption(let text, let isAssignment):
      Sentences(
        "This is not an option: `\(text)`.",
        notes: ["An option is a name, a colon, a blank and a value, such as `//| echo: false`."],
        suggestion: isAssignment ? "write `:` instead of `=`" : nil)
    case .emptyOption(let key):
      Sentences(
        "The option `\(key)` has no value.", suggestion: "write a value behind the colon")
    case .optionType(let key, let value, let expected):
      Sentences("The option `\(key)` takes \(expected), not `\(value)`.")
    case .unclosedOptionQuote(let key):
      Sentences(
        "The value of `\(key)` opens with a quote that is not closed on this line.",
        suggestion: "close the quote, or leave it out")
    case .optionAfterCode(let text):
      Sentences(
        "`\(text)` stands behind code and is taken for a comment.",
        suggestion: "move it to the top of the cell")
    default: nil
    }
  }
}

extension UInt8 {
  /// Whether the byte can be part of a label.
  var isLabelByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
