/// The metadata at the top of a notebook, not yet interpreted.
package struct FrontMatter: Hashable, Sendable {
  /// The YAML text between the two marker lines, without them.
  package var text: String

  /// The place of that text.
  package var range: SourceRange
}

extension FrontMatter {
  /// Takes the lines between `---` at the top of a file, and the number of the first line behind.
  package static func read(_ source: SourceFile) -> (matter: FrontMatter, end: Int)? {
    guard isOpened(in: source) else { return nil }
    for line in 1..<source.lineCount where isMarker(line, in: source) {
      let range = SourceRange(lower: source.lineStarts[1], upper: source.lineStarts[line])
      return (FrontMatter(text: source.text(in: range), range: range), line + 1)
    }
    return nil
  }

  /// Whether a file starts as if it had front matter.
  static func isOpened(in source: SourceFile) -> Bool {
    source.lineCount > 1 && isMarker(0, in: source)
  }

  private static func isMarker(_ line: Int, in source: SourceFile) -> Bool {
    var text = source.bytes[source.contentRange(ofLine: line)]
    if line == 0, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    while let last = text.last, last.isBlank { text.removeLast() }
    return text.elementsEqual("---".utf8) || (line > 0 && text.elementsEqual("...".utf8))
  }
}
