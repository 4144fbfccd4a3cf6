import CCMark

/// Replaces the pieces of running text that CommonMark does not know by single characters.
///
/// The tree says where running text is; within it, code spans, raw HTML and escapes are stepped
/// over as CommonMark does. A formula in which libcmark would find an emphasis becomes a letter.
struct InlineMasker {
  private(set) var marks = InlineMarks()
  private(set) var findings: [(Finding, SourceRange)] = []
  private let footnotes: FootnoteRegister?
  private var reportedLimit = false

  /// Prepares to replace.
  ///
  /// - Parameter footnotes: The footnotes that can be referred to; nil where none can be.
  init(footnotes: FootnoteRegister?) { self.footnotes = footnotes }

  /// A stretch of a text with the characters for it.
  private struct Replacement {
    var range: Range<Int>
    var characters: String
  }

  // MARK: - Notebooks

  /// The text of a notebook with its marks, or `nil` when there are none.
  ///
  /// - Parameters:
  ///   - text: The text without marks.
  ///   - root: Its tree.
  /// - Returns: The text, in which the places of all lines and blocks may be others.
  mutating func mask(_ text: MarkdownText, _ root: MarkdownNode) -> MarkdownText? {
    guard InlineScanner.isCandidate(text.bytes) else { return nil }
    var found: [Replacement] = []
    for leaf in root.leafBlocks
    where leaf.node.kind == CMARK_NODE_PARAGRAPH || leaf.node.isHeading {
      found += replacements(in: text, leaf)
    }
    guard !found.isEmpty else { return nil }
    return MarkdownText(masked(text.excerpt, found), marks: text.marks)
  }

  private mutating func replacements(
    in text: MarkdownText, _ leaf: MarkdownNode.Leaf
  ) -> [Replacement] {
    let lines = text.contentRanges(of: leaf.node)
    guard !lines.isEmpty else { return [] }
    // A heading that stands for the cell of a table has no attributes.
    let isCell =
      leaf.node.headingLevel == HeadingRole.cell.rawValue && text.isReplacement(leaf.node)
    let found = replacements(
      in: text.content(lines), isHeading: leaf.node.isHeading && !isCell,
      skippingDefinitions: !text.isMarkedHeading(leaf.node))
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
    return found.map { replacement in
      let lower = offset(replacement.range.lowerBound)
      return Replacement(
        range: lower..<offset(replacement.range.upperBound), characters: replacement.characters)
    }
  }

  // MARK: - Single texts

  /// A text of one paragraph with its marks, and what is wrong with them.
  static func mask(
    _ content: Excerpt, footnotes: FootnoteRegister?
  ) -> (Excerpt, InlineMarks, [(Finding, SourceRange)]) {
    var masker = InlineMasker(footnotes: footnotes)
    let found = masker.replacements(in: content, isHeading: false, skippingDefinitions: false)
    let text = found.isEmpty ? content : masker.masked(content, found)
    return (text, masker.marks, masker.findings)
  }

  private mutating func replacements(
    in content: Excerpt, isHeading: Bool, skippingDefinitions: Bool
  ) -> [Replacement] {
    guard InlineScanner.isCandidate(content.bytes) else { return [] }
    var scanner = InlineScanner(
      content, isHeading: isHeading, skippingDefinitions: skippingDefinitions,
      footnotes: footnotes)
    scanner.scan()
    findings += scanner.findings
    var result: [Replacement] = []
    for item in scanner.items {
      let entry = InlineMarks.Entry(
        mark: item.mark, text: Array(content.bytes[item.range]),
        range: content.sourceRange(item.range))
      guard let characters = marks.add(entry) else {
        reportLimit(entry.range)
        break
      }
      result.append(Replacement(range: item.range, characters: characters))
    }
    return result
  }

  private mutating func reportLimit(_ place: SourceRange) {
    guard !reportedLimit else { return }
    reportedLimit = true
    findings.append((.inline(.tooManyMarks(limit: InlineMarks.limit)), place))
  }

  private func masked(_ excerpt: Excerpt, _ replacements: [Replacement]) -> Excerpt {
    var result = Excerpt(at: excerpt.sourceOffset(0))
    var pending = 0
    for replacement in replacements {
      let range = replacement.range
      result.append(excerpt.part(pending..<range.lowerBound))
      result.append(replacement.characters.utf8, standingFor: excerpt.sourceRange(range))
      pending = range.upperBound
    }
    result.append(excerpt.part(pending..<excerpt.bytes.count))
    return result
  }
}
