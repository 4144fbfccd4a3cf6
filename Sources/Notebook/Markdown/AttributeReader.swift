/// Reads attributes in braces: `{#fig-x .wide width=50% title="Two words"}`.
struct AttributeReader {
  private let text: Excerpt
  private var index: Int
  private var attributes: Attributes

  private init(_ text: Excerpt, at start: Int) {
    self.text = text
    index = start + 1
    attributes = Attributes(at: text.sourceOffset(start))
  }

  /// Reads the attributes that start at a brace.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: The offset of the opening brace.
  /// - Returns: The attributes and the offset behind them, or `nil` when this is something else.
  static func read(_ text: Excerpt, at start: Int) -> (attributes: Attributes, end: Int)? {
    guard start < text.bytes.count, text.bytes[start] == UInt8(ascii: "{") else { return nil }
    var reader = AttributeReader(text, at: start)
    guard reader.read() else { return nil }
    reader.attributes.range = text.sourceRange(start, reader.index)
    return (reader.attributes, reader.index)
  }

  private var byte: UInt8? { index < text.bytes.count ? text.bytes[index] : nil }

  private mutating func read() -> Bool {
    while true {
      skipBlanks()
      switch byte {
      case UInt8(ascii: "}"):
        index += 1
        return !attributes.isEmpty
      case UInt8(ascii: "#"):
        index += 1
        guard let word = word(), attributes.label == nil else { return false }
        attributes.label = word
      case UInt8(ascii: "."):
        index += 1
        guard let word = word() else { return false }
        attributes.classes.append(word)
      case UInt8(ascii: "-"):
        let place = text.sourceRange(index, index + 1)
        index += 1
        attributes.classes.append(Attributes.Word(text: "unnumbered", range: place))
      case .some(let first) where first.isASCIILetter:
        guard readPair() else { return false }
      default:
        return false
      }
    }
  }

  private mutating func skipBlanks() {
    while let next = byte, next.isBlank || next.isLineBreak { index += 1 }
  }

  private func word(_ range: Range<Int>) -> Attributes.Word {
    Attributes.Word(
      text: String(decoding: text.bytes[range], as: UTF8.self), range: text.sourceRange(range))
  }

  /// Reads what stands behind `#` or `.`, up to a blank or a brace.
  private mutating func word() -> Attributes.Word? {
    let start = index
    while let next = byte, !next.isBlank, !next.isLineBreak, next != UInt8(ascii: "{"),
      next != UInt8(ascii: "}"), next != UInt8(ascii: "\"")
    {
      index += 1
    }
    return index > start ? word(start..<index) : nil
  }

  private mutating func readPair() -> Bool {
    let start = index
    while let next = byte,
      next.isLabelByte || next == UInt8(ascii: ".") || next == UInt8(ascii: ":")
    {
      index += 1
    }
    let key = word(start..<index)
    guard byte == UInt8(ascii: "=") else { return false }
    index += 1
    guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      guard let value = word() else { return false }
      attributes.pairs.append(Attributes.Pair(key: key, value: value))
      return true
    }
    index += 1
    let first = index
    while let next = byte, next != quote { index += 1 }
    guard byte == quote else { return false }
    attributes.pairs.append(Attributes.Pair(key: key, value: word(first..<index)))
    index += 1
    return true
  }
}
