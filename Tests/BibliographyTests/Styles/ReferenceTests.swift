import Bibliography
import Notebook
import Testing

/// Entries of the list of references in both styles.
struct ReferenceTests {
  private static func reference(_ text: String, _ style: CitationStyle) -> String {
    let library = BibliographyDatabase(reading: [SourceFile(path: "a.bib", text: text)])
    let formatted = style.format([CitationCluster([CitationCluster.Item(key: "k")])], from: library)
    let text = formatted.references.map { EntryDump.describe($0.content) }.joined()
    return String(text.map { $0 == "\u{A0}" ? " " : $0 })
  }

  @Test(arguments: [
    (
      """
      @article{k, author = {Doe, Jane and Roe, Richard}, title = {On {DNA}}, journal = {J. Th.},
        year = 2024, volume = 12, number = 3, pages = {1--20}, doi = {10.1000/182}}
      """,
      "Doe, Jane, and Richard Roe. 2024. “On DNA.” *J. Th.* 12 (3): 1–20. "
        + "[https://doi.org/10.1000/182](https://doi.org/10.1000/182).",
      "Jane Doe and Richard Roe. “On DNA.” *J. Th.* 12 (3): 1–20, 2024. "
        + "[https://doi.org/10.1000/182](https://doi.org/10.1000/182)."
    ),
    (
      "@article{k, author = {A B and C D and E F}, title = {Why?}, journal = {J}, year = 2024, number = 3}",
      "B, A, C D, and E F. 2024. “Why?” *J*, no. 3.", "A B, C D, and E F. “Why?” *J*, no. 3, 2024."
    ),
    (
      "@article{k, author = {A B and others}, title = {T}, journal = {J}, year = 2024, pages = {7}}",
      "B, A, et al. 2024. “T.” *J*, 7.", "A B et al. “T.” *J*, 7, 2024."
    ),
    (
      """
      @inproceedings{k, author = {B, A}, title = {The ``x'' of $L^2$}, booktitle = {Proc. X}, editor = {C D and E F},
        volume = 2, pages = {10--12}, series = {LNCS}, number = 5, publisher = {P}, address = {Ulm}, year = 2019}
      """,
      "B, A. 2019. “The ‘x’ of $L^2$.” In *Proc. X*, edited by C D and E F, vol. 2, 10–12. LNCS 5. Ulm: P.",
      "A B. “The ‘x’ of $L^2$.” In *Proc. X*, edited by C D and E F, vol. 2, 10–12. LNCS 5. Ulm: P, 2019."
    ),
    (
      """
      @book{k, editor = {B, A and D, C}, title = {T}, edition = 2, volume = 3, series = {S}, publisher = {P},
        year = 1930}
      """,
      "B, A, and C D, eds. 1930. *T*. 2nd ed. Vol. 3. S. P.",
      "A B and C D, eds. *T*. 2nd ed. Vol. 3. S. P, 1930."
    ),
    (
      "@book{k, author = {van der Waals, J. D.}, title = {T}, edition = {Third}, year = {in press}}",
      "van der Waals, J. D. in press. *T*. Third ed.",
      "J. D. van der Waals. *T*. Third ed., in press."
    ),
    (
      "@book{k, title = {A Title Only}, publisher = {P}, year = 1930}",
      "*A Title Only*. 1930. P.", "*A Title Only*. P, 1930."
    ),
    (
      "@incollection{k, author = {B, A}, title = {T}, booktitle = {W}, editor = {D, C}, chapter = 4, year = 1930}",
      "B, A. 1930. “T.” In *W*, edited by C D, ch. 4.",
      "A B. “T.” In *W*, edited by C D, ch. 4, 1930."
    ),
    (
      "@phdthesis{k, author = {King, Jr., Martin}, title = {T}, school = {S}, year = 1955}",
      "King, Martin, Jr. 1955. “T.” PhD thesis, S.", "Martin King Jr. “T.” PhD thesis, S, 1955."
    ),
    (
      "@mastersthesis{k, author = {A}, title = {T}, school = {S}, address = {Ulm}, year = 1955}",
      "A. 1955. “T.” Master’s thesis, S, Ulm.", "A. “T.” Master’s thesis, S, Ulm, 1955."
    ),
    (
      "@techreport{k, author = {A}, title = {T}, institution = {I}, number = 12, year = 1955}",
      "A. 1955. “T.” Technical report 12, I.", "A. “T.” Technical report 12, I, 1955."
    ),
    (
      "@misc{k, author = {A}, title = {T}, year = 2024, eprint = {2404.01413}, archiveprefix = {arXiv}}",
      "A. 2024. “T.” [arXiv:2404.01413](https://arxiv.org/abs/2404.01413).",
      "A. “T.” [arXiv:2404.01413](https://arxiv.org/abs/2404.01413), 2024."
    ),
    (
      "@inproceedings{k, author = {A}, title = {T}, year = 2024, booktitle = {ICML}, eprint = {math/0211159}}",
      "A. 2024. “T.” In *ICML*. [arXiv:math/0211159](https://arxiv.org/abs/math/0211159).",
      "A. “T.” In *ICML*, 2024. [arXiv:math/0211159](https://arxiv.org/abs/math/0211159)."
    ),
    (
      """
      @online{k, author = {{Open Group}}, title = {T}, url = {https://example.org/a b"c}, date = {2020},
        urldate = {2024-05-31}}
      """,
      "Open Group. 2020. “T.” [https://example.org/ab\"c](https://example.org/ab%22c). Accessed 31 May 2024.",
      "Open Group. “T.” 2020. [https://example.org/ab\"c](https://example.org/ab%22c). Accessed 31 May 2024."
    ),
    (
      "@misc{k, title = {T}, url = {javascript:alert(1)}}",
      "“T.” n.d. javascript:alert(1).", "“T.” n.d. javascript:alert(1)."
    ),
    (
      "@software{k, author = {A}, title = {T}, version = {1.2}, publisher = {Zenodo}, date = {2020}}",
      "A. 2020. “T.” Version 1.2. Zenodo.", "A. “T.” Version 1.2. Zenodo, 2020."
    ),
    (
      "@misc{k, author = {A}, title = {T}, howpublished = {Privately printed}, note = {See \\emph{x}}, year = 1}",
      "A. 1. “T.” Privately printed. See *x*.", "A. “T.” Privately printed, 1. See *x*."
    ),
    (
      "@unpublished{k, author = {A}, title = {T}, note = {Draft}}",
      "A. n.d. “T.” Unpublished manuscript. Draft.", "A. “T.” Unpublished manuscript, n.d. Draft."
    ),
    (
      "@article{k, author = {A}, title = {T}, journal = {J}, year = 1, doi = {10.1002/(SICI)1<1::A>3.0.CO;2-2#?%}}",
      "A. 1. “T.” *J*. [https://doi.org/10.1002/(SICI)1<1::A>3.0.CO;2-2#?%]"
        + "(https://doi.org/10.1002/(SICI)1%3C1::A%3E3.0.CO;2-2%23%3F%25).",
      "A. “T.” *J*, 1. [https://doi.org/10.1002/(SICI)1<1::A>3.0.CO;2-2#?%]"
        + "(https://doi.org/10.1002/(SICI)1%3C1::A%3E3.0.CO;2-2%23%3F%25)."
    ),
  ])
  func aReferenceIsFormatted(text: String, authorDate: String, numeric: String) {
    #expect(Self.reference(text, .authorDate) == authorDate)
    #expect(Self.reference(text, .numeric) == numeric)
  }

  @Test(arguments: [
    (1, "1st ed."), (2, "2nd ed."), (3, "3rd ed."), (4, "4th ed."), (11, "11th ed."),
    (12, "12th ed."), (13, "13th ed."), (21, "21st ed."), (112, "112th ed."),
  ])
  func anEditionIsAnOrdinal(number: Int, shown: String) {
    let text = "@book{k, author = {A}, title = {T}, edition = \(number), year = 1}"
    #expect(Self.reference(text, .authorDate) == "A. 1. *T*. \(shown)")
  }

  @Test func aLongListOfAuthorsIsCut() {
    let authors = (1...11).map { "A\($0)" }
    let entry = { (count: Int) in
      "@book{k, author = {\(authors.prefix(count).joined(separator: " and "))}, title = {T}, year = 1}"
    }
    #expect(
      Self.reference(entry(10), .numeric)
        == "A1, A2, A3, A4, A5, A6, A7, A8, A9, and A10. *T*. 1.")
    #expect(Self.reference(entry(11), .numeric) == "A1, A2, A3, A4, A5, A6, A7, et al. *T*. 1.")
  }

  /// The order of a list does not depend on marks, capitals or a locale.
  @Test func theListIsInAlphabeticalOrder() {
    let names = [
      "Abel, N. H.", "{\\'A}bel, Z.", "Ångström, A.", "de Moivre, A.", "Łukasiewicz, J.",
      "Lynch, A.",
      "{\\\"O}berg, A.", "Oberg, B.", "O'Neil, C.", "Smith, A.", "Smith, A. and Lee, B.",
      "Smith, B.",
      "Smith-Jones, A.", "{\\ss}lat, A.", "van Gogh, V.", "{\\v Z}i{\\v z}ek, S.",
    ]
    let text = names.enumerated().reversed().map { index, name in
      "@book{k\(index), author = {\(name)}, title = {T}, year = 1}\n"
    }
    let library = BibliographyDatabase(reading: [SourceFile(path: "a.bib", text: text.joined())])
    let citations = names.indices.map { CitationCluster([CitationCluster.Item(key: "k\($0)")]) }
    let formatted = CitationStyle.authorDate.format(citations, from: library)
    #expect(formatted.references.map(\.key) == names.indices.map { "k\($0)" })
  }

  @Test func worksOfOneAuthorAreInTheOrderOfTime() {
    let text = """
      @book{a, author = {A}, title = {B}}
      @book{b, author = {A}, title = {C}, year = 2001}
      @book{c, author = {A}, title = {Ä}, year = 2001}
      @book{d, author = {A}, title = {D}, year = 1999}
      """
    let library = BibliographyDatabase(reading: [SourceFile(path: "a.bib", text: text)])
    let formatted = CitationStyle.authorDate.format(
      [], from: library, alsoListed: ["a", "b", "c", "d"])
    #expect(formatted.references.map(\.key) == ["d", "c", "b", "a"])
  }
}
