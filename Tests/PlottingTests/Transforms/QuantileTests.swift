import Plotting
import Testing

/// Reference values: Reference/transforms.py.
@Suite struct QuantileTests {
  @Test(arguments: TransformReference.quantiles)
  func isNumPysDefault(_ level: Double, _ expected: Double) {
    let sample = TransformReference.normal(50)
    let found = IntervalBands.quantiles(of: [sample, sample], levels: [level])
    #expect(found == [[found[0][0], found[0][0]]])
    #expect(abs(found[0][0] - expected) < 1e-14)
  }

  @Test func pointwiseBandsAreQuantilesAtEachPlace() {
    let samples = [TransformReference.normal(50), TransformReference.exponential(60)]
    let bands = IntervalBands.pointwise(x: [1, 2], samples: samples, levels: [0.5, 0.95])
    #expect(bands.coverage == .pointwise)
    #expect(bands.statement == "pointwise, 95 %, 50 %")
    let expected = IntervalBands.quantiles(of: samples, levels: [0.025, 0.25, 0.75, 0.975])
    for (band, ends) in zip(bands.bands, [(0, 3), (1, 2)]) {
      for place in 0..<2 {
        #expect(abs(band.lower[place] - expected[ends.0][place]) < 1e-14)
        #expect(abs(band.upper[place] - expected[ends.1][place]) < 1e-14)
      }
    }
  }

  /// 60 random walks of 12 steps.
  private static let walks: [[Double]] = {
    let steps = TransformReference.normal(60 * 12)
    var curves: [[Double]] = []
    for run in 0..<60 {
      var sum = 0.0
      curves.append(
        (0..<12).map { place in
          sum += steps[12 * run + place]
          return sum
        })
    }
    return (0..<12).map { place in curves.map { $0[place] } }
  }()

  @Test(arguments: TransformReference.envelopes)
  func curveIntervalsAreTheEnvelopesOfNumPy(
    _ level: Double, _ lower: [Double], _ upper: [Double]
  ) {
    let x = (0..<12).map(Double.init)
    let bands = IntervalBands.simultaneous(x: x, samples: Self.walks, levels: [level])
    #expect(bands.coverage == .simultaneous)
    for (found, expected) in zip(bands.bands[0].lower + bands.bands[0].upper, lower + upper) {
      #expect(abs(found - expected) < 1e-12)
    }
  }

  @Test(arguments: [0.1, 0.5, 0.8, 0.95, 1]) func holdsTheStatedShareOfCurves(_ level: Double) {
    let samples = Self.walks
    let x = (0..<12).map(Double.init)
    let band = IntervalBands.simultaneous(x: x, samples: samples, levels: [level]).bands[0]
    let inside = (0..<60).count { run in
      samples.indices.allSatisfy {
        samples[$0][run] >= band.lower[$0] && samples[$0][run] <= band.upper[$0]
      }
    }
    #expect(Double(inside) / 60 >= level)
    // One curve fewer in the envelope would be too few; it may still hold several more.
    #expect(Double(inside) / 60 < level + 0.2)
  }

  @Test func curvesWithoutANumberLieOutside() {
    let samples = [[1, 2, 3, Double.nan], [1, 2, 3, 4]]
    let band = IntervalBands.simultaneous(x: [0, 1], samples: samples, levels: [0.75]).bands[0]
    #expect(band.lower == [1, 1])
    #expect(band.upper == [3, 3])
    let none = IntervalBands.simultaneous(x: [0], samples: [[]], levels: [0.5]).bands[0]
    #expect(none.lower[0].isNaN && none.upper[0].isNaN)
  }
}
