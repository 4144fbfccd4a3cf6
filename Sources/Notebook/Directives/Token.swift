/// A word of the directive language.
struct Token {
  enum Kind: Equatable {
    case name
    case integer(Int)
    case double(Double)
    /// A number that could not be read; a finding says why.
    case badNumber
    case operation
    /// One of `( ) [ ] { } , : ; .`, by its ASCII value.
    case punctuation(UInt8)
    case question
    case stringStart
    case stringText
    case interpolationStart
    case interpolationEnd
    case stringEnd
    /// A character with no meaning here; a finding has said so.
    case unknown
    case end
  }

  /// What the blanks around an operator say about it, as in Swift.
  enum Fixity {
    case prefix
    case infix
    case postfix
  }

  var kind: Kind
  /// The place in the excerpt.
  var range: Range<Int>
  /// The name, the operator, or the unescaped characters of a string.
  var text: String = ""
  var fixity: Fixity = .infix
  /// Whether a line break stands between this token and the one before.
  var startsLine = false
  var hasSpaceBefore = false

  func isPunctuation(_ character: Unicode.Scalar) -> Bool {
    kind == .punctuation(UInt8(ascii: character))
  }

  func isName(_ name: String) -> Bool {
    kind == .name && text == name
  }

  func isOperation(_ name: String) -> Bool {
    kind == .operation && text == name
  }

  /// The words that Swift reserves, so that they cannot be names here either.
  static let reservedWords: Set<String> = [
    "actor", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default",
    "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
    "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
    "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows",
    "return", "self", "Self", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "typealias", "var", "where", "while", "Any",
  ]

  /// How tightly each operator between two values binds.
  static func precedence(of operation: String) -> Int? {
    switch operation {
    case "||": 2
    case "&&": 3
    case "==", "!=", "<", "<=", ">", ">=", "≈": 4
    case "...", "..<": 5
    case "±": 6
    case "+", "-": 7
    case "*", "/", "%": 8
    default: nil
    }
  }

  /// Whether operators of a precedence cannot stand in a row, such as `a < b < c`.
  static func isNonassociative(_ precedence: Int) -> Bool {
    (4...6).contains(precedence)
  }
}
