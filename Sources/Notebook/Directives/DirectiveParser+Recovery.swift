extension DirectiveParser {
  /// Skips the current token, with everything up to its partner if it opens a bracket.
  private mutating func skip() {
    if partners[index] > index { index = partners[index] }
    advance()
  }

  /// Whether the current token closes a bracket.
  var isAtCloser: Bool {
    switch current.kind {
    case .punctuation(let byte): ")]}".utf8.contains(byte)
    case .interpolationEnd, .stringEnd: true
    default: false
    }
  }

  /// Whether the current token, first on its line, goes on with the statement of the line before.
  private var continuesStatement: Bool {
    switch current.kind {
    case .punctuation(let byte): ".,:)]".utf8.contains(byte)
    case .question: true
    case .operation: current.fixity == .infix
    default: false
    }
  }

  /// Goes on to the next statement.
  mutating func recoverStatement(in context: Context, from start: Int) {
    while current.kind != .end {
      if current.isPunctuation(";") { return }
      if current.isPunctuation("}"), context != .cell { return }
      if current.startsLine, index > start, !continuesStatement { return }
      skip()
    }
  }

  /// Goes on to the comma or the bracket that ends the argument.
  mutating func recoverArgument(close: Unicode.Scalar) {
    while current.kind != .end, !current.isPunctuation(","), !isAtCloser {
      if current.startsLine, current.isName("let") { return }
      skip()
    }
  }

  /// Goes on to a token that was paired with an opening one.
  mutating func skip(to partner: Int) {
    if partner > index { index = partner }
  }
}
