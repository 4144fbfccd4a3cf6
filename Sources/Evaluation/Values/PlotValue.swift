package import Plotting

/// What a transform returned: something that marks draw.
package enum PlotValue: Sendable {
  case points(Points)
  case bands(IntervalBands)
  case distribution(EmpiricalDistribution)
  case histogram(Histogram)
  case density(KernelDensity)
  case grid(ScalarGrid)
  case regions(DensityRegions)
  case powerLaw(LogLogFit)

  /// The kind of thing this is, with its article, for messages.
  package var noun: String {
    switch self {
    case .points: "a list of points"
    case .bands: "a set of bands"
    case .distribution: "an empirical distribution"
    case .histogram: "a histogram"
    case .density: "a density"
    case .grid: "a grid of numbers"
    case .regions: "a set of regions"
    case .powerLaw: "a fitted power law"
    }
  }

  /// Its type.
  package var type: ValueType {
    switch self {
    case .points: .points
    case .bands: .bands
    case .distribution: .distribution
    case .histogram: .histogram
    case .density: .density
    case .grid: .grid
    case .regions: .regions
    case .powerLaw: .powerLaw
    }
  }
}

/// The highest-density regions of a density on a grid.
package struct DensityRegions: Sendable {
  package var grid: ScalarGrid
  /// The shares inside.
  package var shares: [Double]
}
