import Notebook
import Plotting
import Simulation
import Statistics

extension Interpreter {
  /// A value as text: estimates with their error and to the digits it supports.
  package func text(of value: Value) -> String {
    var room = Limits.printedElements
    return text(of: value, room: &room)
  }

  private func text(of values: [Value], room: inout Int) -> String {
    var parts: [String] = []
    for value in values {
      guard room > 0 else {
        parts.append("…")
        break
      }
      room -= 1
      parts.append(text(of: value, room: &room))
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private func text(of value: Value, room: inout Int) -> String {
    switch value {
    case .integer(let integer): NumberFormat.integer(integer)
    case .number(let number): NumberFormat.general(number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .string(let string): string
    case .quantity(let quantity): Self.text(of: quantity)
    case .condition(let conditions): conditions.verdict.rawValue
    case .array(let values): text(of: values, room: &room)
    case .integerRange(let range):
      NumberFormat.integer(range.lowerBound) + "…" + NumberFormat.integer(range.upperBound)
    case .realRange(let range):
      NumberFormat.general(range.lowerBound) + "…" + NumberFormat.general(range.upperBound)
    case .family(let family): family.name
    case .sparkline(let sparkline): sparkline.summary
    case .run(let run): run.name.isEmpty ? run.experiment.family.name : run.name
    default: value.noun
    }
  }

  /// Where a loop stands, such as `t = 5`; by position where its element is no number or text.
  func place(of element: Value, named name: String?, at index: Int) -> String {
    switch element {
    case .integer, .number, .string, .boolean, .quantity:
      (name.map { "\($0) = " } ?? "") + text(of: element)
    default: "element \(index)"
    }
  }

  static func text(of quantity: Quantity) -> String {
    let error = quantity.standardError
    // An error below what rounding may leave says that the value is exact.
    guard error > Condition.rounding * abs(quantity.value) else {
      return NumberFormat.general(quantity.value)
    }
    return NumberFormat.interval(quantity.value, standardError: error)
  }

  /// A value in running text, or `nil` after an error.
  mutating func inlineValue(of inline: InlineExpression) -> InlineValue? {
    guard let expression = inline.expression else { return nil }
    let value = evaluate(expression)
    if value.isPoison { return nil }
    switch value {
    case .integer, .number, .boolean, .string, .quantity, .condition, .array, .integerRange,
      .realRange:
      break
    default:
      report(
        "not-printable", at: inline.range, "\(value.noun) cannot be printed in running text",
        suggestion: value.hint)
      return nil
    }
    var result = InlineValue(
      text: text(of: value), number: value.quantity?.value,
      standardError: value.number == nil ? value.quantity?.standardError : nil)
    if let format = inline.format {
      guard let number = result.number, let decimals = Self.decimals(of: format) else {
        report(
          "invalid-format", at: inline.range, "the format `\(format)` does not apply here",
          suggestion: "use a number of decimals such as `.3f`")
        return nil
      }
      result.text = NumberFormat.fixed(number, decimals: decimals)
    }
    return result
  }

  /// The decimals that a format such as `.3f` asks for.
  private static func decimals(of format: String) -> Int? {
    guard format.hasPrefix("."), format.hasSuffix("f"),
      let decimals = Int(format.dropFirst().dropLast()), (0...15).contains(decimals)
    else { return nil }
    return decimals
  }
}

extension Value {
  /// How to make a number of something that is none yet.
  fileprivate var hint: String? {
    switch self {
    case .sample: "take a statistic of it, such as `.mean`"
    case .series: "choose a generation and a statistic, such as `[10].mean`"
    case .curve: "choose a generation, such as `[10]`"
    case .run: "choose a measure, a generation and a statistic"
    default: nil
    }
  }
}
