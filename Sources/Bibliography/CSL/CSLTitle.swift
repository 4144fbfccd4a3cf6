import Notebook

/// Reads the tags `<i>`, `<b>`, `<sub>`, `<sup>` and `<span>` that CSL-JSON allows in titles.
struct CSLTitle {
  private let text: LocatedText
  private var position = 0
  private var open: [Tag] = []
  private(set) var findings: [LocatedFinding] = []

  private struct Tag {
    var name: String
    var range: Range<Int>
    var builder: RichTextBuilder
    var style: Style
  }

  private enum Style {
    case emphasis, strong, `subscript`, superscript, smallCapitals, plain
  }

  init(_ text: LocatedText) {
    self.text = text
  }

  /// The text with its formatting.
  mutating func read() -> [RichText] {
    var outer = RichTextBuilder()
    let bytes = text.bytes
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), let end = tagEnd(), readTag(to: end, &outer) {
        position = end
      } else if bytes[position].isBlank {
        withInnermost(&outer) { $0.appendBlank() }
        position += 1
      } else {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<"),
          !bytes[position].isBlank
        {
          position += 1
        }
        let characters = text.string(in: start..<position)
        withInnermost(&outer) { $0.append(characters) }
      }
    }
    while let tag = open.popLast() {
      if let place = text.place(of: tag.range) {
        findings.append(LocatedFinding(finding: .cslUnclosedTag(tag.name), range: place))
      }
      withInnermost(&outer) {
        $0.append("<\(tag.name)>")
        $0.append(tag.builder.pieces)
      }
    }
    return outer.pieces.trimmed
  }

  private mutating func withInnermost(
    _ outer: inout RichTextBuilder, _ change: (inout RichTextBuilder) -> Void
  ) {
    if open.isEmpty {
      change(&outer)
    } else {
      change(&open[open.count - 1].builder)
    }
  }

  /// The end of a tag that begins here; tags are short, anything longer is text.
  private func tagEnd() -> Int? {
    let limit = min(text.bytes.count, position + 64)
    guard let end = text.bytes[position..<limit].firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    return end + 1
  }

  /// Opens or closes an element.
  ///
  /// - Returns: Whether the tag is one; otherwise it is text.
  private mutating func readTag(to end: Int, _ outer: inout RichTextBuilder) -> Bool {
    let name = text.string(in: (position + 1)..<(end - 1))
    if name.hasPrefix("/") {
      guard let last = open.last, last.name.prefix(while: { $0 != " " }) == name.dropFirst() else {
        return false
      }
      open.removeLast()
      withInnermost(&outer) { $0.append(Self.piece(last.builder.pieces, last.style)) }
      return true
    }
    guard let style = Self.style(of: name), open.count < BibliographyLimits.nesting else {
      return false
    }
    open.append(
      Tag(name: name, range: position..<end, builder: RichTextBuilder(), style: style))
    return true
  }

  private static func style(of tag: String) -> Style? {
    switch tag {
    case "i", "em": .emphasis
    case "b", "strong": .strong
    case "sub": .subscript
    case "sup": .superscript
    case "sc": .smallCapitals
    case _ where tag.hasPrefix("span "): tag.contains("small-caps") ? .smallCapitals : .plain
    default: nil
    }
  }

  private static func piece(_ pieces: [RichText], _ style: Style) -> [RichText] {
    switch style {
    case .emphasis: [.emphasis(pieces)]
    case .strong: [.strong(pieces)]
    case .subscript: [.subscript(pieces)]
    case .superscript: [.superscript(pieces)]
    case .smallCapitals: [.smallCapitals(pieces)]
    case .plain: pieces
    }
  }
}
