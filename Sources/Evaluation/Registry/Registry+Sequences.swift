import Notebook
import Statistics

extension [Declaration] {
  /// Arrays, ranges, sums and products.
  package static let sequences: [Declaration] = [
    .function(
      "sum",
      [.init(nil, "values", .sequence), .init(nil, "term", .closure(arity: 1), default: "")],
      .numeric, "The sum of an array, or of a function over a range.",
      example: "sum(1...100) { i in 1 / (i * i) }"
    ) { interpreter, arguments in
      interpreter.fold(arguments, from: 0, .add)
    },
    .function(
      "product",
      [.init(nil, "values", .sequence), .init(nil, "factor", .closure(arity: 1), default: "")],
      .numeric, "The product of an array, or of a function over a range.",
      example: "product(1...100) { i in 1 - 1 / (4 * i * i) }"
    ) { interpreter, arguments in
      interpreter.fold(arguments, from: 1, .multiply)
    },
    .function(
      "stride", [.init("from", .number), .init("through", .number), .init("by", .number)],
      .array(.number), "Numbers at equal steps, the last one included.",
      example: "stride(from: 0, through: 1, by: 0.1)"
    ) { (_, arguments) throws(EvaluationFailure) in
      try strided(arguments, to: "through") { $0 <= $1 }
    },
    .function(
      "stride", [.init("from", .number), .init("to", .number), .init("by", .number)],
      .array(.number), "Numbers at equal steps, the end left out.",
      example: "stride(from: 0, to: 1, by: 0.1)"
    ) { (_, arguments) throws(EvaluationFailure) in
      try strided(arguments, to: "to") { $0 < $1 }
    },
    .function(
      "logarithmicSteps",
      [.init("from", .integer), .init("through", .integer), .init("count", .integer)],
      .array(.integer), "Distinct integers at about equal ratios, both ends included.",
      example: "logarithmicSteps(from: 1, through: 10_000, count: 40)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let (first, last) = (arguments.integer("from"), arguments.integer("through"))
      let count = arguments.integer("count")
      guard first >= 1, last >= first, (2...100_000).contains(count) else {
        throw EvaluationFailure(
          because: "`from` is at least 1, `through` not less than `from`, and `count` at least 2")
      }
      let ratio = log(Double(last) / Double(first)) / Double(count - 1)
      var steps: [Int] = [first]
      for index in 1..<count {
        let exact = Double(first) * exp(ratio * Double(index))
        let step = index == count - 1 ? last : Int(exact.rounded())
        if step > (steps.last ?? 0) { steps.append(step) }
      }
      return .array(steps.map(Value.integer))
    },
    .function(
      "iterate",
      [
        .init(nil, "start", .number), .init("count", .integer),
        .init(nil, "step", .closure(arity: 1)),
      ], .array(.number),
      "The start, and what a function makes of it when it is applied again and again.",
      example: "iterate(1, count: 10) { 1 - exp(-$0) }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let count = arguments.integer("count")
      guard (0...Limits.elements).contains(count) else {
        throw EvaluationFailure(
          argument: "count", because: "`count` is from 0 to \(Limits.elements)")
      }
      var values: [Value] = [.number(arguments.number("start"))]
      for _ in 0..<count {
        let value = interpreter.call(
          arguments.closure("step"), [values[values.count - 1]], at: arguments.range)
        if value.isPoison { return value }
        values.append(value)
      }
      return .array(values)
    },
    .method(
      .sequence, "map", [.init(nil, "transform", .closure(arity: 1))], .array(.any),
      "What a closure makes of each element.", example: "[1, 2, 3].map { $0 * $0 }"
    ) { interpreter, arguments in
      interpreter.mapped(arguments, by: "transform") { .array($0) }
    },
    .method(
      .sequence, "flatMap", [.init(nil, "transform", .closure(arity: 1))], .array(.any),
      "The arrays that a closure makes of each element, joined to one.",
      example: "[10, 100].flatMap { n in [n, 2 * n] }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      try interpreter.joined(arguments)
    },
    .method(
      .sequence, "sorted", [], .array(.quantity), "The elements in ascending order.",
      example: "[3, 1, 2].sorted()"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let elements = interpreter.elements(of: arguments)
      if let poison = interpreter.poison(among: elements) { return poison }
      let values = elements.compactMap { element in
        element.quantity.map { (value: $0.value, element: element) }
      }
      guard values.count == elements.count, !values.contains(where: { $0.value.isNaN }) else {
        throw EvaluationFailure(
          "type-mismatch", "only numbers that can be compared can be sorted")
      }
      let order = values.indices.sorted { (values[$0].value, $0) < (values[$1].value, $1) }
      return .array(order.map { values[$0].element })
    },
    .method(
      .sequence, "filter", [.init(nil, "isIncluded", .closure(arity: 1))], .array(.any),
      "The elements for which a condition holds.", example: "(1...9).filter { $0 % 2 == 0 }"
    ) { interpreter, arguments in
      interpreter.selected(arguments, by: "isIncluded") { .array($0) }
    },
    .method(
      .sequence, "first", [.init("where", "condition", .closure(arity: 1))], .any,
      "The first element for which a condition holds.", example: "(1...9).first { $0 > 3 }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let value = interpreter.selected(arguments, by: "condition", atMost: 1) { .array($0) }
      guard case .array(let found) = value else { return value }
      guard let first = found.first else {
        throw EvaluationFailure("no-such-element", "the condition holds for no element")
      }
      return first
    },
    .property(
      .sequence, "count", .integer, "The number of elements.", example: "[1, 2].count"
    ) { _, arguments in
      switch arguments.receiver {
      case .integerRange(let range): .integer(range.count)
      case .array(let values): .integer(values.count)
      default: .invalid
      }
    },
    .property(
      .sequence, "first", .any, "The first element.", example: "[1, 2].first"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      try end(of: interpreter.elements(of: arguments)) { $0.first }
    },
    .property(
      .sequence, "last", .any, "The last element.", example: "[1, 2].last"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      try end(of: interpreter.elements(of: arguments)) { $0.last }
    },
    .property(
      .sequence, "sum", .numeric, "The sum of the elements.", example: "[1, 2].sum"
    ) { interpreter, arguments in
      interpreter.total(interpreter.elements(of: arguments), from: 0, .add, at: arguments.range)
    },
    .property(
      .sequence, "min", .numeric, "The least element.", example: "[1, 2].min"
    ) { interpreter, arguments in
      interpreter.total(
        interpreter.elements(of: arguments), from: .infinity, .minimum, at: arguments.range)
    },
    .property(
      .sequence, "max", .numeric, "The greatest element.", example: "[1, 2].max"
    ) { interpreter, arguments in
      interpreter.total(
        interpreter.elements(of: arguments), from: -.infinity, .maximum, at: arguments.range)
    },
  ]
}

private func end(
  of elements: [Value], _ choose: ([Value]) -> Value?
) throws(EvaluationFailure) -> Value {
  guard let element = choose(elements) else {
    throw EvaluationFailure("no-such-element", "the array is empty")
  }
  return element
}

private func strided(
  _ arguments: Arguments, to end: String, while isInside: (Double, Double) -> Bool
) throws(EvaluationFailure) -> Value {
  let (start, end) = (arguments.number("from"), arguments.number(end))
  let step = arguments.number("by")
  guard step != 0, step.isFinite, start.isFinite, end.isFinite else {
    throw EvaluationFailure(argument: "by", because: "the step is a finite number other than 0")
  }
  let count = ((end - start) / step).rounded(.down)
  guard count < Double(Limits.elements) else {
    throw EvaluationFailure(
      "too-many-elements", argument: "by", "the stride has more than \(Limits.elements) elements")
  }
  guard count >= 0 else { return .array([]) }
  let isInteger = [start, step].allSatisfy { $0 == $0.rounded() && abs($0) < 0x1p53 }
  var values: [Value] = []
  for index in 0...Int(count) {
    // Each element is computed from the start, so that rounding does not add up.
    let element = start + Double(index) * step
    guard step > 0 ? isInside(element, end) : isInside(-element, -end) else { break }
    values.append(isInteger ? .integer(Int(element)) : .number(element))
  }
  return .array(values)
}

extension Interpreter {
  /// The elements of the receiver, which the registry has checked to be a sequence.
  fileprivate mutating func elements(of arguments: Arguments) -> [Value] {
    elements(of: arguments.receiver ?? .invalid, at: arguments.range) ?? []
  }

  fileprivate mutating func mapped(
    _ arguments: Arguments, by name: String, _ result: ([Value]) -> Value
  ) -> Value {
    guard let elements = elements(of: arguments.receiver ?? .invalid, at: arguments.range) else {
      return .invalid
    }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements {
      let value = call(arguments.closure(name), [element], at: arguments.range)
      if case .invalid = value { return .invalid }
      values.append(value)
    }
    return poison(among: values) ?? result(values)
  }

  fileprivate mutating func joined(_ arguments: Arguments) throws(EvaluationFailure) -> Value {
    let parts = mapped(arguments, by: "transform") { .array($0) }
    guard case .array(let parts) = parts else { return parts }
    var values: [Value] = []
    for part in parts {
      guard let elements = elements(of: part, at: arguments.range(of: "transform")) else {
        return .invalid
      }
      guard values.count + elements.count <= Limits.elements else {
        throw EvaluationFailure(
          "too-many-elements", argument: "transform",
          "the array has more than \(Limits.elements) elements")
      }
      values += elements
    }
    return .array(values)
  }

  fileprivate mutating func selected(
    _ arguments: Arguments, by name: String, atMost limit: Int = .max,
    _ result: ([Value]) -> Value
  ) -> Value {
    guard let elements = elements(of: arguments.receiver ?? .invalid, at: arguments.range) else {
      return .invalid
    }
    var values: [Value] = []
    for element in elements where values.count < limit {
      let range = arguments.range(of: name)
      let verdict = call(arguments.closure(name), [element], at: range)
      switch truth(of: verdict, at: range) {
      case .boolean(let isIncluded): if isIncluded { values.append(element) }
      case let poison: return poison
      }
    }
    return result(values)
  }

  /// A sum or product over `values`, through the closure if there is one.
  fileprivate mutating func fold(
    _ arguments: Arguments, from start: Double, _ operation: BinaryOperation
  ) -> Value {
    guard let sequence = arguments["values"] else { return .invalid }
    guard let elements = elements(of: sequence, at: arguments.range(of: "values")) else {
      return .invalid
    }
    let closure = arguments.values[1].map { _ in arguments.closure(arguments.parameters[1].name) }
    guard let closure else { return total(elements, from: start, operation, at: arguments.range) }
    var terms: [Value] = []
    terms.reserveCapacity(elements.count)
    for element in elements {
      let term = call(closure, [element], at: arguments.range)
      if case .invalid = term { return .invalid }
      terms.append(term)
    }
    return total(terms, from: start, operation, at: arguments.range)
  }

  fileprivate mutating func total(
    _ terms: [Value], from start: Double, _ operation: BinaryOperation, at range: SourceRange
  ) -> Value {
    if let poison = poison(among: terms) { return poison }
    if start == 0 {
      let numbers = terms.compactMap(\.number)
      if numbers.count == terms.count { return .number(pairwiseSum(numbers)) }
    }
    let quantities = terms.compactMap(\.quantity)
    if quantities.count == terms.count, start.isFinite {
      return .quantity(start == 0 ? .sum(quantities) : .product(quantities))
    }
    guard terms.count <= Limits.curves else {
      return report(
        "too-many-elements", at: range,
        "there are \(terms.count) curves or samples; at most \(Limits.curves) can be added up")
    }
    var total = Value.number(start)
    for term in terms {
      guard let next = operation(total, term) else {
        return report("type-mismatch", at: range, "\(term.noun) cannot be added up")
      }
      total = next
    }
    return total
  }
}
