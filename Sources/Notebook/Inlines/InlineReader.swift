import CCMark

/// Makes running text of libcmark's inline nodes.
struct InlineReader {
  /// The greatest number of emphases, links and quotes inside one another.
  static let depthLimit = 128

  let source: SourceFile
  var replay: SourceReplay
  /// The index of the first expression that is found here.
  let firstExpression: Int
  var expressions: [InlineExpression] = []
  var findings: [(Finding, SourceRange)] = []
  /// The footnotes with those that are mentioned here; nil where none can be.
  var footnotes: FootnoteRegister?
  let marks: InlineMarks
  /// The numbers of the notes in the line, by the pairs of their brackets.
  var notes: [Int: Int] = [:]
  private var depth = 0
  private var reportedNesting = false
  private var isInAutomaticLink = false

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - content: The text of a paragraph as libcmark saw it.
  ///   - source: The file.
  ///   - firstExpression: The number that the first expression gets.
  ///   - skippingDefinitions: Whether definitions of links can stand at its start.
  ///   - marks: What characters in the text stand for.
  ///   - footnotes: The footnotes; nil where none can be.
  init(
    _ content: Excerpt, of source: SourceFile, firstExpression: Int, skippingDefinitions: Bool,
    marks: InlineMarks, footnotes: FootnoteRegister?
  ) {
    self.source = source
    self.firstExpression = firstExpression
    self.marks = marks
    self.footnotes = footnotes
    replay = SourceReplay(content, skippingDefinitions: skippingDefinitions)
  }

  /// The inlines below a node.
  ///
  /// - Parameters:
  ///   - parent: The node.
  ///   - open: The number of brackets and marks that are open around the node.
  /// - Returns: The running text.
  mutating func read(_ parent: MarkdownNode, inside open: Int = 0) -> [Inline] {
    guard depth + open < Self.depthLimit else { return readFlat(parent) }
    depth += open + 1
    defer { depth -= open + 1 }
    var level = InlineLevel()
    for node in parent.children { read(node, into: &level) }
    return inlines(level.pieces[...])
  }

  /// Whether something more can be opened at a place.
  mutating func canOpen(in level: InlineLevel) -> Bool {
    guard depth + level.openers.count >= Self.depthLimit else { return true }
    reportNesting()
    return false
  }

  private mutating func reportNesting() {
    if !reportedNesting {
      findings.append((.markdownNesting(limit: Self.depthLimit), replay.sourceRange(from: 0)))
    }
    reportedNesting = true
  }

  private mutating func read(_ node: MarkdownNode, into level: inout InlineLevel) {
    switch node.kind {
    case CMARK_NODE_TEXT:
      readText(node.literal, into: &level)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      replay.skipLineBreak()
      level.append(node.kind == CMARK_NODE_SOFTBREAK ? .softBreak : .lineBreak)
    case CMARK_NODE_CODE:
      level.append(readCode(marks.restored(node.literal)))
    case CMARK_NODE_HTML_INLINE:
      let literal = node.literal
      replay.skipVerbatim(literal)
      level.append(.html(marks.restored(literal)))
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
      let isStrong = node.kind == CMARK_NODE_STRONG
      replay.skipDelimiters(isStrong ? 2 : 1)
      let content = read(node, inside: level.openers.count)
      replay.skipDelimiters(isStrong ? 2 : 1)
      level.append(isStrong ? .strong(content) : .emphasis(content))
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      level.append(readLink(node, inside: level.openers.count))
    default:
      for inline in read(node, inside: level.openers.count) { level.append(inline) }
    }
  }

  /// Reads what lies too deep as one row of leaves.
  private mutating func readFlat(_ parent: MarkdownNode) -> [Inline] {
    reportNesting()
    replay.lose()
    var level = InlineLevel()
    for leaf in parent.leaves where leaf.firstChild == nil {
      switch leaf.kind {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK,
        CMARK_NODE_HTML_INLINE:
        read(leaf, into: &level)
      default: continue
      }
    }
    return inlines(level.pieces[...])
  }

  // MARK: - Links

  private mutating func readLink(_ node: MarkdownNode, inside open: Int) -> Inline {
    let isImage = node.kind == CMARK_NODE_IMAGE
    let start = replay.cursor
    let isAutomatic = replay.enterLink(isImage: isImage)
    let outer = isInAutomaticLink
    isInAutomaticLink = isAutomatic
    let content = read(node, inside: open)
    isInAutomaticLink = outer
    replay.leaveLink(isAutomatic: isAutomatic)
    let range = replay.sourceRange(from: start)
    let (url, title) = (marks.restored(node.url), marks.restored(node.title))
    let attributes = Attributes(at: range.upper)
    if isImage {
      return .image(
        Inline.Image(
          source: url, title: title, alternative: content, attributes: attributes, range: range))
    }
    if content.isEmpty, url.first == "#",
      let reference = ReferenceScanner.reference(named: url.dropFirst(), range: range)
    {
      return .reference(reference)
    }
    return .link(
      Inline.Link(
        destination: url, title: title, content: content, attributes: attributes, range: range))
  }

  // MARK: - Text and code

  private mutating func readText(_ literal: String, into level: inout InlineLevel) {
    replay.skipText(Array(literal.utf8), isAutomaticLink: isInAutomaticLink)
    for part in marks.parts(of: literal) {
      switch part {
      case .text(let text): level.append(.text(text))
      case .mark(let number): read(mark: number, into: &level)
      }
    }
  }

  private mutating func readCode(_ literal: String) -> Inline {
    let place = replay.skipCode()
    guard literal.hasPrefix("{swift}") else {
      reportOtherLanguage(literal, place)
      return .code(literal)
    }
    let rest = literal.dropFirst(7)
    guard rest.isEmpty || rest.first == " " else { return .code(literal) }
    let content = replay.content
    var excerpt = Excerpt(at: content.sourceOffset(0))
    if let place, let marker = Self.marker(in: content.bytes, place) {
      excerpt = content.part((marker + 7)..<place.upperBound)
    } else {
      excerpt.append(rest.utf8, standingFor: content.sourceRange(0, content.bytes.count))
    }
    return .expression(add(excerpt))
  }

  /// Reports `{python} x`, which other notebook tools would compute.
  private mutating func reportOtherLanguage(_ literal: String, _ place: Range<Int>?) {
    guard literal.first == "{", let close = literal.firstIndex(of: "}") else { return }
    let language = String(literal[..<close].dropFirst())
    guard literal[close...].hasPrefix("} "), FenceInfo.otherLanguages.contains(language) else {
      return
    }
    let content = replay.content
    let range =
      place.flatMap { Self.marker(in: content.bytes, $0, length: language.utf8.count + 2) }
      .map { content.sourceRange($0, $0 + language.utf8.count + 2) }
    findings.append(
      (
        .unknownLanguage(language, isKnownWord: true),
        range ?? content.sourceRange(0, content.bytes.count)
      ))
  }

  /// The place of `{swift}` at the start of a code span.
  private static func marker(
    in bytes: [UInt8], _ place: Range<Int>, length: Int = 7
  ) -> Int? {
    var start = place.lowerBound
    while start < place.upperBound, bytes[start].isBlank || bytes[start].isLineBreak { start += 1 }
    return start + length <= place.upperBound && bytes[start] == UInt8(ascii: "{") ? start : nil
  }

  /// Reads an expression and gives it its number.
  mutating func add(_ excerpt: Excerpt) -> Int {
    var reader = InlineExpressionReader(excerpt, of: source)
    expressions.append(reader.read())
    findings += reader.findings
    return firstExpression + expressions.count - 1
  }
}
