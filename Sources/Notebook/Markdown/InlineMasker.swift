import CCMark

/// What a single character in running text stands for.
enum InlineMark {
  /// Mathematics between dollar signs.
  case formula(Formula)
  /// Attributes in braces.
  case attributes(Attributes)
  /// A character of the author's that looks like one of ours.
  case character(Unicode.Scalar)
}

/// The characters that stand for syntax in the text that libcmark sees.
struct InlineMarks {
  private(set) var all: [InlineMark] = []
  /// The source of each mark, for places where libcmark found something else than we did.
  private(set) var texts: [[UInt8]] = []

  /// The most marks of a notebook: the private-use characters of two planes.
  static let limit = 2 * 0xFFFE

  /// The character for a number.
  static func character(_ number: Int) -> Unicode.Scalar? {
    Unicode.Scalar(UInt32(number < 0xFFFE ? 0xF0000 + number : 0x100000 + number - 0xFFFE))
  }

  /// The number of a character, or `nil` for an ordinary one.
  static func number(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xF0000...0xFFFFD: Int(scalar.value) - 0xF0000
    case 0x100000...0x10FFFD: Int(scalar.value) - 0x100000 + 0xFFFE
    default: nil
    }
  }

  /// Adds a mark and gives its character, or `nil` when there are too many.
  mutating func add(_ mark: InlineMark, text: [UInt8]) -> Unicode.Scalar? {
    guard all.count < Self.limit else { return nil }
    all.append(mark)
    texts.append(text)
    return Self.character(all.count - 1)
  }

  /// The mark that a character stands for.
  subscript(scalar: Unicode.Scalar) -> InlineMark? {
    Self.number(scalar).flatMap { all.indices.contains($0) ? all[$0] : nil }
  }

  /// A text with the author's characters in the place of marks.
  func restored(_ text: String) -> String {
    guard !all.isEmpty, text.utf8.contains(where: { $0 >= 0xF3 }) else { return text }
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let number = Self.number(scalar), texts.indices.contains(number) {
        result += texts[number]
      } else {
        result += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Replaces the pieces of running text that CommonMark does not know by single characters.
///
/// The tree says where running text is; within it, code spans, raw HTML and escapes are stepped
/// over as CommonMark does. A formula in which libcmark would find an emphasis becomes a letter.
struct InlineMasker {
  private let text: MarkdownText
  private var marks = InlineMarks()
  /// The stretches of the text that are replaced, with the characters for them.
  private var replacements: [(range: Range<Int>, character: Unicode.Scalar)] = []

  private init(_ text: MarkdownText) { self.text = text }

  /// The text with its marks.
  ///
  /// - Parameters:
  ///   - text: The text without marks.
  ///   - root: Its tree.
  /// - Returns: The text and what its marks stand for, or `nil` when there are none.
  static func mask(_ text: MarkdownText, _ root: MarkdownNode) -> (MarkdownText, InlineMarks)? {
    let isCandidate = text.bytes.contains { byte in
      byte == UInt8(ascii: "$") || byte == UInt8(ascii: "{") || byte >= 0xF3
    }
    guard isCandidate else { return nil }
    var masker = InlineMasker(text)
    for leaf in root.leafBlocks
    where leaf.node.kind == CMARK_NODE_PARAGRAPH || leaf.node.isHeading {
      masker.mask(leaf)
    }
    guard !masker.replacements.isEmpty else { return nil }
    return (masker.masked(), masker.marks)
  }

  private func masked() -> MarkdownText {
    var result = Excerpt(at: text.excerpt.sourceOffset(0))
    var pending = 0
    for (range, character) in replacements {
      result.append(text.excerpt.part(pending..<range.lowerBound))
      result.append(
        String(character).utf8,
        standingFor: text.excerpt.sourceRange(range.lowerBound, range.upperBound))
      pending = range.upperBound
    }
    result.append(text.excerpt.part(pending..<text.bytes.count))
    return MarkdownText(result, marks: text.marks)
  }

  // MARK: - Running text

  private mutating func mask(_ leaf: MarkdownNode.Leaf) {
    let lines = text.contentRanges(of: leaf.node, quotes: leaf.quotes)
    guard !lines.isEmpty else { return }
    let content = text.content(lines)
    // A heading that stands for the cell of a table has no attributes.
    let isCell =
      leaf.node.headingLevel == HeadingRole.cell.rawValue && text.isReplacement(leaf.node)
    var scanner = InlineScanner(content, isHeading: leaf.node.isHeading && !isCell)
    // The offset in the text of an offset in the content; the lines of the latter are joined.
    var line = 0
    var start = 0
    func offset(_ index: Int) -> Int {
      while line + 1 < lines.count, index > start + lines[line].count {
        start += lines[line].count + 1
        line += 1
      }
      return lines[line].lowerBound + index - start
    }
    while let (range, mark) = scanner.next() {
      let lower = offset(range.lowerBound)
      let upper = offset(range.upperBound)
      guard let character = marks.add(mark, text: Array(content.bytes[range])) else { return }
      replacements.append((lower..<upper, character))
    }
  }
}
