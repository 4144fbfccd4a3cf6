import Statistics
import Testing

@Suite struct NumberFormatTests {
  /// Undoes the typography, so that the digits can be compared with C's.
  private func plain(_ text: String) -> String {
    text.replacing("\u{2212}", with: "-").replacing("\u{2009}", with: "")
  }

  @Test func fixedDecimalsAreThoseOfPython() {
    for row in numberFormatTable {
      let isZero = !row.fixed.contains { ("1"..."9").contains($0) }
      let expected = isZero ? row.fixed.replacing("-", with: "") : row.fixed
      #expect(plain(NumberFormat.fixed(row.value, decimals: row.digits)) == expected)
    }
  }

  @Test func scientificDigitsAreThoseOfPython() throws {
    for row in numberFormatTable {
      let parts = row.scientific.split(separator: "e")
      let exponent = try #require(Int(parts[1]))
      let expected = parts[0] + " × 10" + NumberFormat.superscript(exponent)
      #expect(plain(NumberFormat.scientific(row.value, digits: row.digits)) == expected)
    }
  }

  @Test(
    "fixed",
    arguments: [
      (0.0, 2, "0.00"), (-0.0, 2, "0.00"), (-0.004, 2, "0.00"), (-0.006, 2, "−0.01"),
      (9_999, 0, "9999"), (10_000, 0, "10\u{2009}000"),
      (1_234_567.891, 2, "1\u{2009}234\u{2009}567.89"),
      (-123_456, 0, "−123\u{2009}456"), (999_999.6, 0, "1\u{2009}000\u{2009}000"),
      (9_999.5, 0, "10\u{2009}000"),
      (.nan, 1, "NaN"), (.infinity, 1, "∞"), (-.infinity, 1, "−∞"), (1_251, -2, "1300"),
      (0.5, 0, "0"),
      (1.5, 0, "2"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, decimals: Int, expected: String) {
    #expect(NumberFormat.fixed(value, decimals: decimals) == expected)
  }

  @Test(
    "significant",
    arguments: [
      (0.35681, 3, "0.357"), (1, 3, "1.00"), (9.996, 3, "10.0"), (999_999.9, 3, "1.00 × 10⁶"),
      (0.00001, 2, "0.000010"), (0.0000099, 2, "9.9 × 10⁻⁶"), (0, 4, "0"),
      (123_456, 2, "120\u{2009}000"),
      (-2.5e-9, 1, "−3 × 10⁻⁹"), (1e100, 3, "1.00 × 10¹⁰⁰"), (0.00000999, 2, "0.000010"),
    ] as [(Double, Int, String)])
  func significant(value: Double, digits: Int, expected: String) {
    #expect(NumberFormat.significant(value, digits: digits) == expected)
  }

  @Test(
    "general",
    arguments: [
      (0, "0"), (5_000, "5000"), (1_000_000, "1\u{2009}000\u{2009}000"), (0.1, "0.1"),
      (0.1 + 0.2, "0.3"),
      (3.14159265, "3.14159"), (-0.25, "−0.25"), (1.5e20, "1.5 × 10²⁰"), (1e-9, "1 × 10⁻⁹"),
      (1_234_567.5, "1.23457 × 10⁶"), (2e22, "2 × 10²²"), (1.0 / 3, "0.333333"),
    ] as [(Double, String)])
  func general(value: Double, expected: String) {
    #expect(NumberFormat.general(value) == expected)
  }

  @Test(
    "digits that an error supports",
    arguments: [
      (0.356812, 0.0021, "0.357", "0.3568 ± 0.0021"),
      (0.356812, 0.000996, "0.357", "0.3568 ± 0.0010"),
      (0.356812, 0.00996, "0.36", "0.357 ± 0.010"), (0.0003, 0.0021, "0.000", "0.0003 ± 0.0021"),
      (12_345.6, 230, "12\u{2009}300", "12\u{2009}350 ± 230"), (-1.5, 0.25, "−1.5", "−1.50 ± 0.25"),
      (1.23e-8, 2.1e-10, "1.23 × 10⁻⁸", "(1.230 ± 0.021) × 10⁻⁸"),
      (3e-8, 2e-6, "0", "(0.0 ± 2.0) × 10⁻⁶"),
      (2.5e9, 1.2e7, "2.50 × 10⁹", "(2.500 ± 0.012) × 10⁹"),
      (0.5, 0, "0.5", "0.5"), (0.123456, .nan, "0.123", "0.123 ± NaN"),
      (0.123456, .infinity, "0.123", "0.123 ± ∞"), (.nan, 0.1, "NaN", "NaN ± 0.1"),
      (0.97, 0.02, "0.97", "0.970 ± 0.020"), (99.96, 0.3, "100.0", "99.96 ± 0.30"),
      (0, 0.01, "0.00", "0.000 ± 0.010"), (4, 30, "0", "4 ± 30"), (0.2, 3, "0", "0.2 ± 3.0"),
    ] as [(Double, Double, String, String)])
  func estimate(value: Double, error: Double, alone: String, withError: String) {
    #expect(NumberFormat.estimate(value, standardError: error) == alone)
    #expect(NumberFormat.interval(value, standardError: error) == withError)
  }

  @Test(
    "data",
    arguments: [
      (1, "1"), (-2.5, "-2.5"), (0.1, "0.1"), (1e-5, "1e-5"), (1.5e-7, "1.5e-7"), (1e22, "1e22"),
      (1.25e300, "1.25e300"), (.leastNonzeroMagnitude, "5e-324"), (-0.0, "-0"),
      (123_456_789, "123456789"),
      (1e100, "1e100"),
    ] as [(Double, String)])
  func shortest(value: Double, expected: String) {
    #expect(NumberFormat.shortest(value) == expected)
    #expect(NumberFormat.json(value) == expected)
    #expect(Double(NumberFormat.csv(value)) == value)
  }

  @Test func shortestTextReadsBack() {
    var stream = RandomStream(seed: 1)
    for _ in 0..<2_000 {
      let value = Double(bitPattern: stream.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberFormat.shortest(value))?.bitPattern == value.bitPattern)
    }
  }

  @Test func dataOfWhatIsNotFinite() {
    #expect(NumberFormat.json(.nan) == "null")
    #expect(NumberFormat.json(.infinity) == "null")
    #expect(NumberFormat.csv(.nan) == "NaN")
    #expect(NumberFormat.csv(-.infinity) == "-Inf")
  }

  @Test(
    "coordinates",
    arguments: [
      (0.5, 2, ".5"), (-0.125, 2, "-.13"), (-0.004, 2, "0"), (12, 2, "12"), (99.999, 2, "100"),
      (0.05, 2, ".05"), (-3.1, 1, "-3.1"), (7.5, 0, "8"), (0, 2, "0"), (1e300, 0, "1000000000"),
    ] as [(Double, Int, String)])
  func coordinates(value: Double, decimals: Int, expected: String) {
    #expect(NumberFormat.coordinate(value, decimals: decimals) == expected)
  }

  @Test(arguments: [(5, 0), (10, 0), (0.5, 1), (0.25, 2), (0.1 + 0.2, 1), (1e-7, 7), (0, 0)])
  func decimalsOfSteps(step: Double, expected: Int) {
    #expect(NumberFormat.decimals(forStep: step) == expected)
  }

  @Test func integersAndPercentages() {
    #expect(
      NumberFormat.integer(Int.min) == "−9 223 372 036 854 775 808".replacing(" ", with: "\u{2009}")
    )
    #expect(NumberFormat.integer(1_234) == "1234")
    #expect(NumberFormat.percent(0.975, decimals: 1) == "97.5\u{A0}%")
  }
}
