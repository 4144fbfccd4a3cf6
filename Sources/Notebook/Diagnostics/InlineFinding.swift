/// What can be wrong with running text, as facts.
enum InlineFinding: Hashable, Sendable {
  // MARK: - Attributes

  case attributes(AttributeMistake)
  /// Attributes with a blank between them and what they are for.
  case detachedAttributes
  /// Attributes behind brackets that are no link.
  case strayAttributes
  /// A label on mathematics in a sentence.
  case labelledFormula

  // MARK: - Mathematics and marks

  case formulaDelimiters(tex: String, isDisplay: Bool)
  case crossedBrackets
  case tooManyMarks(limit: Int)

  // MARK: - Footnotes

  case undefinedFootnote(String, nearest: String?)
  case unclosedNote
  case misplacedNote

  // MARK: - Citations and references

  case unclosedCitation
  case citationWithoutKey
  case citationSeparator(key: String)
  case citationInMarkup
  case mixedGroup(reference: String, citation: String)
  case referenceWithoutName(prefix: String)
  case malformedParts(label: String)

  // MARK: - Variables

  case unknownShortcode(String, nearest: String?)
  case unclosedShortcode
  case shortcodeWithoutKey(String)
  case shortcodeKey(String)
  case shortcodeArgument(String, name: String)
  case inlineInclude

  /// What is wrong with attributes.
  enum AttributeMistake: Hashable, Sendable {
    case unclosed
    case secondLabel
    case emptyName
    case bareWord(String)
    case noValue(String)
    case unclosedQuote(String)
    case unexpected(String)

    /// Whether a name with `=` stands before the mistake.
    var isAboutValue: Bool {
      switch self {
      case .noValue, .unclosedQuote: true
      case .unclosed, .secondLabel, .emptyName, .bareWord, .unexpected: false
      }
    }
  }
}

extension InlineFinding {
  /// The stable name that a project can refer to.
  var rule: String {
    switch self {
    case .attributes, .detachedAttributes, .strayAttributes, .labelledFormula: "attributes"
    case .formulaDelimiters: "formula-delimiters"
    case .crossedBrackets: "crossed-brackets"
    case .tooManyMarks: "notebook-size"
    case .undefinedFootnote, .unclosedNote, .misplacedNote: "footnote"
    case .unclosedCitation, .citationWithoutKey, .citationSeparator, .citationInMarkup,
      .mixedGroup:
      "citation"
    case .referenceWithoutName, .malformedParts: "reference"
    case .unknownShortcode, .unclosedShortcode, .shortcodeWithoutKey, .shortcodeKey,
      .shortcodeArgument:
      "shortcode"
    case .inlineInclude: "include"
    }
  }

  // MARK: - Sentences

  /// What an author reads.
  var sentences: Finding.Sentences {
    attributeSentences ?? noteSentences ?? citationSentences ?? shortcodeSentences
      ?? Finding.Sentences("This cannot be read.")
  }

  private var attributeSentences: Finding.Sentences? {
    switch self {
    case .attributes(let mistake):
      mistake.sentences
    case .detachedAttributes:
      Finding.Sentences(
        "These attributes stand apart from what they are for.",
        suggestion: "remove the blank before the brace")
    case .strayAttributes:
      Finding.Sentences(
        "There is nothing here that these attributes could belong to.",
        notes: ["They stand directly behind a link, an image, code, or text in brackets."],
        suggestion: "put the text in brackets of its own, as in `[text]{.class}`")
    case .labelledFormula:
      Finding.Sentences(
        "Mathematics in a sentence cannot have a label.",
        notes: ["An equation with a number stands on lines of its own."],
        suggestion: "put the formula with its label between two empty lines")
    case .formulaDelimiters(let tex, let isDisplay):
      Finding.Sentences(
        "`\\\(isDisplay ? "[" : "(")` and `\\\(isDisplay ? "]" : ")")` mean the brackets "
          + "themselves, so that what is between them is no mathematics.",
        suggestion: isDisplay ? "write `$$\(tex)$$`" : "write `$\(tex)$`")
    case .crossedBrackets:
      Finding.Sentences(
        "This bracket closes what was opened in other surroundings.",
        notes: ["An emphasis or a link starts or ends between the two brackets."],
        suggestion: "put both brackets inside of the emphasis, or both outside of it")
    case .tooManyMarks(let limit):
      Finding.Sentences(
        "The notebook has more than \(limit) formulas, citations and other marks.",
        notes: ["From here on they are shown as they are written."],
        suggestion: "split it into several notebooks")
    default: nil
    }
  }

  private var noteSentences: Finding.Sentences? {
    switch self {
    case .undefinedFootnote(let name, let nearest):
      Finding.Sentences(
        "There is no footnote `\(name)`.",
        notes: ["A footnote is a block of its own that starts with `[^\(name)]:`."],
        suggestion: nearest.map { "did you mean `[^\($0)]`?" }
          ?? "write its text, or `\\[` if no footnote is meant")
    case .unclosedNote:
      Finding.Sentences(
        "The note that opens here is not closed before the end of its paragraph.",
        suggestion: "put `]` behind its text, or write `\\^` if no note is meant")
    case .misplacedNote:
      Finding.Sentences(
        "There can be no footnote in this text, which is not part of the page's body.",
        suggestion: "put it in parentheses")
    default: nil
    }
  }

  // MARK: - Citations and references

  private var citationSentences: Finding.Sentences? {
    switch self {
    case .unclosedCitation:
      Finding.Sentences(
        "The citation that opens here is not closed before the end of its paragraph.",
        suggestion: "put `]` behind it")
    case .citationWithoutKey:
      Finding.Sentences(
        "This part of the citation names nothing that is cited.",
        notes: ["Semicolons stand between the keys of a citation."],
        suggestion: "add a key behind `@`, or write a comma instead of the semicolon")
    case .citationSeparator(let key):
      Finding.Sentences(
        "Two keys follow one another without a semicolon.",
        suggestion: "write `;` before `@\(key)`")
    case .citationInMarkup:
      Finding.Sentences(
        "The key is inside of an emphasis, so that the brackets around it make no citation.",
        suggestion: "put only the words around the key in the emphasis")
    case .mixedGroup(let reference, let citation):
      Finding.Sentences(
        "References and citations cannot stand in the same brackets.",
        notes: ["`@\(reference)` is a label, `@\(citation)` a key of the bibliography."],
        suggestion: "write `[@\(reference)]` and `[@\(citation)]`")
    case .referenceWithoutName(let prefix):
      Finding.Sentences(
        "The reference `@\(prefix)` has a prefix and no name.",
        suggestion: "add the name of the label, or write `\\@` if no reference is meant")
    case .malformedParts(let label):
      Finding.Sentences(
        "These are no parts of a figure.",
        notes: ["Parts are letters and numbers with commas and hyphens between them."],
        suggestion: "write them as in `@\(label){A-B}`, or a blank before the brace")
    default: nil
    }
  }

  private var shortcodeSentences: Finding.Sentences? {
    switch self {
    case .unknownShortcode(let name, let nearest):
      Finding.Sentences(
        "There is no shortcode `\(name)`.",
        notes: ["There are `meta`, `var` and `include`."],
        suggestion: nearest.map { "did you mean `\($0)`?" })
    case .unclosedShortcode:
      Finding.Sentences(
        "The shortcode that opens here is not closed before the end of its paragraph.",
        suggestion: "end it with `>}}`")
    case .shortcodeWithoutKey(let name):
      Finding.Sentences(
        "The shortcode `\(name)` says nothing about what to show.",
        suggestion: "write a key, as in `{{< \(name) title >}}`")
    case .shortcodeKey(let key):
      Finding.Sentences(
        "`\(key)` is not a key.",
        notes: ["A key is made of letters, digits, `-` and `_`, with dots between nested names."])
    case .shortcodeArgument(let word, let name):
      Finding.Sentences(
        "The shortcode `\(name)` takes one key, and `\(word)` is a second one.",
        suggestion: "remove it")
    case .inlineInclude:
      Finding.Sentences(
        "A file cannot be included in the middle of a line.",
        suggestion: "put the shortcode on a line of its own, between empty lines")
    default: nil
    }
  }
}

extension InlineFinding.AttributeMistake {
  fileprivate var sentences: Finding.Sentences {
    switch self {
    case .unclosed:
      Finding.Sentences(
        "The attributes that open here are not closed.",
        suggestion: "put `}` behind them, or write `\\{` if no attributes are meant")
    case .secondLabel:
      Finding.Sentences(
        "The attributes have two labels.",
        suggestion: "keep one, and write a class with a dot")
    case .emptyName:
      Finding.Sentences(
        "There is no name behind this mark.",
        notes: [Self.grammar], suggestion: "write the name directly behind it")
    case .bareWord(let word):
      Finding.Sentences(
        "`\(word)` is neither a label nor a class, and has no value.",
        notes: [Self.grammar], suggestion: "write `.\(word)` for a class, or `\(word)=value`")
    case .noValue(let key):
      Finding.Sentences(
        "The attribute `\(key)` has no value.",
        suggestion: "write the value directly behind the equals sign, in quotes if it has blanks")
    case .unclosedQuote(let key):
      Finding.Sentences(
        "The value of `\(key)` opens with a quote that is not closed.",
        suggestion: "put the same quote behind the value")
    case .unexpected(let character):
      Finding.Sentences(
        "Attributes cannot have `\(character)` here.", notes: [Self.grammar])
    }
  }

  private static let grammar =
    "Attributes are `#label`, `.class` and `key=value`, with blanks between them."
}
