package import Notebook
package import Simulation

/// Evaluates the directive language: total, pure, and one step at a time.
///
/// Nothing is thrown. An error becomes a diagnostic and the value `invalid`; a run that has not
/// been computed yet becomes a demand and the value `pending`. Both travel through whatever
/// depends on them without a further word, so one pass finds every error and every demand.
package struct Interpreter: Sendable {
  package let registry: Registry
  package let path: String
  package let source: any EnsembleSource

  /// The notebook's own names, for look-up only.
  package var globals: [String: Value] = [:]
  /// Where each name of the notebook is defined, also of those that come later.
  package var definitions: [String: SourceRange] = [:]
  package var diagnostics: [Diagnostic] = []
  package var demands: [Demand] = []
  /// Every run and measure that was used, whether it was there or not.
  package var uses: [Demand] = []

  /// Whether comparisons keep their sides, as the condition of a claim needs them.
  package var isJudging = false
  /// The values of the loops around the expression, such as `t = 5`, while judging.
  package var places: [String] = []

  var locals: [Binding] = []
  private let stepLimit: Int
  private var steps = 0
  private var depth = 0

  package init(
    registry: Registry, path: String, source: any EnsembleSource, stepLimit: Int = Limits.steps
  ) {
    self.stepLimit = stepLimit
    self.registry = registry
    self.path = path
    self.source = source
  }

  /// Adds an error to the diagnostics and gives the value that stands for it.
  @discardableResult
  package mutating func report(
    _ rule: String, at range: SourceRange?, _ summary: String, notes: [String] = [],
    suggestion: String? = nil
  ) -> Value {
    let diagnostic = Diagnostic(
      severity: .error, rule: rule, path: path, range: range, summary: summary, notes: notes,
      suggestion: suggestion)
    // A closure that is called many times finds the same fault each time.
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    return .invalid
  }

  /// Notes that a measure of a run is needed, and answers it where it is known.
  package mutating func series(of measure: Measure, in run: Run) -> Value {
    Self.note(measure, of: run, in: &uses)
    guard let ensemble = source.ensemble(of: run.experiment, measure: measure) else {
      Self.note(measure, of: run, in: &demands)
      return .pending
    }
    return .series(ensemble.series)
  }

  private static func note(_ measure: Measure, of run: Run, in list: inout [Demand]) {
    let meaning = run.experiment.meaning
    let index = list.firstIndex {
      $0.experiment.replicates == run.experiment.replicates && $0.meaning == meaning
    }
    guard let index else {
      list.append(Demand(experiment: run.experiment, name: run.name, measures: [measure]))
      return
    }
    if !list[index].measures.contains(measure) { list[index].measures.append(measure) }
  }

  // MARK: - Names

  func lookup(_ name: String) -> Value? {
    for binding in locals.reversed() where binding.name == name { return binding.value }
    return globals[name]
  }

  /// Every name in scope, for suggestions.
  var visibleNames: [String] {
    locals.map(\.name) + globals.keys.sorted() + registry.freeNames
  }

  // MARK: - Budget

  /// Counts one step; `false` when the notebook has used up its share.
  mutating func takeStep(at range: SourceRange) -> Bool { takeSteps(1, at: range) }

  /// Counts the steps that a list or table of so many elements stands for.
  mutating func takeSteps(_ count: Int, at range: SourceRange) -> Bool {
    let isFirstTooMany = steps <= stepLimit
    steps += count
    if steps <= stepLimit { return true }
    if isFirstTooMany {
      report(
        "too-much-work", at: range,
        "the notebook evaluates more than \(stepLimit) expressions",
        notes: ["use fewer points, or a function of the toolbox instead of a loop"])
    }
    return false
  }

  // MARK: - Closures

  /// Calls a closure with positional arguments.
  package mutating func call(
    _ closure: ClosureValue, _ arguments: [Value], at range: SourceRange
  ) -> Value {
    guard arguments.count >= closure.arity else {
      return report(
        "closure-arity", at: closure.closure.range,
        "the closure takes \(closure.arity) arguments, but is called with \(arguments.count)")
    }
    return inScope(of: closure, arguments: arguments, at: range) { interpreter in
      interpreter.execute(closure.closure.body) ?? .invalid
    } ?? .invalid
  }

  /// Runs a builder closure and collects the values of its expressions.
  package mutating func collect(
    _ closure: ClosureValue, _ arguments: [Value] = [], at range: SourceRange
  ) -> [Value] {
    inScope(of: closure, arguments: arguments, at: range) { interpreter in
      var values: [Value] = []
      interpreter.collect(closure.closure.body, into: &values)
      return values
    } ?? [.invalid]
  }

  private mutating func inScope<Result>(
    of closure: ClosureValue, arguments: [Value], at range: SourceRange,
    _ body: (inout Interpreter) -> Result
  ) -> Result? {
    guard depth < Limits.depth else {
      report("nesting", at: range, "closures call each other more than \(Limits.depth) deep")
      return nil
    }
    let outer = locals
    locals = closure.locals
    if closure.closure.parameters.isEmpty {
      for (index, value) in arguments.enumerated() {
        locals.append(Binding(name: "$\(index)", value: value))
      }
    } else {
      for (parameter, value) in zip(closure.closure.parameters, arguments) {
        locals.append(Binding(name: parameter.name, value: value))
      }
    }
    depth += 1
    defer {
      depth -= 1
      locals = outer
    }
    return body(&self)
  }

  /// A closure as a function of one real number, for curves that are drawn later.
  ///
  /// Where the closure has no finite value the function is NaN and the curve has a gap.
  package func function(_ closure: ClosureValue) -> @Sendable (Double) -> Double {
    quietFunction(closure) { .number($0) }
  }

  /// The same for a closure that counts: it is only asked at whole numbers.
  package func integerFunction(_ closure: ClosureValue) -> @Sendable (Double) -> Double {
    quietFunction(closure) { Int(exactly: $0).map(Value.integer) ?? .number($0) }
  }

  private func quietFunction(
    _ closure: ClosureValue, argument: @escaping @Sendable (Double) -> Value
  ) -> @Sendable (Double) -> Double {
    var template = self
    template.diagnostics = []
    template.demands = []
    template.uses = []
    template.steps = 0
    let quiet = template
    return { x in
      var interpreter = quiet
      let value = interpreter.call(closure, [argument(x)], at: closure.closure.range)
      return value.quantity?.value ?? .nan
    }
  }
}
