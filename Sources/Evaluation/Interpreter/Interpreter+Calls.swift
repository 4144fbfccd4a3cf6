import Notebook
import Simulation

extension Interpreter {
  // MARK: - Calls

  mutating func call(
    _ callee: Expression, _ arguments: [Argument], at range: SourceRange,
    expecting type: ValueType
  ) -> Value {
    switch callee.kind {
    case .identifier(let name):
      if let value = lookup(name) { return call(value, arguments, at: range) }
      let candidates = registry.functions(named: name)
      if candidates.isEmpty { return unknownFunction(name, at: callee.range) }
      return call(candidates, on: nil, arguments, at: range)
    case .member(let base, let name, let nameRange):
      let receiver = evaluate(base)
      if receiver.isPoison { return pass(receiver, over: arguments) }
      let candidates = registry.methods(named: name, of: receiver)
      if candidates.isEmpty {
        let value = member(name, at: nameRange, of: receiver, range: range)
        return value.isPoison ? value : call(value, arguments, at: range)
      }
      return call(candidates, on: receiver, arguments, at: range)
    case .implicitMember(let name):
      return implicit(name, of: type, arguments: arguments, at: range)
    default:
      return call(evaluate(callee), arguments, at: range)
    }
  }

  private mutating func call(_ value: Value, _ arguments: [Argument], at range: SourceRange)
    -> Value
  {
    guard case .closure(let closure) = value else {
      if value.isPoison { return pass(value, over: arguments) }
      return report("not-a-function", at: range, "\(value.noun) cannot be called")
    }
    var values: [Value] = []
    for argument in arguments { values.append(evaluate(argument.value)) }
    if let poison = poison(among: values) { return poison }
    return call(closure, values, at: range)
  }

  /// Evaluates arguments only for their errors and demands.
  private mutating func pass(_ poison: Value, over arguments: [Argument]) -> Value {
    for argument in arguments {
      if case .closure = argument.value.kind { continue }
      if case .implicitMember = argument.value.kind { continue }
      if case .call(let callee, _, _) = argument.value.kind, case .implicitMember = callee.kind {
        continue
      }
      _ = evaluate(argument.value)
    }
    return poison
  }

  private mutating func unknownFunction(_ name: String, at range: SourceRange) -> Value {
    if let place = definitions[name], place.lower > range.lower {
      return report(
        "use-before-definition", at: range, "`\(name)` is used before it is defined",
        suggestion: "move its definition above this line")
    }
    return report(
      "unknown-function", at: range, "there is no function or type `\(name)`",
      suggestion: suggestion(for: name, among: visibleNames))
  }

  /// Calls the overload that the arguments fit.
  private mutating func call(
    _ candidates: [Declaration], on receiver: Value?, _ arguments: [Argument],
    at range: SourceRange
  ) -> Value {
    let candidates = candidates.map { $0.adapted(to: arguments) }
    var plans: [(Declaration, Binder.Plan)] = []
    for candidate in candidates {
      if case .success(let plan) = Binder(candidate).plan(arguments, at: range) {
        plans.append((candidate, plan))
      }
    }
    guard !plans.isEmpty else {
      let closest = candidates.min { left, right in
        Binder(left).distance(from: arguments) < Binder(right).distance(from: arguments)
      }
      if let closest, case .failure(let problem) = Binder(closest).plan(arguments, at: range) {
        return report(
          problem.rule, at: problem.range, problem.sentence, notes: ["it is \(closest.usage)"],
          suggestion: problem.suggestion)
      }
      return .invalid
    }
    let before = diagnostics
    var firstFailure: [Diagnostic]?
    for (declaration, plan) in plans {
      diagnostics = before
      switch bind(declaration, plan, receiver: receiver, at: range) {
      case .success(let bound): return apply(declaration, to: bound)
      case .failure(let poison):
        if case .pending = poison.value { return .pending }
        if firstFailure == nil { firstFailure = diagnostics }
      }
    }
    diagnostics = firstFailure ?? before
    return .invalid
  }

  /// The poison that an argument turned out to be.
  private struct Poison: Error {
    var value: Value
  }

  /// Evaluates the arguments and converts them to their parameters' types.
  private mutating func bind(
    _ declaration: Declaration, _ plan: Binder.Plan, receiver: Value?, at range: SourceRange
  ) -> Result<Arguments, Poison> {
    var bound = Arguments(
      receiver: receiver, values: Array(repeating: nil, count: declaration.parameters.count),
      parameters: declaration.parameters,
      ranges: Array(repeating: nil, count: declaration.parameters.count), range: range)
    var poison: Value?
    for (position, parameter) in declaration.parameters.enumerated() {
      guard let expression = plan.arguments[position] else { continue }
      bound.ranges[position] = expression.range
      let value = evaluate(expression, expecting: parameter.type)
      if value.isPoison {
        poison = stronger(poison, value)
      } else if let converted = parameter.type.converting(value) {
        bound.values[position] = converted
      } else {
        report(
          "type-mismatch", at: expression.range,
          "`\(parameter.name)` of `\(declaration.signature)` takes \(parameter.type.phrase), "
            + "but this is \(value.noun)", notes: ["it is \(declaration.usage)"])
        poison = .invalid
      }
    }
    if let poison { return .failure(Poison(value: poison)) }
    return .success(bound)
  }

  /// Runs a declaration's body on bound arguments.
  mutating func apply(_ declaration: Declaration, to arguments: Arguments) -> Value {
    do throws(EvaluationFailure) {
      return try declaration.body(&self, arguments)
    } catch {
      let range = error.argument.map(arguments.rangeIfDeclared) ?? arguments.range
      return report(error.rule, at: range, error.sentence)
    }
  }

  func poison(among values: [Value]) -> Value? {
    var poison: Value?
    for value in values where value.isPoison { poison = stronger(poison, value) }
    return poison
  }

  // MARK: - Members

  mutating func member(
    _ name: String, at nameRange: SourceRange, of receiver: Value, range: SourceRange
  ) -> Value {
    if receiver.isPoison { return receiver }
    switch receiver {
    case .run(let run):
      if let measure = run.experiment.measure(named: name) { return series(of: measure, in: run) }
    case .state(let state):
      if let measure = state.run.experiment.measure(named: name) {
        guard case .series(let series) = series(of: measure, in: state.run) else {
          return .pending
        }
        return .sample(series.sample(state.generationIndex))
      }
    case .sweep(let sweep):
      if let parameter = sweep.parameters.first(where: { $0.name == name }) {
        return .array(parameter.values)
      }
    default: break
    }
    if let property = registry.property(named: name, of: receiver) {
      return apply(
        property,
        to: Arguments(receiver: receiver, values: [], parameters: [], ranges: [], range: range))
    }
    if let method = registry.methods(named: name, of: receiver).first {
      return report(
        "missing-call", at: nameRange, "`\(name)` is called with arguments",
        notes: ["it is \(method.usage)"], suggestion: "write `.\(method.signature)`")
    }
    let names = registry.memberNames(of: receiver)
    return report(
      "unknown-member", at: nameRange, "\(receiver.noun) has no member `\(name)`",
      notes: names.isEmpty ? [] : ["its members are \(names.joined(separator: ", "))"],
      suggestion: suggestion(for: name, among: names))
  }

  /// A choice written `.name`, looked up in the type that the context expects.
  mutating func implicit(
    _ name: String, of type: ValueType, arguments: [Argument]?, at range: SourceRange
  ) -> Value {
    if type == .parameterName, arguments == nil { return .string(name) }
    let candidates = registry.implicits(of: type)
    guard !candidates.isEmpty else {
      return report(
        "implicit-member", at: range,
        "`.\(name)` needs a type to belong to, and this place does not say which")
    }
    let matches = candidates.filter { $0.name == name }
    guard !matches.isEmpty else {
      return report(
        "unknown-member", at: range, "\(type.name) has no choice `.\(name)`",
        notes: ["the choices are \(candidates.map { "." + $0.name }.joined(separator: ", "))"],
        suggestion: suggestion(for: name, among: candidates.map(\.name)))
    }
    return call(matches, on: nil, arguments ?? [], at: range)
  }
}

extension Arguments {
  /// Where a parameter's argument stands; the call for a parameter that has none.
  fileprivate func rangeIfDeclared(_ name: String) -> SourceRange { range(of: name) }
}
