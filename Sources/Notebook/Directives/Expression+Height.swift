// A tree is dropped and evaluated by recursion, so its height is known when a node is made and
// bounded by the parser; left-deep chains of operators and members count too.

extension Expression.Kind {
  /// The greatest height of what the expression holds directly.
  var heightOfChildren: Int {
    switch self {
    case .integer, .double, .boolean, .identifier, .implicitMember, .invalid:
      0
    case .string(let segments):
      segments.reduce(0) { height, segment in
        guard case .interpolation(let value) = segment else { return height }
        return max(height, value.height)
      }
    case .array(let elements):
      elements.reduce(0) { max($0, $1.height) }
    case .closure(let closure):
      closure.body.height
    case .call(let callee, let arguments, let trailing):
      max(callee.height, arguments.height, trailing.height)
    case .member(let base, _, _), .prefix(_, let base):
      base.height
    case .subscript(let base, let arguments):
      max(base.height, arguments.height)
    case .infix(_, _, let left, let right), .range(let left, let right, _):
      max(left.height, right.height)
    case .ternary(let condition, let first, let second):
      max(condition.height, first.height, second.height)
    }
  }
}

extension Statement.Kind {
  /// The greatest height of what the statement holds directly.
  var heightOfChildren: Int {
    switch self {
    case .let(_, _, let value), .expression(let value): value.height
    case .if(let condition, let first, let second):
      max(condition.height, first.height, second?.height ?? 0)
    case .for(_, _, let sequence, let body): max(sequence.height, body.height)
    }
  }
}

extension [Argument] {
  fileprivate var height: Int { reduce(0) { Swift.max($0, $1.value.height) } }
}

extension [Statement] {
  fileprivate var height: Int { reduce(0) { Swift.max($0, $1.height) } }
}
