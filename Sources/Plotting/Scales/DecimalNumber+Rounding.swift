import Statistics

extension DecimalNumber {
  /// The shortest decimal that rounds to a floating-point number; zero for what is not finite.
  package init(shortest value: Double) {
    self.init(units: 0, power: 0)
    guard value.isFinite, value != 0 else { return }
    var text = "\(value.magnitude)"
    if let mark = text.firstIndex(of: "e") {
      power = Int(text[text.index(after: mark)...]) ?? 0
      text = String(text[..<mark])
    }
    if let point = text.firstIndex(of: ".") {
      power -= text.distance(from: point, to: text.endIndex) - 1
      text.remove(at: point)
    }
    units = (Int(text) ?? 0) * (value < 0 ? -1 : 1)
    self = reduced
  }

  /// The decimal with so many significant digits nearest to a number.
  init(_ value: Double, significantDigits digits: Int) {
    self.init(units: 0, power: 0)
    guard value.isFinite, value != 0 else { return }
    let magnitude = Int(log10(value.magnitude).rounded(.down))
    let power = magnitude - digits + 1
    let units =
      power < 0
      ? value * DecimalNumber.powerOfTen(-power) : value / DecimalNumber.powerOfTen(power)
    guard units.isFinite, abs(units) < 1e15 else {
      self.init(shortest: value)
      return
    }
    self = DecimalNumber(units: Int(units.rounded()), power: power).reduced
  }
}
