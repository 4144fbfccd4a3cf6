/// A line that names a file whose text stands in its place: `{{< include part.md >}}`.
struct IncludeLine {
  /// What a line says about a file.
  enum Content {
    /// The path with its place.
    case path(String, Range<Int>)
    /// No path, or more than one.
    case malformed
    /// The form of mdBook, with the path.
    case foreign(String?)
  }

  var content: Content
  /// The place of the whole text.
  var range: Range<Int>

  /// Reads the text of a line, or gives `nil` when it is something else.
  init?(_ bytes: [UInt8], _ text: Range<Int>) {
    range = Self.trimmed(bytes, text)
    let line = bytes[range]
    if line.starts(with: "{{#include".utf8), line.suffix(2).elementsEqual("}}".utf8) {
      let path = Self.trimmed(bytes, (range.lowerBound + 10)..<(range.upperBound - 2))
      let word = bytes[path].prefix { $0 != UInt8(ascii: ":") && !$0.isBlank }
      content = .foreign(word.isEmpty ? nil : String(decoding: word, as: UTF8.self))
      return
    }
    guard line.count >= 6, line.starts(with: "{{<".utf8), line.suffix(3).elementsEqual(">}}".utf8)
    else { return nil }
    let inner = Self.trimmed(bytes, (range.lowerBound + 3)..<(range.upperBound - 3))
    guard bytes[inner].starts(with: "include".utf8) else { return nil }
    let rest = (inner.lowerBound + 7)..<inner.upperBound
    guard rest.isEmpty || bytes[rest.lowerBound].isBlank else { return nil }
    // Another shortcode on the same line makes it a line of text.
    guard !bytes[rest].contains(UInt8(ascii: "{")) else { return nil }
    content = Self.path(bytes, Self.trimmed(bytes, rest))
  }

  private static func path(_ bytes: [UInt8], _ text: Range<Int>) -> Content {
    var place = text
    let quote = text.first.map { bytes[$0] }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard text.count > 2, bytes[text.upperBound - 1] == quote else { return .malformed }
      place = (text.lowerBound + 1)..<(text.upperBound - 1)
      if bytes[place].contains(where: { $0 == quote }) { return .malformed }
    } else if text.isEmpty || bytes[text].contains(where: \.isBlank) {
      return .malformed
    }
    return .path(String(decoding: bytes[place], as: UTF8.self), place)
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let lower = bytes[range].firstIndex { !$0.isBlank } ?? range.upperBound
    let last = bytes[lower..<range.upperBound].lastIndex { !$0.isBlank }
    return lower..<(last.map { $0 + 1 } ?? lower)
  }
}
