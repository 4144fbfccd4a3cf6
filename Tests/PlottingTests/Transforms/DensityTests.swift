import Plotting
import Testing

/// Reference values: Reference/transforms.py.
@Suite struct DensityTests {
  private static let places = [-2.5, -1, 0, 0.3, 1.7, 4]

  @Test(arguments: TransformReference.densities)
  func isSciPys(_ sample: [Double], _ bandwidth: Double, _ expected: [Double]) {
    let density = KernelDensity(sample)
    #expect(abs(density.bandwidth / bandwidth - 1) < 1e-13)
    for (place, value) in zip(Self.places, expected) {
      // The kernel is cut off at 10⁻¹² of its height.
      #expect(abs(density(place) - value) < 1e-12)
    }
  }

  @Test func foldsAtABound() {
    let density = KernelDensity(TransformReference.exponential(300), bandwidth: 0.25, lower: 0)
    for (place, value) in zip(Self.places.dropFirst(2), TransformReference.folded) {
      #expect(abs(density(place) - value) < 1e-12)
    }
    #expect(density(-0.001) == 0)
  }

  @Test(arguments: [(nil, nil), (-2.0, nil), (nil, 1.5), (-1.5, 2.0)] as [(Double?, Double?)])
  func integratesToOne(_ lower: Double?, _ upper: Double?) {
    let sample = TransformReference.normal(200)
    let (x, y) = KernelDensity(sample, lower: lower, upper: upper).curve(count: 4_001)
    let step = x[1] - x[0]
    let integral = step * (y.reduce(0, +) - 0.5 * (y[0] + y[y.count - 1]))
    // Three bandwidths beyond the last observation lie 0.00135 of its kernel.
    #expect(abs(integral - 1) < 2e-4)
  }

  /// 1.06 n^(−1/5) times the standard deviation, the lower quartile, or 1; and 1 for one value.
  @Test(
    arguments: [
      ([5.0], 1), ([2, 2, 2], 1.06 * 0.8027415617602307 * 2),
      ([0, 0, 0], 1.06 * 0.8027415617602307),
      ([0, 0, 0, 0, 9], 1.06 * 0.7247796636776955 * 4.024922359499621),
    ] as [([Double], Double)])
  func fallsBackWhereQuartilesAgree(_ sample: [Double], _ expected: Double) {
    #expect(abs(KernelDensity.bandwidth(for: sample) - expected) < 1e-12)
  }

  @Test func representsCrowdsByTheirQuantiles() {
    let many = TransformReference.normal(60_000)
    let density = KernelDensity(many, bandwidth: 0.1)
    let direct = KernelDensity(Array(many.prefix(20_000)), bandwidth: 0.1)
    for place in Self.places { #expect(abs(density(place) - direct(place)) < 1e-3) }
  }

  @Test func survivesEmptySamples() {
    #expect(KernelDensity([]).curve().x.isEmpty)
    #expect(KernelDensity([.nan, .infinity]).curve().x.isEmpty)
    #expect(ScalarGrid.density(x: [], y: []).values.isEmpty)
  }

  // MARK: - Two dimensions

  private static let x = TransformReference.normal(80)
  private static let y = zip(x, TransformReference.normal(80, step: 0.7548776662466927))
    .map { 0.5 * $0 + $1 }

  @Test func planeIsAProductOfKernels() {
    let grid = ScalarGrid.density(x: Self.x, y: Self.y, count: 16)
    for (found, expected) in zip(
      [grid.x[0], grid.x[15], grid.y[0], grid.y[15]],
      TransformReference.planeX + TransformReference.planeY)
    { #expect(abs(found - expected) < 1e-12) }
    for (place, expected) in TransformReference.planeDiagonal.enumerated() {
      #expect(abs(grid[place, place] - expected) < 1e-12)
    }
  }

  @Test func regionsHoldTheStatedMass() {
    let grid = ScalarGrid.density(x: Self.x, y: Self.y, count: 16)
    let found = HighestDensity.thresholds(of: grid, levels: [0.5, 0.8, 0.95])
    for (one, other) in zip(found, TransformReference.planeThresholds) {
      #expect(abs(one - other) < 1e-12)
    }
  }

  @Test func intervalsFollowTheModes() {
    let one = TransformReference.normal(400)
    let density = KernelDensity(one.map { $0 - 4 } + one.map { $0 + 4 }, bandwidth: 0.3)
    let intervals = HighestDensity.intervals(of: density, level: 0.8)
    #expect(intervals.count == 2)
    // Each holds 80 % of a normal law with the variance 1 + 0.3², so ±1.2816 √1.09.
    for (interval, center) in zip(intervals, [-4.0, 4]) {
      #expect(abs(interval.lowerBound - (center - 1.338)) < 0.02)
      #expect(abs(interval.upperBound - (center + 1.338)) < 0.02)
    }
    let bounded = KernelDensity(TransformReference.exponential(500), lower: 0)
    #expect(HighestDensity.intervals(of: bounded, level: 0.5).first?.lowerBound == 0)
  }
}
