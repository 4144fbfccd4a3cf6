/// The sum of numbers in a fixed order, with a rounding error that grows like log *n*.
///
/// Runs of up to 128 numbers are added up in eight lanes, and the runs in a balanced tree. The
/// order depends on the count alone. Source: N. J. Higham, "The accuracy of floating point
/// summation", SIAM Journal on Scientific Computing 14 (1993) 783, doi:10.1137/0914050.
///
/// - Parameter values: The numbers; none give 0.
/// - Returns: Their sum.
public func pairwiseSum(_ values: some Sequence<Double>) -> Double {
  pairwiseSum(Array(values))
}

/// The sum of numbers in a fixed order, with a rounding error that grows like log *n*.
///
/// - Parameter values: The numbers; none give 0.
/// - Returns: Their sum, the same as for any other sequence of these numbers.
public func pairwiseSum(_ values: [Double]) -> Double {
  pairwiseSum(values.span)
}

/// The sum of numbers in a fixed order, with a rounding error that grows like log *n*.
///
/// - Parameter values: The numbers; none give 0.
/// - Returns: Their sum, the same as for any other sequence of these numbers.
public func pairwiseSum(_ values: Span<Double>) -> Double {
  let count = values.count
  guard count > 128 else { return sumOfRun(values) }
  // The left half is a power of two times 128, so that runs are full but for the last.
  var half = 128
  while 2 * half < count { half *= 2 }
  return pairwiseSum(values.extracting(..<half)) + pairwiseSum(values.extracting(half...))
}

private func sumOfRun(_ values: Span<Double>) -> Double {
  var lanes = SIMD8<Double>(repeating: 0)
  let full = values.count & ~7
  var index = 0
  // Eight checked reads would cost more than the additions.
  values.withUnsafeBytes { bytes in
    while index < full {
      lanes += bytes.loadUnaligned(fromByteOffset: 8 * index, as: SIMD8<Double>.self)
      index += 8
    }
  }
  let quarters = lanes.lowHalf + lanes.highHalf
  let halves = quarters.lowHalf + quarters.highHalf
  var sum = halves[0] + halves[1]
  while index < values.count {
    sum += values[index]
    index += 1
  }
  return sum
}
