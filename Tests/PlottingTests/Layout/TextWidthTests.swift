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

  /// Widths in DejaVu Sans at 12 px: “subsample with” 94.4, “law (1 − 1/n)ᵗ” 81.8,
  /// “(1 − 1/n)ᵗ of” 72.9.
  @Test(
    arguments: [
      ("mean", 40, ["mean"]),
      ("subsample with growing pool", 100, ["subsample with", "growing pool"]),
      ("subsample with growing pool", 90, ["subsample", "with growing", "pool"]),
      ("law (1 − 1/n)ᵗ of decay", 78, ["law", "(1 − 1/n)ᵗ of", "decay"]),
      ("law (1 − 1/n)ᵗ of decay", 20, ["law", "(1 − 1/n)ᵗ", "of", "decay"]),
      ("a = b + c", 20, ["a = b + c"]), ("", 20, []),
    ] as [(String, Double, [String])])
  func wrapsAtWordsOnly(_ text: String, _ width: Double, _ lines: [String]) {
    #expect(TextWrap.lines(text, size: 12, width: width) == lines)
  }
}
