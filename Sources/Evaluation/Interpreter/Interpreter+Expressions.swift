package import Notebook

extension Interpreter {
  /// Evaluates an expression.
  ///
  /// - Parameters:
  ///   - expression: What to evaluate.
  ///   - type: The type that the context expects; implicit members are looked up in it.
  /// - Returns: The value, or a poison.
  package mutating func evaluate(_ expression: Expression, expecting type: ValueType = .any)
    -> Value
  {
    guard takeStep(at: expression.range) else { return .invalid }
    switch expression.kind {
    case .integer(let integer): return .integer(integer)
    case .double(let double): return .number(double)
    case .boolean(let boolean): return .boolean(boolean)
    case .string(let segments): return string(segments, at: expression.range)
    case .identifier(let name): return named(name, at: expression.range)
    case .implicitMember(let name):
      return implicit(name, of: type, arguments: nil, at: expression.range)
    case .array(let elements): return array(elements, expecting: type)
    case .closure(let closure): return .closure(ClosureValue(closure: closure, locals: locals))
    case .call(let callee, let arguments, let trailing):
      return call(callee, arguments + trailing, at: expression.range, expecting: type)
    case .member(let base, let name, let nameRange):
      return member(name, at: nameRange, of: evaluate(base), range: expression.range)
    case .subscript(let base, let arguments):
      return element(of: evaluate(base), at: arguments, range: expression.range)
    case .prefix(let symbol, let operand):
      return prefix(symbol, evaluate(operand), at: expression.range)
    case .infix(let symbol, let symbolRange, let left, let right):
      return infix(symbol, at: symbolRange, left, right)
    case .ternary(let condition, let yes, let no):
      return choose(condition, yes, no, expecting: type)
    case .range(let lower, let upper, let isClosed):
      return range(evaluate(lower), evaluate(upper), isClosed: isClosed, at: expression.range)
    case .invalid: return .invalid
    }
  }

  private mutating func string(_ segments: [StringSegment], at range: SourceRange) -> Value {
    var text = ""
    for segment in segments {
      switch segment {
      case .text(let part): text += part
      case .interpolation(let expression):
        let value = evaluate(expression)
        if value.isPoison { return value }
        text += self.text(of: value)
      }
      guard isShort(text, at: range) else { return .invalid }
    }
    return .string(text)
  }

  private mutating func named(_ name: String, at range: SourceRange) -> Value {
    if let value = lookup(name) { return value }
    if let constant = registry.constant(named: name) {
      return apply(
        constant,
        to: Arguments(receiver: nil, values: [], parameters: [], ranges: [], range: range))
    }
    if let place = definitions[name], place.lower > range.lower {
      return report(
        "use-before-definition", at: range, "`\(name)` is used before it is defined",
        suggestion: "move its definition above this line")
    }
    if name.hasPrefix("$") {
      return report(
        "unknown-name", at: range, "`\(name)` has a meaning only inside a closure that takes it")
    }
    if !registry.functions(named: name).isEmpty {
      return report(
        "missing-call", at: range, "`\(name)` is a function",
        suggestion: "call it: `\(name)(…)`")
    }
    return report(
      "unknown-name", at: range, "there is no name `\(name)` here",
      suggestion: suggestion(for: name, among: visibleNames))
  }

  private mutating func array(_ elements: [Expression], expecting type: ValueType) -> Value {
    var element = ValueType.any
    if case .array(let expected) = type { element = expected }
    var values: [Value] = []
    var poison: Value?
    for expression in elements {
      let value = evaluate(expression, expecting: element)
      if value.isPoison { poison = stronger(poison, value) }
      values.append(value)
    }
    return poison ?? .array(values)
  }

  private mutating func choose(
    _ condition: Expression, _ yes: Expression, _ no: Expression, expecting type: ValueType
  ) -> Value {
    let value = evaluate(condition)
    if case .sample(let mask) = value {
      return select(
        mask, evaluate(yes, expecting: type), evaluate(no, expecting: type), at: condition.range)
    }
    switch truth(of: value, at: condition.range) {
    case .boolean(let holds): return evaluate(holds ? yes : no, expecting: type)
    case let poison: return poison
    }
  }

  /// The conditional over a sample of replicates, replicate by replicate.
  private mutating func select(
    _ mask: Sample, _ yes: Value, _ no: Value, at range: SourceRange
  ) -> Value {
    if yes.isPoison || no.isPoison { return stronger(yes, no) }
    guard let yes = yes.column(count: mask.values.count),
      let no = no.column(count: mask.values.count)
    else {
      return report(
        "type-mismatch", at: range,
        "both branches need a number or a sample when the condition is one for each replicate")
    }
    let holds = mask.values
    let values = holds.indices.map { holds[$0] != 0 ? yes[$0] : no[$0] }
    return .sample(Sample(values: values, origin: mask.origin))
  }

  private mutating func range(
    _ lower: Value, _ upper: Value, isClosed: Bool, at range: SourceRange
  ) -> Value {
    if lower.isPoison || upper.isPoison { return stronger(lower, upper) }
    switch (lower, upper) {
    case (.integer(let lower), .integer(let upper)):
      let (last, overflow) = isClosed ? (upper, false) : upper.subtractingReportingOverflow(1)
      guard !overflow, lower <= last else { return emptyRange(at: range) }
      let (width, isTooWide) = last.subtractingReportingOverflow(lower)
      guard !isTooWide, width < Int.max else {
        return report("too-many-elements", at: range, "the range is too wide")
      }
      return .integerRange(lower...last)
    default:
      guard let lower = lower.number, let upper = upper.number else {
        return report(
          "type-mismatch", at: range,
          "a range needs two numbers, but these are \(lower.noun) and \(upper.noun)")
      }
      guard isClosed else {
        return report(
          "half-open-range", at: range, "a half-open range needs integers",
          suggestion: "use `...`")
      }
      guard lower <= upper else { return emptyRange(at: range) }
      return .realRange(lower...upper)
    }
  }

  private mutating func emptyRange(at range: SourceRange) -> Value {
    report("empty-range", at: range, "the range ends before it begins")
  }

  // MARK: - Subscripts

  private mutating func element(
    of base: Value, at arguments: [Argument], range: SourceRange
  ) -> Value {
    if case .sweep(let sweep) = base { return element(of: sweep, at: arguments, range: range) }
    guard arguments.count == 1, let argument = arguments.first, argument.label == nil else {
      return report("subscript", at: range, "a subscript takes one index without a label")
    }
    let index = evaluate(argument.value)
    if base.isPoison || index.isPoison { return stronger(base, index) }
    let place = argument.value.range
    switch (base, index) {
    case (.curve(let curve), .integerRange(let generations)):
      let part = curve.restricted(to: generations)
      guard !part.generations.isEmpty else {
        return report(
          "unknown-generation", at: place, "no recorded generation lies in this range",
          notes: [recorded(curve.generations)])
      }
      return .curve(part)
    case (.array(let values), _):
      guard let position = index.integer else {
        return report(
          "subscript", at: place, "an index is a whole number, but this is \(index.noun)")
      }
      guard values.indices.contains(position) else {
        return report(
          "index-out-of-range", at: place,
          "the array has \(values.count) elements, so there is no index \(position)",
          notes: ["the first index is 0"])
      }
      return values[position]
    case (.series(let series), _):
      return generation(index, in: series.generations, at: place) { .sample(series.sample($0)) }
    case (.curve(let curve), _):
      return generation(index, in: curve.generations, at: place) { .quantity(curve.quantity($0)) }
    default: break
    }
    return report(
      "subscript", at: range, "\(base.noun) has no element at \(index.noun)")
  }

  private mutating func generation(
    _ index: Value, in generations: [Int], at range: SourceRange, _ element: (Int) -> Value
  ) -> Value {
    guard let generation = index.integer else {
      return report(
        "type-mismatch", at: range, "a generation is an integer, but this is \(index.noun)")
    }
    guard let position = generations.firstIndex(of: generation) else {
      return report(
        "unknown-generation", at: range, "generation \(generation) is not recorded",
        notes: [recorded(generations)])
    }
    return element(position)
  }

  private func recorded(_ generations: [Int]) -> String {
    guard let first = generations.first, let last = generations.last else {
      return "no generation is recorded"
    }
    return generations.count == last - first + 1
      ? "generations \(first) to \(last) are recorded"
      : "\(generations.count) generations between \(first) and \(last) are recorded"
  }
}

extension Value {
  /// The value as one number for each of some replicates.
  func column(count: Int) -> [Double]? {
    switch self {
    case .sample(let sample): sample.values.count == count ? sample.values : nil
    default: number.map { Array(repeating: $0, count: count) }
    }
  }
}

/// The poison that wins: an error over a result that is still missing.
func stronger(_ left: Value?, _ right: Value) -> Value {
  if case .invalid = left { return .invalid }
  if case .invalid = right { return .invalid }
  return .pending
}
