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
  private let places: Int
  private let count: Int
  /// The values curve by curve.
  private let values: [Double]
  /// The curves without NaN, the deepest first.
  private let order: [Int]

  init(_ samples: [[Double]]) {
    let (places, count) = (samples.count, samples.map(\.count).min() ?? 0)
    var values = [Double](repeating: 0, count: places * count)
    // Counts are added, so that depths are exact and ties are ties.
    var depths = [Int](repeating: 0, count: count)
    var isWhole = [Bool](repeating: true, count: count)
    for (place, sample) in samples.enumerated() {
      for curve in 0..<count {
        values[curve * places + place] = sample[curve]
        if sample[curve].isNaN { isWhole[curve] = false }
      }
      let ranked = (0..<count).filter { !sample[$0].isNaN }.sorted { sample[$0] < sample[$1] }
      var first = 0
      while first < ranked.count {
        var end = first + 1
        while end < ranked.count, sample[ranked[end]] == sample[ranked[first]] { end += 1 }
        for curve in ranked[first..<end] { depths[curve] += min(end, ranked.count - first) }
        first = end
      }
    }
    self.places = places
    self.count = count
    self.values = values
    order = depths.indices.filter { isWhole[$0] }
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
    guard !order.isEmpty else {
      let nothing = [Double](repeating: .nan, count: places)
      return (nothing, nothing)
    }
    var lower = [Double](repeating: .infinity, count: places)
    var upper = [Double](repeating: -.infinity, count: places)
    for curve in order.prefix(depth) {
      for place in 0..<places {
        let value = values[curve * places + place]
        lower[place] = min(lower[place], value)
        upper[place] = max(upper[place], value)
      }
    }
    return (lower, upper)
  }

  private func curves(inside envelope: (lower: [Double], upper: [Double])) -> Int {
    (0..<count).count { curve in
      (0..<places).allSatisfy { place in
        let value = values[curve * places + place]
        return value >= envelope.lower[place] && value <= envelope.upper[place]
      }
    }
  }
}
