package import Notebook
import Plotting
import Simulation
import Statistics

/// Evaluates a notebook's cells from top to bottom.
///
/// - Parameters:
///   - document: The notebook.
///   - parameters: The values of the parameters that its front matter declares.
///   - registry: The names that the notebook can use.
///   - source: What answers questions about runs.
///   - stepLimit: How many expressions may be evaluated.
/// - Returns: The outputs, with every diagnostic and every run that is still missing.
package func evaluate(
  _ document: Document, parameters: [Binding] = [], registry: Registry = .standard,
  source: some EnsembleSource, stepLimit: Int = Limits.steps
) -> EvaluatedNotebook {
  var interpreter = Interpreter(
    registry: registry, path: document.source.path, source: source, stepLimit: stepLimit)
  return interpreter.evaluate(document, parameters: parameters)
}

extension Interpreter {
  fileprivate mutating func evaluate(
    _ document: Document, parameters: [Binding]
  ) -> EvaluatedNotebook {
    for parameter in parameters { globals[parameter.name] = parameter.value }
    for statement in document.cells.flatMap(\.statements) {
      if case .let(let name, let range, _) = statement.kind, definitions[name] == nil {
        definitions[name] = range
      }
    }
    var values: [NamedNumber] = []
    var cells: [CellOutput] = []
    for cell in document.cells {
      let isEvaluated = cell.options.boolean("eval") != false
      cells.append(CellOutput(items: isEvaluated ? items(of: cell, values: &values) : []))
    }
    // A name means one thing in a notebook, so prose may speak of a result before the cell that
    // computes it.
    definitions = [:]
    let inlineValues = document.inlineExpressions.map { inlineValue(of: $0) }
    return EvaluatedNotebook(
      document: document, demands: demands, uses: uses, diagnostics: diagnostics, cells: cells,
      inlineValues: inlineValues, values: values)
  }

  private mutating func items(
    of cell: Cell, values: inout [NamedNumber]
  ) -> [CellOutput.Item] {
    var items: [CellOutput.Item] = []
    var isComplete = true
    reportUnusedOptions(of: cell)
    for statement in cell.statements {
      switch statement.kind {
      case .let(let name, let nameRange, let expression):
        define(name, at: nameRange, as: expression)
        if let number = globals[name].flatMap({ NamedNumber(name, $0) }) { values.append(number) }
      case .expression(let expression):
        let value = evaluate(expression)
        if value.isPoison {
          isComplete = false
          continue
        }
        if let item = item(value, of: cell, statement, count: items.count) { items.append(item) }
      case .if, .for:
        report(
          "statement-outside-builder", at: statement.range,
          "`if` and `for` stand only inside the braces of a chart, table or claim")
      }
    }
    if isComplete, items.isEmpty { checkLabelOfNothing(cell) }
    return items
  }

  /// The options that the page honours, in alphabetical order; the rest of the known names are
  /// Quarto's and mean nothing here yet.
  private static let honouredOptions: [String] = [
    "cap-location", "classes", "code-fold", "code-summary", "column", "echo", "eval", "fig-align",
    "fig-alt", "fig-cap", "fig-subcap", "include", "label", "layout-ncol", "layout-nrow",
    "lst-cap", "lst-label", "output", "tbl-cap", "tbl-subcap",
  ]

  private mutating func reportUnusedOptions(of cell: Cell) {
    for option in cell.options.all
    where !Self.honouredOptions.contains(option.key) && !option.key.hasPrefix("x-") {
      diagnostics.append(
        Diagnostic(
          severity: .warning, rule: "unsupported-option", path: path, range: option.keyRange,
          summary: "the option `\(option.key)` has no effect yet"))
    }
  }

  /// A label that promises a figure, table or claim where the cell shows nothing.
  private mutating func checkLabelOfNothing(_ cell: Cell) {
    guard let label = cell.label,
      let noun = [("fig-", "figure"), ("tbl-", "table"), ("clm-", "claim")]
        .first(where: { label.hasPrefix($0.0) })?.1
    else { return }
    report(
      "label-mismatch", at: cell.options["label"]?.valueRange ?? cell.range,
      "the label `\(label)` names a \(noun), but the cell shows none",
      suggestion: "begin it with `exp-`")
  }

  private mutating func define(_ name: String, at range: SourceRange, as expression: Expression) {
    if registry.freeNames.contains(name) {
      report(
        "reserved-name", at: range, "`\(name)` is a name of the directive language",
        suggestion: "choose another name")
      return
    }
    if globals[name] != nil {
      report(
        "duplicate-name", at: range, "`\(name)` is already a name of this notebook",
        suggestion: "choose another name here; a name means one thing in a notebook")
      _ = evaluate(expression)
      return
    }
    globals[name] = evaluate(expression).named(name)
  }

  private mutating func item(
    _ value: Value, of cell: Cell, _ statement: Statement, count: Int
  ) -> CellOutput.Item? {
    // A cell's label belongs to the first thing it shows; the others are numbered after it.
    let label = cell.label.map { count == 0 ? $0 : "\($0)-\(count + 1)" }
    if count == 0 { checkLabel(of: cell, for: value) }
    switch value {
    case .chart(let chart):
      return .figure(figure(Figure(chart), label: label, of: cell, statement))
    case .figure(let composed):
      return .figure(figure(composed, label: label, of: cell, statement))
    case .table(let table):
      return .table(
        TableOutput(
          label: label, columns: table.columns.map { column($0) }, cell: cell.index))
    case .claim(let claim):
      return .claim(output(of: claim, label: label, cell: cell.index, at: statement.range))
    case .integer, .number, .quantity, .boolean, .string, .array, .integerRange, .realRange,
      .condition:
      return .text(text(of: value))
    default:
      report(
        "nothing-to-show", at: statement.range, "\(value.noun) shows nothing by itself",
        suggestion: "give it a name with `let`, or put it into a chart, table or claim")
      return nil
    }
  }

  /// Draws a figure and says what its reader would stumble over.
  private mutating func figure(
    _ figure: Figure, label: String?, of cell: Cell, _ statement: Statement
  ) -> FigureOutput {
    let drawing = FigureDrawing(figure)
    for notice in drawing.notices {
      diagnostics.append(
        Diagnostic(
          severity: .warning, rule: notice.rule, path: path, range: statement.range,
          summary: notice.sentence, suggestion: notice.suggestion))
    }
    return FigureOutput(label: label, drawing: drawing, cell: cell.index)
  }

  /// A label's prefix says what it names.
  private mutating func checkLabel(of cell: Cell, for value: Value) {
    let expected: (prefix: String, noun: String)? =
      switch value {
      case .chart, .figure: ("fig-", "figure")
      case .table: ("tbl-", "table")
      case .claim: ("clm-", "claim")
      default: nil
      }
    guard let expected, let label = cell.label, !label.hasPrefix(expected.prefix),
      !label.hasPrefix("exp-"), !label.hasPrefix("lst-")
    else { return }
    report(
      "label-mismatch", at: cell.options["label"]?.valueRange ?? cell.range,
      "the label `\(label)` names a \(expected.noun)",
      suggestion: "begin it with `\(expected.prefix)`")
  }

  private mutating func output(
    of claim: ClaimValue, label: String?, cell: Int, at range: SourceRange
  ) -> ClaimOutput {
    let output = ClaimOutput(
      label: label, sentence: claim.sentence, sentenceRange: claim.sentenceRange,
      verdict: claim.conditions.verdict, comparisons: claim.conditions.count,
      decisive: claim.conditions.decisive, range: range,
      cell: cell)
    if output.verdict != .holds {
      report(
        output.verdict == .fails ? "claim-fails" : "claim-undecided", at: claim.sentenceRange,
        output.verdict == .fails
          ? "the claim does not hold" : "the Monte Carlo error is too large to decide the claim",
        notes: output.explanation,
        suggestion: output.advice)
    }
    return output
  }

  private func column(_ column: TableColumn) -> TableOutput.Column {
    TableOutput.Column(
      title: column.title, cells: column.cells.map(text),
      numbers: column.cells.map { $0.quantity?.value },
      standardErrors: column.cells.map { $0.number == nil ? $0.quantity?.standardError : nil },
      sparklines: column.cells.map { if case .sparkline(let line) = $0 { line } else { nil } },
      isNumeric: column.cells.allSatisfy { $0.quantity != nil || $0.isWrittenNumber })
  }
}

extension NamedNumber {
  fileprivate init?(_ name: String, _ value: Value) {
    guard let quantity = value.quantity else { return nil }
    self.init(
      name: name, value: quantity.value,
      standardError: value.number == nil ? quantity.standardError : nil)
  }
}

extension Value {
  /// The value under a name: runs remember what they are called.
  fileprivate func named(_ name: String) -> Value {
    switch self {
    case .run(var run):
      if run.name.isEmpty { run.name = name }
      return .run(run)
    case .sweep(var sweep):
      for index in sweep.results.indices {
        let point = zip(sweep.parameters, sweep.values(at: index)).map { parameter, value in
          "\(parameter.name): \(value.sweepText)"
        }
        sweep.results[index] = sweep.results[index].named(
          "\(name)[\(point.joined(separator: ", "))]")
      }
      return .sweep(sweep)
    case .array(let values):
      guard values.contains(where: { if case .run = $0 { true } else { false } }) else {
        return self
      }
      return .array(values.enumerated().map { $1.named("\(name)[\($0)]") })
    default: return self
    }
  }
}

extension Value {
  /// A point of a sweep as it is written.
  fileprivate var sweepText: String {
    if case .string(let text) = self { return "\"\(text)\"" }
    return NumberFormat.shortest(number ?? .nan)
  }

  /// Whether this is a number that `fixed` or `percent` has made a text of.
  fileprivate var isWrittenNumber: Bool {
    guard case .string(let text) = self, text.contains(where: \.isNumber) else { return false }
    return text.allSatisfy { $0.isNumber || ".−%\u{2009}\u{A0}".contains($0) }
  }
}
