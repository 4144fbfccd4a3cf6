extension DirectiveParser {
  /// Reads a value without operators.
  mutating func parsePrimary() throws(Interruption) -> Expression {
    let token = current
    let place = range(of: token)
    switch token.kind {
    case .integer(let value):
      advance()
      return make(.integer(value), place)
    case .double(let value):
      advance()
      return make(.double(value), place)
    case .badNumber:
      advance()
      return make(.invalid, place)
    case .name:
      return try parseName()
    case .stringStart:
      return try nested { parser throws(Interruption) in try parser.parseString() }
    case .punctuation(UInt8(ascii: "(")):
      return try nested { parser throws(Interruption) in try parser.parseParentheses() }
    case .punctuation(UInt8(ascii: "[")):
      return try nested { parser throws(Interruption) in try parser.parseArray() }
    case .punctuation(UInt8(ascii: "{")):
      return try parseClosure()
    case .punctuation(UInt8(ascii: ".")):
      return try parseImplicitMember()
    default:
      reportMissing(.expectedExpression(found: describeFound(), after: describeBefore()))
      if current.kind == .unknown { advance() }
      throw Interruption(level: .argument)
    }
  }

  private func describeBefore() -> String? {
    guard index > 0, tokens[index - 1].kind == .operation else { return nil }
    return describe(tokens[index - 1])
  }

  private mutating func parseImplicitMember() throws(Interruption) -> Expression {
    let start = index
    advance()
    guard current.kind == .name, !current.startsLine else {
      reportMissing(.expectedMemberName(found: describeFound()))
      throw Interruption(level: .argument)
    }
    let name = current.text
    advance()
    return make(.implicitMember(name), range(from: start))
  }

  private mutating func parseName() throws(Interruption) -> Expression {
    let token = current
    let place = range(of: token)
    switch token.text {
    case "true", "false":
      advance()
      return make(.boolean(token.text == "true"), place)
    case "try", "await":
      report(.prefixWord(token.text), place)
      advance()
      if current.kind == .question || current.isOperation("!") { advance() }
      return try nested { parser throws(Interruption) in try parser.parseExpression() }
    case "nil", "self", "Self", "super":
      report(.keyword(token.text), place)
      advance()
      return make(.invalid, place)
    case "in", "else", "where", "let":
      reportMissing(.expectedExpression(found: describeFound(), after: describeBefore()))
      throw Interruption(level: .statement)
    case "_":
      report(.keyword("_"), place)
      advance()
      return make(.invalid, place)
    case _ where Token.reservedWords.contains(token.text) && token.text != "init":
      report(.keyword(token.text), place)
      throw Interruption(level: .statement)
    default:
      advance()
      return make(.identifier(token.text), place)
    }
  }

  // MARK: - Text

  private mutating func parseString() throws(Interruption) -> Expression {
    let start = index
    let end = partners[index]
    var segments: [StringSegment] = []
    var text = ""
    advance()
    while current.kind != .stringEnd, current.kind != .end {
      if current.kind == .interpolationStart {
        if !text.isEmpty { segments.append(.text(text)) }
        text = ""
        segments.append(.interpolation(try parseInterpolation()))
      } else {
        text += current.text
        advance()
      }
    }
    if !text.isEmpty { segments.append(.text(text)) }
    skip(to: end)
    advance()
    return make(.string(segments), range(from: start))
  }

  private mutating func parseInterpolation() throws(Interruption) -> Expression {
    let close = partners[index]
    let start = index
    advance()
    let outer = allowsTrailingClosure
    allowsTrailingClosure = true
    defer { allowsTrailingClosure = outer }
    var value = Expression(kind: .invalid, range: range(of: tokens[start]))
    do throws(Interruption) {
      value = try parseExpression()
      if index != close, current.kind != .unknown {
        report(.unexpectedAfterExpression(describe(current)), range(of: current))
      }
    } catch  where error.level == .argument {
      // The text goes on behind the interpolation.
    }
    skip(to: close)
    if current.kind == .interpolationEnd { advance() }
    return value
  }

  // MARK: - Brackets

  private mutating func parseParentheses() throws(Interruption) -> Expression {
    let open = index
    advance()
    let outer = allowsTrailingClosure
    allowsTrailingClosure = true
    defer { allowsTrailingClosure = outer }
    if current.isPunctuation(")") {
      advance()
      report(.tuple, range(from: open))
      return make(.invalid, range(from: open))
    }
    let value = try parseExpression()
    if consume(")") { return make(value.kind, range(from: open)) }
    if current.isPunctuation(",") || current.isPunctuation(":") {
      report(.tuple, range(of: tokens[open]))
      if partners[open] > index {
        index = partners[open]
        advance()
        return make(.invalid, range(from: open))
      }
      throw Interruption(level: .statement)
    }
    reportUnclosed(open, close: ")")
    throw Interruption(level: .statement)
  }

  private mutating func parseArray() throws(Interruption) -> Expression {
    let open = index
    if peek().isPunctuation(":"), peek(2).isPunctuation("]") {
      report(.dictionary, range(of: current))
      index += 3
      return make(.invalid, range(from: open))
    }
    let elements = try parseArguments(close: "]", isList: true)
    return make(.array(elements.map(\.value)), range(from: open))
  }
}
