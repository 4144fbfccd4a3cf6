/// Reads the directives of a cell.
///
/// A Pratt parser over the tokens of the whole cell. After a mistake it goes on at the next
/// argument or statement, so that each mistake is reported once and later ones are found too.
struct DirectiveParser {
  /// The greatest height of a tree and the greatest number of brackets in one another.
  static let depthLimit = 128

  /// The way out of a place that cannot be read, up to the nearest place that can go on.
  struct Interruption: Error {
    enum Level {
      case argument
      case statement
      case cell
    }
    var level: Level
  }

  /// Where statements stand.
  enum Context {
    case cell
    case closure
    case branch
  }

  let excerpt: Excerpt
  let source: SourceFile
  let tokens: [Token]
  /// The token that closes the bracket at an index, or -1.
  let partners: [Int]
  var index = 0
  var depth = 0
  var findings: [(Finding, SourceRange)] = []
  var reportedNesting = false
  var reportedUnclosed = false
  /// Whether the statement of the cell around the current place is being given up.
  var isAbandoning = false
  var allowsTrailingClosure = true
  /// A constant whose value could not be read: later uses of its name are no mistakes.
  var salvaged: Statement?
  /// The constants bound so far at the top of cells, to tell a change from a new constant.
  var boundNames: Set<String>

  init(_ excerpt: Excerpt, of source: SourceFile, boundNames: Set<String> = []) {
    self.excerpt = excerpt
    self.source = source
    self.boundNames = boundNames
    var lexer = Lexer(excerpt.bytes)
    lexer.run()
    tokens = lexer.tokens
    partners = Self.partners(of: lexer.tokens)
    findings = lexer.findings.map { ($0.0, excerpt.sourceRange($0.1)) }
  }

  // MARK: - Entry points

  /// Reads everything as statements.
  mutating func parseCell() -> [Statement] {
    parseStatements(in: .cell)
  }

  /// Reads everything as one expression.
  mutating func parseSingleExpression() -> Expression? {
    if current.kind == .end {
      report(.emptyInlineExpression, excerpt.sourceRange(0, excerpt.bytes.count))
      return nil
    }
    if current.kind == .name, ["let", "var", "for", "if"].contains(current.text) {
      report(.inlineExpressionIsStatement(current.text), range(of: current))
      return nil
    }
    guard let expression = try? parseExpression() else { return nil }
    if current.kind != .end {
      report(.unexpectedAfterExpression(describe(current)), range(of: current))
    }
    return expression
  }

  // MARK: - Tokens

  var current: Token { tokens[index] }

  func peek(_ distance: Int = 1) -> Token {
    tokens[min(index + distance, tokens.count - 1)]
  }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  mutating func consume(_ character: Unicode.Scalar) -> Bool {
    guard current.isPunctuation(character) else { return false }
    advance()
    return true
  }

  func range(of token: Token) -> SourceRange { excerpt.sourceRange(token.range) }

  /// The place of the token before the current one.
  var previousRange: SourceRange { index > 0 ? range(of: tokens[index - 1]) : range(of: tokens[0]) }

  /// From the start of a token to the end of the one before the current.
  func range(from start: Int) -> SourceRange {
    let lower = range(of: tokens[start]).lower
    guard index > start else { return SourceRange(lower: lower, upper: lower) }
    return SourceRange(lower: lower, upper: max(lower, previousRange.upper))
  }

  // MARK: - Findings

  mutating func report(_ finding: Finding, _ range: SourceRange) {
    findings.append((finding, range))
  }

  /// Reports that something is missing here: at the next word of the line, or behind the last.
  mutating func reportMissing(_ finding: Finding) {
    guard current.kind != .unknown, current.kind != .badNumber else { return }
    if index > 0, current.startsLine || current.kind == .end {
      let end = previousRange.upper
      report(finding, SourceRange(lower: end, upper: end))
    } else {
      report(finding, range(of: current))
    }
  }

  /// A token as an author would name it, or `nil` at the end.
  func describeFound() -> String? {
    current.kind == .end || (current.startsLine && index > 0) ? nil : describe(current)
  }

  func describe(_ token: Token) -> String {
    let text = String(decoding: excerpt.bytes[token.range], as: UTF8.self)
    guard token.kind != .stringStart, text.count <= 24 else { return "a text" }
    return "`\(text)`"
  }

  // MARK: - Brackets

  /// Runs a reader one level deeper; too deep a level is reported once and left at once.
  mutating func nested<Result>(
    _ body: (inout DirectiveParser) throws(Interruption) -> Result
  ) throws(Interruption) -> Result {
    guard depth < Self.depthLimit else {
      reportNesting()
      throw Interruption(level: .cell)
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  mutating func reportNesting() {
    guard !reportedNesting else { return }
    reportedNesting = true
    report(.nesting(limit: Self.depthLimit), range(of: current))
  }

  /// Makes a node, or an invalid one when the tree would get too high.
  mutating func make(_ kind: Expression.Kind, _ range: SourceRange) -> Expression {
    let expression = Expression(kind: kind, range: range)
    guard expression.height > Self.depthLimit else { return expression }
    reportNesting()
    return Expression(kind: .invalid, range: range)
  }

  /// Reports a bracket that stays open.
  mutating func reportUnclosed(_ open: Int, close: Unicode.Scalar) {
    if current.kind == .end {
      guard !reportedUnclosed else { return }
      reportedUnclosed = true
    }
    let opener = range(of: tokens[open])
    let finding = Finding.unclosedBracket(
      open: source.text(in: opener), close: String(Character(close)),
      openedOnLine: source.lineNumber(of: opener.lower))
    if index > 0, current.startsLine || current.kind == .end {
      report(finding, SourceRange(lower: previousRange.upper, upper: previousRange.upper))
    } else {
      report(finding, range(of: current))
    }
  }

  /// Pairs the brackets; one that is closed by a bracket of another kind around it has no partner.
  private static func partners(of tokens: [Token]) -> [Int] {
    var result = [Int](repeating: -1, count: tokens.count)
    var open: [(index: Int, kind: Token.Kind)] = []
    var counts: [UInt8: Int] = [:]
    func closer(_ kind: Token.Kind) -> UInt8 {
      switch kind {
      case .punctuation(UInt8(ascii: "(")): UInt8(ascii: ")")
      case .punctuation(UInt8(ascii: "[")): UInt8(ascii: "]")
      case .punctuation(UInt8(ascii: "{")): UInt8(ascii: "}")
      case .stringStart: 1
      case .interpolationStart: 2
      default: 0
      }
    }
    for (index, token) in tokens.enumerated() {
      let wanted: UInt8
      switch token.kind {
      case .punctuation(UInt8(ascii: "(")), .punctuation(UInt8(ascii: "[")),
        .punctuation(UInt8(ascii: "{")), .stringStart, .interpolationStart:
        open.append((index, token.kind))
        counts[closer(token.kind), default: 0] += 1
        continue
      case .punctuation(let byte) where ")]}".utf8.contains(byte): wanted = byte
      case .stringEnd: wanted = 1
      case .interpolationEnd: wanted = 2
      case .name where token.text == "let" && token.startsLine:
        // A constant never stands in parentheses: those before it were left open.
        while let last = open.last,
          closer(last.kind) == UInt8(ascii: ")")
            || closer(last.kind) == UInt8(ascii: "]")
        {
          counts[closer(last.kind), default: 0] -= 1
          open.removeLast()
        }
        continue
      default: continue
      }
      guard counts[wanted, default: 0] > 0 else { continue }
      while let last = open.popLast() {
        counts[closer(last.kind), default: 0] -= 1
        if closer(last.kind) == wanted {
          result[last.index] = index
          break
        }
      }
    }
    return result
  }
}
