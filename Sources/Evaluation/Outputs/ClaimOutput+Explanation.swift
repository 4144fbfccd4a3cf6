import Statistics

extension ClaimOutput {
  /// The measured sides in words, for messages and for the page.
  package var explanation: [String] {
    guard let decisive, let sides = decisive.sides else { return [] }
    var lines = [
      "\(sides.leftText) \(sides.sign) \(sides.rightText)"
        + (decisive.place.map { " at \($0)" } ?? "")
    ]
    lines.append(sides.margin)
    if sides.isFragile {
      let count = NumberFormat.fixed(sides.effectiveReplicates, decimals: 0)
      lines.append(
        "a heavy tail: about \(count) replicates make up the whole error, which is no guide then")
    }
    if comparisons > 1 {
      lines.append("the tightest of \(comparisons) comparisons")
    }
    return lines
  }
}

extension ClaimOutput {
  /// What would decide an undecided claim.
  var advice: String? {
    guard verdict == .undecided else { return nil }
    return decisive?.sides?.isFragile == true
      ? "use many more replicates, or a median or geometric mean instead of a mean"
      : "use more replicates"
  }
}

extension Condition.Sides {
  /// The comparison as printed.
  package var sign: String {
    switch relation {
    case "<=": "≤"
    case ">=": "≥"
    case "==": "="
    case "!=": "≠"
    default: relation
    }
  }

  /// The left side as printed.
  package var leftText: String { Self.text(left, error: leftError) }

  /// The right side as printed, with the tolerance if there is one.
  package var rightText: String {
    Self.text(right, error: rightError)
      + (tolerance.map { " within \(NumberFormat.general($0))" } ?? "")
  }

  /// How far the sides are apart, in the measure that decides.
  package var margin: String {
    let distance = NumberFormat.significant(abs(left - right), digits: 3)
    guard error > 0 else { return "the sides differ by \(distance)" }
    let errors = NumberFormat.significant(abs(left - right) / error, digits: 2)
    return "the sides differ by \(distance), which is \(errors) standard errors"
  }

  private static func text(_ value: Double, error: Double) -> String {
    error > 0
      ? NumberFormat.interval(value, standardError: error) : NumberFormat.general(value)
  }
}
