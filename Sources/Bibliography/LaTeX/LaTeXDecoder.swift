import Notebook

/// Turns the LaTeX of a BibTeX value into Unicode and formatting.
///
/// Braces that protect capitals are dropped, formulas stay LaTeX, and a command that is not known
/// is left out, reported, and its argument shown.
struct LaTeXDecoder {
  let text: LocatedText
  let end: Int
  var position: Int
  private(set) var findings: [LocatedFinding] = []

  /// Groups and commands around the place being read.
  private var depth = 0
  /// What closes a formula and does not come any more.
  private var missingEnds: Set<FormulaEnd> = []
  /// Braces that are open beyond the limit of nesting.
  private var ignoredBraces = 0

  init(_ text: LocatedText, in range: Range<Int>? = nil) {
    self.text = text
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? text.bytes.count
  }

  /// The whole text without blanks at its ends.
  mutating func decode() -> [RichText] {
    var builder = RichTextBuilder()
    while position < end {
      readGroup(into: &builder)
    }
    return builder.pieces.trimmed
  }

  /// The next byte, or `nil` at the end.
  var current: UInt8? {
    position < end ? text.bytes[position] : nil
  }

  mutating func report(_ finding: BibliographyFinding, _ range: Range<Int>) {
    guard findings.count < BibliographyLimits.findings, let place = text.place(of: range) else {
      return
    }
    findings.append(LocatedFinding(finding: finding, range: place))
  }

  // MARK: - Groups

  /// Goes one level deeper, unless that is too deep.
  mutating func nested(_ read: (inout LaTeXDecoder) -> Void) -> Bool {
    guard depth < BibliographyLimits.nesting else {
      report(
        .nesting(limit: BibliographyLimits.nesting), max(position - 1, 0)..<max(position, 1))
      return false
    }
    depth += 1
    read(&self)
    depth -= 1
    return true
  }

  /// Reads a group behind its opening brace.
  mutating func readNestedGroup(into builder: inout RichTextBuilder) {
    if !nested({ $0.readGroup(into: &builder) }) { ignoredBraces += 1 }
  }

  /// Reads up to the end of a group, and the brace that ends it.
  mutating func readGroup(into builder: inout RichTextBuilder) {
    while let byte = current {
      switch byte {
      case UInt8(ascii: "}"):
        position += 1
        guard ignoredBraces > 0 else { return }
        ignoredBraces -= 1
      case UInt8(ascii: "{"):
        position += 1
        readNestedGroup(into: &builder)
      case UInt8(ascii: "\\"):
        if readCommand(into: &builder) { return }
      case UInt8(ascii: "$"):
        readFormula(into: &builder)
      default:
        readCharacters(byte, into: &builder)
      }
    }
  }

  // MARK: - Characters

  private mutating func readCharacters(_ byte: UInt8, into builder: inout RichTextBuilder) {
    switch byte {
    case UInt8(ascii: "~"):
      position += 1
      builder.append("\u{A0}")
    case UInt8(ascii: "-"):
      switch readRun(of: byte, atMost: 3) {
      case 1: builder.append("-")
      case 2: builder.append("–")
      default: builder.append("—")
      }
    case UInt8(ascii: "`"):
      builder.append(readRun(of: byte, atMost: 2) == 1 ? "‘" : "“")
    case UInt8(ascii: "'"):
      builder.append(readRun(of: byte, atMost: 2) == 1 ? "’" : "”")
    case UInt8(ascii: "\""):
      position += 1
      builder.append(Self.opensQuote(behind: builder.last) ? "“" : "”")
    case UInt8(ascii: "?"), UInt8(ascii: "!"):
      position += 1
      if current == UInt8(ascii: "`") {
        position += 1
        builder.append(byte == UInt8(ascii: "?") ? "¿" : "¡")
      } else {
        builder.append(byte == UInt8(ascii: "?") ? "?" : "!")
      }
    case _ where byte.isBlank:
      position += 1
      builder.appendBlank()
    default:
      let start = position
      while let next = current, !Self.isSpecial(next) { position += 1 }
      builder.append(text.string(in: start..<position))
    }
  }

  private mutating func readRun(of byte: UInt8, atMost limit: Int) -> Int {
    var count = 0
    while count < limit, current == byte {
      position += 1
      count += 1
    }
    return count
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), UInt8(ascii: "$"),
      UInt8(ascii: "~"), UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "!"):
      true
    default: byte.isBlank
    }
  }

  private static func opensQuote(behind character: Character?) -> Bool {
    guard let character else { return true }
    return " \u{A0}([‘“–—-/".contains(character)
  }

  // MARK: - Formulas

  private mutating func readFormula(into builder: inout RichTextBuilder) {
    let start = position
    let isDouble = position + 1 < end && text.bytes[position + 1] == UInt8(ascii: "$")
    position += isDouble ? 2 : 1
    guard let formula = readVerbatim(upTo: isDouble ? .doubleDollar : .dollar) else {
      position = start + 1
      report(.unclosedMathematics, start..<(start + 1))
      builder.append("$")
      return
    }
    builder.appendFormula(formula)
  }

  /// What closes a formula.
  enum FormulaEnd: String {
    case dollar = "$"
    case doubleDollar = "$$"
    case parenthesis = "\\)"
    case bracket = "\\]"
  }

  /// Reads up to what closes a formula.
  ///
  /// - Returns: The formula, or `nil` when nothing closes it.
  mutating func readVerbatim(upTo formulaEnd: FormulaEnd) -> String? {
    // What was not found once is not looked for again, so that many open formulas stay linear.
    guard !missingEnds.contains(formulaEnd) else { return nil }
    let closing = Array(formulaEnd.rawValue.utf8)
    let start = position
    var offset = position
    while offset + closing.count <= end {
      if text.bytes[offset..<(offset + closing.count)].elementsEqual(closing) {
        position = offset + closing.count
        return text.string(in: start..<offset)
      }
      offset += text.bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    missingEnds.insert(formulaEnd)
    return nil
  }
}

extension RichTextBuilder {
  /// Adds a formula unless it is empty.
  mutating func appendFormula(_ formula: String) {
    let words = formula.utf8.split { $0.isBlank }.map { String(Substring($0)) }
    guard !words.isEmpty else { return }
    append(.mathematics(words.joined(separator: " ")))
  }
}
