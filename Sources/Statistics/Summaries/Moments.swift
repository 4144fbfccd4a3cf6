/// The central moments of a sample, about its mean, with fixed order of summation.
struct Moments {
  let count: Double
  let mean: Double
  /// The sum of the squared deviations.
  let squares: Double

  init(_ sample: [Double]) {
    count = Double(sample.count)
    let first = pairwiseSum(sample) / count
    guard first.isFinite, let origin = sample.first else {
      mean = first
      squares = .nan
      return
    }
    // The sum of equal numbers may round; their mean may not differ from them.
    if sample.allSatisfy({ $0 == origin }) {
      mean = origin
      squares = 0
      return
    }
    let deviations = sample.map { $0 - first }
    // What rounding left in the mean is taken out of both moments.
    let correction = pairwiseSum(deviations) / count
    mean = first + correction
    let raw = pairwiseSum(deviations.map { $0 * $0 })
    squares = max(raw - count * correction * correction, 0)
  }

  /// The unbiased variance.
  var variance: Double { squares / (count - 1) }

  func mean(of sample: [Double]) -> Estimate {
    if count == 1 { return single(mean) }
    return Estimate(value: mean, standardError: (variance / count).squareRoot())
  }

  func variance(of sample: [Double]) -> Estimate {
    guard count > 1, squares.isFinite else { return .undefined }
    let fourth = pairwiseSum(
      sample.map { value in
        let square = (value - mean) * (value - mean)
        return square * square
      })
    let ratio = (count - 3) / (count - 1)
    let squared = (fourth / count - ratio * variance * variance) / count
    return Estimate(value: variance, standardError: max(squared, 0).squareRoot())
  }

  func standardDeviation(of sample: [Double]) -> Estimate {
    let variance = variance(of: sample)
    let value = variance.value.squareRoot()
    if value == 0 { return Estimate(value: 0, standardError: 0) }
    return Estimate(value: value, standardError: variance.standardError / (2 * value))
  }

  private func single(_ value: Double) -> Estimate {
    Estimate(value: value, standardError: value.isFinite ? .infinity : .nan)
  }
}
