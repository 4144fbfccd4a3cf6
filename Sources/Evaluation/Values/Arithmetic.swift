import Statistics

/// A function of one number with its derivative, lifted to estimates, samples and curves.
package struct UnaryOperation: Sendable {
  package var apply: @Sendable (Double) -> Double
  package var derivative: @Sendable (Double) -> Double

  package init(
    _ apply: @escaping @Sendable (Double) -> Double,
    derivative: @escaping @Sendable (Double) -> Double
  ) {
    self.apply = apply
    self.derivative = derivative
  }

  /// The function of a value, or `nil` for a value that is not numeric.
  package func callAsFunction(_ value: Value) -> Value? {
    switch value {
    case .pending, .invalid: value
    case .integer(let integer): .number(apply(Double(integer)))
    case .number(let number): .number(apply(number))
    case .quantity(let quantity): .quantity(lifted(quantity))
    case .sample(let sample): .sample(lifted(sample))
    case .series(let series):
      .series(Series(generations: series.generations) { lifted(series.sample($0)) })
    case .curve(let curve):
      .curve(Curve(generations: curve.generations) { lifted(curve.quantity($0)) })
    default: nil
    }
  }

  private func lifted(_ quantity: Quantity) -> Quantity {
    .combination(apply(quantity.value), of: [(derivative(quantity.value), quantity)])
  }

  private func lifted(_ sample: Sample) -> Sample {
    Sample(values: sample.values.map(apply), origin: sample.origin)
  }
}

/// A function of two numbers with its partial derivatives, lifted like `UnaryOperation`.
package struct BinaryOperation: Sendable {
  package var apply: @Sendable (Double, Double) -> Double
  package var derivatives: @Sendable (Double, Double) -> (Double, Double)

  package init(
    _ apply: @escaping @Sendable (Double, Double) -> Double,
    derivatives: @escaping @Sendable (Double, Double) -> (Double, Double)
  ) {
    self.apply = apply
    self.derivatives = derivatives
  }

  /// The function of two values, or `nil` where the two do not go together.
  package func callAsFunction(_ left: Value, _ right: Value) -> Value? {
    switch (Operand(left), Operand(right)) {
    case (.number(let left), .number(let right)): return .number(apply(left, right))
    case (.quantity, .number), (.number, .quantity), (.quantity, .quantity):
      guard let left = left.quantity, let right = right.quantity else { return nil }
      return .quantity(lifted(left, right))
    case (.sample(let left), .number(let right)):
      return .sample(
        Sample(values: left.values.map { apply($0, right) }, origin: left.origin))
    case (.number(let left), .sample(let right)):
      return .sample(
        Sample(values: right.values.map { apply(left, $0) }, origin: right.origin))
    case (.sample(let left), .sample(let right)):
      return lifted(left, right).map(Value.sample)
    case (.series(let left), .number(let right)):
      return .series(
        Series(generations: left.generations) { index in
          let sample = left.sample(index)
          return Sample(values: sample.values.map { apply($0, right) }, origin: sample.origin)
        })
    case (.number(let left), .series(let right)):
      return .series(
        Series(generations: right.generations) { index in
          let sample = right.sample(index)
          return Sample(values: sample.values.map { apply(left, $0) }, origin: sample.origin)
        })
    case (.series(let left), .series(let right)): return lifted(left, right).map(Value.series)
    case (.curve(let left), .curve(let right)): return .curve(lifted(left, right))
    case (.curve(let curve), .number), (.curve(let curve), .quantity):
      guard let right = right.quantity else { return nil }
      return .curve(
        Curve(generations: curve.generations) { lifted(curve.quantity($0), right) })
    case (.number, .curve(let curve)), (.quantity, .curve(let curve)):
      guard let left = left.quantity else { return nil }
      return .curve(Curve(generations: curve.generations) { lifted(left, curve.quantity($0)) })
    default: return nil
    }
  }

  private func lifted(_ left: Quantity, _ right: Quantity) -> Quantity {
    let slopes = derivatives(left.value, right.value)
    return .combination(
      apply(left.value, right.value), of: [(slopes.0, left), (slopes.1, right)])
  }

  private func lifted(_ left: Curve, _ right: Curve) -> Curve {
    let pairs = commonGenerations(left.generations, right.generations)
    return Curve(generations: pairs.map { left.generations[$0.0] }) { index in
      lifted(left.quantity(pairs[index].0), right.quantity(pairs[index].1))
    }
  }

  /// Samples go together replicate by replicate, which needs one origin and one size.
  private func lifted(_ left: Sample, _ right: Sample) -> Sample? {
    guard left.origin == right.origin, left.values.count == right.values.count else { return nil }
    return Sample(values: zip(left.values, right.values).map(apply), origin: left.origin)
  }

  private func lifted(_ left: Series, _ right: Series) -> Series? {
    let pairs = commonGenerations(left.generations, right.generations)
    guard let first = pairs.first, lifted(left.sample(first.0), right.sample(first.1)) != nil
    else { return nil }
    return Series(generations: pairs.map { left.generations[$0.0] }) { index in
      let sample = left.sample(pairs[index].0)
      return lifted(sample, right.sample(pairs[index].1)) ?? sample
    }
  }
}

/// The kinds of operand that arithmetic tells apart.
private enum Operand {
  case number(Double)
  case quantity
  case sample(Sample)
  case series(Series)
  case curve(Curve)
  case other

  init(_ value: Value) {
    self =
      switch value {
      case .integer(let integer): .number(Double(integer))
      case .number(let number): .number(number)
      case .quantity: .quantity
      case .sample(let sample): .sample(sample)
      case .series(let series): .series(series)
      case .curve(let curve): .curve(curve)
      default: .other
      }
  }
}

/// The positions of the generations that two ascending lists share.
private func commonGenerations(_ left: [Int], _ right: [Int]) -> [(Int, Int)] {
  var pairs: [(Int, Int)] = []
  var (i, j) = (0, 0)
  while i < left.count && j < right.count {
    if left[i] == right[j] { pairs.append((i, j)) }
    // On a match one side moves on, and the other follows in the next round.
    if left[i] <= right[j] { i += 1 } else { j += 1 }
  }
  return pairs
}

extension Value {
  /// The value as an exact number.
  package var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  /// The value as a number that may carry an error.
  package var quantity: Quantity? {
    switch self {
    case .quantity(let quantity): quantity
    default: number.map { Quantity($0) }
    }
  }

  /// The value as an integer, also when it is a number without a fraction.
  package var integer: Int? {
    switch self {
    case .integer(let integer): integer
    case .number(let number): Int(exactly: number)
    default: nil
    }
  }
}

extension BinaryOperation {
  package static let add = BinaryOperation(+) { _, _ in (1, 1) }
  package static let subtract = BinaryOperation(-) { _, _ in (1, -1) }
  package static let multiply = BinaryOperation(*) { left, right in (right, left) }
  package static let divide = BinaryOperation(/) { left, right in
    (1 / right, -left / (right * right))
  }
  package static let remainder = BinaryOperation({ left, right in
    left.truncatingRemainder(dividingBy: right)
  }) { left, right in (1, -(left / right).rounded(.towardZero)) }
  package static let power = BinaryOperation(pow) { base, exponent in
    (
      exponent == 0 ? 0 : exponent * pow(base, exponent - 1),
      base > 0 ? pow(base, exponent) * log(base) : 0
    )
  }
  package static let minimum = BinaryOperation({ left, right in
    left.isNaN || right.isNaN ? .nan : min(left, right)
  }) { left, right in left <= right ? (1, 0) : (0, 1) }
  package static let maximum = BinaryOperation({ left, right in
    left.isNaN || right.isNaN ? .nan : max(left, right)
  }) { left, right in left >= right ? (1, 0) : (0, 1) }

  /// A comparison of numbers as 0 or 1, for predicates over samples.
  package static func comparison(
    _ holds: @escaping @Sendable (Double, Double) -> Bool
  ) -> BinaryOperation {
    BinaryOperation({ left, right in holds(left, right) ? 1 : 0 }) { _, _ in (0, 0) }
  }
}
