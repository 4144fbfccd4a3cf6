/// Follows the inline nodes of libcmark through the source of their paragraph.
///
/// libcmark does not say where an inline node stands in a file once a paragraph has several lines
/// or lies in a quote. The nodes come in the order of the source, so a cursor that steps over each
/// of them, and over the marks around them, knows the place of every character. When the cursor
/// and a node disagree the cursor looks for the node ahead; when that fails too it is lost, and
/// the place of the whole paragraph has to do.
struct SourceReplay {
  let content: Excerpt
  private let scanner: LinkScanner
  private(set) var cursor: Int
  private(set) var isLost = false
  private var searches = 0

  private var bytes: [UInt8] { scanner.bytes }

  init(_ content: Excerpt, skippingDefinitions: Bool) {
    self.content = content
    scanner = LinkScanner(bytes: content.bytes)
    cursor = skippingDefinitions ? scanner.endOfDefinitions() : 0
    skipBlanks()
  }

  /// A place in the file, or the whole paragraph once the cursor is lost.
  func sourceRange(from start: Int) -> SourceRange {
    guard !isLost else { return content.sourceRange(0, content.bytes.count) }
    return content.sourceRange(min(start, cursor), cursor)
  }

  mutating func lose() { isLost = true }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  // MARK: - Marks

  private mutating func skipBlanks() {
    while let next = byte(cursor), next.isBlank { cursor += 1 }
  }

  /// Steps over a soft or a hard line break.
  ///
  /// libcmark leaves out vertical tabs and form feeds before it, as it does blanks.
  mutating func skipLineBreak() {
    guard !isLost else { return }
    while let next = byte(cursor), next.isBlank || next == 0x0B || next == 0x0C { cursor += 1 }
    if byte(cursor) == UInt8(ascii: "\\") { cursor += 1 }
    if byte(cursor) == UInt8(ascii: "\r") { cursor += 1 }
    if byte(cursor) == UInt8(ascii: "\n") { cursor += 1 }
    skipBlanks()
  }

  /// Steps over the asterisks or underscores of an emphasis.
  mutating func skipDelimiters(_ count: Int) {
    guard !isLost else { return }
    for _ in 0..<count where byte(cursor) == UInt8(ascii: "*") || byte(cursor) == UInt8(ascii: "_")
    {
      cursor += 1
    }
  }

  /// Steps over the opening of a link or an image; true for an address in angle brackets.
  mutating func enterLink(isImage: Bool) -> Bool {
    guard !isLost else { return false }
    let isAutomatic = !isImage && byte(cursor) == UInt8(ascii: "<")
    if isImage, byte(cursor) == UInt8(ascii: "!") { cursor += 1 }
    if isAutomatic || byte(cursor) == UInt8(ascii: "[") { cursor += 1 }
    return isAutomatic
  }

  /// Steps over the end of a link with its destination.
  mutating func leaveLink(isAutomatic: Bool) {
    guard !isLost else { return }
    if isAutomatic {
      if byte(cursor) == UInt8(ascii: ">") { cursor += 1 }
    } else {
      skipBlanksAndBreaks()
      if byte(cursor) == UInt8(ascii: "]") { cursor = scanner.endOfTail(from: cursor) }
    }
  }

  private mutating func skipBlanksAndBreaks() {
    while let next = byte(cursor), next.isBlank || next.isLineBreak { cursor += 1 }
  }

  // MARK: - Leaves

  /// Steps over raw HTML.
  mutating func skipVerbatim(_ literal: String) {
    guard !isLost else { return }
    let wanted = Array(literal.utf8)
    if !matches(wanted, at: cursor), !search(for: wanted) { return }
    cursor += wanted.count
  }

  /// Steps over a code span and says where its contents stand in the paragraph.
  mutating func skipCode() -> Range<Int>? {
    guard !isLost else { return nil }
    if byte(cursor) != UInt8(ascii: "`"), !search(for: [UInt8(ascii: "`")]) { return nil }
    let length = runLength(at: cursor)
    let start = cursor + length
    var end = start
    while let next = byte(end) {
      guard next == UInt8(ascii: "`") else {
        end += 1
        continue
      }
      let run = runLength(at: end)
      if run == length {
        cursor = end + run
        return start..<end
      }
      end += run
    }
    isLost = true
    return nil
  }

  private func runLength(at start: Int) -> Int {
    var end = start
    while byte(end) == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  private func matches(_ wanted: [UInt8], at start: Int) -> Bool {
    guard start + wanted.count <= bytes.count else { return false }
    for offset in 0..<wanted.count where bytes[start + offset] != wanted[offset] { return false }
    return true
  }

  /// Looks ahead for text and moves the cursor there.
  ///
  /// The number of searches is limited, so that a paragraph made to lose the cursor over and over
  /// costs no more than a few passes.
  private mutating func search(for wanted: [UInt8]) -> Bool {
    searches += 1
    let sample = Array(wanted.prefix(16))
    if searches <= 8, !sample.isEmpty {
      var start = cursor
      while start + sample.count <= bytes.count {
        if matches(sample, at: start) {
          cursor = start
          return true
        }
        start += 1
      }
    }
    isLost = true
    return false
  }

  // MARK: - Text

  /// Steps over plain text with its escapes, entities and typographic marks.
  mutating func skipText(_ text: [UInt8], isAutomaticLink: Bool) {
    guard !isLost else { return }
    let start = cursor
    // libcmark keeps the indentation of a lazy line behind a backslash, which is no content here.
    let isIndented = start > 0 && byte(start - 1)?.isLineBreak == true
    let text = isIndented ? Array(text.drop(while: \.isBlank)) : text
    if follow(text, isAutomaticLink: isAutomaticLink) { return }
    cursor = start
    guard search(for: text), follow(text, isAutomaticLink: isAutomaticLink) else {
      isLost = true
      return
    }
  }

  private mutating func follow(_ text: [UInt8], isAutomaticLink: Bool) -> Bool {
    var offset = 0
    while offset < text.count {
      guard let next = byte(cursor) else { return false }
      if next == UInt8(ascii: "\\"), !isAutomaticLink, byte(cursor + 1)?.isASCIIPunctuation == true
      {
        cursor += 1
      } else if next == UInt8(ascii: "&"), let length = entityLength(at: cursor, text, offset) {
        cursor += length.source
        offset += length.text
        continue
      } else if let length = lengthOfSmartMark(text, offset) {
        cursor += length
        offset += 3
        continue
      }
      guard byte(cursor) == text[offset] else { return false }
      cursor += 1
      offset += 1
    }
    return true
  }

  /// The length in the source of a quote, a dash or an ellipsis that libcmark put in the text.
  private func lengthOfSmartMark(_ text: [UInt8], _ offset: Int) -> Int? {
    guard text[offset] == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80 else {
      return nil
    }
    switch (byte(cursor), text[offset + 2]) {
    case (UInt8(ascii: "'"), 0x98), (UInt8(ascii: "'"), 0x99), (UInt8(ascii: "\""), 0x9C),
      (UInt8(ascii: "\""), 0x9D):
      return 1
    case (UInt8(ascii: "-"), 0x93): return 2
    case (UInt8(ascii: "-"), 0x94), (UInt8(ascii: "."), 0xA6): return 3
    default: return nil
    }
  }

  /// The lengths of an entity at a place, and of the characters it became in the text.
  private func entityLength(
    at start: Int, _ text: [UInt8], _ offset: Int
  ) -> (source: Int, text: Int)? {
    var end = start + 1
    if byte(end) == UInt8(ascii: "#") { end += 1 }
    while let next = byte(end), end - start < 34, next.isASCIILetter || next.isASCIIDigit {
      end += 1
    }
    guard byte(end) == UInt8(ascii: ";"), end > start + 1 else { return nil }
    let source = end + 1 - start
    guard text[offset] == UInt8(ascii: "&") else {
      var length = scalarLength(text, offset)
      // Some entities stand for a letter and a mark that combines with it.
      while isCombiningMark(text, offset + length), byte(end + 1) != text[offset + length] {
        length += scalarLength(text, offset + length)
      }
      if String(decoding: bytes[start...end], as: UTF8.self) == "&fjlig;" { length = 2 }
      return (source, length)
    }
    // An ampersand in the text is itself, unless it was written as an entity.
    return Self.isAmpersand(bytes[(start + 1)..<end]) ? (source, 1) : nil
  }

  /// Whether libcmark reads an ampersand where this stands between `&` and `;`.
  private static func isAmpersand(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.first == UInt8(ascii: "#") else {
      return name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8)
    }
    let isHexadecimal = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.count <= (isHexadecimal ? 6 : 7) else { return false }
    let value = Int(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    return value == 0x26
  }

  private func scalarLength(_ text: [UInt8], _ offset: Int) -> Int {
    var end = offset + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end - offset
  }

  private func isCombiningMark(_ text: [UInt8], _ offset: Int) -> Bool {
    guard offset < text.count, text[offset] >= 0xC0 else { return false }
    let scalar = String(decoding: text[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    switch scalar?.value {
    case 0x338, 0x20D2, 0xFE00, 0x333, 0x20E5, 0x200A, 0x331: return true
    default: return false
    }
  }
}
