import Notebook

extension BibTeXReader {
  // MARK: - Keys

  /// Reads the key and the comma behind it.
  ///
  /// - Returns: The key, or `nil` when the entry has none.
  mutating func readKey(_ head: EntryHead) -> (text: String, range: SourceRange)? {
    skipBlanks()
    let lower = position
    skip { $0.isKeyByte && $0 != head.closer }
    let upper = position
    let key = (text(lower, upper), SourceRange(lower: lower, upper: upper))
    skipBlanks()
    switch current {
    case UInt8(ascii: ",") where upper > lower:
      position += 1
      return key
    case head.closer where upper > lower, nil where upper > lower:
      return key
    case UInt8(ascii: ","), UInt8(ascii: "="), head.closer, nil:
      // The first field stands where the key should be.
      report(.missingKey(type: head.type), head.range.lower, head.range.upper)
      position = lower
      return nil
    default:
      if upper > lower, let field = fieldName(at: position) {
        report(.missingComma(after: "the key", before: field), upper, upper)
        return key
      }
      return readMalformedKey(from: lower, head)
    }
  }

  /// Reads what cannot be a key up to the comma or the end of the line.
  private mutating func readMalformedKey(
    from lower: Int, _ head: EntryHead
  ) -> (text: String, range: SourceRange)? {
    position = lower
    skip { $0 != UInt8(ascii: ",") && $0 != head.closer && ($0.isLineBlank || !$0.isBlank) }
    var upper = position
    while upper > lower, bytes[upper - 1].isBlank { upper -= 1 }
    let isKeyByte = { (byte: UInt8) in byte.isKeyByte && byte != UInt8(ascii: "'") }
    let words = bytes[lower..<upper].split { !isKeyByte($0) }
    let repaired = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    report(.malformedKey(text(lower, upper), repaired: repaired), lower, upper)
    if current == UInt8(ascii: ",") { position += 1 }
    return repaired.isEmpty ? nil : (repaired, SourceRange(lower: lower, upper: upper))
  }

  // MARK: - Fields

  /// Reads all fields and the end of an entry.
  ///
  /// - Returns: Whether the entry was closed.
  mutating func readFields(of head: EntryHead, into record: inout BibTeXRecord) -> Bool {
    while true {
      skipBlanks()
      guard let byte = current else {
        reportUnclosed(head, lastField: record.fields.last)
        return false
      }
      if byte == UInt8(ascii: ",") {
        position += 1
      } else if let isClosed = readCloser(of: head) {
        return isClosed
      } else {
        readField(of: head, into: &record)
      }
    }
  }

  private mutating func readField(of head: EntryHead, into record: inout BibTeXRecord) {
    let lower = position
    skip(while: \.isNameByte)
    let nameRange = SourceRange(lower: lower, upper: position)
    guard !nameRange.isEmpty else { return reportUnexpected(in: head) }
    let name = text(lower, position).lowercased()
    guard readEquals(behind: name, at: nameRange, in: head) else { return }
    guard let (value, range) = readValue(of: name, in: head) else { return skipField(head) }
    let field = BibTeXRecord.Field(
      name: name, nameRange: nameRange, value: value, valueRange: range, file: file)
    if let first = record.stated(name) {
      report(
        .duplicateField(name, firstLine: source.lineNumber(of: first.nameRange.lower)),
        nameRange.lower, nameRange.upper)
    } else {
      record.add(field)
    }
    checkSeparator(behind: field, in: head, of: &record)
  }

  /// Reports what stands behind a value in place of a comma or the end of the entry.
  private mutating func checkSeparator(
    behind field: BibTeXRecord.Field, in head: EntryHead, of record: inout BibTeXRecord
  ) {
    let end = position
    skipBlanks()
    guard let byte = current, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"),
      byte != UInt8(ascii: ")")
    else { return }
    let range = field.valueRange
    let isQuote = bytes[range.lower] == UInt8(ascii: "\"")
    if isQuote, holdsField(range) {
      // The quote was closed by the one that opens the value of a later field.
      report(
        .unclosedValue(field: field.name, isQuote: true, nextLine: nil), range.lower,
        range.lower + 1)
      var repaired = field
      repaired.value = readRestOfLine(from: range.lower + 1)
      repaired.valueRange.upper = position
      if record.stated(field.name)?.nameRange == field.nameRange { record.add(repaired) }
    } else if let next = fieldName(at: position) {
      report(.missingComma(after: "the value of `\(field.name)`", before: next), end, end)
    } else if isQuote, bytes[end - 1] == UInt8(ascii: "\"") {
      let isAccent = bytes[end - 2] == UInt8(ascii: "\\")
      report(.quoteInQuotes(isAccent: isAccent), end - (isAccent ? 2 : 1), end)
      skipField(head)
    } else {
      reportUnexpected(in: head)
    }
  }

  /// Reads an equal sign, or reports that there is none.
  ///
  /// - Returns: Whether a value can follow; otherwise the next field does.
  mutating func readEquals(behind name: String, at range: SourceRange, in head: EntryHead) -> Bool {
    skipBlanks()
    guard let byte = current else { return false }
    if byte == UInt8(ascii: "=") {
      position += 1
      return true
    }
    if fieldName(at: position) != nil {
      report(.unexpectedText(text(range.lower, range.upper)), range.lower, range.upper)
      return false
    }
    report(.missingEquals(name: name), range.upper, range.upper)
    if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\"") || byte.isASCIIDigit { return true }
    skipField(head)
    return false
  }

  // MARK: - Ends

  /// Reads the end of an entry, if it is here.
  ///
  /// - Returns: `true`, or `nil` when something else is here.
  private mutating func readCloser(of head: EntryHead) -> Bool? {
    guard let byte = current else { return nil }
    if byte == head.closer {
      position += 1
      return true
    }
    guard byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")") && endsLine(position + 1) else {
      return nil
    }
    let expected = head.closer == UInt8(ascii: "}") ? "}" : ")"
    report(
      .mismatchedCloser(found: text(position, position + 1), expected: expected), position,
      position + 1)
    position += 1
    return true
  }

  /// Reads the end of a string or preamble, or goes on to where it could be.
  mutating func readEnd(of head: EntryHead, isRecovering: Bool = false) -> Bool {
    var isReported = isRecovering
    while true {
      skipBlanks()
      guard current != nil else {
        reportUnclosed(head, lastField: nil)
        return false
      }
      if let isClosed = readCloser(of: head) { return isClosed }
      if current != UInt8(ascii: ","), !isReported {
        reportUnexpected(in: head)
        isReported = true
      } else {
        position += 1
        skipField(head)
      }
    }
  }

  private mutating func reportUnclosed(_ head: EntryHead, lastField: BibTeXRecord.Field?) {
    if let field = lastField, bytes[field.valueRange.lower] == UInt8(ascii: "{"),
      holdsField(field.valueRange)
    {
      // The brace that should close the value is missing, and the one of the entry closes it.
      let lower = field.valueRange.lower
      report(
        .unclosedValue(field: field.name, isQuote: false, nextLine: nextLine), lower, lower + 1)
    } else {
      report(
        .unclosedEntry(type: head.type, nextLine: nextLine), head.range.lower, head.range.upper)
    }
  }

  // MARK: - Recovery

  /// Reports what is no field, and goes on to the next comma.
  private mutating func reportUnexpected(in head: EntryHead) {
    let lower = position
    skipField(head)
    if position == lower { position += 1 }
    var upper = lower
    while upper < position, upper - lower < 40 || bytes[upper] & 0xC0 == 0x80,
      bytes[upper].isLineBlank || !bytes[upper].isBlank
    {
      upper += 1
    }
    while upper > lower + 1, bytes[upper - 1].isBlank { upper -= 1 }
    report(.unexpectedText(text(lower, upper)), lower, upper)
  }

  /// Goes on to the next comma outside braces, or to the end of the entry.
  mutating func skipField(_ head: EntryHead) {
    while let byte = current, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"),
      byte != head.closer
    {
      if byte == UInt8(ascii: "{"), let closing = index.closing(of: position, before: limit) {
        position = closing
      }
      position += 1
    }
  }

  /// Takes the rest of a line for a value, without blanks and a comma at its end.
  mutating func readRestOfLine(from lower: Int) -> LocatedText {
    position = lower
    skip { $0.isLineBlank || !$0.isBlank }
    var upper = position
    while upper > lower, bytes[upper - 1].isBlank { upper -= 1 }
    if upper > lower, bytes[upper - 1] == UInt8(ascii: ",") { upper -= 1 }
    position = upper
    var value = LocatedText()
    value.append(SourceRange(lower: lower, upper: upper), of: bytes)
    return value
  }

  // MARK: - Looking ahead

  /// The name of the field that begins at an offset, with its equal sign.
  func fieldName(at offset: Int) -> String? {
    var end = offset
    while end < limit, bytes[end].isNameByte { end += 1 }
    guard end > offset else { return nil }
    var next = end
    while next < limit, bytes[next].isBlank { next += 1 }
    return next < limit && bytes[next] == UInt8(ascii: "=") ? text(offset, end) : nil
  }

  /// Whether a value holds a comma, a name and an equal sign, as only whole fields do.
  private func holdsField(_ range: SourceRange) -> Bool {
    var offset = range.lower
    while offset < range.upper {
      guard bytes[offset] == UInt8(ascii: ",") else {
        offset += 1
        continue
      }
      offset += 1
      while offset < range.upper, bytes[offset].isBlank { offset += 1 }
      let start = offset
      while offset < range.upper, bytes[offset].isNameByte { offset += 1 }
      guard offset > start else { continue }
      while offset < range.upper, bytes[offset].isBlank { offset += 1 }
      if offset < range.upper, bytes[offset] == UInt8(ascii: "=") { return true }
    }
    return false
  }

  /// Whether nothing but blanks stands between an offset and the end of its line.
  private func endsLine(_ offset: Int) -> Bool {
    var end = offset
    while end < limit, bytes[end].isLineBlank { end += 1 }
    return end >= limit || bytes[end].isBlank
  }
}
