// Elementary functions of pairs, to about 2^-95 relative, for the special functions: what is
// multiplied by a large parameter, or exponentiated, must be known beyond the last bit.

extension DoubleDouble {
  static let pi = DoubleDouble(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53)
  static let halfLogOfTwoPi = DoubleDouble(0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55)
  static let logOfPi = DoubleDouble(0x1.250d048e7a1bdp+0, 0x1.7abf2ad8d5088p-57)
  static let squareRootOfPi = DoubleDouble(0x1.c5bf891b4ef6bp+0, -0x1.618f13eb7ca89p-54)

  /// The natural logarithm of a positive pair between 2^-960 and 2^960.
  func logarithm() -> DoubleDouble {
    let (z, k, entry) = logarithmReduction(high.bitPattern, exponent: 0)
    let inverse = logarithmTable[entry]
    let zHigh = Double(bitPattern: z.bitPattern & 0xFFFF_FFFF_FFE0_0000)
    let rest = DoubleDouble(product: low * powerOfTwo(-k), inverse)
    let r = DoubleDouble(sum: zHigh * inverse - 1, (z - zHigh) * inverse) + rest
    let count = Double(k)
    let whole = count * 0x1.62e42fefa3800p-1 + logarithmTable[entry &+ 1]
    let constants = DoubleDouble(product: count, 0x1.ef35793c76730p-45) + logarithmTable[entry &+ 2]
    return r.logarithmOfOnePlusSmall() + constants + whole
  }

  /// log(1 + self) for −1/2 < self, without cancellation.
  func logarithmOfOnePlus() -> DoubleDouble {
    high.magnitude < 0x1p-8 ? logarithmOfOnePlusSmall() : (self + 1).logarithm()
  }

  /// x − log(1 + x) for −1/2 < x, without cancellation.
  func minusLogarithmOfOnePlus() -> DoubleDouble {
    guard high.magnitude < 0x1p-8 else { return self - logarithmOfOnePlus() }
    return self * self * logarithmTail(from: 2)
  }

  /// e^self as a pair between 0.99 and 2.01 and an exponent of two, for |self| < 2^14.
  func exponential() -> (significand: DoubleDouble, exponent: Int) {
    let shifted = high * 0x1.71547652b82fep+7 + 0x1.8p52
    let k = shifted - 0x1.8p52
    let index = Int(truncatingIfNeeded: Int32(truncatingIfNeeded: shifted.bitPattern))
    let r =
      (DoubleDouble(sum: high, -(k * 0x1.62e42fef80000p-8)) + low)
      - DoubleDouble(product: k, 0x1.1cf79abc9e3b4p-43)
    let entry = 2 &* (index & 127)
    let table = DoubleDouble(powersOfTwoTable[entry], powersOfTwoTable[entry &+ 1])
    return (table + table * r.exponentialMinusOneSmall(terms: 10), index >> 7)
  }

  /// e^self − 1 for |self| < 700.
  func exponentialMinusOne() -> DoubleDouble {
    if high.magnitude < 0.5 { return exponentialMinusOneSmall(terms: 25) }
    let (significand, exponent) = exponential()
    return significand.scaled(by: powerOfTwo(exponent)) - 1
  }

  /// The sine of π times a double.
  static func sineOfPi(times x: Double) -> DoubleDouble {
    let (sine, _, isOdd) = sineAndCosineOfPi(times: x)
    return isOdd ? -sine : sine
  }

  /// The cotangent of π times a double.
  static func cotangentOfPi(times x: Double) -> DoubleDouble {
    let (sine, cosine, _) = sineAndCosineOfPi(times: x)
    return cosine / sine
  }

  // MARK: - Series

  private func logarithmOfOnePlusSmall() -> DoubleDouble {
    self - self * self * logarithmTail(from: 2)
  }

  /// 1/n − x/(n + 1) + x²/(n + 2) − … for −2^-8 ≤ x < 2^-7: pairs first, then doubles.
  private func logarithmTail(from first: Int) -> DoubleDouble {
    var tail = 0.0
    for n in stride(from: 17, through: 9, by: -1) {
      tail = inverseTable[2 &* n &- 2] - tail * high
    }
    var sum = DoubleDouble(tail)
    for n in stride(from: 8, through: first, by: -1) {
      sum = DoubleDouble(inverseTable[2 &* n &- 2], inverseTable[2 &* n &- 1]) - sum * self
    }
    return sum
  }

  private func exponentialMinusOneSmall(terms: Int) -> DoubleDouble {
    var sum = DoubleDouble(inverseFactorialTable[2 &* terms])
    for n in stride(from: terms &- 1, through: 1, by: -1) {
      sum =
        sum * self + DoubleDouble(inverseFactorialTable[2 &* n], inverseFactorialTable[2 &* n &+ 1])
    }
    return sum * self
  }

  /// The sine and cosine of π(x − n), n the nearest integer, for |x| < 2^51.
  private static func sineAndCosineOfPi(
    times x: Double
  ) -> (sine: DoubleDouble, cosine: DoubleDouble, isOdd: Bool) {
    let shifted = x + 0x1.8p52
    let distance = x - (shifted - 0x1.8p52)
    let isOdd = shifted.bitPattern & 1 == 1
    // Within a quarter of an integer both series converge fast; else through the half-integer.
    if distance.magnitude <= 0.25 {
      let angle = DoubleDouble.pi * distance
      return (angle.trigonometricSeries(from: 1), angle.trigonometricSeries(from: 0), isOdd)
    }
    let angle = DoubleDouble.pi * (0.5 - distance.magnitude)
    let (sine, cosine) = (angle.trigonometricSeries(from: 0), angle.trigonometricSeries(from: 1))
    return (distance < 0 ? -sine : sine, cosine, isOdd)
  }

  /// Σ (−1)^k x^(2k + first) / (2k + first)!: the sine from 1, the cosine from 0.
  private func trigonometricSeries(from first: Int) -> DoubleDouble {
    let square = self * self
    var sum = DoubleDouble(0)
    for n in stride(from: 26 &+ first, through: first, by: -2) {
      sum =
        DoubleDouble(inverseFactorialTable[2 &* n], inverseFactorialTable[2 &* n &+ 1])
        - sum * square
    }
    return first == 1 ? sum * self : sum
  }
}

/// The polynomial whose coefficients are first pairs, then doubles, lowest power first.
@inline(__always)
func polynomial(_ table: [Double], pairs: Int, at x: DoubleDouble) -> DoubleDouble {
  var tail = 0.0
  var index = table.count &- 1
  while index >= 2 &* pairs {
    tail = tail * x.high + table[index]
    index &-= 1
  }
  var sum = DoubleDouble(tail)
  while index > 0 {
    sum = sum * x + DoubleDouble(table[index &- 1], table[index])
    index &-= 2
  }
  return sum
}

/// The polynomial with double coefficients from one index on, lowest power first.
@inline(__always)
func polynomial(_ table: [Double], from first: Int = 0, at x: Double) -> Double {
  var sum = table[table.count &- 1]
  var index = table.count &- 2
  while index >= first {
    sum = sum * x + table[index]
    index &-= 1
  }
  return sum
}

/// A double times a power of two that may lead out of the range of exponents, rounded once.
func scaled(_ x: Double, exponent: Int) -> Double {
  guard exponent > -1000 && exponent < 1000 else {
    let bounded = Swift.max(-2100, Swift.min(2100, exponent))
    // The first factors are exact, because they keep a number near 1 in the normal range.
    let first = bounded / 3
    return x * powerOfTwo(first) * powerOfTwo(first) * powerOfTwo(bounded - 2 * first)
  }
  return x * powerOfTwo(exponent)
}
