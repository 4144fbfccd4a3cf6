/// Writes a document as an indented text tree, for tests and for people who want to look inside.
package struct TreeDump {
  let document: Document
  var text = ""
  private var depth = 0

  private init(_ document: Document) {
    self.document = document
  }

  /// The whole document, one node a line, with places as `line:column-line:column`.
  ///
  /// - Parameter document: The document.
  /// - Returns: The tree, then the cells, the expressions and the diagnostics.
  package static func describe(_ document: Document) -> String {
    var dump = TreeDump(document)
    if let matter = document.frontMatter { dump.line("front matter", matter.range) }
    dump.group("blocks") { dump in document.blocks.forEach { dump.block($0) } }
    for cell in document.cells { dump.cell(cell) }
    for (index, inline) in document.inlineExpressions.enumerated() {
      dump.line("inline \(index)\(inline.format.map { " format \($0)" } ?? "")", inline.range)
      dump.nest { dump in inline.expression.map { dump.expression($0) } }
    }
    for note in document.footnotes {
      dump.group("footnote \(note.name)", note.range) { dump in
        note.blocks.forEach { dump.block($0) }
      }
    }
    for label in document.labels { dump.line("label \(label.label)", label.range) }
    for diagnostic in document.diagnostics {
      dump.line("\(diagnostic.severity.rawValue) \(diagnostic.rule)", diagnostic.range)
    }
    return dump.text
  }

  /// The statements of a cell alone.
  ///
  /// - Parameters:
  ///   - statements: The statements.
  ///   - document: The document they are from.
  /// - Returns: The tree.
  package static func describe(_ statements: [Statement], in document: Document) -> String {
    var dump = TreeDump(document)
    statements.forEach { dump.statement($0) }
    return dump.text
  }

  // MARK: - Lines

  mutating func line(_ name: String, _ range: SourceRange? = nil) {
    text += String(repeating: "  ", count: depth) + name
    if let range {
      let (lower, upper) = (position(range.lower), position(range.upper))
      text += " @\(lower)-\(upper)"
    }
    text += "\n"
  }

  private func position(_ offset: Int) -> String {
    let source = document.source
    let position = source.position(of: offset)
    let path = source.place(of: SourceRange(lower: offset, upper: offset)).path
    return "\(path == source.path ? "" : "\(path):")\(position.line):\(position.column)"
  }

  private mutating func nest(_ body: (inout TreeDump) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  mutating func group(
    _ name: String, _ range: SourceRange? = nil, _ body: (inout TreeDump) -> Void
  ) {
    line(name, range)
    nest(body)
  }

  func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\"": result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  // MARK: - Cells

  private mutating func cell(_ cell: Cell) {
    group("cell \(cell.index)\(cell.label.map { " label \($0)" } ?? "")", cell.range) { dump in
      for option in cell.options.all {
        dump.line("option \(option.key) \(dump.quoted(option.value))", option.valueRange)
      }
      for caption in cell.captions {
        dump.group("caption \(caption.key)") { dump in
          caption.content.forEach { dump.inline($0) }
        }
      }
      dump.group("code", cell.codeRange) { dump in
        cell.statements.forEach { dump.statement($0) }
      }
    }
  }

  private mutating func statement(_ statement: Statement) {
    switch statement.kind {
    case .let(let name, let place, let value):
      group("let \(name) @\(position(place.lower))", statement.range) { $0.expression(value) }
    case .expression(let value):
      expression(value)
    case .if(let condition, let first, let second):
      group("if", statement.range) { dump in
        dump.expression(condition)
        dump.group("then") { dump in first.forEach { dump.statement($0) } }
        guard let second else { return }
        dump.group("else") { dump in second.forEach { dump.statement($0) } }
      }
    case .for(let name, let place, let sequence, let body):
      group("for \(name) @\(position(place.lower))", statement.range) { dump in
        dump.expression(sequence)
        body.forEach { dump.statement($0) }
      }
    }
  }

  private mutating func expression(_ expression: Expression) {
    let range = expression.range
    switch expression.kind {
    case .integer(let value): line("integer \(value)", range)
    case .double(let value): line("double \(value)", range)
    case .boolean(let value): line("boolean \(value)", range)
    case .identifier(let name): line("name \(name)", range)
    case .implicitMember(let name): line("implicit member \(name)", range)
    case .invalid: line("invalid", range)
    case .string(let segments):
      group("string", range) { dump in
        for segment in segments {
          switch segment {
          case .text(let text): dump.line("text \(dump.quoted(text))")
          case .interpolation(let value): dump.expression(value)
          }
        }
      }
    case .array(let elements):
      group("list", range) { dump in elements.forEach { dump.expression($0) } }
    case .closure(let closure):
      let names = closure.parameters.map(\.name).joined(separator: ", ")
      group("closure\(names.isEmpty ? "" : " \(names)")", range) { dump in
        closure.body.forEach { dump.statement($0) }
      }
    case .call(let callee, let arguments, let trailing):
      group("call", range) { dump in
        dump.expression(callee)
        arguments.forEach { dump.argument($0, "argument") }
        trailing.forEach { dump.argument($0, "trailing") }
      }
    case .member(let base, let name, let place):
      group("member \(name) @\(position(place.lower))", range) { $0.expression(base) }
    case .subscript(let base, let arguments):
      group("element", range) { dump in
        dump.expression(base)
        arguments.forEach { dump.argument($0, "index") }
      }
    case .prefix(let operation, let value):
      group("prefix \(operation)", range) { $0.expression(value) }
    case .infix(let operation, let place, let left, let right):
      group("infix \(operation) @\(position(place.lower))", range) { dump in
        dump.expression(left)
        dump.expression(right)
      }
    case .ternary(let condition, let first, let second):
      group("choice", range) { dump in
        [condition, first, second].forEach { dump.expression($0) }
      }
    case .range(let lower, let upper, let isClosed):
      group(isClosed ? "range closed" : "range half-open", range) { dump in
        dump.expression(lower)
        dump.expression(upper)
      }
    }
  }

  private mutating func argument(_ argument: Argument, _ name: String) {
    group("\(name)\(argument.label.map { " \($0):" } ?? "")") { $0.expression(argument.value) }
  }
}
