import Notebook
import Testing

/// What CommonMark binds tighter is stepped over exactly as libcmark does.
struct VerbatimScannerTests {
  private static let pieces = [
    "<", ">", "<a", "</b", " ", "=", "\"", "'", "<!--", "-->", "-", "--", "<?", "?>", "?", "<!A ",
    "<![CDATA[",
    "]]>", "]", "[", "](", ")", "(", "`", "``", "```", "\\<", "\\]", "\\`", "\\\\", "a:", "a",
    "b=c", "/", "!", "\n",
    "<a@c.d>", "&amp;",
    "[e]", "http://f", ":g", "{", "}",
  ]

  /// The formula of a text becomes text of the same kind for libcmark, and nothing else changes.
  @Test(arguments: 0..<40)
  func aFormulaIsOneExactlyWhereItWouldBeText(seed: UInt64) {
    var generator = SplitMix(state: seed)
    for _ in 0..<100 {
      var text = "x "
      for _ in 0..<(3 + generator.next() % 20) {
        let isMark = generator.next() % 4 == 0
        text += isMark ? "⁂" : Self.pieces[Int(generator.next() % UInt64(Self.pieces.count))]
      }
      let formulas = InlineDescription.describe(text.replacing("⁂", with: "$x$"), isSmart: false)
      let plain = InlineDescription.describe(text, isSmart: false)
      #expect(Self.normalized(formulas) == Self.normalized(plain), "\(text)")
    }
  }

  /// Formulas as text, and no difference between one text and two.
  private static func normalized(_ description: String) -> String {
    description.replacing("formula(x)", with: "⁂").replacing("$x$", with: "⁂")
      .filter { $0 != " " && $0 != "'" }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
