import Notebook
import Simulation

extension [Declaration] {
  /// Experiments and the choices that their stages offer.
  package static let experiments: [Declaration] = stages + errors

  private static let stages: [Declaration] = [
    .function(
      "Experiment",
      [
        .init(nil, "family", .family), .init("workflow", .workflow),
        .init("samples", .any), .init("generations", .integer), .init("replicates", .integer),
        .init("seed", .integer), .init("estimator", .estimator, default: ".maximumLikelihood"),
        .init("path", .path, default: ".automatic"),
        .init("record", .array(.integer), default: "0...generations"),
      ], .run,
      "A family that is retrained on its own output, generation after generation.",
      example: "Experiment(Exponential(mean: 1), workflow: .accumulate, samples: 20, "
        + "generations: 100, replicates: 1_000, seed: 1)", body: experiment),
    .choice(
      .workflow, "replace", "Train on the newest batch alone.", example: ".replace"
    ) { _, _ in .workflow(.replace) },
    .choice(
      .workflow, "accumulate", "Train on every batch so far, the real one included.",
      example: ".accumulate"
    ) { _, _ in .workflow(.accumulate) },
    .choice(
      .workflow, "subsample",
      "Train on as many points as one batch has, drawn from every batch so far.",
      example: ".subsample"
    ) { _, _ in .workflow(.subsample) },
    .choice(
      .estimator, "maximumLikelihood", "The maximum likelihood estimate.",
      example: ".maximumLikelihood"
    ) { _, _ in .estimator(.maximumLikelihood) },
    .choice(
      .estimator, "unbiased", "Maximum likelihood, but with the unbiased variance.",
      example: ".unbiased"
    ) { _, _ in .estimator(.unbiased) },
    .choice(
      .estimator, "numerical", "A general optimiser that stops once the gradient is small.",
      taking: [.init("gradientTolerance", .number)],
      example: ".numerical(gradientTolerance: 0.01)"
    ) { _, arguments in
      .estimator(.numerical(gradientTolerance: arguments.number("gradientTolerance")))
    },
    .choice(
      .path, "automatic", "Draw sufficient statistics where the family has them.",
      example: ".automatic"
    ) { _, _ in .path(.automatic) },
    .choice(
      .path, "samples", "Draw every sample point.", example: ".samples"
    ) { _, _ in .path(.samples) },
    .property(
      .run, "exactVariance", .curve,
      "The exact variance of the estimated mean under the master formula.",
      example: "run.exactVariance"
    ) { (_, arguments) throws(EvaluationFailure) in
      try exactCurve(arguments, "variance of the mean") { $0.exactVariance() }
    },
    .property(
      .run, "exactMeanVariance", .curve,
      "The exact mean of the estimated variance of a Gaussian.",
      example: "run.exactMeanVariance"
    ) { (_, arguments) throws(EvaluationFailure) in
      try exactCurve(arguments, "mean of the variance") { $0.exactMeanVariance() }
    },
    .property(
      .run, "replicates", .integer, "The number of replicates.", example: "run.replicates"
    ) { _, arguments in .integer(run(arguments).experiment.replicates) },
    .property(
      .run, "generations", .integer, "The last generation.", example: "run.generations"
    ) { _, arguments in .integer(run(arguments).experiment.generations) },
    .method(
      .run, "firstPassage", [.init(nil, "condition", .closure(arity: 1))], .sample,
      "The first recorded generation at which a condition holds, or infinity.",
      example: "run.firstPassage { $0.variance < 0.01 }"
    ) { interpreter, arguments in
      let run = run(arguments)
      return interpreter.firstPassage(
        generations: run.experiment.recorded, condition: arguments.closure("condition"),
        at: arguments.range(of: "condition")
      ) { .state(RunState(run: run, generationIndex: $0)) }
    },
    .method(
      .series, "firstPassage", [.init(nil, "condition", .closure(arity: 1))], .sample,
      "The first recorded generation at which a condition holds, or infinity.",
      example: "run.variance.firstPassage { $0 < 0.01 }"
    ) { interpreter, arguments in
      guard case .series(let series) = arguments.receiver else { return .invalid }
      return interpreter.firstPassage(
        generations: series.generations, condition: arguments.closure("condition"),
        at: arguments.range(of: "condition")
      ) { .sample(series.sample($0)) }
    },
  ]
}

/// An error of one parameter or quantity under its name in notebooks.
private struct NamedError {
  var name: String
  var summary: String
}

extension [Declaration] {
  private static let errors: [Declaration] = [
    NamedError(name: "squaredError", summary: "The squared error of one parameter or quantity."),
    NamedError(name: "error", summary: "The absolute error of one parameter or quantity."),
    NamedError(
      name: "maximumSquaredError",
      summary: "The largest squared error of one parameter or quantity so far."),
    NamedError(
      name: "maximumError",
      summary: "The largest absolute error of one parameter or quantity so far."),
  ].map { named in
    .method(
      .run, named.name, [.init("of", "parameter", .parameterName)], .series, named.summary,
      example: "run.\(named.name)(of: .mean)"
    ) { (interpreter, arguments) throws(EvaluationFailure) in
      let run = run(arguments)
      let parameter = arguments.string("parameter")
      guard let measure = run.experiment.measure(named: "\(named.name).\(parameter)") else {
        throw EvaluationFailure(
          "unknown-member", argument: "parameter",
          "\(run.experiment.family.name) has no parameter or quantity `\(parameter)`")
      }
      return interpreter.series(of: measure, in: run)
    }
  }
}

private func run(_ arguments: Arguments) -> Run {
  guard case .run(let run) = arguments.receiver else {
    preconditionFailure("the declaration is a member of experiments")
  }
  return run
}

private func exactCurve(
  _ arguments: Arguments, _ what: String, _ law: (Experiment) -> [Double]?
) throws(EvaluationFailure) -> Value {
  let experiment = run(arguments).experiment
  guard let values = law(experiment) else {
    throw EvaluationFailure(
      "no-exact-law",
      "no exact law is known for the \(what) of this family, workflow and estimator")
  }
  return .curve(Curve(generations: Array(values.indices), exact: values))
}

private func experiment(
  _ interpreter: inout Interpreter, _ arguments: Arguments
) throws(EvaluationFailure) -> Value {
  guard case .family(let family) = arguments["family"],
    case .workflow(let workflow) = arguments["workflow"]
  else { return .invalid }
  var estimator = Estimator.maximumLikelihood
  if case .estimator(let chosen) = arguments["estimator"] { estimator = chosen }
  var path = SamplingPath.automatic
  if case .path(let chosen) = arguments["path"] { path = chosen }
  let record = arguments.has("record") ? arguments.array("record").compactMap(\.integer) : nil
  let seed = arguments.integer("seed")
  guard seed >= 0 else {
    throw EvaluationFailure(argument: "seed", because: "a seed is not negative")
  }
  let samples: SampleSchedule
  switch arguments["samples"] {
  case .closure(let closure)?:
    let generations = arguments.integer("generations")
    guard (1...Simulation.Limits.generations).contains(generations) else {
      throw EvaluationFailure(
        argument: "generations",
        because: "the number of generations must be from 1 to \(Simulation.Limits.generations)")
    }
    var values: [Value] = []
    for generation in 1...generations {
      let value = interpreter.call(
        closure, [.integer(generation)], at: arguments.range(of: "samples"))
      if value.isPoison { return value }
      values.append(value)
    }
    samples = .perGeneration(try batchSizes(values))
  case .array(let values)?:
    if let poison = values.first(where: \.isPoison) { return poison }
    samples = .perGeneration(try batchSizes(values))
  case let value:
    guard let count = value?.integer else {
      throw EvaluationFailure(
        "type-mismatch", argument: "samples",
        "`samples` takes an integer, or a closure that gives one for each generation")
    }
    samples = .constant(count)
  }
  do throws(InvalidArgument) {
    let experiment = try Experiment(
      family, workflow: workflow, samples: samples,
      generations: arguments.integer("generations"),
      replicates: arguments.integer("replicates"), seed: UInt64(seed), estimator: estimator,
      path: path, record: record)
    return .run(Run(name: "", experiment: experiment))
  } catch {
    throw EvaluationFailure(error)
  }
}

/// The sizes of the batches of generations 1, 2, ….
private func batchSizes(_ values: [Value]) throws(EvaluationFailure) -> [Int] {
  var sizes: [Int] = []
  for (index, value) in values.enumerated() {
    guard let size = value.integer else {
      throw EvaluationFailure(
        "type-mismatch", argument: "samples",
        "the size of generation \(index + 1) is \(value.noun), not an integer")
    }
    sizes.append(size)
  }
  return sizes
}

extension Interpreter {
  /// The first generation at which a condition holds, for each replicate.
  fileprivate mutating func firstPassage(
    generations: [Int], condition: ClosureValue, at range: SourceRange,
    state: (Int) -> Value
  ) -> Value {
    var passage: [Double] = []
    var origin: Origin?
    for (index, generation) in generations.enumerated() {
      let value = call(condition, [state(index)], at: range)
      if value.isPoison { return value }
      guard case .sample(let mask) = value else {
        return report(
          "type-mismatch", at: range,
          "the condition must compare something of each replicate, but this is \(value.noun)")
      }
      let holds = mask.values
      if passage.isEmpty {
        passage = Array(repeating: .infinity, count: holds.count)
        origin = mask.origin
      }
      for replicate in passage.indices
      where holds[replicate] != 0 && passage[replicate] == .infinity {
        passage[replicate] = Double(generation)
      }
    }
    guard let origin else {
      return report("no-generation", at: range, "the run records no generation")
    }
    return .sample(Sample(values: passage, origin: origin))
  }
}
