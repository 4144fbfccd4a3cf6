extension DirectiveParser {
  /// Reads an expression whose operators bind at least as tightly as given.
  mutating func parseExpression(
    bindingAtLeast minimum: Int = 1
  ) throws(Interruption) -> Expression {
    let start = index
    var left = try parsePrefixed()
    var lastOperation: (precedence: Int, text: String)?
    while true {
      if current.kind == .question {
        if !current.hasSpaceBefore {
          report(.optionalChaining, range(of: current))
          advance()
          left = try parsePostfix(of: left, from: start)
          continue
        }
        guard minimum <= 1 else { return left }
        left = try parseTernary(condition: left)
        continue
      }
      guard current.kind == .operation, let operation = operationHere() else { return left }
      guard let precedence = Token.precedence(of: operation) else {
        try parseForeignOperator(operation)
        continue
      }
      guard precedence >= minimum else { return left }
      let token = current
      advance()
      if precedence == 5, isAtEndOfOperand {
        report(.oneSidedRange, range(of: token))
        return make(.invalid, range(from: start))
      }
      checkSpacing(token)
      let right = try parseExpression(bindingAtLeast: precedence + 1)
      let place = range(from: start)
      if let last = lastOperation, last.precedence == precedence,
        Token.isNonassociative(precedence)
      {
        report(.chainedOperator(first: last.text, second: operation), range(of: token))
        left = make(.invalid, place)
      } else if precedence == 5 {
        left = make(.range(left, right, isClosed: operation == "..."), place)
      } else {
        left = make(.infix(operation, range(of: token), left, right), place)
      }
      lastOperation = (precedence, operation)
    }
  }

  /// Whether nothing follows that could be the right side of an operator.
  private var isAtEndOfOperand: Bool {
    current.kind == .end || current.startsLine || isAtCloser || current.isPunctuation(",")
  }

  /// The operator at the current token, or `nil` when it starts a new statement.
  private mutating func operationHere() -> String? {
    let token = current
    if token.startsLine, token.fixity == .prefix { return nil }
    if Self.isAssignment(token.text) { return nil }
    return token.text
  }

  private mutating func checkSpacing(_ token: Token) {
    guard token.fixity != .infix else { return }
    report(.operatorSpacing(token.text, isPrefix: false), range(of: token))
  }

  /// Reports an operator between values that the language does not have.
  private mutating func parseForeignOperator(_ text: String) throws(Interruption) {
    let token = current
    if text == "!" {
      report(.forceUnwrap, range(of: token))
      return advance()
    }
    // `a*-b`, which Swift reads as one operator `*-`, is told from one that does not exist.
    var replacement: String?
    if let last = text.last, last == "-" || last == "!",
      Token.precedence(of: String(text.dropLast())) != nil
    {
      replacement = "\(text.dropLast()) \(last)"
    }
    report(.unknownOperator(text, replacement: replacement), range(of: token))
    throw Interruption(level: .argument)
  }

  private mutating func parseTernary(condition: Expression) throws(Interruption) -> Expression {
    advance()
    let first = try nested { parser throws(Interruption) in try parser.parseExpression() }
    guard consume(":") else {
      reportMissing(.expectedColon(found: describeFound()))
      throw Interruption(level: .argument)
    }
    let second = try nested { parser throws(Interruption) in try parser.parseExpression() }
    return make(.ternary(condition, first, second), condition.range.union(second.range))
  }

  // MARK: - Before and behind a value

  private mutating func parsePrefixed() throws(Interruption) -> Expression {
    let start = index
    guard current.kind == .operation else {
      let value = try parsePrimary()
      return try parsePostfix(of: value, from: start)
    }
    let token = current
    guard token.text == "-" || token.text == "!" else {
      return try parseWrongPrefix(token)
    }
    if token.fixity == .infix, !isAtEndOfLine {
      report(.operatorSpacing(token.text, isPrefix: true), range(of: token))
    }
    advance()
    let operand = try nested { parser throws(Interruption) in try parser.parsePrefixed() }
    return make(.prefix(token.text, operand), range(from: start))
  }

  private var isAtEndOfLine: Bool { peek().startsLine || peek().kind == .end }

  private mutating func parseWrongPrefix(_ token: Token) throws(Interruption) -> Expression {
    if token.text == "+" || token.text == "±" || token.text == "..." || token.text == "..<" {
      report(
        token.text.hasPrefix("..") ? .oneSidedRange : .operatorInFront(token.text),
        range(of: token))
      advance()
      return try nested { parser throws(Interruption) in try parser.parsePrefixed() }
    }
    if Token.precedence(of: token.text) != nil || Self.isAssignment(token.text) {
      reportMissing(.expectedExpression(found: describeFound(), after: nil))
    } else {
      report(.unknownOperator(token.text, replacement: nil), range(of: token))
    }
    throw Interruption(level: .argument)
  }

  /// Reads calls, members, elements and trailing closures behind a value.
  mutating func parsePostfix(
    of value: Expression, from start: Int
  ) throws(Interruption) -> Expression {
    var value = value
    while true {
      if current.isPunctuation(".") {
        value = try parseMember(of: value, from: start)
      } else if current.isPunctuation("("), !current.startsLine {
        let arguments = try parseArguments(close: ")")
        value = make(.call(value, arguments, trailing: []), range(from: start))
        value = try parseTrailingClosures(of: value, from: start)
      } else if current.isPunctuation("["), !current.startsLine {
        let arguments = try parseArguments(close: "]")
        value = make(.subscript(value, arguments), range(from: start))
      } else if current.isPunctuation("{"), allowsTrailingClosure, value.canBeCalled {
        value = try parseTrailingClosures(of: value, from: start)
      } else if current.isOperation("!"), current.fixity == .postfix {
        report(.forceUnwrap, range(of: current))
        advance()
      } else if current.isName("as") || current.isName("is"), !current.startsLine {
        try parseCast()
      } else {
        return value
      }
    }
  }

  private mutating func parseCast() throws(Interruption) {
    report(.cast(current.text), range(of: current))
    advance()
    if current.kind == .question || current.isOperation("!") { advance() }
    if current.kind == .name { advance() }
  }

  private mutating func parseMember(
    of base: Expression, from start: Int
  ) throws(Interruption) -> Expression {
    advance()
    let name = current
    if case .integer = name.kind {
      report(.tupleIndex(describe(name)), range(of: name))
      advance()
      return make(.invalid, range(from: start))
    }
    guard name.kind == .name, !name.startsLine else {
      reportMissing(.expectedMemberName(found: describeFound()))
      throw Interruption(level: .argument)
    }
    advance()
    return make(.member(base, name.text, range(of: name)), range(from: start))
  }
}

extension Expression {
  /// Whether a brace behind the expression starts an argument of it.
  fileprivate var canBeCalled: Bool {
    switch kind {
    case .identifier, .implicitMember, .member, .call, .subscript, .invalid: true
    default: false
    }
  }
}
