/// Finds the place of a mistake in the TeX that the author wrote.
///
/// KaTeX's places count UTF-16 units, and belong to the body of a macro when the mistake is in one.
struct MistakeLocator {
  private let formula: Formula

  init(_ formula: Formula) {
    self.formula = formula
  }

  /// What KaTeX says, taken apart.
  struct Report: Hashable {
    /// The message without its beginning and its place.
    var words: String
    /// The place in the author's TeX.
    var range: Range<Int>
    /// The macro in whose body the mistake is.
    var macro: String?
  }

  /// Takes KaTeX's message apart and finds its place.
  ///
  /// - Parameters:
  ///   - message: The message with the surroundings that KaTeX shows.
  ///   - position: The place in UTF-16 units.
  /// - Returns: The words and the place.
  func report(_ message: String, position: Int?) -> Report {
    var words = message[...]
    if words.hasPrefix(Self.beginning) { words = words.dropFirst(Self.beginning.count) }
    guard let position else {
      let report = String(words)
      return Report(words: report, range: range(mentionedIn: report))
    }
    let marks = [" at position \(position + 1): ", " at end of input: "]
    let ends = marks.compactMap { words.lastRange(of: $0) }
    guard let end = ends.max(by: { $0.lowerBound < $1.lowerBound }) else {
      return Report(words: String(words), range: everything)
    }
    let shown = String(words[end.upperBound...])
    words = words[..<end.lowerBound]
    let length = shown.unicodeScalars.count { $0 == Self.underline }
    if surroundings(in: formula.tex, position, length) == shown {
      let range = bytes(of: position..<position + length)
      return Report(words: String(words), range: range)
    }
    let macro = formula.macros.last { surroundings(in: $0.body, position, length) == shown }
    return Report(
      words: String(words), range: macro.flatMap { range(ofFirst: $0.name) } ?? everything,
      macro: macro?.name)
  }

  /// Where a command or a name first stands.
  func range(ofFirst name: String) -> Range<Int>? {
    let text = Array(formula.tex.utf8)
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
    return (0...text.count - wanted.count).first { start in
      let end = start + wanted.count
      let isWhole = end == text.count || !Self.isLetter(text[end]) || !Self.isLetter(text[end - 1])
      return isWhole && text[start..<end].elementsEqual(wanted)
    }.map { $0..<$0 + wanted.count }
  }

  /// The whole formula.
  var everything: Range<Int> { 0..<formula.tex.utf8.count }

  // MARK: - Pairs

  /// The opening half of a pair whose other half KaTeX looks for at the end of the formula.
  ///
  /// KaTeX names the place where it stops, the author wants to know what stays open.
  ///
  /// - Parameter words: What KaTeX says.
  /// - Returns: `nil` when it says something else, or nothing is open.
  func opener(lackedBy words: String) -> (mistake: Mistake, range: Range<Int>)? {
    switch words {
    case "Expected '\\right', got 'EOF'":
      return openers(of: ["\\left"], closedBy: ["\\right"]).last
        .map { (Mistake(katex: words), $0) }
    case "Expected '}', got 'EOF'", "Expected ']', got 'EOF'": break
    default:
      guard words.hasPrefix("Unexpected end of input in a macro argument") else { return nil }
    }
    let isBracket = words.contains("xpected ']'")
    let opener = UInt8(ascii: isBracket ? "[" : "{")
    let text = Array(formula.tex.utf8)
    return openers(of: ["{", "["], closedBy: ["}", "]"]).last { text[$0.lowerBound] == opener }
      .map { (Mistake(katex: "Expected '\(isBracket ? "]" : "}")', got 'EOF'"), $0) }
  }

  /// The places of the openers that are never closed.
  private func openers(of opening: [String], closedBy closing: [String]) -> [Range<Int>] {
    let text = Array(formula.tex.utf8)
    var open: [(kind: Int, range: Range<Int>)] = []
    var index = 0
    while index < text.count {
      var end = index + 1
      if text[index] == UInt8(ascii: "\\") {
        while end < text.count, Self.isLetter(text[end]) { end += 1 }
        if end == index + 1 { end = min(end + 1, text.count) }
      }
      let token = String(decoding: text[index..<end], as: UTF8.self)
      if let kind = opening.firstIndex(of: token) {
        open.append((kind, index..<end))
      } else if let kind = closing.firstIndex(of: token),
        let last = open.lastIndex(where: { $0.kind == kind })
      {
        open.removeSubrange(last...)
      }
      index = end
    }
    return open.map(\.range)
  }

  // MARK: - Places

  private static let beginning = "KaTeX parse error: "
  private static let underline: Unicode.Scalar = "\u{332}"
  /// How many units KaTeX shows before and after a mistake.
  private static let reach = 15

  /// The bytes of some UTF-16 units.
  private func bytes(of units: Range<Int>) -> Range<Int> {
    let text = formula.tex
    func offset(_ unit: Int) -> Int {
      let place = text.utf16.index(text.startIndex, offsetBy: unit, limitedBy: text.endIndex)
      return text.utf8.distance(from: text.startIndex, to: place ?? text.endIndex)
    }
    let lower = offset(units.lowerBound)
    var upper = max(lower, offset(units.upperBound))
    // The blanks behind a command belong to it for KaTeX, and to nothing for its author.
    let bytes = Array(text.utf8)
    while upper > lower + 1, bytes[upper - 1] == UInt8(ascii: " ") { upper -= 1 }
    return lower..<upper
  }

  /// What KaTeX would show around a place, which tells whose place it is.
  private func surroundings(in text: String, _ position: Int, _ length: Int) -> String? {
    let units = Array(text.utf16)
    guard position >= 0, position + length <= units.count else { return nil }
    let ellipsis = Array("…".utf16)
    let end = position + length
    var shown = position > Self.reach ? ellipsis : []
    shown += units[max(0, position - Self.reach)..<position]
    shown += units[position..<end].flatMap { [$0] + Array("\u{332}".utf16) }
    shown += units[end..<min(units.count, end + Self.reach)]
    shown += end + Self.reach < units.count ? ellipsis : []
    return String(decoding: shown, as: UTF16.self)
  }

  /// The place of the first command that a message mentions, or of a name in braces.
  private func range(mentionedIn message: String) -> Range<Int> {
    let commands = message.split { " :;'{}[]".contains($0) }.filter { $0.hasPrefix("\\") }
    let braced = message.split(separator: "{").dropFirst(message.hasPrefix("{") ? 0 : 1)
      .compactMap { $0.split(separator: "}", omittingEmptySubsequences: false).first }
    return (commands + braced).compactMap { range(ofFirst: String($0)) }.first ?? everything
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension Substring {
  /// The last place of some text.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    ranges(of: text).last
  }
}
