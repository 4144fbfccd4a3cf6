/// Reads the text of a string literal as one paragraph of Markdown.
///
/// The sentence of a claim is written like this. Values can be printed both ways, as
/// `` `{swift} n` `` and as `\(n)`.
///
/// - Parameters:
///   - literal: A string literal.
///   - source: The file it is from.
///   - firstExpression: The number that the first expression in the text gets.
/// - Returns: The text, or `nil` when the expression is no string literal.
package func parseInlines(
  ofStringLiteral literal: Expression, in source: SourceFile, firstExpression: Int = 0
) -> InlineText? {
  guard case .string = literal.kind else { return nil }
  var reader = StringLiteralReader(literal.range, of: source)
  let excerpt = reader.read()
  var text = parseInlines(excerpt, of: source, firstExpression: firstExpression)
  guard !reader.interpolations.isEmpty else { return text }
  var expressions = text.expressions
  text.content = reader.replacePlaceholders(
    in: text.content, firstExpression: firstExpression, expressions: &expressions)
  text.expressions = expressions
  return text
}

/// Takes a string literal apart, with a mark for each interpolation.
private struct StringLiteralReader {
  /// A private-use mark, which no font shows and no author writes.
  private static let mark: Unicode.Scalar = "\u{10FFFD}"

  private let excerpt: Excerpt
  private let source: SourceFile
  private(set) var interpolations: [InlineExpression] = []

  init(_ range: SourceRange, of source: SourceFile) {
    excerpt = Excerpt(range, of: source)
    self.source = source
  }

  mutating func read() -> Excerpt {
    var lexer = Lexer(excerpt.bytes)
    lexer.run()
    var result = Excerpt(at: excerpt.sourceOffset(0))
    var depth = 0
    var start = 0
    for token in lexer.tokens {
      switch token.kind {
      case .interpolationStart:
        depth += 1
        if depth == 1 { start = token.range.upperBound }
      case .interpolationEnd:
        depth -= 1
        guard depth == 0 else { continue }
        let place = start..<max(start, token.range.lowerBound)
        var reader = InlineExpressionReader(excerpt.part(place), of: source)
        interpolations.append(reader.read())
        result.append(String(Character(Self.mark)).utf8, standingFor: excerpt.sourceRange(place))
      case .stringText where depth == 0:
        append(token, to: &result)
      default:
        continue
      }
    }
    return result
  }

  private func append(_ token: Token, to result: inout Excerpt) {
    var text = ""
    for scalar in token.text.unicodeScalars where scalar != Self.mark {
      text.unicodeScalars.append(scalar)
    }
    if excerpt.bytes[token.range].elementsEqual(text.utf8) {
      result.append(excerpt.part(token.range))
    } else {
      result.append(text.utf8, standingFor: excerpt.sourceRange(token.range))
    }
  }

  // MARK: - Marks

  /// Puts expressions in the places of their marks.
  func replacePlaceholders(
    in inlines: [Inline], firstExpression: Int, expressions: inout [InlineExpression]
  ) -> [Inline] {
    var next = 0
    return replace(inlines, &next, firstExpression, &expressions)
  }

  private func replace(
    _ inlines: [Inline], _ next: inout Int, _ first: Int, _ expressions: inout [InlineExpression]
  ) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      switch inline {
      case .text(let text):
        split(text, &next, first, &expressions, into: &result)
      case .code(let code) where code.unicodeScalars.contains(Self.mark):
        var parts: [Inline] = []
        split(code, &next, first, &expressions, into: &parts)
        result += parts.map { part in
          guard case .text(let text) = part else { return part }
          return .code(text)
        }
      default:
        result.append(inline.replacingContent { replace($0, &next, first, &expressions) })
      }
    }
    return result
  }

  private func split(
    _ text: String, _ next: inout Int, _ first: Int, _ expressions: inout [InlineExpression],
    into result: inout [Inline]
  ) {
    var pending = ""
    for scalar in text.unicodeScalars {
      guard scalar == Self.mark, next < interpolations.count else {
        pending.unicodeScalars.append(scalar)
        continue
      }
      if !pending.isEmpty { result.append(.text(pending)) }
      pending = ""
      result.append(.expression(first + expressions.count))
      expressions.append(interpolations[next])
      next += 1
    }
    if !pending.isEmpty { result.append(.text(pending)) }
  }
}
