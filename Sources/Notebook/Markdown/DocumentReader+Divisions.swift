extension DocumentReader {
  // MARK: - Openings and closings

  mutating func open(
    _ opening: DivisionOpening, _ node: MarkdownNode, _ siblings: inout Siblings,
    _ stack: inout DivisionStack
  ) {
    var division = DivisionStack.Open(opening, range: text.sourceRange(of: node))
    division.callout = calloutKind(opening.attributes)
    division.isFlat = depth >= Self.depthLimit
    if division.isFlat { reportNesting(at: opening.colons) }
    depth += 1
    stack.push(division)
    if opening.hasTitle, let title = takeTitle(&siblings) {
      stack.setTitle(title.content, label: title.attributes.label)
    }
  }

  mutating func close(_ place: SourceRange, _ stack: inout DivisionStack) {
    guard !stack.isEmpty else { return divisionEnds.append(.closing(place)) }
    end(at: place.upper, &stack)
  }

  /// Ends what is still open at the end of a quote, an item or the document.
  mutating func finish(_ stack: inout DivisionStack) -> [Block] {
    while !stack.isEmpty { end(at: nil, &stack) }
    return stack.blocks
  }

  private mutating func end(at upper: Int?, _ stack: inout DivisionStack) {
    guard let (open, content) = stack.pop() else { return }
    depth -= 1
    if upper == nil { divisionEnds.append(.opening(open.opening)) }
    guard !open.isFlat else { return }
    let division = Block.Division(
      attributes: open.opening.attributes, blocks: content,
      range: SourceRange(
        lower: open.range.lower, upper: max(upper ?? 0, open.range.upper)))
    stack.blocks.append(block(of: division, open))
  }

  /// An end of a division whose other end is not in the same quote or item.
  enum DivisionEnd {
    case opening(DivisionOpening)
    case closing(SourceRange)

    fileprivate var place: SourceRange {
      switch self {
      case .opening(let opening): opening.colons
      case .closing(let place): place
      }
    }
  }

  /// Reports divisions that are closed elsewhere or not at all.
  mutating func reportDivisions() {
    // What lies too deep has lost its ends.
    guard !reportedNesting else { return }
    var open: [DivisionOpening] = []
    for end in divisionEnds.sorted(by: { $0.place.lower < $1.place.lower }) {
      switch end {
      case .opening(let opening): open.append(opening)
      case .closing(let place):
        let file = source.place(of: place).path
        guard let opening = open.last, source.place(of: opening.colons).path == file else {
          findings.append((.unopenedDivision, place))
          continue
        }
        open.removeLast()
        guard !opening.isMalformed else { continue }
        let line = source.lineNumber(of: place.lower)
        findings.append((.divisionAcrossBlocks(closingLine: line), opening.colons))
      }
    }
    for opening in open where !opening.isMalformed {
      findings.append((.unclosedDivision, opening.colons))
    }
  }

  // MARK: - What divisions are

  /// The block that a division stands for, by its label and classes.
  private mutating func block(of division: Block.Division, _ open: DivisionStack.Open) -> Block {
    if let kind = open.callout { return .callout(callout(division, kind, open)) }
    var division = division
    let label = division.attributes.label.map { LabelRule.canonical($0.text) }
    switch label.flatMap({ LabelRule.prefix(of: $0)?.text }) {
    case "fig-": return figure(division, target: .figure, carrier: .figure)
    case "tbl-": return table(division)
    case "lst-": return listing(division)
    default:
      define(&division.attributes.label, target: .division, carrier: .division)
      return .division(division)
    }
  }

  // MARK: - Callouts

  /// The kind that a class such as `callout-note` names; other kinds are reported.
  private mutating func calloutKind(_ attributes: Attributes) -> Block.Callout.Kind? {
    let prefix = "callout-"
    guard let word = attributes.classes.first(where: { $0.text.hasPrefix(prefix) }) else {
      return nil
    }
    let name = String(word.text.dropFirst(prefix.count))
    if let kind = Block.Callout.Kind(rawValue: name) { return kind }
    let nearest = NearestName.find(name, in: Block.Callout.Kind.allCases.map(\.rawValue))
    findings.append((.unknownCallout(name, nearest: nearest.map { prefix + $0 }), word.range))
    return nil
  }

  private mutating func callout(
    _ division: Block.Division, _ kind: Block.Callout.Kind, _ open: DivisionStack.Open
  ) -> Block.Callout {
    var attributes = division.attributes
    if attributes.label == nil { attributes.label = open.titleLabel }
    define(&attributes.label, target: .callout, carrier: .callout(kind))
    var isFolded: Bool?
    if let collapse = attributes["collapse"] {
      isFolded = Bool(collapse.text)
      if isFolded == nil {
        findings.append(
          (
            .divisionOption(key: "collapse", value: collapse.text, expected: "true or false"),
            collapse.range
          ))
      }
    }
    let written = attributes["title"].map { inlines(ofAttribute: $0) }
    return Block.Callout(
      kind: kind, title: open.title ?? written ?? [], isFolded: isFolded,
      label: attributes.label?.text, attributes: attributes, blocks: division.blocks,
      range: division.range)
  }

  /// A quote, or the callout that its first line makes of it.
  mutating func quote(_ node: MarkdownNode) -> Block {
    let range = text.sourceRange(of: node)
    guard case .callout(let mark)? = mark(node.firstChild) else {
      return .blockQuote(blocks(below: node), range: range)
    }
    var siblings = Siblings(next: node.firstChild?.next)
    let title = mark.hasTitle ? takeTitle(&siblings) : nil
    var attributes = title?.attributes ?? Attributes(at: range.lower)
    define(&attributes.label, target: .callout, carrier: .callout(mark.kind))
    return .callout(
      Block.Callout(
        kind: mark.kind, title: title?.content ?? mark.word.map { [.text($0)] } ?? [],
        isFolded: mark.isFolded, label: attributes.label?.text, attributes: attributes,
        blocks: blocks(in: &siblings), range: range))
  }
}
