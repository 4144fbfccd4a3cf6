import Plotting
import Statistics

/// A column of a mark's data: numbers, or names that an axis makes categories of.
enum Places {
  case numbers([Double])
  case names([String])

  var count: Int {
    switch self {
    case .numbers(let numbers): numbers.count
    case .names(let names): names.count
    }
  }

  /// The column as the series of rows.
  var column: SeriesMark.Column {
    switch self {
    case .numbers(let numbers): .numbers(numbers)
    case .names(let names): .names(names)
    }
  }
}

extension Value {
  /// Whether it is a string.
  var isString: Bool {
    if case .string = self { return true }
    return false
  }

  /// The numbers of a sample, a curve or an array, with their errors.
  var quantities: [Quantity] {
    switch self {
    case .sample(let sample): sample.values.map { Quantity($0) }
    case .curve(let curve): curve.generations.indices.map(curve.quantity)
    case .array(let values): values.map { $0.quantity ?? Quantity(.nan) }
    case .integerRange(let range): range.map { Quantity(Double($0)) }
    default: []
    }
  }

  /// The numbers of a sample, a curve or an array.
  var reals: [Double] {
    if case .sample(let sample) = self { return sample.values }
    return quantities.map(\.value)
  }
}

extension Arguments {
  /// The numbers of an argument of the type `values`.
  func reals(_ name: String) -> [Double] { self[name]?.reals ?? [] }

  /// The numbers of an argument of the type `values`, with their errors.
  func quantities(_ name: String) -> [Quantity] { self[name]?.quantities ?? [] }

  /// The numbers or names of an argument of the type `places`.
  func places(_ name: String) -> Places {
    guard case .array(let values) = self[name], values.contains(where: \.isString) else {
      return .numbers(reals(name))
    }
    return .names(
      values.map { value in
        if case .string(let text) = value { return text }
        return NumberFormat.general(value.quantity?.value ?? .nan)
      })
  }

  /// The points of the arguments `x` and `y`.
  func points() throws(EvaluationFailure) -> Points {
    let (x, y) = (reals("x"), quantities("y"))
    try check("y", has: y.count, like: "x", x.count)
    return Points(x: x, y: y)
  }

  /// Refuses columns of different lengths.
  func check(
    _ name: String, has count: Int, like other: String, _ expected: Int
  ) throws(EvaluationFailure) {
    guard count == expected else {
      throw EvaluationFailure(
        "count-mismatch", argument: name,
        "`\(name)` has \(count) elements, but `\(other)` has \(expected)")
    }
  }

  /// The argument `series` as the parts of a mark, or the mark itself where it is left out.
  func parted(_ mark: some RowMark) throws(EvaluationFailure) -> Value {
    guard has("series") else { return .mark(mark) }
    let column = places("series").column
    try check("series", has: column.count, like: "x", mark.rowCount)
    return .mark(mark.series(column))
  }

  /// Shares inside, each between 0 and 1.
  func levels(_ fallback: [Double]) throws(EvaluationFailure) -> [Double] {
    let levels = has("levels") ? numbers("levels") : fallback
    guard !levels.isEmpty, levels.allSatisfy({ $0 > 0 && $0 < 1 }) else {
      throw EvaluationFailure(argument: "levels", because: "each level lies between 0 and 1")
    }
    return levels
  }

  /// The share that a band is said to hold, above 0 and at most 1; nil where nobody says.
  func givenLevel() throws(EvaluationFailure) -> Double? {
    guard has("level") else { return nil }
    let level = number("level")
    guard level > 0, level <= 1 else {
      throw EvaluationFailure(argument: "level", because: "the level is above 0 and at most 1")
    }
    return level
  }

  /// One share inside, between 0 and 1.
  func level(_ fallback: Double = 0.95) throws(EvaluationFailure) -> Double {
    let level = has("level") ? number("level") : fallback
    guard level > 0, level < 1 else {
      throw EvaluationFailure(argument: "level", because: "the level lies between 0 and 1")
    }
    return level
  }
}
