import Statistics

/// The logarithm of 2π.
let logTwoPi: Double = 1.8378770664093454836

extension Gaussian {
  /// KL(truth ‖ model) in nats.
  func divergence(of model: Model) -> Double {
    guard model.variance > 0 else { return .infinity }
    let shift = model.mean - mean
    let ratio = (variance + shift * shift) / model.variance
    return 0.5 * (log(model.variance / variance) + ratio - 1)
  }

  /// The total variation distance to the truth, from the points where the two densities cross.
  func totalVariation(of model: Model) -> Double {
    guard model.variance > 0 else { return 1 }
    let scale = variance.squareRoot()
    let shift = (model.mean - mean) / scale
    let deviation = model.variance.squareRoot() / scale
    // In units of the truth, log density ratio = ½a z² − b z + c with
    let precision = 1 / (deviation * deviation)
    let a = precision - 1
    let b = shift * precision
    let c = 0.5 * shift * shift * precision + log(deviation)
    // Nearly equal variances: the second crossing is beyond every bit of the tails.
    guard a.magnitude > 1e-9 else { return erf(shift.magnitude / (2 * 2.0.squareRoot())) }
    let discriminant = (b * b - 2 * a * c).squareRoot()
    guard discriminant.isFinite else { return 0 }
    // The root of larger magnitude first, so that the other does not cancel.
    let sum = b + (b < 0 ? -discriminant : discriminant)
    let first = sum / a
    let second = sum == 0 ? -first : 2 * c / sum
    let mass = normalCDF(second) - normalCDF(first)
    let modelMass =
      normalCDF((second - shift) / deviation) - normalCDF((first - shift) / deviation)
    return (mass - modelMass).magnitude
  }
}
