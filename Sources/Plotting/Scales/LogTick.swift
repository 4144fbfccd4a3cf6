import Statistics

/// A tick on a logarithmic axis with its exact decimal or its power.
struct LogTick {
  /// A power of a base that has no short decimals.
  struct Power {
    var base: String
    var exponent: Int

    var text: String {
      // Only of e are the zeroth and the first power better known by other names.
      if base == "e", exponent == 0 { return "1" }
      if base == "e", exponent == 1 { return "e" }
      return base + NumberFormat.superscript(exponent)
    }
  }

  var value: Double
  var decimal: DecimalNumber?
  var power: Power?
  /// 0 for powers, 1 for the multiples between them.
  var rank: Int = 0

  /// The ticks with their labels, and the minor ticks among the others.
  static func ticks(_ numbers: [LogTick], minor: [Double]) -> Ticks {
    let values = Set(numbers.map(\.value))
    return Ticks(
      major: zip(numbers, texts(numbers)).map {
        Ticks.Major(value: $0.value, label: $1, rank: $0.rank)
      },
      minor: minor.filter { !values.contains($0) }, thinning: .greedy)
  }

  /// One style for the whole axis: plain decimals where all are inside 10⁻³…10⁴, else powers.
  static func texts(_ numbers: [LogTick]) -> [String] {
    let sizes = numbers.map { abs($0.value) }.filter { $0 > 0 }
    let isPlain =
      sizes.allSatisfy { $0 >= 0.999e-3 && $0 <= 1.001e4 }
      && numbers.allSatisfy { $0.decimal != nil }
    let isGrouped = sizes.contains { $0 >= 0.999e4 }
    return numbers.map { number in
      if let decimal = number.decimal?.reduced, isPlain || number.power == nil {
        return isPlain ? decimal.plain(isGrouped: isGrouped) : decimal.unitPower
      }
      return number.power?.text
        ?? DecimalNumber(number.value, significantDigits: 6).plain(isGrouped: isGrouped)
    }
  }
}

extension DecimalNumber {
  /// Plain digits with as many decimals as the number has.
  func plain(isGrouped: Bool) -> String {
    reduced.plain(decimals: max(0, -reduced.power), isGrouped: isGrouped)
  }

  /// Scientific notation that also writes one as a power.
  fileprivate var unitPower: String {
    switch reduced {
    case DecimalNumber(units: 1, power: 0): "10⁰"
    case DecimalNumber(units: -1, power: 0): NumberFormat.minus + "10⁰"
    default: scientific
    }
  }

  /// The greatest of 1, 2 and 5 times powers of ten that is not above a positive number.
  static func roundValue(notAbove value: Double) -> Double {
    let power = Int(log10(value).rounded(.down))
    let candidates = [5, 2, 1].map { DecimalNumber(units: $0, power: power).value }
    return candidates.first { $0 <= value } ?? value
  }

  /// The least of 1, 2 and 5 times powers of ten that is not below a positive number.
  static func roundValue(notBelow value: Double) -> Double {
    let power = Int(log10(value).rounded(.down))
    let candidates = [1, 2, 5, 10].map { DecimalNumber(units: $0, power: power).value }
    return candidates.first { $0 >= value && $0.isFinite } ?? value
  }
}
