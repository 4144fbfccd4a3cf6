extension RandomStream {
  /// An exponential variate with mean 1.
  ///
  /// Exact up to rounding: a ziggurat of 256 layers, whose tail is the same law moved to where
  /// the tail begins.
  ///
  /// - Returns: A positive number with mean 1 and variance 1.
  @inlinable @inline(__always)
  public mutating func exponential() -> Double {
    let bits = next()
    let layer = Int(truncatingIfNeeded: bits & 255)
    let place = Double(Int64(truncatingIfNeeded: (bits &>> 11) | 1)) * 0x1p-53
    let x = place * exponentialEdges[layer]
    if x < exponentialEdges[layer &+ 1] { return x }
    return exponentialOutsideCore(layer: layer, x: x)
  }

  /// Decides about a point that is not in the part of its layer that lies under the curve.
  @usableFromInline @inline(never)
  mutating func exponentialOutsideCore(layer: Int, x: Double) -> Double {
    if layer == 0 { return exponentialEdges[1] + exponential() }
    let low = exponentialHeights[layer]
    let height = low + uniform() * (exponentialHeights[layer + 1] - low)
    return height < exp(-x) ? x : exponential()
  }

  /// A logistic variate with location 0 and scale 1, by inversion.
  ///
  /// - Returns: A number with mean 0 and variance π²/3.
  public mutating func logistic() -> Double {
    let place = uniform()
    return log(place / (1 - place))
  }

  /// A Cauchy variate with location 0 and scale 1: the ratio of two normal variates.
  ///
  /// - Returns: A number whose quartiles are −1 and 1; it has no mean.
  public mutating func cauchy() -> Double {
    let numerator = normal()
    return numerator / normal()
  }
}
