import Notebook

/// Divides the value of a name field into names, and names into their parts, as BibTeX does.
///
/// Source: BibTeX 0.99 (O. Patashnik 1988), `name.format$`; a word belongs to the particle ("von")
/// when its first letter outside braces is a small one. Other than there, letters are those of
/// Unicode, and a name that stands in braces as a whole is the name of an organisation.
struct NameReader {
  private let text: LocatedText
  private(set) var findings: [LocatedFinding] = []

  init(_ text: LocatedText) {
    self.text = text
  }

  /// All names of the field.
  mutating func read() -> NameList {
    var list = NameList()
    let parts = separatedNames()
    for (number, range) in parts.enumerated() {
      let trimmed = trim(range)
      if trimmed.isEmpty {
        report(.emptyName, range)
      } else if text.string(in: trimmed).lowercased() == "others", number == parts.count - 1 {
        list.hasOthers = true
      } else {
        list.names.append(readName(trimmed))
      }
    }
    return list
  }

  private mutating func report(_ finding: BibliographyFinding, _ range: Range<Int>) {
    guard findings.count < BibliographyLimits.findings, let place = text.place(of: range) else {
      return
    }
    findings.append(LocatedFinding(finding: finding, range: place))
  }

  // MARK: - Lists

  /// The ranges between the words `and` outside braces.
  private func separatedNames() -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = 0
    for word in words(in: text.range, commas: false) {
      guard word.count == 3, text.string(in: word).lowercased() == "and" else { continue }
      names.append(start..<word.lowerBound)
      start = word.upperBound
    }
    names.append(start..<text.bytes.count)
    return names
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Self.separates(text.bytes[lower]) { lower += 1 }
    while upper > lower, Self.separates(text.bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private static let backslash = UInt8(ascii: "\\")

  private static func separates(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: "~")
  }

  /// The words outside braces; a comma is a word of its own when asked for.
  private func words(in range: Range<Int>, commas: Bool) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var depth = 0
    for offset in range {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth = max(depth - 1, 0) }
      let isComma = commas && depth == 0 && byte == UInt8(ascii: ",")
      if depth == 0, isComma || separatesWord(at: offset) {
        if let first = start {
          // The backslash of `\ ` belongs to the blank.
          let isEscaped = !isComma && first < offset - 1 && text.bytes[offset - 1] == Self.backslash
          words.append(first..<(isEscaped ? offset - 1 : offset))
        }
        start = nil
        if isComma { words.append(offset..<(offset + 1)) }
      } else if start == nil {
        start = offset
      }
    }
    if let first = start { words.append(first..<range.upperBound) }
    return words
  }

  /// A tilde is a blank, but `\~n` is a letter.
  private func separatesWord(at offset: Int) -> Bool {
    let byte = text.bytes[offset]
    if byte == UInt8(ascii: "~") {
      return offset == 0 || text.bytes[offset - 1] != Self.backslash
    }
    return byte.isBlank
  }

  // MARK: - Names

  private mutating func readName(_ range: Range<Int>) -> PersonName {
    if let inner = wholeGroup(range) {
      return PersonName(family: decode(inner), isOrganisation: true)
    }
    let all = words(in: range, commas: true)
    checkSeparators(all, of: range)
    let parts = all.split(omittingEmptySubsequences: false) {
      $0.count == 1 && text.bytes[$0.lowerBound] == UInt8(ascii: ",")
    }.map(Array.init)
    if parts.count > 3 { report(.tooManyCommas(name: text.string(in: range)), range) }
    if parts.count == 1 { return inOrder(parts[0]) }
    var name = withParticle(parts[0])
    if parts.count > 2 { name.suffix = decode(parts[1]) }
    name.given = decode(parts.dropFirst(parts.count > 2 ? 2 : 1).flatMap(\.self))
    if name.short.isEmpty { report(.emptyName, range) }
    return name
  }

  /// A name as in "First von Last".
  private mutating func inOrder(_ words: [Range<Int>]) -> PersonName {
    let particle = words.dropLast().firstIndex(where: isParticle) ?? max(words.count - 1, 0)
    var name = withParticle(Array(words[particle...]))
    name.given = decode(Array(words[..<particle]))
    return name
  }

  /// The part of a name as in "von Last".
  private mutating func withParticle(_ words: [Range<Int>]) -> PersonName {
    let family = words.dropLast().lastIndex(where: isParticle).map { $0 + 1 } ?? 0
    return PersonName(
      family: decode(Array(words[family...])), particle: decode(Array(words[..<family])))
  }

  /// What stands inside a brace that encloses the whole name.
  private func wholeGroup(_ range: Range<Int>) -> Range<Int>? {
    guard range.count >= 2, text.bytes[range.lowerBound] == UInt8(ascii: "{"),
      text.bytes[range.lowerBound + 1] != UInt8(ascii: "\\")
    else { return nil }
    var depth = 0
    for offset in range {
      if text.bytes[offset] == UInt8(ascii: "{") { depth += 1 }
      if text.bytes[offset] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 {
        guard offset == range.upperBound - 1 else { return nil }
        return (range.lowerBound + 1)..<offset
      }
    }
    return nil
  }

  private mutating func checkSeparators(_ words: [Range<Int>], of range: Range<Int>) {
    for word in words where word.count == 1 && text.bytes[word.lowerBound] == UInt8(ascii: "&") {
      report(.nameSeparator("&"), word)
    }
    for word in words where text.bytes[word.upperBound - 1] == UInt8(ascii: ";") {
      report(.nameSeparator(";"), (word.upperBound - 1)..<word.upperBound)
    }
  }

  // MARK: - Words

  /// The characters of words in a row, with the blanks between them.
  private mutating func decode(_ words: [Range<Int>]) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return decode(first.lowerBound..<last.upperBound)
  }

  private mutating func decode(_ range: Range<Int>) -> String {
    var decoder = LaTeXDecoder(text, in: range)
    let decoded = decoder.decode().plainText
    findings += decoder.findings
    return String(decoded.map { $0 == "\u{A0}" ? " " : $0 })
  }

  /// Whether the first letter of a word outside braces is a small one.
  ///
  /// A group that begins with a backslash is one letter: the letter that the command makes or
  /// marks.
  private func isParticle(_ word: Range<Int>) -> Bool {
    var offset = word.lowerBound
    while offset < word.upperBound {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: "{") {
        let end = groupEnd(offset, before: word.upperBound)
        if offset + 1 < end, text.bytes[offset + 1] == UInt8(ascii: "\\") {
          return isSmallSpecial((offset + 1)..<end)
        }
        offset = end
      } else if byte == UInt8(ascii: "\\") {
        return isSmallSpecial(offset..<word.upperBound)
      } else {
        let character = offset..<min(offset + 4, word.upperBound)
        let scalar = text.string(in: character).unicodeScalars.first
        if let scalar, scalar.properties.isAlphabetic { return scalar.properties.isLowercase }
        offset += 1
        while offset < word.upperBound, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      }
    }
    return false
  }

  private func groupEnd(_ opening: Int, before limit: Int) -> Int {
    var depth = 0
    for offset in opening..<limit {
      if text.bytes[offset] == UInt8(ascii: "{") { depth += 1 }
      if text.bytes[offset] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return offset + 1 }
    }
    return limit
  }

  /// Whether a command makes a small letter, as `\o` and `\'e` do.
  private func isSmallSpecial(_ range: Range<Int>) -> Bool {
    var decoder = LaTeXDecoder(text, in: range)
    let letter = decoder.decode().plainText.unicodeScalars.first { $0.properties.isAlphabetic }
    return letter?.properties.isLowercase ?? false
  }
}
