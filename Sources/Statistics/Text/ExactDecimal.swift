/// The finite decimal expansion that a binary floating-point number has exactly.
///
/// The value is 0.d₀d₁d₂… × 10^`exponent`, with `d₀` not zero; zero has no digits.
struct ExactDecimal {
  var digits: [UInt8]
  var exponent: Int
  var isNegative: Bool

  /// Expands a finite number.
  init(_ value: Double) {
    isNegative = value.sign == .minus
    digits = []
    exponent = 0
    guard value != 0 else { return }
    // |value| = significand · 2^power with an integer significand.
    let isSubnormal = value.exponentBitPattern == 0
    let significand = value.significandBitPattern | (isSubnormal ? 0 : 1 << 52)
    let power = Int(max(value.exponentBitPattern, 1)) - 1075
    let zeros = significand.trailingZeroBitCount
    var integer = Limbs(significand >> UInt64(zeros))
    let reduced = power + zeros
    if reduced >= 0 {
      integer.multiply(by: 2, times: reduced)
    } else {
      // m / 2^k = m · 5^k / 10^k
      integer.multiply(by: 5, times: -reduced)
    }
    digits = integer.decimalDigits
    exponent = digits.count + min(reduced, 0)
  }

  /// Rounds to digits down to 10^`position`, ties to the even digit.
  mutating func round(toPosition position: Int) {
    let kept = exponent - position
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      digits = []
      return
    }
    let rest = digits[kept...]
    var roundsUp = false
    if let first = rest.first {
      if first != 5 || rest.dropFirst().contains(where: { $0 != 0 }) {
        roundsUp = first >= 5
      } else {
        roundsUp = kept > 0 && digits[kept - 1] % 2 == 1
      }
    }
    digits.removeSubrange(kept...)
    guard roundsUp else { return }
    var index = kept - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      exponent += 1
    }
  }

  /// Whether nothing but zero is left.
  var isZero: Bool { digits.isEmpty }

  /// The digit that stands for 10^`position`.
  func digit(at position: Int) -> UInt8 {
    let index = exponent - 1 - position
    return digits.indices.contains(index) ? digits[index] : 0
  }
}

/// A natural number in limbs of nine decimal digits, the least significant first.
private struct Limbs {
  private static let base: UInt64 = 1_000_000_000
  private var limbs: [UInt32] = []

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest % Self.base))
      rest /= Self.base
    }
  }

  mutating func multiply(by factor: UInt64, times: Int) {
    // As many factors at once as fit 32 bits.
    let most = factor == 2 ? 31 : 13
    var left = times
    while left > 0 {
      let count = min(left, most)
      var product: UInt64 = 1
      for _ in 0..<count { product *= factor }
      multiply(by: product)
      left -= count
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(truncatingIfNeeded: product % Self.base)
      carry = product / Self.base
    }
    while carry > 0 {
      limbs.append(UInt32(truncatingIfNeeded: carry % Self.base))
      carry /= Self.base
    }
  }

  var decimalDigits: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(limbs.count * 9)
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
    }
    while digits.last == 0 { digits.removeLast() }
    digits.reverse()
    return digits
  }
}
