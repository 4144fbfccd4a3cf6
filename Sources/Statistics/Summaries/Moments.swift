/// The central moments of a sample, about its mean, with fixed order of summation.
///
/// Deviations are kept relative to a power of two, so that neither 10⁻²⁰⁰ nor 10²⁰⁰ squared
/// leaves the range of numbers unless the result does.
struct Moments {
  let count: Double
  let mean: Double
  /// The deviations from the mean, divided by `scale`; the largest is between 1/2 and 2.
  let deviations: [Double]
  let scale: Double
  /// The sum of the squares of `deviations`.
  let squares: Double

  init(_ sample: [Double]) {
    let count = Double(sample.count)
    let first = pairwiseSum(sample) / count
    guard first.isFinite, let origin = sample.first else {
      self.init(count: count, mean: first, deviations: [], scale: .nan, squares: .nan)
      return
    }
    // The sum of equal numbers may round; their mean may not differ from them.
    if sample.allSatisfy({ $0 == origin }) {
      let zeros = [Double](repeating: 0, count: sample.count)
      self.init(count: count, mean: origin, deviations: zeros, scale: 1, squares: 0)
      return
    }
    var deviations = sample
    for index in deviations.indices { deviations[index] -= first }
    // What rounding left in the mean is taken out of the deviations.
    let correction = pairwiseSum(deviations) / count
    var largest = 0.0
    for index in deviations.indices {
      deviations[index] -= correction
      largest = max(largest, deviations[index].magnitude)
    }
    let scale = max(largest.binade, .leastNormalMagnitude)
    let inverse = 1 / scale
    for index in deviations.indices { deviations[index] *= inverse }
    let squares = pairwiseSum(deviations.map { $0 * $0 })
    self.init(
      count: count, mean: first + correction, deviations: deviations, scale: scale,
      squares: squares)
  }

  private init(count: Double, mean: Double, deviations: [Double], scale: Double, squares: Double) {
    self.count = count
    self.mean = mean
    self.deviations = deviations
    self.scale = scale
    self.squares = squares
  }

  /// The mean, with the error s / √n.
  var meanEstimate: Estimate {
    if count == 1 { return Estimate(value: mean, standardError: mean.isFinite ? .infinity : .nan) }
    let error = (squares / (count - 1) / count).squareRoot()
    return Estimate(value: mean, standardError: scale * error)
  }

  /// What each observation contributes to the error of the mean, where that is finite.
  var meanInfluence: [Double]? {
    guard count > 1, squares.isFinite else { return nil }
    let factor = scale / (count * (count - 1)).squareRoot()
    return deviations.map { $0 * factor }
  }

  /// The unbiased variance, with the error from the fourth moment.
  var varianceEstimate: Estimate {
    guard let relative = relativeVariance else { return .undefined }
    let unit = scale * scale
    return Estimate(value: unit * relative.value, standardError: unit * relative.standardError)
  }

  /// The square root of the unbiased variance.
  var standardDeviationEstimate: Estimate {
    guard let relative = relativeVariance else { return .undefined }
    if relative.value == 0 { return Estimate(value: 0, standardError: 0) }
    let value = relative.value.squareRoot()
    return Estimate(
      value: scale * value, standardError: scale * (relative.standardError / (2 * value)))
  }

  /// The variance of the scaled deviations.
  private var relativeVariance: Estimate? {
    guard count > 1, squares.isFinite else { return nil }
    let variance = squares / (count - 1)
    let fourth = pairwiseSum(
      deviations.map { deviation in
        let square = deviation * deviation
        return square * square
      })
    let ratio = (count - 3) / (count - 1)
    let squared = (fourth / count - ratio * variance * variance) / count
    return Estimate(value: variance, standardError: max(squared, 0).squareRoot())
  }
}
