/// The text of one notebook, with an index of its lines.
///
/// Files that the notebook includes stand behind its own text, so that every offset means one place
/// (`SourceFile+Inclusions.swift`).
///
/// The text is always valid UTF-8. Bytes that are not, and NUL, became U+FFFD when the file was
/// read; `decodingDiagnostics` says where.
package struct SourceFile: Sendable {
  /// The path that diagnostics show.
  package let path: String

  /// The whole file, with every bad byte replaced.
  package let text: String

  /// The UTF-8 code units of the text; every range of the notebook is an offset into them.
  package let bytes: [UInt8]

  /// What was wrong with the bytes of the file; a document that is read from it reports this.
  package var decodingDiagnostics: [Diagnostic] {
    guard parts.isEmpty else { return files.flatMap(\.decodingDiagnostics) }
    return decodingFindings.map { finding, range in
      var diagnostic = Diagnostic(finding, path: path, range: range)
      if badByteCount > 1 {
        diagnostic.notes.append("It is the first of \(badByteCount) such bytes in the file.")
      }
      return diagnostic
    }
  }

  /// What was wrong with the bytes, as facts: the first bad byte of each file, if there is one.
  let decodingFindings: [(Finding, SourceRange)]

  /// The number of bytes that are not text.
  private let badByteCount: Int

  /// The offset of the first byte of each line; a line ends at LF, CRLF or CR.
  package let lineStarts: [Int]

  /// The number of Unicode scalars before every ``columnStride`` bytes, so that a column in a line
  /// without end is found as fast as any.
  private let scalarCounts: [Int]
  private static let columnStride = 4_096

  /// The notebook and the files that it includes, in the order of their offsets; empty for one file.
  let parts: [Part]

  /// Reads a notebook from text.
  ///
  /// - Parameters:
  ///   - path: The path that diagnostics show.
  ///   - text: The whole notebook.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Reads a notebook from the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The path that diagnostics show.
  ///   - bytes: The contents of the file, which should be UTF-8.
  package init(path: String, bytes: [UInt8]) {
    let decoded = UTF8Repair(bytes)
    self.path = path
    self.bytes = decoded.bytes
    self.text = String(decoding: decoded.bytes, as: UTF8.self)
    self.lineStarts = Self.lineStarts(in: decoded.bytes)
    self.scalarCounts = Self.scalarCounts(in: decoded.bytes)
    self.decodingFindings = decoded.finding.map { [$0] } ?? []
    self.badByteCount = decoded.badByteCount
    self.parts = []
  }

  /// Puts files behind the text of a notebook.
  ///
  /// - Parameters:
  ///   - notebook: The notebook.
  ///   - files: The files; one byte of none of them stands before each.
  init(_ notebook: SourceFile, including files: [SourceFile]) {
    var parts = [Part(file: notebook, offset: 0, firstLine: 0)]
    var bytes = notebook.bytes
    var lineStarts = notebook.lineStarts
    var findings = notebook.decodingFindings
    for file in files {
      bytes.append(UInt8(ascii: "\n"))
      parts.append(Part(file: file, offset: bytes.count, firstLine: lineStarts.count))
      lineStarts += file.lineStarts.map { $0 + bytes.count }
      findings += file.decodingFindings.map { ($0, $1.shifted(by: bytes.count)) }
      bytes += file.bytes
    }
    path = notebook.path
    text = String(decoding: bytes, as: UTF8.self)
    self.bytes = bytes
    self.lineStarts = lineStarts
    scalarCounts = Self.scalarCounts(in: bytes)
    decodingFindings = findings
    badByteCount = notebook.badByteCount
    self.parts = parts
  }

  /// The number of lines; a file that ends with a line break has an empty last line.
  package var lineCount: Int { lineStarts.count }

  /// The line and column of a byte in its file.
  ///
  /// - Parameter utf8Offset: An offset into the text; one outside is moved to the nearest end.
  /// - Returns: The line and the column in Unicode scalars, both counted from 1.
  package func position(of utf8Offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(utf8Offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let column = scalarCount(before: offset) - scalarCount(before: lineStarts[line]) + 1
    return (line + 1 - firstLine(of: offset), column)
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = offset / Self.columnStride
    let start = block * Self.columnStride
    return scalarCounts[block] + Self.scalarCount(in: bytes[start..<offset])
  }

  private static func scalarCounts(in bytes: [UInt8]) -> [Int] {
    var counts = [0]
    for start in stride(from: 0, to: bytes.count - columnStride + 1, by: columnStride) {
      counts.append(counts[counts.count - 1] + scalarCount(in: bytes[start..<start + columnStride]))
    }
    return counts
  }

  private static func scalarCount(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The line of a byte in its file, counted from 1, without the cost of counting columns.
  ///
  /// - Parameter utf8Offset: An offset into the text.
  /// - Returns: The number of the line.
  package func lineNumber(of utf8Offset: Int) -> Int {
    let offset = min(max(utf8Offset, 0), bytes.count)
    return lineIndex(of: offset) + 1 - firstLine(of: offset)
  }

  /// The text of a range.
  ///
  /// - Parameter range: Offsets into the file; what lies outside is left out.
  /// - Returns: The text, decoded.
  package func text(in range: SourceRange) -> String {
    let lower = min(max(range.lower, 0), bytes.count)
    let upper = min(max(range.upper, lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The place of the first byte of the Unicode scalar at a place.
  func startOfScalar(at offset: Int) -> Int {
    var start = offset
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  // MARK: - Lines

  /// The index, from 0, of the line that holds an offset.
  func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, counted from 0, without its line break.
  func contentRange(ofLine index: Int) -> Range<Int> {
    Self.contentRange(ofLine: index, lineStarts: lineStarts, bytes: bytes)
  }

  /// The bytes of a line of a text, counted from 0, without its line break.
  static func contentRange(ofLine index: Int, lineStarts: [Int], bytes: [UInt8]) -> Range<Int> {
    let lower = lineStarts[index]
    guard index + 1 < lineStarts.count else { return lower..<bytes.count }
    var upper = lineStarts[index + 1]
    if upper > lower, bytes[upper - 1] == UInt8(ascii: "\n") { upper -= 1 }
    if upper > lower, bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
    return lower..<upper
  }

  /// The offset of the first byte of each line of a text.
  static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        index += 1
        starts.append(index)
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        starts.append(index)
      }
    }
    return starts
  }
}
