/// Makes a text in which marks and other lines stand in the place of some of an older one.
struct LineEditor {
  private let text: MarkdownText
  private var result: Excerpt
  private var marks: [BlockMark]
  /// The offset of the first byte that is neither copied nor left out yet.
  private var pending = 0
  /// Whether anything was put in.
  private(set) var isChanged = false

  init(_ text: MarkdownText) {
    self.text = text
    result = Excerpt(at: text.excerpt.sourceOffset(0))
    marks = text.marks
  }

  /// The new text.
  mutating func finish() -> MarkdownText {
    copy(upTo: text.bytes.count)
    return MarkdownText(result, marks: marks)
  }

  private mutating func copy(upTo end: Int) {
    if end > pending { result.append(text.excerpt.part(pending..<end)) }
    pending = max(pending, end)
  }

  /// Leaves a stretch of the old text out; what is put next stands in its place.
  mutating func leaveOut(_ range: Range<Int>) {
    copy(upTo: range.lowerBound)
    pending = max(pending, range.upperBound)
    isChanged = true
  }

  /// Puts a mark where the author wrote a stretch of the old text.
  ///
  /// - Returns: The number of the mark.
  @discardableResult
  mutating func put(_ mark: BlockMark, standingFor range: Range<Int>) -> Int {
    result.append(BlockMark.line(marks.count).utf8, standingFor: text.excerpt.sourceRange(range))
    marks.append(mark)
    return marks.count - 1
  }

  /// Says anew what a mark stands for.
  mutating func change(_ number: Int, to mark: BlockMark) { marks[number] = mark }

  /// Puts in characters that are not in the file.
  mutating func put(_ characters: String, at offset: Int) {
    let place = text.excerpt.sourceOffset(offset)
    result.append(characters.utf8, standingFor: SourceRange(lower: place, upper: place))
  }

  /// Begins a line in the quotes and lists of another.
  mutating func startLine(_ prefix: LinePrefix, at offset: Int) {
    let place = text.excerpt.sourceOffset(offset)
    result.append(
      [UInt8(ascii: "\n")] + prefix.continuation,
      standingFor: SourceRange(lower: place, upper: place))
  }

  /// Puts in running text that libcmark takes for a heading.
  ///
  /// - Parameters:
  ///   - content: The running text, without line breaks.
  ///   - role: What it is.
  ///   - prefix: The quotes and lists around it; nil where its line has begun.
  ///   - offset: Where it stands in the old text.
  mutating func putHeading(
    _ content: Excerpt, _ role: HeadingRole, _ prefix: LinePrefix?, at offset: Int
  ) {
    if let prefix { startLine(prefix, at: offset) }
    put(role.opening, at: offset)
    result.append(content)
    put(role.closing, at: offset)
  }
}

/// What a heading that was put in stands for; its level tells.
enum HeadingRole: Int {
  /// The cell of a table.
  case cell = 1
  /// A caption, a title or a term, which may end with attributes.
  case title = 2

  var opening: String { self == .cell ? "# " : "## " }
  var closing: String { self == .cell ? " #" : " ##" }
}
