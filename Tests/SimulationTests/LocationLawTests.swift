import Simulation
import Statistics
import Testing

/// Exact laws of location families: small samples have some.
///
/// The estimate from one observation is the observation, and the logistic one from two is their
/// middle, whatever the path. Every check has the false-alarm level 10⁻⁶.
@Suite struct LocationLawTests {
  private static let paths: [SamplingPath] = [.automatic, .samples]

  private func locations(
    _ family: any Family, _ workflow: Workflow, _ path: SamplingPath, samples: Int,
    at generations: [Int]
  ) throws -> [[Double]] {
    let experiment = try Experiment(
      family, workflow: workflow, samples: .constant(samples),
      generations: generations.max() ?? 1, replicates: 4_000, seed: 21, path: path,
      record: generations)
    let block = experiment.block(0..<4_000, measures: [Measure(name: "location")])
    return generations.indices.map { Array(block.sample(of: 0, at: $0)) }
  }

  /// The largest gap to a distribution function; √(−log(α / 2) / 2 R) bounds it at R = 4 000.
  private func expectLaw(
    _ sample: [Double], _ comment: Comment, _ distribution: (Double) -> Double
  ) {
    var gap = 0.0
    for (index, value) in sample.sorted().enumerated() {
      let probability = distribution(value)
      gap = max(gap, (probability - Double(index) / 4_000).magnitude)
      gap = max(gap, (probability - Double(index + 1) / 4_000).magnitude)
    }
    #expect(gap < 0.0426, comment)
  }

  /// The sum of t Cauchy steps is a Cauchy variate of scale t.
  @Test(arguments: paths)
  func oneCauchyObservationAtATimeMakesACauchyWalk(path: SamplingPath) throws {
    let generations = [1, 2, 5, 20]
    let samples = try locations(
      Cauchy(location: -1), .replace, path, samples: 1, at: generations)
    for (sample, generation) in zip(samples, generations) {
      expectLaw(sample, "generation \(generation)") {
        0.5 + atan(($0 + 1) / Double(generation)) / .pi
      }
    }
  }

  @Test(arguments: paths)
  func oneLogisticObservationIsLogistic(path: SamplingPath) throws {
    let samples = try locations(Logistic(location: 2), .replace, path, samples: 1, at: [1])
    expectLaw(samples[0], "\(path)") { sigmoid($0 - 2) }
  }

  /// A step has the variance π²/3n.
  @Test(arguments: paths, [1, 2])
  func logisticWalksSpreadLinearly(path: SamplingPath, count: Int) throws {
    let generations = [1, 2, 5, 20]
    let samples = try locations(
      Logistic(location: 2), .replace, path, samples: count, at: generations)
    for (sample, generation) in zip(samples, generations) {
      let squares = sample.map { ($0 - 2) * ($0 - 2) }
      expectClose(
        SampleStatistic.mean.estimate(squares),
        Double(generation) * .pi * .pi / (3 * Double(count)), "\(path) \(count) \(generation)")
    }
  }

  /// The second estimate lies half-way between the first and an observation drawn from it.
  @Test(arguments: paths)
  func accumulatedLogisticPairsFollowTheInverseSquares(path: SamplingPath) throws {
    let samples = try locations(Logistic(location: 2), .accumulate, path, samples: 1, at: [1, 2])
    for (sample, factor) in zip(samples, [1, 1.25]) {
      let squares = sample.map { ($0 - 2) * ($0 - 2) }
      expectClose(
        SampleStatistic.mean.estimate(squares), factor * .pi * .pi / 3, "\(path) \(factor)")
    }
  }
}
