/// Finds references such as `@fig-variance` in plain text.
///
/// What has another form, `@key` and `[@key]` above all, stays text: citations are read from the
/// text nodes that are left.
struct ReferenceScanner {
  /// The prefixes of labels that are numbered.
  static let prefixes = LabelRule.prefixes.map(\.text)

  private let text: [UInt8]
  private let escaped: Set<Int>

  /// Prepares to scan the UTF-8 text of a node.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - escaped: The offsets of characters that stand behind a backslash and mean themselves.
  init(_ text: [UInt8], escaped: Set<Int>) {
    self.text = text
    self.escaped = escaped
  }

  /// A found reference, by its offsets in the text.
  private struct Match {
    var range: Range<Int>
    var label: String
    var style: Reference.Style
  }

  /// Splits the text at its references.
  func scan(into result: inout [Inline], place: (Int, Int) -> SourceRange) {
    var pending = 0
    var index = 0
    func flush(upTo end: Int) {
      guard end > pending else { return }
      result.append(.text(String(decoding: text[pending..<end], as: UTF8.self)))
    }
    while index < text.count {
      let next = text[index]
      if next == UInt8(ascii: "["), !escaped.contains(index), let group = group(at: index) {
        flush(upTo: index)
        for (position, match) in group.matches.enumerated() {
          if position > 0 { result.append(.text(", ")) }
          let range = place(match.range.lowerBound, match.range.upperBound)
          result.append(
            .reference(Reference(label: match.label, style: match.style, range: range)))
        }
        index = group.end
        pending = index
      } else if next == UInt8(ascii: "@"), let match = match(at: index) {
        flush(upTo: index)
        let range = place(match.range.lowerBound, match.range.upperBound)
        result.append(.reference(Reference(label: match.label, style: match.style, range: range)))
        index = match.range.upperBound
        pending = index
      } else {
        index += 1
      }
    }
    flush(upTo: text.count)
  }

  // MARK: - Forms

  /// The references of `[@fig-a; -@fig-b]`.
  private func group(at start: Int) -> (matches: [Match], end: Int)? {
    var matches: [Match] = []
    var index = start + 1
    while true {
      index = endOfBlanks(from: index)
      var isNumberOnly = false
      if index < text.count, text[index] == UInt8(ascii: "-") {
        isNumberOnly = true
        index += 1
      }
      guard var match = match(at: index) else { return nil }
      if isNumberOnly { match.style = .numberOnly }
      matches.append(match)
      index = endOfBlanks(from: match.range.upperBound)
      guard index < text.count else { return nil }
      if text[index] == UInt8(ascii: "]") { return (matches, index + 1) }
      guard text[index] == UInt8(ascii: ";") else { return nil }
      index += 1
    }
  }

  private func match(at start: Int) -> Match? {
    guard start < text.count, text[start] == UInt8(ascii: "@"), !escaped.contains(start) else {
      return nil
    }
    if start > 0 {
      let before = text[start - 1]
      guard !before.isASCIILetter, !before.isASCIIDigit, before != UInt8(ascii: "_") else {
        return nil
      }
    }
    var end = start + 1
    while end < text.count, text[end].isLabelByte || text[end] == UInt8(ascii: ":") { end += 1 }
    while end > start + 1, !text[end - 1].isASCIILetter, !text[end - 1].isASCIIDigit { end -= 1 }
    let name = String(decoding: text[(start + 1)..<end], as: UTF8.self)
    guard
      let found = Self.reference(named: name[...], range: SourceRange(lower: 0, upper: 0))
    else { return nil }
    return Match(range: start..<end, label: found.label, style: found.style)
  }

  /// The reference that a name stands for, if its prefix is one that is numbered.
  static func reference(named name: Substring, range: SourceRange) -> Reference? {
    guard let first = name.utf8.first else { return nil }
    let isCapitalized = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    let label = LabelRule.canonical(
      isCapitalized ? name.prefix(1).lowercased() + name.dropFirst() : String(name))
    guard let prefix = prefixes.first(where: { label.hasPrefix($0) }),
      label.utf8.count > prefix.utf8.count, label.utf8.allSatisfy(\.isLabelByte)
    else { return nil }
    return Reference(label: label, style: isCapitalized ? .capitalized : .full, range: range)
  }

  private func endOfBlanks(from start: Int) -> Int {
    var index = start
    while index < text.count, text[index].isBlank { index += 1 }
    return index
  }
}
