/// Lengths as MathML writes them.
enum MathLength {
  /// Ems to four places, `0` for none.
  static func ems(_ value: Double) -> String {
    let units = decimal(value)
    return units == "0" ? units : units + "em"
  }

  /// A number to four places, without zeros at its end.
  private static func decimal(_ value: Double) -> String {
    // Lengths are capped when they are read, so that this cannot overflow.
    let scaled = Int((value * 10_000).rounded())
    let sign = scaled < 0 ? "-" : ""
    let whole = scaled.magnitude / 10_000
    let digits = String(10_000 + scaled.magnitude % 10_000).dropFirst()
    let kept = digits.prefix { _ in true }.reversed().drop { $0 == "0" }.reversed()
    return sign + String(whole) + (kept.isEmpty ? "" : "." + String(kept))
  }
}
