/// What a line could be, judged by its first characters.
enum LineKind: Equatable {
  /// `:::` with or without attributes.
  case division
  /// `$$`.
  case equation
  /// `[^name]:`, with the place of the name.
  case footnote(Range<Int>)
  /// `[^a name]:`, with the place of what is no name.
  case malformedFootnote(Range<Int>)
  /// `: ` or `~ `, a definition or a caption.
  case definition
  /// `Table: `, a caption as Pandoc has it.
  case caption
  /// `[!NOTE]`.
  case alert
  /// `Note: ` in a quote as DocC has it, with the end of the colon.
  case aside(String, end: Int)
  /// `[ ] ` or `[x] `.
  case task(isChecked: Bool)
  /// `--- | :---`, the line below the head of a table.
  case tableRule
  /// `@Name(` as DocC has it.
  case directive

  /// The words that make an aside of a quote in DocC.
  private static let asides = ["Note", "Tip", "Important", "Warning", "Experiment"].map {
    (word: $0, bytes: Array("\($0):".utf8))
  }

  /// Looks at the text of a line behind the marks around it.
  init?(_ bytes: [UInt8], _ text: Range<Int>) {
    guard let first = text.first.map({ bytes[$0] }) else { return nil }
    func starts(with word: String) -> Bool { bytes[text].starts(with: word.utf8) }
    func byte(_ index: Int) -> UInt8? {
      text.lowerBound + index < text.upperBound ? bytes[text.lowerBound + index] : nil
    }
    switch first {
    case UInt8(ascii: ":"):
      if starts(with: ":::") {
        self = .division
      } else if byte(1)?.isBlank == true {
        self = .definition
      } else if Self.isTableRule(bytes[text]) {
        self = .tableRule
      } else {
        return nil
      }
    case UInt8(ascii: "~"):
      guard byte(1)?.isBlank == true else { return nil }
      self = .definition
    case UInt8(ascii: "$"):
      guard byte(1) == first else { return nil }
      self = .equation
    case UInt8(ascii: "["):
      guard let kind = Self.bracket(bytes, text) else { return nil }
      self = kind
    case UInt8(ascii: "|"), UInt8(ascii: "-"):
      guard Self.isTableRule(bytes[text]) else { return nil }
      self = .tableRule
    case UInt8(ascii: "@"):
      guard Self.isDirective(bytes[text].dropFirst()) else { return nil }
      self = .directive
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "t"):
      if starts(with: "Table:") || starts(with: "table:") {
        self = .caption
      } else if let aside = Self.asides.first(where: { bytes[text].starts(with: $0.bytes) }) {
        self = .aside(aside.word, end: text.lowerBound + aside.bytes.count)
      } else {
        return nil
      }
    default:
      return nil
    }
  }

  /// Whether a line is made of hyphens, colons, bars and blanks, and can only belong to a table.
  private static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    var hasHyphen = false
    var isMarked = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): isMarked = true
      case _ where byte.isBlank: continue
      default: return false
      }
    }
    return hasHyphen && isMarked
  }

  private static func bracket(_ bytes: [UInt8], _ text: Range<Int>) -> LineKind? {
    let inner = text.lowerBound + 1
    guard inner < text.upperBound else { return nil }
    switch bytes[inner] {
    case UInt8(ascii: "!"): return .alert
    case UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X"):
      guard inner + 2 < text.upperBound, bytes[inner + 1] == UInt8(ascii: "]"),
        bytes[inner + 2].isBlank
      else { return nil }
      return .task(isChecked: bytes[inner] != UInt8(ascii: " "))
    case UInt8(ascii: "^"):
      let end = bytes[inner..<text.upperBound].firstIndex(of: UInt8(ascii: "]")) ?? text.upperBound
      guard end + 1 < text.upperBound, bytes[end + 1] == UInt8(ascii: ":") else { return nil }
      let name = (inner + 1)..<end
      let isName = !name.isEmpty && bytes[name].allSatisfy(FootnoteRegister.isNameByte)
      return isName ? .footnote(name) : .malformedFootnote(name)
    default: return nil
    }
  }

  /// Whether a name with an opening bracket directly behind it follows the `@`.
  private static func isDirective(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit }
    guard let first = name.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else {
      return false
    }
    let behind = rest.dropFirst(name.count)
    if behind.first == UInt8(ascii: "(") { return true }
    return behind.first { !$0.isBlank } == UInt8(ascii: "{")
      && DocCDirective.isKnown(String(decoding: name, as: UTF8.self))
  }
}
