import Notebook

extension Interpreter {
  /// Runs the body of a function-like closure; its value is that of the last statement.
  mutating func execute(_ statements: [Statement]) -> Value? {
    let depth = locals.count
    defer { locals.removeLast(locals.count - depth) }
    var last: Value?
    for statement in statements {
      switch statement.kind {
      case .let(let name, let nameRange, let value):
        bind(name, at: nameRange, to: value)
        last = nil
      case .expression(let expression):
        last = evaluate(expression)
      case .if(let condition, let then, let otherwise):
        switch truth(of: evaluate(condition), at: condition.range) {
        case .boolean(true): last = execute(then)
        case .boolean: last = otherwise.flatMap { execute($0) }
        case let poison: last = poison
        }
      case .for(_, _, let sequence, _):
        last = report(
          "loop-in-function", at: sequence.range,
          "a `for` loop has no value; use `map`, `sum` or `product` here")
      }
    }
    if let last { return last }
    let range = statements.last?.range
    return report("no-value", at: range, "the closure has no value; end it with an expression")
  }

  /// Runs the body of a builder closure and collects what its expressions evaluate to.
  mutating func collect(_ statements: [Statement], into values: inout [Value]) {
    let depth = locals.count
    defer { locals.removeLast(locals.count - depth) }
    for statement in statements {
      switch statement.kind {
      case .let(let name, let nameRange, let value):
        bind(name, at: nameRange, to: value)
      case .expression(let expression):
        values.append(evaluate(expression))
      case .if(let condition, let then, let otherwise):
        switch truth(of: evaluate(condition), at: condition.range) {
        case .boolean(true): collect(then, into: &values)
        case .boolean: collect(otherwise ?? [], into: &values)
        case let poison: values.append(poison)
        }
      case .for(let name, let nameRange, let sequence, let body):
        guard let elements = elements(of: evaluate(sequence), at: sequence.range) else {
          values.append(.pending)
          continue
        }
        for (index, element) in elements.enumerated() {
          checkShadowing(name, at: nameRange)
          locals.append(Binding(name: name, value: element))
          if isJudging { places.append(place(of: element, named: name, at: index)) }
          collect(body, into: &values)
          if isJudging { places.removeLast() }
          locals.removeLast()
          guard takeStep(at: statement.range) else { return }
        }
      }
    }
  }

  private mutating func bind(_ name: String, at range: SourceRange, to value: Expression) {
    checkShadowing(name, at: range)
    locals.append(Binding(name: name, value: evaluate(value)))
  }

  /// A name means one thing in a notebook.
  private mutating func checkShadowing(_ name: String, at range: SourceRange) {
    guard globals[name] != nil else { return }
    report(
      "duplicate-name", at: range, "`\(name)` is already a name of this notebook",
      suggestion: "choose another name here")
  }

  /// The elements of an array or range; `nil` after a poison or an error.
  mutating func elements(of value: Value, at range: SourceRange) -> [Value]? {
    switch value {
    case .pending, .invalid: return nil
    case .array(let values): return values
    case .integerRange(let integers):
      guard integers.count <= Limits.elements else {
        report(
          "too-many-elements", at: range,
          "the range has \(integers.count) elements; at most \(Limits.elements) can be visited")
        return nil
      }
      return integers.map(Value.integer)
    default:
      report(
        "type-mismatch", at: range,
        "\(value.noun) cannot be visited; an array or a range of integers is needed")
      return nil
    }
  }

  /// A value as a decision: `.boolean`, or a poison.
  mutating func truth(of value: Value, at range: SourceRange) -> Value {
    switch value {
    case .boolean, .pending, .invalid: return value
    case .condition(let conditions):
      switch conditions.verdict {
      case .holds: return .boolean(true)
      case .fails: return .boolean(false)
      case .undecided:
        return report(
          "undecided-condition", at: range,
          "the Monte Carlo error is too large to decide this condition",
          suggestion: "use more replicates")
      }
    default:
      return report(
        "type-mismatch", at: range, "a condition is needed here, but this is \(value.noun)")
    }
  }
}
