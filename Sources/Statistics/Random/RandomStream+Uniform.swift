extension RandomStream {
  /// A uniform variate of the open interval from 0 to 1.
  ///
  /// One of the 2⁵² midpoints (k + ½) · 2⁻⁵², so neither end occurs and the mean is exactly ½.
  ///
  /// - Returns: A number between 2⁻⁵³ and 1 − 2⁻⁵³.
  @inlinable @inline(__always)
  public mutating func uniform() -> Double {
    let odd = (next() &>> 11) | 1
    return Double(Int64(truncatingIfNeeded: odd)) * 0x1p-53
  }

  /// A uniform integer from zero up to, not including, a bound.
  ///
  /// Unbiased. Source: D. Lemire, "Fast random integer generation in an interval", ACM
  /// Transactions on Modeling and Computer Simulation 29 (2019) 3, doi:10.1145/3230636.
  ///
  /// - Parameter bound: The number of possible results, at least 1.
  /// - Returns: A number from 0 to `bound` − 1, all equally likely.
  @inlinable
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "an integer below \(bound) does not exist")
    let count = UInt64(truncatingIfNeeded: bound)
    var product = next().multipliedFullWidth(by: count)
    if product.low < count {
      // 2⁶⁴ mod count of the low words are one too many.
      let excess = (0 &- count) % count
      while product.low < excess { product = next().multipliedFullWidth(by: count) }
    }
    return Int(truncatingIfNeeded: product.high)
  }
}
