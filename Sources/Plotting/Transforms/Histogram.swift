import Statistics

/// A sample counted in bins.
public struct Histogram: Hashable, Sendable {
  /// What the height of a bin means.
  public enum Height: String, Hashable, Sendable, CaseIterable {
    /// The number of observations.
    case count
    /// The share of the sample.
    case share
    /// The share of the sample divided by the width, comparable with a probability density.
    case density
  }

  /// The edges of the bins, ascending; one more than there are bins.
  public let edges: [Double]
  /// The observations in each bin: its lower edge belongs to it, the upper one to the next.
  public let counts: [Int]
  /// The size of the sample, with what lies outside of the bins.
  public let sampleSize: Int

  /// Counts a sample.
  ///
  /// - Parameters:
  ///   - sample: The observations; those that are not numbers do not count.
  ///   - edges: The edges of the bins, ascending; the last one belongs to the last bin.
  public init(_ sample: [Double], edges: [Double]) {
    self.edges = edges
    var counts = [Int](repeating: 0, count: max(edges.count - 1, 0))
    var size = 0
    for value in sample where !value.isNaN {
      size += 1
      guard let first = edges.first, let last = edges.last, value >= first, value <= last else {
        continue
      }
      var (low, high) = (0, counts.count - 1)
      while low < high {
        let middle = (low + high + 1) / 2
        if edges[middle] <= value { low = middle } else { high = middle - 1 }
      }
      if high >= 0 { counts[low] += 1 }
    }
    self.counts = counts
    sampleSize = size
  }

  /// The heights of the bins.
  ///
  /// - Parameter meaning: What they mean.
  /// - Returns: One number a bin.
  public func heights(_ meaning: Height) -> [Double] {
    counts.enumerated().map { index, count in
      switch meaning {
      case .count: Double(count)
      case .share: Double(count) / Double(sampleSize)
      case .density: Double(count) / Double(sampleSize) / (edges[index + 1] - edges[index])
      }
    }
  }
}

/// How the edges of a histogram follow from the data.
public enum BinRule: Hashable, Sendable {
  /// Scott's width, (24 √π / n)^⅓ s, with at most 200 bins.
  case scott
  /// Freedman and Diaconis' width, 2 IQR / n^⅓, with at most 200 bins.
  case freedmanDiaconis
  /// Sturges' number of bins, log₂ n + 1.
  case sturges
  /// So many bins of equal width.
  case count(Int)
  /// The edges themselves, ascending.
  case edges([Double])

  /// The most bins that a rule makes by itself.
  public static let limit = 200

  /// Edges that several samples share.
  ///
  /// The rule looks at all observations together. Bins have equal width and go from the smallest
  /// to the largest observation, as in NumPy. Where all observations are integers the width is an
  /// integer too, and the edges lie half-way between integers, so that each bin is centred on the
  /// values that it counts.
  ///
  /// - Parameter samples: The samples; what is not finite does not count.
  /// - Returns: The edges, ascending; 0 and 1 without data.
  public func edges(of samples: [[Double]]) -> [Double] {
    if case .edges(let edges) = self { return edges }
    let sample = samples.flatMap { $0 }.filter(\.isFinite)
    guard let least = sample.min(), let greatest = sample.max() else { return [0, 1] }
    let isWhole = sample.allSatisfy { $0 == $0.rounded() && $0.magnitude < 0x1p52 }
    let range = greatest - least
    if isWhole {
      let count = binCount(sample, range: range)
      let width = max((range / Double(count)).rounded(.up), 1)
      let bins = Int((range / width).rounded(.down)) + 1
      return (0...bins).map { least - 0.5 + Double($0) * width }
    }
    guard range > 0 else { return [least - 0.5, least + 0.5] }
    guard range.isFinite else { return [least, greatest] }
    let count = binCount(sample, range: range)
    let step = range / Double(count)
    return (0..<count).map { least + Double($0) * step } + [greatest]
  }

  /// The number of bins for observations over a range.
  private func binCount(_ sample: [Double], range: Double) -> Int {
    let size = Double(sample.count)
    let width: Double
    switch self {
    case .scott:
      let mean = pairwiseSum(sample) / size
      let variance = pairwiseSum(sample.map { ($0 - mean) * ($0 - mean) }) / size
      width = pow(24 * Double.pi.squareRoot() / size, 1.0 / 3) * variance.squareRoot()
    case .freedmanDiaconis:
      let sorted = SortedSample(sample)
      width = 2 * (sorted.quantile(0.75) - sorted.quantile(0.25)) / pow(size, 1.0 / 3)
    case .sturges: width = range / (log2(size) + 1)
    case .count(let count): return min(max(count, 1), 10_000)
    case .edges: return 1
    }
    let count = (range / width).rounded(.up)
    return width > 0 && count >= 1 ? Int(min(count, Double(BinRule.limit))) : 1
  }
}
