/// Reads the expression of a code span with its format.
struct InlineExpressionReader {
  private let excerpt: Excerpt
  private let source: SourceFile
  private(set) var findings: [(Finding, SourceRange)] = []

  init(_ excerpt: Excerpt, of source: SourceFile) {
    self.excerpt = excerpt
    self.source = source
  }

  mutating func read() -> InlineExpression {
    let bytes = excerpt.bytes
    var end = bytes.count
    var format: String?
    if let bar = formatBar(in: bytes) {
      let text = Self.trimmed((bar + 2)..<bytes.count, in: bytes)
      let written = String(decoding: bytes[text], as: UTF8.self)
      if Self.isFormat(written) {
        format = written
      } else {
        findings.append((.malformedFormat(written), excerpt.sourceRange(bar, text.upperBound)))
      }
      end = bar
    }
    let place = Self.trimmed(0..<end, in: bytes)
    let range = excerpt.sourceRange(place)
    var parser = DirectiveParser(excerpt.part(place), of: source)
    let expression = parser.parseSingleExpression()
    findings += parser.findings
    return InlineExpression(expression: expression, format: format, range: range)
  }

  /// The place of the last `|>` that is not inside a text.
  private func formatBar(in bytes: [UInt8]) -> Int? {
    var index = bytes.count - 2
    while index >= 0 {
      if bytes[index + 1] == UInt8(ascii: "\"") { return nil }
      if bytes[index] == UInt8(ascii: "|"), bytes[index + 1] == UInt8(ascii: ">") { return index }
      index -= 1
    }
    return nil
  }

  /// Whether text is digits behind a point and a letter: `.3f`, `.2e`, `.4g`, `.1%`.
  private static func isFormat(_ text: String) -> Bool {
    guard text.first == ".", let last = text.last, "feg%".contains(last) else { return false }
    let digits = text.dropFirst().dropLast()
    return (1...2).contains(digits.count) && digits.utf8.allSatisfy(\.isASCIIDigit)
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isBlank || bytes[lower].isLineBreak { lower += 1 }
    while upper > lower, bytes[upper - 1].isBlank || bytes[upper - 1].isLineBreak { upper -= 1 }
    return lower..<upper
  }
}
