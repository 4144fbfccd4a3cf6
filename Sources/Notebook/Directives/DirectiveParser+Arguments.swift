extension DirectiveParser {
  /// Reads arguments or elements from the opening to the closing bracket.
  ///
  /// - Parameters:
  ///   - close: The closing bracket.
  ///   - isList: Whether these are the elements of a list, which have no labels.
  /// - Returns: What stands between the brackets; an argument that cannot be read is invalid.
  /// - Throws: `Interruption` when the closing bracket is missing.
  mutating func parseArguments(
    close: Unicode.Scalar, isList: Bool = false
  ) throws(Interruption) -> [Argument] {
    let open = index
    let outer = allowsTrailingClosure
    allowsTrailingClosure = true
    defer { allowsTrailingClosure = outer }
    return try nested { parser throws(Interruption) in
      try parser.parseArgumentList(open: open, close: close, isList: isList)
    }
  }

  private mutating func parseArgumentList(
    open: Int, close: Unicode.Scalar, isList: Bool
  ) throws(Interruption) -> [Argument] {
    var arguments: [Argument] = []
    var reportedComma = false
    advance()
    while !consume(close) {
      guard current.kind != .end, !isAtCloser else { throw unclosed(open, close) }
      let start = index
      do throws(Interruption) {
        let argument = try parseArgument()
        arguments.append(argument)
        if isList, current.isPunctuation(":") || argument.label != nil {
          report(.dictionary, range(of: tokens[open]))
          throw Interruption(level: .statement)
        }
      } catch  where error.level == .argument {
        recoverArgument(close: close)
        arguments.append(
          Argument(
            label: nil, labelRange: nil,
            value: Expression(kind: .invalid, range: range(from: start))))
      }
      if consume(",") || current.isPunctuation(close) { continue }
      if current.kind == .unknown || (!current.startsLine && !current.canStartValue && !isAtEnd) {
        if current.kind != .unknown {
          report(.unexpectedInList(found: describe(current), close: close), range(of: current))
        }
        recoverArgument(close: close)
        _ = consume(",")
        continue
      }
      guard current.canStartValue, !isAtNewStatement else { throw unclosed(open, close) }
      if !reportedComma { reportMissing(.missingComma(close: close)) }
      reportedComma = true
      if index == start { advance() }
    }
    return arguments
  }

  private var isAtEnd: Bool { current.kind == .end || isAtCloser }

  private var isAtNewStatement: Bool {
    current.startsLine && (current.isName("let") || current.isName("var"))
  }

  private mutating func unclosed(_ open: Int, _ close: Unicode.Scalar) -> Interruption {
    reportUnclosed(open, close: close)
    return Interruption(level: .statement)
  }

  private mutating func parseArgument() throws(Interruption) -> Argument {
    let token = current
    let isNamed = token.kind == .name && token.text.first != "$"
    if isNamed, peek().isPunctuation(":") {
      advance()
      advance()
      return Argument(
        label: token.text, labelRange: range(of: token), value: try parseExpression())
    }
    if isNamed, peek().isOperation("=") {
      advance()
      report(.argumentEquals(token.text), range(of: current))
      advance()
      return Argument(
        label: token.text, labelRange: range(of: token), value: try parseExpression())
    }
    return Argument(label: nil, labelRange: nil, value: try parseExpression())
  }

  // MARK: - Closures

  /// Reads the closures behind a call: the first without a label, then any with one.
  mutating func parseTrailingClosures(
    of callee: Expression, from start: Int
  ) throws(Interruption) -> Expression {
    guard allowsTrailingClosure, current.isPunctuation("{") else { return callee }
    var trailing = [Argument(label: nil, labelRange: nil, value: try parseClosure())]
    while current.kind == .name, peek().isPunctuation(":"), peek(2).isPunctuation("{") {
      let label = current
      advance()
      advance()
      trailing.append(
        Argument(label: label.text, labelRange: range(of: label), value: try parseClosure()))
    }
    guard case .call(let function, let arguments, trailing: let earlier) = callee.kind,
      earlier.isEmpty
    else {
      return make(.call(callee, [], trailing: trailing), range(from: start))
    }
    return make(.call(function, arguments, trailing: trailing), range(from: start))
  }

  /// Reads a closure.
  mutating func parseClosure() throws(Interruption) -> Expression {
    try nested { parser throws(Interruption) in try parser.parseClosureBody() }
  }

  private mutating func parseClosureBody() throws(Interruption) -> Expression {
    let open = index
    advance()
    let outer = allowsTrailingClosure
    allowsTrailingClosure = true
    defer { allowsTrailingClosure = outer }
    let parameters = parseParameters()
    let body = parseStatements(in: .closure)
    guard !isAbandoning else { throw Interruption(level: .cell) }
    guard consume("}") else {
      reportUnclosed(open, close: "}")
      throw Interruption(level: .statement)
    }
    let place = range(from: open)
    return make(.closure(Closure(parameters: parameters, body: body, range: place)), place)
  }

  /// Reads the names before `in`, if there are any.
  private mutating func parseParameters() -> [Closure.Parameter] {
    guard let end = endOfParameters() else { return [] }
    var parameters: [Closure.Parameter] = []
    while index < end {
      if current.kind == .name {
        parameters.append(Closure.Parameter(name: current.text, range: range(of: current)))
        advance()
        if current.isPunctuation(":") { skipTypeAnnotation() }
      } else if current.isOperation("->") {
        let start = index
        skipTypeAnnotation()
        findings.removeLast()
        report(.typeAnnotation(source.text(in: range(from: start))), range(from: start))
      } else {
        advance()
      }
    }
    index = end
    advance()
    return parameters
  }

  /// The index of `in`, if the closure starts with names and `in`.
  private func endOfParameters() -> Int? {
    var position = index
    if current.isPunctuation("(") {
      guard partners[index] > index else { return nil }
      position = partners[index] + 1
      if tokens[position].isOperation("->") { position += 2 }
      return position < tokens.count && tokens[position].isName("in") ? position : nil
    }
    while tokens[position].kind == .name, !tokens[position].isName("in") {
      position += 1
      guard tokens[position].isPunctuation(",") else { break }
      position += 1
    }
    return position > index && tokens[position].isName("in") ? position : nil
  }
}

extension Token {
  /// Whether a value can begin here.
  fileprivate var canStartValue: Bool {
    switch kind {
    case .name, .integer, .double, .badNumber, .stringStart: true
    case .punctuation(let byte): "([{.".utf8.contains(byte)
    case .operation: fixity == .prefix
    default: false
    }
  }
}
