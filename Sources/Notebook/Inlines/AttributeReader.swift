/// Reads attributes in braces: `{#fig-x .wide width=50% title="Two words"}`.
struct AttributeReader {
  /// What stands in braces.
  enum Reading {
    /// Attributes, and the offset behind them.
    case attributes(Attributes, end: Int)
    /// What can only be meant for attributes and is none, with the place of the mistake.
    case malformed(InlineFinding.AttributeMistake, Range<Int>)
    /// Something else.
    case other
  }

  private let text: Excerpt
  private let start: Int
  private var index: Int
  private var attributes: Attributes
  /// What is wrong, and where.
  private var mistake: (InlineFinding.AttributeMistake, Range<Int>)?

  private init(_ text: Excerpt, at start: Int) {
    self.text = text
    self.start = start
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
    guard case .attributes(let attributes, let end) = examine(text, at: start) else { return nil }
    return (attributes, end)
  }

  /// Reads what starts at a brace, and says what is wrong with it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: The offset of the opening brace.
  /// - Returns: What stands there.
  static func examine(_ text: Excerpt, at start: Int) -> Reading {
    guard start < text.bytes.count, text.bytes[start] == UInt8(ascii: "{") else { return .other }
    var reader = AttributeReader(text, at: start)
    guard reader.read() else {
      guard reader.isCertain, let (mistake, place) = reader.mistake else { return .other }
      return reader.isClosed ? .malformed(mistake, place) : .malformed(.unclosed, start..<start + 1)
    }
    reader.attributes.range = text.sourceRange(start, reader.index)
    return .attributes(reader.attributes, end: reader.index)
  }

  private var byte: UInt8? { index < text.bytes.count ? text.bytes[index] : nil }

  /// Whether the first word behind the brace leaves no doubt: `#x`, `.x` or `x=`.
  private var isCertain: Bool {
    var first = start + 1
    while first < text.bytes.count, text.bytes[first].isBlank { first += 1 }
    guard first + 1 < text.bytes.count else { return false }
    switch text.bytes[first] {
    case UInt8(ascii: "#"), UInt8(ascii: "."):
      return text.bytes[first + 1].isASCIILetter
    default:
      return !attributes.pairs.isEmpty || mistake?.0.isAboutValue == true
    }
  }

  /// Whether a closing brace follows before another one opens.
  private var isClosed: Bool {
    let brace = text.bytes[index...].first { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    return brace == UInt8(ascii: "}") || text.bytes[index - 1] == UInt8(ascii: "}")
  }

  private mutating func fail(_ mistake: InlineFinding.AttributeMistake, _ place: Range<Int>) -> Bool
  {
    self.mistake = (mistake, place)
    return false
  }

  private mutating func read() -> Bool {
    while true {
      skipBlanks()
      let first = index
      switch byte {
      case UInt8(ascii: "}"):
        index += 1
        return !attributes.isEmpty
      case UInt8(ascii: "#"):
        index += 1
        guard let word = word() else { return fail(.emptyName, first..<index) }
        guard attributes.label == nil else { return fail(.secondLabel, first..<index) }
        attributes.label = word
      case UInt8(ascii: "."):
        index += 1
        guard let word = word() else { return fail(.emptyName, first..<index) }
        attributes.classes.append(word)
      case UInt8(ascii: "-"):
        let place = text.sourceRange(index, index + 1)
        index += 1
        attributes.classes.append(Attributes.Word(text: "unnumbered", range: place))
      case .some(let letter) where letter.isASCIILetter:
        guard readPair() else { return false }
      case nil:
        return fail(.unclosed, start..<(start + 1))
      default:
        let scalar =
          String(decoding: text.bytes[first...].prefix(4), as: UTF8.self)
          .unicodeScalars.first.map(String.init) ?? ""
        return fail(.unexpected(scalar), first..<min(first + scalar.utf8.count, text.bytes.count))
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
    guard byte == UInt8(ascii: "=") else { return fail(.bareWord(key.text), start..<index) }
    index += 1
    guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      guard let value = word() else { return fail(.noValue(key.text), start..<index) }
      attributes.pairs.append(Attributes.Pair(key: key, value: value))
      return true
    }
    index += 1
    let first = index
    while let next = byte, next != quote { index += 1 }
    guard byte == quote else { return fail(.unclosedQuote(key.text), (first - 1)..<first) }
    attributes.pairs.append(Attributes.Pair(key: key, value: word(first..<index)))
    index += 1
    return true
  }
}
