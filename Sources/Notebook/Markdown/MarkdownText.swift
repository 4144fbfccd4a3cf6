/// The text that libcmark sees, and where each part of it stands in the file.
///
/// libcmark knows CommonMark only. What an author writes beyond it is taken out before libcmark
/// reads the text, in two passes: whole lines become marks that libcmark takes for blocks of HTML
/// (``BlockRewriter``), and pieces of running text become single characters (``InlineMasker``).
/// Every byte still knows its place in the file, because the text is an ``Excerpt`` of it.
struct MarkdownText {
  /// The text with its places.
  let excerpt: Excerpt
  /// What the marks among the lines stand for, by number.
  let marks: [BlockMark]
  /// The offset of the first byte of each line.
  let lineStarts: [Int]

  var bytes: [UInt8] { excerpt.bytes }

  init(_ excerpt: Excerpt, marks: [BlockMark] = []) {
    self.excerpt = excerpt
    self.marks = marks
    lineStarts = SourceFile.lineStarts(in: excerpt.bytes)
  }

  // MARK: - Lines

  var lineCount: Int { lineStarts.count }

  /// The bytes of a line, counted from 0, without its line break; the last one for lines beyond.
  func contentRange(ofLine index: Int) -> Range<Int> {
    SourceFile.contentRange(
      ofLine: min(max(index, 0), lineCount - 1), lineStarts: lineStarts, bytes: bytes)
  }

  /// The line of the file, from 0, for a line of this text, from 0.
  func sourceLine(_ index: Int, in source: SourceFile) -> Int {
    source.lineIndex(of: excerpt.sourceOffset(contentRange(ofLine: index).lowerBound))
  }

  // MARK: - Nodes

  /// The offset in this text of the first mark of a block.
  func start(of node: MarkdownNode) -> Int {
    let content = contentRange(ofLine: node.startLine - 1)
    return min(content.lowerBound + max(node.startColumn - 1, 0), content.upperBound)
  }

  /// The place in the file of a block, from its first mark to the end of its last line.
  func sourceRange(of node: MarkdownNode) -> SourceRange {
    let lower = start(of: node)
    // To libcmark the empty lines behind a list are part of it.
    var last = lastLine(of: node)
    while last >= node.startLine, bytes[contentRange(ofLine: last)].allSatisfy(\.isBlank) {
      last -= 1
    }
    return excerpt.sourceRange(lower, max(lower, contentRange(ofLine: last).upperBound))
  }

  /// The index of the last line of a block.
  ///
  /// libcmark ends a heading with the line under it, or with the line behind that.
  private func lastLine(of node: MarkdownNode) -> Int {
    let last = node.endLine - 1
    guard node.isHeading, last > node.startLine else { return last }
    let isBehind =
      !isUnderline(contentRange(ofLine: last)) || isUnderline(contentRange(ofLine: last - 1))
    return isBehind ? last - 1 : last
  }

  private func isUnderline(_ line: Range<Int>) -> Bool {
    let text = bytes[line].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    guard let mark = text.first, "=-".utf8.contains(mark) else { return false }
    return text.drop { $0 == mark }.allSatisfy(\.isBlank)
  }

  /// The mark that a block of HTML is, or `nil` for one that the author wrote.
  func mark(_ node: MarkdownNode) -> BlockMark? {
    let start = start(of: node)
    guard excerpt.isReplacement(at: start) else { return nil }
    let digits = bytes[start...].dropFirst(BlockMark.opening.utf8.count).prefix(
      while: \.isASCIIDigit)
    return Int(String(decoding: digits, as: UTF8.self)).flatMap { number in
      marks.indices.contains(number) ? marks[number] : nil
    }
  }

  /// Whether a block was put in for libcmark: a mark, or a heading that stands for something else.
  func isReplacement(_ node: MarkdownNode) -> Bool { excerpt.isReplacement(at: start(of: node)) }

  /// Whether a heading is written with `#`.
  func isMarkedHeading(_ node: MarkdownNode) -> Bool {
    startOfHeadingText(start(of: node), line: node.startLine - 1) != nil
  }

  /// The lines of a paragraph or a heading as libcmark saw them.
  ///
  /// Lines after the first lose the marks of the quotes around them and their indentation; the
  /// underline of a heading and the `#` before it are left out.
  ///
  /// - Parameter node: The paragraph or heading.
  /// - Returns: The stretches of this text, one a line.
  func contentRanges(of node: MarkdownNode) -> [Range<Int>] {
    let first = node.startLine - 1
    let lower = start(of: node)
    let end = contentRange(ofLine: first).upperBound
    if node.isHeading, let start = startOfHeadingText(lower, line: first) { return [start..<end] }
    let last = min(lastLine(of: node) - (node.isHeading ? 1 : 0), lineCount - 1)
    guard first <= last else { return [] }
    let quotes = quoteColumns(inLine: first, before: lower)
    return [lower..<end]
      + (first..<last).map { line in
        let range = contentRange(ofLine: line + 1)
        return startOfText(inLine: range, quotes: quotes)..<range.upperBound
      }
  }

  /// Lines of a paragraph, joined.
  func content(_ lines: [Range<Int>]) -> Excerpt {
    guard let first = lines.first else { return Excerpt(at: excerpt.sourceOffset(0)) }
    var result = excerpt.part(first)
    var end = first.upperBound
    for line in lines.dropFirst() {
      result.append("\n".utf8, standingFor: excerpt.sourceRange(end, end + 1))
      result.append(excerpt.part(line))
      end = line.upperBound
    }
    return result
  }

  /// The offset of the text behind `#`, or `nil` for a heading with a line under it.
  func startOfHeadingText(_ start: Int, line: Int) -> Int? {
    let end = contentRange(ofLine: line).upperBound
    var index = start
    while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
    guard (1...6).contains(index - start) else { return nil }
    guard index < end else { return index }
    guard bytes[index].isBlank else { return nil }
    while index < end, bytes[index].isBlank { index += 1 }
    return index
  }

  /// The columns, from 0, of the marks of quotes on a line before the text of a block.
  func quoteColumns(inLine line: Int, before start: Int) -> [Int] {
    var column = 0
    var columns: [Int] = []
    for byte in bytes[lineStarts[line]..<start] {
      if byte == UInt8(ascii: ">") { columns.append(column) }
      column = Self.column(behind: byte, at: column)
    }
    return columns
  }

  /// The column behind a byte; tabs stop at every fourth one.
  private static func column(behind byte: UInt8, at column: Int) -> Int {
    byte == UInt8(ascii: "\t") ? (column / 4 + 1) * 4 : column + 1
  }

  /// The place in a continued line behind blanks and the marks of quotes.
  ///
  /// A mark that stands more than three columns further in than the one above it is text.
  func startOfText(inLine range: Range<Int>, quotes: [Int]) -> Int {
    var column = 0
    var marks = 0
    for start in range {
      let byte = bytes[start]
      if byte == UInt8(ascii: ">"), marks < quotes.count, column <= quotes[marks] + 3 {
        marks += 1
      } else if !byte.isBlank {
        return start
      }
      column = Self.column(behind: byte, at: column)
    }
    return range.upperBound
  }
}
