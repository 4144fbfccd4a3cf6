import Notebook

/// Writes directives in parentheses, so that a table can say how they were read.
enum SymbolicExpression {
  static func describe(_ statements: [Statement]) -> String {
    statements.map(describe).joined(separator: "; ")
  }

  static func describe(_ statement: Statement) -> String {
    switch statement.kind {
    case .let(let name, _, let value): return "(let \(name) \(describe(value)))"
    case .expression(let value): return describe(value)
    case .for(let name, _, let sequence, let body):
      return "(for \(name) \(describe(sequence)) {\(describe(body))})"
    case .if(let condition, let first, let second):
      let rest = second.map { " {\(describe($0))}" } ?? ""
      return "(if \(describe(condition)) {\(describe(first))}\(rest))"
    }
  }

  static func describe(_ expression: Expression) -> String {
    switch expression.kind {
    case .integer(let value): "\(value)"
    case .double(let value): "\(value)"
    case .boolean(let value): "\(value)"
    case .identifier(let name): name
    case .implicitMember(let name): ".\(name)"
    case .invalid: "INVALID"
    case .string(let segments): "\"\(segments.map(describe).joined())\""
    case .array(let elements): "[\(elements.map(describe).joined(separator: ", "))]"
    case .closure(let closure): describe(closure)
    case .call(let callee, let arguments, let trailing):
      "(call \(describe(callee))\(describe(arguments))"
        + (trailing.isEmpty ? ")" : " trailing\(describe(trailing)))")
    case .member(let base, let name, _): "\(describe(base)).\(name)"
    case .subscript(let base, let arguments): "(at \(describe(base))\(describe(arguments)))"
    case .prefix(let operation, let value): "(\(operation) \(describe(value)))"
    case .infix(let operation, _, let left, let right):
      "(\(operation) \(describe(left)) \(describe(right)))"
    case .ternary(let condition, let first, let second):
      "(? \(describe(condition)) \(describe(first)) \(describe(second)))"
    case .range(let lower, let upper, let isClosed):
      "(\(isClosed ? "..." : "..<") \(describe(lower)) \(describe(upper)))"
    }
  }

  private static func describe(_ segment: StringSegment) -> String {
    switch segment {
    case .text(let text): text
    case .interpolation(let value): "\\(\(describe(value)))"
    }
  }

  private static func describe(_ arguments: [Argument]) -> String {
    arguments.map { argument in
      " \(argument.label.map { "\($0): " } ?? "")\(describe(argument.value))"
    }.joined()
  }

  private static func describe(_ closure: Closure) -> String {
    let names = closure.parameters.map(\.name).joined(separator: ", ")
    return "{\(names.isEmpty ? "" : "\(names) in ")\(describe(closure.body))}"
  }
}
