import Simulation
import Statistics
import Testing

/// Closed forms of divergences and entropies against quadrature: Reference/divergences.py.
@Suite struct DivergenceTests {
  private func check<F: Family>(
    _ family: F, _ model: F.Model, kl: Double, tv: Double, entropy: Double? = nil
  ) throws {
    var expected = ["kl": kl, "tv": tv]
    expected["entropy"] = entropy
    try check(family, model, expected)
  }

  private func check<F: Family>(
    _ family: F, _ model: F.Model, _ expected: [String: Double]
  ) throws {
    let names = family.parameterNames + family.quantityNames
    for (name, expected) in expected {
      let index = try #require(names.firstIndex(of: name))
      let value = family.value(index, of: model)
      #expect(
        value == expected || (value - expected).magnitude <= 1e-9,
        "\(family.meaning) \(name) \(value)")
    }
  }

  @Test func gaussianDivergences() throws {
    let family = try Gaussian(mean: 0.5, variance: 1)
    for (mean, variance, kl, tv, entropy) in [
      (1.5, 4.0, 0.44314718056, 0.390065660121, 2.11208571376),
      (0.2, 0.3, 0.714680264504, 0.310613578553, 0.816952131042),
      (-1.0, 1.0, 1.125, 0.546745295246, 1.4189385332),
      (0.0, 2.5, 0.208145365937, 0.254776705019, 1.87708389914),
    ] {
      let model = Gaussian.Model(mean: mean, variance: variance)
      try check(family, model, kl: kl, tv: tv, entropy: entropy)
    }
    let known = try KnownVarianceGaussian(mean: 0.5, knownVariance: 1)
    try check(known, -1, kl: 1.125, tv: 0.546745295246, entropy: 1.4189385332)
  }

  @Test func positiveDivergences() throws {
    let family = try Exponential(mean: 1.25)
    try check(family, 0.5, kl: 0.583709268126, tv: 0.325730113991, entropy: 0.30685281944)
    try check(family, 3, kl: 0.292135404021, tv: 0.312131310374, entropy: 2.09861228867)
    // The divergences do not change when x becomes exp(−x).
    let power = try PowerLaw(exponent: 0.8)
    try check(
      power, 2, kl: 0.583709268126, tv: 0.325730113991, entropy: -0.19314718056)
  }

  @Test func locationDivergences() throws {
    let logistic = try Logistic(location: 0)
    try check(logistic, 0.3, kl: 0.014977548106, tv: 0.0748596906875, entropy: 2)
    try check(logistic, -2, kl: 0.626070570999, tv: 0.46211715726)
    let cauchy = try Cauchy(location: 0)
    try check(cauchy, 0.3, kl: 0.0222506089348, tv: 0.094786284555, entropy: 2.53102424697)
    try check(cauchy, -2, kl: 0.69314718056, tv: 0.5)
  }

  /// Sums of −p log p over all counts, by mpmath with 30 digits.
  @Test(arguments: [
    (0.1, 0.33367699650123263), (2, 1.7048826439329838), (50.5, 3.3782582698248995),
    (999, 4.8722324639756912), (1_001, 4.8732326311428426),
  ])
  func poissonEntropy(mean: Double, expected: Double) throws {
    let family = try Poisson(mean: 2.5)
    let names = family.parameterNames + family.quantityNames
    let index = try #require(names.firstIndex(of: "entropy"))
    #expect((family.value(index, of: mean) - expected).magnitude <= 1e-12)
    #expect(family.value(index, of: 0) == 0)
  }

  @Test func countDivergences() throws {
    let poisson = try Poisson(mean: 2.5)
    try check(poisson, 0.7, kl: 1.38241418953, tv: 0.556897521262)
    try check(poisson, 6, kl: 1.31132815662, tv: 0.606372250356)
    let geometric = try Geometric(mean: 2.5)
    try check(
      geometric, 0.7, kl: 0.654942678516, tv: 0.340653908622, entropy: 1.15174048756)
    try check(geometric, 6, kl: 0.237343288575, tv: 0.279466888796, entropy: 2.87081422802)
    let bernoulli = try Bernoulli(0.3)
    try check(bernoulli, 0.6, kl: 0.183786897387, tv: 0.3, entropy: 0.673011667009)
    let categorical = try Categorical([0.7, 0.3])
    try check(categorical, [0.4, 0.6], kl: 0.183786897387, tv: 0.3, entropy: 0.673011667009)
  }

  /// Models fitted to given observations, as their values are not set one by one.
  @Test func modelsOfSeveralDimensions() throws {
    let gaussian = try MultivariateGaussian(dimension: 3)
    let points: [Double] = [
      0.5, -1, 2, 1.5, 0.25, -0.5, -0.75, 2, 1, 0, -1.5, -2, 2, 0.5, 0.75,
    ]
    try check(
      gaussian, fitted(gaussian, to: points),
      [
        "variance": 1.46666666667, "logDeterminant": 0.867597016178, "kl": 0.383362439212,
        "entropy": 4.6906141077,
      ])
    let regression = try LinearRegression(dimension: 3, noise: 2)
    // Each feature alone, so that the labels are the weights.
    let rows: [Double] = [1, 0, 0, 0.5, 0, 1, 0, -1, 0, 0, 1, 2]
    try check(
      regression, fitted(regression, to: rows),
      ["testError": 5.25, "kl": 1.3125, "tv": 0.433451951472])
    try check(
      regression, fitted(regression, to: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]),
      ["testError": 0, "kl": 0, "tv": 0])
  }

  private func fitted<F: Family>(_ family: F, to observations: [Double]) -> F.Model {
    var statistic = family.emptyStatistic()
    family.summarize(observations.span, into: &statistic)
    var stream = RandomStream(seed: 1)
    var model = family.truth(samples: 3, path: .samples, using: &stream)
    family.fit(&statistic, by: .maximumLikelihood, to: &model)
    return model
  }

  /// A singular covariance matrix: the observations lie on a line.
  @Test func singularModels() throws {
    let gaussian = try MultivariateGaussian(dimension: 2)
    let model = fitted(gaussian, to: [0, 0, 1, 2, 2, 4])
    try check(
      gaussian, model,
      ["logDeterminant": -.infinity, "kl": .infinity, "entropy": -.infinity])
  }

  /// A logistic shift just below and above the switch to the series.
  @Test func logisticSeriesMeetsTheClosedForm() throws {
    let family = try Logistic(location: 0)
    let below = family.value(1, of: 0.0632)
    let above = family.value(1, of: 0.0633)
    // KL ≈ Δ²/6 near 0, so the step is Δ dΔ / 3.
    #expect((above - below - 0.06325 * 0.0001 / 3).magnitude < 1e-9)
  }
}
