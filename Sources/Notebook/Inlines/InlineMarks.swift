/// The characters that stand for syntax in the text that libcmark sees.
///
/// A mark is one private-use character. One that reads as punctuation has a character of
/// punctuation on each side, for no private-use character is punctuation; behind the end of
/// something that is a parenthesis, behind which libcmark opens no quotation.
struct InlineMarks {
  /// A mark with what it stands for.
  struct Entry {
    var mark: InlineMark
    /// The text of the author, for places where libcmark found something else than we did.
    var text: [UInt8]
    var range: SourceRange
  }

  private(set) var all: [Entry] = []

  /// The most marks of a notebook: the private-use characters of two planes.
  static let limit = 2 * 0xFFFE

  /// What stands beside a mark that reads as punctuation.
  private static let fence: Unicode.Scalar = "\u{2055}"

  private static func character(_ number: Int) -> Unicode.Scalar? {
    Unicode.Scalar(UInt32(number < 0xFFFE ? 0xF0000 + number : 0x100000 + number - 0xFFFE))
  }

  /// Whether a character looks like one of ours.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool { number(scalar) != nil }

  private static func number(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xF0000...0xFFFFD: Int(scalar.value) - 0xF0000
    case 0x100000...0x10FFFD: Int(scalar.value) - 0x100000 + 0xFFFE
    default: nil
    }
  }

  /// Adds a mark and gives its characters, or `nil` when there are too many.
  mutating func add(_ entry: Entry) -> String? {
    guard all.count < Self.limit, let character = Self.character(all.count) else { return nil }
    all.append(entry)
    var result = String(character)
    if entry.mark.isPunctuation {
      result.unicodeScalars.insert(Self.fence, at: result.startIndex)
      result.unicodeScalars.append(Self.end(of: entry.mark))
    }
    return result
  }

  private static func end(of mark: InlineMark) -> Unicode.Scalar { mark.isEnd ? ")" : fence }

  /// The number of the mark that a character stands for, or `nil` for an ordinary one.
  private func number(of scalar: Unicode.Scalar) -> Int? {
    Self.number(scalar).flatMap { all.indices.contains($0) ? $0 : nil }
  }

  /// A part of a text.
  enum Part {
    case text(String)
    case mark(Int)
  }

  /// A text taken apart at its marks.
  func parts(of text: String) -> [Part] {
    guard !all.isEmpty, text.utf8.contains(where: { $0 >= 0xF3 }) else { return [.text(text)] }
    var result: [Part] = []
    var pending = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard let number = number(of: scalar) else {
        pending.append(scalar)
        continue
      }
      if all[number].mark.isPunctuation {
        if pending.last == Self.fence { pending.removeLast() }
        if scalars.first == Self.end(of: all[number].mark) { scalars.removeFirst() }
      }
      if !pending.isEmpty { result.append(.text(String(pending))) }
      pending.removeAll()
      result.append(.mark(number))
    }
    if !pending.isEmpty { result.append(.text(String(pending))) }
    return result
  }

  /// A text with the author's characters in the place of marks.
  func restored(_ text: String) -> String {
    parts(of: text).map { part in
      switch part {
      case .text(let text): text
      case .mark(let number): self.text(of: number)
      }
    }.joined()
  }

  /// The author's text for a mark.
  func text(of number: Int) -> String { String(decoding: all[number].text, as: UTF8.self) }
}
