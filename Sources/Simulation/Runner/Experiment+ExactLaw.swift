extension Experiment {
  /// The exact variance of the fitted mean at generations 0, 1, …, where a closed form is known.
  ///
  /// For families with a quadratic variance function V, E V grows by the factor 1 + v2 a²/n at
  /// each generation, and the variance by a²/n · E V, where n is the size of the newest batch and
  /// a its share of the training set. For a normal family with both parameters unknown, E V is
  /// the expected fitted variance; in several dimensions each component has that law.
  ///
  /// - Returns: One value a generation, or `nil`: for subsampling, for a numerical estimator and
  ///   for families without such a law.
  public func exactVariance() -> [Double]? {
    guard let expected = expectedVariances() else { return nil }
    var variance = 0.0
    var pooled = 0.0
    return [0]
      + (1...generations).map { generation in
        let count = Double(samples.size(at: generation))
        pooled = workflow == .replace ? count : pooled + count
        let share = count / pooled
        variance += share * share / count * expected[generation - 1]
        return variance
      }
  }

  /// The exact expectation of the fitted variance at generations 0, 1, … of a normal family.
  ///
  /// - Returns: One value a generation, or `nil` for other families, for subsampling and for a
  ///   numerical estimator.
  public func exactMeanVariance() -> [Double]? {
    normalVariance == nil ? nil : expectedVariances()
  }

  /// The true variance of a component, where mean and variance of a normal law are fitted.
  private var normalVariance: Double? {
    family is MultivariateGaussian ? 1 : (family as? Gaussian)?.variance
  }

  /// The expected variance of an observation of the models of generations 0, 1, ….
  private func expectedVariances() -> [Double]? {
    guard workflow != .subsample else { return nil }
    if let normalVariance { return expectedVariances(from: normalVariance) }
    guard estimator == .maximumLikelihood, let function = family.varianceFunction
    else { return nil }
    var expected = function(function.mean)
    var pooled = 0.0
    return [expected]
      + (1...generations).map { generation in
        let count = Double(samples.size(at: generation))
        pooled = workflow == .replace ? count : pooled + count
        expected *= 1 + function.v2 * count / (pooled * pooled)
        return expected
      }
  }

  /// The recursion of the expected scatter of the training set, with either divisor.
  private func expectedVariances(from truth: Double) -> [Double]? {
    let correction: Double
    switch estimator {
    case .maximumLikelihood: correction = 0
    case .unbiased: correction = 1
    case .numerical: return nil
    }
    var expected = truth
    var scatter = 0.0
    var pooled = 0.0
    return [expected]
      + (1...generations).map { generation in
        let count = Double(samples.size(at: generation))
        let kept = workflow == .replace ? 0 : pooled
        // Within the batch, and between its mean and the pool's, which is also the model's.
        let between = kept / (kept + count)
        scatter = (workflow == .replace ? 0 : scatter) + expected * (count - 1 + between)
        pooled = kept + count
        expected = scatter / (pooled - correction)
        return expected
      }
  }
}
