package import Notebook
package import Simulation

/// The arguments of a call, bound to parameters and converted to their types.
package struct Arguments: Sendable {
  /// A member's own value; `nil` for a free function.
  package var receiver: Value?
  /// In the order of the parameters; `nil` where the default applies.
  package var values: [Value?]
  package var parameters: [Declaration.Parameter]
  /// The source of the arguments, in the order of the parameters.
  package var ranges: [SourceRange?]
  /// The source of the call.
  package var range: SourceRange

  /// The argument of a parameter, or `nil` where the default applies.
  package subscript(_ name: String) -> Value? {
    guard let index = parameters.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("the registry declares no parameter \(name)")
    }
    return values[index]
  }

  /// The source of a parameter's argument, or of the call where the default applies.
  package func range(of name: String) -> SourceRange {
    guard let index = parameters.firstIndex(where: { $0.name == name }) else { return range }
    return ranges[index] ?? range
  }

  package func has(_ name: String) -> Bool { self[name] != nil }

  package func number(_ name: String) -> Double {
    guard let number = self[name]?.number else { return mismatch(name) }
    return number
  }

  package func integer(_ name: String) -> Int {
    guard let integer = self[name]?.integer else { return mismatch(name) }
    return integer
  }

  package func quantity(_ name: String) -> Quantity {
    guard let quantity = self[name]?.quantity else { return mismatch(name) }
    return quantity
  }

  package func string(_ name: String) -> String {
    guard case .string(let string) = self[name] else { return mismatch(name) }
    return string
  }

  package func boolean(_ name: String) -> Bool {
    guard case .boolean(let boolean) = self[name] else { return mismatch(name) }
    return boolean
  }

  package func closure(_ name: String) -> ClosureValue {
    guard case .closure(let closure) = self[name] else { return mismatch(name) }
    return closure
  }

  package func array(_ name: String) -> [Value] {
    switch self[name] {
    case .array(let values): values
    case .integerRange(let range): range.map(Value.integer)
    default: mismatch(name)
    }
  }

  package func numbers(_ name: String) -> [Double] {
    array(name).map { $0.number ?? $0.quantity?.value ?? mismatch(name) }
  }

  package func strings(_ name: String) -> [String] {
    array(name).map { value in
      guard case .string(let string) = value else { return mismatch(name) }
      return string
    }
  }

  package func realRange(_ name: String) -> ClosedRange<Double> {
    guard case .realRange(let range) = self[name] else { return mismatch(name) }
    return range
  }

  /// The binder has converted every argument to its parameter's type, so a mismatch is a
  /// declaration whose body disagrees with its own parameters.
  private func mismatch<Result>(_ name: String) -> Result {
    preconditionFailure("the body asks for \(name) with a type that is not declared")
  }
}

extension EvaluationFailure {
  /// The engine's objection to an argument, under the argument's name.
  package init(_ error: InvalidArgument) {
    self.init(argument: error.argument, because: error.reason)
  }
}
