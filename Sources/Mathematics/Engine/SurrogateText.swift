/// Duktape's encoding of text, in which each half of a surrogate pair is a character of its own.
///
/// A script counts in UTF-16 units, and Duktape stores each of them as UTF-8 would (CESU-8).
enum SurrogateText {
  /// A text in Duktape's encoding.
  static func encode(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for unit in text.utf16 {
      switch unit {
      case ..<0x80: bytes.append(UInt8(unit))
      case ..<0x800:
        bytes.append(0xC0 | UInt8(unit >> 6))
        bytes.append(0x80 | UInt8(unit & 0x3F))
      default:
        bytes.append(0xE0 | UInt8(unit >> 12))
        bytes.append(0x80 | UInt8(unit >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(unit & 0x3F))
      }
    }
    return bytes
  }

  /// The text of Duktape's bytes; half a pair without the other becomes U+FFFD.
  static func decode(_ bytes: some Sequence<UInt8>) -> String {
    var units: [UInt16] = []
    for byte in bytes {
      switch byte {
      case ..<0x80: units.append(UInt16(byte))
      case ..<0xC0:
        guard let last = units.popLast() else { continue }
        units.append(last << 6 | UInt16(byte & 0x3F))
      case ..<0xE0: units.append(UInt16(byte & 0x1F))
      default: units.append(UInt16(byte & 0x0F))
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
