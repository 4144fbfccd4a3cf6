extension Estimate {
  /// The proportion of trials that succeeded.
  ///
  /// The value is successes / trials. The standard error is that of Agresti and Coull,
  /// √(p̃ (1 − p̃) / (n + z²)) with p̃ = (k + z²/2) / (n + z²), at z = 4, since claims are decided
  /// at four standard errors. It is never 0: without any success among n it is 2.8 / n, so that
  /// four of them reach just beyond 10.4 / n, the largest proportion that would leave n trials
  /// without success once in 30 000 times. Away from the ends it is √(p (1 − p) / n).
  ///
  /// Source: A. Agresti, B. A. Coull, "Approximate is better than exact for interval estimation of
  /// binomial proportions", The American Statistician 52 (1998) 119, doi:10.2307/2685469.
  ///
  /// Edge cases: without any trial the estimate is undefined.
  ///
  /// - Parameters:
  ///   - successes: How many trials succeeded.
  ///   - trials: How many trials there were.
  /// - Returns: The proportion and its standard error.
  public static func proportion(successes: Int, of trials: Int) -> Estimate {
    precondition(successes >= 0 && successes <= trials, "successes lie between 0 and the trials")
    guard trials > 0 else { return .undefined }
    let count = Double(trials)
    let enlarged = count + 16
    let centre = (Double(successes) + 8) / enlarged
    let error = (centre * (1 - centre) / enlarged).squareRoot()
    return Estimate(value: Double(successes) / count, standardError: error)
  }

  /// The proportion of true elements.
  ///
  /// - Parameter mask: One element for each trial.
  /// - Returns: The proportion and its standard error, as in `proportion(successes:of:)`.
  public static func proportion(_ mask: [Bool]) -> Estimate {
    proportion(successes: mask.count { $0 }, of: mask.count)
  }
}
