import Bibliography
import Testing

struct LocatorTests {
  @Test(arguments: [
    // Pages, named or not
    ("p. 3", "p. 3", ""),
    (", p. 3", "p. 3", ""),
    ("3", "p. 3", ""),
    (", 3", "p. 3", ""),
    ("p. 3, and passim", "p. 3", ", and passim"),
    (", pp. 33-35, 38--39 and nowhere else", "pp. 33–35, 38–39", " and nowhere else"),
    (", p.3", "p. 3", ""),
    ("pages 3 and 7", "pp. 3 and 7", ""),
    ("p. 3, 7 & 9", "pp. 3, 7 & 9", ""),
    ("p. 3, and 7", "pp. 3, and 7", ""),
    ("pp. iv–vi", "pp. iv–vi", ""),
    (", 33-35, 38", "pp. 33–35, 38", ""),
    ("pp. iv-vi", "pp. iv–vi", ""),
    (", p. A-3", "p. A-3", ""),
    (", S12", "p. S12", ""),
    (", p. 3.", "p. 3", "."),
    ("p. 3 (see also p. 4)", "p. 3", " (see also p. 4)"),
    (", p. 3; in German", "p. 3", "; in German"),
    // Other parts, brought to one form
    (", ch. 2", "ch. 2", ""),
    (", chap. 2", "ch. 2", ""),
    (", Chapters 2-4", "chs. 2–4", ""),
    ("sec. 2.1", "sec. 2.1", ""),
    ("§ 2.1", "sec. 2.1", ""),
    ("§§2.1-2.4", "secs. 2.1–2.4", ""),
    ("¶ 4", "para. 4", ""),
    ("fig. 3b", "fig. 3b", ""),
    ("figure 3", "fig. 3", ""),
    ("table 2", "tab. 2", ""),
    ("eq. (4)", "eq. (4)", ""),
    ("eqs. (4)-(6)", "eqs. (4)–(6)", ""),
    ("thm. 5.1", "thm. 5.1", ""),
    ("Theorem 5.1, whose proof is short", "thm. 5.1", ", whose proof is short"),
    ("lemma 3", "lem. 3", ""),
    ("app. A", "app. A", ""),
    ("appendix A.2", "app. A.2", ""),
    ("vol. II", "vol. II", ""),
    // Braces
    ("{ii, A, D-Z}, with a suffix", "pp. ii, A, D–Z", ", with a suffix"),
    (
      ", {pp. iv, vi-xi, (xv)-(xvii)} with suffix here", "pp. iv, vi–xi, (xv)–(xvii)",
      " with suffix here"
    ),
    ("{}, 99 years later", "", ", 99 years later"),
    ("{fig. one}", "fig. one", ""),
    // No locator
    ("", "", ""),
    (" and elsewhere", "", " and elsewhere"),
    (", section on errors", "", ", section on errors"),
    (", part3", "", ", part3"),
    (", prophetic words", "", ", prophetic words"),
    (", mix", "", ", mix"),
    ("{unclosed", "", "{unclosed"),
  ])
  func aLocatorIsFound(text: String, locator: String, suffix: String) {
    let (found, rest) = Locator.parse(text)
    // The blank behind a term does not break.
    #expect((found?.text ?? "") == locator.replacingFirstBlank)
    #expect(rest == suffix)
  }

  /// The terms that are shown are terms that are read.
  @Test(arguments: Locator.Kind.allCases)
  func whatIsShownIsReadAgain(kind: Locator.Kind) {
    for value in ["3", "3–5"] {
      let locator = Locator(kind, value)
      #expect(Locator.parse(locator.text).locator == locator)
    }
  }

  @Test func anItemFindsItsLocatorBeforeFormattedText() {
    let item = CitationCluster.Item(
      key: "a", trailing: [.text(", p. 3, "), .emphasis([.text("passim")])])
    #expect(item.locator == Locator(.page, "3"))
    #expect(item.suffix == [.text(", "), .emphasis([.text("passim")])])
  }
}

extension String {
  fileprivate var replacingFirstBlank: String {
    guard let blank = firstIndex(of: " ") else { return self }
    return self[..<blank] + "\u{A0}" + self[index(after: blank)...]
  }
}
