extension DocumentReader {
  /// Reads code to show, with the attributes behind its language.
  ///
  /// - Parameters:
  ///   - literal: The code.
  ///   - info: The words behind the fence as libcmark has them.
  ///   - fence: The line that opens it.
  ///   - range: The place of the whole block.
  /// - Returns: The block; its label is among those of the document.
  mutating func shownCode(
    _ literal: String, _ info: String, _ fence: FenceLine, _ range: SourceRange
  ) -> Block {
    var code = Block.CodeBlock(
      info: info, text: literal, attributes: Attributes(at: fence.range.upperBound), range: range)
    guard let place = Self.brace(in: source.bytes, fence.info) else { return .code(code) }
    let excerpt = Excerpt(
      SourceRange(lower: fence.info.lowerBound, upper: fence.info.upperBound), of: source)
    switch AttributeReader.examine(excerpt, at: place - fence.info.lowerBound) {
    case .attributes(let attributes, let end) where end == excerpt.bytes.count:
      code.attributes = attributes
      code.info = language(before: place, fence, &code.attributes)
    case .malformed(let mistake, let mistaken):
      findings.append((.inline(.attributes(mistake)), excerpt.sourceRange(mistaken)))
    default:
      break
    }
    if let label = code.attributes.label {
      define(label.text, at: label.range, target: .listing, carrier: .listing)
    }
    if let caption = code.attributes["lst-cap"] {
      code.caption = inlines(of: Excerpt(caption.range, of: source))
      code.attributes.pairs.removeAll { $0.key.text == "lst-cap" }
    }
    return .code(code)
  }

  /// The place of the first brace that starts a word.
  private static func brace(in bytes: [UInt8], _ info: Range<Int>) -> Int? {
    info.first { place in
      bytes[place] == UInt8(ascii: "{") && (place == info.lowerBound || bytes[place - 1].isBlank)
    }
  }

  /// The words before the brace, or the first class in it, which is the language then.
  private func language(
    before brace: Int, _ fence: FenceLine, _ attributes: inout Attributes
  ) -> String {
    var end = brace
    while end > fence.info.lowerBound, source.bytes[end - 1].isBlank { end -= 1 }
    guard end == fence.info.lowerBound else {
      return String(decoding: source.bytes[fence.info.lowerBound..<end], as: UTF8.self)
    }
    return attributes.classes.isEmpty ? "" : attributes.classes.removeFirst().text
  }
}
