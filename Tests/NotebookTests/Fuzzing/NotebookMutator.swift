/// Makes broken notebooks of a good one, the same ones every time.
struct NotebookMutator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private mutating func integer(below bound: Int) -> Int {
    Int(next() % UInt64(max(bound, 1)))
  }

  private static let words: [String] = [
    "```", "```{swift}\n", "\n```\n", "~~~", "`", "``", "`{swift} value1", "`{swift} value2` ",
    "//| ",
    "//| label: fig-a\n", "#| echo: no\n", "\n", "\n\n", "\r\n", "\r", "> ", "- ", "1. ", "    ",
    "\t",
    "# ", "===", "---\n", "***", "*", "**", "_", "[", "]", "](", ")", "![", "<", ">", "<!--", "-->",
    "<a href=\"", "&amp;", "&ngE;", "&#0;", "\\", "@fig-a", "[-@fig-a]", "{#sec-a}", "[a]: b\n",
    "\"", "\"\"\"",
    "\\(", "(", "{", "}", "let ", "let x = ", "in ", "if ", "else ", "for ", "return ", "var ",
    "func ",
    "import ", "...", "..<", ".", ",", ":", ";", "?", "!", "-", "+", " - ", "≈", "±", "/*", "*/",
    "//",
    "1e999", "0x", "99999999999999999999", "$0", "@", "“", "\u{FEFF}", "\u{0}", "é", "👩‍🔬", "\u{301}",
    "\u{2028}", "|", "|> .3f", "$", "$$", "$x$", "\\(", "\\)", "^", "^[", "[^a]", "~", "~~", "@key",
    "[@a; @b]",
    "@{", "[-@", "@fig-a{A-B}", "{{<", "{{< meta a >}}", ">}}", "{.a}", "{#a b=\"", "'", "--",
    "...",
    "\u{F0000}", "\u{10FFFD}", "\u{2055}",
    ":::", "\n::: {.a}\n", "\n:::\n", "::: {#fig-a}\n", "| a | b |\n",
    "|---|:-:|\n", "a|b\n-|-\n", "\n: ", "~ ", "Table: ", "[^a]: ", "[^a]", "$$", "\n$$\n",
    "> [!NOTE]\n",
    "[!tip]- ", "> Note: ", "- [ ] ", "{{< include a >}}\n", "{#eq-a}", "<!--0-->", "\n    ",
    "@Row(",
  ]

  /// One to eight changes: a stretch removed, doubled or moved, a word put in, a byte replaced.
  mutating func mutate(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...integer(below: 8) {
      let place = integer(below: bytes.count + 1)
      let end = min(bytes.count, place + integer(below: 1 << integer(below: 8)))
      switch integer(below: 6) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      case 2:
        let stretch = Array(bytes[place..<end])
        bytes.removeSubrange(place..<end)
        bytes.insert(contentsOf: stretch, at: integer(below: bytes.count + 1))
      case 3: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: next()) }
      default:
        bytes.insert(contentsOf: Self.words[integer(below: Self.words.count)].utf8, at: place)
      }
    }
    return bytes
  }
}
