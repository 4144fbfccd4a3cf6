extension InlineScanner {
  /// Characters that can stand alone between the letters and digits of a key.
  private static let inner = ":.#$%&-+?<>~/"

  // MARK: - Keys

  /// Reads `@key`.
  mutating func scanKey() { scanKey(at: index, isSuppressed: false) }

  /// Reads `-@key`.
  mutating func scanSuppressedKey() {
    let isHyphen = isWord(before: index) || byte(index - 1) == UInt8(ascii: "-")
    if isHyphen { index += 1 } else { scanKey(at: index + 1, isSuppressed: true) }
  }

  private func isWord(before end: Int) -> Bool { scalar(before: end)?.isKeyLetter == true }

  private mutating func scanKey(at start: Int, isSuppressed: Bool) {
    let first = isSuppressed ? start - 1 : start
    index = start + 1
    // `a@b` is an address, and so is `https://a.b/@c`.
    guard !isInAddress, isSuppressed || !isWord(before: start) else { return }
    if byte(start + 1) == UInt8(ascii: "{") {
      guard let end = endOfBracedKey(from: start + 2) else { return }
      return add(
        CitationKey(
          name: text((start + 2)..<end), isSuppressed: isSuppressed,
          range: content.sourceRange(start, end + 1)), first..<(end + 1))
    }
    if addReference(start, first, isSuppressed: isSuppressed) { return }
    var end = endOfKey(from: start + 1)
    // `_@key_` is an emphasis.
    if byte(first - 1) == UInt8(ascii: "_") {
      while end > start + 1, bytes[end - 1] == UInt8(ascii: "_") { end -= 1 }
    }
    guard end > start + 1 else { return }
    add(
      CitationKey(
        name: text((start + 1)..<end), isSuppressed: isSuppressed,
        range: content.sourceRange(start, end)), first..<end)
  }

  private mutating func add(_ key: CitationKey, _ range: Range<Int>) {
    add(range, .key(key))
    index = range.upperBound
    if key.reference == nil { lastKey = (index, brackets.all.count) }
    brackets.noteKey()
  }

  /// The place of the brace that closes `@{`.
  private func endOfBracedKey(from start: Int) -> Int? {
    var end = start
    while let next = byte(end), !next.isBlank, !next.isLineBreak, next != UInt8(ascii: "{"),
      next != UInt8(ascii: "}")
    {
      end += 1
    }
    return end > start && byte(end) == UInt8(ascii: "}") ? end : nil
  }

  /// The end of a key without braces.
  private func endOfKey(from start: Int) -> Int {
    guard var end = endOfKeyLetter(from: start) else { return start }
    while true {
      if let next = endOfKeyLetter(from: end) {
        end = next
      } else if let mark = byte(end), Self.inner.utf8.contains(mark),
        let next = endOfKeyLetter(from: end + 1)
      {
        end = next
      } else if byte(end) == UInt8(ascii: ":") || byte(end) == UInt8(ascii: "/"),
        byte(end + 1) == UInt8(ascii: "/")
      {
        end += 1
      } else {
        return end
      }
    }
  }

  private func endOfKeyLetter(from start: Int) -> Int? {
    guard let byte = byte(start) else { return nil }
    if byte < 0x80 {
      return byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") ? start + 1 : nil
    }
    guard let scalar = scalar(at: start), scalar.isKeyLetter else { return nil }
    return start + UTF8.width(scalar)
  }

  // MARK: - References

  /// Reads a label behind `@`; false when this is none.
  private mutating func addReference(_ start: Int, _ first: Int, isSuppressed: Bool) -> Bool {
    var end = start + 1
    while byte(end)?.isASCIILetter == true { end += 1 }
    guard end > start + 1, byte(end) == UInt8(ascii: "-") || byte(end) == UInt8(ascii: ":") else {
      return false
    }
    let prefix = end + 1
    end = prefix
    while byte(end)?.isLabelByte == true { end += 1 }
    while end > prefix, !bytes[end - 1].isASCIILetter, !bytes[end - 1].isASCIIDigit { end -= 1 }
    guard end > prefix else { return reportBarePrefix((start + 1)..<prefix) }
    guard var reference = ReferenceScanner.reference(named: text((start + 1)..<end)[...]) else {
      return false
    }
    var whole = end
    if byte(end) == UInt8(ascii: "{") {
      whole = endOfParts(from: end, of: reference.label) ?? end
      if whole > end { reference.parts = text((end + 1)..<(whole - 1)) }
    }
    if isSuppressed { reference.style = .numberOnly }
    reference.range = content.sourceRange(start, whole)
    add(
      CitationKey(
        name: text((start + 1)..<end), reference: reference, isSuppressed: isSuppressed,
        range: reference.range), first..<whole)
    return true
  }

  /// Reports `@fig-`, which is neither a label nor a key.
  private mutating func reportBarePrefix(_ range: Range<Int>) -> Bool {
    guard bytes[range.upperBound - 1] == UInt8(ascii: "-"),
      ReferenceScanner.reference(named: (text(range) + "x")[...]) != nil
    else { return false }
    report(.referenceWithoutName(prefix: text(range)), (range.lowerBound - 1)..<range.upperBound)
    index = range.upperBound
    return true
  }

  /// The place behind parts such as `{A-B}`.
  private mutating func endOfParts(from start: Int, of label: String) -> Int? {
    var end = start + 1
    while let next = byte(end),
      next.isASCIILetter || next.isASCIIDigit || next == UInt8(ascii: "-")
        || next == UInt8(ascii: ",") || next == UInt8(ascii: " ")
    {
      end += 1
    }
    guard byte(end) == UInt8(ascii: "}"), end > start + 1 else {
      let mistake = min(byte(end).map { $0.isLineBreak ? end : end + 1 } ?? end, bytes.count)
      report(.malformedParts(label: label), start..<mistake)
      return nil
    }
    return end + 1
  }
}

extension Unicode.Scalar {
  /// Whether the character is a letter or a digit of any script.
  fileprivate var isKeyLetter: Bool {
    if isASCII {
      let byte = UInt8(ascii: self)
      return byte.isASCIILetter || byte.isASCIIDigit
    }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
