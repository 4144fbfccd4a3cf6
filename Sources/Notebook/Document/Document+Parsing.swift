extension Document {
  /// The greatest size of a notebook in bytes.
  package static let sizeLimit = 8 << 20

  /// The greatest number of diagnostics of one notebook; one more says that there were others.
  package static let diagnosticLimit = 500

  /// Reads a notebook.
  ///
  /// Whatever the file holds, the result is a document; what is wrong is in its diagnostics.
  ///
  /// - Parameter source: The file.
  /// - Returns: The document, with exact places in the file.
  package static func parse(_ source: SourceFile) -> Document {
    var reader = DocumentReader(source)
    return reader.read()
  }
}

/// Gathers a document while its file is read from top to bottom.
struct DocumentReader {
  let source: SourceFile
  var document: Document
  var findings: [(Finding, SourceRange)] = []
  /// The constants that cells have bound so far.
  var boundNames: Set<String> = []
  var anchors = AnchorNames()
  /// The text that libcmark sees.
  var text: MarkdownText
  /// The cells that were not closed.
  var unclosedFences: [UnclosedFence] = []
  /// What single characters in running text stand for.
  var inlineMarks = InlineMarks()
  var depth = 0
  var reportedNesting = false
  /// The ends of divisions whose other end was not found where they stand.
  var divisionEnds: [DivisionEnd] = []
  var footnotes = FootnoteRegister()
  /// The blocks of footnotes by the number of their definition.
  var footnoteTexts: [Int: [Block]] = [:]

  init(_ source: SourceFile) {
    self.source = source
    document = Document(source: source)
    text = MarkdownText(Excerpt(at: 0))
    findings = source.decodingFindings
  }

  mutating func read() -> Document {
    guard source.bytes.count <= Document.sizeLimit else {
      findings.append((.tooLarge(limit: Document.sizeLimit), SourceRange(lower: 0, upper: 0)))
      return finish()
    }
    if source.bytes.allSatisfy({ $0.isBlank || $0.isLineBreak }) {
      findings.append((.emptyFile, SourceRange(lower: 0, upper: 0)))
    }
    let firstLine = readFrontMatter()
    unclosedFences = UnclosedFence.all(in: source, from: firstLine)
    for unclosed in unclosedFences {
      findings.append(
        (
          .unclosedFence(fence: unclosed.fence, isCell: true, nextFence: unclosed.nextLine + 1),
          unclosed.range
        ))
    }
    readBlocks(from: firstLine)
    reportDivisions()
    finishFootnotes()
    checkLabels()
    return finish()
  }

  private mutating func finish() -> Document {
    // The order of equal places is that of discovery, so that the result never varies.
    let order = findings.indices.sorted { left, right in
      (findings[left].1.lower, left) < (findings[right].1.lower, right)
    }
    let limit = Document.diagnosticLimit
    // Findings about the bytes come first, and say more than the finding alone.
    let decoding = source.decodingDiagnostics
    var diagnostics = order.prefix(limit).map { index in
      index < decoding.count
        ? decoding[index]
        : Diagnostic(findings[index].0, path: source.path, range: findings[index].1)
    }
    if order.count > limit {
      let place = findings[order[limit]].1
      diagnostics.append(
        Diagnostic(.tooManyFindings(limit: limit), path: source.path, range: place))
    }
    document.diagnostics = diagnostics
    return document
  }

  /// Reads the text behind the front matter, after what libcmark must not see is taken out of it.
  private mutating func readBlocks(from firstLine: Int) {
    var rewriter = BlockRewriter(
      MarkdownText(source, from: firstLine, closing: unclosedFences), of: source)
    rewriter.rewrite()
    text = rewriter.text
    footnotes = rewriter.footnotes
    findings += rewriter.findings
    let masked = MarkdownNode.withTree(of: text.bytes) { root in
      let masked = InlineMasker.mask(text, root)
      if masked == nil { document.blocks = blocks(below: root, quotes: 0) }
      return masked
    }
    guard let (text, marks) = masked ?? nil else { return }
    self.text = text
    inlineMarks = marks
    MarkdownNode.withTree(of: text.bytes) { root in
      document.blocks = blocks(below: root, quotes: 0)
    }
  }

  // MARK: - Front matter

  /// Takes the lines between `---` at the top; the result is the first line behind them.
  private mutating func readFrontMatter() -> Int {
    guard source.lineCount > 1, isMarker(0, allowsDots: false) else { return 0 }
    let first = source.contentRange(ofLine: 0)
    for line in 1..<source.lineCount where isMarker(line, allowsDots: true) {
      let range = SourceRange(lower: source.lineStarts[1], upper: source.lineStarts[line])
      document.frontMatter = FrontMatter(text: source.text(in: range), range: range)
      return line + 1
    }
    // A rule between paragraphs looks the same; an empty line behind it tells them apart.
    let second = source.contentRange(ofLine: 1)
    guard source.bytes[second].contains(where: { !$0.isBlank }) else { return 0 }
    findings.append(
      (.unclosedFrontMatter, SourceRange(lower: first.lowerBound, upper: first.upperBound)))
    return 0
  }

  private func isMarker(_ line: Int, allowsDots: Bool) -> Bool {
    var text = source.bytes[source.contentRange(ofLine: line)]
    if line == 0, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    while let last = text.last, last.isBlank { text.removeLast() }
    return text.elementsEqual("---".utf8) || (allowsDots && text.elementsEqual("...".utf8))
  }

  // MARK: - Footnotes

  private mutating func finishFootnotes() {
    document.footnotes = footnotes.all(texts: footnoteTexts)
    for definition in footnotes.unused {
      findings.append((.unusedFootnote(definition.name), definition.range))
    }
  }

  // MARK: - Labels

  private mutating func checkLabels() {
    var firstPlaces: [String: SourceRange] = [:]
    document.labels.sort { $0.range.lower < $1.range.lower }
    for definition in document.labels {
      guard let first = firstPlaces[definition.label] else {
        firstPlaces[definition.label] = definition.range
        continue
      }
      let line = source.lineNumber(of: first.lower)
      findings.append(
        (.duplicateLabel(definition.label, firstLine: line, file: nil), definition.range))
    }
  }

  /// Notes a label and reports what is wrong with its form.
  ///
  /// - Returns: The label as references have it.
  @discardableResult
  mutating func define(
    _ label: String, at range: SourceRange, target: LabelDefinition.Target,
    carrier: Finding.LabelCarrier
  ) -> String {
    let label = LabelRule.canonical(label)
    if let finding = LabelRule.check(label, carrier: carrier) { findings.append((finding, range)) }
    document.labels.append(LabelDefinition(label: label, target: target, range: range))
    return label
  }

  /// Notes a label among attributes, if there is one.
  mutating func define(
    _ label: inout Attributes.Word?, target: LabelDefinition.Target,
    carrier: Finding.LabelCarrier
  ) {
    guard let written = label else { return }
    label?.text = define(written.text, at: written.range, target: target, carrier: carrier)
  }
}
