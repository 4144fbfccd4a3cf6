import Notebook

/// Matches the arguments of a call to the parameters of a declaration, as Swift does.
struct Binder {
  /// The expression for each parameter; `nil` where the default applies.
  struct Plan {
    var arguments: [Expression?]
  }

  /// Why arguments do not match.
  struct Problem: Error {
    var rule: String
    var range: SourceRange
    var sentence: String
    var suggestion: String?
  }

  private let declaration: Declaration

  init(_ declaration: Declaration) {
    self.declaration = declaration
  }

  /// Matches arguments to parameters by label and order.
  func plan(_ arguments: [Argument], at range: SourceRange) -> Result<Plan, Problem> {
    var plan = Plan(arguments: Array(repeating: nil, count: declaration.parameters.count))
    var next = 0
    for argument in arguments {
      let place = argument.labelRange.map { $0.union(argument.value.range) } ?? argument.value.range
      guard let position = position(for: argument, from: next, in: plan) else {
        return .failure(problem(with: argument, at: place, next: next, in: plan))
      }
      plan.arguments[position] = argument.value
      next = position + 1
    }
    for (position, parameter) in declaration.parameters.enumerated()
    where plan.arguments[position] == nil && parameter.defaultText == nil {
      let name = parameter.label ?? parameter.name
      return .failure(
        Problem(
          rule: "missing-argument", range: range,
          sentence: "`\(declaration.name)` needs the argument `\(name)`"))
    }
    return .success(plan)
  }

  /// How far arguments are from fitting: used to choose which overload to complain about.
  func distance(from arguments: [Argument]) -> Int {
    let labels = declaration.parameters.map(\.label)
    let unknown = arguments.filter { $0.label != nil && !labels.contains($0.label) }.count
    return 4 * unknown + abs(arguments.count - declaration.parameters.count)
  }

  private func position(for argument: Argument, from next: Int, in plan: Plan) -> Int? {
    for position in declaration.parameters.indices.dropFirst(next)
    where plan.arguments[position] == nil {
      let parameter = declaration.parameters[position]
      if let label = argument.label {
        if label == parameter.label { return position }
      } else if parameter.label == nil {
        return position
      } else if case .closure = argument.value.kind, parameter.type.isClosure {
        // A trailing closure drops its label.
        return position
      }
    }
    return nil
  }

  private func problem(
    with argument: Argument, at range: SourceRange, next: Int, in plan: Plan
  ) -> Problem {
    let name = declaration.name
    guard let label = argument.label else {
      let missing = declaration.parameters.dropFirst(next).compactMap(\.label).first
      return Problem(
        rule: "unlabelled-argument", range: range,
        sentence: missing == nil
          ? "`\(name)` takes no more arguments" : "this argument of `\(name)` needs its label",
        suggestion: missing.map { "write `\($0):` before it" })
    }
    let labels = declaration.parameters.compactMap(\.label)
    if let position = declaration.parameters.firstIndex(where: { $0.label == label }) {
      guard plan.arguments[position] == nil else {
        return Problem(
          rule: "repeated-argument", range: range,
          sentence: "`\(name)` is given the argument `\(label)` twice")
      }
      return Problem(
        rule: "argument-order", range: range,
        sentence: "the argument `\(label)` of `\(name)` stands too late",
        suggestion: "keep the order \(labels.joined(separator: ", "))")
    }
    return Problem(
      rule: "unknown-argument", range: argument.labelRange ?? range,
      sentence: "`\(name)` has no argument `\(label)`",
      suggestion: suggestion(for: label, among: labels))
  }
}

extension Declaration {
  /// The call as it would be written, with types and defaults.
  package var usage: String {
    let parts = parameters.map { parameter in
      (parameter.label ?? "_ " + parameter.name) + ": " + parameter.type.name
        + (parameter.defaultText.map { $0.isEmpty ? "?" : " = " + $0 } ?? "")
    }
    let prefix = kind == .implicit || kind == .method || kind == .property ? "." : ""
    guard kind == .function || kind == .method || !parameters.isEmpty else {
      return "`\(prefix)\(name)`"
    }
    return "`\(prefix)\(name)(\(parts.joined(separator: ", ")))`"
  }
}
