extension DirectiveParser {
  /// Reads statements up to the end of the text or the brace that ends their closure.
  mutating func parseStatements(in context: Context) -> [Statement] {
    var statements: [Statement] = []
    var returned: SourceRange?
    while current.kind != .end, !isAbandoning {
      if consume(";") { continue }
      if context != .cell, current.isPunctuation("}") { break }
      if isAtCloser {
        report(.unexpectedCloser(describe(current)), range(of: current))
        repeat {
          advance()
        } while isAtCloser && !current.startsLine
          && (context == .cell || !current.isPunctuation("}"))
        continue
      }
      if let place = returned {
        report(.returnNotLast, place)
        returned = nil
      }
      let start = index
      if context == .cell {
        reportedNesting = false
      }
      if current.isName("return") { returned = range(of: current) }
      parseStatement(in: context, into: &statements)
      if index == start { advance() }
    }
    return statements
  }

  private mutating func parseStatement(in context: Context, into statements: inout [Statement]) {
    let start = index
    salvaged = nil
    do throws(Interruption) {
      let parsed = try nested { parser throws(Interruption) in
        try parser.parseOneStatement(in: context)
      }
      statements.append(contentsOf: parsed)
      let isDone =
        current.kind == .end || current.startsLine || current.isPunctuation(";")
        || (context != .cell && current.isPunctuation("}"))
      guard !isDone else { return }
      if isAtCloser {
        report(.unexpectedCloser(describe(current)), range(of: current))
      } else if current.kind != .unknown {
        report(.consecutiveStatements(found: describe(current)), range(of: current))
      }
    } catch {
      // What could not be read still stands there, so that its closure is not taken for empty.
      let place = range(from: start)
      statements.append(
        salvaged
          ?? Statement(
            kind: .expression(Expression(kind: .invalid, range: place)), range: place))
      salvaged = nil
      if error.level == .cell { return abandon(in: context, from: start) }
    }
    allowsTrailingClosure = true
    recoverStatement(in: context, from: start)
  }

  /// Leaves everything down to the cell, then skips the whole statement there.
  private mutating func abandon(in context: Context, from start: Int) {
    isAbandoning = context != .cell
    guard !isAbandoning else { return }
    allowsTrailingClosure = true
    let reached = index
    index = start
    recoverStatement(in: context, from: start)
    guard index < reached else { return }
    index = reached
    recoverStatement(in: context, from: start)
  }

  private mutating func parseOneStatement(
    in context: Context
  ) throws(Interruption) -> [Statement] {
    let start = index
    guard current.kind == .name else { return [try parseExpressionStatement()] }
    switch current.text {
    case "let", "var":
      return try parseConstants(in: context)
    case "if", "for":
      if context == .cell { report(.statementOutsideClosure(current.text), range(of: current)) }
      let statement = current.text == "if" ? try parseIf(in: context) : try parseFor()
      return context == .cell ? [] : [statement]
    case "return":
      switch context {
      case .cell: report(.keyword("return"), range(of: current))
      case .branch: report(.returnInBranch, range(of: current))
      case .closure: break
      }
      advance()
      let value = try parseExpression()
      return [Statement(kind: .expression(value), range: range(from: start))]
    default:
      return [try parseExpressionStatement()]
    }
  }

  // MARK: - Constants

  private mutating func parseConstants(in context: Context) throws(Interruption) -> [Statement] {
    var statements: [Statement] = []
    var start = index
    if current.text == "var" { report(.keyword("var"), range(of: current)) }
    advance()
    repeat {
      statements.append(try parseConstant(from: start, in: context))
      start = index + 1
    } while consume(",")
    return statements
  }

  private mutating func parseConstant(
    from start: Int, in context: Context
  ) throws(Interruption) -> Statement {
    if current.isPunctuation("(") {
      report(.tuple, range(of: current))
      throw Interruption(level: .statement)
    }
    let nameToken = current
    guard nameToken.kind == .name, !nameToken.startsLine || index == start,
      !Token.reservedWords.contains(nameToken.text), nameToken.text.first != "$"
    else {
      reportMissing(.expectedName(after: "let", found: describeFound()))
      throw Interruption(level: .statement)
    }
    let nameRange = range(of: nameToken)
    advance()
    func statement(_ value: Expression, _ end: SourceRange) -> Statement {
      let lower = range(of: tokens[start]).lower
      return Statement(
        kind: .let(nameToken.text, nameRange, value),
        range: SourceRange(lower: lower, upper: max(lower, end.upper)))
    }
    if context == .cell { boundNames.insert(nameToken.text) }
    salvaged = statement(Expression(kind: .invalid, range: nameRange), nameRange)
    if current.isPunctuation(":") { skipTypeAnnotation() }
    guard current.isOperation("=") else {
      reportMissing(.expectedValue(name: nameToken.text))
      throw Interruption(level: .statement)
    }
    advance()
    let salvage = salvaged
    do throws(Interruption) {
      let value = try parseExpression()
      salvaged = nil
      return statement(value, previousRange)
    } catch {
      // Closures in the value have had statements of their own to salvage.
      salvaged = salvage
      throw error
    }
  }

  /// Reports `: Type` behind a name and goes on behind it.
  mutating func skipTypeAnnotation() {
    let start = index
    advance()
    while current.kind == .name || current.isPunctuation(".") || current.kind == .question
      || current.isPunctuation("[") || current.isPunctuation("]") || current.isOperation("<")
      || current.isOperation(">")
    {
      if current.startsLine { break }
      advance()
    }
    let place = range(from: start)
    report(.typeAnnotation(source.text(in: place)), place)
  }

  // MARK: - Expressions as statements

  private mutating func parseExpressionStatement() throws(Interruption) -> Statement {
    let start = index
    let expression = try parseExpression()
    if current.kind == .operation, !current.startsLine, Self.isAssignment(current.text) {
      return try parseAssignment(to: expression, from: start)
    }
    return Statement(kind: .expression(expression), range: range(from: start))
  }

  static func isAssignment(_ operation: String) -> Bool {
    ["=", "+=", "-=", "*=", "/=", "%="].contains(operation)
  }

  /// Reports `name = value`; a new name is taken for a constant, so that its uses are no mistakes.
  private mutating func parseAssignment(
    to target: Expression, from start: Int
  ) throws(Interruption) -> Statement {
    let isPlain = current.text == "="
    guard case .identifier(let name) = target.kind else {
      report(.assignment(name: nil, isKnown: false), range(of: current))
      throw Interruption(level: .statement)
    }
    let isKnown = boundNames.contains(name) || !isPlain
    report(.assignment(name: name, isKnown: isKnown), range(of: current))
    advance()
    let value = try parseExpression()
    let place = range(from: start)
    guard !isKnown else {
      return Statement(
        kind: .expression(Expression(kind: .invalid, range: place)), range: place)
    }
    boundNames.insert(name)
    return Statement(kind: .let(name, target.range, value), range: place)
  }

  // MARK: - Choices and repetitions

  private mutating func parseIf(in context: Context) throws(Interruption) -> Statement {
    let start = index
    advance()
    if current.isName("let") || current.isName("var") || current.isName("case") {
      if context != .cell { report(.conditionalBinding, range(of: current)) }
      throw Interruption(level: .statement)
    }
    let condition = try parseHead()
    let first = try parseBranch(after: "if")
    var second: [Statement]?
    if current.isName("else") {
      advance()
      if current.isName("if") {
        second = [
          try nested { parser throws(Interruption) in try parser.parseIf(in: context) }
        ]
      } else {
        second = try parseBranch(after: "else")
      }
    }
    return try checked(
      Statement(kind: .if(condition, then: first, else: second), range: range(from: start)))
  }

  private mutating func parseFor() throws(Interruption) -> Statement {
    let start = index
    advance()
    if current.isPunctuation("(") {
      report(.tuple, range(of: current))
      throw Interruption(level: .statement)
    }
    let name = current
    guard name.kind == .name, !Token.reservedWords.contains(name.text) else {
      reportMissing(.expectedName(after: "for", found: describeFound()))
      throw Interruption(level: .statement)
    }
    advance()
    guard current.isName("in") else {
      reportMissing(.expectedIn(found: describeFound()))
      throw Interruption(level: .statement)
    }
    advance()
    let sequence = try parseHead()
    if current.isName("where") {
      report(.whereClause, range(of: current))
      advance()
      _ = try parseHead()
    }
    let body = try parseBranch(after: "for")
    return try checked(
      Statement(
        kind: .for(name.text, range(of: name), sequence, body), range: range(from: start)))
  }

  /// Reads an expression in front of a brace that is no trailing closure.
  private mutating func parseHead() throws(Interruption) -> Expression {
    let outer = allowsTrailingClosure
    allowsTrailingClosure = false
    defer { allowsTrailingClosure = outer }
    return try parseExpression()
  }

  private mutating func parseBranch(after word: String) throws(Interruption) -> [Statement] {
    let open = index
    guard consume("{") else {
      reportMissing(.expectedBrace(after: word, found: describeFound()))
      throw Interruption(level: .statement)
    }
    let outer = allowsTrailingClosure
    allowsTrailingClosure = true
    defer { allowsTrailingClosure = outer }
    let body = parseStatements(in: .branch)
    guard !isAbandoning else { throw Interruption(level: .cell) }
    guard consume("}") else {
      reportUnclosed(open, close: "}")
      throw Interruption(level: .statement)
    }
    return body
  }

  private mutating func checked(_ statement: Statement) throws(Interruption) -> Statement {
    guard statement.height > Self.depthLimit else { return statement }
    reportNesting()
    throw Interruption(level: .cell)
  }
}
