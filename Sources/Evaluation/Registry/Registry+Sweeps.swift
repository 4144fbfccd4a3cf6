import Notebook
import Plotting
import Statistics

extension [Declaration] {
  /// Experiments over a lattice of parameters, and charts that step through it.
  package static let sweeps: [Declaration] = [
    .function(
      "Sweep",
      [.init("parameter", .array(.any)), .init(nil, "result", .closure(arity: 1))], .sweep,
      "What a closure gives at every value of one parameter, or of two by any names.",
      example: "Sweep(n: [10, 20]) { n in Experiment(Exponential(mean: 1), workflow: .replace, "
        + "samples: n, generations: 5, replicates: 10, seed: 1) }",
      hasOpenLabels: true
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      try interpreter.sweep(arguments)
    },
    .property(
      .sweep, "parameters", .array(.string), "The names of the parameters.",
      example: "sweep.parameters"
    ) { _, arguments in .array(sweep(arguments).parameters.map { .string($0.name) }) },
    .property(
      .sweep, "results", .array(.any), "What the closure gave, the last parameter fastest.",
      example: "sweep.results"
    ) { _, arguments in .array(sweep(arguments).results) },
    .method(
      .sweep, "map", [.init(nil, "transform", .closure(arity: 1))], .array(.any),
      "What a closure makes of each result, and of the parameters if it takes them.",
      example: "sweep.map { run, n in n * run.variance[5].mean }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let closure = arguments.closure("transform")
      let sweep = sweep(arguments)
      try sweep.check(closure, named: "transform")
      var values: [Value] = []
      for index in sweep.results.indices {
        values.append(
          interpreter.call(
            closure, [sweep.results[index]] + sweep.values(at: index),
            at: arguments.range(of: "transform")))
      }
      return interpreter.poison(among: values) ?? .array(values)
    },
    .function(
      "Chart", [.init(nil, "sweep", .sweep), .init(nil, "marks", .builder)], .chart,
      "A figure with a slider that steps through a sweep, on axes that all steps share.",
      example: "Chart(sweep) { run, n in LineMark(run.variance.mean) }"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      try interpreter.framedChart(arguments)
    },
  ]
}

private func sweep(_ arguments: Arguments) -> Sweep {
  guard case .sweep(let sweep) = arguments.receiver else {
    preconditionFailure("the declaration is a member of sweeps")
  }
  return sweep
}

extension Sweep {
  /// Fails where a closure asks for more than a result and the parameters.
  fileprivate func check(
    _ closure: ClosureValue, named argument: String
  ) throws(EvaluationFailure) {
    guard closure.arity > 1 + parameters.count else { return }
    let names = ["result"] + parameters.map(\.name)
    throw EvaluationFailure(
      "closure-arity", argument: argument,
      "the closure takes \(closure.arity) arguments, but is called with "
        + "\(names.count): \(names.joined(separator: ", "))")
  }

  /// The place of a value among those of a parameter.
  fileprivate static func index(of value: Value, in parameter: Parameter) -> Int? {
    parameter.values.firstIndex { other in
      switch (value, other) {
      case (.string(let value), .string(let other)): value == other
      default: value.number != nil && value.number == other.number
      }
    }
  }
}

extension Interpreter {
  fileprivate mutating func sweep(_ arguments: Arguments) throws(EvaluationFailure) -> Value {
    let names = arguments.parameters.dropLast().map(\.name)
    let labels = arguments.parameters.compactMap(\.label)
    guard names.count <= 2 else {
      throw EvaluationFailure(
        argument: names[2], because: "a sweep has one or two parameters, but this is a third")
    }
    var parameters: [Sweep.Parameter] = []
    for (name, label) in zip(names, labels) {
      guard !parameters.contains(where: { $0.name == label }) else {
        throw EvaluationFailure(argument: name, because: "two parameters are called `\(label)`")
      }
      parameters.append(Sweep.Parameter(name: label, values: try steps(arguments, name)))
    }
    let count = parameters.map(\.values.count).reduce(1, *)
    guard count <= Limits.latticePoints else {
      throw EvaluationFailure(
        "too-many-points", argument: names[0],
        "the sweep has \(NumberFormat.integer(count)) points; at most "
          + "\(NumberFormat.integer(Limits.latticePoints)) are possible")
    }
    let closure = arguments.closure("result")
    var sweep = Sweep(parameters: parameters, results: [])
    for index in 0..<count {
      let result = call(closure, sweep.values(at: index), at: arguments.range(of: "result"))
      if case .invalid = result { return .invalid }
      sweep.results.append(result)
    }
    return poison(among: sweep.results) ?? .sweep(sweep)
  }

  /// The values of a parameter: numbers, or texts, none of them twice.
  private func steps(
    _ arguments: Arguments, _ name: String
  ) throws(EvaluationFailure) -> [Value] {
    let values = arguments.array(name)
    guard !values.isEmpty else {
      throw EvaluationFailure(argument: name, because: "the parameter `\(name)` takes no value")
    }
    let isText = values.allSatisfy(\.isString)
    for value in values where !isText && value.number?.isFinite != true {
      throw EvaluationFailure(
        "type-mismatch", argument: name,
        "a sweep takes numbers or texts, but the parameter `\(name)` has \(value.noun)")
    }
    let parameter = Sweep.Parameter(name: name, values: values)
    for (index, value) in values.enumerated() where Sweep.index(of: value, in: parameter) != index {
      throw EvaluationFailure(
        argument: name, because: "the parameter `\(name)` takes \(text(of: value)) twice")
    }
    return values
  }

  // MARK: - Elements

  /// The result at a point, which is written `sweep[n: 10]`.
  mutating func element(
    of sweep: Sweep, at arguments: [Argument], range: SourceRange
  ) -> Value {
    let names = sweep.parameters.map(\.name)
    let usage = "sweep[\(names.map { "\($0): …" }.joined(separator: ", "))]"
    guard arguments.map(\.label) == names else {
      return report(
        "subscript", at: range, "a point of this sweep is written `\(usage)`")
    }
    var position = 0
    for (argument, parameter) in zip(arguments, sweep.parameters) {
      let value = evaluate(argument.value)
      if value.isPoison { return value }
      guard let index = Sweep.index(of: value, in: parameter) else {
        return report(
          "index-out-of-range", at: argument.value.range,
          "the sweep has no point at \(parameter.name) = \(text(of: value))",
          notes: ["\(parameter.name) takes \(text(of: .array(parameter.values)))"])
      }
      position = position * parameter.values.count + index
    }
    return sweep.results[position]
  }

  // MARK: - Charts

  fileprivate mutating func framedChart(
    _ arguments: Arguments
  ) throws(EvaluationFailure) -> Value {
    guard case .sweep(let sweep) = arguments["sweep"] else { return .invalid }
    let frames = sweep.frames
    for parameter in frames.parameters where parameter.values.count > Frames.mostSteps {
      throw EvaluationFailure(
        "too-many-frames", argument: "sweep",
        "a slider has at most \(Frames.mostSteps) steps, but `\(parameter.name)` takes "
          + "\(parameter.values.count) values; " + sweep.estimate)
    }
    if frames.count > Frames.mostFrames {
      throw EvaluationFailure(
        "too-many-frames", argument: "sweep",
        "a chart has at most \(Frames.mostFrames) frames, but the sweep has \(frames.count) points; "
          + sweep.estimate)
    }
    let closure = arguments.closure("marks")
    try sweep.check(closure, named: "marks")
    var marks: [any Mark] = []
    var poison: Value?
    for index in sweep.results.indices {
      let values = collect(
        closure, [sweep.results[index]] + sweep.values(at: index), at: arguments.range)
      if let found = self.poison(among: values) {
        poison = stronger(poison, found)
        continue
      }
      // Panels and series stand for several marks each.
      var frame = Chart(marks: try Self.marks(values, in: "a chart")).marks
      guard frame.count <= Limits.marks else {
        throw EvaluationFailure(
          "too-many-marks", argument: "marks",
          "a frame of the chart has \(frame.count) marks; at most \(Limits.marks) are possible")
      }
      for number in frame.indices { frame[number].style.frame = index }
      marks += frame
    }
    guard marks.count <= Limits.framedMarks else {
      throw EvaluationFailure(
        "too-many-marks", argument: "marks",
        "the frames of the chart have \(NumberFormat.integer(marks.count)) marks; at most "
          + "\(NumberFormat.integer(Limits.framedMarks)) are possible")
    }
    if let poison { return poison }
    var chart = Chart(marks: marks)
    chart.frames = frames
    return .chart(chart)
  }
}
