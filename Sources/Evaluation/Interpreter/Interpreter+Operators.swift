import Notebook
import Statistics

extension Interpreter {
  mutating func prefix(_ symbol: String, _ operand: Value, at range: SourceRange) -> Value {
    switch (symbol, operand) {
    case (_, .pending), (_, .invalid): return operand
    case ("!", .boolean(let boolean)): return .boolean(!boolean)
    case ("!", .condition(let conditions)):
      var opposite = Condition(true)
      opposite.verdict = conditions.verdict.negated
      return .condition([opposite])
    case ("!", .sample(let mask)):
      return .sample(Sample(values: mask.values.map { $0 == 0 ? 1 : 0 }, origin: mask.origin))
    case ("-", .integer(let integer)) where integer != .min: return .integer(-integer)
    case ("-", _):
      if let value = UnaryOperation({ -$0 }, derivative: { _ in -1 })(operand) { return value }
    case ("+", .integer), ("+", .number): return operand
    default: break
    }
    return report(
      "type-mismatch", at: range, "`\(symbol)` does not apply to \(operand.noun)")
  }

  mutating func infix(
    _ symbol: String, at range: SourceRange, _ left: Expression, _ right: Expression
  ) -> Value {
    switch symbol {
    case "&&", "||": return logical(symbol, at: range, left, right)
    case "±": return tolerance(evaluate(left), evaluate(right), at: range)
    case "+", "-", "*", "/", "%":
      return arithmetic(symbol, evaluate(left), evaluate(right), at: range)
    default: return comparison(symbol, evaluate(left), evaluate(right), at: range)
    }
  }

  // MARK: - Arithmetic

  private mutating func arithmetic(
    _ symbol: String, _ left: Value, _ right: Value, at range: SourceRange
  ) -> Value {
    if left.isPoison || right.isPoison { return stronger(left, right) }
    if case .integer(let left) = left, case .integer(let right) = right,
      let exact = exact(symbol, left, right)
    {
      return .integer(exact)
    }
    if case .string(let left) = left, case .string(let right) = right, symbol == "+" {
      let text = left + right
      return isShort(text, at: range) ? .string(text) : .invalid
    }
    if case .array(let left) = left, case .array(let right) = right, symbol == "+" {
      guard left.count + right.count <= Limits.elements,
        takeSteps(left.count + right.count, at: range)
      else {
        return report(
          "too-many-elements", at: range,
          "the array would have \(left.count + right.count) elements; at most \(Limits.elements) "
            + "are possible")
      }
      return .array(left + right)
    }
    if symbol == "/" || symbol == "%", right.number == 0 {
      return report(
        "division-by-zero", at: range, "the divisor is zero",
        suggestion: "guard it: `x == 0 ? … : … / x`")
    }
    let operation: BinaryOperation =
      switch symbol {
      case "+": .add
      case "-": .subtract
      case "*": .multiply
      case "/": .divide
      default: .remainder
      }
    return operation(left, right) ?? mismatch(symbol, left, right, at: range)
  }

  /// Whether a string keeps to its limit; if not, that is reported.
  mutating func isShort(_ text: String, at range: SourceRange) -> Bool {
    if text.utf8.count <= Limits.characters { return true }
    report(
      "too-long-string", at: range,
      "the string is longer than \(Limits.characters) characters")
    return false
  }

  /// Integer arithmetic where it stays in the integers; `nil` promotes to `Double`.
  private func exact(_ symbol: String, _ left: Int, _ right: Int) -> Int? {
    let (result, overflow): (Int, Bool)
    switch symbol {
    case "+": (result, overflow) = left.addingReportingOverflow(right)
    case "-": (result, overflow) = left.subtractingReportingOverflow(right)
    case "*": (result, overflow) = left.multipliedReportingOverflow(by: right)
    case "%" where right != 0:
      (result, overflow) = left.remainderReportingOverflow(dividingBy: right)
    default: return nil
    }
    return overflow ? nil : result
  }

  private mutating func mismatch(
    _ symbol: String, _ left: Value, _ right: Value, at range: SourceRange
  ) -> Value {
    if case .sample(let left) = left, case .sample(let right) = right {
      let reason =
        left.origin == right.origin
        ? "have \(left.values.count) and \(right.values.count) replicates"
        : "belong to different runs, whose replicates do not correspond"
      return report("type-mismatch", at: range, "the two samples \(reason)")
    }
    return report(
      "type-mismatch", at: range,
      "`\(symbol)` does not apply to \(left.noun) and \(right.noun)")
  }

  // MARK: - Logic

  private mutating func logical(
    _ symbol: String, at range: SourceRange, _ left: Expression, _ right: Expression
  ) -> Value {
    let first = evaluate(left)
    if case .boolean(let holds) = first, !isJudging, holds == (symbol == "||") { return first }
    let second = evaluate(right)
    if first.isPoison || second.isPoison { return stronger(first, second) }
    if case .sample = first { return maskLogic(symbol, first, second, at: range) }
    if case .boolean(let first) = first, case .boolean(let second) = second {
      return .boolean(symbol == "&&" ? first && second : first || second)
    }
    guard let first = first.conditions, let second = second.conditions else {
      let culprit = first.conditions == nil ? (first, left) : (second, right)
      return report(
        "type-mismatch", at: culprit.1.range,
        "a condition is needed here, but this is \(culprit.0.noun)")
    }
    if symbol == "&&" { return .condition(first + second) }
    if first.verdict == .holds { return .condition(first) }
    if second.verdict == .holds { return .condition(second) }
    return .condition(first.verdict == .undecided ? first : second)
  }

  private mutating func maskLogic(
    _ symbol: String, _ left: Value, _ right: Value, at range: SourceRange
  ) -> Value {
    let operation: BinaryOperation = symbol == "&&" ? .minimum : .maximum
    return operation(left, right) ?? mismatch(symbol, left, right, at: range)
  }

  // MARK: - Comparison

  private mutating func tolerance(_ value: Value, _ width: Value, at range: SourceRange) -> Value {
    if value.isPoison || width.isPoison { return stronger(value, width) }
    guard let quantity = value.quantity, let width = width.quantity?.value, width >= 0,
      width.isFinite
    else {
      return report(
        "type-mismatch", at: range,
        "`±` needs a number on its left and a finite tolerance that is not negative on its right")
    }
    return .tolerance(quantity, width: width)
  }

  private mutating func comparison(
    _ symbol: String, _ left: Value, _ right: Value, at range: SourceRange
  ) -> Value {
    if left.isPoison || right.isPoison { return stronger(left, right) }
    if case .string(let left) = left, case .string(let right) = right {
      if symbol == "==" { return .boolean(left == right) }
      if symbol == "!=" { return .boolean(left != right) }
    }
    if case .boolean(let left) = left, case .boolean(let right) = right {
      if symbol == "==" { return .boolean(left == right) }
      if symbol == "!=" { return .boolean(left != right) }
    }
    switch (left, right) {
    case (.sample, _), (_, .sample), (.series, _), (_, .series):
      guard symbol != "≈", let operation = elementwise(symbol) else { break }
      return operation(left, right) ?? mismatch(symbol, left, right, at: range)
    case (.curve, _), (_, .curve): return curveComparison(symbol, left, right, at: range)
    case (_, .tolerance(let target, let width)):
      guard symbol == "≈", let left = left.quantity else { break }
      return .condition([Condition(left, "≈", target, tolerance: width, place: place)])
    default:
      guard let leftQuantity = left.quantity, let rightQuantity = right.quantity else { break }
      if symbol == "==" || symbol == "!=", left.number == nil || right.number == nil {
        return report(
          "equality-of-estimates", at: range,
          "an estimate is never exactly equal to anything", suggestion: "compare with `≈`")
      }
      let condition = Condition(leftQuantity, symbol, rightQuantity, place: place)
      guard !isJudging, left.number != nil, right.number != nil else {
        return .condition([condition])
      }
      return .boolean(condition.verdict == .holds)
    }
    return mismatch(symbol, left, right, at: range)
  }

  private var place: String? { places.isEmpty ? nil : places.joined(separator: ", ") }

  private func elementwise(_ symbol: String) -> BinaryOperation? {
    switch symbol {
    case "<": .comparison { $0 < $1 }
    case "<=": .comparison { $0 <= $1 }
    case ">": .comparison { $0 > $1 }
    case ">=": .comparison { $0 >= $1 }
    case "==": .comparison { $0 == $1 }
    case "!=": .comparison { $0 != $1 }
    default: nil
    }
  }

  /// Compares curves generation by generation; a number stands for a constant curve.
  private mutating func curveComparison(
    _ symbol: String, _ left: Value, _ right: Value, at range: SourceRange
  ) -> Value {
    var (right, tolerance) = (right, Double?.none)
    if case .tolerance(let target, let width) = right, symbol == "≈" {
      (right, tolerance) = (.quantity(target), width)
    }
    guard symbol != "==", symbol != "!=",
      case .curve(let leftCurve)? = BinaryOperation.first(left, right),
      case .curve(let rightCurve)? = BinaryOperation.second(left, right)
    else { return mismatch(symbol, left, right, at: range) }
    guard !leftCurve.generations.isEmpty else {
      return report("empty-comparison", at: range, "the two curves share no generation")
    }
    let conditions = leftCurve.generations.indices.map { index in
      Condition(
        leftCurve.quantity(index), symbol, rightCurve.quantity(index), tolerance: tolerance,
        place: (places + ["generation \(leftCurve.generations[index])"]).joined(separator: ", "))
    }
    return .condition(conditions)
  }
}

extension BinaryOperation {
  /// The left side, on the generations that both sides have.
  fileprivate static let first = BinaryOperation({ left, _ in left }) { _, _ in (1, 0) }
  /// The right side, on the generations that both sides have.
  fileprivate static let second = BinaryOperation({ _, right in right }) { _, _ in (0, 1) }
}

extension Value {
  /// The value as conditions that must all hold.
  package var conditions: [Condition]? {
    switch self {
    case .condition(let conditions): conditions
    case .boolean(let holds): [Condition(holds)]
    default: nil
    }
  }
}
