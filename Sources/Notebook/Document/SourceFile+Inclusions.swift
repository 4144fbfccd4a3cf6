extension SourceFile {
  /// A file behind the text of the notebook that includes it.
  struct Inclusion: Sendable {
    var file: SourceFile
    /// The offset of its first byte.
    var offset: Int
    /// The index of its first line.
    var firstLine: Int
  }

  /// The files of which this is made, as they were read: the notebook, then what it includes.
  package var files: [SourceFile] {
    guard let first = inclusions.first else { return [self] }
    let own = SourceFile(path: path, bytes: Array(bytes[..<(first.offset - 1)]))
    return [own] + inclusions.map(\.file)
  }

  /// The file that a stretch of the text is from, and the place in that file.
  ///
  /// - Parameter range: Offsets into the text; what lies beyond the end of the file is left out.
  /// - Returns: The path that diagnostics show, and offsets into that file.
  package func place(of range: SourceRange) -> (path: String, range: SourceRange) {
    guard let inclusion = inclusion(of: range.lower) else {
      let end = inclusions.first.map { $0.offset - 1 } ?? bytes.count
      return (path, SourceRange(lower: range.lower, upper: min(range.upper, max(end, range.lower))))
    }
    let lower = range.lower - inclusion.offset
    let end = max(lower, min(range.upper - inclusion.offset, inclusion.file.bytes.count))
    return (inclusion.file.path, SourceRange(lower: lower, upper: end))
  }

  /// A diagnostic with a place in the whole text as one with a place in its own file.
  ///
  /// - Parameter diagnostic: The diagnostic; one that is about another file stays as it is.
  /// - Returns: The diagnostic with the path of the file that it is about.
  package func localized(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !inclusions.isEmpty, diagnostic.path == path, let range = diagnostic.range else {
      return diagnostic
    }
    var result = diagnostic
    let place = place(of: range)
    result.path = place.path
    result.range = place.range
    return result
  }

  /// The index of the first line of the file that holds an offset.
  func firstLine(of offset: Int) -> Int { inclusion(of: offset)?.firstLine ?? 0 }

  /// The file that holds an offset; nil for the notebook itself.
  private func inclusion(of offset: Int) -> Inclusion? {
    guard let first = inclusions.first, offset >= first.offset else { return nil }
    var low = 0
    var high = inclusions.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if inclusions[middle].offset <= offset { low = middle } else { high = middle }
    }
    return inclusions[low]
  }
}
