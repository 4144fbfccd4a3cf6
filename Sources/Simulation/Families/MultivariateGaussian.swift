public import Statistics

/// The normal distribution in several dimensions; the truth is standard.
///
/// The sufficient path draws the scatter matrix of a batch by Bartlett's decomposition.
public struct MultivariateGaussian: Family {
  /// The dimension.
  public let dimension: Int

  /// Creates a standard normal truth.
  ///
  /// - Parameter dimension: The dimension.
  /// - Throws: The argument at fault.
  public init(dimension: Int) throws(InvalidArgument) {
    guard (1...Limits.dimension).contains(dimension) else {
      throw InvalidArgument(
        "dimension", "The dimension must lie in 1...\(Limits.dimension), not \(dimension).")
    }
    self.dimension = dimension
  }

  /// A normal model.
  public struct Model: Sendable {
    /// The mean.
    public var mean: [Double]
    /// The covariance matrix, row-major, both triangles.
    public var covariance: [Double]
    /// Its Cholesky factor.
    var factor: [Double]
  }

  /// The size, the mean and the scatter matrix of a training set.
  public struct Statistic: Sendable {
    var count: Double
    var mean: [Double]
    var scatter: [Double]
    var scratch: [Double]
  }

  /// The name of the family.
  public var name: String { "MultivariateGaussian" }

  /// The canonical text.
  public var meaning: String { "MultivariateGaussian/1(dimension=\(dimension))" }

  /// Means and covariances, numbered from 1; `covariance2_1` belongs to components 2 and 1.
  public var parameterNames: [String] {
    (1...dimension).map { "mean\($0)" }
      + (1...dimension).flatMap { row in (1...row).map { "covariance\(row)_\($0)" } }
  }

  /// The mean variance of a component, the logarithm of the determinant, KL(truth ‖ model), entropy.
  public var quantityNames: [String] { ["variance", "logDeterminant", "kl", "entropy"] }

  /// Mean and scatter matrix have known laws.
  public var hasSufficientStatistic: Bool { true }

  /// One number a dimension.
  public var observationWidth: Int { dimension }

  /// Refuses batches whose covariance matrix is singular.
  ///
  /// - Parameter experiment: The experiment.
  /// - Throws: The argument at fault.
  public func validate(_ experiment: Experiment) throws(InvalidArgument) {
    if case .numerical = experiment.estimator {
      throw InvalidArgument("estimator", "\(name) has no numerical estimator.")
    }
    guard experiment.smallestBatch > dimension else {
      throw InvalidArgument(
        "samples",
        "A covariance matrix of dimension \(dimension) needs at least \(dimension + 1) samples, "
          + "not \(experiment.smallestBatch).")
    }
  }
}

// MARK: - Generation

extension MultivariateGaussian {
  /// The true model.
  ///
  /// - Parameters:
  ///   - samples: The size of the first batch.
  ///   - path: Whether statistics or observations are going to be drawn.
  ///   - stream: Not used.
  /// - Returns: Mean 0 and the identity.
  public func truth(
    samples: Int, path: SamplingPath, using stream: inout RandomStream
  ) -> Model {
    var identity = [Double](repeating: 0, count: dimension * dimension)
    for index in 0..<dimension { identity[index * dimension + index] = 1 }
    return Model(
      mean: [Double](repeating: 0, count: dimension), covariance: identity, factor: identity)
  }

  /// A training set without observations.
  ///
  /// - Returns: Zeros.
  public func emptyStatistic() -> Statistic {
    let square = [Double](repeating: 0, count: dimension * dimension)
    return Statistic(
      count: 0, mean: [Double](repeating: 0, count: dimension), scatter: square, scratch: square)
  }

  /// Draws mean and scatter matrix of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The model that generates it.
  ///   - batch: Receives size, mean and scatter matrix.
  ///   - stream: The source of randomness.
  public func draw(
    _ count: Int, from model: Model, into batch: inout Statistic, using stream: inout RandomStream
  ) {
    batch.count = Double(count)
    let scale = 1 / batch.count.squareRoot()
    for index in 0..<dimension { batch.mean[index] = scale * stream.normal() }
    DenseFactor.multiplyLower(model.factor, &batch.mean)
    for index in 0..<dimension { batch.mean[index] += model.mean[index] }
    DenseFactor.bartlett(
      degreesOfFreedom: count - 1, into: &batch.scratch, dimension, using: &stream)
    DenseFactor.multiply(model.factor, into: &batch.scratch, dimension)
    DenseFactor.square(batch.scratch, into: &batch.scatter, dimension)
  }

  /// Draws the observations of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The model that generates it.
  ///   - observations: They are appended here.
  ///   - stream: The source of randomness.
  public func sample(
    _ count: Int, from model: Model, into observations: inout [Double],
    using stream: inout RandomStream
  ) {
    var point = model.mean
    for _ in 0..<count {
      for index in 0..<dimension { point[index] = stream.normal() }
      DenseFactor.multiplyLower(model.factor, &point)
      for index in 0..<dimension { observations.append(model.mean[index] + point[index]) }
    }
  }
}

// MARK: - Fit

extension MultivariateGaussian {
  /// Mean and scatter matrix of observations, in two passes.
  ///
  /// - Parameters:
  ///   - observations: The observations.
  ///   - batch: Receives size, mean and scatter matrix.
  public func summarize(_ observations: Span<Double>, into batch: inout Statistic) {
    batch.count = Double(observations.count / dimension)
    for index in batch.mean.indices { batch.mean[index] = 0 }
    for index in batch.scatter.indices { batch.scatter[index] = 0 }
    for start in stride(from: 0, to: observations.count, by: dimension) {
      for index in 0..<dimension { batch.mean[index] += observations[start + index] }
    }
    for index in 0..<dimension { batch.mean[index] /= batch.count }
    for start in stride(from: 0, to: observations.count, by: dimension) {
      for row in 0..<dimension {
        let deviation = observations[start + row] - batch.mean[row]
        for column in 0...row {
          batch.scatter[row * dimension + column] +=
            deviation * (observations[start + column] - batch.mean[column])
        }
      }
    }
  }

  /// Pools means and scatter matrices.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - pool: The pool.
  public func merge(_ batch: Statistic, into pool: inout Statistic) {
    let count = pool.count + batch.count
    let weight = batch.count / count
    let between = pool.count * weight
    for row in 0..<dimension {
      let difference = batch.mean[row] - pool.mean[row]
      for column in 0...row {
        let place = row * dimension + column
        pool.scatter[place] +=
          batch.scatter[place]
          + between * difference * (batch.mean[column] - pool.mean[column])
      }
    }
    for row in 0..<dimension { pool.mean[row] += weight * (batch.mean[row] - pool.mean[row]) }
    pool.count = count
  }

  /// Fits mean and covariance matrix.
  ///
  /// - Parameters:
  ///   - training: The training set.
  ///   - estimator: The rule, which decides the divisor.
  ///   - model: Receives the new model.
  public func fit(_ training: inout Statistic, by estimator: Estimator, to model: inout Model) {
    let divisor = estimator == .unbiased ? training.count - 1 : training.count
    for row in 0..<dimension {
      model.mean[row] = training.mean[row]
      for column in 0...row {
        let entry = training.scatter[row * dimension + column] / divisor
        model.covariance[row * dimension + column] = entry
        model.covariance[column * dimension + row] = entry
        model.factor[row * dimension + column] = entry
      }
    }
    DenseFactor.cholesky(&model.factor, dimension)
  }
}

// MARK: - Measures

extension MultivariateGaussian {
  /// A parameter or quantity of a model.
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The model.
  /// - Returns: The value; a singular covariance matrix has infinite divergence and entropy −∞.
  public func value(_ index: Int, of model: Model) -> Double {
    let covariances = dimension * (dimension + 1) / 2
    switch index - dimension - covariances {
    case 0: return trace(model.covariance) / Double(dimension)
    case 1: return logDeterminant(model)
    case 2: return divergence(model)
    case 3: return 0.5 * (Double(dimension) * (logTwoPi + 1) + logDeterminant(model))
    default:
      guard index >= dimension else { return model.mean[index] }
      var place = index - dimension
      var row = 0
      while place > row {
        place -= row + 1
        row += 1
      }
      return model.covariance[row * dimension + place]
    }
  }

  private func trace(_ matrix: [Double]) -> Double {
    (0..<dimension).reduce(0) { $0 + matrix[$1 * dimension + $1] }
  }

  private func logDeterminant(_ model: Model) -> Double {
    2 * (0..<dimension).reduce(0) { $0 + log(model.factor[$1 * dimension + $1]) }
  }

  /// ½ (tr Σ⁻¹ + μᵀ Σ⁻¹ μ − d + log det Σ).
  private func divergence(_ model: Model) -> Double {
    let logDeterminant = logDeterminant(model)
    guard logDeterminant > -.infinity else { return .infinity }
    var sum = -Double(dimension)
    for column in 0...dimension {
      var vector = model.mean
      if column < dimension {
        for row in 0..<dimension { vector[row] = row == column ? 1 : 0 }
      }
      DenseFactor.solveLower(model.factor, &vector)
      sum += vector.reduce(0) { $0 + $1 * $1 }
    }
    return 0.5 * (sum + logDeterminant)
  }
}
