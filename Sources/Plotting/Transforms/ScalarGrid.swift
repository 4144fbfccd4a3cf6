import Statistics

/// Numbers on a regular grid.
public struct ScalarGrid: Hashable, Sendable {
  /// The columns' places along x, ascending.
  public let x: [Double]
  /// The rows' places along y, ascending.
  public let y: [Double]
  /// The numbers, row by row from the lowest y; NaN where there is none.
  public let values: [Double]

  /// Creates a grid.
  ///
  /// - Parameters:
  ///   - x: The columns' places, ascending.
  ///   - y: The rows' places, ascending.
  ///   - values: The numbers, row by row from the lowest y; as many as columns times rows.
  public init(x: [Double], y: [Double], values: [Double]) {
    precondition(values.count == x.count * y.count, "a grid has a number for every place")
    self.x = x
    self.y = y
    self.values = values
  }

  /// Evaluates a function at every place.
  ///
  /// - Parameters:
  ///   - x: The columns' places, ascending.
  ///   - y: The rows' places, ascending.
  ///   - function: The number at a place.
  public init(x: [Double], y: [Double], function: (Double, Double) -> Double) {
    self.init(x: x, y: y, values: y.flatMap { y in x.map { x in function(x, y) } })
  }

  /// The number at a column and a row.
  ///
  /// - Parameters:
  ///   - column: The index into `x`.
  ///   - row: The index into `y`.
  public subscript(column: Int, row: Int) -> Double { values[row * x.count + column] }

  /// The density of pairs, by a product of Gaussian kernels.
  ///
  /// Each axis has the bandwidth of Scott's rule for two dimensions, s n^(−1/6).
  ///
  /// - Parameters:
  ///   - x: The first coordinates.
  ///   - y: The second coordinates; pairs that are not finite do not count.
  ///   - bandwidths: The standard deviations of the kernel along x and y; nil for Scott's.
  ///   - count: The number of columns and of rows.
  /// - Returns: The density over the pairs and three bandwidths beyond; empty without pairs.
  public static func density(
    x: [Double], y: [Double], bandwidths: (x: Double, y: Double)? = nil, count: Int = 64
  ) -> ScalarGrid {
    var pairs = zip(x, y).filter { $0.0.isFinite && $0.1.isFinite }
    if pairs.count > KernelDensity.mostObservations {
      // The pairs are exchangeable, so that the first of them are a sample of all.
      pairs = Array(pairs.prefix(KernelDensity.mostObservations))
    }
    let columns = Axis(pairs.map(\.0), bandwidth: bandwidths?.x, count: count)
    let rows = Axis(pairs.map(\.1), bandwidth: bandwidths?.y, count: count)
    guard !pairs.isEmpty, count > 1 else { return ScalarGrid(x: [], y: [], values: []) }
    var sums = [Double](repeating: 0, count: count * count)
    for (x, y) in pairs {
      let across = columns.kernel(at: x)
      for (row, height) in rows.kernel(at: y) {
        for (column, width) in across { sums[row * count + column] += height * width }
      }
    }
    let scale = 1 / (Double(pairs.count) * columns.bandwidth * rows.bandwidth * 2 * .pi)
    return ScalarGrid(x: columns.places, y: rows.places, values: sums.map { $0 * scale })
  }

  /// One dimension of a density.
  private struct Axis {
    let places: [Double]
    let bandwidth: Double

    init(_ sample: [Double], bandwidth: Double?, count: Int) {
      let size = Double(sample.count)
      let mean = pairwiseSum(sample) / size
      let variance = pairwiseSum(sample.map { ($0 - mean) * ($0 - mean) }) / max(size - 1, 1)
      let scott = variance.squareRoot() * pow(size, -1.0 / 6)
      let width = bandwidth ?? (scott > 0 ? scott : 1)
      let start = (sample.min() ?? 0) - 3 * width
      let step = ((sample.max() ?? 0) + 3 * width - start) / Double(max(count - 1, 1))
      places = (0..<count).map { start + Double($0) * step }
      self.bandwidth = width
    }

    /// The kernel's height at every place that it reaches.
    func kernel(at center: Double) -> [(index: Int, height: Double)] {
      places.enumerated().compactMap { index, place in
        let distance = (place - center) / bandwidth
        return distance.magnitude > 7.5 ? nil : (index, exp(-0.5 * distance * distance))
      }
    }
  }
}
