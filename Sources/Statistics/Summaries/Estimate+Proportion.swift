extension Estimate {
  /// The proportion of trials that succeeded.
  ///
  /// The value is successes / trials. The standard error is the usual √(p (1 − p) / n) with the
  /// proportion of Agresti and Coull, (k + z²/2) / (n + z²), in place of p. Here z is 4, since
  /// claims are decided at four standard errors. So the error is never 0: without any success
  /// among many trials it is 2.8 / n, and four of them reach just beyond 10.4 / n, the largest
  /// proportion that would leave n trials without success once in 30 000 times.
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
    // From the rarer outcome, so that success and failure have the same bits of error.
    let rarer = Double(min(successes, trials - successes))
    let enlarged = count + 16
    let centre = (rarer + 8) / enlarged
    let error = (centre * (1 - centre) / count).squareRoot()
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
