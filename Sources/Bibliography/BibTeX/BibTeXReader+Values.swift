import Notebook

extension BibTeXReader {
  /// Reads a value: pieces in braces or quotes, numbers and names of strings, joined by `#`.
  ///
  /// - Returns: The value and its place, or `nil` when there is none.
  mutating func readValue(
    of name: String, in head: EntryHead
  ) -> (value: LocatedText, range: SourceRange)? {
    var value = LocatedText()
    var behind = position
    skipBlanks()
    let lower = position
    while true {
      guard readPiece(of: name, behind: behind, in: head, into: &value) else {
        return value.isEmpty ? nil : (value, SourceRange(lower: lower, upper: behind))
      }
      let upper = position
      skipBlanks()
      guard current == UInt8(ascii: "#") else {
        position = upper
        return (value, SourceRange(lower: lower, upper: upper))
      }
      position += 1
      behind = position
      skipBlanks()
    }
  }

  private mutating func readPiece(
    of name: String, behind: Int, in head: EntryHead, into value: inout LocatedText
  ) -> Bool {
    guard let byte = current else { return false }
    switch byte {
    case UInt8(ascii: "{"):
      readBraces(of: name, into: &value)
    case UInt8(ascii: "\""):
      readQuotes(of: name, into: &value)
    case _ where byte.isNameByte:
      readWord(of: name, in: head, into: &value)
    default:
      report(.missingValue(name: name), behind, behind)
      return false
    }
    return true
  }

  // MARK: - Braces and quotes

  private mutating func readBraces(of name: String, into value: inout LocatedText) {
    let lower = position
    if let closing = index.closing(of: lower, before: limit) {
      value.append(SourceRange(lower: lower + 1, upper: closing), of: bytes)
      position = closing + 1
    } else {
      report(
        .unclosedValue(field: name, isQuote: false, nextLine: nextLine), lower, lower + 1)
      value.append(readRestOfLine(from: lower + 1))
    }
  }

  private mutating func readQuotes(of name: String, into value: inout LocatedText) {
    let lower = position
    var offset = lower + 1
    var lastGroup = offset..<offset
    while offset < limit, bytes[offset] != UInt8(ascii: "}") {
      if bytes[offset] == UInt8(ascii: "\"") {
        value.append(SourceRange(lower: lower + 1, upper: offset), of: bytes)
        position = offset + 1
        return
      }
      if bytes[offset] == UInt8(ascii: "{") {
        let closing = index.closing(of: offset, before: limit)
        lastGroup = offset..<(closing ?? limit)
        guard let closing else { break }
        offset = closing
      }
      offset += 1
    }
    // A brace that is closed too late takes the quote with it.
    let isQuote = !bytes[lastGroup].contains(UInt8(ascii: "\""))
    let place = isQuote ? lower : lastGroup.lowerBound
    report(.unclosedValue(field: name, isQuote: isQuote, nextLine: nextLine), place, place + 1)
    value.append(readRestOfLine(from: lower + 1))
  }

  // MARK: - Words

  /// Reads a number, the name of a string, or text that lacks its braces.
  private mutating func readWord(
    of name: String, in head: EntryHead, into value: inout LocatedText
  ) {
    let lower = position
    skip(while: \.isNameByte)
    let upper = position
    let isNumber = bytes[lower..<upper].allSatisfy(\.isASCIIDigit)
    skip(while: \.isLineBlank)
    guard endsWord else { return readUnquoted(of: name, from: lower, in: head, into: &value) }
    position = upper
    let range = SourceRange(lower: lower, upper: upper)
    let word = text(lower, upper)
    if isNumber {
      value.append(range, of: bytes)
    } else if let size = strings.size(of: word) {
      guard value.bytes.count + size <= BibliographyLimits.valueSize,
        expansion + size <= BibliographyLimits.expansion
      else {
        if !value.isCut { report(.valueSize(limit: BibliographyLimits.valueSize), lower, upper) }
        value.isCut = true
        return
      }
      expansion += size
      if let string = strings.value(of: word, namedAt: range) { value.append(string) }
    } else if bytes[lower].isASCIIDigit {
      report(.unquotedValue(name: name, text: word), lower, upper)
      value.append(range, of: bytes)
    } else {
      report(.unknownString(word, nearest: nearestString(to: word)), lower, upper)
      value.append(range, of: bytes)
    }
  }

  /// Whether a word is followed by what can follow a value.
  private var endsWord: Bool {
    guard let byte = current else { return true }
    return byte.isBlank || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")")
      || fieldName(at: position) != nil
  }

  private mutating func readUnquoted(
    of name: String, from lower: Int, in head: EntryHead, into value: inout LocatedText
  ) {
    skip {
      ($0.isLineBlank || !$0.isBlank) && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}")
        && $0 != head.closer
    }
    var upper = position
    while upper > lower, bytes[upper - 1].isBlank { upper -= 1 }
    position = upper
    report(.unquotedValue(name: name, text: text(lower, upper)), lower, upper)
    value.append(SourceRange(lower: lower, upper: upper), of: bytes)
  }

  private func nearestString(to word: String) -> String? {
    guard findings.count < BibliographyLimits.findings else { return nil }
    // `march` and `sept` are no spelling mistakes, but too long.
    if let month = PublicationDate.month(named: word) {
      return StringTable.predefined[month - 1].name
    }
    return NearestName.find(word, in: strings.names.prefix(BibliographyLimits.suggestions))
  }
}
