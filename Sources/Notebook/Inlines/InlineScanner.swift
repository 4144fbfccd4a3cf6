/// Finds syntax of ours in running text, in one pass from left to right.
///
/// What CommonMark binds tighter is stepped over: escapes, code, addresses and tags in angle
/// brackets, destinations and titles of links. What is found is put together by ``InlineReader``
/// once libcmark has read the text around it.
struct InlineScanner {
  /// A piece of the text that libcmark must not see.
  struct Item {
    var range: Range<Int>
    var mark: InlineMark
  }

  let content: Excerpt
  let bytes: [UInt8]
  let isHeading: Bool
  /// The footnotes of the notebook; nil where no footnote can be.
  let footnotes: FootnoteRegister?
  let links: LinkScanner

  /// What was found, in the order of the text once the scan is over.
  private(set) var items: [Item] = []
  private(set) var findings: [(Finding, SourceRange)] = []

  var index = 0
  var verbatim: VerbatimScanner
  var brackets = BracketStack()
  /// The place of the last blank in the text itself.
  private(set) var lastBlank = -1
  /// The place of a caret that a superscript may begin with.
  private var openCaret: Int?
  /// Whether an address such as `https://a.b` without brackets started in this word.
  private(set) var isInAddress = false
  /// The end of the last key of a bibliography, and the number of brackets around it.
  var lastKey: (end: Int, depth: Int)?
  /// The end of the last bracket that can be the text of a link with a label.
  var endOfBracket: Int?
  /// The places of closing braces by those of the opening ones, made when they are needed first.
  var braces: [Int: Int]?
  /// From where on there is no dollar sign.
  var endOfDollars = Int.max
  /// What was searched for up to the end in vain.
  var missing: Set<Terminator> = []

  enum Terminator: Hashable {
    case displayFormula, parenthesis, bracket, shortcode
  }

  /// Prepares to scan.
  ///
  /// - Parameters:
  ///   - content: The text of one paragraph.
  ///   - isHeading: Whether attributes can stand at its end.
  ///   - skippingDefinitions: Whether definitions of links can stand at its start.
  ///   - footnotes: The footnotes that can be referred to.
  init(
    _ content: Excerpt, isHeading: Bool, skippingDefinitions: Bool, footnotes: FootnoteRegister?
  ) {
    self.content = content
    self.isHeading = isHeading
    self.footnotes = footnotes
    bytes = content.bytes
    links = LinkScanner(bytes: bytes)
    verbatim = VerbatimScanner(bytes)
    if skippingDefinitions { index = links.endOfDefinitions() }
  }

  /// Whether a text can hold syntax of ours at all, judged by its characters.
  static func isCandidate(_ text: [UInt8]) -> Bool {
    text.contains { byte in
      switch byte {
      case UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
        UInt8(ascii: "{"), UInt8(ascii: "~"), 0xF3...:
        true
      default: false
      }
    }
  }

  // MARK: - The text

  func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  func starts(_ start: Int, with text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      start + text.count <= bytes.count && bytes[start..<(start + text.count)].elementsEqual(text)
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func isSpace(_ index: Int) -> Bool { byte(index).map { $0.isBlank || $0.isLineBreak } ?? true }

  func endOfSpace(from start: Int) -> Int {
    var end = start
    while let next = byte(end), next.isBlank || next.isLineBreak { end += 1 }
    return end
  }

  /// The character that ends before a place.
  func scalar(before end: Int) -> Unicode.Scalar? {
    var start = end - 1
    while start > 0, end - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : text(start..<end).unicodeScalars.last
  }

  /// The character that starts at a place.
  func scalar(at start: Int) -> Unicode.Scalar? {
    start < bytes.count ? text(start..<min(start + 4, bytes.count)).unicodeScalars.first : nil
  }

  // MARK: - Results

  mutating func add(_ range: Range<Int>, _ mark: InlineMark) {
    items.append(Item(range: range, mark: mark))
  }

  mutating func report(_ finding: InlineFinding, _ range: Range<Int>) {
    findings.append((.inline(finding), content.sourceRange(range)))
  }

  // MARK: - The pass

  mutating func scan() {
    while index < bytes.count { step() }
    reportUnclosed()
    // Brackets are noted when they close.
    items.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func step() {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      lastBlank = index
      isInAddress = false
      index += 1
    case UInt8(ascii: "\\"): scanBackslash()
    case UInt8(ascii: "`"): scanCode()
    case UInt8(ascii: "<"): scanAngle()
    case UInt8(ascii: "$"): scanFormula()
    case UInt8(ascii: "{"): scanBrace()
    case UInt8(ascii: "["): scanOpeningBracket()
    case UInt8(ascii: "!"): scanExclamation()
    case UInt8(ascii: "]"):
      isInAddress = false
      scanClosingBracket()
    case UInt8(ascii: "&"): scanEntity()
    case UInt8(ascii: ";"):
      brackets.noteSeparator(at: index)
      index += 1
    case UInt8(ascii: "@"): scanKey()
    case UInt8(ascii: "-") where byte(index + 1) == UInt8(ascii: "@"): scanSuppressedKey()
    case UInt8(ascii: "^"): scanCaret()
    case UInt8(ascii: "~"): scanTildes()
    case UInt8(ascii: ":"):
      if starts(index, with: "://"), byte(index - 1)?.isASCIILetter == true { isInAddress = true }
      index += 1
    case 0xF3...: scanPrivateUse()
    default: index += 1
    }
  }

  // MARK: - What binds tighter

  private mutating func scanCode() {
    let run = verbatim.endOfBackticks(from: index)
    if let end = verbatim.endOfCode(from: index) {
      index = end
      scanAttributes()
      return
    }
    if starts(run, with: "{swift} ") {
      findings.append((.unclosedInlineExpression, content.sourceRange(run - 1, run + 7)))
    }
    index = run
  }

  /// Steps over an entity, whose semicolon separates nothing.
  private mutating func scanEntity() {
    var end = index + 1
    if byte(end) == UInt8(ascii: "#") { end += 1 }
    let name = end
    while let next = byte(end), end - name < 32, next.isASCIILetter || next.isASCIIDigit {
      end += 1
    }
    index = end > name && byte(end) == UInt8(ascii: ";") ? end + 1 : index + 1
  }

  private mutating func scanAngle() {
    if let end = verbatim.endOfAddress(from: index) {
      index = end
      scanAttributes()
    } else {
      index = verbatim.endOfTag(from: index) ?? index + 1
    }
  }

  /// A character of the author's that looks like one of our marks.
  private mutating func scanPrivateUse() {
    guard let scalar = scalar(at: index) else { return index += 1 }
    let end = index + UTF8.width(scalar)
    if InlineMarks.isMark(scalar) { add(index..<end, .literal(String(scalar))) }
    index = end
  }

  // MARK: - Marks on both sides

  private mutating func scanTildes() {
    let start = index
    while byte(index) == UInt8(ascii: "~") { index += 1 }
    guard index - start <= 2, !isInAddress else { return }
    let isScript = index - start == 1
    var mark = InlineMark.Delimiter(kind: isScript ? .subscript : .strikethrough)
    if isScript {
      mark.canOpen = !isSpace(index)
    } else {
      // The rules of GitHub are those of emphasis with asterisks.
      let before = scalar(before: start).map(Surrounding.init) ?? .space
      let after = scalar(at: index).map(Surrounding.init) ?? .space
      mark.canOpen = after != .space && (after != .punctuation || before != .word)
      mark.canClose = before != .space && (before != .punctuation || after != .word)
    }
    add(start..<index, .delimiter(mark))
  }

  private enum Surrounding {
    case space, punctuation, word

    init(_ scalar: Unicode.Scalar) {
      self =
        scalar.properties.isWhitespace
        ? .space : scalar.isMarkdownPunctuation ? .punctuation : .word
    }
  }

  private mutating func scanCaret() {
    let start = index
    // A superscript has no blanks, so that `10^3^[^note]` has a footnote of its own.
    let closes = openCaret.map { $0 > lastBlank && $0 + 1 < start } ?? false
    openCaret = nil
    if byte(start + 1) == UInt8(ascii: "["), !isInAddress, !closes {
      brackets.open(.note, at: start)
      index += 2
      return
    }
    while byte(index) == UInt8(ascii: "^") {
      if index > start, byte(index + 1) == UInt8(ascii: "[") { break }
      index += 1
    }
    guard index == start + 1, !isInAddress else { return }
    if !closes, !isSpace(index) { openCaret = start }
    add(start..<index, .delimiter(.init(kind: .superscript, canOpen: !isSpace(index))))
  }
}

extension Unicode.Scalar {
  /// Whether CommonMark takes the character for punctuation.
  fileprivate var isMarkdownPunctuation: Bool {
    if isASCII { return UInt8(ascii: self).isASCIIPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default:
      return false
    }
  }
}
