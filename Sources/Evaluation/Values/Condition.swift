import Statistics

/// A comparison with its verdict under the Monte Carlo error of its sides.
package struct Condition: Sendable {
  /// What is known of a comparison.
  package enum Verdict: String, Sendable {
    case holds
    case fails
    case undecided
  }

  package var verdict: Verdict
  /// The sides and the sign between them; `nil` where the condition is a plain truth value.
  package var sides: Sides?
  /// Where among several comparisons this one stands, such as `t = 5`.
  package var place: String?
  /// How much of the room for error is used up: above 1 the condition does not hold.
  package var strain: Double

  /// The two numbers of a comparison.
  package struct Sides: Sendable {
    package var left: Double
    package var leftError: Double
    package var right: Double
    package var rightError: Double
    package var relation: String
    /// The standard error of the difference, which knows that the sides may be correlated.
    package var error: Double
    package var tolerance: Double?
    /// How many replicates that error rests on.
    package var effectiveReplicates: Double

    /// Whether a heavy tail makes the error unreliable.
    package var isFragile: Bool { effectiveReplicates < Condition.leastReplicates }
  }

  /// A truth value that no comparison of numbers stands behind.
  package init(_ holds: Bool, place: String? = nil) {
    self.verdict = holds ? .holds : .fails
    self.place = place
    self.strain = holds ? 0 : .infinity
  }

  /// The number of standard errors that decides.
  package static let decisiveErrors = 4.0
  /// The least number of effective replicates that an error must rest on.
  ///
  /// With 30 the error itself is known to about a tenth.
  package static let leastReplicates = 30.0
  /// The relative difference that rounding alone may leave between equal numbers.
  package static let rounding = 0x1p-40

  /// Compares two quantities.
  ///
  /// - `≈` holds when the sides differ by at most four standard errors; with a tolerance, when
  ///   they differ by at most the tolerance and four standard errors cannot carry them outside.
  /// - `<` and its kin hold when they do so at four standard errors, and fail when the opposite
  ///   does.
  /// - Otherwise the comparison is undecided, as is an equality whose error exceeds both sides,
  ///   and any comparison whose error rests on too few replicates to be trusted.
  package init(
    _ left: Quantity, _ relation: String, _ right: Quantity, tolerance: Double? = nil,
    place: String? = nil
  ) {
    let difference = Quantity.combination(
      left.value - right.value, of: [(1, left), (-1, right)])
    // Where the two sides share most of their error, the little that is left may rest on a
    // handful of replicates. The sum of the sides' own errors bounds it whatever the correlation.
    let joint = difference.reliability
    let isThin = joint.effectiveReplicates < Self.leastReplicates
    let error = isThin ? left.standardError + right.standardError : joint.standardError
    let sides = Sides(
      left: left.value, leftError: left.standardError, right: right.value,
      rightError: right.standardError, relation: relation, error: error, tolerance: tolerance,
      effectiveReplicates: isThin
        ? min(left.effectiveReplicates, right.effectiveReplicates) : joint.effectiveReplicates)
    self.sides = sides
    self.place = place
    let distance = difference.value
    guard !distance.isNaN, !error.isNaN, error.isFinite else {
      let isEqualInfinity = left.value == right.value && error == 0 && relation == "≈"
      self.verdict = isEqualInfinity ? .holds : .undecided
      self.strain = isEqualInfinity ? 0 : .infinity
      return
    }
    guard !sides.isFragile else {
      self.verdict = .undecided
      self.strain = .infinity
      return
    }
    let reach = Self.decisiveErrors * error
    switch relation {
    case "≈", "==", "!=":
      let scale = max(abs(left.value), abs(right.value))
      if let tolerance {
        let slack = reach + Self.rounding * scale
        strain = tolerance > 0 ? (abs(distance) + reach) / tolerance : .infinity
        verdict =
          abs(distance) + reach <= tolerance
          ? .holds : abs(distance) - slack > tolerance ? .fails : .undecided
      } else {
        let room = reach + (relation == "≈" ? Self.rounding * scale : 0)
        strain = room > 0 ? abs(distance) / room : (distance == 0 ? 0 : .infinity)
        let isVague = right.value != 0 && reach > scale
        verdict = isVague ? .undecided : abs(distance) <= room ? .holds : .fails
      }
      if relation == "!=" { verdict = verdict.negated }
    default:
      let gap = relation.hasPrefix("<") ? -distance : distance
      let isStrict = !relation.hasSuffix("=")
      strain = gap > 0 ? reach / gap : (gap == 0 && !isStrict && error == 0 ? 0 : .infinity)
      if error == 0 {
        verdict = gap > 0 || (gap == 0 && !isStrict) ? .holds : .fails
      } else {
        verdict = gap >= reach ? .holds : gap <= -reach ? .fails : .undecided
      }
    }
  }
}

extension Condition.Verdict {
  /// The verdict on the opposite.
  package var negated: Self {
    switch self {
    case .holds: .fails
    case .fails: .holds
    case .undecided: .undecided
    }
  }
}

extension [Condition] {
  /// The verdict on all of them together.
  package var verdict: Condition.Verdict {
    if contains(where: { $0.verdict == .fails }) { return .fails }
    return contains { $0.verdict == .undecided } ? .undecided : .holds
  }

  /// The one that decides the verdict, and among those the one with the least room left.
  package var decisive: Condition? {
    let verdict = self.verdict
    var worst: Condition?
    for condition in self where condition.verdict == verdict {
      if let strain = worst?.strain, strain >= condition.strain { continue }
      worst = condition
    }
    return worst
  }
}
