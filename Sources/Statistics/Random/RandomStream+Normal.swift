/// The ziggurat of 256 layers.
///
/// Sources: G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables",
/// Journal of Statistical Software 5 (2000) 8, doi:10.18637/jss.v005.i08; the bits that choose
/// the layer are kept apart from those that choose the place, as J. A. Doornik asks, "An improved
/// ziggurat method to generate normal random samples" (2005).
extension RandomStream {
  /// A standard normal variate.
  ///
  /// Exact up to rounding, in the tails too; the largest possible value is about 12.
  ///
  /// - Returns: A number with mean 0 and variance 1, never zero.
  @inlinable @inline(__always)
  public mutating func normal() -> Double {
    let bits = next()
    let layer = Int(truncatingIfNeeded: bits & 255)
    // An odd number of 54 bits with sign: symmetric, and never zero.
    let place = Double((Int64(bitPattern: bits) &>> 10) | 1) * 0x1p-53
    let x = place * normalEdges[layer]
    if x.magnitude < normalEdges[layer &+ 1] { return x }
    return normalOutsideCore(layer: layer, x: x)
  }

  /// Decides about a point that is not in the part of its layer that lies under the curve.
  @usableFromInline @inline(never)
  mutating func normalOutsideCore(layer: Int, x: Double) -> Double {
    if layer == 0 {
      let r = normalEdges[1]
      while true {
        // Beyond r the density falls faster than exp(−r x): Marsaglia's rejection.
        let beyond = exponential() / r
        if 2 * exponential() > beyond * beyond { return x < 0 ? -(r + beyond) : r + beyond }
      }
    }
    let low = normalHeights[layer]
    let height = low + uniform() * (normalHeights[layer + 1] - low)
    return height < exp(-0.5 * x * x) ? x : normal()
  }

  /// Fills a buffer with independent standard normal variates.
  ///
  /// The values are those of as many calls of `normal()`.
  ///
  /// - Parameter buffer: Where the values go.
  public mutating func fillNormals(_ buffer: inout MutableSpan<Double>) {
    // A local copy keeps the state in registers.
    var stream = self
    for index in buffer.indices { buffer[index] = stream.normal() }
    self = stream
  }

  /// Independent standard normal variates.
  ///
  /// - Parameter count: How many there are.
  /// - Returns: The values of as many calls of `normal()`.
  public mutating func normals(count: Int) -> [Double] {
    var values = [Double](repeating: 0, count: count)
    var buffer = values.mutableSpan
    fillNormals(&buffer)
    return values
  }
}
