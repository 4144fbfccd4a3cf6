/// The types that parameters and results have in the directive language.
package indirect enum ValueType: Hashable, Sendable {
  case any
  case integer
  case number
  /// A number or an estimate.
  case quantity
  /// Anything that arithmetic works on: numbers, estimates, samples, measures and curves.
  case numeric
  case boolean
  case string
  case array(ValueType)
  case integerRange
  case realRange
  /// An array or an integer range.
  case sequence
  case closure(arity: Int)
  /// A closure whose expressions are collected, such as the marks of a chart.
  case builder
  case family
  case workflow
  case estimator
  case path
  case run
  case sweep
  /// The name of one of a family's parameters, written as an implicit member.
  case parameterName
  case state
  case series
  case sample
  case curve
  case condition
  case chain
  case fit
  /// A sample, a curve, or an array of numbers or estimates.
  case values
  /// The same, or an array of names.
  case places
  case points
  case bands
  case distribution
  case histogram
  case density
  case grid
  case regions
  case powerLaw
  case mark
  case chart
  case figure
  /// A number or the name of a category.
  case coordinate
  case facetScales
  case facetLabels
  case scale
  case foreground
  case lineStyle
  case aspect
  case symbol
  case binRule
  case height
  case stepAlignment
  case stacking
  case anchor
  case colorScheme
  case colorSpacing
  case fill
  case basis
  case statistic
  case running
  case design
  case sparkline
  case column
  case table
  case claim

  /// The name that messages and the reference use.
  package var name: String {
    switch self {
    case .any: "any value"
    case .integer: "Int"
    case .number: "Double"
    case .quantity: "Estimate"
    case .numeric: "Numeric"
    case .boolean: "Bool"
    case .string: "String"
    case .array(let element): "[\(element.name)]"
    case .integerRange: "ClosedRange<Int>"
    case .realRange: "ClosedRange<Double>"
    case .sequence: "Sequence"
    case .closure(let arity): arity == 1 ? "closure" : "closure of \(arity) arguments"
    case .builder: "builder closure"
    case .family: "Family"
    case .workflow: "Workflow"
    case .estimator: "Estimator"
    case .path: "SamplingPath"
    case .run: "Experiment"
    case .sweep: "Sweep"
    case .parameterName: "ParameterName"
    case .state: "RunState"
    case .series: "Measure"
    case .sample: "Sample"
    case .curve: "Curve"
    case .condition: "Condition"
    case .chain: "MarkovChain"
    case .fit: "LinearFit"
    case .values: "Values"
    case .places: "Places"
    case .points: "Points"
    case .bands: "IntervalBands"
    case .distribution: "EmpiricalDistribution"
    case .histogram: "Histogram"
    case .density: "KernelDensity"
    case .grid: "Grid"
    case .regions: "DensityRegions"
    case .powerLaw: "LogLogFit"
    case .mark: "Mark"
    case .chart: "Chart"
    case .figure: "Figure"
    case .coordinate: "Coordinate"
    case .facetScales: "FacetScales"
    case .facetLabels: "FacetLabels"
    case .scale: "Scale"
    case .foreground: "ForegroundStyle"
    case .lineStyle: "LineStyle"
    case .aspect: "Aspect"
    case .symbol: "Symbol"
    case .binRule: "BinRule"
    case .height: "HistogramHeight"
    case .stepAlignment: "StepAlignment"
    case .stacking: "Stacking"
    case .anchor: "LabelAnchor"
    case .colorScheme: "ColorScheme"
    case .colorSpacing: "ColorSpacing"
    case .fill: "ContourFill"
    case .basis: "NormalizationBasis"
    case .statistic: "Statistic"
    case .running: "RunningTransform"
    case .design: "Design"
    case .sparkline: "Sparkline"
    case .column: "Column"
    case .table: "Table"
    case .claim: "Claim"
    }
  }

  /// The type with an article, as messages need it.
  package var phrase: String {
    switch self {
    case .any: "any value"
    case .integer: "an integer"
    case .number: "a number"
    case .quantity: "a number or an estimate"
    case .numeric: "a number, an estimate, a sample or a curve"
    case .boolean: "a truth value"
    case .string: "a string"
    case .array(let element): "an array of \(element.name)"
    case .integerRange: "a range of integers"
    case .realRange: "a range of numbers"
    case .sequence: "an array or a range of integers"
    case .closure: "a closure"
    case .builder: "a closure in braces"
    case .parameterName: "a parameter's name, such as `.mean`"
    case .values: "a sample, a curve or an array of numbers"
    case .places: "a sample, a curve, or an array of numbers or of names"
    case .coordinate: "a number, or the name of a category"
    default: "a value of type \(name)"
    }
  }

  /// Whether a trailing closure can be its argument.
  package var isClosure: Bool {
    switch self {
    case .closure, .builder: true
    default: false
    }
  }

  /// The value as this type has it, or `nil` where the types do not match.
  ///
  /// The one implicit conversion is from `Int` to `Double`, also inside arrays and ranges, and
  /// back for numbers without a fraction.
  package func converting(_ value: Value) -> Value? {
    switch (self, value) {
    case (.any, _): value
    case (.integer, _): value.integer.map(Value.integer)
    case (.number, _): value.number.map(Value.number)
    case (.quantity, .quantity): value
    case (.quantity, _): value.number.map(Value.number)
    case (.numeric, .integer), (.numeric, .number), (.numeric, .quantity), (.numeric, .sample),
      (.numeric, .series), (.numeric, .curve):
      value
    case (.values, .sample), (.values, .curve), (.places, .sample), (.places, .curve): value
    case (.values, .array(let elements)), (.places, .array(let elements)):
      elements.allSatisfy { $0.quantity != nil || (self == .places && $0.isString) } ? value : nil
    case (.values, .integerRange(let range)), (.places, .integerRange(let range)):
      range.count <= Limits.elements ? value : nil
    case (.coordinate, .string), (.coordinate, .quantity): value
    case (.coordinate, _): value.number.map(Value.number)
    case (.array(let element), .array(let values)):
      ValueType.all(values, as: element)
    case (.array(let element), .integerRange(let range)) where range.count <= Limits.elements:
      ValueType.all(range.map(Value.integer), as: element)
    case (.realRange, .integerRange(let range)):
      .realRange(Double(range.lowerBound)...Double(range.upperBound))
    case (.sequence, .array), (.sequence, .integerRange): value
    case (.closure, .closure), (.builder, .closure): value
    case (.parameterName, .string): value
    case (.boolean, .condition(let conditions)) where conditions.verdict != .undecided:
      .boolean(conditions.verdict == .holds)
    default: ValueType.plain(of: value) == self ? value : nil
    }
  }

  private static func all(_ values: [Value], as element: ValueType) -> Value? {
    var converted: [Value] = []
    converted.reserveCapacity(values.count)
    for value in values {
      guard let one = element.converting(value) else { return nil }
      converted.append(one)
    }
    return .array(converted)
  }

  /// The type of a value by itself, or `nil` for the poisons.
  package static func plain(of value: Value) -> ValueType? {
    switch value {
    case .pending, .invalid: nil
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .string: .string
    case .array(let values): .array(values.first.flatMap(plain) ?? .any)
    case .integerRange: .integerRange
    case .realRange: .realRange
    case .closure(let closure): .closure(arity: closure.arity)
    case .quantity, .tolerance: .quantity
    case .sample: .sample
    case .series: .series
    case .curve: .curve
    case .condition: .condition
    case .family: .family
    case .workflow: .workflow
    case .estimator: .estimator
    case .path: .path
    case .run: .run
    case .sweep: .sweep
    case .state: .state
    case .chain: .chain
    case .fit: .fit
    case .plot(let value): value.type
    case .mark: .mark
    case .chart: .chart
    case .figure: .figure
    case .style(.facetScales): .facetScales
    case .style(.facetLabels): .facetLabels
    case .style(.scale): .scale
    case .style(.foreground): .foreground
    case .style(.line): .lineStyle
    case .style(.aspect): .aspect
    case .style(.symbol): .symbol
    case .style(.binRule): .binRule
    case .style(.height): .height
    case .style(.step): .stepAlignment
    case .style(.stacking): .stacking
    case .style(.anchor): .anchor
    case .style(.colorScheme): .colorScheme
    case .style(.colorSpacing): .colorSpacing
    case .style(.fill): .fill
    case .style(.basis): .basis
    case .style(.statistic): .statistic
    case .style(.running): .running
    case .style(.design): .design
    case .sparkline: .sparkline
    case .column: .column
    case .table: .table
    case .claim: .claim
    }
  }
}
