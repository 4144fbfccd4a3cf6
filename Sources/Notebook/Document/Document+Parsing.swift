extension Document {
  /// The greatest size of a notebook in bytes.
  package static let sizeLimit = 8 << 20

  /// The greatest number of diagnostics of one notebook; one more says that there were others.
  package static let diagnosticLimit = 500

  /// Reads a notebook.
  ///
  /// Whatever the file holds, the result is a document; what is wrong is in its diagnostics.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - isSmart: Whether quotes, dashes and ellipses become typographic ones.
  ///   - file: Reads a file that the notebook includes, by its path relative to the notebook's
  ///     folder, or from the top of all notebooks with a slash in front; nil when it cannot be read.
  /// - Returns: The document, with exact places in the file.
  package static func parse(
    _ source: SourceFile, isSmart: Bool = true,
    including file: (String) -> SourceFile? = { _ in nil }
  ) -> Document {
    var reader = DocumentReader(source, isSmart: isSmart)
    return reader.read(including: file)
  }
}

/// Gathers a document while its file is read from top to bottom.
struct DocumentReader {
  var source: SourceFile
  let isSmart: Bool
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
  var footnotes = FootnoteRegister()
  var depth = 0
  var reportedNesting = false
  /// The ends of divisions whose other end was not found where they stand.
  var divisionEnds: [DivisionEnd] = []
  /// The blocks of footnotes by the number of their definition.
  var footnoteTexts: [Int: [Block]] = [:]

  init(_ source: SourceFile, isSmart: Bool) {
    self.source = source
    self.isSmart = isSmart
    document = Document(source: source)
    document.isSmart = isSmart
    text = MarkdownText(Excerpt(at: 0))
  }

  mutating func read(including file: (String) -> SourceFile?) -> Document {
    guard source.bytes.count <= Document.sizeLimit else {
      findings.append((.tooLarge(limit: Document.sizeLimit), SourceRange(lower: 0, upper: 0)))
      return finish()
    }
    if source.bytes.allSatisfy({ $0.isBlank || $0.isLineBreak }) {
      findings.append((.emptyFile, SourceRange(lower: 0, upper: 0)))
    }
    let firstLine = readFrontMatter()
    var includer = Includer(source)
    let excerpt = includer.text(from: firstLine, file)
    source = includer.source
    document.source = source
    unclosedFences = includer.unclosedFences
    findings += includer.findings
    readBlocks(excerpt)
    reportDivisions()
    finishFootnotes()
    checkLabels()
    return finish()
  }

  private mutating func finish() -> Document {
    let findings = source.decodingFindings + self.findings
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
    // A file that is included twice has its mistakes once.
    var seen: Set<Diagnostic> = []
    document.diagnostics = diagnostics.map(source.localized).filter { seen.insert($0).inserted }
    return document
  }

  /// Reads the text behind the front matter, after what libcmark must not see is taken out of it.
  private mutating func readBlocks(_ excerpt: Excerpt) {
    var rewriter = BlockRewriter(MarkdownText(excerpt), of: source)
    rewriter.rewrite()
    text = rewriter.text
    footnotes = rewriter.footnotes
    findings += rewriter.findings
    var masker = InlineMasker(footnotes: footnotes)
    let masked = MarkdownNode.withTree(of: text.bytes, isSmart: isSmart) { root in
      let masked = masker.mask(text, root)
      if masked == nil { document.blocks = blocks(below: root) }
      return masked
    }
    findings += masker.findings
    guard let text = masked ?? nil else { return }
    self.text = text
    inlineMarks = masker.marks
    MarkdownNode.withTree(of: text.bytes, isSmart: isSmart) { root in
      document.blocks = blocks(below: root)
    }
  }

  // MARK: - Front matter

  /// Takes the lines between `---` at the top; the result is the first line behind them.
  private mutating func readFrontMatter() -> Int {
    if let (matter, end) = FrontMatter.read(source) {
      document.frontMatter = matter
      return end
    }
    // A rule between paragraphs looks the same; an empty line behind it tells them apart.
    guard FrontMatter.isOpened(in: source),
      source.bytes[source.contentRange(ofLine: 1)].contains(where: { !$0.isBlank })
    else { return 0 }
    let first = source.contentRange(ofLine: 0)
    findings.append(
      (.unclosedFrontMatter, SourceRange(lower: first.lowerBound, upper: first.upperBound)))
    return 0
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
      let path = source.place(of: first).path
      let file = path == source.place(of: definition.range).path ? nil : path
      findings.append(
        (.duplicateLabel(definition.label, firstLine: line, file: file), definition.range))
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
