/// Finds the ends of links in the source of a paragraph, by CommonMark's rules.
struct LinkScanner {
  let bytes: [UInt8]

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isEscape(at index: Int) -> Bool {
    byte(index) == UInt8(ascii: "\\") && byte(index + 1)?.isASCIIPunctuation == true
  }

  /// The end of what follows the text of a link: a destination, a label, or the bracket alone.
  func endOfTail(from bracket: Int) -> Int {
    let index = bracket + 1
    if byte(index) == UInt8(ascii: "("), let end = endOfDestinationAndTitle(from: index) {
      return end
    }
    return endOfLabel(from: index) ?? index
  }

  /// The place behind the link reference definitions that a paragraph starts with.
  func endOfDefinitions() -> Int {
    var index = 0
    while byte(index) == UInt8(ascii: "["), let end = endOfDefinition(from: index) { index = end }
    return index
  }

  // MARK: - Parts

  private func endOfLabel(from start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while let next = byte(index), index - start <= 1_001 {
      if next == UInt8(ascii: "]") { return index + 1 }
      if next == UInt8(ascii: "[") { return nil }
      index += isEscape(at: index) ? 2 : 1
    }
    return nil
  }

  private func endOfBlanks(from start: Int) -> Int {
    var index = start
    while let next = byte(index), Self.isSpace(next) { index += 1 }
    return index
  }

  /// Whether libcmark takes a byte for space.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func endOfLineBlanks(from start: Int) -> Int {
    var index = start
    while let next = byte(index), next.isBlank { index += 1 }
    return index
  }

  /// The end of a destination with its title in parentheses.
  func endOfDestinationAndTitle(from parenthesis: Int) -> Int? {
    var index = endOfBlanks(from: parenthesis + 1)
    guard let end = endOfDestination(from: index) else { return nil }
    index = endOfBlanks(from: end)
    if index > end, let title = endOfTitle(from: index) { index = endOfBlanks(from: title) }
    return byte(index) == UInt8(ascii: ")") ? index + 1 : nil
  }

  private func endOfDestination(from start: Int) -> Int? {
    var index = start
    if byte(index) == UInt8(ascii: "<") {
      index += 1
      while let next = byte(index), !next.isLineBreak, next != UInt8(ascii: "<") {
        if next == UInt8(ascii: ">") { return index + 1 }
        index += isEscape(at: index) ? 2 : 1
      }
      return nil
    }
    var depth = 0
    while let next = byte(index), !Self.isSpace(next) {
      if isEscape(at: index) {
        index += 2
        continue
      }
      if next == UInt8(ascii: "(") { depth += 1 }
      if next == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      if depth > 32 { return nil }
      index += 1
    }
    return depth == 0 ? index : nil
  }

  private func endOfTitle(from start: Int) -> Int? {
    let close: UInt8
    switch byte(start) {
    case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): close = UInt8(ascii: "'")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while let next = byte(index) {
      if next == close { return index + 1 }
      if close == UInt8(ascii: ")"), next == UInt8(ascii: "(") { return nil }
      index += isEscape(at: index) ? 2 : 1
    }
    return nil
  }

  private func endOfDefinition(from start: Int) -> Int? {
    guard let label = endOfLabel(from: start), byte(label) == UInt8(ascii: ":"),
      !bytes[(start + 1)..<(label - 1)].allSatisfy(Self.isSpace)
    else { return nil }
    let place = endOfBlanks(from: label + 1)
    guard let destination = endOfDestination(from: place), destination > place else { return nil }
    let titleStart = endOfBlanks(from: destination)
    if titleStart > destination, let title = endOfTitle(from: titleStart),
      let end = endOfLine(from: endOfLineBlanks(from: title))
    {
      return end
    }
    return endOfLine(from: endOfLineBlanks(from: destination))
  }

  private func endOfLine(from index: Int) -> Int? {
    guard let next = byte(index) else { return index }
    return next.isLineBreak ? index + 1 : nil
  }
}
