/// A root of a continuous function between two points at which it has different signs.
///
/// The ITP method (I. F. D. Oliveira and R. H. C. Takahashi, ACM Trans. Math. Softw. 47, 2020,
/// doi:10.1145/3423597): interpolation, truncation and projection, never slower than bisection.
///
/// - Parameters:
///   - range: The interval between the two points.
///   - function: The function.
/// - Returns: A root to the last bits, or `nil` when the signs at the ends agree or the function
///   is not finite there.
public func root(
  in range: ClosedRange<Double>, of function: (Double) -> Double
) -> Double? {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  var (atLower, atUpper) = (function(lower), function(upper))
  guard atLower.isFinite, atUpper.isFinite else { return nil }
  if atLower == 0 { return lower }
  if atUpper == 0 { return upper }
  guard (atLower < 0) != (atUpper < 0) else { return nil }
  let isRising = atLower < 0
  let width = upper - lower
  let tolerance = max(4 * max(abs(lower), abs(upper)).ulp, Double.leastNormalMagnitude)
  let halvings = max(1, (width / tolerance).exponent + 1)
  let truncation = 0.2 / width
  var budget = 0.5 * tolerance * Double(sign: .plus, exponent: halvings + 1, significand: 1)
  while upper - lower > tolerance {
    let middle = 0.5 * (lower + upper)
    let radius = max(budget - 0.5 * (upper - lower), 0)
    let interpolated = (atUpper * lower - atLower * upper) / (atUpper - atLower)
    let direction = middle >= interpolated ? 1.0 : -1.0
    let step = truncation * (upper - lower) * (upper - lower)
    let truncated = step <= abs(middle - interpolated) ? interpolated + direction * step : middle
    let projected = abs(truncated - middle) <= radius ? truncated : middle - direction * radius
    let point = projected > lower && projected < upper ? projected : middle
    guard point > lower, point < upper else { break }
    let value = function(point)
    guard !value.isNaN else { return nil }
    if value == 0 { return point }
    if (value > 0) == isRising {
      (upper, atUpper) = (point, value)
    } else {
      (lower, atLower) = (point, value)
    }
    budget *= 0.5
  }
  return 0.5 * (lower + upper)
}
