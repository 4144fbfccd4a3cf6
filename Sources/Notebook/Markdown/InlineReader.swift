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
  private let marks: InlineMarks
  private var depth = 0
  private var reportedNesting = false
  private var isInAutomaticLink = false

  init(
    _ content: Excerpt, of source: SourceFile, firstExpression: Int, skippingDefinitions: Bool,
    marks: InlineMarks = InlineMarks()
  ) {
    self.source = source
    self.firstExpression = firstExpression
    self.marks = marks
    replay = SourceReplay(content, skippingDefinitions: skippingDefinitions)
  }

  /// The inlines below a node.
  mutating func read(_ parent: MarkdownNode) -> [Inline] {
    guard depth < Self.depthLimit else { return readFlat(parent) }
    depth += 1
    defer { depth -= 1 }
    var result: [Inline] = []
    for node in parent.children { read(node, into: &result) }
    return result
  }

  private mutating func read(_ node: MarkdownNode, into result: inout [Inline]) {
    switch node.kind {
    case CMARK_NODE_TEXT:
      readText(node.literal, into: &result)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      replay.skipLineBreak()
      result.append(node.kind == CMARK_NODE_SOFTBREAK ? .softBreak : .lineBreak)
    case CMARK_NODE_CODE:
      result.append(readCode(marks.restored(node.literal)))
    case CMARK_NODE_HTML_INLINE:
      let literal = node.literal
      replay.skipVerbatim(literal)
      result.append(.html(marks.restored(literal)))
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
      let isStrong = node.kind == CMARK_NODE_STRONG
      replay.skipDelimiters(isStrong ? 2 : 1)
      let content = read(node)
      replay.skipDelimiters(isStrong ? 2 : 1)
      result.append(isStrong ? .strong(content) : .emphasis(content))
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      result.append(readLink(node))
    default:
      result.append(contentsOf: read(node))
    }
  }

  /// Reads what lies too deep as one row of leaves.
  private mutating func readFlat(_ parent: MarkdownNode) -> [Inline] {
    if !reportedNesting {
      findings.append((.markdownNesting(limit: Self.depthLimit), replay.sourceRange(from: 0)))
    }
    reportedNesting = true
    replay.lose()
    var result: [Inline] = []
    for leaf in parent.leaves where leaf.firstChild == nil {
      switch leaf.kind {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK,
        CMARK_NODE_HTML_INLINE:
        read(leaf, into: &result)
      default: continue
      }
    }
    return result
  }

  // MARK: - Links

  private mutating func readLink(_ node: MarkdownNode) -> Inline {
    let isImage = node.kind == CMARK_NODE_IMAGE
    let start = replay.cursor
    let isAutomatic = replay.enterLink(isImage: isImage)
    let outer = isInAutomaticLink
    isInAutomaticLink = isAutomatic
    let content = read(node)
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

  private mutating func readText(_ literal: String, into result: inout [Inline]) {
    let bytes = Array(literal.utf8)
    let places = replay.skipText(bytes, isAutomaticLink: isInAutomaticLink)
    let content = replay.content
    func range(_ lower: Int, _ upper: Int) -> SourceRange {
      guard let places else { return content.sourceRange(0, content.bytes.count) }
      return content.sourceRange(
        places.contentOffset(of: lower), places.contentOffset(of: upper - 1) + 1)
    }
    reportUnclosedExpression(in: bytes, places, range)
    var pending = 0
    func flush(upTo end: Int) {
      guard end > pending else { return }
      let part = Array(bytes[pending..<end])
      let start = pending
      guard !isInAutomaticLink, part.contains(UInt8(ascii: "@")) else {
        return result.append(.text(String(decoding: part, as: UTF8.self)))
      }
      let escaped = Set((places?.escaped ?? []).filter { $0 >= start }.map { $0 - start })
      ReferenceScanner(part, escaped: escaped).scan(into: &result) { range(start + $0, start + $1) }
    }
    var offset = 0
    for scalar in literal.unicodeScalars {
      let length = UTF8.width(scalar)
      if let mark = marks[scalar] {
        flush(upTo: offset)
        pending = offset + length
        append(mark, to: &result)
      }
      offset += length
    }
    flush(upTo: bytes.count)
  }

  private func append(_ mark: InlineMark, to result: inout [Inline]) {
    switch mark {
    case .formula(let formula): result.append(.formula(formula))
    case .attributes(let attributes): result.append(.span([], attributes))
    case .character(let scalar): result.append(.text(String(scalar)))
    }
  }

  /// Reports an opening backtick with `{swift}` that libcmark left as text.
  private mutating func reportUnclosedExpression(
    in text: [UInt8], _ places: SourceReplay.TextPlaces?, _ range: (Int, Int) -> SourceRange
  ) {
    let wanted = Array("`{swift} ".utf8)
    guard text.count >= wanted.count else { return }
    for start in 0...(text.count - wanted.count)
    where text[start] == wanted[0] && text[start...].starts(with: wanted) {
      guard places?.escaped.contains(start) != true else { continue }
      return findings.append((.unclosedInlineExpression, range(start, start + 8)))
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
