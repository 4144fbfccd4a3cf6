import Notebook
import Statistics

extension [Declaration] {
  /// Claims, tables and text.
  package static let documents: [Declaration] = [
    .function(
      "Claim", [.init(nil, "sentence", .string), .init(nil, "condition", .builder)], .claim,
      "A sentence and the condition under which it is true.",
      example: "Claim(\"The mean does not move\") { run.mean[100].mean ≈ 0 }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let conditions = interpreter.judge(arguments.closure("condition"), arguments)
      guard case .condition(let conditions) = conditions else { return conditions }
      guard arguments.string("sentence").contains(where: { !$0.isWhitespace }) else {
        throw EvaluationFailure("empty-claim", argument: "sentence", "the claim says nothing")
      }
      guard !conditions.isEmpty else {
        throw EvaluationFailure(
          "empty-claim", argument: "condition", "the claim states no condition")
      }
      return .claim(
        ClaimValue(
          sentence: arguments.string("sentence"), sentenceRange: arguments.range(of: "sentence"),
          conditions: conditions))
    },
    .function(
      "every",
      [.init(nil, "elements", .sequence), .init(nil, "condition", .closure(arity: 1))],
      .condition, "Whether a condition holds for every element.",
      example: "every(1...100) { t in run.mean[t].mean ≈ 0 }"
    ) { interpreter, arguments in
      let elements = interpreter.elements(
        of: arguments["elements"] ?? .invalid, at: arguments.range(of: "elements"))
      guard let elements else { return .invalid }
      let closure = arguments.closure("condition")
      let range = arguments.range(of: "condition")
      let name = closure.closure.parameters.first?.name
      var conditions: [Condition] = []
      var poison: Value?
      for (index, element) in elements.enumerated() {
        interpreter.places.append(interpreter.place(of: element, named: name, at: index))
        let value = interpreter.call(closure, [element], at: range)
        interpreter.places.removeLast()
        if case .invalid = value { return .invalid }
        if value.isPoison {
          poison = value
        } else if let new = value.conditions {
          conditions += new
        } else {
          return interpreter.report(
            "type-mismatch", at: range,
            "`every` needs a condition for each element, but this is \(value.noun)")
        }
      }
      return poison ?? .condition(conditions)
    },
    .function(
      "Table", [.init(nil, "columns", .builder)], .table, "A table made of columns.",
      example: "Table { Column(\"n\", [5, 20]); Column(\"variance\", [a, b]) }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let values = interpreter.collect(arguments.closure("columns"), at: arguments.range)
      if let poison = interpreter.poison(among: values) { return poison }
      var columns: [TableColumn] = []
      for value in values {
        guard case .column(let column) = value else {
          throw EvaluationFailure(
            "type-mismatch", argument: "columns",
            "a table holds columns, but this is \(value.noun)")
        }
        columns.append(column)
      }
      guard let first = columns.first else {
        throw EvaluationFailure("empty-table", argument: "columns", "the table has no column")
      }
      for column in columns where column.cells.count != first.cells.count {
        throw EvaluationFailure(
          "count-mismatch", argument: "columns",
          "the column “\(first.title)” has \(first.cells.count) cells, but “\(column.title)” has "
            + "\(column.cells.count)")
      }
      return .table(TableValue(columns: columns))
    },
    .function(
      "Column", [.init(nil, "title", .string), .init(nil, "cells", .array(.any))], .column,
      "A column of a table.", example: "Column(\"n\", [5, 20, 100])"
    ) { _, arguments in
      .column(TableColumn(title: arguments.string("title"), cells: arguments.array("cells")))
    },
    .function(
      "fixed", [.init(nil, "value", .quantity), .init("decimals", .integer)], .string,
      "A number with so many decimals, as text.", example: "fixed(0.12345, decimals: 2)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let decimals = arguments.integer("decimals")
      guard (0...15).contains(decimals) else {
        throw EvaluationFailure(argument: "decimals", because: "`decimals` is from 0 to 15")
      }
      return .string(
        NumberFormat.fixed(arguments.quantity("value").value, decimals: decimals))
    },
    .function(
      "percent", [.init(nil, "value", .quantity), .init("decimals", .integer, default: "0")],
      .string, "A share as a percentage, as text.", example: "percent(0.123, decimals: 1)"
    ) { (_, arguments) throws(EvaluationFailure) in
      let decimals = arguments.has("decimals") ? arguments.integer("decimals") : 0
      guard (0...12).contains(decimals) else {
        throw EvaluationFailure(argument: "decimals", because: "`decimals` is from 0 to 12")
      }
      return .string(
        NumberFormat.percent(arguments.quantity("value").value, decimals: decimals))
    },
  ]
}

extension Interpreter {
  /// The conditions that a claim's closure states; all of them must hold.
  fileprivate mutating func judge(_ closure: ClosureValue, _ arguments: Arguments) -> Value {
    let wasJudging = isJudging
    isJudging = true
    let values = collect(closure, at: arguments.range)
    isJudging = wasJudging
    if let poison = poison(among: values) { return poison }
    var conditions: [Condition] = []
    for value in values {
      guard let new = value.conditions else {
        return report(
          "type-mismatch", at: arguments.range(of: "condition"),
          "a claim needs a condition, but this is \(value.noun)")
      }
      conditions += new
    }
    return .condition(conditions)
  }
}
