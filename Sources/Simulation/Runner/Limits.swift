/// The largest experiment that the engine accepts; each limit is reported as an `InvalidArgument`.
///
/// They keep a notebook from exhausting the memory or the patience of whoever builds it.
public enum Limits {
  /// The largest number of generations of a run.
  public static let generations: Int = 1_000_000

  /// The largest number of replicates of a run.
  public static let replicates: Int = 10_000_000

  /// The largest batch of one generation when its sufficient statistic is drawn directly.
  public static let samples: Int = 1_000_000_000

  /// The largest batch of one generation when its observations are drawn one by one.
  public static let observations: Int = 10_000_000

  /// The most numbers in the training set of one replicate, where the observations are kept.
  public static let pool: Int = 20_000_000

  /// The most values of one measure in one block: recorded generations × replicates.
  public static let recordedValues: Int = 20_000_000

  /// The most variates of one run: replicates × generations × variates a generation.
  public static let variates: Double = 1e12

  /// The most outcomes of a categorical family.
  public static let categories: Int = 100_000

  /// The largest dimension of a vector-valued family.
  public static let dimension: Int = 256

  /// The largest magnitude of a parameter, far from where its square overflows.
  public static let largestParameter: Double = 1e100

  /// The smallest positive parameter, far from where its square underflows.
  public static let smallestParameter: Double = 1e-100

  /// The largest mean count of a batch, so that sums of counts stay exact.
  public static let batchCount: Double = 1e9

  /// The mean count that a batch of a diverging replicate is held at; reached from `batchCount`
  /// with a probability below 10⁻⁴, as the mean is a martingale.
  static let largestCount: Double = 0x1p45
}
