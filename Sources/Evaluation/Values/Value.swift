package import Notebook
package import Plotting
package import Simulation
package import Statistics

/// What an expression of the directive language evaluates to.
package indirect enum Value: Sendable {
  /// The result depends on a run that has not been computed yet.
  case pending
  /// An error was reported; whatever depends on this value stays silent.
  case invalid

  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case string(String)
  case array([Value])
  case integerRange(ClosedRange<Int>)
  case realRange(ClosedRange<Double>)
  case closure(ClosureValue)

  case quantity(Quantity)
  case sample(Sample)
  case series(Series)
  case curve(Curve)
  case tolerance(Quantity, width: Double)
  case condition([Condition])

  case family(any Family)
  case workflow(Workflow)
  case estimator(Estimator)
  case path(SamplingPath)
  case run(Run)
  case sweep(Sweep)
  case state(RunState)
  case chain(MarkovChain)
  case fit(LinearFit)

  case plot(PlotValue)
  case mark(any Mark)
  case chart(Chart)
  case figure(Figure)
  case style(StyleValue)
  case sparkline(Sparkline)
  case column(TableColumn)
  case table(TableValue)
  case claim(ClaimValue)
}

/// A closure with the names it can see.
package struct ClosureValue: Sendable {
  package var closure: Closure
  package var locals: [Binding]
  /// How many arguments a call must give.
  package let arity: Int

  package init(closure: Closure, locals: [Binding]) {
    self.closure = closure
    self.locals = locals
    self.arity = closure.arity
  }
}

/// A name and its value.
package struct Binding: Sendable {
  package var name: String
  package var value: Value

  package init(name: String, value: Value) {
    self.name = name
    self.value = value
  }
}

/// A choice among a type's implicit members, such as `.log`.
package enum StyleValue: Sendable {
  case scale(Scale)
  case foreground(ForegroundStyle)
  case line(LineStyle)
  case aspect(Aspect)
  case facetScales(Facets.Scales)
  case facetLabels(Facets.Labels)
  case symbol(Symbol)
  case binRule(BinRule)
  case height(Histogram.Height)
  case step(StepAlignment)
  case stacking(Stacking)
  case anchor(LabelAnchor)
  case colorScheme(ColorScheme)
  case colorSpacing(ColorScale.Spacing)
  case fill(ContourMark.Fill)
  case basis(NormalizationBasis)
  case statistic(SampleStatistic)
  case running(RunningTransform)
  case design(LinearRegression.Design)
}

/// An experiment under the name it has in the notebook.
package struct Run: Sendable {
  package var name: String
  package var experiment: Experiment

  package var origin: Origin {
    Origin(seed: experiment.seed, stream: experiment.streamIdentity)
  }
}

/// A run at one generation, as the closure of `firstPassage` sees it.
package struct RunState: Sendable {
  package var run: Run
  package var generationIndex: Int
}

extension Value {
  /// The kind of thing this is, with its article, for messages.
  package var noun: String {
    switch self {
    case .pending: "a result that is still being computed"
    case .invalid: "an invalid value"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "a truth value"
    case .string: "a string"
    case .array: "an array"
    case .integerRange, .realRange: "a range"
    case .closure: "a closure"
    case .quantity: "an estimate"
    case .sample: "a sample"
    case .series: "a measure over generations"
    case .curve: "a curve over generations"
    case .tolerance: "a value with a tolerance"
    case .condition: "a condition"
    case .family: "a family"
    case .workflow: "a workflow"
    case .estimator: "an estimator"
    case .path: "a sampling path"
    case .run: "an experiment"
    case .sweep: "a sweep"
    case .state: "a generation of a run"
    case .chain: "a Markov chain"
    case .fit: "a linear fit"
    case .plot(let value): value.noun
    case .mark: "a mark"
    case .chart: "a chart"
    case .figure: "a figure"
    case .style: "a style"
    case .sparkline: "a sparkline"
    case .column: "a table column"
    case .table: "a table"
    case .claim: "a claim"
    }
  }

  /// Whether the value is one of the two poisons that stop evaluation without a message.
  package var isPoison: Bool {
    switch self {
    case .pending, .invalid: true
    default: false
    }
  }
}
