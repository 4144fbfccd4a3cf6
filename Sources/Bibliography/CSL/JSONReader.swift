import Notebook

/// Reads JSON strictly as RFC 8259 defines it, and stops at the first mistake.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// The mistake that ended the reading, if there is one.
  private(set) var finding: LocatedFinding?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Reads the value of the whole file.
  ///
  /// - Returns: The value, or as much of a list as stands before the mistake.
  mutating func read() -> JSONValue? {
    let value = readValue()
    skipBlanks()
    if finding == nil, position < bytes.count { fail(.jsonAfterEnd, at: position) }
    return value
  }

  // MARK: - Bytes

  private var current: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private mutating func fail(_ problem: BibliographyFinding, _ lower: Int, _ upper: Int) {
    guard finding == nil else { return }
    finding = LocatedFinding(finding: problem, range: SourceRange(lower: lower, upper: upper))
  }

  /// Fails at the character of an offset.
  private mutating func fail(_ problem: BibliographyFinding, at offset: Int) {
    var end = min(offset + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    fail(problem, offset, end)
  }

  private mutating func fail(expecting expected: String) {
    guard current != nil else {
      return fail(.jsonExpected(expected, found: "the end of the file"), at: position)
    }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let found = String(decoding: bytes[position..<end], as: UTF8.self)
    fail(.jsonExpected(expected, found: "`\(found)`"), position, end)
  }

  // MARK: - Values

  private mutating func readValue() -> JSONValue? {
    skipBlanks()
    let lower = position
    guard let content = readContent() else { return nil }
    return JSONValue(content: content, range: SourceRange(lower: lower, upper: position))
  }

  private mutating func readContent() -> JSONValue.Content? {
    switch current {
    case UInt8(ascii: "{"): return readNested { $0.readObject() }
    case UInt8(ascii: "["): return readNested { $0.readArray() }
    case UInt8(ascii: "\""): return readString().map { .string($0) }
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return readNumber()
    case .some(let byte) where byte.isASCIILetter: return readWord()
    default:
      fail(expecting: "a value")
      return nil
    }
  }

  private mutating func readNested(
    _ read: (inout JSONReader) -> JSONValue.Content?
  ) -> JSONValue.Content? {
    guard depth < BibliographyLimits.nesting else {
      fail(.nesting(limit: BibliographyLimits.nesting), at: position)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  private mutating func readArray() -> JSONValue.Content? {
    position += 1
    var values: [JSONValue] = []
    skipBlanks()
    if current == UInt8(ascii: "]") {
      position += 1
      return .array(values)
    }
    while true {
      // What was read before a mistake is kept: the items of a bibliography stand on their own.
      guard let value = readValue() else { return .array(values) }
      guard finding == nil else { return .array(values) }
      values.append(value)
      skipBlanks()
      switch current {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "]"):
        position += 1
        return .array(values)
      default:
        fail(expecting: "a comma or `]`")
        return .array(values)
      }
    }
  }

  private mutating func readObject() -> JSONValue.Content? {
    position += 1
    var members: [JSONValue.Member] = []
    skipBlanks()
    if current == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipBlanks()
      guard current == UInt8(ascii: "\"") else {
        fail(expecting: "a name in quotes")
        return nil
      }
      let lower = position
      guard let name = readString() else { return nil }
      let nameRange = SourceRange(lower: lower, upper: position)
      skipBlanks()
      guard current == UInt8(ascii: ":") else {
        fail(expecting: "a colon")
        return nil
      }
      position += 1
      guard let value = readValue(), finding == nil else { return nil }
      members.append(JSONValue.Member(name: name.string, nameRange: nameRange, value: value))
      skipBlanks()
      switch current {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"):
        position += 1
        return .object(members)
      default:
        fail(expecting: "a comma or `}`")
        return nil
      }
    }
  }

  // MARK: - Words and numbers

  private mutating func readWord() -> JSONValue.Content? {
    let lower = position
    while let byte = current, byte.isASCIILetter { position += 1 }
    switch String(decoding: bytes[lower..<position], as: UTF8.self) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default:
      fail(.jsonExpected("a value", found: "a word without quotes"), lower, position)
      return nil
    }
  }

  private mutating func readNumber() -> JSONValue.Content? {
    let lower = position
    while let byte = current, byte.isASCIIDigit || byte.isASCIILetter || "+-.".utf8.contains(byte) {
      position += 1
    }
    let text = String(decoding: bytes[lower..<position], as: UTF8.self)
    guard Self.isNumber(bytes[lower..<position]) else {
      fail(.jsonNumber(text), lower, position)
      return nil
    }
    return .number(text)
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func digits() -> Int {
      let count = rest.prefix(while: \.isASCIIDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !isZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  // MARK: - Strings

  private mutating func readString() -> LocatedText? {
    let opening = position
    position += 1
    var text = LocatedText()
    var start = position
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        text.append(SourceRange(lower: start, upper: position), of: bytes)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text.append(SourceRange(lower: start, upper: position), of: bytes)
        guard readEscape(into: &text) else { return nil }
        start = position
      case ..<0x20:
        let problem =
          byte == 0x0A || byte == 0x0D
          ? "The quote that opens this text is not closed on its line."
          : "A control character cannot stand in a text."
        fail(.jsonString(problem), at: byte == 0x0A || byte == 0x0D ? opening : position)
        return nil
      default: position += 1
      }
    }
    fail(.jsonString("The quote that opens this text is never closed."), at: opening)
    return nil
  }

  private mutating func readEscape(into text: inout LocatedText) -> Bool {
    let lower = position
    position += 1
    let escapes: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    var scalar = current.flatMap { escapes[$0] }
    var end = min(position + 1, bytes.count)
    if scalar != nil {
      position += 1
    } else if current == UInt8(ascii: "u"), let unit = readUnit() {
      end = position
      scalar = Unicode.Scalar(unit)
      if (0xD800..<0xDC00).contains(unit), current == UInt8(ascii: "\\"),
        position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 1
        if let low = readUnit(), (0xDC00..<0xE000).contains(low) {
          scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        }
      }
    }
    guard let scalar else {
      fail(.jsonString("This is no escape in JSON."), lower, end)
      return false
    }
    text.append(
      Array(String(scalar).utf8), standingAt: SourceRange(lower: lower, upper: position))
    return true
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func readUnit() -> UInt32? {
    guard position + 5 <= bytes.count else { return nil }
    let digits = bytes[(position + 1)..<(position + 5)]
    // A sign would be read as a part of the number.
    guard digits.allSatisfy({ $0.isASCIIDigit || $0.isASCIILetter }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    position += 5
    return unit
  }
}
