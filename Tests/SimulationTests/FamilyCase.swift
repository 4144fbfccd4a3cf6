import Simulation
import Testing

/// A family under test, with a batch size at which its laws can be checked quickly.
struct FamilyCase: CustomTestStringConvertible, Sendable {
  var family: any Family
  var samples: Int
  var estimators: [Estimator] = [.maximumLikelihood]

  /// The measures whose laws are compared: the first and the last of the parameters where there are
  /// many, and all quantities.
  var measures: [Measure] {
    let parameters = family.parameterNames
    return (parameters.prefix(3) + parameters.dropFirst(3).suffix(1) + family.quantityNames)
      .map(Measure.init(name:))
  }

  var testDescription: String { family.meaning }

  /// Every family of the engine: a new one is one more line.
  static let all: [FamilyCase] = {
    do {
      return [
        FamilyCase(
          family: try Gaussian(mean: 1, variance: 4), samples: 10,
          estimators: [
            .maximumLikelihood, .unbiased, .numerical(gradientTolerance: 1e-4),
          ]),
        FamilyCase(family: try KnownVarianceGaussian(mean: -2, knownVariance: 9), samples: 10),
        FamilyCase(
          family: try MultivariateGaussian(dimension: 3), samples: 10,
          estimators: [.maximumLikelihood, .unbiased]),
        FamilyCase(
          family: try Exponential(mean: 2), samples: 20,
          estimators: [.maximumLikelihood, .numerical(gradientTolerance: 1e-4)]),
        FamilyCase(family: try Poisson(mean: 2), samples: 10),
        FamilyCase(family: try Bernoulli(0.3), samples: 10),
        FamilyCase(family: try Geometric(mean: 3), samples: 20),
        FamilyCase(family: try Categorical([0.5, 0.3, 0.15, 0.05]), samples: 10),
        FamilyCase(
          family: try PowerLaw(exponent: 0.5), samples: 20,
          estimators: [.maximumLikelihood, .numerical(gradientTolerance: 1e-4)]),
        FamilyCase(family: try PowerLaw(exponent: 0.2, floor: 1e-8), samples: 10),
        FamilyCase(family: try Logistic(location: 1), samples: 15),
        FamilyCase(family: try Cauchy(location: -1), samples: 15),
        FamilyCase(
          family: try LinearRegression(dimension: 3, noise: 2, design: .fixed), samples: 20),
        FamilyCase(
          family: try LinearRegression(dimension: 3, noise: 2, design: .fresh), samples: 20),
      ]
    } catch {
      Issue.record("a family of the list refuses its truth: \(error)")
      return []
    }
  }()

  func experiment(
    _ workflow: Workflow, generations: Int = 20, replicates: Int = 1_000, seed: UInt64 = 1,
    estimator: Estimator = .maximumLikelihood, path: SamplingPath = .automatic,
    record: [Int]? = nil
  ) throws -> Experiment {
    try Experiment(
      family, workflow: workflow, samples: .constant(samples), generations: generations,
      replicates: replicates, seed: seed, estimator: estimator, path: path, record: record)
  }
}
