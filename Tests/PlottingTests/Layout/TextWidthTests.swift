import Plotting
import Testing

/// Widths measured in DejaVu Sans with fontTools and in Helvetica by its metrics.
@Suite struct TextWidthTests {
  @Test(arguments: [
    ("10,000", 3.50, 3.06), ("Generation", 5.58, 4.95), ("Effective sample size", 10.59, 9.39),
    ("95% interval (bootstrap)", 12.27, 10.62),
  ])
  func isAtLeastTheWidestFont(_ text: String, _ dejaVu: Double, _ helvetica: Double) {
    let width = TextWidth.em(text)
    #expect(width >= dejaVu - 0.005)
    #expect(width >= helvetica)
    #expect(width < 1.05 * dejaVu)
  }

  @Test func knowsTheCharactersOfTheField() {
    for character in "−×±≈≤≥∞∏∑√σμλαβθ⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃ₜ" {
      let width = TextWidth.em(String(character))
      #expect(width > 0.2 && width < 1.1, "\(character)")
    }
  }

  @Test func countsClassesOutsideTheTable() {
    #expect(TextWidth.em("漢") == 1.05)
    #expect(TextWidth.em("🙂") == 1.2)
    #expect(TextWidth.em("e\u{301}") == TextWidth.em("e"))
    #expect(TextWidth.em("") == 0)
  }

  @Test func digitsAreTabular() {
    #expect(Set("0123456789".map { TextWidth.em(String($0)) }).count == 1)
  }

  @Test(arguments: [
    ("mean", ["mean"]), ("subsample with growing pool", ["subsample with", "growing pool"]),
    ("law (1 − 1/n)ᵗ of decay", ["law", "(1 − 1/n)ᵗ", "of decay"]),
    ("a = b + c", ["a = b + c"]), ("", []),
  ])
  func wrapsAtWordsOnly(_ text: String, _ lines: [String]) {
    #expect(TextWrap.lines(text, size: 12, width: 84) == lines)
  }
}
