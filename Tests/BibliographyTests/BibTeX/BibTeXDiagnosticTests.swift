import Bibliography
import Testing

/// Every mistake in BibTeX, with the exact place of its diagnostic between `⟦` and `⟧`, and the
/// entries that are read in spite of it.
struct BibTeXDiagnosticTests {
  private static let good = "\n@misc{z, title = {Z}, year = 1}\n"

  @Test(arguments: [
    // Braces and quotes that are not closed
    ("⟦@misc{⟧a, title = {T}, year = 1", ["unclosed"], "a z"),
    ("@misc{a, year = 1, title = ⟦{⟧T, note = {x}\n}", ["unclosed"], "a z"),
    ("@misc{a,\n  title = ⟦{⟧T,\n  year = 1\n}", ["unclosed"], "a z"),
    ("@misc{a, title = {T}, year = 1, note = ⟦{⟧x {y}, z = {1}}", ["unclosed"], "a z"),
    ("@misc{a, title = ⟦\"⟧T,\n  year = 1\n}", ["unclosed"], "a z"),
    ("@misc{a, title = ⟦\"⟧T,\n  year = \"1\"\n}", ["unclosed"], "a z"),
    ("@misc{a, year = 1, title = \"T ⟦{⟧x\",\n}", ["unclosed"], "a z"),
    ("@misc{a, title = \"G⟦\\\"⟧odel\", year = 1}", ["unclosed"], "a z"),
    ("@misc{a, title = {T}, year = 1⟦)⟧", ["unclosed"], "a z"),
    ("@misc(a, title = {T}, year = 1⟦}⟧", ["unclosed"], "a z"),
    ("⟦@string{⟧s = {x}", ["unclosed"], "z"),
    ("⟦@comment{⟧ x {", ["unclosed"], "z"),
    ("⟦@comment(⟧ x {)}", ["unclosed"], "z"),
    ("⟦@preamble{⟧ {x}", ["unclosed"], "z"),
    ("⟦@misc⟧ a, title = {T}}", ["unclosed"], "z"),
    // Commas and equal signs
    ("@misc{a, title = {T}⟦⟧ year = 1}", ["comma"], "a z"),
    ("@misc{a,\n  title = {T}⟦⟧\n  year = 1⟦⟧\n note = {N}}", ["comma", "comma"], "a z"),
    ("@misc{a, year = 1⟦⟧ title = \"T\"}", ["comma"], "a z"),
    ("@misc{a⟦⟧ title = {T}, year = 1}", ["comma"], "a z"),
    ("@misc{a, title⟦⟧ {T}, year = 1}", ["equals"], "a z"),
    ("@misc{a, title = {T}, year⟦⟧ 1}", ["equals"], "a z"),
    ("@misc{a, title = {T}, year = 1, note⟦⟧}", ["equals"], "a z"),
    ("@misc{a, title = {T}, year = 1, note⟦⟧ Hello World, isbn = 3}", ["equals"], "a z"),
    ("@misc{a, ⟦date⟧ year = 1, title = {T}}", ["syntax"], "a z"),
    // Values
    ("@misc{a, title = {T}, year = 1, note =⟦⟧ , isbn = 3}", ["value"], "a z"),
    ("@misc{a, title = {T}, year = 1, note =⟦⟧ }", ["value"], "a z"),
    ("@misc{a, title = {T} #⟦⟧ , year = 1}", ["value"], "a z"),
    ("@misc{a, title = ⟦Hello World⟧, year = 1}", ["value"], "a z"),
    ("@misc{a, title = {T}, year = ⟦2024a⟧}", ["value"], "a z"),
    ("@misc{a, title = {T}, year = 1, pages = ⟦1--20⟧}", ["value"], "a z"),
    ("@misc{a, title = {T}, year = 1, month = ⟦march⟧}", ["string"], "a z"),
    ("@misc{a, title = {T} # ⟦nowhere⟧ # {U}, year = 1}", ["string"], "a z"),
    ("@string{s = ⟦t⟧}\n@misc{a, title = s, year = 1}", ["string"], "a z"),
    ("@string{⟦=⟧ {x}}", ["syntax"], "z"),
    ("@string{s⟦⟧ {x}}\n@misc{a, title = s, year = 1}", ["equals"], "a z"),
    ("@string{s = {x} ⟦y⟧}", ["syntax"], "z"),
    ("@misc{a, title = {T}, ⟦= {x}⟧, year = 1}", ["syntax"], "a z"),
    ("@misc{a, title = {T} ⟦{U}⟧, year = 1}", ["syntax"], "a z"),
    // Keys
    ("⟦@misc{⟧title = {T}, year = 1}", ["key"], "z"),
    ("⟦@misc{⟧, title = {T}, year = 1}", ["key"], "z"),
    ("⟦@misc{⟧}", ["key"], "z"),
    ("@misc{⟦my key⟧, title = {T}, year = 1}", ["key"], "my-key z"),
    ("@misc{⟦\"a\"⟧, title = {T}, year = 1}", ["key"], "a z"),
    (
      "@misc{a, title = {T}, year = 1}\n@misc{⟦a⟧, title = {U}, year = 2}", ["duplicate-key"],
      "a z"
    ),
    // Fields
    (
      "@misc{a, title = {T}, year = 1, ⟦Title⟧ = {U}}", ["duplicate-field"], "a z"
    ),
    ("@⟦artcle⟧{a, title = {T}, year = 1}", ["type"], "a z"),
    ("@⟦foo⟧{a, title = {T}, year = 1}", ["type"], "a z"),
    ("@misc{a, ⟦titel⟧ = {U}, ⟦yeer⟧ = 1, title = {T}, year = 1}", [], "a z"),
    ("@misc{⟦a⟧, ⟦titel⟧ = {U}, year = 1}", ["missing-field", "field"], "a z"),
    ("@article{⟦a⟧, title = {}, year = 1}", ["missing-field"], "a z"),
    ("@misc{a, title = {T}, year = 1}⟦}⟧", ["stray-text"], "a z"),
    ("@misc{⟦a⟧, title = {T}}⟦, year = 1⟧\n}", ["missing-field", "stray-text"], "a z"),
    // Inheritance
    (
      "@inbook{a, title = {T}, year = 1, author = {A}, crossref = ⟦{b}⟧}", ["crossref"], "a z"
    ),
    (
      """
      @misc{a, title = {T}, year = 1, crossref = ⟦{b}⟧}
      @misc{b, title = {T}, year = 1, crossref = {a}}
      """, ["crossref"], "a b z"
    ),
    ("@misc{a, title = {T}, year = 1, crossref = ⟦{a}⟧}", ["crossref"], "a z"),
    // LaTeX
    ("@misc{a, title = {A ⟦\\foo⟧{b} c}, year = 1}", ["latex"], "a z"),
    ("@misc{a, title = {A ⟦\\emhp⟧{b} ⟦$⟧c}, year = 1}", ["latex", "latex"], "a z"),
    ("@misc{a, title = {A ⟦\\(⟧ c ⟦\\*⟧}, year = 1}", ["latex", "latex"], "a z"),
    (
      "@string{s = {x⟦\\foo⟧}}\n@misc{a, title = \"T\" # s, note = s, year = 1}", ["latex"], "a z"
    ),
    // Names
    ("@misc{a, author = {⟦A, B, C, D⟧ and E}, title = {T}, year = 1}", ["name"], "a z"),
    ("@misc{a, author = {A and⟦  ⟧and B}, title = {T}, year = 1}", ["name"], "a z"),
    ("@misc{a, author = {A and⟦⟧}, title = {T}, year = 1}", ["name"], "a z"),
    ("@misc{a, author = {A B⟦;⟧ C D}, title = {T}, year = 1}", ["name"], "a z"),
    ("@misc{a, author = {A B ⟦&⟧ C D}, title = {T}, year = 1}", ["name"], "a z"),
    ("@misc{a, author = {⟦, John⟧}, title = {T}, year = 1}", ["name"], "a z"),
    ("@misc{a, author = {A \\v{S}⟦\\foo⟧}, title = {T}, year = 1}", ["latex"], "a z"),
    // Dates and identifiers
    ("@misc{a, title = {T}, date = ⟦{2023-02-29}⟧}", ["date"], "a z"),
    ("@misc{a, title = {T}, date = ⟦{May 2023}⟧}", ["date"], "a z"),
    ("@misc{a, title = {T}, year = 1, month = ⟦13⟧}", ["date"], "a z"),
    ("@misc{a, title = {T}, year = 2023, month = ⟦feb # \" 30\"⟧}", ["date"], "a z"),
    ("@misc{a, title = {T}, year = 1, doi = ⟦{11.1000/182}⟧}", ["doi"], "a z"),
    ("@misc{a, title = {T}, year = 1, doi = ⟦{https://example.org}⟧}", ["doi"], "a z"),
  ])
  func eachMistakeIsReportedOnceAtItsPlace(text: String, rules: [String], keys: String) {
    let bibliography = MarkedBibliography(text + Self.good)
    #expect(bibliography.found == bibliography.expected(rules))
    #expect(bibliography.keys == keys)
  }
}
