import Notebook
import Yams

/// YAML inside a file, with the place of every value in that file.
struct YAMLText {
  let source: SourceFile
  /// Where the YAML begins in the file.
  let start: Int
  let text: String

  /// Yams composes recursively; deeper nesting than this is a mistake or an attack.
  private static let deepest = 64

  /// Reads the text as one mapping.
  ///
  /// - Parameter diagnostics: Receives the mistakes.
  /// - Returns: The mapping, nil when the text is empty or broken.
  func mapping(reportingTo diagnostics: inout [Diagnostic]) -> YAMLMapping? {
    guard let depth = deepPlace() else {
      do {
        guard let node = try Yams.compose(yaml: text) else { return nil }
        if case .scalar(let scalar) = node, scalar.string.isEmpty { return nil }
        guard case .mapping(let mapping) = node else {
          diagnostics.append(
            error("broken-yaml", at: range(of: node), "Expected lines of the form `key: value`."))
          return nil
        }
        return YAMLMapping(mapping, in: self)
      } catch {
        diagnostics.append(diagnostic(for: error))
        return nil
      }
    }
    diagnostics.append(
      error("nesting", at: depth, "YAML is nested deeper than \(Self.deepest) levels."))
    return nil
  }

  /// Where brackets or indentation go deeper than we follow.
  private func deepPlace() -> SourceRange? {
    var depth = 0
    var dashes = 0
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): dashes += 1
      case UInt8(ascii: "\n"): dashes = 0
      default: break
      }
      let isIndented = dashes > Self.deepest * 4
      if depth > Self.deepest || isIndented {
        return SourceRange(lower: start + offset, upper: start + offset + 1)
      }
    }
    return nil
  }

  // MARK: - Places

  /// The place of a node: a scalar's text, or the first character of a collection.
  func range(of node: Node) -> SourceRange {
    guard let mark = node.mark else { return SourceRange(lower: start, upper: start) }
    let lower = offset(line: mark.line, column: mark.column)
    let rest = source.bytes[lower...].prefix { $0 != UInt8(ascii: "\n") && $0 != 13 }
    guard case .scalar(let scalar) = node else {
      return SourceRange(lower: lower, upper: lower + min(1, rest.count))
    }
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    let count = scalar.string.utf8.count + (isQuoted ? 2 : 0)
    return SourceRange(lower: lower, upper: lower + min(max(count, 1), rest.count))
  }

  /// A value with the place of each of its characters.
  func excerpt(_ text: String, at offset: Int) -> Excerpt {
    let end = start + self.text.utf8.count
    return Excerpt(text, writtenIn: SourceRange(lower: offset, upper: end), of: source)
  }

  private func offset(line: Int, column: Int) -> Int {
    let first = source.position(of: start).line
    let index = min(first - 1 + max(line - 1, 0), source.lineStarts.count - 1)
    var offset = source.lineStarts[index]
    if line <= 1 { offset = max(offset, start) }
    let end =
      index + 1 < source.lineStarts.count
      ? source.lineStarts[index + 1] : source.bytes.count
    for _ in 1..<max(column, 1) {
      guard offset < end, source.bytes[offset] != UInt8(ascii: "\n") else { break }
      offset += 1
      while offset < end, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  // MARK: - Diagnostics

  func error(
    _ rule: String, at range: SourceRange?, _ summary: String, notes: [String] = [],
    suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .error, rule: rule, path: source.path, range: range, summary: summary,
      notes: notes, suggestion: suggestion)
  }

  private func diagnostic(for problem: any Error) -> Diagnostic {
    let whole = SourceRange(lower: start, upper: start + text.utf8.count)
    guard let problem = problem as? YamlError else {
      return error("broken-yaml", at: whole, "This is not YAML.")
    }
    switch problem {
    case .scanner(let context, let reason, let mark, _),
      .parser(let context, let reason, let mark, _),
      .composer(let context, let reason, let mark, _):
      // What never ends is noticed at the end of the file; the author looks where it begins.
      let isUnclosed = reason.contains("end of stream")
      let start = isUnclosed ? context?.mark ?? mark : mark
      let place = offset(line: start.line, column: start.column)
      let notes = context.map { ["This was found \($0.text)."] } ?? []
      return error(
        "broken-yaml", at: SourceRange(lower: place, upper: place), "Broken YAML: \(reason).",
        notes: notes, suggestion: Self.suggestion(for: reason))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let place = offset(line: context.mark.line, column: context.mark.column)
      let names = duplicates.sorted().map { "`\($0)`" }.joined(separator: ", ")
      return error(
        "duplicate-key", at: SourceRange(lower: place, upper: place), "Written twice: \(names).")
    case .reader(let reason, let offset, _, _):
      let place = min(start + (offset ?? 0), source.bytes.count)
      return error(
        "broken-yaml", at: SourceRange(lower: place, upper: place), "Broken YAML: \(reason).")
    default:
      return error("broken-yaml", at: whole, "This is not YAML.")
    }
  }

  private static func suggestion(for reason: String) -> String? {
    if reason.contains("mapping values are not allowed") {
      return "put a value that holds a colon in quotes"
    }
    if ["cannot start any token", "tab character"].contains(where: reason.contains) {
      return "indent with spaces, not with tabs"
    }
    return nil
  }
}
