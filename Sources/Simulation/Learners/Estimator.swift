/// How a model is fitted to its training set.
public enum Estimator: Hashable, Sendable {
  /// The maximiser of the likelihood; for location families the local one that a warm start finds.
  case maximumLikelihood

  /// Variances with the divisor N − 1, everything else as by maximum likelihood.
  case unbiased

  /// A quasi-Newton search that starts at the previous model and stops at a gradient tolerance.
  ///
  /// The objective is the mean negative log-likelihood of an observation; the search stops as soon
  /// as no component of its gradient exceeds the tolerance.
  case numerical(gradientTolerance: Double)

  /// The canonical text of the estimator, with the version of its algorithm.
  public var meaning: String {
    switch self {
    case .maximumLikelihood: "maximumLikelihood/1"
    case .unbiased: "unbiased/1"
    case .numerical(let tolerance): "numerical/1(gradientTolerance=\(tolerance))"
    }
  }
}
