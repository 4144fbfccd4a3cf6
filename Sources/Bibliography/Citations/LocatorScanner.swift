/// Finds the locator at the beginning of a text.
struct LocatorScanner {
  private let text: String
  private var position: String.Index

  init(_ text: String) {
    self.text = text
    position = text.startIndex
  }

  /// Reads the locator, if there is one.
  ///
  /// - Returns: The locator, and the text behind it.
  mutating func read() -> (locator: Locator?, suffix: String) {
    skipBlanks()
    if skip(",") { skipBlanks() }
    if current == "{", let end = closingBrace() {
      let inside = String(text[text.index(after: position)..<end])
      return (Self.braced(inside), String(text[text.index(after: end)...]))
    }
    let kind = readTerm()
    if let value = readValue(allowsWords: kind != nil) {
      return (Locator(kind ?? .page, value), String(text[position...]))
    }
    return (nil, text)
  }

  /// The locator inside braces, where everything behind the term is the value.
  private static func braced(_ inside: String) -> Locator? {
    var scanner = LocatorScanner(inside)
    scanner.skipBlanks()
    let kind = scanner.readTerm()
    scanner.skipBlanks()
    let value = inside[scanner.position...].trimmingBlanks
    guard !value.isEmpty else { return nil }
    return Locator(kind ?? .page, shown(value))
  }

  // MARK: - Characters

  private var current: Character? {
    position < text.endIndex ? text[position] : nil
  }

  private mutating func skipBlanks() {
    while let character = current, character.isWhitespace { position = text.index(after: position) }
  }

  private mutating func skip(_ character: Character) -> Bool {
    guard current == character else { return false }
    position = text.index(after: position)
    return true
  }

  private func closingBrace() -> String.Index? {
    var depth = 0
    for index in text[position...].indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  // MARK: - Terms

  /// Reads a word such as "p." or a sign such as "§", and leaves everything else.
  private mutating func readTerm() -> Locator.Kind? {
    let start = position
    if current == "§" || current == "¶" {
      while current == text[start] { position = text.index(after: position) }
      return LocatorTerm.kind(of: text[start..<position])
    }
    while let character = current, character.isLetter { position = text.index(after: position) }
    if current == "." { position = text.index(after: position) }
    let word = text[start..<position]
    // "p3" is a page, but "part3" is nothing: only a full stop or a blank ends a word.
    let isEnded = word.last == "." || current.map { $0.isWhitespace || $0 == "(" } ?? false
    if isEnded, let kind = LocatorTerm.kind(of: word) { return kind }
    position = start
    return nil
  }

  // MARK: - Values

  /// Reads numbers, ranges of them, and lists of both.
  private mutating func readValue(allowsWords: Bool) -> String? {
    skipBlanks()
    let start = position
    guard readNumber(allowsWords: allowsWords) else { return nil }
    var end = position
    while readSeparator(), readNumber(allowsWords: allowsWords) { end = position }
    position = end
    return Self.shown(text[start..<end])
  }

  /// Reads ", ", " & " or " and ".
  private mutating func readSeparator() -> Bool {
    skipBlanks()
    if skip(",") || skip("&") {
      skipBlanks()
      _ = skip("&")
      skipBlanks()
      readAnd()
      return true
    }
    let start = position
    readAnd()
    return position > start
  }

  private mutating func readAnd() {
    guard text[position...].hasPrefix("and ") else { return }
    position = text.index(position, offsetBy: 4)
    skipBlanks()
  }

  /// Reads a number such as "3", "3.2a", "(4)", "A.1" or "xiv", or a range of two.
  private mutating func readNumber(allowsWords: Bool) -> Bool {
    let start = position
    while let character = current, Self.isPart(character) { position = text.index(after: position) }
    // A full stop or a bracket at the end belongs to the sentence.
    var unopened = text[start..<position].reduce(0) { count, character in
      count + (character == ")" ? 1 : character == "(" ? -1 : 0)
    }
    while position > start {
      let before = text.index(before: position)
      guard ".:-–/*".contains(text[before]) || text[before] == ")" && unopened > 0 else { break }
      if text[before] == ")" { unopened -= 1 }
      position = before
    }
    let words = text[start..<position].split { "-–".contains($0) }
    let isNumber =
      !words.isEmpty
      && words.allSatisfy { Self.isNumber($0, allowsWords: allowsWords) }
    if !isNumber { position = start }
    return isNumber
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || ".:()-–/*′'’".contains(character)
  }

  private static func isNumber(_ word: Substring, allowsWords: Bool) -> Bool {
    let holdsDigit = word.contains(where: \.isNumber)
    guard allowsWords else {
      // Without a term, "3", "(3)" and "S3" are pages, but "part3" is a word.
      return holdsDigit && word.prefix { $0.isLetter }.count < 2
    }
    if holdsDigit { return true }
    let letters = word.filter { $0 != "(" && $0 != ")" }
    let isRoman = !letters.isEmpty && letters.lowercased().allSatisfy { "ivxlcdm".contains($0) }
    let isOneCase = letters == letters.lowercased() || letters == letters.uppercased()
    return isRoman && isOneCase || letters.count == 1 && letters == letters.uppercased()
  }

  /// The value with en dashes in ranges; the hyphen of a page "A-3" makes none.
  private static func shown(_ value: Substring) -> String {
    var result = ""
    var rest = value
    while let hyphen = rest.firstIndex(of: "-") {
      result += rest[..<hyphen]
      let after = rest[hyphen...].drop { $0 == "-" }
      if let last = result.last, let next = after.first, last.isLetter ? !next.isNumber : true {
        result += "–"
      } else {
        result += "-"
      }
      rest = after
    }
    return result + rest
  }
}
