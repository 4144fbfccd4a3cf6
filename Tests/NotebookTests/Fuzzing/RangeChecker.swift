import Notebook

/// Goes through everything a document holds and collects places that cannot be right.
struct RangeChecker {
  private let source: SourceFile
  private let noteCount: Int
  private let expressionCount: Int
  private(set) var faults: [String] = []

  init(_ document: Document) {
    source = document.source
    noteCount = document.footnotes.count
    expressionCount = document.inlineExpressions.count
    document.blocks.forEach { check($0) }
    for cell in document.cells {
      check(cell.range, "cell")
      check(cell.codeRange, "code")
      for option in cell.options.all {
        check(option.keyRange, "key")
        check(option.valueRange, "value")
        if source.text(in: option.keyRange) != option.key { faults.append("key \(option.key)") }
      }
      cell.statements.forEach { check($0) }
      for caption in cell.captions { caption.content.forEach { check($0) } }
    }
    for inline in document.inlineExpressions {
      check(inline.range, "inline expression")
      if let expression = inline.expression { check(expression) }
    }
    for note in document.footnotes {
      check(note.range, "footnote")
      note.blocks.forEach { check($0) }
    }
    for label in document.labels { check(label.range, "label") }
    for diagnostic in document.diagnostics {
      guard let range = diagnostic.range else { continue }
      check(range, diagnostic.rule)
      if diagnostic.summary.isEmpty { faults.append("no sentence for \(diagnostic.rule)") }
    }
  }

  private mutating func check(_ range: SourceRange, _ name: String) {
    if range.lower < 0 || range.lower > range.upper || range.upper > source.bytes.count {
      faults.append("\(name) at \(range.lower)..<\(range.upper)")
    }
  }

  /// A name has to stand where its place says.
  private mutating func check(_ range: SourceRange, spells name: String) {
    check(range, name)
    let text = source.text(in: range)
    if text != name, text != "(\(name))", !text.hasPrefix("(") {
      faults.append("\(name) is \(text)")
    }
  }

  private mutating func check(_ block: Block) {
    if let range = block.range { check(range, "block") }
    switch block {
    case .heading(let heading): check(heading.attributes)
    case .code(let code): check(code.attributes)
    case .table(let table):
      check(table.attributes)
      let rows = [table.header].filter { !$0.isEmpty } + table.rows
      if rows.contains(where: { $0.count != table.alignments.count }) { faults.append("row") }
    case .figure(let figure): check(figure.attributes)
    case .callout(let callout): check(callout.attributes)
    case .division(let division): check(division.attributes)
    default: break
    }
    block.texts.forEach { $0.forEach { check($0) } }
    block.blocks.forEach { check($0) }
  }

  private mutating func check(_ inline: Inline) {
    switch inline {
    case .link(let link):
      check(link.range, "link")
      check(link.range, startsWith: ["[", "<"])
      check(link.attributes)
    case .image(let image):
      check(image.range, "image")
      check(image.range, startsWith: ["!["])
      check(image.attributes)
    case .span(_, let attributes): check(attributes)
    case .reference(let reference): check(reference)
    case .formula(let formula): check(formula)
    case .variable(let variable):
      check(variable.range, "variable")
      check(variable.range, isWritten: [variable.key])
    case .citation(let citation):
      check(citation.range, "citation")
      for item in citation.items {
        check(item.range, "key")
        check(item.range, isWritten: ["@\(item.key)", "@{\(item.key)}"])
        if item.range.lower < citation.range.lower || item.range.upper > citation.range.upper {
          faults.append("the key \(item.key) is outside of its citation")
        }
      }
    case .footnote(let index):
      if index < 0 || index >= noteCount { faults.append("footnote \(index)") }
    case .expression(let index):
      if index < 0 || index >= expressionCount { faults.append("expression \(index)") }
    default: break
    }
    inline.content.forEach { check($0) }
  }

  private mutating func check(_ attributes: Attributes) {
    check(attributes.range, "attributes")
    // `fig:x` is read as `fig-x`, and a bare word `note` as the class of a callout.
    if let label = attributes.label {
      check(label.range, "label")
      let written = source.text(in: label.range).replacing(":", with: "-")
      if written != label.text.replacing(":", with: "-") {
        faults.append("\(label.text) is \(written)")
      }
    }
    for word in attributes.classes where word.text != "unnumbered" {
      let bare = word.text.hasPrefix("callout-") ? String(word.text.dropFirst(8)) : word.text
      check(word.range, isWritten: [word.text, bare])
    }
    for pair in attributes.pairs { check(pair.key.range, isWritten: [pair.key.text]) }
  }

  /// A label has to stand where its place says, as `@fig-x`, as `@fig:x` or as an address.
  private mutating func check(_ reference: Reference) {
    check(reference.range, "reference")
    let text = source.text(in: reference.range)
    let written = text.lowercased().replacing(":", with: "-")
    let isShort = written.hasPrefix("@\(reference.label.lowercased())")
    if !isShort, !text.hasPrefix("[") { faults.append("\(reference.label) is \(text)") }
  }

  /// TeX on one line is the text at its place; in a caption blanks stand for the ends of lines.
  private mutating func check(_ formula: Formula) {
    check(formula.range, "formula")
    guard !formula.tex.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return }
    let text = source.text(in: formula.sourceRange(0..<formula.tex.utf8.count))
    let isSame = words(of: text) == words(of: formula.tex)
    if !isSame { faults.append("\(formula.tex) is \(text)") }
  }

  private func words(of text: String) -> [[UInt8]] {
    text.utf8.split { $0 <= 0x20 }.map { Array($0) }
  }

  private mutating func check(_ range: SourceRange, startsWith marks: [String]) {
    let text = source.text(in: range)
    if !marks.contains(where: { text.hasPrefix($0) }) { faults.append("link is \(text)") }
  }

  private mutating func check(_ range: SourceRange, isWritten forms: [String]) {
    let text = source.text(in: range)
    if !forms.contains(text) { faults.append("\(forms) is \(text)") }
  }

  // MARK: - Directives

  private mutating func check(_ statement: Statement) {
    check(statement.range, "statement")
    switch statement.kind {
    case .let(let name, let place, let value):
      check(place, spells: name)
      check(value)
    case .expression(let value): check(value)
    case .if(let condition, let first, let second):
      check(condition)
      (first + (second ?? [])).forEach { check($0) }
    case .for(let name, let place, let sequence, let body):
      check(place, spells: name)
      check(sequence)
      body.forEach { check($0) }
    }
  }

  private mutating func check(_ expression: Expression) {
    check(expression.range, "expression")
    switch expression.kind {
    case .identifier(let name): check(expression.range, spells: name)
    case .string(let segments):
      for case .interpolation(let value) in segments { check(value) }
    case .array(let elements): elements.forEach { check($0) }
    case .closure(let closure):
      for parameter in closure.parameters { check(parameter.range, spells: parameter.name) }
      closure.body.forEach { check($0) }
    case .call(let callee, let arguments, let trailing):
      check(callee)
      for argument in arguments + trailing {
        if let range = argument.labelRange { check(range, spells: argument.label ?? "") }
        check(argument.value)
      }
    case .member(let base, let name, let place):
      check(base)
      check(place, spells: name)
    case .subscript(let base, let arguments):
      check(base)
      arguments.forEach { check($0.value) }
    case .prefix(_, let value): check(value)
    case .infix(_, let place, let left, let right):
      check(place, "operator")
      check(left)
      check(right)
    case .range(let left, let right, _):
      check(left)
      check(right)
    case .ternary(let condition, let first, let second):
      check(condition)
      check(first)
      check(second)
    case .integer, .double, .boolean, .implicitMember, .invalid: break
    }
  }
}
