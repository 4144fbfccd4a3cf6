/// An unevaluated sum of two doubles, which holds about 106 significant bits.
///
/// The low part is at most half a unit in the last place of the high part. The operations are the
/// error-free transformations of Dekker (Numerische Mathematik 18, 1971) and Knuth (The Art of
/// Computer Programming 2, section 4.2.2): plain additions and multiplications, hence the same bits
/// on every processor, and no fused multiply-add, which would be a library call on old ones.
///
/// Products are exact only while no part overflows or becomes subnormal: operands between
/// 2^-480 and 2^480 are safe.
struct DoubleDouble: Hashable, Sendable {
  var high: Double
  var low: Double

  @inline(__always)
  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The sum of two doubles, exactly.
  @inline(__always)
  init(sum a: Double, _ b: Double) {
    let s = a + b
    let t = s - a
    self.init(s, (a - (s - t)) + (b - t))
  }

  /// The sum of two doubles, exactly, when the first is zero or not smaller in magnitude.
  @inline(__always)
  init(ordered a: Double, _ b: Double) {
    let s = a + b
    self.init(s, b - (s - a))
  }

  /// The product of two doubles, exactly.
  @inline(__always)
  init(product a: Double, _ b: Double) {
    let p = a * b
    let (aHigh, aLow) = split(a)
    let (bHigh, bLow) = split(b)
    let error = ((aHigh * bHigh - p) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    self.init(p, error)
  }

  /// The sum of the parts, rounded once.
  @inline(__always)
  var value: Double { high + low }
}

/// Two halves of at most 26 bits that sum to the argument (Veltkamp).
@inline(__always)
func split(_ a: Double) -> (high: Double, low: Double) {
  let t = 134_217_729.0 * a
  let high = t - (t - a)
  return (high, a - high)
}

// MARK: - Arithmetic

extension DoubleDouble {
  @inline(__always)
  static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(-a.high, -a.low) }

  @inline(__always)
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let s = DoubleDouble(sum: a.high, b.high)
    let t = DoubleDouble(sum: a.low, b.low)
    let u = DoubleDouble(ordered: s.high, s.low + t.high)
    return DoubleDouble(ordered: u.high, u.low + t.low)
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: Double) -> DoubleDouble {
    let s = DoubleDouble(sum: a.high, b)
    return DoubleDouble(ordered: s.high, s.low + a.low)
  }

  @inline(__always)
  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + (-b) }

  @inline(__always)
  static func - (a: DoubleDouble, b: Double) -> DoubleDouble { a + (-b) }

  @inline(__always)
  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let p = DoubleDouble(product: a.high, b.high)
    return DoubleDouble(ordered: p.high, p.low + (a.high * b.low + a.low * b.high))
  }

  @inline(__always)
  static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let p = DoubleDouble(product: a.high, b)
    return DoubleDouble(ordered: p.high, p.low + a.low * b)
  }

  @inline(__always)
  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    let rest = a - b * first
    let second = rest.high / b.high
    let last = (rest - b * second).high / b.high
    return DoubleDouble(ordered: first, second) + last
  }

  @inline(__always)
  static func / (a: DoubleDouble, b: Double) -> DoubleDouble {
    let first = a.high / b
    let p = DoubleDouble(product: first, b)
    let rest = ((a.high - p.high) - p.low) + a.low
    return DoubleDouble(ordered: first, rest / b)
  }

  /// The product with a power of two, which is exact.
  @inline(__always)
  func scaled(by factor: Double) -> DoubleDouble { DoubleDouble(high * factor, low * factor) }

  /// The square root, by one Newton step from the root of the high part.
  var squareRoot: DoubleDouble {
    guard high > 0 else { return DoubleDouble(0) }
    let root = high.squareRoot()
    let rest = self - DoubleDouble(product: root, root)
    return DoubleDouble(ordered: root, rest.high / (2 * root))
  }
}
