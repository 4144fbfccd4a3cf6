import CCMark

/// Puts the files that a notebook includes in the place of the lines that name them.
///
/// Offsets of an included file follow those of the notebook and of what was included before, so
/// that a file which is included twice has two places, and cells, links and diagnostics stay apart.
struct Includer {
  /// The greatest number of files that include one another.
  private static var depthLimit: Int { 16 }
  /// The greatest number of files of one notebook.
  private static var fileLimit: Int { 1_000 }

  private let notebook: SourceFile
  private(set) var findings: [(Finding, SourceRange)] = []
  /// The cells that are not closed, in the order of their offsets.
  private(set) var unclosedFences: [UnclosedFence] = []
  private var files: [SourceFile] = []
  /// The offset behind what was included so far.
  private var end: Int

  init(_ notebook: SourceFile) {
    self.notebook = notebook
    end = notebook.bytes.count
  }

  /// The notebook with the files that it includes.
  var source: SourceFile { files.isEmpty ? notebook : SourceFile(notebook, including: files) }

  /// The text of the notebook from a line on, with that of the files.
  mutating func text(from firstLine: Int, _ read: (String) -> SourceFile?) -> Excerpt {
    let place = Place(
      file: notebook, offset: 0, folder: IncludePath("."), open: [notebook.path])
    return text(of: place, from: firstLine, read)
  }

  /// A file where it is included.
  private struct Place {
    var file: SourceFile
    /// The offset of its first byte.
    var offset: Int
    /// The folder of the file.
    var folder: IncludePath
    /// The paths of the files that include one another down to this one.
    var open: [String]
  }

  private mutating func report(_ finding: Finding, at range: SourceRange, in place: Place) {
    findings.append((finding, range.shifted(by: place.offset)))
  }

  // MARK: - Text

  private mutating func text(
    of place: Place, from firstLine: Int, _ read: (String) -> SourceFile?
  ) -> Excerpt {
    let fences = UnclosedFence.all(in: place.file, from: firstLine)
    for fence in fences {
      let next = fence.nextLine + 1
      report(
        .unclosedFence(fence: fence.fence, isCell: true, nextFence: next), at: fence.range,
        in: place)
      var shifted = fence
      shifted.range = fence.range.shifted(by: place.offset)
      unclosedFences.append(shifted)
    }
    let text = MarkdownText(place.file, from: firstLine, closing: fences)
    let lines = includeLines(in: text)
    let isIncluded = place.open.count > 1
    guard !lines.isEmpty || isIncluded else { return text.excerpt }
    var result = Excerpt(at: text.excerpt.sourceOffset(0) + place.offset)
    var pending = 0
    for line in lines {
      let edit = edit(line, text, place, read)
      guard let edit else { continue }
      result.append(text.excerpt.part(pending..<edit.range.lowerBound).shifted(by: place.offset))
      result.append(edit.content)
      pending = edit.range.upperBound
    }
    result.append(text.excerpt.part(pending..<text.bytes.count).shifted(by: place.offset))
    if isIncluded, let fence = openFence(in: text) {
      let end = text.excerpt.sourceRange(text.bytes.count, text.bytes.count)
      result.append("\n\(fence)".utf8, standingFor: end.shifted(by: place.offset))
    }
    return result
  }

  /// A line of a paragraph that names a file.
  private struct Line {
    var include: IncludeLine
    var number: Int
    var block: LeafBlock
  }

  private func includeLines(in text: MarkdownText) -> [Line] {
    let candidates = (0..<text.lineCount).filter { number in
      let line = text.contentRange(ofLine: number)
      let start = LinePrefix.endOfMarks(text.bytes, line)
      guard text.bytes[start..<line.upperBound].starts(with: "{{".utf8) else { return false }
      return IncludeLine(text.bytes, start..<line.upperBound) != nil
    }
    guard !candidates.isEmpty else { return [] }
    var blocks = MarkdownNode.withTree(of: text.bytes) { LeafBlock.all(below: $0, in: text)[...] }
    return candidates.compactMap { number in
      while let first = blocks?.first, first.lastLine < number { blocks?.removeFirst() }
      guard let block = blocks?.first, block.lines.indices.contains(number - block.firstLine),
        let include = IncludeLine(text.bytes, block.lines[number - block.firstLine])
      else { return nil }
      return Line(include: include, number: number, block: block)
    }
  }

  /// The fence of code that is open at the end of a file.
  private func openFence(in text: MarkdownText) -> String? {
    MarkdownNode.withTree(of: text.bytes) { root -> String? in
      guard let last = root.lastChild, last.kind == CMARK_NODE_CODE_BLOCK else { return nil }
      let start = text.start(of: last)
      let first = text.contentRange(ofLine: last.startLine - 1)
      guard let opening = FenceLine(text.bytes, at: start, end: first.upperBound),
        LeafBlock.isFenced(last, in: text)
      else { return nil }
      let end = text.contentRange(ofLine: last.endLine - 1)
      let isClosed =
        last.endLine > last.startLine && FenceLine(text.bytes, end)?.closes(opening) == true
      return isClosed ? nil : opening.text
    } ?? nil
  }

  // MARK: - One line

  /// What stands in the place of a line; nil when the line stays as it is.
  private mutating func edit(
    _ line: Line, _ text: MarkdownText, _ place: Place, _ read: (String) -> SourceFile?
  ) -> (range: Range<Int>, content: Excerpt)? {
    let range = text.excerpt.sourceRange(line.include.range)
    let whole = text.contentRange(ofLine: line.number)
    let start = line.block.lines[line.number - line.block.firstLine].lowerBound
    let gap = Excerpt(at: range.lower + place.offset)
    switch line.include.content {
    case .foreign(let path):
      report(.foreignInclude(path: path), at: range, in: place)
      return nil
    case .malformed:
      report(.malformedInclude, at: range, in: place)
      return (start..<whole.upperBound, gap)
    case .path(let path, let word):
      guard
        let content = content(
          of: path, at: text.excerpt.sourceRange(word), named: place, read)
      else { return (start..<whole.upperBound, gap) }
      let written = LinePrefix(text.bytes, whole.lowerBound..<start)
      let prefix = line.block.isInList ? written : written.withoutIndentation()
      var result = Excerpt(at: range.lower + place.offset)
      let here = SourceRange(lower: range.lower + place.offset, upper: range.lower + place.offset)
      let isWritten = prefix.continuation == written.continuation
      if !isWritten { result.append(prefix.continuation, standingFor: here) }
      // Empty lines keep the paragraphs around apart from those of the file.
      let newLine = [UInt8(ascii: "\n")] + prefix.continuation
      if line.number > line.block.firstLine { result.append(newLine, standingFor: here) }
      result.append(Self.prefixed(content, newLine))
      if line.number < line.block.lastLine { result.append(newLine, standingFor: here) }
      return ((isWritten ? start : whole.lowerBound)..<whole.upperBound, result)
    }
  }

  /// A text with the marks of quotes and lists before each line but the first.
  private static func prefixed(_ content: Excerpt, _ newLine: [UInt8]) -> Excerpt {
    guard newLine.count > 1 else { return content }
    var result = Excerpt(at: content.sourceOffset(0))
    let lines = MarkdownText(content)
    for number in 0..<lines.lineCount {
      let line = lines.contentRange(ofLine: number)
      if number > 0 {
        let place = content.sourceRange(line.lowerBound, line.lowerBound)
        result.append(newLine, standingFor: place)
      }
      result.append(content.part(line))
    }
    return result
  }

  /// The text of an included file without its front matter and its last line break.
  private mutating func content(
    of path: String, at word: SourceRange, named place: Place, _ read: (String) -> SourceFile?
  ) -> Excerpt? {
    let name = IncludePath(path, in: place.folder)
    guard place.open.count <= Self.depthLimit else {
      report(.includeDepth(limit: Self.depthLimit), at: word, in: place)
      return nil
    }
    guard files.count < Self.fileLimit else {
      report(.includeCount(limit: Self.fileLimit), at: word, in: place)
      return nil
    }
    guard let file = read(name.text) else {
      report(.missingInclude(path), at: word, in: place)
      return nil
    }
    guard !place.open.contains(file.path) else {
      report(.includeCycle(path), at: word, in: place)
      return nil
    }
    guard end + 1 + file.bytes.count <= Document.sizeLimit else {
      report(.includeSize(limit: Document.sizeLimit), at: word, in: place)
      return nil
    }
    files.append(file)
    let inner = Place(
      file: file, offset: end + 1, folder: name.folder, open: place.open + [file.path])
    end += 1 + file.bytes.count
    var firstLine = 0
    if let (matter, line) = FrontMatter.read(file) {
      let lines = SourceRange(lower: 0, upper: file.contentRange(ofLine: line - 1).upperBound)
      report(.includedFrontMatter, at: matter.range.isEmpty ? lines : matter.range, in: inner)
      firstLine = line
    }
    let text = text(of: inner, from: firstLine, read)
    // libcmark leaves a byte order mark out at the start of its text only.
    let start = firstLine == 0 && text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var length = text.bytes.count
    while length > start, text.bytes[length - 1].isLineBreak { length -= 1 }
    return text.part(start..<length)
  }
}
