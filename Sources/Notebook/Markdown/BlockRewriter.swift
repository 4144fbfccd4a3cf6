import CCMark

/// Replaces the lines that CommonMark does not know by marks.
///
/// Only lines of paragraphs are looked at, and libcmark itself says which those are. What a mark
/// stands for is put together again when the tree is read, so that quotes, lists and everything
/// else in and around it stay libcmark's business.
///
/// Lines are read in two stages. Equations, footnotes and definitions change what libcmark finds
/// on the lines behind them, so that these come first, over and over until there are no more: the
/// text of a footnote is code to libcmark until the footnote is a list item. Everything else keeps
/// to its own lines.
struct BlockRewriter {
  /// The greatest number of footnotes and definitions inside one another.
  private static var roundLimit: Int { 8 }

  let source: SourceFile
  private(set) var text: MarkdownText
  private(set) var findings: [(Finding, SourceRange)] = []
  var footnotes = FootnoteRegister()

  var editor: LineEditor
  /// The blocks of the text.
  private(set) var blocks: [LeafBlock] = []
  /// The blocks that lines belong to; -1 for a line of none.
  private var owners: [Int] = []
  /// The lines that could be ours.
  private var candidates: [Int] = []
  /// The first line that no edit has reached.
  private(set) var nextLine = 0
  /// The blocks that start with a definition.
  var definitionBlocks: [Int: LinePrefix] = [:]
  /// The mark of a table whose caption was before it, by the line of its head.
  var tablesWithCaption: [Int: Int] = [:]
  /// The list marks for definitions and for footnotes.
  private(set) lazy var itemMarks = unusedMarks()
  private var reported: Set<Report> = []

  private struct Report: Hashable {
    var finding: Finding
    var range: SourceRange
  }

  init(_ text: MarkdownText, of source: SourceFile) {
    self.source = source
    self.text = text
    editor = LineEditor(text)
  }

  var bytes: [UInt8] { text.bytes }

  // MARK: - Passes

  /// Puts marks in the place of all lines that are ours.
  mutating func rewrite() {
    var rounds = 0
    repeat {
      guard analyse() else { return }
      rounds += 1
    } while rounds <= Self.roundLimit && pass { $0.rewriteContainer($1) }
    _ = pass { $0.rewriteLeaf($1) }
  }

  /// Finds the lines that could be ours, and the blocks they belong to.
  private mutating func analyse() -> Bool {
    candidates = (0..<text.lineCount).filter { line in
      let range = text.contentRange(ofLine: line)
      let start = LinePrefix.endOfMarks(bytes, range)
      return start < range.upperBound && LineKind(bytes, start..<range.upperBound) != nil
    }
    guard !candidates.isEmpty else { return false }
    owners = [Int](repeating: -1, count: text.lineCount)
    blocks = MarkdownNode.withTree(of: bytes) { LeafBlock.all(below: $0, in: text) } ?? []
    for (index, block) in blocks.enumerated() {
      for line in block.firstLine...block.lastLine where line < text.lineCount {
        owners[line] = index
      }
    }
    return true
  }

  /// Goes over the candidates from top to bottom; true when a line was replaced.
  private mutating func pass(_ rewrite: (inout BlockRewriter, Line) -> Int?) -> Bool {
    editor = LineEditor(text)
    nextLine = 0
    definitionBlocks = [:]
    tablesWithCaption = [:]
    for number in candidates where number >= nextLine {
      guard let line = line(number) else { continue }
      nextLine = rewrite(&self, line) ?? nextLine
    }
    guard editor.isChanged else { return false }
    text = editor.finish()
    return true
  }

  mutating func report(_ finding: Finding, at range: SourceRange) {
    guard reported.insert(Report(finding: finding, range: range)).inserted else { return }
    findings.append((finding, range))
  }

  mutating func report(_ finding: Finding, at range: Range<Int>) {
    report(finding, at: text.excerpt.sourceRange(range))
  }

  // MARK: - Lines

  /// A line of running text, or of a link reference definition, which no block holds.
  struct Line {
    var number: Int
    /// The text behind the marks around it.
    var text: Range<Int>
    var kind: LineKind?
    /// The block and the index of the line in it; nil for a definition.
    var block: (number: Int, index: Int)?
  }

  /// A line, or `nil` when nothing of ours can be on it.
  func line(_ number: Int) -> Line? {
    let range = text.contentRange(ofLine: number)
    guard owners[number] >= 0 else {
      let start = LinePrefix.endOfMarks(bytes, range)
      guard start < range.upperBound else { return nil }
      let text = start..<range.upperBound
      return Line(number: number, text: text, kind: LineKind(bytes, text))
    }
    let block = blocks[owners[number]]
    let index = number - block.firstLine
    guard block.kind == .text, block.lines.indices.contains(index) else { return nil }
    let text = block.lines[index]
    return Line(
      number: number, text: text, kind: LineKind(bytes, text), block: (owners[number], index))
  }

  /// What stands before the text of a line.
  private func writtenPrefix(of line: Line) -> LinePrefix {
    LinePrefix(
      bytes, text.contentRange(ofLine: line.number).lowerBound..<line.text.lowerBound)
  }

  /// What has to stand before the text of a line for it to start a block.
  ///
  /// Further lines of a paragraph can be indented more than the paragraph is, which would make
  /// code of a block, and less, which is how the lines behind a list close what is open around it.
  func prefix(of line: Line) -> LinePrefix {
    let written = writtenPrefix(of: line)
    guard let block = line.block, block.index > 0,
      let first = self.line(line.number - block.index)
    else { return written }
    let own = writtenPrefix(of: first)
    let isDeeper = written.indentation > own.indentation && written.quotes == own.quotes
    return isDeeper || written.indentation > 3 ? own.continued() : written
  }

  /// Leaves out the text of a line up to a place; what is put next starts a block there.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - prefix: What has to stand before the block; nil for that of the line.
  ///   - end: The end of what is left out.
  mutating func begin(_ line: Line, _ prefix: LinePrefix? = nil, upTo end: Int) {
    let prefix = prefix ?? self.prefix(of: line)
    let written = writtenPrefix(of: line)
    // The marks of a list stand on one line only.
    guard prefix.continuation != written.continuation, !written.startsItem else {
      return editor.leaveOut(line.text.lowerBound..<end)
    }
    editor.leaveOut(text.contentRange(ofLine: line.number).lowerBound..<end)
    editor.put(String(decoding: prefix.continuation, as: UTF8.self), at: line.text.lowerBound)
  }

  /// The line behind another in the same block.
  func lineBehind(_ line: Line) -> Line? {
    guard let block = line.block, blocks[block.number].lines.indices.contains(block.index + 1)
    else { return nil }
    return self.line(line.number + 1)
  }

  /// The place behind blanks.
  func endOfBlanks(_ range: Range<Int>) -> Int {
    bytes[range].firstIndex { !$0.isBlank } ?? range.upperBound
  }

  /// A stretch without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let lower = endOfBlanks(range)
    let last = bytes[lower..<range.upperBound].lastIndex { !$0.isBlank }
    return lower..<(last.map { $0 + 1 } ?? lower)
  }

  /// Lines of running text as one, with a blank for each line break.
  func joined(_ lines: [Range<Int>]) -> Excerpt {
    var result = Excerpt(at: text.excerpt.sourceOffset(lines.first?.lowerBound ?? 0))
    var end = lines.first?.lowerBound ?? 0
    for line in lines.map(trimmed) {
      if !result.bytes.isEmpty {
        result.append(" ".utf8, standingFor: text.excerpt.sourceRange(end, line.lowerBound))
      }
      result.append(text.excerpt.part(line))
      end = line.upperBound
    }
    return result
  }

  /// Two list marks that the author does not use, so that no list of the author's goes on with ours.
  private func unusedMarks() -> (definition: String, footnote: String) {
    var used: Set<UInt8> = []
    for line in 0..<text.lineCount {
      let range = text.contentRange(ofLine: line)
      used.formUnion(bytes[range.lowerBound..<LinePrefix.endOfMarks(bytes, range)])
    }
    let marks = ["+   ", "*   ", "-   ", "1)  ", "1.  "]
    let unused = marks.filter { mark in !mark.utf8.contains { $0 != 0x20 && used.contains($0) } }
    return (unused.first ?? marks[0], unused.last ?? marks[3])
  }

  // MARK: - Kinds

  private mutating func rewriteContainer(_ line: Line) -> Int? {
    switch line.kind {
    case .equation: rewriteEquation(line)
    case .footnote(let name): rewriteFootnote(line, name)
    case .definition: rewriteDefinition(line)
    default: nil
    }
  }

  private mutating func rewriteLeaf(_ line: Line) -> Int? {
    switch line.kind {
    case .division: rewriteDivision(line)
    case .alert: rewriteAlert(line)
    case .aside(let kind, let end): rewriteAside(line, kind, end)
    case .task(let isChecked): rewriteTask(line, isChecked)
    case .tableRule: rewriteTable(line)
    case .definition, .caption: rewriteCaption(line)
    case .directive: reportDirective(line)
    case .equation, .footnote, nil: nil
    }
  }
}
