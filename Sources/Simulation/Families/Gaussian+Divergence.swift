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
}
