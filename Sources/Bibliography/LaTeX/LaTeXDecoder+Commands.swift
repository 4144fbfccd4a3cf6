import Notebook

extension LaTeXDecoder {
  /// Reads a backslash and the command behind it.
  ///
  /// - Returns: Whether the command has read the rest of the group too.
  mutating func readCommand(into builder: inout RichTextBuilder) -> Bool {
    let start = position
    position += 1
    guard let byte = current else {
      builder.append("\\")
      return false
    }
    guard byte.isASCIILetter else {
      readSign(byte, at: start, into: &builder)
      return false
    }
    let nameStart = position
    while let next = current, next.isASCIILetter { position += 1 }
    let name = text.string(in: nameStart..<position)
    let place = start..<position
    if current == UInt8(ascii: "*"), LaTeXSymbols.wrappers[name] != nil { position += 1 }
    skipBlanks()
    if let style = LaTeXSymbols.declarations[name] {
      var rest = RichTextBuilder()
      guard nested({ $0.readGroup(into: &rest) }) else { return false }
      builder.append(rest.pieces, style: style)
      return true
    }
    readNamed(name, at: place, into: &builder)
    return false
  }

  private mutating func readNamed(
    _ name: String, at place: Range<Int>, into builder: inout RichTextBuilder
  ) {
    if let characters = LaTeXSymbols.characters[name] {
      builder.append(characters == " " && builder.last == " " ? "" : characters)
    } else if let style = LaTeXSymbols.wrappers[name] {
      builder.append(readArgument(), style: style)
    } else if Diacritic.mark(forCommand: name) != nil {
      readAccent(name, into: &builder)
    } else {
      switch name {
      case "url", "path":
        let address = readVerbatimArgument()
        builder.append(.link(url: address, [.text(address)]))
      case "href":
        let address = readVerbatimArgument()
        let shown = readArgument()
        builder.append(.link(url: address, shown.isEmpty ? [.text(address)] : shown))
      case "ensuremath":
        builder.appendFormula(readVerbatimArgument())
      case "char", "symbol":
        readCharacterNumber(into: &builder)
      default:
        report(.unknownCommand(name), place)
      }
    }
  }

  /// Reads a command whose name is one character that is no letter.
  private mutating func readSign(
    _ byte: UInt8, at start: Int, into builder: inout RichTextBuilder
  ) {
    position += 1
    let name = String(Unicode.Scalar(byte))
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "#"),
      UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      builder.append(name)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
      builder.append("\u{2009}")
    case UInt8(ascii: "\\"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"),
      UInt8(ascii: "\r"):
      builder.appendBlank()
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "!"):
      break
    case UInt8(ascii: "("), UInt8(ascii: "["):
      if let formula = readVerbatim(upTo: byte == UInt8(ascii: "(") ? .parenthesis : .bracket) {
        builder.appendFormula(formula)
      } else {
        report(.unclosedMathematics, start..<position)
        builder.append(name)
      }
    case _ where Diacritic.mark(forCommand: name) != nil:
      readAccent(name, into: &builder)
    default:
      while let next = current, next & 0xC0 == 0x80 { position += 1 }
      let unknown = text.string(in: (start + 1)..<position)
      report(.unknownCommand(unknown), start..<position)
      builder.append(unknown)
    }
  }

  // MARK: - Accents

  private mutating func readAccent(_ name: String, into builder: inout RichTextBuilder) {
    guard let mark = Diacritic.mark(forCommand: name) else { return }
    let letters = readArgument().plainText
    builder.append(
      letters.isEmpty ? Diacritic.alone(command: name) : Diacritic.put(mark, on: letters))
  }

  private mutating func readCharacterNumber(into builder: inout RichTextBuilder) {
    let isGroup = current == UInt8(ascii: "{")
    if isGroup { position += 1 }
    var radix = 10
    if current == UInt8(ascii: "\"") { radix = 16 }
    if current == UInt8(ascii: "'") { radix = 8 }
    if radix != 10 { position += 1 }
    let start = position
    while let byte = current, byte.isASCIILetter || byte.isASCIIDigit, position - start < 6 {
      position += 1
    }
    if let value = UInt32(text.string(in: start..<position), radix: radix),
      let scalar = Unicode.Scalar(value), value >= 0x20
    {
      builder.append(String(scalar))
    }
    if isGroup, current == UInt8(ascii: "}") { position += 1 }
  }

  // MARK: - Arguments

  private mutating func skipBlanks() {
    while let byte = current, byte.isBlank { position += 1 }
  }

  /// Reads a group, a command or a character.
  private mutating func readArgument() -> [RichText] {
    skipBlanks()
    guard let byte = current else { return [] }
    var builder = RichTextBuilder()
    switch byte {
    case UInt8(ascii: "{"):
      position += 1
      readNestedGroup(into: &builder)
    case UInt8(ascii: "}"): break
    case UInt8(ascii: "\\"):
      _ = nested { _ = $0.readCommand(into: &builder) }
    default:
      let start = position
      position += 1
      while let next = current, next & 0xC0 == 0x80 { position += 1 }
      builder.append(text.string(in: start..<position))
    }
    return builder.pieces
  }

  /// Reads a group as it stands, as addresses and formulas are.
  private mutating func readVerbatimArgument() -> String {
    skipBlanks()
    guard current == UInt8(ascii: "{") else { return readArgument().plainText }
    position += 1
    let start = position
    var open = 1
    while let byte = current {
      position += 1
      if byte == UInt8(ascii: "\\"), current != nil { position += 1 }
      if byte == UInt8(ascii: "{") { open += 1 }
      if byte == UInt8(ascii: "}") { open -= 1 }
      if open == 0 { return text.string(in: start..<(position - 1)) }
    }
    return text.string(in: start..<position)
  }
}

extension RichTextBuilder {
  /// Adds what a command shows.
  mutating func append(_ pieces: [RichText], style: LaTeXSymbols.Style) {
    guard !pieces.isEmpty else { return }
    switch style {
    case .plain: append(pieces)
    case .emphasis: append(.emphasis(pieces))
    case .strong: append(.strong(pieces))
    case .smallCapitals: append(.smallCapitals(pieces))
    case .superscript: append(.superscript(pieces))
    case .subscript: append(.subscript(pieces))
    case .code: append(.code(pieces.plainText))
    case .quoted: append([.text("“")] + pieces + [.text("”")])
    case .uppercase: append(pieces.map { $0.mappingText { $0.uppercased() } })
    case .lowercase: append(pieces.map { $0.mappingText { $0.lowercased() } })
    case .omitted: break
    }
  }
}
