import Statistics
import Testing

/// An exact law and what counts of variates from it may be.
struct Law: CustomTestStringConvertible {
  var name: String
  var parameters: [Double]
  /// How many variates make a sample.
  var draws: Int
  /// A value belongs to the first bin whose edge it does not exceed, or to the last bin.
  var edges: [Double]
  var probabilities: [Double]
  /// The bounds of each count; all hold together but for one sample in a million.
  var low: [Double]
  var high: [Double]
  var chiSquareLimit: Double
  /// Mean, variance and excess kurtosis.
  var moments: [Double]

  var testDescription: String { name + parameters.map { " \(NumberFormat.shortest($0))" }.joined() }

  /// Why a sample cannot come from this law, or nothing.
  func objections(to sample: [Double]) -> [String] {
    var objections = binObjections(to: sample)
    let count = Double(sample.count)
    let (mean, variance, kurtosis) = (moments[0], moments[1], moments[2])
    guard mean.isFinite else { return objections }
    // 4.9 standard errors are exceeded once in a million times.
    let sampleMean = pairwiseSum(sample) / count
    if (sampleMean - mean).magnitude > 4.9 * (variance / count).squareRoot() {
      objections.append("mean \(sampleMean) instead of \(mean)")
    }
    // Beyond this kurtosis the sample variance is too skewed for a normal bound.
    guard kurtosis < 25 else { return objections }
    let squares = sample.map { ($0 - mean) * ($0 - mean) }
    let sampleVariance = pairwiseSum(squares) / count
    let error = variance * ((kurtosis + 2) / count).squareRoot()
    if (sampleVariance - variance).magnitude > 4.9 * error {
      objections.append("variance \(sampleVariance) instead of \(variance)")
    }
    return objections
  }

  private func binObjections(to sample: [Double]) -> [String] {
    var counts = [Int](repeating: 0, count: probabilities.count)
    for value in sample {
      if value.isNaN { return ["a value is not a number"] }
      var low = 0
      var high = edges.count
      while low < high {
        let middle = (low + high) / 2
        if value <= edges[middle] { high = middle } else { low = middle + 1 }
      }
      counts[low] += 1
    }
    var objections: [String] = []
    var chiSquare = 0.0
    for (bin, count) in counts.enumerated() {
      let expected = probabilities[bin] * Double(sample.count)
      chiSquare += (Double(count) - expected) * (Double(count) - expected) / expected
      if !(low[bin]...high[bin]).contains(Double(count)) {
        objections.append("bin \(bin) holds \(count), not \(low[bin]) to \(high[bin])")
      }
    }
    // The approximation by a chi-square law needs counts that are not small.
    let isApproximable = probabilities.allSatisfy { $0 * Double(sample.count) >= 5 }
    if isApproximable, chiSquare > chiSquareLimit {
      objections.append("chi-square \(chiSquare) above \(chiSquareLimit)")
    }
    return objections
  }

  /// A variate from our samplers.
  func draw(from stream: inout RandomStream) -> Double {
    switch name {
    case "uniform": stream.uniform()
    case "normal": stream.normal()
    case "exponential": stream.exponential()
    case "logistic": stream.logistic()
    case "cauchy": stream.cauchy()
    case "gamma": stream.gamma(shape: parameters[0])
    case "logGamma": stream.logGamma(shape: parameters[0])
    case "chiSquare": stream.chiSquare(degreesOfFreedom: parameters[0])
    case "beta": stream.beta(parameters[0], parameters[1])
    case "binomial":
      Double(stream.binomial(trials: Int(parameters[0]), probability: parameters[1]))
    case "poisson": Double(stream.poisson(mean: parameters[0]))
    case "geometric": Double(stream.geometric(probability: parameters[0]))
    case "negativeBinomial":
      Double(stream.negativeBinomial(successes: Int(parameters[0]), probability: parameters[1]))
    case "integer": Double(stream.integer(below: Int(parameters[0])))
    case "multinomial":
      Double(
        stream.multinomial(trials: Int(parameters[1]), probabilities: [2, 0, 0.8, 0.2, 1])[
          Int(parameters[0])])
    default: .nan
    }
  }

  /// As many variates as the table is made for.
  func sample(seed: UInt64) -> [Double] {
    var stream = RandomStream(seed: seed)
    if name == "categorical" {
      let sampler = CategoricalSampler(probabilities: parameters)
      return (0..<draws).map { _ in Double(sampler.sample(using: &stream)) }
    }
    return (0..<draws).map { _ in draw(from: &stream) }
  }
}
