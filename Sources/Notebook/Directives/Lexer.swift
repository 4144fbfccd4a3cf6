/// Splits the text of a cell into tokens, in one pass and without recursion.
///
/// Whatever the text, the lexer ends after a number of steps proportional to its length: what it
/// cannot read becomes a finding and a token of kind `unknown`.
struct Lexer {
  enum Mode {
    /// Directives, at the top or in an interpolation; counts the parentheses that are open.
    case code(parentheses: Int)
    /// Inside a string literal.
    case string(StringMode)
  }

  struct StringMode {
    var start: Int
    var isMultiline: Bool
    /// Where the literal's own part of `lineStartTokens` begins.
    var firstLine: Int
  }

  let bytes: [UInt8]
  var index = 0
  var tokens: [Token] = []
  var findings: [(Finding, Range<Int>)] = []
  var modes: [Mode] = [.code(parentheses: 0)]
  /// The tokens that start a line of an open multi-line literal; they lose its indentation.
  var lineStartTokens: [Int] = []
  /// The levels of `modes` that are strings on one line, which a line break ends.
  var singleLineLevels: [Int] = []
  var sawLineBreak = false
  var sawSpace = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All tokens, with one of kind `end` as the last.
  mutating func run() {
    while index < bytes.count {
      switch modes.last {
      case .string(let mode): readString(mode)
      default: readCode()
      }
    }
    closeStringsAtEnd()
    append(.end, from: index)
  }

  func byte(at position: Int) -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func append(_ kind: Token.Kind, from start: Int, text: String = "") {
    tokens.append(
      Token(
        kind: kind, range: start..<index, text: text, startsLine: sawLineBreak,
        hasSpaceBefore: sawSpace))
    sawLineBreak = false
    sawSpace = false
  }

  mutating func report(_ finding: Finding, _ range: Range<Int>) {
    findings.append((finding, range))
  }

  // MARK: - Code

  private mutating func readCode() {
    let start = index
    let first = bytes[index]
    switch first {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      readLineBreak()
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C:
      index += 1
      sawSpace = true
    case UInt8(ascii: "\""):
      readStringStart()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      readNumber()
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      readParenthesis()
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"):
      index += 1
      append(.punctuation(first), from: start)
    case UInt8(ascii: "."):
      readDot()
    case UInt8(ascii: "$"):
      readDollar()
    case UInt8(ascii: "?"):
      if byte(at: index + 1) == first { return readOperator() }
      index += 1
      append(.question, from: start)
    case UInt8(ascii: "/"):
      if !readComment() { readOperator() }
    case _ where Self.isOperatorByte(first):
      readOperator()
    case UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      readName()
    case 0x80...:
      readUnicode()
    default:
      index += 1
      reportUnexpected(start..<index, replacement: nil)
      append(.unknown, from: start)
    }
  }

  private mutating func readLineBreak() {
    // A line break ends every string on one line around this interpolation.
    if let level = singleLineLevels.first { closeStrings(downTo: level) }
    index += 1
    sawLineBreak = true
    sawSpace = true
  }

  private mutating func readParenthesis() {
    let start = index
    let isOpen = bytes[index] == UInt8(ascii: "(")
    index += 1
    guard case .code(let open) = modes[modes.count - 1] else { return }
    if !isOpen, open == 0, modes.count > 1 {
      leaveMode()
      return append(.interpolationEnd, from: start)
    }
    modes[modes.count - 1] = .code(parentheses: isOpen ? open + 1 : max(0, open - 1))
    append(.punctuation(bytes[start]), from: start)
  }

  private mutating func readName() {
    let start = index
    while let length = nameScalarLength(at: index, isFirst: index == start) { index += length }
    append(.name, from: start, text: text(start..<index))
  }

  private mutating func readDollar() {
    let start = index
    index += 1
    while let next = byte(at: index), next.isASCIIDigit { index += 1 }
    guard index - start > 1 else {
      reportUnexpected(start..<index, replacement: nil)
      return append(.unknown, from: start)
    }
    append(.name, from: start, text: text(start..<index))
  }

  /// The length of the scalar at a position if it can be part of a name.
  func nameScalarLength(at position: Int, isFirst: Bool) -> Int? {
    guard let first = byte(at: position) else { return nil }
    if first < 0x80 {
      let isLetter = first == UInt8(ascii: "_") || first.isASCIILetter
      return isLetter || (!isFirst && first.isASCIIDigit) ? 1 : nil
    }
    guard let scalar = scalar(at: position) else { return nil }
    let properties = scalar.properties
    guard isFirst ? properties.isXIDStart : properties.isXIDContinue else { return nil }
    return UTF8.width(scalar)
  }

  func scalar(at position: Int) -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    var iterator = bytes[position..<min(position + 4, bytes.count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  // MARK: - Comments

  /// Skips a comment; false when the slash starts an operator.
  private mutating func readComment() -> Bool {
    let start = index
    switch byte(at: index + 1) {
    case UInt8(ascii: "/"):
      while let next = byte(at: index), !next.isLineBreak { index += 1 }
    case UInt8(ascii: "*"):
      var depth = 0
      repeat {
        let pair = (bytes[index], byte(at: index + 1) ?? 0)
        if pair == (UInt8(ascii: "/"), UInt8(ascii: "*")) {
          depth += 1
          index += 2
        } else if pair == (UInt8(ascii: "*"), UInt8(ascii: "/")) {
          depth -= 1
          index += 2
        } else {
          if pair.0.isLineBreak { sawLineBreak = true }
          index += 1
        }
      } while depth > 0 && index < bytes.count
      index = min(index, bytes.count)
      if depth > 0 { report(.unterminatedComment, start..<(start + 2)) }
    default:
      return false
    }
    sawSpace = true
    return true
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
