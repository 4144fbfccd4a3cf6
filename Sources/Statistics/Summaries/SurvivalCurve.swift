/// The share of replicates that have not yet passed, over time.
///
/// All replicates are watched for equally long, so the share is a plain proportion at each time
/// and needs no correction for censoring.
public struct SurvivalCurve: Hashable, Sendable {
  /// The times, ascending.
  public let times: [Double]

  /// How many replicates there are.
  public let replicates: Int

  /// How many replicates pass later than each time, or never.
  public let survivors: [Int]

  /// Counts the survivors.
  ///
  /// - Parameters:
  ///   - passages: When each replicate passed; ∞ for never. Not NaN.
  ///   - times: The times of the curve, ascending.
  public init(passages: [Double], at times: [Double]) {
    self.times = times
    replicates = passages.count
    let sorted = SortedSample(passages)
    survivors = times.map { passages.count - sorted.count(upTo: $0) }
  }

  /// The share that survives at each time, with its standard error.
  public var estimates: [Estimate] {
    survivors.map { .proportion(successes: $0, of: replicates) }
  }
}
