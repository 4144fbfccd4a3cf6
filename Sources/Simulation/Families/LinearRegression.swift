public import Statistics

/// Ordinary least squares on standard normal features, with normal noise of known variance.
///
/// The true weights are 0, which loses nothing as the estimate is equivariant. A model relabels
/// given features: the same design at every generation, or a fresh one. The test error is the
/// squared distance ‖w − w*‖², the mean squared prediction error against noise-free targets.
///
/// The sufficient path draws X'X by Bartlett's decomposition, and X'E given X from N(0, σ² X'X).
public struct LinearRegression: Family {
  /// Whether features are drawn once or at every generation.
  public enum Design: String, Hashable, Sendable {
    /// One design a replicate, the same at every generation.
    case fixed
    /// An independent design at every generation.
    case fresh
  }

  /// The number of features.
  public let dimension: Int

  /// The variance of the noise.
  public let noise: Double

  /// Whether features are drawn once or at every generation.
  public let design: Design

  /// Creates a regression.
  ///
  /// - Parameters:
  ///   - dimension: The number of features.
  ///   - noise: The variance of the noise, above 0.
  ///   - design: Whether features are drawn once or at every generation.
  /// - Throws: The argument at fault.
  public init(dimension: Int, noise: Double = 1, design: Design = .fixed) throws(InvalidArgument) {
    guard (1...Limits.dimension).contains(dimension) else {
      throw InvalidArgument(
        "dimension", "The dimension must lie in 1...\(Limits.dimension), not \(dimension).")
    }
    try InvalidArgument.requirePositive(noise, "noise")
    self.dimension = dimension
    self.noise = noise
    self.design = design
  }

  /// A fitted regression, and the design that its replicate keeps.
  public struct Model: Sendable {
    /// The weights.
    public var weights: [Double]
    /// The Cholesky factor of X'X of the fixed design.
    var factor: [Double]
    /// The rows of the fixed design, where observations are drawn.
    var rows: [Double]
  }

  /// The normal equations of a training set.
  public struct Statistic: Sendable {
    /// X'X, or empty where every batch has the fixed design.
    var gram: [Double]
    /// X'y.
    var moment: [Double]
    /// How many times the fixed design occurs.
    var designs: Double
    var scratch: [Double]
    var noise: [Double]
  }

  /// The name of the family.
  public var name: String { "LinearRegression" }

  /// The canonical text.
  public var meaning: String {
    "LinearRegression/1(dimension=\(dimension),noise=\(noise),design=\(design.rawValue))"
  }

  /// The weights, numbered from 1.
  public var parameterNames: [String] { (1...dimension).map { "weight\($0)" } }

  /// The squared distance of the weights from the true ones, and divergences from the truth.
  public var quantityNames: [String] { ["testError", "kl", "tv"] }

  /// The normal equations have a known law.
  public var hasSufficientStatistic: Bool { true }

  /// Features and label.
  public var observationWidth: Int { dimension + 1 }

  /// Refuses batches on which the expected error is infinite, and a fixed design of varying size.
  ///
  /// - Parameter experiment: The experiment.
  /// - Throws: The argument at fault.
  public func validate(_ experiment: Experiment) throws(InvalidArgument) {
    try requireMaximumLikelihood(experiment)
    guard experiment.smallestBatch >= dimension + 2 else {
      throw InvalidArgument(
        "samples",
        "A regression on \(dimension) features needs at least \(dimension + 2) samples, not "
          + "\(experiment.smallestBatch): below that the expected error is infinite.")
    }
    guard design == .fresh || experiment.smallestBatch == experiment.largestBatch else {
      throw InvalidArgument(
        "samples", "A fixed design has one size, so the number of samples cannot vary.")
    }
  }
}

// MARK: - Generation

extension LinearRegression {
  /// The true weights, and the design where it is fixed.
  ///
  /// - Parameters:
  ///   - samples: The number of rows of the design.
  ///   - path: Whether the rows are needed or X'X alone.
  ///   - stream: Draws the design.
  /// - Returns: The model of generation 0.
  public func truth(
    samples: Int, path: SamplingPath, using stream: inout RandomStream
  ) -> Model {
    var model = Model(weights: [Double](repeating: 0, count: dimension), factor: [], rows: [])
    guard design == .fixed else { return model }
    if path == .samples {
      model.rows = (0..<(samples * dimension)).map { _ in stream.normal() }
    } else {
      model.factor = [Double](repeating: 0, count: dimension * dimension)
      DenseFactor.bartlett(
        degreesOfFreedom: samples, into: &model.factor, dimension, using: &stream)
    }
    return model
  }

  /// A training set without observations.
  ///
  /// - Returns: Zeros.
  public func emptyStatistic() -> Statistic {
    let zeros = [Double](repeating: 0, count: dimension)
    return Statistic(gram: [], moment: zeros, designs: 0, scratch: [], noise: zeros)
  }

  /// Draws the normal equations of a batch.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The model that labels it.
  ///   - batch: Receives X'X and X'y.
  ///   - stream: The source of randomness.
  public func draw(
    _ count: Int, from model: Model, into batch: inout Statistic, using stream: inout RandomStream
  ) {
    if design == .fixed {
      label(model, model.factor, into: &batch.moment, &batch.noise, using: &stream)
      batch.designs = 1
    } else {
      batch.makeRoom(dimension)
      DenseFactor.bartlett(
        degreesOfFreedom: count, into: &batch.scratch, dimension, using: &stream)
      DenseFactor.square(batch.scratch, into: &batch.gram, dimension)
      label(model, batch.scratch, into: &batch.moment, &batch.noise, using: &stream)
    }
  }

  /// X'y = L (Lᵀ w + σ z) with standard normal z, where X'X = L Lᵀ.
  private func label(
    _ model: Model, _ factor: [Double], into moment: inout [Double], _ values: inout [Double],
    using stream: inout RandomStream
  ) {
    let deviation = noise.squareRoot()
    for index in 0..<dimension {
      moment[index] = model.weights[index]
      values[index] = deviation * stream.normal()
    }
    DenseFactor.multiplyTransposed(factor, &moment)
    for index in 0..<dimension { moment[index] += values[index] }
    DenseFactor.multiplyLower(factor, &moment)
  }

  /// Draws the rows of a batch: features, then label.
  ///
  /// - Parameters:
  ///   - count: The size of the batch.
  ///   - model: The model that labels it.
  ///   - observations: The rows are appended here.
  ///   - stream: The source of randomness.
  public func sample(
    _ count: Int, from model: Model, into observations: inout [Double],
    using stream: inout RandomStream
  ) {
    let deviation = noise.squareRoot()
    let isFixed = design == .fixed
    let rows = model.rows.span
    let weights = model.weights.span
    var place = observations.count
    observations.append(contentsOf: repeatElement(0, count: count * (dimension + 1)))
    var numbers = observations.mutableSpan
    var source = stream
    for row in 0..<count {
      var label = 0.0
      for column in 0..<dimension {
        let feature = isFixed ? rows[row * dimension + column] : source.normal()
        numbers[place] = feature
        place += 1
        label += feature * weights[column]
      }
      numbers[place] = label + deviation * source.normal()
      place += 1
    }
    stream = source
  }
}

extension LinearRegression.Statistic {
  fileprivate mutating func makeRoom(_ dimension: Int) {
    guard gram.isEmpty else { return }
    gram = [Double](repeating: 0, count: dimension * dimension)
    scratch = gram
  }
}

// MARK: - Fit

extension LinearRegression {
  /// Sums up the normal equations of rows.
  ///
  /// - Parameters:
  ///   - observations: The rows.
  ///   - batch: Receives X'X and X'y.
  public func summarize(_ observations: Span<Double>, into batch: inout Statistic) {
    batch.makeRoom(dimension)
    Self.sumUp(observations, dimension, &batch.gram, &batch.moment)
  }

  /// Works on spans, because a subscript of an array asks at each step whether it is shared.
  private static func sumUp(
    _ observations: Span<Double>, _ dimension: Int, _ gramStorage: inout [Double],
    _ momentStorage: inout [Double]
  ) {
    var gram = gramStorage.mutableSpan
    var moment = momentStorage.mutableSpan
    precondition(gram.count == dimension * dimension, "the batch has room")
    for index in gram.indices { gram[index] = 0 }
    for index in moment.indices { moment[index] = 0 }
    for start in stride(from: 0, to: observations.count, by: dimension + 1) {
      let features = observations.extracting(start..<(start + dimension))
      let label = observations[start + dimension]
      for row in features.indices {
        let feature = features[row]
        moment[row] += feature * label
        let first = row * dimension
        for column in 0..<(row + 1) {
          // The batch has room for d × d products, and a row has d features.
          gram[unchecked: first + column] += feature * features[unchecked: column]
        }
      }
    }
  }

  /// Adds normal equations.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - pool: The pool.
  public func merge(_ batch: Statistic, into pool: inout Statistic) {
    pool.designs += batch.designs
    for index in pool.moment.indices { pool.moment[index] += batch.moment[index] }
    guard !batch.gram.isEmpty else { return }
    pool.makeRoom(dimension)
    for index in pool.gram.indices { pool.gram[index] += batch.gram[index] }
  }

  /// Solves the normal equations.
  ///
  /// - Parameters:
  ///   - training: The training set.
  ///   - estimator: Maximum likelihood.
  ///   - model: Receives the weights.
  public func fit(_ training: inout Statistic, by estimator: Estimator, to model: inout Model) {
    for index in model.weights.indices { model.weights[index] = training.moment[index] }
    guard training.gram.isEmpty else {
      for index in training.gram.indices { training.scratch[index] = training.gram[index] }
      DenseFactor.cholesky(&training.scratch, dimension)
      DenseFactor.solveLower(training.scratch, &model.weights)
      DenseFactor.solveTransposed(training.scratch, &model.weights)
      return
    }
    DenseFactor.solveLower(model.factor, &model.weights)
    DenseFactor.solveTransposed(model.factor, &model.weights)
    for index in model.weights.indices { model.weights[index] /= training.designs }
  }

  /// A parameter or quantity of a model.
  ///
  /// Divergences are those of features and label together. Given features x, the labels of truth
  /// and model are normal laws at a distance x·w, which is itself normal with variance ‖w‖²: so KL
  /// is ‖w‖²/2σ², and TV, the mean of 2Φ(|x·w|/2σ) − 1, is (2/π) arctan(‖w‖/2σ).
  ///
  /// - Parameters:
  ///   - index: Its place in `parameterNames` and `quantityNames`.
  ///   - model: The model.
  /// - Returns: The value.
  public func value(_ index: Int, of model: Model) -> Double {
    guard index >= dimension else { return model.weights[index] }
    let squaredDistance = model.weights.reduce(0) { $0 + $1 * $1 }
    return switch index - dimension {
    case 0: squaredDistance
    case 1: squaredDistance / (2 * noise)
    default: 2 / .pi * atan((squaredDistance / noise).squareRoot() / 2)
    }
  }
}
