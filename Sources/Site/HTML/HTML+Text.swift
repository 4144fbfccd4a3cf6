extension HTML {
  /// The HTML text.
  package var rendered: String {
    var writer = HTMLWriter()
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The characters without any markup, as a reader would speak them.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .fragment(let pieces): pieces.map(\.plainText).joined()
    case .markup, .freshLine: ""
    case .element(let element):
      element.name == "img"
        ? element.attributes.first { $0.name == "alt" }?.value ?? ""
        : element.content.map(\.plainText).joined()
    }
  }
}

/// Writes HTML in the manner of libcmark: XHTML-style void elements, four characters escaped.
private struct HTMLWriter {
  var bytes: [UInt8] = []

  private static let void: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  mutating func write(_ html: HTML) {
    switch html {
    case .text(let text): escape(text)
    case .fragment(let pieces): for piece in pieces { write(piece) }
    case .markup(let markup): bytes.append(contentsOf: markup.text.utf8)
    case .element(let element): write(element)
    case .freshLine: if let last = bytes.last, last != 10 { bytes.append(10) }
    }
  }

  private mutating func write(_ element: HTMLElement) {
    append("<\(element.name)")
    for attribute in element.attributes {
      append(" \(attribute.name)")
      guard let value = attribute.value else { continue }
      append("=\"")
      if attribute.isAddress { escapeAddress(value) } else { escape(value) }
      append("\"")
    }
    if Self.void.contains(element.name) {
      append(" />")
      return
    }
    append(">")
    for piece in element.content { write(piece) }
    append("</\(element.name)>")
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  /// Characters that stand for themselves in an address, as in libcmark's `houdini_href_e.c`.
  private static let plain: [Bool] = {
    var plain = [Bool](repeating: false, count: 256)
    let characters = "-_.+!*(),%#@?=;:/$~"
    for byte in characters.utf8 { plain[Int(byte)] = true }
    for range in [48...57, 65...90, 97...122] { for byte in range { plain[byte] = true } }
    return plain
  }()

  private mutating func escapeAddress(_ text: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where Self.plain[Int(byte)]: bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      }
    }
  }
}
