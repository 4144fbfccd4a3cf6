/// A stretch of Swift code that is coloured as one.
package struct SyntaxSpan: Hashable, Sendable {
  /// What a stretch is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case keyword, number, string, comment, type, call, label
    case operation = "operator"
  }

  /// The characters as they are written.
  package var text: String
  /// What they are; nil for blanks, brackets and names of no kind.
  package var kind: Kind?

  /// The stretches of a text, which joined give the text again.
  ///
  /// Any text can be split: what is not of the directive language is Swift of another kind, and
  /// what cannot be read has no colour.
  ///
  /// - Parameter code: Directives or other Swift code.
  /// - Returns: The stretches in order.
  package static func spans(of code: String) -> [SyntaxSpan] {
    var painter = SyntaxPainter(code)
    return painter.paint()
  }
}

/// Gives the tokens of a text, and what the lexer leaves out between them, their kinds.
private struct SyntaxPainter {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private var spans: [SyntaxSpan] = []
  private var end = 0
  /// Whether what comes next belongs to a string literal.
  private var isInString = false
  /// The brackets that are open.
  private var brackets: [UInt8] = []

  init(_ code: String) {
    bytes = Array(code.utf8)
    var lexer = Lexer(bytes)
    lexer.run()
    tokens = lexer.tokens
  }

  mutating func paint() -> [SyntaxSpan] {
    for index in tokens.indices { paint(index) }
    add(nil, upTo: bytes.count)
    return spans
  }

  private mutating func paint(_ index: Int) {
    let token = tokens[index]
    switch token.kind {
    case .stringStart:
      paintGap(before: token.range.lowerBound)
      add(.string, upTo: token.range.upperBound)
      isInString = true
    case .stringText, .interpolationStart, .stringEnd:
      // The lexer shortens the lines of a literal; here they are coloured as they are written.
      add(.string, upTo: token.range.upperBound)
      isInString = token.kind == .stringText
    case .interpolationEnd:
      paintGap(before: token.range.lowerBound)
      add(.string, upTo: token.range.upperBound)
      isInString = true
    case .end:
      if isInString { add(.string, upTo: bytes.count) } else { paintGap(before: bytes.count) }
    default:
      paintGap(before: token.range.lowerBound)
      add(kind(of: index), upTo: token.range.upperBound)
      if case .punctuation(let character) = token.kind { follow(character) }
    }
  }

  private mutating func follow(_ character: UInt8) {
    switch character {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): brackets.append(character)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = brackets.popLast()
    default: break
    }
  }

  private mutating func add(_ kind: SyntaxSpan.Kind?, upTo next: Int) {
    guard next > end else { return }
    let text = String(decoding: bytes[end..<next], as: UTF8.self)
    end = next
    if !spans.isEmpty, spans[spans.count - 1].kind == kind {
      spans[spans.count - 1].text += text
    } else {
      spans.append(SyntaxSpan(text: text, kind: kind))
    }
  }

  /// What stands between two tokens: blanks and comments.
  private mutating func paintGap(before next: Int) {
    guard next > end else { return }
    let isBlank: (UInt8) -> Bool = { $0.isBlank || $0.isLineBreak || $0 == 0x0B || $0 == 0x0C }
    let gap = bytes[end..<next]
    guard let first = gap.firstIndex(where: { !isBlank($0) }),
      let last = gap.lastIndex(where: { !isBlank($0) })
    else { return add(nil, upTo: next) }
    add(nil, upTo: first)
    add(.comment, upTo: last + 1)
    add(nil, upTo: next)
  }

  // MARK: - Names

  private func kind(of index: Int) -> SyntaxSpan.Kind? {
    switch tokens[index].kind {
    case .integer, .double, .badNumber: .number
    case .operation, .question: .operation
    case .name: kind(ofName: index)
    default: nil
    }
  }

  private func kind(ofName index: Int) -> SyntaxSpan.Kind? {
    let token = tokens[index]
    let next = tokens[index + 1]
    let before = index > 0 ? tokens[index - 1] : nil
    let isMember = before?.isPunctuation(".") == true
    if next.isPunctuation(":"), next.range.lowerBound == token.range.upperBound,
      brackets.last == UInt8(ascii: "("),
      before?.isPunctuation("(") == true || before?.isPunctuation(",") == true
    {
      return .label
    }
    if !isMember {
      if Token.reservedWords.contains(token.text) { return .keyword }
      if Self.wordsBeforeNames.contains(token.text), next.kind == .name, !next.startsLine {
        return .keyword
      }
    }
    if token.text.first?.isUppercase == true { return .type }
    let isCalled = next.isPunctuation("(") && !next.hasSpaceBefore
    return isCalled || (isMember && next.isPunctuation("{")) ? .call : nil
  }

  /// Words that Swift reserves in some places only, which show by the name that follows.
  private static let wordsBeforeNames: Set<String> = [
    "any", "async", "await", "final", "indirect", "lazy", "mutating", "nonisolated", "override",
    "package", "some", "weak",
  ]
}
