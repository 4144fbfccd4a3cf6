import Statistics

extension IntervalBands {
  /// The narrowest envelopes of deep curves that hold whole curves at the stated shares.
  ///
  /// Curves are ordered by their mean halfspace depth: at each x the smaller of the shares of
  /// values that are not above and not below, averaged over x. A band is the envelope of the
  /// deepest curves, as few of them as suffice for the stated share of all curves to lie inside
  /// from end to end. This is `curve_interval` of ggdist. Source: S. Mirzargar, R. T. Whitaker,
  /// R. M. Kirby, "Curve boxplot: generalization of boxplot for ensembles of curves", IEEE
  /// Transactions on Visualization and Computer Graphics 20 (2014) 2654,
  /// doi:10.1109/TVCG.2014.2346455.
  ///
  /// Edge cases:
  /// - A curve with a NaN lies in no envelope.
  /// - Of equally deep curves the earlier counts as deeper.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - samples: One sample for each x; the values at an index in all of them are one curve.
  ///   - levels: The shares of curves inside, between 0 and 1.
  /// - Returns: Simultaneous bands; NaN where there is no curve.
  /// - Complexity: O(*RT* log *R*) for *R* curves of *T* points.
  public static func simultaneous(
    x: [Double], samples: [[Double]], levels: [Double]
  ) -> IntervalBands {
    let ensemble = CurveEnsemble(samples)
    return IntervalBands(
      x: x, bands: levels.map { ensemble.band(level: $0) }, coverage: .simultaneous)
  }
}

/// Curves in the order of their depth.
private struct CurveEnsemble {
  private let samples: [[Double]]
  private let count: Int
  /// The curves without NaN, the deepest first.
  private let order: [Int]

  init(_ samples: [[Double]]) {
    self.samples = samples
    count = samples.map(\.count).min() ?? 0
    var depths = [Double](repeating: 0, count: count)
    for sample in samples {
      let sorted = SortedSample(Array(sample.prefix(count).filter { !$0.isNaN }))
      for (index, value) in sample.prefix(count).enumerated() {
        let below = sorted.count(upTo: value)
        let above = sorted.count - sorted.count(upTo: value.nextDown)
        // Counts are added, so that depths are exact and ties are ties.
        depths[index] += value.isNaN ? .nan : Double(min(below, above))
      }
    }
    order = depths.indices.filter { !depths[$0].isNaN }
      .sorted { (-depths[$0], $0) < (-depths[$1], $1) }
  }

  /// The envelope of the fewest deepest curves that holds a share of all curves.
  func band(level: Double) -> IntervalBands.Band {
    let needed = Int((level * Double(count)).rounded(.up))
    var (low, high) = (1, max(order.count, 1))
    while low < high {
      let middle = (low + high) / 2
      if curves(inside: envelope(of: middle)) >= needed { high = middle } else { low = middle + 1 }
    }
    let (lower, upper) = envelope(of: low)
    return IntervalBands.Band(level: level, lower: lower, upper: upper)
  }

  private func envelope(of depth: Int) -> (lower: [Double], upper: [Double]) {
    let deepest = order.prefix(depth)
    return (
      samples.map { sample in deepest.map { sample[$0] }.min() ?? .nan },
      samples.map { sample in deepest.map { sample[$0] }.max() ?? .nan }
    )
  }

  private func curves(inside envelope: (lower: [Double], upper: [Double])) -> Int {
    var isInside = [Bool](repeating: true, count: count)
    for (position, sample) in samples.enumerated() {
      let (lower, upper) = (envelope.lower[position], envelope.upper[position])
      for index in 0..<count where !(sample[index] >= lower && sample[index] <= upper) {
        isInside[index] = false
      }
    }
    return isInside.count { $0 }
  }
}
