extension SourceFile {
  /// A file among those that make one text.
  struct Part: Sendable {
    var file: SourceFile
    /// The offset of its first byte.
    var offset: Int
    /// The index of its first line.
    var firstLine: Int
  }

  /// The files of which this is made: the notebook, then what it includes.
  package var files: [SourceFile] { parts.isEmpty ? [self] : parts.map(\.file) }

  /// The file that a stretch of the text is from, and the place in that file.
  ///
  /// - Parameter range: Offsets into the text; what lies beyond the end of the file is left out.
  /// - Returns: The path that diagnostics show, and offsets into that file.
  package func place(of range: SourceRange) -> (path: String, range: SourceRange) {
    guard let part = part(of: range.lower) else { return (path, range) }
    let lower = range.lower - part.offset
    let upper = min(range.upper - part.offset, part.file.bytes.count)
    return (part.file.path, SourceRange(lower: lower, upper: max(lower, upper)))
  }

  /// A diagnostic with a place in the whole text as one with a place in its own file.
  ///
  /// - Parameter diagnostic: The diagnostic; one that is about another file stays as it is.
  /// - Returns: The diagnostic with the path of the file that it is about.
  package func localized(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !parts.isEmpty, diagnostic.path == path, let range = diagnostic.range else {
      return diagnostic
    }
    var result = diagnostic
    let place = place(of: range)
    result.path = place.path
    result.range = place.range
    return result
  }

  /// The index of the first line of the file that holds an offset.
  func firstLine(of offset: Int) -> Int { part(of: offset)?.firstLine ?? 0 }

  private func part(of offset: Int) -> Part? {
    guard !parts.isEmpty else { return nil }
    var low = 0
    var high = parts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if parts[middle].offset <= offset { low = middle } else { high = middle }
    }
    return parts[low]
  }
}
