/// What characters in running text stand for that libcmark must not see.
enum InlineMark {
  /// Mathematics between dollar signs.
  case formula(Formula)
  /// Attributes in braces directly behind a link, an image or code.
  case attributes(Attributes)
  /// Attributes in braces at the end of a heading.
  case headingAttributes(Attributes)
  /// Characters that mean themselves.
  case literal(String)
  /// A key or a label behind `@`.
  case key(CitationKey)
  /// The start of something in brackets.
  case opening(Bracket)
  /// The end of something in brackets, with the attributes of a span.
  case closing(pair: Int, Attributes?)
  /// A semicolon between citations.
  case separator
  /// A mark that opens or closes something, or means itself.
  case delimiter(Delimiter)
  /// The name of a footnote in brackets.
  case footnote(String)
  /// Something that the page or the project defines.
  case variable(Inline.Variable)

  /// What stands in brackets.
  struct Bracket {
    enum Kind: Equatable {
      /// Text with attributes, `[text]{.class}`.
      case span
      /// A note, `^[text]`.
      case note
      /// Keys of a bibliography, or words behind such a key: `[see @key]`, `@key [p. 3]`.
      case citation(isBehindKey: Bool)
    }

    var kind: Kind
    /// A number that the opening and the closing bracket of one paragraph share; what opens later
    /// has a greater one.
    var pair: Int
  }

  /// A mark that stands on both sides of its text.
  struct Delimiter {
    enum Kind: Hashable {
      case strikethrough, superscript, `subscript`

      /// Whether the text between cannot have blanks.
      var isScript: Bool { self != .strikethrough }
    }

    var kind: Kind
    var canOpen = true
    var canClose = true
  }

  /// Whether asterisks and quotes beside it are read as if punctuation stood here, not a letter.
  ///
  /// What an author sees as brackets and marks is punctuation, as it is for CommonMark without us;
  /// what stands for a value is a word.
  var isPunctuation: Bool {
    switch self {
    case .formula, .literal, .key, .variable: false
    case .attributes, .headingAttributes, .opening, .closing, .separator, .delimiter, .footnote:
      true
    }
  }

  /// Whether a quote directly behind it cannot be an opening one, as behind a closing bracket.
  var isEnd: Bool {
    switch self {
    case .attributes, .headingAttributes, .closing, .footnote: true
    case .delimiter(let delimiter): delimiter.kind.isScript || !delimiter.canOpen
    case .formula, .literal, .key, .variable, .opening, .separator: false
    }
  }
}

/// What stands behind an `@`: a key of a bibliography, or a label.
struct CitationKey {
  /// The key without `@` and braces.
  var name: String
  /// The reference, if the key is a label.
  var reference: Reference?
  /// Whether a hyphen stands before the `@`.
  var isSuppressed: Bool
  /// The place from `@` to the end of the key.
  var range: SourceRange
}
