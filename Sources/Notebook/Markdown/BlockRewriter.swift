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
  /// The greatest length of what stands before the text of a line that is ours, in bytes; it is
  /// repeated before every line that is put in.
  static var prefixLimit: Int { 256 }

  let source: SourceFile
  private(set) var text: MarkdownText
  private(set) var findings: [(Finding, SourceRange)] = []
  var footnotes = FootnoteRegister()

  var editor: LineEditor
  /// The blocks of the text.
  private(set) var blocks: [LeafBlock] = []
  /// The blocks that lines belong to; -1 for a line of none, -2 for such a line in a list.
  private(set) var owners: [Int] = []
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
  /// The bytes that stand before the cells of tables.
  var prefixTotal = 0
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

  /// A line of running text, or of a link reference definition, which no block holds.
  struct Line {
    var number: Int
    /// The text behind the marks around it.
    var text: Range<Int>
    var kind: LineKind?
    /// The block and the index of the line in it; nil for a definition.
    var block: (number: Int, index: Int)?
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
    blocks =
      MarkdownNode.withTree(of: bytes) { root in
        for list in root.children where list.kind == CMARK_NODE_LIST {
          for line in (list.startLine - 1)..<max(list.startLine, list.endLine)
          where line < text.lineCount {
            owners[line] = -2
          }
        }
        return LeafBlock.all(below: root, in: text)
      } ?? []
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
    case .malformedFootnote(let name): reportFootnote(name)
    case .equation, .footnote, nil: nil
    }
  }
}
