/// A cell that runs into the next fence.
struct UnclosedFence {
  var fence: String
  var range: SourceRange
  var nextLine: Int
}

extension MarkdownText {
  /// The text of a notebook from a line on.
  ///
  /// When a cell is not closed before the next fence opens, the closing fence is put in, so that
  /// one mistake does not turn the rest of the notebook to code.
  ///
  /// - Parameters:
  ///   - source: The notebook.
  ///   - firstLine: The first line, from 0.
  ///   - unclosed: The cells that are not closed.
  init(_ source: SourceFile, from firstLine: Int, closing unclosed: [UnclosedFence]) {
    let end = source.bytes.count
    var lower = firstLine < source.lineCount ? source.lineStarts[firstLine] : end
    var excerpt = Excerpt(at: lower)
    for fence in unclosed {
      let upper = source.lineStarts[fence.nextLine]
      excerpt.append(SourceRange(lower: lower, upper: upper), of: source)
      excerpt.append(
        "\(fence.fence)\n".utf8, standingFor: SourceRange(lower: upper, upper: upper))
      lower = upper
    }
    excerpt.append(SourceRange(lower: lower, upper: end), of: source)
    self.init(excerpt)
  }
}

extension UnclosedFence {
  /// The cells that are not closed before the next fence opens.
  static func all(in source: SourceFile, from firstLine: Int) -> [UnclosedFence] {
    guard firstLine < source.lineCount else { return [] }
    var result: [UnclosedFence] = []
    var open: FenceLine?
    for line in firstLine..<source.lineCount {
      let range = source.contentRange(ofLine: line)
      guard let fence = FenceLine(source.bytes, range) else { continue }
      guard let opening = open else {
        open = fence
        continue
      }
      if fence.closes(opening) {
        open = nil
      } else if opening.isExecutable(in: source.bytes), fence.opensCode(inside: opening) {
        let place = opening.range
        result.append(
          UnclosedFence(
            fence: opening.text,
            range: SourceRange(lower: place.lowerBound, upper: place.upperBound),
            nextLine: line))
        open = fence
      }
    }
    return result
  }
}
