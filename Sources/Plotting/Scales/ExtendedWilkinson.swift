import Statistics

/// The tick search of Talbot, Lin and Hanrahan (2010), doi:10.1109/TVCG.2010.130.
///
/// Follows the R package `labeling` step for step, with candidates kept as exact decimals and the
/// legibility score put back that the R port leaves constant.
package struct ExtendedWilkinson {
  /// The lowest and the highest value of the axis.
  package let domain: ClosedRange<Double>
  /// The wished number of ticks; need not be whole.
  package let count: Double
  /// Whether ticks stand at whole numbers alone.
  package let isWhole: Bool

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - domain: The lowest and the highest value of the axis.
  ///   - count: The wished number of ticks; need not be whole.
  ///   - isWhole: Whether ticks stand at whole numbers alone.
  package init(domain: ClosedRange<Double>, count: Double, isWhole: Bool = false) {
    self.domain = domain
    self.count = count
    self.isWhole = isWhole
  }

  /// The nice step sizes in order of preference, in tenths.
  private static let steps = [10, 50, 20, 25, 40, 30]
  private static let simplicityWeight = 0.25
  private static let coverageWeight = 0.2
  private static let densityWeight = 0.5
  private static let legibilityWeight = 0.05

  /// Ticks at (first + i · skip) · step / 10 · 10ᵖ for i in 0..<count.
  private struct Candidate {
    var first: Int
    var skip: Int
    var step: Int
    var power: Int
    var count: Int

    var numbers: [DecimalNumber] {
      (0..<count).map {
        DecimalNumber(units: (first + $0 * skip) * step, power: power - 1)
      }
    }
  }

  /// The labelling with the highest score.
  ///
  /// - Parameter legibility: How well a candidate's labels can be read when they are set: at most 1.
  /// - Returns: The ticks, ascending; some may lie outside of the domain.
  package func best(legibility: ([DecimalNumber]) -> Double) -> [DecimalNumber] {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    // Narrower domains have no room for steps among the floating-point numbers.
    guard high - low > 1e-280, (high - low).isFinite else {
      return [DecimalNumber(shortest: low)]
    }
    var best: Candidate?
    var bestScore = -2.0
    search: for skip in 1... {
      for (rank, step) in Self.steps.enumerated() {
        let simplicityBound = 1 - Double(rank) / 5 - Double(skip) + 1
        guard bound(simplicityBound, 1, 1) >= bestScore else { break search }
        for ticks in 2... {
          let densityBound = densityBound(ticks)
          guard bound(simplicityBound, 1, densityBound) >= bestScore else { break }
          let unit = Double(skip) * Double(step) / 10
          var power = Int(
            log10((high - low) / Double(ticks + 1) / unit).rounded(.up))
          while true {
            let size = DecimalNumber(units: skip * step, power: power - 1).value
            let coverageBound = coverageBound(span: size * Double(ticks - 1))
            guard bound(simplicityBound, coverageBound, densityBound) >= bestScore else { break }
            let firstStart =
              (high / size).rounded(.down) * Double(skip) - Double((ticks - 1) * skip)
            let lastStart = (low / size).rounded(.up) * Double(skip)
            // Beyond 2⁵³ steps from zero the axis is finer than the numbers on it.
            guard abs(firstStart) < 1e13, abs(lastStart) < 1e13 else { break }
            let isAllowed = !isWhole || power > 0 || (power == 0 && step % 10 == 0)
            if isAllowed, firstStart <= lastStart {
              for first in Int(firstStart)...Int(lastStart) {
                let candidate = Candidate(
                  first: first, skip: skip, step: step, power: power, count: ticks)
                let score = score(candidate, rank: rank)
                guard score > bestScore else { continue }
                let lost = 1 - legibility(candidate.numbers)
                let full = score - Self.legibilityWeight * lost
                guard full > bestScore else { continue }
                bestScore = full
                best = candidate
              }
            }
            power += 1
          }
        }
      }
    }
    return best?.numbers ?? [DecimalNumber(shortest: low), DecimalNumber(shortest: high)]
  }

  /// The score with full legibility.
  private func score(_ candidate: Candidate, rank: Int) -> Double {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let unit = DecimalNumber(units: candidate.step, power: candidate.power - 1)
    let first = Double(candidate.first) * unit.value
    let size = Double(candidate.skip) * unit.value
    let last = first + size * Double(candidate.count - 1)
    let hasZero = candidate.first % candidate.skip == 0 && first <= 0 && last >= 0
    let simplicity = 1 - Double(rank) / 5 - Double(candidate.skip) + (hasZero ? 1 : 0)
    let tenth = 0.1 * (high - low)
    let misses = (high - last) * (high - last) + (low - first) * (low - first)
    let coverage = 1 - 0.5 * misses / (tenth * tenth)
    let ratio = Double(candidate.count - 1) / (last - first)
    let wished = (count - 1) / (max(last, high) - min(first, low))
    let density = 2 - max(ratio / wished, wished / ratio)
    return bound(simplicity, coverage, density)
  }

  private func bound(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
    Self.simplicityWeight * simplicity + Self.coverageWeight * coverage
      + Self.densityWeight * density + Self.legibilityWeight
  }

  private func densityBound(_ ticks: Int) -> Double {
    Double(ticks) >= count ? 2 - Double(ticks - 1) / (count - 1) : 1
  }

  private func coverageBound(span: Double) -> Double {
    let range = domain.upperBound - domain.lowerBound
    guard span > range else { return 1 }
    let half = (span - range) / 2
    let tenth = 0.1 * range
    return 1 - half * half / (tenth * tenth)
  }
}
