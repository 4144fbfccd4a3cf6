import Notebook

extension Closure {
  /// How many arguments a call must give: the named ones, or as many as `$` names ask for.
  var arity: Int {
    guard parameters.isEmpty else { return parameters.count }
    var highest = -1
    for statement in body { statement.visitAnonymous { highest = max(highest, $0) } }
    return highest + 1
  }
}

extension Statement {
  fileprivate func visitAnonymous(_ visit: (Int) -> Void) {
    switch kind {
    case .let(_, _, let value): value.visitAnonymous(visit)
    case .expression(let expression): expression.visitAnonymous(visit)
    case .if(let condition, let then, let otherwise):
      condition.visitAnonymous(visit)
      for statement in then + (otherwise ?? []) { statement.visitAnonymous(visit) }
    case .for(_, _, let sequence, let body):
      sequence.visitAnonymous(visit)
      for statement in body { statement.visitAnonymous(visit) }
    }
  }
}

extension Expression {
  /// Visits the `$` names of a closure's body; those of closures inside it are their own.
  fileprivate func visitAnonymous(_ visit: (Int) -> Void) {
    switch kind {
    case .identifier(let name):
      if name.hasPrefix("$"), let index = Int(name.dropFirst()) { visit(index) }
    case .string(let segments):
      for case .interpolation(let expression) in segments { expression.visitAnonymous(visit) }
    case .array(let elements): for element in elements { element.visitAnonymous(visit) }
    case .call(let callee, let arguments, let trailing):
      callee.visitAnonymous(visit)
      for argument in arguments + trailing { argument.value.visitAnonymous(visit) }
    case .member(let base, _, _): base.visitAnonymous(visit)
    case .subscript(let base, let arguments):
      base.visitAnonymous(visit)
      for argument in arguments { argument.value.visitAnonymous(visit) }
    case .prefix(_, let operand): operand.visitAnonymous(visit)
    case .infix(_, _, let left, let right), .range(let left, let right, _):
      left.visitAnonymous(visit)
      right.visitAnonymous(visit)
    case .ternary(let condition, let yes, let no):
      for part in [condition, yes, no] { part.visitAnonymous(visit) }
    case .integer, .double, .boolean, .implicitMember, .closure, .invalid: break
    }
  }
}
