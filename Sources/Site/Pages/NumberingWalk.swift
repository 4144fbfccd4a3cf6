import Evaluation
import Notebook

/// Walks through a notebook in the order of the page and counts what it meets.
struct NumberingWalk {
  private let notebook: EvaluatedNotebook
  private let numbersSections: Bool
  private let words: ([Inline]) -> String
  private(set) var numbering = Numbering()
  private var counts: [String: Int] = [:]
  /// The figure whose parts are being met.
  private var whole: Whole?

  /// A figure or table of several parts.
  private struct Whole {
    var target: Numbering.Target
    var label: String?
    var partsSoFar = 0
  }

  /// Numbers everything on a page.
  ///
  /// - Parameters:
  ///   - notebook: The notebook.
  ///   - title: The heading that is the page's title, which is no section.
  ///   - numbersSections: Whether sections have numbers.
  ///   - words: What a heading reads.
  init(
    of notebook: EvaluatedNotebook, title: Block.Heading?, numbersSections: Bool,
    words: @escaping ([Inline]) -> String
  ) {
    self.notebook = notebook
    self.numbersSections = numbersSections
    self.words = words
    let blocks = notebook.document.blocks
    addAnchors(ofHeadingsIn: blocks)
    if let title, let label = title.label { addSection(label, title, number: nil) }
    readSections(title == nil ? blocks : Array(blocks.dropFirst()))
    for block in blocks { visit(block) }
    for note in notebook.document.footnotes { note.blocks.forEach { visit($0) } }
  }

  // MARK: - Counting

  private mutating func next(_ noun: String) -> String {
    counts[noun, default: 0] += 1
    return String(counts[noun, default: 0])
  }

  private mutating func add(_ label: String?, _ target: Numbering.Target) {
    addAnchor(target.anchor)
    guard let label, numbering.targets[label] == nil else { return }
    numbering.labels.append(label)
    numbering.targets[label] = target
  }

  /// Adds a second name, which is no label of the author's.
  private mutating func addAlias(_ label: String, _ target: Numbering.Target) {
    if numbering.targets[label] == nil { numbering.targets[label] = target }
  }

  private mutating func addAnchor(_ anchor: String) { numbering.anchors.insert(anchor) }

  /// The next thing of a kind: a part of the figure around it, or one of its own.
  private mutating func count(_ noun: String, _ label: String?, parts: Int = 0) -> Numbering.Target
  {
    if let part = countPart(noun, label) { return part }
    let number = next(noun)
    var target = Numbering.Target(
      noun: noun, number: number, anchor: label ?? freeAnchor("\(noun.lowercased())-\(number)"))
    target.partCount = parts > 1 ? parts : 0
    add(label, target)
    return target
  }

  private mutating func countPart(_ noun: String, _ label: String?) -> Numbering.Target? {
    guard var whole, whole.target.noun == noun else { return nil }
    let letter = Numbering.letter(whole.partsSoFar)
    whole.partsSoFar += 1
    self.whole = whole
    let isOnly = whole.target.partCount == 0
    let anchor = label ?? "\(whole.target.anchor)-\(letter)"
    let target = Numbering.Target(
      noun: noun, number: whole.target.number + (isOnly ? "" : letter), anchor: anchor,
      part: isOnly ? "" : letter)
    add(label, target)
    if let label = whole.label, !isOnly {
      addAlias("\(label)-\(letter)", target)
      addAlias("\(label)-\(whole.partsSoFar)", target)
    }
    return target
  }

  private mutating func addAnchors(ofHeadingsIn blocks: [Block]) {
    for block in blocks {
      if case .heading(let heading) = block { addAnchor(heading.id) }
      addAnchors(ofHeadingsIn: block.blocks)
    }
  }

  /// An anchor that no heading has.
  private func freeAnchor(_ name: String) -> String {
    var anchor = name
    while numbering.anchors.contains(anchor) { anchor += "-" }
    return anchor
  }

  private mutating func inside(
    _ target: Numbering.Target, label: String?, _ body: (inout NumberingWalk) -> Void
  ) {
    let outer = whole
    whole = Whole(target: target, label: label)
    body(&self)
    whole = outer
  }

  // MARK: - Sections

  /// Finds the sections, which stand in divisions at most: a heading in a tab or in a remark
  /// divides nothing of the page.
  private mutating func readSections(_ blocks: [Block]) {
    let headings = Self.headings(in: blocks)
    let top = headings.map(\.level).min() ?? 1
    var numbers: [Int] = []
    for heading in headings {
      var section = Numbering.Section(heading: heading)
      if numbersSections, !heading.attributes.hasClass("unnumbered") {
        let depth = heading.level - top + 1
        numbers = Array(numbers.prefix(depth))
        while numbers.count < depth { numbers.append(0) }
        numbers[depth - 1] += 1
        let number = numbers.map(String.init).joined(separator: ".")
        section.number = number
        numbering.sectionNumbers[heading.id] = number
      }
      numbering.sections.append(section)
      if let label = heading.label { addSection(label, heading, number: section.number) }
    }
  }

  private static func headings(in blocks: [Block]) -> [Block.Heading] {
    blocks.flatMap { block -> [Block.Heading] in
      switch block {
      case .heading(let heading): return [heading]
      case .division(let division):
        let isTabs = division.attributes.hasClass("panel-tabset")
        guard !isTabs, TheoremDivision(division) == nil else { return [] }
        return headings(in: division.blocks)
      default: return []
      }
    }
  }

  private mutating func addSection(_ label: String, _ heading: Block.Heading, number: String?) {
    let title = "“\(words(heading.content))”"
    add(
      label,
      Numbering.Target(
        noun: LabelKind.section.noun, number: number ?? title, anchor: heading.id))
  }

  // MARK: - Blocks

  private mutating func visit(_ block: Block) {
    visitTexts(of: block)
    switch block {
    case .heading(let heading):
      // A labelled heading in a tab or remark is no section, but can be referred to.
      if let label = heading.label, numbering.targets[label] == nil {
        addSection(label, heading, number: nil)
      }
    case .cell(let index): visit(cell: index)
    case .figure(let figure): visit(figure)
    case .table(let table):
      let noun = LabelKind.table.noun
      let isNamed = table.label != nil || !table.caption.isEmpty
      guard isNamed || whole?.target.noun == noun, isCounted(table.attributes) else { break }
      numbering.blocks[table.range] = count(noun, table.label)
    case .code(let code):
      let label = code.attributes.label?.text
      guard label.flatMap(LabelKind.init(of:)) == .listing || !code.caption.isEmpty else {
        if let label { addAnchor(label) }
        break
      }
      numbering.blocks[code.range] = count(LabelKind.listing.noun, label)
    case .equation(let equation):
      guard let label = equation.label?.text else { break }
      numbering.blocks[equation.range] = count(LabelKind.equation.noun, label)
    case .callout(let callout):
      if let label = callout.label {
        numbering.blocks[callout.range] = count(callout.kind.noun, label)
      }
      callout.blocks.forEach { visit($0) }
    case .division(let division):
      if let label = division.attributes.label?.text {
        if let kind = LabelKind(of: label), kind.isStatement {
          numbering.blocks[division.range] = count(kind.noun, label)
        } else {
          addAnchor(label)
        }
      }
      division.blocks.forEach { visit($0) }
    case .paragraph, .blockQuote, .list, .definitions, .thematicBreak, .html:
      block.blocks.forEach { visit($0) }
    }
  }

  private func isCounted(_ attributes: Attributes) -> Bool {
    !attributes.hasClass("unnumbered")
  }

  /// Anchors in running text.
  private mutating func visitTexts(of block: Block) {
    func visit(_ inlines: [Inline], _ body: (String) -> Void) {
      for inline in inlines {
        switch inline {
        case .span(_, let attributes): attributes.label.map { body($0.text) }
        case .link(let link): link.attributes.label.map { body($0.text) }
        case .image(let image): image.attributes.label.map { body($0.text) }
        default: break
        }
        visit(inline.content, body)
      }
    }
    for text in block.texts { visit(text) { addAnchor($0) } }
  }

  private mutating func visit(_ figure: Block.Figure) {
    let noun = (figure.label.flatMap(LabelKind.init(of:)) ?? .figure).noun
    let parts = partCount(figure.content, noun)
    let isNamed = figure.label != nil || !figure.caption.isEmpty
    guard isNamed || whole?.target.noun == noun, isCounted(figure.attributes) else {
      figure.content.forEach { visit($0) }
      return
    }
    let target = count(noun, figure.label, parts: parts)
    numbering.blocks[figure.range] = target
    inside(target, label: figure.label) { walk in figure.content.forEach { walk.visit($0) } }
  }

  /// How many parts a figure has, so that a single one gets no letter.
  private func partCount(_ blocks: [Block], _ noun: String) -> Int {
    blocks.reduce(0) { count, block in
      switch block {
      case .figure(let figure):
        let own = (figure.label.flatMap(LabelKind.init(of:)) ?? .figure).noun
        return count + (own == noun ? 1 : 0)
      case .table: return count + (noun == LabelKind.table.noun ? 1 : 0)
      case .cell(let index):
        guard notebook.document.cells[index].showsOutput else { return count }
        return count
          + notebook.cells[index].items.count { LabelKind(of: $0)?.noun == noun }
      default: return count + partCount(block.blocks, noun)
      }
    }
  }

  // MARK: - Cells

  private mutating func visit(cell index: Int) {
    let cell = notebook.document.cells[index]
    let label = cell.label
    if cell.isListing, cell.isShown {
      numbering.listings[index] = count(LabelKind.listing.noun, cell.listingLabel)
    }
    var items = Array(notebook.cells[index].items.enumerated())
    if !cell.showsOutput {
      // What is not on the page has no number there; a claim is in the ledger all the same.
      items = items.filter { LabelKind(of: $0.element) == .claim }
    }
    if let kind = cell.wholeKind, items.contains(where: { LabelKind(of: $0.element) == kind }) {
      let parts = items.count { LabelKind(of: $0.element) == kind }
      let target = count(kind.noun, label, parts: parts)
      numbering.wholes[index] = target
      inside(target, label: label) { walk in walk.count(items, of: index, withLabels: false) }
    } else {
      count(items, of: index, withLabels: true)
    }
    // A listing, or a cell whose output an error has taken away.
    guard let label, numbering.targets[label] == nil, cell.isShown else { return }
    let kind = LabelKind(of: label)
    guard cell.showsOutput || (kind != .figure && kind != .table) else { return }
    let noun = kind?.noun ?? "Cell"
    add(label, Numbering.Target(noun: noun, number: next(noun), anchor: label))
  }

  private mutating func count(
    _ items: [(offset: Int, element: CellOutput.Item)], of cell: Int, withLabels: Bool
  ) {
    for (item, content) in items {
      guard let kind = LabelKind(of: content) else { continue }
      numbering.items[Numbering.Place(cell: cell, item: item)] = count(
        kind.noun, withLabels ? content.label : nil)
    }
  }
}

extension LabelKind {
  /// The kind of a thing that a cell shows, nil for one without a number.
  fileprivate init?(of item: CellOutput.Item) {
    switch item {
    case .figure: self = .figure
    case .table: self = .table
    case .claim: self = .claim
    case .text: return nil
    }
  }
}

extension CellOutput.Item {
  fileprivate var label: String? {
    switch self {
    case .figure(let figure): figure.label
    case .table(let table): table.label
    case .claim(let claim): claim.label
    case .text: nil
    }
  }
}

extension Cell {
  /// Whether anything of the cell is on the page.
  var isShown: Bool { options.boolean("include") != false }

  /// Whether what the cell computes is on the page.
  var showsOutput: Bool { isShown && options.boolean("output") != false }

  /// The label of the code itself.
  fileprivate var listingLabel: String? {
    options.string("lst-label") ?? label.flatMap { LabelKind(of: $0) == .listing ? $0 : nil }
  }

  /// Whether the code has a number of its own.
  fileprivate var isListing: Bool { listingLabel != nil || options["lst-cap"] != nil }

  /// What all things of the cell are parts of, if it has a caption for each of them.
  fileprivate var wholeKind: LabelKind? {
    func isWanted(_ key: String) -> Bool { options[key].map { $0.value != "false" } ?? false }
    return isWanted("fig-subcap") ? .figure : isWanted("tbl-subcap") ? .table : nil
  }
}
