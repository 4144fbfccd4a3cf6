extension UInt8 {
  /// Whether the byte is a letter of the English alphabet.
  var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  /// Whether the byte is a decimal digit.
  var isASCIIDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  /// Whether the byte is a blank or a tabulator.
  var isLineBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
  }

  /// Whether the byte is a blank, a tabulator or a part of a line break.
  var isBlank: Bool {
    isLineBlank || (0x0A...0x0D).contains(self)
  }

  /// Whether BibTeX lets the byte into the names of types, fields and strings.
  var isNameByte: Bool {
    guard self > 0x20, self != 0x7F else { return false }
    return switch Unicode.Scalar(self) {
    case "\"", "#", "%", "'", "(", ")", ",", "=", "{", "}": false
    default: true
    }
  }

  /// Whether the byte can be a part of a key.
  var isKeyByte: Bool {
    isNameByte || self == UInt8(ascii: "'") || self == UInt8(ascii: "(")
      || self == UInt8(ascii: ")")
  }
}
